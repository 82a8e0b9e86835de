import { align } from './align.ts';
import type { RuleCode } from './decision.ts';
import type { Prepared } from './features.ts';
import type { Weights } from './frequency.ts';
import {
  compareFigures,
  datesDiffer,
  entityConflict,
  predicatesOppose,
  signsDiffer,
  speakerRelation,
} from './slots.ts';

/**
 * The rule that forbids to call mine a repeat of theirs, whoever says that it is one; null where none does. Rules see that
 * somebody else speaks or is named, that a figure or a date is another, that one says no: what differs in one of these is no
 * repeat, in whatever words it is put. Pure.
 * @param named weight of a person or group from which naming them is news by itself: see `THRESHOLDS`
 */
export function vetoOfRepeat(
  mine: Prepared,
  theirs: Prepared,
  weights: Weights,
  named: number,
): RuleCode | null {
  const alignment = align(mine, theirs, weights);
  if (speakerRelation(mine, theirs) === 'other' || entityConflict(alignment)) return 'ENT';
  if (alignment.named >= named) return 'ENT';
  if (compareFigures(mine, theirs).state === 'differ') return 'FIG';
  if (datesDiffer(mine, theirs)) return 'DATE';
  if (signsDiffer(mine, theirs) || predicatesOppose(alignment)) return 'SIGN';
  return null;
}
