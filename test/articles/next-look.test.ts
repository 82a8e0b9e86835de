import { describe, expect, test } from 'vitest';
import { nextLook } from '../../src/articles/next-look.ts';

const HOUR = 3_600_000;
const seen = new Date('2026-03-02T08:00:00Z');
const later = (hours: number) => new Date(seen.getTime() + hours * HOUR);
const plan = { firstWaitMs: HOUR / 2, forMs: 72 * HOUR, newestOfStory: seen };

/** Hours since it was first seen at which a page is looked at. */
function looks(given: Partial<typeof plan> = {}, newest: (at: number) => Date = () => seen): number[] {
  const at: number[] = [];
  let now = seen;
  for (;;) {
    const hours = (now.getTime() - seen.getTime()) / HOUR;
    const next = nextLook({ ...plan, looks: at.length, newestOfStory: newest(hours), ...given }, now);
    if (next === null || at.length > 50) return at;
    at.push((next.getTime() - seen.getTime()) / HOUR);
    now = next;
  }
}

describe('a page is looked at again', () => {
  test('at growing intervals for three days', () => {
    expect(looks()).toEqual([0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 63.5]);
  });

  test('longer where new articles of its story come', () => {
    const more = looks({}, (hours) => (hours >= 60 ? later(60) : seen));
    expect(more).toEqual([0.5, 1.5, 3.5, 7.5, 15.5, 31.5, 63.5, 127.5]);
  });

  test('a last time at the end', () => {
    expect(looks({ forMs: 6 * HOUR })).toEqual([0.5, 1.5, 3.5, 6]);
  });

  test.each([
    ['never, where it is not wanted', { forMs: 0 }, []],
    ['never, where its time is over before the first look', { forMs: HOUR / 5 }, []],
    ['once, where the first wait is all the time there is', { firstWaitMs: 72 * HOUR }, [72]],
  ])('%s', (_, given, expected) => {
    expect(looks(given)).toEqual(expected);
  });

  test('not where it was found long ago', () => {
    expect(nextLook({ ...plan, looks: 2 }, later(100))).toBeNull();
  });
});
