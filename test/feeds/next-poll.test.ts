import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstPoll,
  halfSpanSeconds,
  maxAgeSeconds,
  nextPoll,
  type PollSettings,
} from '../../src/feeds/next-poll.ts';
import type { PollOutcome } from '../../src/feeds/poll-outcome.ts';

const SETTINGS: PollSettings = { floorSeconds: 300, ceilingSeconds: 86_400, initialSeconds: 900 };
const NOW = new Date('2026-03-01T12:00:00Z');
const failed: PollOutcome = { kind: 'failed', error: 'no', retryAfter: null, weight: 'soft' };

const next = (
  outcome: PollOutcome,
  intervalSeconds = 900,
  failures = 0,
  hints?: Parameters<typeof nextPoll>[5],
  sinceLastSeconds: number | null = intervalSeconds,
) => {
  const health = { intervalSeconds, failures, sinceLastSeconds };
  const poll = nextPoll('faro', health, outcome, SETTINGS, NOW, hints);
  return { interval: poll.intervalSeconds, wait: (poll.dueAt.getTime() - NOW.getTime()) / 1000 };
};

describe('nextPoll', () => {
  test.each([
    ['all new: much sooner', { kind: 'read', entries: 30, fresh: 30 }, 300],
    ['most new: as soon as half would be', { kind: 'read', entries: 30, fresh: 24 }, 563],
    ['half new: as before', { kind: 'read', entries: 30, fresh: 15 }, 900],
    ['a third new: as before', { kind: 'read', entries: 30, fresh: 10 }, 900],
    ['few new: later', { kind: 'read', entries: 30, fresh: 2 }, 1125],
    ['none new: later', { kind: 'read', entries: 30, fresh: 0 }, 990],
    ['empty: later', { kind: 'read', entries: 0, fresh: 0 }, 990],
    ['unchanged: later', { kind: 'unchanged' }, 990],
    ['failed: the interval stays', failed, 900],
  ] as [string, PollOutcome, number][])('%s', (_, outcome, interval) => {
    const found = next(outcome);
    expect(found.interval).toBe(interval);
    expect(Math.abs(found.wait - interval)).toBeLessThanOrEqual(interval / 10);
  });

  test.each([
    ['all new at the first look of all', 30, null, 900],
    ['all new after three days of standing still', 30, 259_200, 900],
    ['half new after a hint was followed', 15, 1800, 1125],
    ['nothing new a minute after the last look', 0, 60, 900],
    ['all new a minute after the last look', 30, 60, 300],
    ['four fifths new after three days', 24, 259_200, 900],
  ])('%s', (_, fresh, since, interval) => {
    expect(next({ kind: 'read', entries: 30, fresh }, 900, 0, undefined, since).interval).toBe(interval);
  });

  test('waits twice as long after each failure, up to the ceiling and never for ever', () => {
    const waits = [1, 2, 3, 4, 50, 5000].map((failures) => next(failed, 900, failures).wait);
    for (const [at, expected] of [900, 1800, 3600, 7200].entries()) {
      expect(Math.abs((waits[at] ?? 0) - expected)).toBeLessThanOrEqual(expected / 10);
    }
    expect(waits[4]).toBeLessThanOrEqual(SETTINGS.ceilingSeconds);
    expect(waits[5]).toBeLessThanOrEqual(SETTINGS.ceilingSeconds);
  });

  test('honours what the server asks for, also beyond the ceiling', () => {
    const until = new Date('2026-03-03T00:00:00Z');
    const seconds = (until.getTime() - NOW.getTime()) / 1000;
    for (const outcome of [
      { kind: 'waiting', until },
      { ...failed, retryAfter: until },
    ] as PollOutcome[]) {
      expect(next(outcome).wait).toBeGreaterThanOrEqual(seconds);
      expect(next(outcome).wait).toBeLessThanOrEqual(seconds + 20);
    }
  });

  test('a feed that was told to wait comes back after all that only waited for its site', () => {
    const until = new Date('2026-03-03T00:00:00Z');
    const due = (id: number, outcome: PollOutcome) =>
      nextPoll(
        `feed-${id}`,
        { intervalSeconds: 900, failures: 1, sinceLastSeconds: 900 },
        outcome,
        SETTINGS,
        NOW,
      ).dueAt.getTime();
    const ids = Array.from({ length: 50 }, (_, id) => id);
    const waited = ids.map((id) => due(id, { kind: 'waiting', until }));
    const told = ids.map((id) => due(id, { ...failed, retryAfter: until }));
    expect(Math.min(...told)).toBeGreaterThanOrEqual(Math.max(...waited));
  });

  test.each([
    // Nothing new: the hint is taken, for four intervals at most.
    ['a ttl', { ttlMinutes: 30, maxAgeSeconds: null }, 0, 1800],
    ['a max-age', { ttlMinutes: null, maxAgeSeconds: 2000 }, 0, 2000],
    ['the longer of two', { ttlMinutes: 30, maxAgeSeconds: 2000 }, 0, 2000],
    ['a ttl out of habit', { ttlMinutes: 1440, maxAgeSeconds: null }, 0, 3960],
    ['a short hint', { ttlMinutes: 1, maxAgeSeconds: 5 }, 0, 990],
    // A twelfth new in 900 s: three fifths would be new in 6,480 s. A half: in 1,080 s. All: in 540 s.
    ['a ttl of a quiet feed', { ttlMinutes: 60, maxAgeSeconds: null }, 2.5, 3600],
    ['a ttl that would lose entries', { ttlMinutes: 60, maxAgeSeconds: null }, 15, 1080],
    ['quiet hours', { ttlMinutes: null, maxAgeSeconds: null, quiet: { hours: [12], days: [] } }, 0, 3600],
    [
      'quiet hours that are over',
      { ttlMinutes: null, maxAgeSeconds: null, quiet: { hours: [11], days: [] } },
      0,
      990,
    ],
    ['a quiet day', { ttlMinutes: null, maxAgeSeconds: null, quiet: { hours: [], days: [0] } }, 0, 3960],
    [
      'quiet hours in which much comes',
      { ttlMinutes: null, maxAgeSeconds: null, quiet: { hours: [12, 13, 14], days: [] } },
      15,
      1080,
    ],
    ['a ttl of a feed that changes altogether', { ttlMinutes: 60, maxAgeSeconds: 86_400 }, 30, 540],
  ])('takes %s for a hint, and starves no busy feed', (_, hints, fresh, expected) => {
    const { wait, interval } = next({ kind: 'read', entries: 30, fresh }, 900, 0, hints);
    expect(Math.abs(wait - expected)).toBeLessThanOrEqual(expected / 10);
    expect(interval).toBe(next({ kind: 'read', entries: 30, fresh }).interval);
  });

  test.each([
    ['temporary', [900, 1350, 2025, 3037]],
    ['soft', [900, 1800, 3600, 7200]],
    ['hard', [900, 3600, 14_400, 57_600]],
    ['gone', [86_400, 86_400, 86_400, 86_400]],
  ] as const)('a %s failure has its own back-off', (weight, waits) => {
    for (const [at, expected] of waits.entries()) {
      const { wait, interval } = next({ ...failed, weight } as PollOutcome, 900, at + 1);
      expect(Math.abs(wait - expected)).toBeLessThanOrEqual(expected / 10);
      expect(interval).toBe(900);
    }
  });

  test('a temporary failure keeps a feed in sight however long it lasts', () => {
    const { wait } = next({ ...failed, weight: 'temporary' } as PollOutcome, 900, 5000);
    expect(wait).toBeLessThan(4 * 3600);
  });

  test('two feeds that fail together come back apart, and each always at the same time', () => {
    const due = (id: string) =>
      nextPoll(
        id,
        { intervalSeconds: 900, failures: 3, sinceLastSeconds: 900 },
        failed,
        SETTINGS,
        NOW,
      ).dueAt.getTime();
    expect(due('faro')).toBe(due('faro'));
    expect(due('faro')).not.toBe(due('gaceta'));
  });

  test('stays between floor and ceiling', () => {
    const outcomes = fc.oneof(
      fc.record({ kind: fc.constant('read' as const), entries: fc.nat(100), fresh: fc.nat(100) }),
      fc.constant({ kind: 'unchanged' as const }),
      fc.constant(failed),
    );
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(10_000_000),
        fc.nat(100),
        outcomes,
        fc.option(fc.nat(10_000_000)),
        (id, intervalSeconds, failures, outcome, sinceLastSeconds) => {
          const health = { intervalSeconds, failures, sinceLastSeconds };
          const { dueAt } = nextPoll(id, health, outcome, SETTINGS, NOW);
          const wait = (dueAt.getTime() - NOW.getTime()) / 1000;
          expect(wait).toBeGreaterThanOrEqual(SETTINGS.floorSeconds - 0.001);
          expect(wait).toBeLessThanOrEqual(SETTINGS.ceilingSeconds + 0.001);
        },
      ),
    );
  });
});

