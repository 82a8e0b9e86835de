import type { Compared, Decision, Thresholds } from './decision.ts';
import type { Prepared } from './features.ts';
import { says } from './told-otherwise.ts';

/** All that the earlier claim said, and something that nobody said yet. */
export function adds(mine: Prepared, one: Compared, from: Thresholds): Decision | null {
  const { q, massTheirs, unsaid, leftMine } = one.alignment;
  if (massTheirs < 2 || one.relation === 'half' || one.relation === 'other') return null;
  const named = leftMine.some((unit) => unit.proper || unit.kind === 'number');
  const enough = tellsWhen(mine, one) ? ADDED.dated : named ? ADDED.named : ADDED.words;
  const exact = q >= MOST && countsWhatWasVague(mine, one);
  const more = q >= from.detail && unsaid >= enough;
  return exact || more ? { verdict: 'update', rule: 'DETAIL', best: one, review: true } : null;
}

/** Share of the earlier claim that is most of it. */
const MOST = 0.58;

/** "Dozens of boats", and now 46 of them. */
function countsWhatWasVague(mine: Prepared, one: Compared): boolean {
  return (
    mine.placed.claim.figures.length > 0 &&
    one.theirs.placed.claim.figures.length === 0 &&
    says(one.theirs, VAGUE)
  );
}
const VAGUE =
  /\b(dozens|scores|hundreds|thousands|several|various|decenas|docenas|cientos|miles|varios|varias)\b/;

/** All of the earlier claim, and who or what it left open: "another gang", and now which. */
export function names({ alignment, relation, figures }: Compared, from: Thresholds): boolean {
  if (alignment.named < from.named || alignment.renamed > 0 || relation === 'other' || relation === 'half')
    return false;
  return alignment.q >= MOST && alignment.massTheirs >= 1.5 && figures.state !== 'differ';
}

/** Weight of unsaid words that make an update; less where mine alone names somebody or something, or says when. */
const ADDED = { words: 5, named: 4, dated: 1.5 } as const;

function tellsWhen(mine: Prepared, one: Compared): boolean {
  return mine.placed.claim.when !== null && one.theirs.placed.claim.when === null;
}
