import type { ResolvedDate } from '../model/claim.ts';
import type { AlignedPair } from '../model/judgement.ts';
import type { TopicId } from '../model/mention.ts';
import type { Prepared, Unit } from './features.ts';
import type { Weights } from './frequency.ts';
import { related } from './lexicon.ts';

export type Link = AlignedPair['link'];

/** How much of a unit's weight a link of this kind carries. */
const STRENGTH: Readonly<Record<Link, number>> = {
  same: 1,
  alias: 1,
  number: 1,
  date: 1,
  stem: 1,
  lexicon: 0.95,
  concept: 0.9,
  cognate: 0.8,
};
/** Two concepts that go together without being the same. */
const RELATED_STRENGTH = 0.5;

export interface UnitPair {
  readonly mine: Unit;
  readonly theirs: Unit;
  readonly link: Link;
  readonly strength: number;
}

/** Two claims laid over each other. */
export interface Alignment {
  readonly pairs: readonly UnitPair[];
  readonly leftMine: readonly Unit[];
  readonly leftTheirs: readonly Unit[];
  /** Weight of all units on my side. */
  readonly mass: number;
  readonly massTheirs: number;
  /** Share of my weight that found a partner, and of theirs. */
  readonly p: number;
  readonly q: number;
  /** Weight that found a partner on my side. */
  readonly common: number;
  /** Weight of the rarest person or group that only I name; 0 when there is none. */
  readonly named: number;
  /** Weight of the lighter of two names that may be two of a kind, one left over on each side; 0 without such. */
  readonly renamed: number;
  /**
   * What stands on one side only, the lighter of the two, where the rest stands word for word on both: one frame with another
   * object ("a note about the wall" / "a note about the deaths"). A paraphrase has other words throughout, and so has a
   * translation: 0 across languages.
   */
  readonly swapped: number;
  /** Weight of what only I say and no claim on my topics has ever said. */
  readonly unsaid: number;
  /** Weight of the heaviest unit that found a partner. */
  readonly rarest: number;
}

/** Aligns every unit with its best partner on the other side, in both directions. */
export function align(mine: Prepared, theirs: Prepared, weights: Weights): Alignment {
  const topics = mine.placed.claim.topics;
  const skip = new Set([`@${mine.speaker.id}`, `@${theirs.speaker.id}`]);
  const left = mine.units.filter((unit) => !skip.has(unit.primary));
  const right = theirs.units.filter((unit) => !skip.has(unit.primary));
  const across = mine.placed.lang !== theirs.placed.lang;
  const sameDate = datesAgree(mine, theirs);
  const forth = bestPartners(left, right, (a, b) => linkBetween(a, b, across) ?? sameDate(a, b));
  const back = bestPartners(right, left, (a, b) => linkBetween(a, b, across) ?? sameDate(b, a));
  const leftMine = left.filter((_, index) => forth[index] === null);
  const there = covered(left, forth, weights, topics);
  const here = covered(right, back, weights, topics);
  const leftTheirs = right.filter((_, index) => back[index] === null);
  const weightOf = (unit: Unit) => weights.weight(unit, topics);
  const pairs = forth.filter((pair): pair is UnitPair => pair !== null);
  return {
    pairs,
    leftMine,
    leftTheirs,
    mass: there.mass,
    massTheirs: here.mass,
    p: there.mass === 0 ? 0 : there.common / there.mass,
    q: here.mass === 0 ? 0 : here.common / here.mass,
    common: there.common,
    named: Math.max(0, ...leftMine.filter(isNamed).map(weightOf)),
    renamed: otherNames(leftMine, leftTheirs, weightOf),
    swapped: across
      ? 0
      : verbatim(pairs, weightOf) * Math.min(wordsOnly(leftMine, weightOf), wordsOnly(leftTheirs, weightOf)),
    unsaid: leftMine.filter((unit) => weightOf(unit) === unit.base).reduce((sum, unit) => sum + unit.base, 0),
    rarest: Math.max(0, ...pairs.map((pair) => weightOf(pair.mine) * pair.strength)),
  };
}

/** Who a claim is about; bodies and places are often named for good measure ("the Treasury Department"). */
function isNamed(unit: Unit): boolean {
  return unit.entityKind === 'person' || unit.entityKind === 'group';
}

