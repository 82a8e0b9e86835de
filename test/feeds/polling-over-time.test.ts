import { describe, expect, test } from 'vitest';
import { halfSpanSeconds, nextPoll, type PollHints } from '../../src/feeds/next-poll.ts';
import type { PollOutcome } from '../../src/feeds/poll-outcome.ts';

// Feeds that publish by a plan are polled for weeks of a clock of our own: what is known at each poll, what is lost.

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;
const SETTINGS = { floorSeconds: 300, ceilingSeconds: 6 * HOUR, initialSeconds: 900 };

interface Plan {
  /** Seconds from the beginning at which an entry is published, growing. */
  readonly entries: readonly number[];
  /** How many entries the feed shows. */
  readonly window: number;
  readonly days: number;
  readonly hints?: PollHints;
  /** Whether the server answers 304 when nothing is new. */
  readonly conditional?: boolean;
}

interface Poll {
  readonly at: number;
  readonly fresh: number;
  readonly known: number;
  /** Entries that came and went unseen before this poll. */
  readonly lost: number;
  readonly interval: number;
}

/** Every poll of a feed over its days. */
function pollOver({ entries, window, days, hints, conditional = false }: Plan): Poll[] {
  const polls: Poll[] = [];
  let [at, interval, seen, count] = [0, SETTINGS.initialSeconds, 0, 0];
  for (let last: number | null = null; at < days * DAY; ) {
    const now = new Date(at * 1000);
    while ((entries[count] ?? Infinity) <= at) count += 1;
    const first = Math.max(0, count - window);
    const shown = entries.slice(first, count);
    const fresh = count - Math.max(first, seen);
    const outcome: PollOutcome =
      conditional && fresh === 0
        ? { kind: 'unchanged' }
        : {
            kind: 'read',
            entries: shown.length,
            fresh,
            halfSpanSeconds: halfSpanSeconds(datesOf(shown), now),
          };
    const health = {
      intervalSeconds: interval,
      failures: 0,
      sinceLastSeconds: last === null ? null : at - last,
    };
    const next = nextPoll('faro', health, outcome, SETTINGS, now, hints);
    polls.push({
      ...{ at, fresh, known: shown.length - fresh, interval: next.intervalSeconds },
      lost: Math.max(0, first - seen),
    });
    [last, at, interval, seen] = [at, next.dueAt.getTime() / 1000, next.intervalSeconds, count];
  }
  return polls;
}

const datesOf = (times: readonly number[]) => times.map((time) => new Date(time * 1000).toISOString());
/** From a day before the first poll on, so that the feed is full then. */
const every = (seconds: number, days: number) =>
  Array.from({ length: Math.floor(((days + 1) * DAY) / seconds) }, (_, n) => (n + 1) * seconds - DAY);
const share = ({ fresh, known }: Poll) => known / (fresh + known);
const lost = (polls: readonly Poll[]) => polls.slice(1).reduce((sum, poll) => sum + poll.lost, 0);
const perDay = (polls: readonly Poll[], days: number) => polls.length / days;
/** How many of the polls after the first two days found between a third and two thirds known. */
function aimed(polls: readonly Poll[]): number {
  const late = polls.filter((poll) => poll.at > 2 * DAY);
  return late.filter((poll) => share(poll) >= 0.33 && share(poll) <= 0.67).length / late.length;
}

