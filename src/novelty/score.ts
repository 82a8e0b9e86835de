import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import {
  actorSpeaks,
  compareFigures,
  datesDiffer,
  type SpeakerRelation,
  signsDiffer,
  speakerRelation,
} from './slots.ts';

/**
 * Weights of a logistic score, fitted to labelled claims of several streams and to probe pairs, and rounded. p: share of my
 * weight that was said before; q: share of theirs that I say again; both: the smaller of the two (containment alone must
 * not win).
 */
const WEIGHTS = {
  bias: -3.8,
  p: 2.3,
  q: 1.65,
  both: 0.25,
  half: -1.9,
  halfActor: 0.9,
  other: -1.8,
  signs: -1,
  topics: 1.5,
  figures: -2.4,
  agree: 2.5,
  dates: -0.75,
  thin: -0.9,
  named: -0.7,
  renamed: -1,
  swapped: 0,
  rarest: 1.4,
  leftMine: -0.1,
  leftTheirs: -0.07,
};

export type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;
const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

/** The same for the frame: are the two about one matter, whoever speaks, whatever the sign, figure or date? */
const FRAME_WEIGHTS: Features = {
  bias: -7.6,
  p: 3.25,
  q: 2.9,
  both: 2.6,
  half: 0,
  halfActor: 0,
  other: 0,
  signs: 0,
  topics: 2.35,
  figures: 0,
  agree: 1.8,
  dates: 0,
  thin: -0.45,
  named: -0.7,
  renamed: -1,
  swapped: 0,
  rarest: 1.8,
  leftMine: 0.1,
  leftTheirs: 0,
};

export function featuresOf(mine: Prepared, theirs: Prepared, alignment: Alignment): Features {
  const { p, q, common, mass, massTheirs } = alignment;
  const relation: SpeakerRelation = speakerRelation(mine, theirs);
  const figures = compareFigures(mine, theirs).state;
  return {
    bias: 1,
    p,
    q,
    both: Math.min(p, q),
    half: relation === 'half' ? 1 : 0,
    halfActor: relation === 'half' && actorSpeaks(mine, theirs) ? 1 : 0,
    other: relation === 'other' ? 1 : 0,
    signs: signsDiffer(mine, theirs) ? 1 : 0,
    topics: sharedTopics(mine, theirs),
    figures: figures === 'differ' ? 1 : 0,
    agree: figures === 'agree' ? 1 : 0,
    dates: datesDiffer(mine, theirs) ? 1 : 0,
    thin: Math.max(0, 1.3 - common),
    named: Math.max(0, alignment.named - 0.4),
    renamed: alignment.renamed,
    swapped: Math.min(2, alignment.swapped),
    rarest: alignment.rarest,
    leftMine: Math.min(6, mass - common),
    leftTheirs: Math.min(6, massTheirs * (1 - q)),
  };
}

/**
 * Likeness of my claim to an earlier one, 0 to 1: how sure it is that a desk would say "we already have that".
 */
export function likeness(features: Features): number {
  return logistic(sumOf(features, WEIGHTS));
}

/** How sure it is that the two are about one matter, whoever speaks, whatever the sign, figure or date. */
export function frameLikeness(features: Features): number {
  return logistic(sumOf(features, FRAME_WEIGHTS));
}

function sumOf(features: Features, weights: Features): number {
  return NAMES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Topics of both over topics of either. */
function sharedTopics(mine: Prepared, theirs: Prepared): number {
  const [a, b] = [mine.placed.claim.topics, theirs.placed.claim.topics];
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : a.filter((topic) => b.includes(topic)).length / either;
}
