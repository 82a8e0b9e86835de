import { DECIDES_FROM, type NoveltyVerdict } from '../model/judgement.ts';
import type { Alignment } from './align.ts';
import type { Prepared } from './features.ts';
import {
  amountOf,
  datesDiffer,
  entityConflict,
  type FigureComparison,
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
 * is asked. `frame`: likeness that two claims must have apart from a figure or date for the other value to be one of the
 * same thing. `detail`: share of the earlier claim that must be said again for mine to add to it. `named`: weight of a
 * person or group from which naming them is news by itself. `short`: claims of fewer words always go to review.
 */
export const THRESHOLDS = {
  ...DECIDES_FROM,
  frame: 0.5,
  detail: 0.8,
  named: 0.9,
  short: 8,
} as const;
export type Thresholds = Readonly<Record<keyof typeof THRESHOLDS, number>>;

/** Share of either side below which what is left over counts, and its weight from which it is too much. */
const LEFT = { share: 0.5, mass: 2 } as const;

/** Days after which saying the same again is a new occasion. */
const OCCASION_DAYS = 3;

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
  const other = dispute(mine, best, compared, from) ?? otherValue(mine, compared, from);
  if (other) return other;
  if (best.score < from.review) return fresh('LOW', best);
  if (best.relation === 'other' && opposed(mine, best)) return opposite(best);
  if (best.relation === 'other' || entityConflict(best.alignment)) return fresh('ENT', best);
  if (best.alignment.named >= from.named) return { ...fresh('ENT', best), review: true };
  if (best.score < from.decide) return adds(best, from) ?? fresh('LEFT', best);
  if (predicatesOppose(best.alignment)) return { ...fresh('LEFT', best), review: true };
  if (bothSayMore(best) && best.score < from.sure) return fresh('LEFT', best);
  if (opposed(mine, best)) return opposite(best);
  if (signsDiffer(mine, best.theirs)) {
    return best.score >= from.sure ? opposite(best) : { ...fresh('LEFT', best), review: true };
  }
  return repeat(repeatRule(mine, best), best);
}

/** The same words again: from five content words on whoever is said to have said them, below by the same speaker. */
function isExact(mine: Prepared, one: Compared): boolean {
  if (mine.folded !== one.theirs.folded || mine.folded === '') return false;
  return mine.length >= 5 || one.relation !== 'other';
}

/** The same frame with another figure or date: "six cartels" / "eight cartels", "April 16" / "April 17". */
function otherValue(mine: Prepared, compared: readonly Compared[], from: Thresholds): Decision | null {
  const agreeing = compared.find(
    (one) => one.figures.state === 'agree' && one.score >= from.decide && !scopesDiffer(one.alignment),
  );
  const differing = compared.find((one) => one.figures.state === 'differ' && inFrame(one, from));
  if (differing && !agreeing) return figureDecision(mine, differing);
  const best = compared[0];
  if (!best || !datesDiffer(mine, best.theirs) || best.score < from.decide) return null;
  if (best.relation === 'other' || best.alignment.leftMine.some((unit) => unit.kind === 'entity'))
    return null;
  return { verdict: 'contradiction', rule: 'DATE', best, review: true };
}

function inFrame(one: Compared, from: Thresholds): boolean {
  return one.relation !== 'other' && one.frame >= from.frame && !scopesDiffer(one.alignment);
}

function figureDecision(mine: Prepared, one: Compared): Decision | null {
  const { mine: a, theirs: b } = one.figures;
  if (!a || !b) return null;
  if (datesDiffer(mine, one.theirs)) return null;
  const [value, earlier] = [amountOf(a), amountOf(b)];
  const near = Math.abs(value - earlier) <= 0.2 * Math.max(value, earlier);
  if (a.approximate && !b.approximate && near) return repeat('SAME', one);
  if (b.approximate && (near || value > earlier))
    return { verdict: 'update', rule: 'FIG', best: one, review: false };
  if (isFixed(mine, one, a.unit)) return { verdict: 'contradiction', rule: 'FIG', best: one, review: false };
  const verdict = value > earlier ? 'update' : 'contradiction';
  return { verdict, rule: 'FIG', best: one, review: true };
}

const DURATIONS: ReadonlySet<string> = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);
/** Counts that grow while a matter goes on; other counts of a thing done are fixed. */
const GROWING =
  /\b(now|so far|rose|risen|raised|increased|up to|doubled|climbed|already killed|toll|latest|ya suman|ascendio|subio|aumento|elevo|duplico|van|suman|hasta ahora)\b/;

function isFixed(mine: Prepared, one: Compared, unit: string): boolean {
  if (DURATIONS.has(unit)) return true;
  if (GROWING.test(mine.folded)) return false;
  const listed = [mine, one.theirs].some((claim) =>
    claim.units.some((unit) => unit.concepts.includes('designate')),
  );
  return (
    listed || (mine.placed.claim.when !== null && mine.placed.claim.when === one.theirs.placed.claim.when)
  );
}

/** The sign of two claims that otherwise say the same thing. */
function opposed(mine: Prepared, one: Compared): boolean {
  const { p, q } = one.alignment;
  return signsDiffer(mine, one.theirs) && p >= 0.75 && q >= 0.75 && one.alignment.mass >= 1.5;
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

/** Rare words left over on both sides: one frame, two matters. */
function bothSayMore({ alignment: { p, q, mass, massTheirs, common } }: Compared): boolean {
  return p < LEFT.share && q < LEFT.share && mass - common >= LEFT.mass && massTheirs * (1 - q) >= LEFT.mass;
}

/** All that the earlier claim said, and something more. */
function adds(best: Compared, from: Thresholds): Decision | null {
  const { q, massTheirs, leftMine } = best.alignment;
  const whole = q >= from.detail && massTheirs >= 2 && leftMine.length >= 2;
  if (!whole || best.relation === 'half') return null;
  return { verdict: 'update', rule: 'DETAIL', best, review: true };
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
