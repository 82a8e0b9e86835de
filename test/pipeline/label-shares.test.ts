import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf, interval95 } from '../../src/pipeline/label-shares.ts';
import '../fixed-seed.ts';

describe('the interval of a share', () => {
  test.each([
    [{ count: 3, of: 7 }, 0.158, 0.75],
    [{ count: 0, of: 10 }, 0, 0.278],
    [{ count: 10, of: 10 }, 0.722, 1],
    [{ count: 500, of: 1000 }, 0.469, 0.531],
  ])('%o is from %d to %d', (share, low, high) => {
    const range = interval95(share);
    expect(range?.low).toBeCloseTo(low, 2);
    expect(range?.high).toBeCloseTo(high, 2);
  });

  test('there is none of nothing', () => {
    expect(interval95({ count: 0, of: 0 })).toBeNull();
  });

  test('holds the share itself and lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const share = { count: Math.min(a, b), of: Math.max(a, b, 1) };
        const range = interval95(share);
        const value = share.count / share.of;
        return (
          range !== null &&
          range.low >= 0 &&
          range.low <= value + 1e-9 &&
          value <= range.high + 1e-9 &&
          range.high <= 1
        );
      }),
    );
  });
});

describe('the sign test', () => {
  test.each([
    [0, 0, 1],
    [1, 0, 1],
    [5, 0, 0.0625],
    [0, 5, 0.0625],
    [9, 1, 0.0215],
    [10, 10, 1],
  ])('%d against %d is chance in %d', (better, worse, chance) => {
    expect(chanceOf(better, worse)).toBeCloseTo(chance, 4);
  });
});
