import { MONTHS } from '../text/lexicons/calendar-words.ts';
import type { Compared, Thresholds } from './decision.ts';
import type { Unit } from './features.ts';
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

/** "Since October" here and "in November" there: each names a month, and not the same. Null: they do not. */
export function otherMonths({ alignment }: Compared): { mine: Unit; theirs: Unit } | null {
  const months = (units: readonly Unit[]) => units.filter((unit) => monthOf(unit) !== null);
  const [mine, theirs] = [months(alignment.leftMine), months(alignment.leftTheirs)];
  const both = mine.some((unit) => theirs.some((other) => monthOf(other) === monthOf(unit)));
  return mine[0] && theirs[0] && !both ? { mine: mine[0], theirs: theirs[0] } : null;
}

/** 1 for January; null for a unit that names no month. "May" and "mar." say too many other things. */
export function monthOf({ folded, kind }: Unit): number | null {
  if (kind !== 'word' || folded === 'may' || folded.length < 4) return null;
  return MONTHS.en.get(folded) ?? MONTHS.es.get(folded) ?? null;
}

/**
 * "The United States handed over 30 to Mexico" and "Mexico handed over 30 to the United States": the words of one are those
 * of the other, and two of whom they tell have changed places: these, in the order of mine. Null: nobody has.
 */
export function changedPlaces({ alignment }: Compared): readonly [Unit, Unit] | null {
  const { pairs, p, q, leftMine, leftTheirs } = alignment;
  if (Math.min(p, q) < REVERSED || leftMine.length + leftTheirs.length > 2) return null;
  const actors = pairs.filter(({ mine, theirs }) => mine.kind === 'entity' && mine.folded === theirs.folded);
  for (const one of actors) {
    const other = actors.find(
      ({ mine, theirs }) => one.mine.start < mine.start && one.theirs.start > theirs.start,
    );
    if (other) return [one.mine, other.mine];
  }
  return null;
}

/** Share from which two claims are word for word the same. */
const REVERSED = 0.85;
