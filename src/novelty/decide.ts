import type { Figure } from '../model/claim.ts';
import { DECIDES_FROM, type NoveltyVerdict } from '../model/judgement.ts';
import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import {
  amountOf,
  countsGroups,
  datesDiffer,
  entityConflict,
  type FigureComparison,
  isNear,
  predicatesOppose,
  type SpeakerRelation,
  scopesDiffer,
  signsDiffer,
} from './slots.ts';

/** An earlier claim, compared. */
export interface Compared {
  readonly theirs: Prepared;
  readonly alignment: Alignment;
  readonly relation: SpeakerRelation;
  readonly figures: FigureComparison;
  /** Likeness, 0 to 1: how sure it is that this earlier claim says what mine says. */
  readonly score: number;
  /** The same apart from figures. */
  readonly frame: number;
}

export type RuleCode =
  | 'HASH'
  | 'LOW'
  | 'ENT'
  | 'LEFT'
  | 'SIGN'
  | 'FIG'
  | 'DATE'
  | 'DETAIL'
  | 'OCC'
  | 'LANG'
  | 'SAME'
  | 'REV'
  | 'EDIT';

export interface Decision {
  readonly verdict: NoveltyVerdict;
  readonly rule: RuleCode;
  readonly best: Compared | null;
  readonly review: boolean;
}

/**
 * `decide`: from here on a claim is held to be a repeat. `review`: from here up to `sure` the verdict stands and a person
 * is asked. `frame`: how sure it must be that two claims are about one matter for another figure, date or sign to be one of
 * the same thing. `detail`: share of the earlier claim that must be said again for mine to add to it. `named`: weight of a
 * person or group from which naming them is news by itself. `short`: claims of fewer words always go to review.
 */
export const THRESHOLDS = {
  ...DECIDES_FROM,
  frame: 0.4,
  detail: 0.7,
  named: 0.9,
  short: 8,
} as const;
export type Thresholds = Readonly<Record<keyof typeof THRESHOLDS, number>>;

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
  const other = dispute(mine, best, compared, from) ?? otherwise(mine, compared, from);
  const same = compared.find((one) => one.score >= from.decide && saysTheSame(mine, one, from));
  if (same && (other?.best == null || same.frame + MARGIN >= other.best.frame)) {
    return adds(mine, same, from) ?? repeat(repeatRule(mine, same), same);
  }
  if (other) return other;
  if (best.score < from.review) return fresh('LOW', best);
  if (names(best, from)) return { verdict: 'update', rule: 'DETAIL', best, review: true };
  if (best.relation === 'other' || isRenamed(best, from) || isSwapped(best)) return fresh('ENT', best);
  return adds(mine, best, from) ?? fresh('LEFT', best);
}

/** No slot differs: who speaks, whether it is so, how many, when, and of whom. */
function saysTheSame(mine: Prepared, one: Compared, from: Thresholds): boolean {
  if (one.relation === 'other' || signsDiffer(mine, one.theirs) || isRenamed(one, from) || isSwapped(one))
    return false;
  if (one.figures.state === 'differ') return false;
  if (bothSayMore(one) && one.score < from.sure) return false;
  return !datesDiffer(mine, one.theirs) && predicatesOppose(one.alignment) === null;
}

/** Share of either side below which what is left over counts, and its weight from which it is too much. */
const LEFT = { share: 0.5, weight: 2 } as const;

/** Rare words left over on both sides: one frame, two matters. */
function bothSayMore({ alignment: { p, q, mass, massTheirs, common } }: Compared): boolean {
  return Math.max(p, q) < LEFT.share && mass - common >= LEFT.weight && massTheirs * (1 - q) >= LEFT.weight;
}

/** Somebody or something else: named of the same kind, named by mine alone, or standing in the same frame. */
function isRenamed(one: Compared, from: Thresholds): boolean {
  const { renamed, named } = one.alignment;
  if (one.score >= from.sure && renamed < UNSURE) return false;
  return entityConflict(one.alignment) !== null || named >= from.named || renamed >= RENAMED;
}

