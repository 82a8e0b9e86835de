import { describe, expect, test } from 'vitest';
import { type ReviewAct, standingActs } from '../../src/model/verdict.ts';

const standing = (acts: readonly ReviewAct[]) =>
  standingActs(acts.map((act) => ({ act }))).map(({ act }) => act);

describe('the acts on a claim that stand', () => {
  test.each<readonly [readonly ReviewAct[], readonly ReviewAct[]]>([
    [[], []],
    [['confirm'], ['confirm']],
    [
      ['repeat', 'confirm'],
      ['repeat', 'confirm'],
    ],
    [['repeat', 'undo'], []],
    [['repeat', 'confirm', 'undo'], ['repeat']],
    [['repeat', 'confirm', 'undo', 'undo'], []],
    [['repeat', 'undo', 'reject'], ['reject']],
    // Nothing is left to be taken back: such a row is never recorded, and says nothing.
    [['undo', 'split'], ['split']],
  ])('%j leaves %j', (acts, left) => {
    expect(standing(acts)).toEqual(left);
  });
});
