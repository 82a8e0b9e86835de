import type { Compared, Thresholds } from './decision.ts';
import { entityConflict } from './slots.ts';

/** Somebody or something else: named of the same kind, named by mine alone, or standing in the same frame. */
export function isRenamed(one: Compared, from: Thresholds): boolean {
  const { renamed, named } = one.alignment;
  if (one.score >= from.sure && renamed < UNSURE) return false;
  return entityConflict(one.alignment) !== null || named >= from.named || renamed >= RENAMED;
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
