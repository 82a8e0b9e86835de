import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import { actorSpeaks, type SpeakerRelation } from './slots.ts';

/** What is said by another counts for less; what nobody in particular says, for a little less. */
const BY_RELATION: Readonly<Record<SpeakerRelation, number>> = { same: 1, open: 1, half: 0.85, other: 0.75 };

/**
 * Likeness of my claim to an earlier one, 0 to 1. What counts most is how much of mine was said before (p): less detail
 * is still a repeat. A claim of few words must not win by containment alone, so little shared weight counts for less.
 */
export function likeness(
  mine: Prepared,
  theirs: Prepared,
  alignment: Alignment,
  relation: SpeakerRelation,
): number {
  const { p, q, common } = alignment;
  const f = p + q === 0 ? 0 : (2 * p * q) / (p + q);
  const evidence = common / (common + 0.5);
  const by = relation === 'half' && actorSpeaks(mine, theirs) ? 1 : BY_RELATION[relation];
  return (0.6 * p + 0.4 * f) * evidence * by;
}
