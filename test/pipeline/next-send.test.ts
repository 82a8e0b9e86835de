import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSend, TRIED_FOR_MS } from '../../src/pipeline/next-send.ts';
import '../fixed-seed.ts';

const FROZEN = new Date('2026-03-10T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const since = (ms: number) => new Date(FROZEN.getTime() + ms);

describe('the next try of a delivery that was not accepted', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 16],
    [6, 32],
    [7, 60],
    [8, 60],
    [40, 60],
  ])('after %i failures comes within %i minutes, and not before three quarters of that', (failures, most) => {
    for (const id of [1, 2, 3, 77, 1_000_003]) {
      const next = nextSend({ id, failures, frozenAt: FROZEN, retryAt: null }, since(HOUR));
      const waitMs = Number(next) - Number(since(HOUR));
      expect(waitMs).toBeGreaterThanOrEqual(0.75 * most * MINUTE);
      expect(waitMs).toBeLessThanOrEqual(most * MINUTE);
    }
  });

  test.each([
    ['asked for a minute, when a longer wait was due anyway', 9, HOUR, MINUTE, [45 * MINUTE, HOUR]],
    ['asked for three hours', 1, HOUR, 3 * HOUR, [3 * HOUR, 3 * HOUR]],
    ['asked for a week: once more, at the end of the two days', 1, HOUR, 168 * HOUR, [47 * HOUR, 47 * HOUR]],
    ['near the end: once more, at the end', 50, 47.9 * HOUR, 0, [0.1 * HOUR, 0.1 * HOUR]],
  ])('%s', (_name, failures, agoMs, asksMs, [least, most]) => {
    const now = since(agoMs);
    const retryAt = asksMs === 0 ? null : new Date(now.getTime() + asksMs);
    const next = nextSend({ id: 5, failures, frozenAt: FROZEN, retryAt }, now);
    expect(Number(next) - Number(now)).toBeGreaterThanOrEqual(least ?? 0);
    expect(Number(next) - Number(now)).toBeLessThanOrEqual(most ?? 0);
  });

  test.each([
    ['after two days and many tries', 60, TRIED_FOR_MS, true],
    ['later', 60, 90 * HOUR, true],
    ['just before', 60, TRIED_FOR_MS - 1, false],
    ['when nobody ran for a week, and this was the first try', 1, 168 * HOUR, false],
    ['when nobody ran for a week, and this was the eighth try', 8, 170 * HOUR, true],
  ])('%s: given up?', (_name, failures, agoMs, givenUp) => {
    const next = nextSend({ id: 5, failures, frozenAt: FROZEN, retryAt: null }, since(agoMs));
    expect(next === null).toBe(givenUp);
  });

  test('is always later, and the whole story takes two days, in tries an hour or less apart', () => {
    const given = fc.record({ id: fc.nat(), delayMs: fc.nat(10 * HOUR) });
    fc.assert(
      fc.property(given, ({ id, delayMs }) => {
        let now = since(delayMs);
        const times = [now.getTime()];
        for (let failures = 1; ; failures++) {
          const next = nextSend({ id, failures, frozenAt: FROZEN, retryAt: null }, now);
          if (next === null) break;
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(HOUR);
          now = next;
          times.push(now.getTime());
        }
        expect(times.at(-1)).toBe(FROZEN.getTime() + TRIED_FOR_MS);
        expect(times.length).toBeLessThan(80);
      }),
      { numRuns: 50 },
    );
  });

  test('is spread: what failed together does not come back together, and is the same when asked again', () => {
    const times = Array.from({ length: 50 }, (_, id) =>
      nextSend({ id, failures: 7, frozenAt: FROZEN, retryAt: null }, since(HOUR))?.getTime(),
    );
    expect(new Set(times).size).toBeGreaterThan(45);
    expect(nextSend({ id: 3, failures: 7, frozenAt: FROZEN, retryAt: null }, since(HOUR))?.getTime()).toBe(
      times[3],
    );
  });
});