/** Weight from which two names of a kind, one on each side, are of two. */
const RENAMED = 0.85;
/** Below this a name is too common to stand against claims that are otherwise surely alike. */
const UNSURE = 0.6;
/** One frame with another object in it. */
function isSwapped({ alignment: { swapped, p, q } }: Compared): boolean {
  const share = Math.min(p, q);
  return SWAPPED.some((one) => swapped >= one.weight && share >= one.share);
}

/** Two claims that share this much word for word, each with this much of its own, are about two things. */
const SWAPPED = [
  { share: 0.6, weight: 1 },
  { share: 0.75, weight: 0.75 },
] as const;

/** The same words again: from five content words on whoever is said to have said them, below by the same speaker. */
function isExact(mine: Prepared, one: Compared): boolean {
  if (mine.folded !== one.theirs.folded || mine.folded === '') return false;
  return mine.length >= 5 || one.relation !== 'other';
}

/** One matter, told otherwise: denied, with another figure, or on another day. */
function otherwise(mine: Prepared, compared: readonly Compared[], from: Thresholds): Decision | null {
  const framed = compared
    .filter((one) => one.frame >= from.frame && !isRenamed(one, from) && !scopesDiffer(one.alignment))
    .sort((a, b) => b.frame - a.frame);
  for (const one of framed) {
    const decision = otherSign(mine, one) ?? otherFigure(mine, one) ?? otherDate(mine, one, from);
    if (decision) return decision;
  }
  return null;
}

function otherSign(mine: Prepared, one: Compared): Decision | null {
  if (!signsDiffer(mine, one.theirs) || one.figures.state === 'differ' || datesDiffer(mine, one.theirs))
    return null;
  return one.frame >= SIGNED.frame && one.alignment.common >= SIGNED.common ? opposite(one) : null;
}

/** How much two claims must share for the one's yes and the other's no to be about the same thing. */
const SIGNED = { frame: 0.7, common: 1.8 } as const;

function otherFigure(mine: Prepared, one: Compared): Decision | null {
  return one.figures.state === 'differ' ? figureDecision(mine, one) : null;
}

function otherDate(mine: Prepared, one: Compared, from: Thresholds): Decision | null {
  if (!datesDiffer(mine, one.theirs) || one.score < from.review || one.relation === 'other') return null;
  if (one.alignment.leftMine.some((unit) => unit.kind === 'entity')) return null;
  return { verdict: 'contradiction', rule: 'DATE', best: one, review: true };
}

function figureDecision(mine: Prepared, one: Compared): Decision | null {
  const { mine: a, theirs: b } = one.figures;
  if (!a || !b) return null;
  if (datesDiffer(mine, one.theirs)) return null;
  const [value, earlier] = [amountOf(a), amountOf(b)];
  const fixed = isFixed(mine, one, a);
  if (b.approximate && (isNear(a, b) || value > earlier))
    return { verdict: 'update', rule: 'FIG', best: one, review: false };
  if (fixed) return { verdict: 'contradiction', rule: 'FIG', best: one, review: false };
  if (value > earlier) return { verdict: 'update', rule: 'FIG', best: one, review: true };
  // "At least eight", where thirteen are known by now: an older count.
  if (a.approximate || says(one.theirs, GROWN)) return { ...repeat('FIG', one), review: true };
  return { verdict: 'contradiction', rule: 'FIG', best: one, review: true };
}

const DURATIONS: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);
/** A count that has changed. */
const GROWN =
  /\b(rose|risen|raised|increased|doubled|tripled|climbed|grew|grown|jumped|up to|already killed|toll|latest|new total|ascendio|ascienden?|asciende|subio|subieron|aumento|aumentaron|elevo|elevaron|duplico|crecio|suman?|ultim[oa]s? \w+cion)\b/;
/** A count of a matter that goes on. */
const GOING_ON =
  /\b(now|so far|since|already|to date|until now|ya|desde|hasta ahora|hasta la fecha|van|llevan|lleva)\b/;

