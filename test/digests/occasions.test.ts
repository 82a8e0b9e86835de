import { expect, test } from 'vitest';
import { firstAndLast } from '../../src/digests/occasions.ts';

const said = (seq: number, day: number, rule = 'SAME') => ({
  ...{ seq, rule },
  publishedAt: `2026-03-0${day}T10:00:00.000Z`,
});

test.each([
  ['one claim is both', [said(1, 2, 'LOW')], [1, 1]],
  ['a report is no occasion, however late it comes', [said(1, 2, 'LOW'), said(2, 5)], [1, 1]],
  [
    'the newest occasion is the last',
    [said(1, 2, 'LOW'), said(2, 4, 'OCC'), said(3, 6, 'OCC'), said(4, 7)],
    [1, 3],
  ],
  ['what was published before it was judged is the first', [said(1, 3, 'LOW'), said(2, 1)], [2, 1]],
] as const)('%s', (_what, claims, [first, last]) => {
  const found = firstAndLast(claims);
  expect([found?.first.seq, found?.last.seq]).toEqual([first, last]);
});

test('where nothing stands nobody said it', () => {
  expect(firstAndLast([])).toBeNull();
});
