import type { Basis, Judgement } from '../model/judgement.ts';
import { align } from './align.ts';
import { type Compared, decide, THRESHOLDS, type Thresholds } from './decide.ts';
import { explain, round } from './explain.ts';
import type { Prepared } from './features.ts';
import { type Weights, weightsOf } from './frequency.ts';
import { frameLikeness, likeness } from './score.ts';
import { compareFigures, speakerRelation } from './slots.ts';
import { NOVELTY_VERSION } from './version.ts';

/** Earlier claims that the cascade looks at, the likest ones: few enough to be kept with the judgement. */
const SHORTLIST = 12;

/**
 * Judges a claim against earlier ones that may say the same. The order of `earlier` does not matter. Pure: the same
 * claims, weights and thresholds give the same judgement, byte for byte.
 */
export function judgeAgainst(
  mine: Prepared,
  earlier: readonly Prepared[],
  weights: Weights,
  thresholds: Thresholds = THRESHOLDS,
): Judgement {
  const shortlist = earlier
    .map((theirs) => compare(mine, theirs, weights))
    .sort((a, b) => b.score - a.score || a.theirs.placed.id - b.theirs.placed.id)
    .slice(0, SHORTLIST);
  const decision = decide(mine, shortlist, thresholds);
  const match = decision.verdict === 'new' ? null : (decision.best?.theirs.placed.id ?? null);
  return {
    verdict: decision.verdict,
    match,
    rule: decision.rule,
    score: round(decision.best?.score ?? 0),
    thresholds: { ...thresholds },
    review: decision.review,
    explanation: explain(mine, decision, shortlist),
    basis: basisOf(mine, shortlist, weights),
    version: NOVELTY_VERSION,
  };
}

/**
 * The judgement that today's rules make on the basis of a stored one. With the thresholds and rules of that time it is that
 * judgement, byte for byte. `earlier` are the claims that the basis names, in any order.
 */
export function judgeAgain(
  mine: Prepared,
  earlier: readonly Prepared[],
  basis: Basis,
  thresholds: Thresholds = THRESHOLDS,
): Judgement {
  const published = new Map(basis.compared.map((id, at) => [id, basis.published[at + 1]]));
  return judgeAgainst(
    publishedAt(mine, basis.published[0]),
    earlier.map((one) => publishedAt(one, published.get(one.placed.id))),
    weightsOf(basis),
    thresholds,
  );
}

function publishedAt(prepared: Prepared, at: string | undefined): Prepared {
  return at === undefined ? prepared : { ...prepared, placed: { ...prepared.placed, publishedAt: at } };
}

function compare(mine: Prepared, theirs: Prepared, weights: Weights): Compared {
  const alignment = align(mine, theirs, weights);
  const relation = speakerRelation(mine, theirs);
  const figures = compareFigures(mine, theirs);
  const score = likeness(mine, theirs, alignment, relation);
  const frame = frameLikeness(mine, theirs, alignment, relation);
  return { theirs, alignment, relation, figures, score, frame };
}

function basisOf(mine: Prepared, shortlist: readonly Compared[], weights: Weights): Basis {
  const claims = [mine, ...shortlist.map((one) => one.theirs)];
  const primaries = claims.flatMap((claim) => claim.units.map((unit) => unit.primary));
  return {
    compared: shortlist.map((one) => one.theirs.placed.id),
    published: claims.map((claim) => claim.placed.publishedAt),
    ...weights.countsOf(primaries, mine.placed.claim.topics),
  };
}
