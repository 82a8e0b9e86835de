import type { Claim, Figure } from '../model/claim.ts';
import { COUNTED_UNITS } from '../text/lexicons/counted-nouns.ts';
import { stem } from '../text/stems.ts';
import type { Alignment } from './align.ts';
import type { Prepared, Unit } from './features.ts';
import { conceptsOf, opposites } from './lexicon.ts';

/** How the speakers of two claims stand to each other. `open`: nobody in particular (the outlet, a paper, unnamed). */
export type SpeakerRelation = 'same' | 'open' | 'half' | 'other';

export function speakerRelation(mine: Prepared, theirs: Prepared): SpeakerRelation {
  const [a, b] = [mine.speaker, theirs.speaker];
  if (a.open && b.open) return 'open';
  if (a.open || b.open) return 'half';
  if (a.id === b.id || sharesName(a.id, b.id)) return 'same';
  return a.sure && b.sure ? 'other' : 'half';
}

/** "Ron Johnson" and "U.S. Ambassador Ron Johnson" are one. */
function sharesName(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(' '), b.split(' ')] : [b.split(' '), a.split(' ')];
  return short.length >= 2 && short.every((word) => long.includes(word));
}

/** Is the one who speaks on one side named as actor on the other? "Sheinbaum refused" / Sheinbaum: "I refused". */
export function actorSpeaks(mine: Prepared, theirs: Prepared): boolean {
  return names(mine, theirs.speaker.id) || names(theirs, mine.speaker.id);
}

function names(claim: Prepared, id: string): boolean {
  return id !== '' && claim.units.some((unit) => unit.primary === `@${id}`);
}

export interface FigureComparison {
  readonly state: 'none' | 'agree' | 'differ';
  readonly mine: Figure | null;
  readonly theirs: Figure | null;
}

/**
 * Figures of one unit on both sides: the same values, or others? Of several of a unit ("eight groups, six of them
 * Mexican") each is compared with the one in its place. A count without a word of its own ("risen to 13") is compared with
 * whatever else was counted.
 */
export function compareFigures(mine: Prepared, theirs: Prepared): FigureComparison {
  const [a, b] = [mine.placed.claim.figures, theirs.placed.claim.figures];
  const units = [...new Set(a.map((figure) => figure.unit))];
  const comparisons = units.map((unit) =>
    compareSameUnit(
      a.filter((figure) => figure.unit === unit),
      b.filter((figure) => sameUnit({ unit }, figure)),
    ),
  );
  return (
    comparisons.find(({ state }) => state === 'differ') ??
    comparisons.find(({ state }) => state === 'agree') ??
    compareUncounted(a, b)
  );
}

const NO_FIGURES: FigureComparison = { state: 'none', mine: null, theirs: null };

function compareSameUnit(mine: readonly Figure[], theirs: readonly Figure[]): FigureComparison {
  const [first, other] = [mine[0], theirs[0]];
  if (!first || !other) return NO_FIGURES;
  const leftMine = mine.filter((figure) => !theirs.some((one) => sameAmount(figure, one)));
  const leftTheirs = theirs.filter((figure) => !mine.some((one) => sameAmount(figure, one)));
  const places = mine.length === theirs.length ? mine.map((figure, at) => [figure, theirs[at]] as const) : [];
  const sameSet = leftMine.length === 0 && leftTheirs.length === 0;
  const moved = sameSet ? undefined : places.find(([one, its]) => its && !sameAmount(one, its));
  if (moved?.[1]) return { state: 'differ', mine: moved[0], theirs: moved[1] };
  const [left, leftThere] = [leftMine[0], leftTheirs[0]];
  if (left && leftThere) return { state: 'differ', mine: left, theirs: leftThere };
  return mine.length > leftMine.length ? { state: 'agree', mine: first, theirs: other } : NO_FIGURES;
}

/**
 * "The toll has risen to 13", "son ya 11,500 los militares", "27 entidades": the one count of one side that names nothing
 * counted, or something that no table knows, beside the one count of the other.
 */
function compareUncounted(a: readonly Figure[], b: readonly Figure[]): FigureComparison {
  const [mine, theirs] = [a[0], b[0]];
  if (!mine || !theirs || a.length > 1 || b.length > 1) return NO_FIGURES;
  if (!isCount(mine) || !isCount(theirs) || (isKnown(mine) && isKnown(theirs))) return NO_FIGURES;
  return { state: sameAmount(mine, theirs) ? 'agree' : 'differ', mine, theirs };
}

function isKnown({ unit }: Figure): boolean {
  return COUNTED_UNITS.has(unit);
}

const MEASURES: ReadonlySet<string> = new Set(['percent', 'USD', 'MXN', 'pesos', 'EUR']);

function isCount({ unit }: Figure): boolean {
  return !MEASURES.has(unit) && !(unit in MINUTES);
}

/** The same value, one that lies in the range that the other gives, or said less exactly than it was: "two dozen" of the 26. */
function sameAmount(mine: Figure, theirs: Figure): boolean {
  if (amountOf(mine) === amountOf(theirs) || liesIn(mine, theirs) || liesIn(theirs, mine)) return true;
  return mine.approximate && !theirs.approximate && isNear(mine, theirs);
}

