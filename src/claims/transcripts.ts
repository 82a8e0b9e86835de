import { attributionsIn } from './attribute.ts';
import { trimmed } from './content-extent.ts';
import type { Attribution } from './drafts.ts';
import { type Floor, floorOf } from './labels.ts';
import { Line } from './line.ts';
import { attributed, floating, type Material } from './material.ts';
import { isQuoted, type Range, type Scan, type Unit } from './scan.ts';
import type { Source } from './source.ts';
import type { Speakers } from './speakers.ts';

/** Who has the floor, as the text names him; null for who asks. */
interface HeldFloor extends Floor {
  readonly paragraph: number;
  readonly source: Source | null;
}

/** `PREGUNTA: ...`, `PRESIDENTA ANA RUIZ: ...`: reads the paragraphs in which a label gives somebody the floor. */
export class Transcript {
  private floor: HeldFloor | null = null;
  private lastLabel: number | null = null;

  constructor(
    private readonly scan: Scan,
    private readonly speakers: Speakers,
  ) {}

  /** Who has the floor in this unit's paragraph. */
  floorFor({ unit }: Line): HeldFloor | null {
    if (this.floor?.paragraph === unit.paragraph) return this.floor;
    const opens = this.scan.doc.sentences[this.scan.tokens[unit.from]?.sentence ?? 0]?.from === unit.from;
    const first = unit.index === 0 || this.scan.units[unit.index - 1]?.paragraph !== unit.paragraph;
    const floor = opens && first ? floorOf(this.scan, unit) : null;
    if (floor) {
      this.floor = { ...floor, paragraph: unit.paragraph, source: this.takesFloor(floor) };
      return this.floor;
    }
    this.floor = first && opens ? this.goesOn(unit) : null;
    return this.floor;
  }

  /** A paragraph without a label goes on with the answer before it, where another label follows: behind the last one the outlet tells. */
  private goesOn(unit: Unit): HeldFloor | null {
    const { floor } = this;
    if (
      floor?.kind !== 'answer' ||
      floor.paragraph !== unit.paragraph - 1 ||
      unit.paragraph >= this.lastLabelled()
    )
      return null;
    return { ...floor, paragraph: unit.paragraph, from: unit.from, colon: unit.from - 1 };
  }

  /** The last paragraph in which a label gives the floor to somebody. */
  private lastLabelled(): number {
    if (this.lastLabel !== null) return this.lastLabel;
    this.lastLabel = -1;
    for (const unit of this.scan.units) {
      const first = this.scan.units[unit.index - 1]?.paragraph !== unit.paragraph;
      if (first && floorOf(this.scan, unit)) this.lastLabel = unit.paragraph;
    }
    return this.lastLabel;
  }

  private takesFloor({ kind, from, colon }: Floor): Source | null {
    return kind === 'answer' ? this.speakers.resolve({ from, to: colon }, true) : null;
  }

  /** An answer is read whole, at the first unit of its paragraph: its short sentences lean on each other. */
  answer({ unit }: Line, { colon, source }: HeldFloor): Material[] {
    const first = this.scan.units[unit.index - 1]?.paragraph !== unit.paragraph;
    if (!first || colon >= unit.to) return [];
    const whole = new Line(this.scan, part(unit, unit.from, this.paragraphEnd(unit)));
    // `HOST: She also said it was a joke`: who has the floor speaks of another.
    this.speakers.hasFloor(source?.actor ?? null);
    const told = this.told(whole, colon, source);
    this.speakers.hasFloor(null);
    if (source) this.speakers.spoke(source, unit.paragraph, unit.from);
    const own = trimmed(whole, { from: colon + 1, to: whole.unit.to })
      .flatMap((range) => floating(whole, range, source, 'transcript'))
      .filter(
        ({ proposition: { hull } }) =>
          !told.some(({ line }) => line.unit.from < hull.to && line.unit.to > hull.from),
      );
    return [...told.flatMap(({ materials }) => materials), ...own];
  }

  /**
   * `HOST: Senator Ruiz has pledged a vote.` What somebody with the floor passes on from another is the other's, with
   * its whole sentence.
   */
  private told(
    whole: Line,
    colon: number,
    floor: Source | null,
  ): { readonly line: Line; readonly materials: readonly Material[] }[] {
    return this.sentencesFrom(colon + 1, whole.unit.to).flatMap(({ from, to }) => {
      const line = new Line(this.scan, part(whole.unit, from, to));
      const others = attributionsIn(line, this.speakers).filter((attribution) =>
        passesOn(attribution, floor),
      );
      if (others.length === 0) return [];
      const materials = others.flatMap((attribution) =>
        attributed(line, floor ? { ...attribution, via: [...attribution.via, floor] } : attribution),
      );
      return [{ line, materials }];
    });
  }

  private sentencesFrom(from: number, to: number): Range[] {
    const ranges: Range[] = [];
    for (let at = from, start = from; at <= to; at++) {
      const ends = at === to || this.scan.tokens[at]?.sentence !== this.scan.tokens[start]?.sentence;
      if (!ends || isQuoted(this.scan, start)) continue;
      if (at > start) ranges.push({ from: start, to: at });
      start = at;
    }
    return ranges;
  }

  private paragraphEnd(unit: Unit): number {
    let last = unit;
    for (let index = unit.index + 1; this.scan.units[index]?.paragraph === unit.paragraph; index++)
      last = this.scan.units[index] ?? last;
    return last.to;
  }
}

/** A part of a unit, or more than it. Written out: units of one shape are read faster. */
function part({ paragraph, index }: Unit, from: number, to: number): Unit {
  return { from, to, paragraph, index };
}

/** Somebody else than who has the floor, named or called by his office, and in words of the past or present. */
function passesOn({ source, belief, rule, content }: Attribution, floor: Source | null): boolean {
  if (!source || belief || content.length === 0 || source.actor === floor?.actor) return false;
  if (source.how === 'carried' || source.how === 'pro-drop') return false;
  if (rule === 'according-to' || source.actor.kind === 'person') return source.confidence >= 0.75;
  return source.how === 'role' && source.confidence >= 0.75;
}
