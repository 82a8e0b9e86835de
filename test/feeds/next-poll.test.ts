import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstPoll, maxAgeSeconds, nextPoll, type PollSettings } from '../../src/feeds/next-poll.ts';
import type { PollOutcome } from '../../src/feeds/poll-outcome.ts';

const SETTINGS: PollSettings = { floorSeconds: 300, ceilingSeconds: 86_400, initialSeconds: 900 };
const NOW = new Date('2026-03-01T12:00:00Z');
const failed: PollOutcome = { kind: 'failed', error: 'no', retryAfter: null };

const next = (
  outcome: PollOutcome,
  intervalSeconds = 900,
  failures = 0,
  hints?: Parameters<typeof nextPoll>[5],
) => {
  const poll = nextPoll('faro', { intervalSeconds, failures }, outcome, SETTINGS, NOW, hints);
  return { interval: poll.intervalSeconds, wait: (poll.dueAt.getTime() - NOW.getTime()) / 1000 };
};

describe('nextPoll', () => {
  test.each([
    ['all new: sooner', { kind: 'read', entries: 30, fresh: 30 }, 450],
    ['half new: as before', { kind: 'read', entries: 30, fresh: 15 }, 900],
    ['few new: a little later', { kind: 'read', entries: 30, fresh: 2 }, 990],
    ['none new: later', { kind: 'read', entries: 30, fresh: 0 }, 1125],
    ['empty: later', { kind: 'read', entries: 0, fresh: 0 }, 1125],
    ['unchanged: later', { kind: 'unchanged' }, 1125],
    ['failed: the interval stays', failed, 900],
  ] as [string, PollOutcome, number][])('%s', (_, outcome, interval) => {
    const found = next(outcome);
    expect(found.interval).toBe(interval);
    expect(Math.abs(found.wait - interval)).toBeLessThanOrEqual(interval / 10);
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
      expect(next(outcome).wait).toBeLessThanOrEqual(seconds + 10);
    }
  });

  test.each([
    [{ ttlMinutes: 30, maxAgeSeconds: null }, 1800],
    [{ ttlMinutes: null, maxAgeSeconds: 2000 }, 2000],
    [{ ttlMinutes: 1440, maxAgeSeconds: null }, 3600],
    [{ ttlMinutes: 1, maxAgeSeconds: 5 }, 900],
  ])('takes %j for a hint', (hints, expected) => {
    const { wait, interval } = next({ kind: 'read', entries: 30, fresh: 15 }, 900, 0, hints);
    expect(Math.abs(wait - expected)).toBeLessThanOrEqual(expected / 10);
    expect(interval).toBe(900);
  });

  test('two feeds that fail together come back apart, and each always at the same time', () => {
    const due = (id: string) =>
      nextPoll(id, { intervalSeconds: 900, failures: 3 }, failed, SETTINGS, NOW).dueAt.getTime();
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
        (id, intervalSeconds, failures, outcome) => {
          const { dueAt } = nextPoll(id, { intervalSeconds, failures }, outcome, SETTINGS, NOW);
          const wait = (dueAt.getTime() - NOW.getTime()) / 1000;
          expect(wait).toBeGreaterThanOrEqual(SETTINGS.floorSeconds - 0.001);
          expect(wait).toBeLessThanOrEqual(SETTINGS.ceilingSeconds + 0.001);
        },
      ),
    );
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
])('Cache-Control %j gives %s seconds', (header, seconds) => expect(maxAgeSeconds(header)).toBe(seconds));