/** Near enough for the one to be the other rounded. */
export function isNear(a: Figure, b: Figure): boolean {
  const [value, other] = [amountOf(a), amountOf(b)];
  return Math.abs(value - other) <= (a.unit === 'percent' ? 2 : 0.2 * Math.max(value, other));
}

function liesIn(one: Figure, range: Figure): boolean {
  return (
    range.max !== null &&
    one.max === null &&
    one.unit === range.unit &&
    one.value >= range.value &&
    one.value <= range.max
  );
}

const MINUTES: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };

/** Value in minutes for durations ("a full hour" against "45 minutes"), as given otherwise. */
export function amountOf(figure: Figure): number {
  return figure.value * (MINUTES[figure.unit] ?? 1);
}

function sameUnit(a: Pick<Figure, 'unit'>, b: Pick<Figure, 'unit'>): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit in MINUTES && b.unit in MINUTES) return true;
  const [one, two] = [conceptOf(a), conceptOf(b)];
  return one !== null && one === two;
}

/** What an article counts after it has said which groups it means. */
const GROUPS: ReadonlySet<string> = new Set(['groups', 'organizations', 'organisations', 'bands']);

/** Cartels, gangs and what else stands on a list. */
export function countsGroups(figure: Pick<Figure, 'unit'>): boolean {
  return conceptOf(figure) === 'cartel';
}

/** "cartels", "crime groups" and "gangs" count the same things. */
function conceptOf(figure: Pick<Figure, 'unit'>): string | null {
  const words = figure.unit
    .toLowerCase()
    .split(/\s+/)
    .map((word) => stem(word, 'en'));
  if (GROUPS.has(figure.unit)) return 'cartel';
  const whole = conceptsOf(words.join(' '), 'en')[0];
  const last = words.at(-1);
  return whole ?? (last === undefined ? null : (conceptsOf(last, 'en')[0] ?? null));
}

/** Different places left over on both sides: "six Mexican cartels" and "eight Latin American groups" count different things. */
export function scopesDiffer(alignment: Alignment): boolean {
  const hasPlace = (units: readonly Unit[]) => units.some((unit) => unit.entityKind === 'place');
  return hasPlace(alignment.leftMine) && hasPlace(alignment.leftTheirs);
}

/** Do both claims give the event's time, and times that cannot both be meant? */
export function datesDiffer(mine: Prepared, theirs: Prepared): boolean {
  const [a, b] = [mine.placed.claim.when, theirs.placed.claim.when];
  if (a === null || b === null) return false;
  return !a.startsWith(b) && !b.startsWith(a);
}

const VETOING: ReadonlySet<string> = new Set(['person', 'group', 'body', 'place']);

/** Named people, groups, bodies or places of one kind left over on both sides: other subject or object. */
export function entityConflict(alignment: Alignment): { mine: Unit; theirs: Unit } | null {
  for (const mine of alignment.leftMine) {
    if (!vetoes(mine)) continue;
    const theirs = alignment.leftTheirs.find((unit) => vetoes(unit) && unit.entityKind === mine.entityKind);
    if (theirs) return { mine, theirs };
  }
  return null;
}

/** Countries stand everywhere ("base" below 1): they never veto. */
function vetoes(unit: Unit): boolean {
  return unit.kind === 'entity' && unit.base === 1 && VETOING.has(unit.entityKind ?? '');
}

/** Words that say no by themselves: whoever "ruled out" a thing said no without a "not". */
const SAYING_NO: ReadonlySet<string> = new Set(['ruled-out', 'deny', 'false']);
/** Beside these a "not" proves nothing: "inviolable" is "cannot be violated", and who refused an offer does not deny that it was made. */
const EITHER_WAY: ReadonlySet<string> = new Set(['refuse', 'inviolable', 'ban', 'unknown']);

/**
 * Does the claim say no? Null where its words say no twice, or where one of them may stand for either; and for who only
 * rejects a thing ("rejected any intervention"): that is not to deny that it was said or ordered.
 */
export function signOf({ units, placed, negative }: Prepared): 'yes' | 'no' | null {
  const has = (concepts: ReadonlySet<string>) =>
    units.some((unit) => unit.concepts.some((concept) => concepts.has(concept)));
  if (has(EITHER_WAY) || onlyRejects(placed.claim)) return null;
  if (!has(SAYING_NO)) return negative ? 'no' : 'yes';
  return placed.claim.negated && placed.claim.stance !== 'denies' ? null : 'no';
}

function onlyRejects({ stance, negated, trace }: Claim): boolean {
  return stance === 'rejects' && !negated && trace.includes('stance:cue');
}

/** One says yes and the other no. */
export function signsDiffer(mine: Prepared, theirs: Prepared): boolean {
  const [a, b] = [signOf(mine), signOf(theirs)];
  return a !== null && b !== null && a !== b;
}

/** Left over on either side are predicates of which only one can be true: "passed" here, "rejected" there. */
export function predicatesOppose(alignment: Alignment): { mine: Unit; theirs: Unit } | null {
  for (const mine of alignment.leftMine) {
    const theirs = alignment.leftTheirs.find((unit) =>
      mine.concepts.some((one) => unit.concepts.some((other) => opposites(one, other))),
    );
    if (theirs) return { mine, theirs };
  }
  return null;
}
