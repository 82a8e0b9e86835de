import { describe, expect, test } from 'vitest';
import type { NoveltyVerdict } from '../../src/model/judgement.ts';
import type { RecordedVerdict, ReviewAct } from '../../src/model/verdict.ts';
import { type LabelKind, type LabelledJudgement, labelsOf } from '../../src/review/labels.ts';

const judged = (
  claimId: number,
  verdict: NoveltyVerdict = 'new',
  match: number | null = null,
  nearest: number | null = null,
): LabelledJudgement => ({
  ...{ claimId, seq: claimId, verdict, match, nearest },
  ...{ rule: 'SAME', score: 0.7, version: 'novelty-1' },
});

type Said = readonly [claimId: number, act: ReviewAct, of?: number];
const recorded = (said: readonly Said[]): RecordedVerdict[] =>
  said.map(([claimId, act, of = null], at) => ({
    ...{ id: at + 1, claimId, act, of, afterSeq: 9, reviewer: 'rita', note: null },
    at: `2026-03-06T12:00:0${at}.000Z`,
  }));

/** 1 is new; 2 repeats it; 3 is an update of it; 4 contradicts it; 5 is new, and was nearest to 1. */
const ALL = [
  judged(1),
  judged(2, 'repeat', 1),
  judged(3, 'update', 1),
  judged(4, 'contradiction', 1),
  judged(5, 'new', null, 1),
];

describe('what a reviewer says is a label', () => {
  test.each<readonly [string, readonly Said[], readonly (readonly [number, LabelKind, number | null])[]]>([
    ['a repeat confirmed', [[2, 'confirm']], [[2, 'same', 1]]],
    ['an update confirmed', [[3, 'confirm']], [[3, 'update', 1]]],
    ['a contradiction confirmed', [[4, 'confirm']], [[4, 'contradiction', 1]]],
    ['news confirmed: not what was nearest', [[5, 'confirm']], [[5, 'not same', 1]]],
    ['the first of all confirmed', [[1, 'confirm']], [[1, 'not same', null]]],
    ['a repeat of another', [[5, 'repeat', 3]], [[5, 'same', 3]]],
    ['two statements merged', [[5, 'merge', 4]], [[5, 'same', 4]]],
    ['a repeat split off', [[2, 'split']], [[2, 'not same', 1]]],
    ['the first of two split off', [[1, 'split']], [[1, 'not same', 2]]],
    [
      'split off where a reviewer had put it',
      [
        [5, 'repeat', 3],
        [5, 'split'],
      ],
      [[5, 'not same', 3]],
    ],
    ['read wrongly', [[3, 'reject']], [[3, 'not a claim', 1]]],
    ['off topic', [[1, 'off-topic']], [[1, 'off topic', null]]],
    ['retracted', [[3, 'retract']], [[3, 'retracted', 1]]],
    [
      'taken back',
      [
        [2, 'split'],
        [2, 'undo'],
      ],
      [],
    ],
    [
      'the last one holds',
      [
        [2, 'split'],
        [2, 'confirm'],
      ],
      [[2, 'same', 1]],
    ],
    [
      'of two repeats the newest',
      [
        [5, 'repeat', 3],
        [5, 'repeat', 4],
      ],
      [[5, 'same', 4]],
    ],
    [
      'of two merges both',
      [
        [5, 'merge', 3],
        [5, 'merge', 4],
      ],
      [
        [5, 'same', 3],
        [5, 'same', 4],
      ],
    ],
    [
      'split off and put elsewhere',
      [
        [2, 'split'],
        [2, 'repeat', 1],
        [2, 'merge', 4],
      ],
      [
        [2, 'same', 1],
        [2, 'same', 4],
      ],
    ],
    [
      'split off, and the same as another',
      [
        [2, 'split'],
        [2, 'merge', 4],
      ],
      [
        [2, 'not same', 1],
        [2, 'same', 4],
      ],
    ],
    [
      'rejected, then repeated after all',
      [
        [5, 'reject'],
        [5, 'repeat', 3],
      ],
      [[5, 'same', 3]],
    ],
    [
      'several claims, in the order of the acts',
      [
        [5, 'confirm'],
        [2, 'confirm'],
        [5, 'repeat', 4],
      ],
      [
        [2, 'same', 1],
        [5, 'same', 4],
      ],
    ],
    ['of a claim whose judgement is not given', [[77, 'confirm']], []],
  ])('%s', (_name, said, expected) => {
    const labels = labelsOf(ALL, recorded(said));
    expect(labels.map(({ claimId, label, other }) => [claimId, label, other])).toEqual(expected);
  });

  test('with who said it, when, by which act, and what novelty had decided', () => {
    const [label] = labelsOf(ALL, recorded([[2, 'split']]));
    expect(label).toMatchObject({ actId: 1, act: 'split', reviewer: 'rita', at: '2026-03-06T12:00:00.000Z' });
    expect(label?.novelty).toEqual(ALL[1]);
  });

  test.each<readonly [string, Said, readonly [claimId: number, other: number, of: number]]>([
    ['the first of two split off: the repeat was wrong', [1, 'split'], [1, 2, 2]],
    ['a repeat split off', [2, 'split'], [2, 1, 2]],
    ['an update that was repeated, split off', [3, 'split'], [3, 6, 6]],
    ['merged with a later one', [2, 'merge', 5], [2, 5, 5]],
    ['merged with an earlier one', [5, 'merge', 2], [5, 2, 5]],
  ])('with the judgement on the later of both: %s', (_name, said, [claimId, other, of]) => {
    const all = [...ALL, judged(6, 'repeat', 3)];
    const [label] = labelsOf(all, recorded([said]));
    expect([label?.claimId, label?.other]).toEqual([claimId, other]);
    expect(label?.novelty).toEqual(all[of - 1]);
  });
});
