/** A feed's health from poll to poll, and when the operator is told. A feed is never given up. */
import type { FailureWeight, FeedHealth } from '../model/feed.ts';
import type { PollOutcome } from './poll-outcome.ts';

/** What is stored of a feed's health, with when the operator was last told that it fails. */
export interface FeedCondition extends FeedHealth {
  /** ISO 8601 UTC; null when the operator knows of no failure. */
  readonly toldAt: string | null;
  /** How the newest failure is to be taken; null while the feed works. */
  readonly failureWeight: FailureWeight | null;
}

export interface TellSettings {
  /** Failed polls in a row after which the operator is told, as `failuresUntilTold` weighs them. */
  readonly tellAfterFailures: number;
  /** Seconds after which the operator is told again. Default: a day. */
  readonly tellAgainSeconds?: number;
}

/** What the operator is to be told: that a feed fails, that it still does, that it is mended. */
export interface Telling {
  readonly kind: 'failing' | 'still-failing' | 'mended';
  /** ISO 8601 UTC: when the first of these failures was. */
  readonly since: string;
  readonly failures: number;
  /** The last error, in a sentence. */
  readonly error: string;
  readonly weight: FailureWeight;
}

/** What is temporary mends itself, so of these failures all but the first count half; what plainly does not is told the sooner. */
export function failuresUntilTold(weight: FailureWeight, tellAfterFailures: number): number {
  if (weight === 'gone') return 1;
  if (weight === 'hard') return Math.ceil(tellAfterFailures / 2);
  return weight === 'temporary' ? tellAfterFailures * 2 - 1 : tellAfterFailures;
}

const DAY_SECONDS = 24 * 3600;

/** The condition of a feed that was never polled. */
export function newCondition(intervalSeconds: number): FeedCondition {
  return {
    failures: 0,
    lastError: null,
    failingSince: null,
    lastPolledAt: null,
    lastSucceededAt: null,
    everHadEntries: false,
    intervalSeconds,
    toldAt: null,
    failureWeight: null,
  };
}

/**
 * Why a document that could be read is a failure all the same, or null: a feed that had entries and comes back
 * empty is broken, not quiet.
 */
export function emptinessError(entries: number, health: Pick<FeedHealth, 'everHadEntries'>): string | null {
  if (entries > 0 || !health.everHadEntries) return null;
  return 'The feed is well-formed but empty, though it had entries before.';
}

/** The condition after a poll, and what to tell the operator, if anything. `intervalSeconds` is `nextPoll`'s. */
export function afterPoll(
  before: FeedCondition,
  outcome: PollOutcome,
  settings: TellSettings,
  now: Date,
): { readonly condition: FeedCondition; readonly tell: Telling | null } {
  if (outcome.kind === 'waiting') return { condition: before, tell: null };
  return outcome.kind === 'failed' ? failed(before, outcome, settings, now) : succeeded(before, outcome, now);
}

type Failed = Extract<PollOutcome, { kind: 'failed' }>;

function failed(before: FeedCondition, { error, weight }: Failed, settings: TellSettings, now: Date) {
  const at = now.toISOString();
  const failures = before.failures + 1;
  const since = before.failingSince ?? at;
  const enough = failures >= failuresUntilTold(weight, settings.tellAfterFailures);
  const kind = tellingKind(before, enough, settings, now);
  const condition: FeedCondition = {
    ...before,
    failures,
    lastError: error,
    failingSince: since,
    lastPolledAt: at,
    toldAt: kind === null ? before.toldAt : at,
    failureWeight: weight,
  };
  return { condition, tell: kind === null ? null : { kind, since, failures, error, weight } };
}

function tellingKind(
  before: FeedCondition,
  enough: boolean,
  settings: TellSettings,
  now: Date,
): Telling['kind'] | null {
  if (before.toldAt === null) return enough ? 'failing' : null;
  const again = (settings.tellAgainSeconds ?? DAY_SECONDS) * 1000;
  return now.getTime() - Date.parse(before.toldAt) >= again ? 'still-failing' : null;
}

function succeeded(before: FeedCondition, outcome: PollOutcome, now: Date) {
  const at = now.toISOString();
  const condition: FeedCondition = {
    ...before,
    failures: 0,
    lastError: null,
    failingSince: null,
    lastPolledAt: at,
    lastSucceededAt: at,
    everHadEntries: before.everHadEntries || (outcome.kind === 'read' && outcome.entries > 0),
    toldAt: null,
    failureWeight: null,
  };
  // Whoever was told that it fails is told that it works; nobody else needs to know.
  const tell: Telling | null =
    before.toldAt === null
      ? null
      : {
          kind: 'mended',
          since: before.failingSince ?? before.toldAt,
          failures: before.failures,
          error: before.lastError ?? '',
          weight: before.failureWeight ?? 'soft',
        };
  return { condition, tell };
}

export interface BaselineMoment {
  /** When the first entries were stored; null when these are the first. */
  readonly baselineAt: Date | null;
  /** When the feed was added. */
  readonly addedAt: Date;
  /** Whether the feed was read before and had no entries then: whatever it holds now came after. */
  readonly seenEmpty: boolean;
  /** Whether Claimwatch was already running with other feeds when this one was added. */
  readonly runningInstallation: boolean;
  readonly now: Date;
}

const NEWS_MS = 24 * 3600 * 1000;
const CLOCK_SKEW_MS = 3600 * 1000;

/**
 * Is a new entry background (read, judged and stored, but sent to nobody)? Only at the first poll that
 * brings any, and not when it was published after the feed was added, nor, in a running installation, within the last
 * 24 hours. An entry without a date, or dated in the future, tells nothing and is background, unless the feed was
 * empty before.
 */
export function isBackground(publishedAt: string | null, moment: BaselineMoment): boolean {
  if (moment.baselineAt !== null) return false;
  const at = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  const now = moment.now.getTime();
  if (Number.isNaN(at) || at > now + CLOCK_SKEW_MS) return !moment.seenEmpty;
  const from = moment.runningInstallation
    ? Math.min(now - NEWS_MS, moment.addedAt.getTime())
    : moment.addedAt.getTime();
  return at <= from;
}
