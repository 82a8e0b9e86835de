import { expect, test } from 'vitest';
import { differenceWords } from '../../src/digests/difference.ts';

test.each([
  [
    'the unit is said once',
    [['figure', '50 million dollars', '25 million dollars']],
    '25 → 50 million dollars',
  ],
  [
    'another shape is kept whole',
    [['figure', '26 prisoners', 'about two dozen']],
    'about two dozen → 26 prisoners',
  ],
  ['signs before the number stay', [['figure', '$50 million', '$25 million']], '$25 → $50 million'],
  ['one word stays one word', [['figure', 'eight', 'six']], 'six → eight'],
  [
    'figures come before dates',
    [
      ['date', 'Friday', 'Thursday'],
      ['figure', '8', '6'],
    ],
    '6 → 8; Thursday → Friday',
  ],
  ['a sign is told by the sentences', [['sign', '-', '+']], null],
  [
    'no more than two',
    [
      ['figure', '1', '2'],
      ['figure', '3', '4'],
      ['figure', '5', '6'],
    ],
    '2 → 1; 4 → 3',
  ],
  [
    'equal or empty values are no difference',
    [
      ['figure', '8', '8'],
      ['figure', '', '6'],
    ],
    null,
  ],
  ['nothing', [], null],
] as const)('%s', (_what, slots, expected) => {
  expect(differenceWords(slots.map(([slot, mine, theirs]) => ({ slot, mine, theirs })))).toBe(expected);
});
