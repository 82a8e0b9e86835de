import type { Figure } from '../model/claim.ts';
import type { Basis, Judgement, Revises } from '../model/judgement.ts';
import { align } from './align.ts';
import {
  type Compared,
  type Decision,
  decide,
  type RuleCode,
  THRESHOLDS,
  type Thresholds,
} from './decide.ts';
import { explain } from './explain.ts';
import type { Prepared } from './features.ts';
import { type Weights, weightsOf } from './frequency.ts';
import { round } from './round.ts';
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
  const shortlist = likest(mine, earlier, weights);
  return judgementOf(mine, { decision: decide(mine, shortlist, thresholds), shortlist, weights, thresholds });
}

/** Rule of a claim that stands as it stood in the revision before. */
export const UNCHANGED = 'REV' satisfies RuleCode;

/**
 * Judges a claim of a revision against `before`, the claim of the revision before that it is. What stands as it stood is a
 * repeat of it; what was edited is what the cascade says of the two. Only where the edit made another claim of it, the
 * others are asked, as for any claim.
 */
export function judgeRevision(
  mine: Prepared,
  before: Prepared,
  revises: Revises,
  earlier: readonly Prepared[],
  weights: Weights,
  thresholds: Thresholds = THRESHOLDS,
): Judgement {
  const [now, was] = revises.parts.includes('figure') ? withoutSameFigures(mine, before) : [mine, before];
  const own = compare(now, was, weights);
  const decision = decideRevision(now, own, revises, thresholds);
  if (decision) {
    return revised(
      judgementOf(now, { decision, shortlist: [own], weights, thresholds }),
      mine,
      before,
      revises,
    );
  }
  const others = earlier.filter((one) => one.placed.id !== before.placed.id);
  const shortlist = likest(mine, [before, ...others], weights);
  const asked = { decision: decide(mine, shortlist, thresholds), shortlist, weights, thresholds };
  const laidBeside = shortlist.some((one) => one.theirs === before) ? shortlist : [...shortlist, own];
  const judgement = { ...judgementOf(mine, asked), basis: basisOf(mine, laidBeside, weights) };
  return revised(judgement, mine, before, revises);
}

/** Null: the edit made another claim of it. */
function decideRevision(
  mine: Prepared,
  own: Compared,
  { parts }: Revises,
  thresholds: Thresholds,
): Decision | null {
  if (parts.length === 0) return { verdict: 'repeat', rule: UNCHANGED, best: own, review: false };
  const decision = decide(mine, [own], thresholds);
  if (decision.verdict === 'new') return null;
  if (decision.verdict !== 'repeat') return decision;
  // More than the words was changed, and the cascade makes nothing of it: a person looks.
  const review = decision.review || parts.some((part) => part !== 'words');
  return { ...decision, rule: 'EDIT', review };
}

/** The figures that were edited: "six of the 20" and "eight of the 20" agree on the 20, which says nothing. */
function withoutSameFigures(a: Prepared, b: Prepared): [Prepared, Prepared] {
  return [withFigures(a, figuresNotIn(b, a)), withFigures(b, figuresNotIn(a, b))];
}

function figuresNotIn(other: Prepared, { placed }: Prepared): readonly Figure[] {
  const known = other.placed.claim.figures;
  return placed.claim.figures.filter(
    ({ value, max, unit }) =>
      !known.some((one) => one.value === value && one.max === max && one.unit === unit),
  );
}

function withFigures(prepared: Prepared, figures: readonly Figure[]): Prepared {
  const { placed } = prepared;
  return { ...prepared, placed: { ...placed, claim: { ...placed.claim, figures } } };
}

/** Says what was edited, in the explanation, and keeps what is needed to judge it so again. */
function revised(judgement: Judgement, mine: Prepared, before: Prepared, revises: Revises): Judgement {
  const basis = { ...judgement.basis, revises };
  if (revises.parts.length === 0) return { ...judgement, basis };
  const { noted } = revises;
  const edited = { before: before.placed.claim.span.text, after: mine.placed.claim.span.text, noted };
  const how = noted ? 'with a note' : 'without notice';
  const sentence = `${judgement.explanation.sentence} The outlet edited this claim ${how}.`;
  return { ...judgement, explanation: { ...judgement.explanation, sentence, edited }, basis };
}

function likest(mine: Prepared, earlier: readonly Prepared[], weights: Weights): Compared[] {
  return earlier
    .map((theirs) => compare(mine, theirs, weights))
    .sort((a, b) => b.score - a.score || inOrder(a.theirs, b.theirs))
    .slice(0, SHORTLIST);
}

/** In the order of articles: claims get their numbers as their articles are read, in any order. */
function inOrder({ placed: a }: Prepared, { placed: b }: Prepared): number {
  return a.articleId - b.articleId || a.id - b.id;
}

interface Decided {
  readonly decision: Decision;
  readonly shortlist: readonly Compared[];
  readonly weights: Weights;
  readonly thresholds: Thresholds;
}

function judgementOf(mine: Prepared, { decision, shortlist, weights, thresholds }: Decided): Judgement {
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
  const then = publishedAt(mine, basis.published[0]);
  const others = earlier.map((one) => publishedAt(one, published.get(one.placed.id)));
  const { revises } = basis;
  const before = revises && others.find((one) => one.placed.id === revises.of);
  if (revises && before) return judgeRevision(then, before, revises, others, weightsOf(basis), thresholds);
  return judgeAgainst(then, others, weightsOf(basis), thresholds);
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
