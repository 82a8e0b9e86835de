/** When a feed is polled next. Pure: the same history gives the same time, so that a restart changes nothing. */
import { createHash } from 'node:crypto';
import type { FailureWeight, FeedHealth, QuietTimes } from '../model/feed.ts';
import type { PollOutcome } from './poll-outcome.ts';
import { endOfQuiet } from './quiet-times.ts';

export interface PollSettings {
  /** Shortest and longest time between two polls of a feed, in seconds. */
  readonly floorSeconds: number;
  readonly ceilingSeconds: number;
  /** Time between polls of a feed of which nothing is known yet, in seconds. */
  readonly initialSeconds: number;
}

/** How long the feed and its server say that polling again is pointless. */
export interface PollHints {
  /** `FeedDocument.ttlMinutes`, of the newest document that was read. */
  readonly ttlMinutes: number | null;
  /** `Cache-Control: max-age`, in seconds (`maxAgeSeconds`). */
  readonly maxAgeSeconds: number | null;
  /** `FeedDocument.quiet`; none or null: it names no such times. */
  readonly quiet?: QuietTimes | null;
}

export interface NextPoll {
  readonly dueAt: Date;
  /** To be stored as the feed's `intervalSeconds`. */
  readonly intervalSeconds: number;
}

/** In this time all that only waited for their site come back; then, in as much again, those that were told to wait. */
const COME_BACK_MS = 10_000;

const NO_HINTS: PollHints = { ttlMinutes: null, maxAgeSeconds: null };

/** Aim: between a third and two thirds of what a poll finds is known already. */
const FEW_FRESH = 1 / 3;
const MANY_FRESH = 2 / 3;
const AIM = 1 / 2;
/** Growth in one step: where something was new, and where nothing was. */
const MOST_GROWTH = 1.25;
/** A quiet night must not make the morning's first look late: n quiet hours lengthen the interval by n / 10 hours. */
const QUIET_GROWTH = 1.1;
/** When all is new, nobody knows how much more there was. */
const ALL_FRESH_SHARE = 1 / 4;
const FEWEST_DATES = 4;
/** Shares of the interval: a look taken earlier says little about quiet, one taken later was put off by a hint. */
const EARLY = 1 / 2;
const LATE = 1.2;
/** Many news feeds say "ttl 1440" out of habit: a hint never holds for longer than this many intervals. */
const HINT_SPAN = 4;
/** The share of new entries that a wait by a hint may bring: with a tenth of scatter, two thirds. */
const FRESH_BY_HINT = 0.6;
/** How much longer the wait is with each failure in a row, and how often it grows at most. */
const BACK_OFF: Readonly<Record<FailureWeight, { readonly factor: number; readonly most: number }>> = {
  // It is most likely back at the next look: asked again soon, and not ever more rarely without end.
  temporary: { factor: 1.5, most: 6 },
  soft: { factor: 2, most: 20 },
  hard: { factor: 4, most: 10 },
  gone: { factor: Number.MAX_SAFE_INTEGER, most: 1 },
};

/** What `nextPoll` has to know of the feed: its health after this poll (`afterPoll`), and when it was read before. */
export type PolledHealth = Pick<FeedHealth, 'intervalSeconds' | 'failures'> & {
  /** Seconds since the last successful poll before this one; null when there was none. */
  readonly sinceLastSeconds: number | null;
};

