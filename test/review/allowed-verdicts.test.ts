import { describe, expect, test } from 'vitest';
import { REVIEW_ACTS, type ReviewAct, type StandingAct } from '../../src/model/verdict.ts';
import { checkVerdict, type Reviewed, VerdictRefused } from '../../src/review/allowed-verdicts.ts';

const claim = (claim_id: number, seq: number, more: Partial<Reviewed> = {}): Reviewed => ({
  ...{ claim_id, seq, act: null, statement_id: claim_id, alone: true },
  ...more,
});
const verdict = (act: ReviewAct, of: number | null = null) => ({
  ...{ claimId: 9, act, of, reviewer: 'rita', note: null, at: '2026-03-06T12:00:00Z' },
});
const allowed = (
  act: ReviewAct,
  of: number | null,
  known: { claim: Reviewed | null; of?: Reviewed | null },
) => {
  try {
    checkVerdict(verdict(act, of), { claim: known.claim, of: known.of ?? null });
    return true;
  } catch (error) {
    if (error instanceof VerdictRefused) return false;
    throw error;
  }
};

const STANDING: readonly (StandingAct | null)[] = [
  null,
  ...REVIEW_ACTS.filter((act): act is StandingAct => act !== 'undo'),
];
/** `3` is earlier than `9`, and of another statement unless said. */
const earlier = claim(3, 4);
const together = claim(9, 5, { statement_id: 3, alone: false });

describe('each act in each state of its claim', () => {
  // Columns: alone, the first of several, a later one of several.
  test.each<readonly [ReviewAct, number | null, boolean, boolean, boolean]>([
    ['confirm', null, true, true, true],
    ['repeat', 3, true, true, true],
    ['merge', 3, true, true, false],
    ['split', null, false, true, true],
    ['reject', null, true, true, true],
    ['off-topic', null, true, true, true],
    ['retract', null, true, true, true],
  ])('%s of %s', (act, of, alone, first, later) => {
    for (const before of STANDING) {
      const can = (about: Reviewed) => allowed(act, of, { claim: { ...about, act: before }, of: earlier });
      expect([can(claim(9, 5)), can(claim(9, 5, { alone: false })), can(together)]).toEqual([
        alone,
        first,
        later,
      ]);
    }
  });

  test('undo, where something stands', () => {
    for (const act of STANDING)
      expect(allowed('undo', null, { claim: claim(9, 5, { act }) })).toBe(act !== null);
  });

  test.each<readonly [ReviewAct, boolean]>([
    ['repeat', false],
    ['merge', true],
  ])('%s with a later one: %s', (act, expected) => {
    expect(allowed(act, 12, { claim: claim(9, 5), of: claim(12, 6) })).toBe(expected);
  });

  test.each(['repeat', 'merge'] as const)('%s, by what stands on the other claim', (act) => {
    const can = (standing: StandingAct | null) =>
      allowed(act, 3, { claim: claim(9, 5), of: claim(3, 4, { act: standing }) });
    expect(STANDING.filter((standing) => !can(standing))).toEqual(['reject', 'off-topic', 'retract']);
  });
});

describe('a reviewer may not', () => {
  const known = claim(9, 5);
  const fallen = (act: StandingAct) => claim(3, 4, { act });
  test.each([
    ['say anything of a claim that is not judged', verdict('confirm'), null, null, /Claim 9 is not known/],
    ['name a second claim where none is needed', verdict('reject', 3), known, earlier, /second claim/],
    ['name a second claim to split', verdict('split', 3), together, earlier, /second claim/],
    ['name a second claim to undo', verdict('undo', 3), known, earlier, /second claim/],
    ['call it a repeat of nothing', verdict('repeat'), known, null, /which earlier claim/],
    ['call it a repeat of itself', verdict('repeat', 9), known, known, /does not repeat itself/],
    ['call it a repeat of one that is not known', verdict('repeat', 3), known, null, /Claim 3 is not known/],
    ['call it a repeat of a later one', verdict('repeat', 12), known, claim(12, 6), /not earlier/],
    ['repeat a rejected one', verdict('repeat', 3), known, fallen('reject'), /was rejected/],
    ['repeat a retracted one', verdict('repeat', 3), known, fallen('retract'), /was retracted/],
    ['merge with one off topic', verdict('merge', 3), known, fallen('off-topic'), /was called off topic/],
    ['merge with nothing', verdict('merge'), known, null, /the other statement/],
    ['merge with itself', verdict('merge', 9), known, known, /not merged with itself/],
    ['merge one statement', verdict('merge', 3), together, earlier, /of one statement already/],
    ['split what is alone', verdict('split'), known, null, /a statement of its own already/],
    ['undo where nothing was said', verdict('undo'), known, null, /nothing to take back/],
  ])('%s', (_name, given, about, of, reason) => {
    expect(() => checkVerdict(given, { claim: about, of })).toThrow(reason);
  });
});
