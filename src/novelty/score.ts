import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import { actorSpeaks, compareFigures, predicatesOppose, type SpeakerRelation, signsDiffer } from './slots.ts';

/**
 * Weights of a logistic score, found on one stream of labelled claims and rounded. p: share of my weight that was said
 * before; q: share of theirs that I say again; both: the smaller of the two (containment alone must not win).
 */
export const WEIGHTS = {
  bias: -4.2,
  p: 3.7,
  q: 2.6,
  both: 2.2,
  half: -2,
  halfActor: 0.2,
  other: -3,
  opposed: -2.5,
  signs: -0.6,
  topics: 1.2,
  figures: -2,
  thin: -1,
  nothingLeft: 1.3,
  named: -1.6,
};

/**
 * Likeness of my claim to an earlier one, 0 to 1: how sure it is that a desk would say "we already have that".
 */
export function likeness(
  mine: Prepared,
  theirs: Prepared,
  alignment: Alignment,
  relation: SpeakerRelation,
): number {
  const differ = compareFigures(mine, theirs).state === 'differ';
  return logistic(frameOf(mine, theirs, alignment, relation) + (differ ? WEIGHTS.figures : 0));
}

/** Likeness apart from the figures: are the two about the same count of the same thing? */
export function frameLikeness(
  mine: Prepared,
  theirs: Prepared,
  alignment: Alignment,
  relation: SpeakerRelation,
): number {
  return logistic(frameOf(mine, theirs, alignment, relation));
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function frameOf(mine: Prepared, theirs: Prepared, alignment: Alignment, relation: SpeakerRelation): number {
  const { p, q, common } = alignment;
  let z = WEIGHTS.bias + WEIGHTS.p * p + WEIGHTS.q * q + WEIGHTS.both * Math.min(p, q);
  if (relation === 'half') z += WEIGHTS.half + (actorSpeaks(mine, theirs) ? WEIGHTS.halfActor : 0);
  if (relation === 'other') z += WEIGHTS.other;
  if (predicatesOppose(alignment)) z += WEIGHTS.opposed;
  if (signsDiffer(mine, theirs)) z += WEIGHTS.signs;
  z += WEIGHTS.topics * sharedTopics(mine, theirs);
  z += WEIGHTS.thin * Math.max(0, 1.3 - common);
  if (alignment.leftMine.every((unit) => unit.base < 1)) z += WEIGHTS.nothingLeft;
  z += WEIGHTS.named * Math.max(0, alignment.named - 0.4);
  return z;
}

/** Topics of both over topics of either. */
function sharedTopics(mine: Prepared, theirs: Prepared): number {
  const [a, b] = [mine.placed.claim.topics, theirs.placed.claim.topics];
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : a.filter((topic) => b.includes(topic)).length / either;
}
