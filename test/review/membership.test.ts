import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVIEW_ACTS, type RecordedVerdict, type ReviewAct, standingActs } from '../../src/model/verdict.ts';
import { checkVerdict, type Reviewed, VerdictRefused } from '../../src/review/allowed-verdicts.ts';
import { type JudgedPlace, membership } from '../../src/review/membership.ts';
import { runs } from '../runs.ts';

/** A claim judged: `[id]` begins a statement, `[id, match]` repeats that one. */
type Judging = readonly [id: number, match?: number];
/** An act: on which claim, which, of which. */
type Said = readonly [ReviewAct, number, number?];

/** What happened, in order. Claims are judged in the order of their numbers. */
function play(events: readonly (Judging | Said)[]) {
  const judged: JudgedPlace[] = [];
  const acts: RecordedVerdict[] = [];
  for (const event of events) {
    if (typeof event[0] === 'string') acts.push(act(acts.length + 1, event as Said, judged.length));
    else judged.push(judging(event as Judging, judged.length + 1));
  }
  return { judged, acts };
}

function judging([claimId, match]: Judging, seq: number): JudgedPlace {
  return { claimId, seq, verdict: match === undefined ? 'new' : 'repeat', match: match ?? null };
}

function act(
  id: number,
  [what, claimId, of = null]: readonly [ReviewAct, number, (number | null)?],
  afterSeq: number,
) {
  return {
    ...{ id, claimId, act: what, of, afterSeq },
    reviewer: 'rita',
    note: null,
    at: '2026-03-06T12:00:00Z',
  };
}

const statementsOf = (events: readonly (Judging | Said)[]) => {
  const { judged, acts } = play(events);
  const groups = new Map<number, number[]>();
  for (const [claim, statement] of membership(judged, acts))
    groups.set(statement, [...(groups.get(statement) ?? []), claim]);
  return [...groups].map(([statement, claims]) => `${statement}: ${claims.join(' ')}`).join(' | ');
};

/** 1 with 2 and 3, where 3 was matched with 2; 4 with 5. */
const TWO: readonly Judging[] = [[1], [2, 1], [3, 2], [4], [5, 4]];

describe('where claims belong', () => {
  test.each<readonly [string, readonly (Judging | Said)[], string]>([
    ['as they were judged', [], '1: 1 2 3 | 4: 4 5'],
    ['a repeat joins the other, and those put with it go along', [['repeat', 4, 2]], '1: 1 2 3 4 5'],
    ['a later one of several goes alone', [['repeat', 5, 3]], '1: 1 2 3 5 | 4: 4'],
    ['merged under the one begun earlier', [['merge', 2, 5]], '1: 1 2 3 4 5'],
    ['merged, said from the other side', [['merge', 5, 2]], '1: 1 2 3 4 5'],
    ['split off, with what was put with it', [['split', 2]], '1: 1 | 2: 2 3 | 4: 4 5'],
    ['the last one split off', [['split', 3]], '1: 1 2 | 3: 3 | 4: 4 5'],
    ['the first split off: the next earliest begins the rest', [['split', 1]], '1: 1 | 2: 2 3 | 4: 4 5'],
    [
      'split off a merged statement',
      [
        ['merge', 1, 4],
        ['split', 1],
      ],
      '1: 1 | 2: 2 3 4 5',
    ],
    [
      'merged, and one of it split off',
      [
        ['merge', 1, 4],
        ['split', 4],
      ],
      '1: 1 2 3 | 4: 4 5',
    ],
    [
      'later repeats of what left go with it',
      [
        ['split', 2],
        [6, 2],
        [7, 1],
      ],
      '1: 1 7 | 2: 2 3 6 | 4: 4 5',
    ],
    [
      'later repeats of a first that left go with it',
      [
        ['split', 1],
        [6, 1],
        [7, 2],
      ],
      '1: 1 6 | 2: 2 3 7 | 4: 4 5',
    ],
    [
      'later repeats of what was merged are of the one statement',
      [
        ['merge', 4, 1],
        [6, 5],
      ],
      '1: 1 2 3 4 5 6',
    ],
    [
      'taken back',
      [
        ['split', 1],
        [6, 1],
        ['undo', 1],
      ],
      '1: 1 2 3 6 | 4: 4 5',
    ],
    [
      'confirmed after all',
      [
        ['repeat', 4, 1],
        ['confirm', 4],
      ],
      '1: 1 2 3 | 4: 4 5',
    ],
    [
      'confirmed, and that taken back',
      [
        ['repeat', 4, 1],
        ['confirm', 4],
        ['undo', 4],
      ],
      '1: 1 2 3 4 5',
    ],
    [
      'what is wrong with a claim moves nothing',
      [
        ['reject', 2],
        ['off-topic', 4],
        ['retract', 1],
      ],
      '1: 1 2 3 | 4: 4 5',
    ],
    ['two merges that meet', [[6], ['merge', 4, 1], ['merge', 6, 5]], '1: 1 2 3 4 5 6'],
    [
      'a merge of what is one by then',
      [
        ['repeat', 4, 1],
        ['merge', 5, 2],
        ['undo', 4],
      ],
      '1: 1 2 3 4 5',
    ],
  ])('%s', (_name, events, expected) => {
    expect(statementsOf([...TWO, ...events])).toBe(expected);
  });

  test('a match that is unknown, later or the claim itself is passed over', () => {
    expect(statementsOf([[1, 9], [2, 2], [3, 4], [4]])).toBe('1: 1 | 2: 2 | 3: 3 | 4: 4');
  });
});

