import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { held, readFloors } from '../../eval/floors.ts';
import { examplesOf, lowOf, type NamedCase, tableOf } from '../../eval/print-table.ts';
import { ERROR_KINDS } from '../../eval/scoring/error-cases.ts';
import { ROOT } from '../../eval/streams.ts';

const FIGURES = { articles: 2, claims: { f1: 0.8, asked: 10 }, desk: { missRate: 0.2 }, speakerAccuracy: 1 };
const BOUNDS = [
  { figure: 'claims.f1', bound: 'least', value: 0.85 },
  { figure: 'desk.missRate', bound: 'most', value: 0.25 },
  { figure: 'whenAccuracy', bound: 'least', value: 0.5 },
] as const;
const COLUMN = { name: 'spring', figures: FIGURES, held: held(FIGURES, BOUNDS) };

describe('the table', () => {
  const table = tableOf([
    COLUMN,
    { ...COLUMN, name: 'summer' },
    ...['a', 'b', 'winter-2031-32'].map((name) => ({ ...COLUMN, name })),
  ]);

  test.each([
    ['a figure under its floor, and how far', /claims: F1 +\.800 -\.050 LOW/],
    [
      'a share that is better when it is small with room above its floor as +',
      /missed by the desk +\.200 \+\.050/,
    ],
    ['a figure without a floor alone', /speaker right +1\.000 +1\.000/],
    ['whole numbers whole', /claims asked for +10 +10/],
    ['what was not measured with a dash', /noise among what was sent +- +-/],
  ])('shows %s', (_, line) => expect(table).toMatch(line));

  test('is at most 120 columns wide', () => {
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('a floor of what was not measured is not held', () => {
    expect(lowOf(COLUMN)).toEqual([
      'LOW  spring: claims.f1 is 0.8, and should be >= 0.85',
      'LOW  spring: whenAccuracy is null, and should be >= 0.5',
    ]);
  });
});

test('a floor is a figure that can be missed', () => {
  const { streams, attribution } = readFloors(join(ROOT, 'eval', 'floors.json'));
  const bounds = [...streams.flatMap(({ figures }) => figures), ...attribution.figures];
  expect(bounds.filter(({ value }) => value <= 0)).toEqual([]);
});

describe('examples', () => {
  const words =
    'the bridge that was built on sand will open in May, although rain fell on twelve towns '.repeat(3);
  const cases = ERROR_KINDS.flatMap((kind) =>
    Array.from({ length: 7 }, (_, index): NamedCase => {
      return { kind, stream: 's', article: `a${index}`, words, wanted: 'Ruiz', got: null, rule: 'r' };
    }),
  );
  const shown = (options: Partial<Parameters<typeof examplesOf>[1]>) =>
    examplesOf(cases, { kinds: [], show: 3, width: 80, ...options });

  test('are as many of each kind as are wanted, from different articles', () => {
    expect(shown({}).match(/^ {2}a\d /gm)).toHaveLength(3 * ERROR_KINDS.length);
    expect(shown({ show: 2, kinds: ['noise'] }).match(/^ {2}a\d/gm)).toEqual(['  a0', '  a4']);
    expect(shown({ show: 9, kinds: ['noise'] }).match(/^ {2}a\d /gm)).toHaveLength(7);
    expect(shown({ show: 0, kinds: ['noise'] })).toBe('\nnoise: sent, and not to be sent (noise): 7');
  });

  test('keep within the width', () => {
    expect(
      Math.max(
        ...shown({})
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  });
});
