import { describe, expect, test } from 'vitest';
import type { NoveltyVerdict } from '../../src/model/judgement.ts';
import type { RecordedVerdict, ReviewAct } from '../../src/model/verdict.ts';
import { type JudgedPlace, membership } from '../../src/review/membership.ts';
import {
  type AcceptedOpinion,
  type PlacedOpinion,
  placingOf,
  withOpinions,
} from '../../src/review/opinions.ts';

describe('what an accepted opinion may change', () => {
  const on = (otherId: number, verdict: NoveltyVerdict, id = otherId): AcceptedOpinion => ({
    ...{ id, otherId, verdict },
  });
  const put = (opinionId: number, places: 'repeat' | 'split') => ({ opinionId, places });

  test.each<
    [
      name: string,
      verdict: NoveltyVerdict,
      match: number | null,
      AcceptedOpinion[],
      ReturnType<typeof placingOf>,
    ]
  >([
    ['what was new becomes a repeat', 'new', null, [on(3, 'repeat')], put(3, 'repeat')],
    [
      'what is new beside one and a repeat of another',
      'new',
      null,
      [on(3, 'new'), on(4, 'repeat')],
      put(4, 'repeat'),
    ],
    ['a repeat of another claim', 'repeat', 3, [on(4, 'repeat')], put(4, 'repeat')],
    ['a repeat that is new beside its match', 'repeat', 3, [on(3, 'new')], put(3, 'split')],
    ['a repeat that updates its match', 'repeat', 3, [on(3, 'update')], put(3, 'split')],
    ['nothing: new, as it was judged', 'new', null, [on(3, 'new'), on(4, 'update')], null],
    ['nothing: a repeat of its match, as it was judged', 'repeat', 3, [on(3, 'repeat'), on(4, 'new')], null],
    ['nothing: a repeat is new beside a claim that is not its match', 'repeat', 3, [on(4, 'new')], null],
    ['nothing: an update stays one', 'update', 3, [on(3, 'repeat')], null],
    ['nothing: a contradiction stays one', 'contradiction', 3, [on(4, 'repeat')], null],
    ['nothing: nobody said anything', 'repeat', 3, [], null],
  ])('%s', (_, verdict, match, opinions, expected) => {
    expect(placingOf({ verdict, match }, opinions)).toEqual(expected);
  });
});

describe('opinions among the acts of reviewers', () => {
  const judged: JudgedPlace[] = [
    { claimId: 1, seq: 1, verdict: 'new', match: null },
    { claimId: 2, seq: 2, verdict: 'new', match: null },
    { claimId: 3, seq: 3, verdict: 'repeat', match: 1 },
    { claimId: 4, seq: 4, verdict: 'repeat', match: 2 },
  ];
  const rest = { model: 'm', at: '2026-03-06T12:00:00Z' };
  const same: PlacedOpinion = {
    opinionId: 9,
    claimId: 2,
    otherId: 1,
    places: 'repeat',
    afterSeq: 4,
    ...rest,
  };
  const alone: PlacedOpinion = {
    opinionId: 8,
    claimId: 3,
    otherId: 1,
    places: 'split',
    afterSeq: 4,
    ...rest,
  };
  const act = (id: number, claimId: number, what: ReviewAct, of: number | null = null): RecordedVerdict => ({
    ...{ id, claimId, act: what, of, afterSeq: 4, reviewer: 'rita', note: null, at: rest.at },
  });
  const statements = (acts: RecordedVerdict[], opinions: PlacedOpinion[]) =>
    Object.fromEntries(membership(judged, withOpinions(acts, opinions)));

  test.each<[name: string, RecordedVerdict[], PlacedOpinion[], Record<number, number>]>([
    ['nobody: as judged', [], [], { 1: 1, 2: 2, 3: 1, 4: 2 }],
    ['a repeat takes those with it that were put with it', [], [same], { 1: 1, 2: 1, 3: 1, 4: 1 }],
    ['no repeat', [], [alone], { 1: 1, 2: 2, 3: 3, 4: 2 }],
    ['both, whatever their order', [], [same, alone], { 1: 1, 2: 1, 3: 3, 4: 1 }],
    [
      'a person confirmed it: the opinion counts no more',
      [act(1, 2, 'confirm')],
      [same],
      { 1: 1, 2: 2, 3: 1, 4: 2 },
    ],
    ['a person split it off', [act(1, 2, 'split')], [same], { 1: 1, 2: 2, 3: 1, 4: 4 }],
    ['a person rejected it', [act(1, 3, 'reject')], [alone], { 1: 1, 2: 2, 3: 1, 4: 2 }],
    [
      'a person took back what they said',
      [act(1, 2, 'confirm'), act(2, 2, 'undo')],
      [same],
      { 1: 1, 2: 1, 3: 1, 4: 1 },
    ],
    ['a person said something of another claim', [act(1, 4, 'split')], [same], { 1: 1, 2: 1, 3: 1, 4: 4 }],
  ])('%s', (_, acts, opinions, expected) => {
    expect(statements(acts, opinions)).toEqual(expected);
  });
});
