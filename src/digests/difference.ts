import type { SlotDifference } from '../model/judgement.ts';

/** Slots whose values read well side by side. A sign or a speaker is told by the two sentences themselves. */
const SHOWN: readonly SlotDifference['slot'][] = ['figure', 'date', 'place', 'subject', 'object'];
const MOST = 2;

/**
 * What changed, old value first: `25 → 50 million dollars`, `about two dozen → 26 prisoners`; null when no slot
 * that can be shown differs.
 */
export function differenceWords(differences: readonly SlotDifference[]): string | null {
  const parts = SHOWN.flatMap((slot) => differences.filter((difference) => difference.slot === slot))
    .filter(({ mine, theirs }) => mine.trim() !== '' && theirs.trim() !== '' && mine !== theirs)
    .map(({ mine, theirs }) => arrow(theirs, mine));
  return parts.length === 0 ? null : [...new Set(parts)].slice(0, MOST).join('; ');
}

/** Words that both end with are said once: "25 million dollars", "50 million dollars". */
function arrow(old: string, now: string): string {
  const before = old.trim().split(/\s+/);
  const after = now.trim().split(/\s+/);
  let shared = 0;
  while (
    shared < Math.min(before.length, after.length) - 1 &&
    before.at(-1 - shared) === after.at(-1 - shared)
  ) {
    shared++;
  }
  return `${before.slice(0, before.length - shared).join(' ')} → ${after.join(' ')}`;
}