/** The next poll, from the feed's health after this one. */
export function nextPoll(
  feedId: string,
  health: PolledHealth,
  outcome: PollOutcome,
  settings: PollSettings,
  now: Date,
  hints: PollHints = NO_HINTS,
): NextPoll {
  const floor = settings.floorSeconds;
  const ceiling = Math.max(settings.ceilingSeconds, floor);
  const clamp = (seconds: number): number => Math.min(Math.max(seconds, floor), ceiling);
  const before = health.intervalSeconds || settings.initialSeconds;
  const interval = Math.round(clamp(adapted(before, health.sinceLastSeconds, outcome)));
  const wait = clamp(waitFor(interval, health, outcome, settings, hints, now));
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

/** The share of a poll's entries that was new; null when the feed was not looked at. */
function freshShare(outcome: PollOutcome): number | null {
  if (outcome.kind === 'unchanged') return 0;
  if (outcome.kind !== 'read') return null;
  return outcome.entries === 0 ? 0 : outcome.fresh / outcome.entries;
}

/**
 * The interval, from how much was new in the time that has really passed: after a pause of days, "all is new" says
 * nothing against the interval, and a look taken by hand a minute after the last says nothing for a longer one.
 */
function adapted(interval: number, since: number | null, outcome: PollOutcome): number {
  const share = freshShare(outcome);
  if (share === null) return interval;
  const byDates = (outcome.kind === 'read' ? outcome.halfSpanSeconds : null) ?? Infinity;
  if (since === null) return Math.min(interval, byDates);
  if (share > MANY_FRESH) {
    return Math.min(interval, byDates, since * (share >= 1 ? ALL_FRESH_SHARE : AIM / share));
  }
  const longest = interval * MOST_GROWTH;
  if (share >= FEW_FRESH) return since > interval * LATE ? Math.min(since, longest) : interval;
  if (since < interval * EARLY) return interval;
  if (share === 0) return interval * QUIET_GROWTH;
  return Math.max(interval, Math.min(longest, (since * AIM) / share));
}

/**
 * Seconds in which the newer half of these entries was published: with that interval, half of a poll would be known.
 * It shows a burst that began a minute ago, where the time since the last look shows a quiet day. Null when fewer
 * than four have dates that can be true, or all have the same.
 */
export function halfSpanSeconds(publishedAt: readonly (string | null)[], now: Date): number | null {
  const times = publishedAt
    .map((date) => (date === null ? Number.NaN : Date.parse(date)))
    .filter((time) => time <= now.getTime())
    .sort((a, b) => b - a);
  const [newest] = times;
  const middle = times[Math.floor(times.length / 2)];
  if (times.length < FEWEST_DATES || newest === undefined || middle === undefined) return null;
  return newest === middle ? null : (newest - middle) / 1000;
}

function waitFor(
  interval: number,
  health: PolledHealth,
  outcome: PollOutcome,
  settings: PollSettings,
  hints: PollHints,
  now: Date,
): number {
  if (outcome.kind === 'failed') {
    const { factor, most } = BACK_OFF[outcome.weight];
    const growths = outcome.weight === 'gone' ? 1 : Math.max(health.failures - 1, 0);
    return interval * factor ** Math.min(growths, most);
  }
  if (outcome.kind === 'waiting') return settings.floorSeconds;
  const loud = endOfQuiet(hints.quiet ?? null, new Date(now.getTime() + interval * 1000));
  const quietSeconds = (loud.getTime() - now.getTime()) / 1000;
  const hinted = Math.max((hints.ttlMinutes ?? 0) * 60, hints.maxAgeSeconds ?? 0, quietSeconds);
  return Math.max(interval, Math.min(hinted, longestByHint(interval, health.sinceLastSeconds, outcome)));
}

/** A hint is followed as long as it loses nothing: not beyond the time in which so much would be new. */
function longestByHint(interval: number, since: number | null, outcome: PollOutcome): number {
  const share = freshShare(outcome);
  // Until the feed's pace is known, no hint is followed.
  if (share === null || since === null) return interval;
  return Math.min(interval * HINT_SPAN, share === 0 ? Infinity : (since * FRESH_BY_HINT) / share);
}

/**
 * The time the server asked for, in epoch milliseconds, and a little later: everybody was told the same. The feed that
 * was told comes after those of its site that only waited, or one that is always told to wait would starve them.
 */
function askedFor(outcome: PollOutcome, share: number): number {
  if (outcome.kind === 'waiting') return outcome.until.getTime() + share * COME_BACK_MS;
  if (outcome.kind !== 'failed' || outcome.retryAfter === null) return 0;
  return outcome.retryAfter.getTime() + (1 + share) * COME_BACK_MS;
}

/** 0 to 1, the same for the same seed. */
function hashShare(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 0xffffffff;
}

/**
 * How long an answer stays fresh by its `Cache-Control`, in seconds: `max-age` less the `Age` that a cache on the way
 * has kept it; null when there is none or the answer must not be kept.
 */
export function maxAgeSeconds(
  cacheControl: string | null | undefined,
  age?: string | undefined,
): number | null {
  const header = (cacheControl ?? '').toLowerCase();
  if (/(^|,)\s*no-(cache|store)/.test(header)) return null;
  const match = /(?:^|,)\s*max-age\s*=\s*"?(\d{1,9})/.exec(header);
  if (match === null) return null;
  const kept = /^\s*\d{1,9}\s*$/.test(age ?? '') ? Number(age) : 0;
  return Math.max(0, Number(match[1]) - kept);
}
