import { type Line, nameStart } from './line.ts';
import type { Range } from './scan.ts';
import { ADJUNCT, ARTICLES, BREAKS } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** Relative clauses without a comma, and whom they tell of: `dos vecinos que aseguran`, `un diplomático que leyó la carta dijo`. */
export class SpanishRelatives {
  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
  ) {}

  /** `dos vecinos que aseguran que`: the noun phrase right before a relative without a comma, back to its article. */
  headOf(que: number): Range | null {
    const { line } = this;
    // `Ha sido Ruiz quien ha dicho que`
    const name = nameStart(line, que, que - 5);
    if (line.capital(que - 1) && line.capital(name) && line.folded(que) !== 'que')
      return { from: name, to: que };
    for (let from = que - 1; from > que - 6 && line.isWord(from); from--) {
      const word = line.folded(from);
      if (BREAKS.has(word) || (ADJUNCT.has(word) && !/^(?:de|del|este|esta)$/.test(word))) return null;
      if (!ARTICLES.has(word) || /^(?:al|del|lo)$/.test(word)) continue;
      // `la denuncia de un vecino que`: the phrase nearest to the relative; `el que`, `los que` are pronouns.
      const range = { from, to: que };
      // `una iniciativa de la Cámara que pedía`: which of both it is only people tell.
      const tied = /^(?:de|del|en)$/.test(line.folded(from - 1));
      if (from >= que - 1) return null;
      return !tied || this.people(range) ? range : null;
    }
    return null;
  }

  /** `Un diplomático que leyó la carta dijo`: the phrase beside the verb belongs to the relative of who speaks. */
  behind(from: number): { range: Range; start: number } | null {
    const { line } = this;
    for (let que = from - 1; que > from - LONGEST_RELATIVE && line.isWord(que) && !line.quoted(que); que--) {
      if (/^(?:y|e|o|pero)$/.test(line.folded(que))) return null;
      if (!line.isQue(que)) continue;
      const range = hasVerb(line, { from: que + 1, to: from }) ? this.headOf(que) : null;
      return range && opensClause(line, range.from) && this.people(range)
        ? { range, start: range.from }
        : null;
    }
    return null;
  }

  /** `Mora responde a las quejas del alcalde, que no descarta`: the phrase nearest to the comma, where a verb stands before it. */
  behindVerb(comma: number, from: number): Range | null {
    const { line } = this;
    if (line.capital(comma - 1)) return null;
    for (let at = comma - 2; at >= Math.max(from, comma - 6) && line.isWord(at); at--) {
      if (!ARTICLES.has(line.folded(at)) && !/^(?:al|del)$/.test(line.folded(at))) continue;
      // `respondió al jefe de la policía, que`: the office that the body is tied to.
      const of = line.folded(at) === 'del' ? at : at - 1;
      if (/^(?:de|del)$/.test(line.folded(of)) && this.speakers.isRole(of - 1)) continue;
      const range = { from: /^(?:al|del)$/.test(line.folded(at)) ? at + 1 : at, to: comma };
      return hasVerb(line, { from: line.unit.from, to: at }) && this.people(range) ? range : null;
    }
    return null;
  }

  /** Does the phrase stand for somebody, rather than for a thing? */
  private people(range: Range): boolean {
    const source = this.speakers.resolve(range, false);
    return (
      source !== null &&
      (source.actor.kind === 'person' || (source.actor.kind === 'unnamed' && source.confidence >= 0.6))
    );
  }
}

/** At the head of the unit, or behind a mark or a conjunction. */
export function opensClause(line: Line, from: number): boolean {
  return from === line.unit.from || /^(?:[,;:.—–(]|y|e|pero|mientras)$/u.test(line.folded(from - 1));
}

/** A relative without commas has at most so many words. */
const LONGEST_RELATIVE = 12;
