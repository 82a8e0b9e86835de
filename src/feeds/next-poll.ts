/** When a feed is polled next. Pure: the same history gives the same time, so that a restart changes nothing. */
import { createHash } from 'node:crypto';
import type { FeedHealth } from '../model/feed.ts';
import type { PollOutcome } from './poll-outcome.ts';

export interface PollSettings {
  /** Shortest and longest time between two polls of a feed, in seconds. */
  readonly floorSeconds: number;
  readonly ceilingSeconds: number;
  /** Time between polls of a feed of which nothing is known yet, in seconds. */
  readonly initialSeconds: number;
}

/** How long the feed and its server say that polling again is pointless. */
export interface PollHints {
  /** `FeedDocument.ttlMinutes`. */
  readonly ttlMinutes: number | null;
  /** `Cache-Control: max-age`, in seconds (`maxAgeSeconds`). */
  readonly maxAgeSeconds: number | null;
}

export interface NextPoll {
  readonly dueAt: Date;
  /** To be stored as the feed's `intervalSeconds`. */
  readonly intervalSeconds: number;
}

const NO_HINTS: PollHints = { ttlMinutes: null, maxAgeSeconds: null };

/** Aim: between a third and two thirds of what a poll finds is known already. */
const FEW_KNOWN = 1 / 3;
const MANY_KNOWN = 2 / 3;
/** Many news feeds say "ttl 1440" out of habit: a hint never holds for longer than this many initial intervals. */
const HINT_SPAN = 4;
/** Doubling stops here; the ceiling has long been reached. */
const MOST_DOUBLINGS = 20;

/** The next poll, from the feed's health after this one (`afterPoll`). */
export function nextPoll(
  feedId: string,
  health: Pick<FeedHealth, 'intervalSeconds' | 'failures'>,
  outcome: PollOutcome,
  settings: PollSettings,
  now: Date,
  hints: PollHints = NO_HINTS,
): NextPoll {
  const floor = settings.floorSeconds;
  const ceiling = Math.max(settings.ceilingSeconds, floor);
  const clamp = (seconds: number): number => Math.min(Math.max(seconds, floor), ceiling);
  const interval = Math.round(clamp(adapted(health.intervalSeconds || settings.initialSeconds, outcome)));
  const wait = clamp(waitFor(interval, health.failures, outcome, settings, hints));
  // Feeds that failed together do not come back together: a tenth more or less, by hash, within the limits.
  const share = hashShare(`${feedId}:${now.toISOString()}`);
  const [low, high] = [Math.max(floor, wait * 0.9), Math.min(ceiling, wait * 1.1)];
  const planned = now.getTime() + (low + share * (high - low)) * 1000;
  return {
    dueAt: new Date(Math.round(Math.max(planned, askedFor(outcome, share)))),
    intervalSeconds: interval,
  };
}

/** The first poll of a feed: many that are added at once are spread over the shortest interval. */
export function firstPoll(feedId: string, settings: PollSettings, now: Date): Date {
  return new Date(now.getTime() + Math.round(hashShare(feedId) * settings.floorSeconds * 1000));
}

function adapted(interval: number, outcome: PollOutcome): number {
  if (outcome.kind === 'unchanged') return interval * 1.25;
  if (outcome.kind !== 'read') return interval;
  if (outcome.entries === 0 || outcome.fresh === 0) return interval * 1.25;
  const known = (outcome.entries - outcome.fresh) / outcome.entries;
  if (known < FEW_KNOWN) return interval / 2;
  return known > MANY_KNOWN ? interval * 1.1 : interval;
}

function waitFor(
  interval: number,
  failures: number,
  outcome: PollOutcome,
  settings: PollSettings,
  hints: PollHints,
): number {
  if (outcome.kind === 'failed') return interval * 2 ** Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
  if (outcome.kind === 'waiting') return settings.floorSeconds;
  const hinted = Math.max((hints.ttlMinutes ?? 0) * 60, hints.maxAgeSeconds ?? 0);
  return Math.max(interval, Math.min(hinted, settings.initialSeconds * HINT_SPAN));
}

/** The time the server asked for, in epoch milliseconds, and a little later: everybody was told the same. */
function askedFor(outcome: PollOutcome, share: number): number {
  const asked =
    outcome.kind === 'waiting' ? outcome.until : outcome.kind === 'failed' ? outcome.retryAfter : null;
  return asked === null ? 0 : asked.getTime() + share * 10_000;
}

/** 0 to 1, the same for the same seed. */
function hashShare(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 0xffffffff;
}

/** `max-age` of a `Cache-Control` header, in seconds; null when there is none or the answer must not be kept. */
export function maxAgeSeconds(cacheControl: string | null | undefined): number | null {
  const header = (cacheControl ?? '').toLowerCase();
  if (/(^|,)\s*no-(cache|store)/.test(header)) return null;
  const match = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/.exec(header);
  return match === null ? null : Number(match[1]);
}
