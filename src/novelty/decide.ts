import { adds, names } from './adds.ts';
import {
  type Compared,
  type Decision,
  fresh,
  type RuleCode,
  repeat,
  THRESHOLDS,
  type Thresholds,
} from './decision.ts';
import type { Prepared } from './features.ts';
import { changedPlaces, isRenamed, isSwapped, otherMonths } from './other-matter.ts';
import { datesDiffer, predicatesOppose, signsDiffer } from './slots.ts';
import { dispute, toldOtherwise } from './told-otherwise.ts';

/** Days after which saying the same again is a new occasion. */
const OCCASION_DAYS = 3;
/** By so much a claim that says the same may fit worse than one that says otherwise, and be the one that counts. */
const MARGIN = 0.1;

/**
 * The cascade: the first rule that fires decides. `compared` comes best first.
 */
export function decide(
  mine: Prepared,
  compared: readonly Compared[],
  from: Thresholds = THRESHOLDS,
): Decision {
  const best = compared[0] ?? null;
  const decision = best === null ? fresh('LOW', null) : cascade(mine, best, compared, from);
  return { ...decision, review: decision.review || doubtful(mine, decision, from) };
}

function cascade(mine: Prepared, best: Compared, compared: readonly Compared[], from: Thresholds): Decision {
  const exact = compared.find((one) => isExact(mine, one));
  if (exact) return repeat('HASH', exact);
  const other = dispute(mine, best, compared, from) ?? toldOtherwise(mine, compared, from);
  const same = compared.find((one) => one.score >= from.decide && saysTheSame(mine, one, from));
  if (same && (other?.best == null || same.frame + MARGIN >= other.best.frame)) {
    return adds(mine, same, from) ?? repeat(repeatRule(mine, same), same);
  }
  if (other) return other;
  if (best.score < from.review) return fresh('LOW', best);
  if (names(best, from)) return { verdict: 'update', rule: 'DETAIL', best, review: true };
  if (best.relation === 'other') return fresh('ENT', best);
  if (isOther(best, from)) return { ...fresh('ENT', best), review: best.score >= from.decide };
  return adds(mine, best, from) ?? fresh('LEFT', best);
}

/** No slot differs: who speaks, whether it is so, how many, when, and of whom. */
function saysTheSame(mine: Prepared, one: Compared, from: Thresholds): boolean {
  if (one.relation === 'other' || signsDiffer(mine, one.theirs) || isOther(one, from)) return false;
  if (one.figures.state === 'differ' || one.frame < from.frame) return false;
  if (bothSayMore(one) && one.score < from.sure) return false;
  return !datesDiffer(mine, one.theirs) && predicatesOppose(one.alignment) === null;
}

/** Another matter, in whatever way, however alike the words. */
function isOther(one: Compared, from: Thresholds): boolean {
  return isRenamed(one, from) || isSwapped(one) || changedPlaces(one) !== null || otherMonths(one) !== null;
}

/** Share of either side below which what is left over counts, and its weight from which it is too much. */
const LEFT = { share: 0.5, weight: 2 } as const;

/** Rare words left over on both sides: one frame, two matters. */
function bothSayMore({ alignment: { p, q, mass, massTheirs, common } }: Compared): boolean {
  return Math.max(p, q) < LEFT.share && mass - common >= LEFT.weight && massTheirs * (1 - q) >= LEFT.weight;
}

/**
 * The same words again, of the same day and not denied: from five content words on whoever is said to have said them, below
 * by the same speaker.
 */
function isExact(mine: Prepared, one: Compared): boolean {
  if (mine.folded !== one.theirs.folded || mine.folded === '') return false;
  if (signsDiffer(mine, one.theirs) || datesDiffer(mine, one.theirs)) return false;
  return mine.length >= 5 || one.relation !== 'other';
}

/** A claim of at most this weight whose sides share less than this, each with so much left over, may be about two things. */
const SWAP = { mass: 5, share: 0.8, left: 0.9 } as const;

/** A short claim that may have another object in the same frame: "a note about the wall" / "a note about the deaths". */
function otherObject({ alignment: { p, q, mass, massTheirs, common } }: Compared): boolean {
  if (Math.min(mass, massTheirs) > SWAP.mass || p >= SWAP.share || q >= SWAP.share) return false;
  return mass - common >= SWAP.left && massTheirs * (1 - q) >= SWAP.left;
}

function repeatRule(mine: Prepared, best: Compared): RuleCode {
  if (mine.placed.lang !== best.theirs.placed.lang) return 'LANG';
  const days =
    (Date.parse(mine.placed.publishedAt) - Date.parse(best.theirs.placed.publishedAt)) / 86_400_000;
  return days >= OCCASION_DAYS ? 'OCC' : 'SAME';
}

/** Between the thresholds, and whenever the claim is too short to be sure of anything but an exact repeat. */
function doubtful(mine: Prepared, decision: Decision, from: Thresholds): boolean {
  if (decision.rule === 'HASH') return false;
  if (mine.length < from.short) return true;
  if (decision.verdict === 'repeat' && decision.best && otherObject(decision.best)) return true;
  const score = decision.best?.score ?? 0;
  return score >= from.review && score < from.sure;
}
