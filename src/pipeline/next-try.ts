/** When a page that could not be had is asked for again. Pure: the same failure at the same time gives the same. */
import { nextLook } from '../articles/next-look.ts';
import {
  CutShort,
  HttpProblem,
  RobotsForbid,
  SiteAsksToWait,
  TimedOut,
  Unreachable,
} from '../http/errors.ts';
import type { ArticleRow } from '../store/schema.ts';
import { STAGES } from './stages.ts';

export interface Try {
  readonly tryAt: Date;
  /** It uses up a try: the site did not only ask to wait. */
  readonly counts: boolean;
}

type Failing = Pick<ArticleRow, 'read_failures' | 'first_seen_at'>;

/** By name: what is thrown in a reading thread arrives without its class. */
const FOR_GOOD = new Set(['Refused', 'RobotsForbid', 'TooLarge', 'BadAnswer', 'OverTime', 'OverHeap']);
/** A site that asks to wait is waited for this long; then what the feed carries has to do. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** So much longer, of the time since it was first seen, each wait is at least: two hundred waits in a day at most. */
const LEAST_WAIT_SHARE = 1 / 16;
/** After the quick tries: the first wait, doubled before each later one, and until when after it was first seen. */
const LATE_FIRST_MS = 5 * 60_000;
const LATE_UNTIL_MS = 12 * 3_600_000;
/** Statuses below 500 that say "not now". */
const NOT_NOW = new Set([408, 425, 429]);

/**
 * The next quick try after this failure; null: not any more. A site that asks to wait uses up no try, unless it asks
 * for no more than the wait that was due anyway.
 */
export function nextTry(article: Failing, error: unknown, now: Date): Try | null {
  const { tries, backOffMs } = STAGES['read-article'];
  const planned = now.getTime() + backOffMs * 2 ** article.read_failures;
  const until = askedToWait(error);
  if (until !== null && until.getTime() > planned) return waitUntil(article, until, now);
  if (isForGood(error) || article.read_failures + 1 >= tries) return null;
  return { tryAt: new Date(planned), counts: true };
}

/**
 * The next try once the quick ones are used up and the feed had to do: at growing waits for half a day, where the
 * network or the site was only out of order. Null: what is missing or forbidden is not asked for again.
 */
export function lateTry(article: Failing, error: unknown, now: Date): Try | null {
  if (error instanceof SiteAsksToWait) return waitUntil(article, error.until, now);
  if (!isPassing(error)) return null;
  const planned = nextLook(
    {
      firstWaitMs: LATE_FIRST_MS,
      forMs: LATE_UNTIL_MS,
      looks: Math.max(0, article.read_failures + 1 - STAGES['read-article'].tries),
      newestOfStory: article.first_seen_at,
    },
    now,
  );
  if (planned === null) return null;
  const asked = askedToWait(error)?.getTime() ?? 0;
  return { tryAt: new Date(Math.max(planned.getTime(), asked)), counts: true };
}

/** Until when the site asks to be left alone; null where it does not. */
export function askedToWait(error: unknown): Date | null {
  if (error instanceof SiteAsksToWait) return error.until;
  return error instanceof HttpProblem ? error.retryAfter : null;
}

/** An outage, of the site or on the way to it. */
function isPassing(error: unknown): boolean {
  if (error instanceof HttpProblem) return error.status >= 500 || NOT_NOW.has(error.status);
  if (error instanceof RobotsForbid) return error.forNow;
  return error instanceof Unreachable || error instanceof CutShort || error instanceof TimedOut;
}

/** Trying again at once would end the same way. */
function isForGood(error: unknown): boolean {
  if (error instanceof HttpProblem) return [400, 401, 402, 404, 410, 451].includes(error.status);
  return error instanceof Error && FOR_GOOD.has(error.name);
}

/** One that asks for a moment over and over is asked ever more rarely: what waits there would keep the worker busy. */
function waitUntil({ first_seen_at }: Failing, until: Date, now: Date): Try | null {
  const age = now.getTime() - first_seen_at.getTime();
  const tryAt = Math.max(until.getTime(), now.getTime() + age * LEAST_WAIT_SHARE);
  return tryAt - first_seen_at.getTime() > LONGEST_WAIT_MS ? null : { tryAt: new Date(tryAt), counts: false };
}