/** Any history of judgements and acts that a reviewer could have recorded, one step after another. */
class History {
  readonly judged: JudgedPlace[] = [];
  readonly acts: RecordedVerdict[] = [];

  now() {
    return membership(this.judged, this.acts);
  }

  judge(seed: number, repeats: boolean) {
    const claimId = this.judged.length + 1;
    const match = repeats && claimId > 1 ? 1 + (seed % (claimId - 1)) : undefined;
    this.judged.push(judging(match === undefined ? [claimId] : [claimId, match], claimId));
  }

  /** Records the act unless it is refused. */
  say(what: ReviewAct, claimSeed: number, ofSeed: number): RecordedVerdict | null {
    if (this.judged.length === 0) return null;
    const claimId = 1 + (claimSeed % this.judged.length);
    const of = what === 'repeat' || what === 'merge' ? 1 + (ofSeed % this.judged.length) : null;
    const said = act(this.acts.length + 1, [what, claimId, of], this.judged.length);
    try {
      checkVerdict(said, { claim: this.reviewed(claimId), of: of === null ? null : this.reviewed(of) });
    } catch (error) {
      if (error instanceof VerdictRefused) return null;
      throw error;
    }
    this.acts.push(said);
    return said;
  }

  private reviewed(claimId: number): Reviewed {
    const now = this.now();
    const statement = now.get(claimId) ?? claimId;
    const standing = standingActs(this.acts.filter((one) => one.claimId === claimId)).at(-1)?.act ?? null;
    const alone = [...now.values()].filter((one) => one === statement).length === 1;
    return { claim_id: claimId, seq: claimId, act: standing, statement_id: statement, alone };
  }
}

type Step =
  | { readonly judge: number; readonly repeats: boolean }
  | { readonly what: ReviewAct; readonly claim: number; readonly of: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ judge: fc.nat(), repeats: fc.boolean() }),
  fc.record({ what: fc.constantFrom(...REVIEW_ACTS), claim: fc.nat(), of: fc.nat() }),
);
const steps = fc.array(step, { minLength: 1, maxLength: 40 });

describe('after any history', () => {
  test('each claim is of one statement, named after the earliest of its claims', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const history = playSteps(given);
        const now = history.now();
        expect([...now.keys()].sort((a, b) => a - b)).toEqual(history.judged.map(({ claimId }) => claimId));
        for (const [claimId, statement] of now) {
          expect(statement).toBeLessThanOrEqual(claimId);
          expect(now.get(statement)).toBe(statement);
        }
      }),
      runs(300),
    );
  });

  test('an act that is taken back leaves everything where it was', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...REVIEW_ACTS), fc.nat(), fc.nat(), (given, what, claim, of) => {
        const history = playSteps(given);
        const before = history.now();
        const said = history.say(what, claim, of);
        if (said === null || what === 'undo') return;
        expect(history.say('undo', said.claimId - 1, 0)).not.toBeNull();
        expect(history.now()).toEqual(before);
      }),
      runs(300),
    );
  });

  test('a claim judged later joins the statement of its match as it is then, and moves no other', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (given, seed) => {
        const history = playSteps(given);
        const before = history.now();
        history.judge(seed, true);
        const { claimId, match } = history.judged.at(-1) as JudgedPlace;
        const expected = new Map(before).set(
          claimId,
          match === null ? claimId : (before.get(match) as number),
        );
        expect(history.now()).toEqual(expected);
      }),
      runs(300),
    );
  });

  test('the order in which judgements and acts are given is of no account', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const history = playSteps(given);
        expect(new Map(membership([...history.judged].reverse(), [...history.acts].reverse()))).toEqual(
          history.now(),
        );
      }),
      runs(300),
    );
  });

  test('a split leaves the claim in another statement than before, or as the first of its own', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (given, claim) => {
        const history = playSteps(given);
        const before = history.now();
        const said = history.say('split', claim, 0);
        if (said === null) return;
        const now = history.now();
        expect(now.get(said.claimId)).toBe(said.claimId);
        const was = before.get(said.claimId);
        const stayed = [...before].filter(([id, of]) => of === was && now.get(id) !== said.claimId);
        expect(stayed.length).toBeGreaterThan(0);
        expect(new Set(stayed.map(([id]) => now.get(id))).size).toBe(1);
      }),
      runs(300),
    );
  });
});

function playSteps(given: readonly Step[]): History {
  const history = new History();
  for (const one of given)
    if ('judge' in one) history.judge(one.judge, one.repeats);
    else history.say(one.what, one.claim, one.of);
  return history;
}