/** Weight of the lighter of two names that stand on one side only each, and could be two of a kind: Gravely / Spruance. */
function otherNames(
  leftMine: readonly Unit[],
  leftTheirs: readonly Unit[],
  weightOf: (unit: Unit) => number,
): number {
  const heaviest = (units: readonly Unit[], fits: (unit: Unit) => boolean) =>
    Math.max(0, ...units.filter((unit) => isName(unit) && fits(unit)).map(weightOf));
  const kinds = [...new Set(leftMine.filter(isName).map((unit) => unit.entityKind))];
  return Math.max(
    0,
    ...kinds.map((kind) =>
      Math.min(
        heaviest(leftMine, (unit) => unit.entityKind === kind),
        heaviest(leftTheirs, (unit) => kind === null || unit.entityKind === null || unit.entityKind === kind),
      ),
    ),
  );
}

/** Share of the paired weight whose words are the same on both sides. */
function verbatim(pairs: readonly UnitPair[], weightOf: (unit: Unit) => number): number {
  let [same, all] = [0, 0];
  for (const { mine, theirs } of pairs) {
    const weight = weightOf(mine);
    all += weight;
    if (mine.folded === theirs.folded) same += weight;
  }
  return all === 0 ? 0 : same / all;
}

/** Weight of the units that are no numbers: those are compared as figures. */
function wordsOnly(units: readonly Unit[], weightOf: (unit: Unit) => number): number {
  return units.reduce((sum, unit) => sum + (unit.kind === 'number' ? 0 : weightOf(unit)), 0);
}

function isName(unit: Unit): boolean {
  return unit.proper || (unit.kind === 'entity' && unit.base === 1 && unit.entityKind !== 'media');
}

function covered(
  units: readonly Unit[],
  pairs: readonly (UnitPair | null)[],
  weights: Weights,
  topics: readonly TopicId[],
): { mass: number; common: number } {
  let mass = 0;
  let common = 0;
  units.forEach((unit, index) => {
    const weight = weights.weight(unit, topics);
    mass += weight;
    common += weight * (pairs[index]?.strength ?? 0);
  });
  return { mass, common };
}

/** Words of two dates that are one day, month or year: "on Friday" and "el 8 de agosto". */
function datesAgree({ placed: mine }: Prepared, { placed: theirs }: Prepared): Linker {
  return (unit, other) => {
    const here = dateAround(unit, mine.claim.dates);
    const there = here && dateAround(other, theirs.claim.dates);
    return here && there && here.from === there.from && here.to === there.to ? made('date') : null;
  };
}

function dateAround({ start, end }: Unit, dates: readonly ResolvedDate[]): ResolvedDate | undefined {
  return dates.find(({ span }) => start >= span.start && end <= span.end);
}

type Linker = (from: Unit, to: Unit) => { link: Link; strength: number } | null;

function bestPartners(from: readonly Unit[], to: readonly Unit[], linked: Linker): (UnitPair | null)[] {
  return from.map((unit) => {
    let best: UnitPair | null = null;
    for (const other of to) {
      const found = linked(unit, other);
      if (found && found.strength > (best?.strength ?? 0)) best = { mine: unit, theirs: other, ...found };
    }
    return best;
  });
}

/** How two units say the same, if they do: same word, stem, lexicon, concept, cognate, name or number. */
export function linkBetween(a: Unit, b: Unit, across: boolean): { link: Link; strength: number } | null {
  if (a.kind !== b.kind) return null;
  if (a.kind === 'entity') return a.primary === b.primary ? made('alias') : null;
  if (a.kind === 'number') return a.primary === b.primary ? made('number') : null;
  if (a.folded === b.folded) return made('same');
  if (sharesKey(a, b, 's') || sharesKey(a, b, 'e')) return made(across ? 'lexicon' : 'stem');
  if (a.concepts.some((concept) => b.concepts.includes(concept))) return made('concept');
  if (across && sharesKey(a, b, 'c')) return made('cognate');
  const near = a.concepts.some((one) => b.concepts.some((other) => related(one, other)));
  return near ? { link: 'concept', strength: RELATED_STRENGTH } : null;
}

function made(link: Link): { link: Link; strength: number } {
  return { link, strength: STRENGTH[link] };
}

function sharesKey(a: Unit, b: Unit, kind: string): boolean {
  return a.keys.some((key) => key.startsWith(kind) && b.keys.includes(key));
}
