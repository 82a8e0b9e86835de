import type { Figure } from '../model/claim.ts';
import type { Basis, Judgement, Revises } from '../model/judgement.ts';
import { align } from './align.ts';
import { decide } from './decide.ts';
import { type Compared, type Decision, type RuleCode, THRESHOLDS, type Thresholds } from './decision.ts';
import { explain } from './explain.ts';
import type { Prepared } from './features.ts';
import { type Weights, weightsOf } from './frequency.ts';
import { monthOf } from './other-matter.ts';
import { round } from './round.ts';
import { featuresOf, frameLikeness, likeness } from './score.ts';
import { compareFigures, speakerRelation } from './slots.ts';
import { NOVELTY_VERSION } from './version.ts';

/** Earlier claims that the cascade looks at: few enough to be kept with the judgement. */
const SHORTLIST = {
  /** Those that may say the same. */
  likest: 8,
  /** And those that may be about the same matter and tell it otherwise, so that they are less alike. */
  framed: 4,
} as const;

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
  // What an outlet puts in the place of its own words is meant: "raids", and now "drone strikes".
  if (saysMore(own)) return { verdict: 'update', rule: 'EDIT', best: own, review: true };
  // More than the words was changed, and the cascade makes nothing of it: a person looks.
  const review = decision.review || parts.some((part) => part !== 'words');
  return { ...decision, rule: 'EDIT', review };
}

/** Has the edited claim a content word or a month that the earlier one said in no words? */
function saysMore({ alignment }: Compared): boolean {
  return alignment.leftMine.some((unit) => unit.base === 1 || monthOf(unit) !== null);
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
  const byScore = earlier.map((theirs) => compare(mine, theirs, weights)).sort(byLikeness);
  const framed = byScore
    .slice(SHORTLIST.likest)
    .sort((a, b) => b.frame - a.frame || inOrder(a.theirs, b.theirs))
    .slice(0, SHORTLIST.framed);
  return [...byScore.slice(0, SHORTLIST.likest), ...framed].sort(byLikeness);
}

function byLikeness(a: Compared, b: Compared): number {
  return b.score - a.score || inOrder(a.theirs, b.theirs);
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

function outcomeOf({ verdict, rule, best, review }: Decision): Outcome {
  const match = verdict === 'new' ? null : (best?.theirs.placed.id ?? null);
  return { verdict, match, rule, score: round(best?.score ?? 0), review };
}

function judgementOf(mine: Prepared, { decision, shortlist, weights, thresholds }: Decided): Judgement {
  const { verdict, match, rule, score, review } = outcomeOf(decision);
  return {
    ...{ verdict, match, rule, score },
    thresholds: { ...thresholds },
    review,
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
  const { then, others, before, revises } = asThen(mine, earlier, basis);
  if (revises && before) return judgeRevision(then, before, revises, others, weightsOf(basis), thresholds);
  return judgeAgainst(then, others, weightsOf(basis), thresholds);
}

/** What a judgement comes to, without what explains it. */
export type Outcome = Pick<Judgement, 'verdict' | 'match' | 'rule' | 'score' | 'review'>;

/** What `judgeAgain` comes to with each of several thresholds, in their order; the claims are compared once. */
export function outcomesAgain(
  mine: Prepared,
  earlier: readonly Prepared[],
  basis: Basis,
  thresholds: readonly Thresholds[],
): Outcome[] {
  const { then, others, before } = asThen(mine, earlier, basis);
  if (before) return thresholds.map((given) => judgeAgain(mine, earlier, basis, given));
  const shortlist = likest(then, others, weightsOf(basis));
  return thresholds.map((given) => outcomeOf(decide(then, shortlist, given)));
}

/** The claims as they were dated when they were judged, and the one that mine revises. */
function asThen(mine: Prepared, earlier: readonly Prepared[], basis: Basis) {
  const published = new Map(basis.compared.map((id, at) => [id, basis.published[at + 1]]));
  const then = publishedAt(mine, basis.published[0]);
  const others = earlier.map((one) => publishedAt(one, published.get(one.placed.id)));
  const { revises } = basis;
  const before = revises && others.find((one) => one.placed.id === revises.of);
  return { then, others, revises, before };
}

function publishedAt(prepared: Prepared, at: string | undefined): Prepared {
  return at === undefined ? prepared : { ...prepared, placed: { ...prepared.placed, publishedAt: at } };
}

function compare(mine: Prepared, theirs: Prepared, weights: Weights): Compared {
  const alignment = align(mine, theirs, weights);
  const relation = speakerRelation(mine, theirs);
  const figures = compareFigures(mine, theirs);
  const features = featuresOf(mine, theirs, alignment);
  const score = likeness(features);
  const frame = frameLikeness(features);
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
