import { describe, expect, test } from 'vitest';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { checkVerdict, type Reviewed } from '../../src/review/allowed-verdicts.ts';

const claim = (claim_id: number, seq: number, act: ReviewAct | null = null): Reviewed => ({
  claim_id,
  seq,
  act,
});
const verdict = (act: ReviewAct, of: number | null = null) => ({
  ...{ claimId: 9, act, of, reviewer: 'rita', note: null, at: '2026-03-06T12:00:00Z' },
});

describe('a reviewer may', () => {
  test.each(['confirm', 'reject', 'retract'] as const)(
    '%s a judged claim, whatever was said before',
    (act) => {
      for (const before of [null, 'confirm', 'reject', 'retract', 'repeat'] as const)
        expect(() => checkVerdict(verdict(act), { claim: claim(9, 5, before), of: null })).not.toThrow();
    },
  );

  test('call it a repeat of an earlier one that stands', () => {
    for (const act of [null, 'confirm', 'repeat'] as const)
      expect(() =>
        checkVerdict(verdict('repeat', 3), { claim: claim(9, 5), of: claim(3, 4, act) }),
      ).not.toThrow();
  });
});

describe('a reviewer may not', () => {
  const known = claim(9, 5);
  test.each([
    ['say anything of a claim that is not judged', verdict('confirm'), null, null, /Claim 9 is not known/],
    [
      'name a second claim without calling it a repeat',
      verdict('reject', 3),
      known,
      claim(3, 4),
      /second claim/,
    ],
    ['call it a repeat of nothing', verdict('repeat'), known, null, /which earlier claim/],
    ['call it a repeat of itself', verdict('repeat', 9), known, known, /does not repeat itself/],
    ['call it a repeat of one that is not known', verdict('repeat', 3), known, null, /Claim 3 is not known/],
    ['call it a repeat of a later one', verdict('repeat', 12), known, claim(12, 6), /not earlier/],
    [
      'call it a repeat of a rejected one',
      verdict('repeat', 3),
      known,
      claim(3, 4, 'reject'),
      /was rejected/,
    ],
    [
      'call it a repeat of a retracted one',
      verdict('repeat', 3),
      known,
      claim(3, 4, 'retract'),
      /was retracted/,
    ],
  ])('%s', (_name, given, about, of, reason) => {
    expect(() => checkVerdict(given, { claim: about, of })).toThrow(reason);
  });
});