describe('the newer half of a feed’s entries', () => {
  const at = (...minutes: number[]) => minutes.map((n) => new Date(NOW.getTime() - n * 60_000).toISOString());
  test.each([
    ['was published in 20 minutes', at(0, 10, 20, 30), 1200],
    ['in whatever order, with one pinned for a year', at(20, 525_600, 10, 0, 30, 5), 1200],
    ['with a date to come, which counts for nothing', at(-600, 0, 10, 20, 30), 1200],
    ['has too few dates to tell', [...at(0, 10, 20), null, null], null],
    ['all has one date', at(5, 5, 5, 5, 5), null],
    ['has no dates', [null, 'yesterday', null, null], null],
    ['of nothing', [], null],
  ])('%s', (_, dates, seconds) => expect(halfSpanSeconds(dates, NOW)).toBe(seconds));

  test('sets the pace at the first look and in a burst, and only for the shorter', () => {
    const read = (fresh: number, span: number): PollOutcome => ({
      ...{ kind: 'read', entries: 30, fresh },
      halfSpanSeconds: span,
    });
    expect(next(read(30, 600), 900, 0, undefined, null).interval).toBe(600);
    expect(next(read(30, 86_400), 900, 0, undefined, null).interval).toBe(900);
    expect(next(read(30, 400), 21_600).interval).toBe(400);
    expect(next(read(24, 60), 21_600).interval).toBe(300);
    expect(next(read(15, 60), 900).interval).toBe(900);
  });
});

test('first polls are spread over the shortest interval', () => {
  const waits = Array.from(
    { length: 50 },
    (_, n) => firstPoll(`feed-${n}`, SETTINGS, NOW).getTime() - NOW.getTime(),
  );
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...waits)).toBeLessThanOrEqual(300_000);
  expect(new Set(waits).size).toBeGreaterThan(45);
});

test.each([
  ['public, max-age=600', 600],
  ['s-maxage=5, Max-Age="60"', 60],
  ['no-cache, max-age=600', null],
  ['no-store', null],
  ['', null],
  [null, null],
  ['max-age=600', 250, '350'],
  ['max-age=600', 0, '900'],
  ['max-age=600', 600, 'soon'],
])('Cache-Control %j gives %s seconds', (header, seconds, age = undefined) =>
  expect(maxAgeSeconds(header, age)).toBe(seconds),
);
