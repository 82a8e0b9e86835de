import type { Figure } from '../model/claim.ts';
import type { SlotDifference } from '../model/judgement.ts';
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

/** Figures of one unit on both sides: the same value, or another? */
export function compareFigures(mine: Prepared, theirs: Prepared): FigureComparison {
  let differing: FigureComparison = { state: 'none', mine: null, theirs: null };
  for (const a of mine.placed.claim.figures) {
    const others = theirs.placed.claim.figures.filter((b) => sameUnit(a, b));
    const equal = others.find((b) => amountOf(a) === amountOf(b));
    if (equal) return { state: 'agree', mine: a, theirs: equal };
    const other = others[0];
    if (other && differing.state === 'none') differing = { state: 'differ', mine: a, theirs: other };
  }
  return differing;
}

const MINUTES: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };

/** Value in minutes for durations ("a full hour" against "45 minutes"), as given otherwise. */
export function amountOf(figure: Figure): number {
  return figure.value * (MINUTES[figure.unit] ?? 1);
}

function sameUnit(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return true;
  if (a.unit in MINUTES && b.unit in MINUTES) return true;
  const [one, two] = [conceptOf(a), conceptOf(b)];
  return one !== null && one === two;
}

/** What an article counts after it has said which groups it means. */
const GROUPS: ReadonlySet<string> = new Set(['groups', 'organizations', 'organisations', 'bands']);

/** "cartels", "crime groups" and "gangs" count the same things. */
function conceptOf(figure: Figure): string | null {
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

/** Words that say no by themselves: "inviolable" is "cannot be violated", and a negation beside them proves nothing. */
const NEGATIVE_CONCEPTS: ReadonlySet<string> = new Set([
  'refuse',
  'ruled-out',
  'deny',
  'inviolable',
  'ban',
  'false',
  'unknown',
]);

/** One affirms and the other denies, with no word about that says no by itself. */
export function signsDiffer(mine: Prepared, theirs: Prepared): boolean {
  if (mine.negative === theirs.negative) return false;
  const units = [...mine.units, ...theirs.units];
  return !units.some((unit) => unit.concepts.some((concept) => NEGATIVE_CONCEPTS.has(concept)));
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

/** All differences between two claims, for the reader. */
export function differencesOf(mine: Prepared, theirs: Prepared, alignment: Alignment): SlotDifference[] {
  const differences: SlotDifference[] = [];
  const figures = compareFigures(mine, theirs);
  if (figures.state === 'differ' && figures.mine && figures.theirs) {
    differences.push({ slot: 'figure', mine: sayFigure(figures.mine), theirs: sayFigure(figures.theirs) });
  }
  if (datesDiffer(mine, theirs)) {
    differences.push({
      slot: 'date',
      mine: mine.placed.claim.when ?? '',
      theirs: theirs.placed.claim.when ?? '',
    });
  }
  const conflict = entityConflict(alignment);
  if (conflict) {
    const slot = conflict.mine.entityKind === 'place' ? 'place' : 'subject';
    differences.push({ slot, mine: conflict.mine.text, theirs: conflict.theirs.text });
  }
  if (signsDiffer(mine, theirs)) {
    differences.push({ slot: 'sign', mine: sign(mine), theirs: sign(theirs) });
  }
  if (speakerRelation(mine, theirs) === 'other') {
    const [a, b] = [mine.placed.claim.speaker?.name ?? '', theirs.placed.claim.speaker?.name ?? ''];
    differences.push({ slot: 'speaker', mine: a, theirs: b });
  }
  return differences;
}

function sign(claim: Prepared): string {
  return claim.negative ? 'denied' : 'affirmed';
}

/** "about 24 people", "50000000 USD", "45–60 minutes". */
export function sayFigure(figure: Figure): string {
  const range = figure.max === null ? `${figure.value}` : `${figure.value}–${figure.max}`;
  return `${figure.approximate ? 'about ' : ''}${range} ${figure.unit}`;
}
