import type { NoveltyVerdict } from '../model/judgement.ts';
import { type RecordedVerdict, standingActs } from '../model/verdict.ts';
import type { JudgedPlace } from './membership.ts';

/** An accepted opinion of a model, as far as it says where a claim belongs. */
export interface AcceptedOpinion {
  readonly id: number;
  readonly otherId: number;
  readonly verdict: NoveltyVerdict;
}

/** Where an opinion puts a claim: with the earlier one that it repeats, or by itself. */
export interface Placing {
  readonly opinionId: number;
  readonly places: 'repeat' | 'split';
}

/**
 * Where accepted opinions put a claim; null where they leave it. A claim that was judged new may become a repeat, and a
 * repeat may become new: of its match the model must say so. Updates and contradictions stay what the rules made them. What
 * one opinion calls a repeat is one, whatever it is beside others.
 */
export function placingOf(
  judged: Pick<JudgedPlace, 'verdict' | 'match'>,
  opinions: readonly AcceptedOpinion[],
): Placing | null {
  if (judged.verdict !== 'new' && judged.verdict !== 'repeat') return null;
  const same = opinions.find(({ verdict }) => verdict === 'repeat');
  if (same) {
    const stays = judged.verdict === 'repeat' && same.otherId === judged.match;
    return stays ? null : { opinionId: same.id, places: 'repeat' };
  }
  const other = opinions.find(({ verdict, otherId }) => verdict !== 'repeat' && otherId === judged.match);
  return judged.verdict === 'repeat' && other ? { opinionId: other.id, places: 'split' } : null;
}

/** An opinion that places its claim, with when it did. */
export interface PlacedOpinion extends Placing {
  readonly claimId: number;
  readonly otherId: number | null;
  readonly model: string;
  readonly afterSeq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/**
 * Acts of reviewers with opinions of models among them, for `membership`, in the order in which they were given. A person
 * always wins: where any act on a claim stands, no opinion on it counts. The ids are new: they only order.
 */
export function withOpinions(
  acts: readonly RecordedVerdict[],
  opinions: readonly PlacedOpinion[],
): RecordedVerdict[] {
  if (opinions.length === 0) return [...acts];
  const said = [...acts].sort((a, b) => a.id - b.id);
  const spoken = (claimId: number) => standingActs(said.filter((act) => act.claimId === claimId)).length > 0;
  const added = opinions
    .filter(({ claimId }) => !spoken(claimId))
    .map(actOf)
    .sort((a, b) => a.id - b.id);
  // Sorting keeps the order among equals: of two that were given at one moment, the person's comes last.
  return [...added, ...said]
    .sort((a, b) => a.afterSeq - b.afterSeq)
    .map((act, at) => ({ ...act, id: at + 1 }));
}

function actOf({ opinionId, claimId, otherId, places, model, afterSeq, at }: PlacedOpinion): RecordedVerdict {
  const of = places === 'repeat' ? otherId : null;
  return { id: opinionId, claimId, act: places, of, afterSeq, reviewer: model, note: null, at };
}