/** Is it a count of something that is over and done: a duration, a list of one day, what happened on one date? */
function isFixed(mine: Prepared, one: Compared, figure: Figure): boolean {
  if (DURATIONS.has(figure.unit)) return true;
  if (says(mine, GROWN)) return false;
  const [a, b] = [mine.placed.claim.when, one.theirs.placed.claim.when];
  if (a !== null && a === b) return true;
  if (says(mine, GOING_ON) || says(one.theirs, GOING_ON)) return false;
  return (
    countsGroups(figure) &&
    [mine, one.theirs].some((claim) => claim.units.some((unit) => unit.concepts.includes('designate')))
  );
}

function says({ folded }: Prepared, words: RegExp): boolean {
  return words.test(folded);
}

/** "Not the way the Journal tells it": a denial that names whom it disputes contradicts what that source said. */
function dispute(
  mine: Prepared,
  best: Compared,
  compared: readonly Compared[],
  from: Thresholds,
): Decision | null {
  if (!mine.negative || (best.relation === 'same' && best.score >= from.decide)) return null;
  const named = mine.units.filter((unit) => unit.entityKind === 'media').map((unit) => unit.primary.slice(1));
  const target = compared.find((one) => named.includes(one.theirs.speaker.id));
  return target ? { verdict: 'contradiction', rule: 'SIGN', best: target, review: true } : null;
}

/** A claim of at most this weight whose sides share less than this, each with so much left over, may be about two things. */
const SWAP = { mass: 5, share: 0.8, left: 0.9 } as const;

/** A short claim that may have another object in the same frame: "a note about the wall" / "a note about the deaths". */
function otherObject({ alignment: { p, q, mass, massTheirs, common } }: Compared): boolean {
  if (Math.min(mass, massTheirs) > SWAP.mass || p >= SWAP.share || q >= SWAP.share) return false;
  return mass - common >= SWAP.left && massTheirs * (1 - q) >= SWAP.left;
}

/** All that the earlier claim said, and something that nobody said yet. */
function adds(mine: Prepared, one: Compared, from: Thresholds): Decision | null {
  const { q, massTheirs, unsaid, leftMine } = one.alignment;
  if (q < from.detail || massTheirs < 2 || one.relation === 'half' || one.relation === 'other') return null;
  const named = leftMine.some((unit) => unit.proper || unit.kind === 'number');
  const enough = tellsWhen(mine, one) ? ADDED.dated : named ? ADDED.named : ADDED.words;
  const exact = countsWhatWasVague(mine, one);
  return exact || unsaid >= enough ? { verdict: 'update', rule: 'DETAIL', best: one, review: true } : null;
}

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
function names({ alignment, relation, figures }: Compared, from: Thresholds): boolean {
  if (alignment.named < from.named || alignment.renamed > 0 || relation === 'other' || relation === 'half')
    return false;
  return alignment.q >= from.detail && alignment.massTheirs >= 2 && figures.state !== 'differ';
}

/** Weight of unsaid words that make an update; less where mine alone names somebody or something, or says when. */
const ADDED = { words: 5, named: 4, dated: 1.5 } as const;

function tellsWhen(mine: Prepared, one: Compared): boolean {
  return mine.placed.claim.when !== null && one.theirs.placed.claim.when === null;
}

function repeatRule(mine: Prepared, best: Compared): RuleCode {
  if (mine.placed.lang !== best.theirs.placed.lang) return 'LANG';
  const days =
    (Date.parse(mine.placed.publishedAt) - Date.parse(best.theirs.placed.publishedAt)) / 86_400_000;
  return days >= OCCASION_DAYS ? 'OCC' : 'SAME';
}

function repeat(rule: RuleCode, best: Compared): Decision {
  return { verdict: 'repeat', rule, best, review: false };
}

function opposite(best: Compared): Decision {
  return { verdict: 'contradiction', rule: 'SIGN', best, review: true };
}

function fresh(rule: RuleCode, best: Compared | null): Decision {
  return { verdict: 'new', rule, best, review: false };
}

/** Between the thresholds, and whenever the claim is too short to be sure of anything but an exact repeat. */
function doubtful(mine: Prepared, decision: Decision, from: Thresholds): boolean {
  if (decision.rule === 'HASH') return false;
  if (mine.length < from.short) return true;
  if (decision.verdict === 'repeat' && decision.best && otherObject(decision.best)) return true;
  const score = decision.best?.score ?? 0;
  return score >= from.review && score < from.sure;
}
