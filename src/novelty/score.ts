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
  bias: -4.9,
  p: 3.3,
  q: 2,
  both: 0,
  half: -1.95,
  halfActor: 0.8,
  other: -1.9,
  signs: -1.15,
  topics: 1.3,
  figures: -2.85,
  agree: 2.3,
  dates: -0.7,
  thin: -0.6,
  named: -0.7,
  renamed: -1.5,
  rarest: 1.7,
};

export type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;
const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

/** The same for the frame: are the two about one matter, whoever speaks, whatever the sign, figure or date? */
const FRAME_WEIGHTS: Features = {
  bias: -6.9,
  p: 3.3,
  q: 3.0,
  both: 1.8,
  half: 0,
  halfActor: 0,
  other: 0,
  signs: 0,
  topics: 2.15,
  figures: 0,
  agree: 1.5,
  dates: 0,
  thin: -0.6,
  named: -0.5,
  renamed: -1.2,
  rarest: 1.9,
};

export function featuresOf(mine: Prepared, theirs: Prepared, alignment: Alignment): Features {
  const { p, q, common } = alignment;
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
    // Two claims that share little share a small number by chance.
    agree: figures === 'agree' ? Math.min(1, 2 * Math.min(p, q)) : 0,
    dates: datesDiffer(mine, theirs) ? 1 : 0,
    thin: Math.max(0, 1.3 - common),
    named: Math.max(0, alignment.named - 0.4),
    renamed: alignment.renamed,
    rarest: alignment.rarest,
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