describe('a steady feed', () => {
  test.each([
    ['an entry in 6 minutes, 30 shown', 6 * MINUTE, 30],
    ['an entry in 20 seconds, 40 shown', 20, 40],
    ['an entry in 20 minutes, 25 shown', 20 * MINUTE, 25],
    ['an entry in 2 minutes, 100 shown', 2 * MINUTE, 100],
  ])('%s: a third to two thirds of a poll is known, and nothing is lost', (_, pace, window) => {
    const polls = pollOver({ entries: every(pace, 10), window, days: 10 });
    expect(aimed(polls)).toBeGreaterThan(0.9);
    expect(lost(polls)).toBe(0);
  });

  test('that publishes less than the ceiling lets it be seen in is polled at the ceiling', () => {
    const polls = pollOver({ entries: every(8 * HOUR, 20), window: 20, days: 20 });
    expect(polls.at(-1)?.interval).toBe(SETTINGS.ceilingSeconds);
    expect(lost(polls)).toBe(0);
  });

  test('that publishes more than the floor lets it be seen in is polled at the floor', () => {
    const polls = pollOver({ entries: every(10, 3), window: 20, days: 3 });
    expect(polls.at(-1)?.interval).toBe(SETTINGS.floorSeconds);
    expect(perDay(polls, 3)).toBeLessThan(DAY / SETTINGS.floorSeconds + 1);
  });

  test.each([
    ['a ttl of a day', { ttlMinutes: 1440, maxAgeSeconds: null }],
    ['a max-age of a year', { ttlMinutes: null, maxAgeSeconds: 31_536_000 }],
  ])('that asks for %s loses nothing by it', (_, hints) => {
    const polls = pollOver({ entries: every(MINUTE, 10), window: 30, days: 10, hints });
    expect(lost(polls)).toBe(0);
    expect(aimed(polls)).toBeGreaterThan(0.8);
  });
});

describe('a bursty feed', () => {
  const burst = (from: number, count: number, pace: number) =>
    Array.from({ length: count }, (_, n) => from + n * pace);

  test('by day and not by night: the morning loses little, and the polls of the night are few', () => {
    const days = Array.from({ length: 14 }, (_, day) => burst(day * DAY + 8 * HOUR, 240, 4 * MINUTE)).flat();
    const polls = pollOver({ entries: days, window: 25, days: 14 });
    expect(lost(polls) / days.length).toBeLessThan(0.01);
    expect(perDay(polls, 14)).toBeLessThan(60);
  });

  test('is polled at the floor by the second look into a burst, and slowly again after it', () => {
    const quiet = every(8 * HOUR, 9);
    const entries = [
      ...quiet,
      ...burst(9 * DAY, 240, 30),
      ...every(8 * HOUR, 20).filter((at) => at > 9.2 * DAY),
    ];
    const polls = pollOver({ entries, window: 30, days: 20 });
    const during = polls.filter((poll) => poll.at > 9 * DAY && poll.at < 9 * DAY + 2 * HOUR);
    const first = polls.find((poll) => poll.at > 9 * DAY);
    expect(first?.interval).toBeLessThanOrEqual(2 * SETTINGS.floorSeconds);
    expect(during.slice(1).reduce((sum, poll) => sum + poll.lost, 0)).toBe(0);
    expect(polls.at(-1)?.interval).toBe(SETTINGS.ceilingSeconds);
  });
});

describe('a dead feed', () => {
  test.each([false, true])(
    'is polled at the ceiling within days, and never less (304: %s)',
    (conditional) => {
      const polls = pollOver({ entries: burst30(), window: 30, days: 30, conditional });
      expect(polls.find((poll) => poll.interval === SETTINGS.ceilingSeconds)?.at).toBeLessThan(4 * DAY);
      const late = polls.filter((poll) => poll.at > 10 * DAY);
      expect(perDay(late, 20)).toBeLessThanOrEqual(5);
      expect(perDay(late, 20)).toBeGreaterThanOrEqual(4);
    },
  );

  test('that comes back to life is at its pace within a day', () => {
    const entries = [...burst30(), ...every(6 * MINUTE, 25).filter((at) => at > 20 * DAY)];
    const polls = pollOver({ entries, window: 30, days: 25 });
    const after = polls.filter((poll) => poll.at > 21 * DAY);
    expect(lost(after)).toBe(0);
    expect(after.every((poll) => share(poll) > 0.2)).toBe(true);
  });

  const burst30 = () => Array.from({ length: 30 }, (_, n) => -n * HOUR).reverse();
});
