import { PLAIN_MEDIA } from '../text/lexicons/body-nouns.ts';
import { WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { SpanishTimes } from './spanish-times.ts';
import { ADJUNCT, ARTICLES, BREAKS, PRONOUNS } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';

/** The noun phrase behind a cue, past whom it was said to and where: `dijo a la prensa la alcaldesa`. */
export class SpanishSubjectsBehind {
  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
    private readonly times: SpanishTimes,
  ) {}

  /** The noun phrase after the cue: `aseguró la presidenta de México, Claudia Sheinbaum, en su conferencia`. */
  subjectAfter(from: number): Range | null {
    const { line } = this;
    let at = this.times.timeEnd(this.recipientEnd(this.times.timeEnd(from)));
    const first = at;
    // `Niega gobernador presencia de tropas`: a headline leaves the article out.
    const bare = from - 1 === line.unit.from && this.speakers.isOffice(from);
    if (bare) return this.speakers.resolve({ from, to: from + 1 }, true) ? { from, to: from + 1 } : null;
    if (
      !(
        ARTICLES.has(line.folded(at)) ||
        line.folded(at) === 'uno' ||
        line.capital(at) ||
        PRONOUNS.has(line.lower(at))
      ) ||
      line.quoted(at)
    )
      return null;
    if (WEEKDAYS.es.has(line.folded(at + 1)) || /^(?:al|del)$/.test(line.folded(at))) return null;
    for (; line.has(at) && at < first + 16; at++) {
      if (
        line.quoted(at) ||
        /^[.;:!?—–()]$/u.test(line.text(at)) ||
        (BREAKS.has(line.folded(at)) &&
          !(line.capital(at - 1) && line.capital(at + 1)) &&
          !this.secondOffice(at))
      )
        break;
      if (line.text(at) === ',' && !nameFollows(line, at)) break;
      if (
        at > first &&
        ((/^(?:en|a|al|durante|ante|tras|por|para|sobre|mediante|este|esta)$/.test(line.folded(at)) &&
          !this.nameBehindAdjunct(at)) ||
          WEEKDAYS.es.has(line.folded(at)))
      )
        break;
      if (at > first && this.times.timeEnd(at) > at) break;
      // `Niega Hacienda rescate a cajas`: behind a name of capitals the object begins.
      if (at > first && line.capital(first) && this.leavesName(at)) break;
    }
    const range = { from: first, to: line.text(at - 1) === ',' ? at - 1 : at };
    return this.speakers.resolve(range, false) ? range : null;
  }

  /** `el vicepresidente de la Junta y líder de su partido, Luis Mora`: a second office of the same person, before his name. */
  private secondOffice(at: number): boolean {
    const { line } = this;
    if (!/^[ye]$/.test(line.folded(at)) || !this.speakers.isOffice(at + 1)) return false;
    for (let index = at + 2; index < at + 9 && line.has(index); index++) {
      if (line.text(index) === ',') return nameFollows(line, index);
      if (!line.isWord(index) || line.quoted(index)) return false;
    }
    return false;
  }

  /** `el corresponsal en Lima, Luis Mora,`: where he works belongs to the subject before his name. */
  private nameBehindAdjunct(at: number): boolean {
    const { line } = this;
    if (line.folded(at) !== 'en' && line.folded(at) !== 'para') return false;
    for (let index = at + 1; index < at + 7 && line.has(index); index++) {
      if (line.text(index) === ',') return nameFollows(line, index);
      if (!line.isWord(index) || line.quoted(index)) return false;
    }
    return false;
  }

  /** A small word that links no names: `Ruiz llegó`, not `Ruiz de la Vega`. */
  private leavesName(at: number): boolean {
    const { line } = this;
    const link = /^(?:de|del|la|las|los|el|y|e|sin)$/.test(line.folded(at));
    return (
      line.capital(at - 1) && line.isWord(at) && !line.capital(at) && !link && !/^\d/.test(line.text(at))
    );
  }

  /** `dijo a Reuters un funcionario`, `dijo en entrevista el senador`: where the subject begins behind whom or where. */
  private recipientEnd(from: number): number {
    const { line } = this;
    if (!/^(?:a|al|ante|en|durante|mediante|desde|tras|con|por|via)$/.test(line.folded(from))) return from;
    for (let at = from + 2; at < from + 11 && line.has(at); at++) {
      if (line.quoted(at) || /^[.,;:]$/.test(line.text(at)) || BREAKS.has(line.folded(at))) return from;
      const opens =
        /^(?:el|la|los|las|un|una|su|sus|dos|tres|cuatro|cinco|varios|varias|fuentes)$/.test(
          line.folded(at),
        ) && !ADJUNCT.has(line.folded(at - 1));
      // `exige al alcalde una Renta Básica`
      const thing = /^una?$/.test(line.folded(at)) && line.capital(at + 1);
      if (opens && !thing && this.speakers.resolve({ from: at, to: at + 2 }, false)) return at;
      // `escribió en una carta Ana Ruiz`: a name that no preposition ties to the words before it.
      const outlet = /^\p{Lu}{2,}$/u.test(line.text(at - 1));
      // `dijo al diario local The Post`: the outlet's own name.
      const adjective = line.capital(at - 1) ? at : at - 1;
      const told = [at - 1, adjective - 1].some(
        (index) => index >= from && PLAIN_MEDIA.has(line.folded(index)),
      );
      const name = line.capital(at) && line.capital(at + 1) && (!line.capital(at - 1) || outlet) && !told;
      const tied = ADJUNCT.has(line.folded(at - 1)) || ARTICLES.has(line.folded(at - 1));
      const source = name && !tied ? this.speakers.resolve({ from: at, to: at + 2 }, false) : null;
      // `dijo al diario local The Post`: the outlet was told.
      if (source && source.actor.kind !== 'media') return at;
    }
    return from;
  }
}

/** `la fiscal general, Pam Bondi,`: the comma is inside the subject. */
export function nameFollows(line: Line, comma: number): boolean {
  return (
    line.capital(comma + 1) &&
    line.capital(comma + 2) &&
    /[a-z]/.test(line.text(comma + 2)) &&
    !ARTICLES.has(line.folded(comma + 1))
  );
}
