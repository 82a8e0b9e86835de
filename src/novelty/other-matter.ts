import type { Compared, Thresholds } from './decision.ts';
import { entityConflict } from './slots.ts';

/** Somebody or something else of the same kind is named, or somebody whom mine alone names. */
export function isRenamed(one: Compared, from: Thresholds): boolean {
  if (isOfOthers(one, from)) return true;
  return one.alignment.named >= from.named && !isSurelyAlike(one, from);
}

/** Each names somebody or something of one kind, and not the same. */
export function isOfOthers(one: Compared, from: Thresholds): boolean {
  if (isSurelyAlike(one, from)) return false;
  return entityConflict(one.alignment) !== null || one.alignment.renamed >= RENAMED;
}

function isSurelyAlike({ score, alignment }: Compared, from: Thresholds): boolean {
  return score >= from.sure && alignment.renamed < UNSURE;
}

/** Weight from which two names of a kind, one on each side, are of two. */
const RENAMED = 0.85;
/** Below this a name is too common to stand against claims that are otherwise surely alike. */
const UNSURE = 0.6;

/** One frame with another object in it. */
export function isSwapped({ alignment: { swapped, p, q } }: Compared): boolean {
  const share = Math.min(p, q);
  return SWAPPED.some((one) => swapped >= one.weight && share >= one.share);
}

/** Two claims that share this much word for word, each with this much of its own, are about two things. */
const SWAPPED = [
  { share: 0.6, weight: 1 },
  { share: 0.75, weight: 0.75 },
] as const;
