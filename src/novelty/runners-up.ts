import type { RunnerUp, SlotDifference } from '../model/judgement.ts';
import type { Compared, Decision, RuleCode } from './decision.ts';
import { dateDifference, entityDifference, figureDifference, speakerOf } from './differences.ts';
import type { Prepared } from './features.ts';
import { round } from './round.ts';
import { sharedWith } from './rule-sentence.ts';
import { listed, quoted } from './say.ts';
import { predicatesOppose, signsDiffer } from './slots.ts';

const RUNNERS_UP = 3;
/** Below this share of its weight a claim is hardly said by the other. */
const HALF = 0.5;

/** The likest earlier claims beside the one that was taken, and why each was not. */
export function runnersUp(mine: Prepared, decision: Decision, compared: readonly Compared[]): RunnerUp[] {
  return compared
    .filter((one) => one !== decision.best)
    .slice(0, RUNNERS_UP)
    .map((one) => ({
      claimId: one.theirs.placed.id,
      score: round(one.score),
      why: whyLost(mine, decision, one),
    }));
}

function whyLost(mine: Prepared, decision: Decision, one: Compared): string {
  const other = otherSpeakerOrFigure(mine, decision.rule, one);
  if (other !== null) return other;
  // Of claims about two matters, a name or a sign that differs tells nothing.
  const { p, q } = one.alignment;
  if (p < HALF && q < HALF) return `shares ${sharedWith(one)}`;
  return inAnotherSlot(mine, decision.rule, one) ?? inItsWords(decision, one);
}

/** A difference that the verdict itself is about tells nothing of why this one was not taken. */
function otherSpeakerOrFigure(mine: Prepared, rule: RuleCode, { theirs, relation }: Compared): string | null {
  if (relation === 'other') return `said by ${quoted(speakerOf(theirs))}, not by ${quoted(speakerOf(mine))}`;
  const figure = rule === 'FIG' ? null : figureDifference(mine, theirs);
  return figure && `another figure: ${thereAndHere(figure)}`;
}

function inAnotherSlot(mine: Prepared, rule: RuleCode, { theirs, alignment }: Compared): string | null {
  const date = rule === 'DATE' ? null : dateDifference(mine, theirs);
  if (date) return `another date: ${thereAndHere(date)}`;
  const other = entityDifference(alignment);
  if (other) return `names ${quoted(other.theirs)} instead of ${quoted(other.mine)}`;
  const oppose = predicatesOppose(alignment);
  if (oppose) return `says ${quoted(oppose.theirs.text)} where this one says ${quoted(oppose.mine.text)}`;
  if (rule === 'SIGN' || !signsDiffer(mine, theirs)) return null;
  return mine.negative ? 'affirms what this one denies' : 'denies what this one affirms';
}

function thereAndHere({ mine, theirs }: SlotDifference): string {
  return `${quoted(theirs)} there, ${quoted(mine)} here`;
}

function inItsWords({ best, rule }: Decision, one: Compared): string {
  const { p, q, leftMine, leftTheirs } = one.alignment;
  const ahead = one.score - (best?.score ?? 0);
  if (ahead > 0) return LIKER[rule] ?? 'alike, but another claim decided';
  if (p < HALF && leftMine.length > 0) return `says less: nothing of ${listed(leftMine)}`;
  if (q < HALF && leftTheirs.length > 0) return `is about more: ${listed(leftTheirs)}`;
  return ahead === 0 ? 'just as alike; the one of the earlier article stands' : lessAlike(one);
}

/** Rules that may take a claim which is not the likest: what the likest has not. */
const LIKER: Partial<Record<RuleCode, string>> = {
  HASH: 'alike, but not in the same words',
  FIG: 'alike, but gives no other figure',
  SIGN: 'alike, but not what this one disputes',
};

function lessAlike({ alignment: { leftMine, leftTheirs } }: Compared): string {
  const [mine, theirs] = [listed(leftMine), listed(leftTheirs)];
  if (mine !== '' && theirs !== '') return `says ${theirs} instead of ${mine}`;
  if (mine !== '') return `less alike: nothing of ${mine}`;
  return theirs === '' ? 'less alike' : `less alike: says ${theirs} too`;
}
