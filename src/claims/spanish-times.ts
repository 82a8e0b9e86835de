import { MONTHS, WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import type { Line } from './line.ts';
import { SKIPPED } from './spanish-words.ts';

/** Days, adverbs and short insertions between a verb and what was said: `dijo este viernes que`. */
export class SpanishTimes {
  constructor(private readonly line: Line) {}

  /** `Ruiz el lunes dijo`: back over the day before the verb. */
  timeStart(at: number): number {
    const { line } = this;
    if (WEEKDAYS.es.has(line.folded(at)) && /^(?:el|este|pasado)$/.test(line.folded(at - 1))) return at - 2;
    return at;
  }

  /** Over days, adverbs and the like: `este viernes`, `por la tarde`, `ayer`, `además`, `en X`. */
  timeEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (let turns = 0; turns < 5; turns++) {
      const word = line.folded(at);
      if (SKIPPED.has(word) || (/mente$/.test(word) && line.isWord(at))) at++;
      else if (/^(?:el|este|ese|del)$/.test(word) && WEEKDAYS.es.has(line.folded(at + 1)))
        at += /^(?:pasado|anterior|proximo)$/.test(line.folded(at + 2)) ? 3 : 2;
      else if (word === 'la' && line.folded(at + 1) === 'vispera') at += 2;
      else if (
        /^(?:minutos|horas|dias|semanas|meses)$/.test(word) &&
        /^(?:antes|despues)$/.test(line.folded(at + 1))
      )
        at += 2;
      else if (word === 'el' && /^\d{1,2}$/.test(line.folded(at + 1)) && MONTHS.es.has(line.folded(at + 3)))
        at += 4;
      else if (
        /^(?:este|el)$/.test(word) &&
        /^(?:pasado|proximo)$/.test(line.folded(at + 1)) &&
        WEEKDAYS.es.has(line.folded(at + 2))
      )
        at += 3;
      else if (
        word === 'por' &&
        /^la$/.test(line.folded(at + 1)) &&
        /^(?:manana|tarde|noche)$/.test(line.folded(at + 2))
      )
        at += 3;
      else if (
        word === 'por' &&
        /^(?:su|otra)$/.test(line.folded(at + 1)) &&
        /^(?:parte|lado)$/.test(line.folded(at + 2))
      )
        at += 3;
      else if (word === 'a' && line.folded(at + 1) === 'su' && line.folded(at + 2) === 'vez') at += 3;
      else if (word === 'al' && line.folded(at + 1) === 'respecto') at += 2;
      else if (
        line.text(at) === ',' &&
        /^(?:sin|ademas|por|asimismo|incluso|eso|en)$/.test(line.folded(at + 1)) &&
        this.closingComma(at) !== null
      )
        at = this.closingComma(at) ?? at;
      else break;
    }
    return at;
  }

  /** `, sin embargo, que`: just past a short insertion between commas. */
  private closingComma(open: number): number | null {
    for (let at = open + 2; at < open + 12; at++) {
      if (this.line.text(at) === ',') return at + 1;
      if (this.line.quoted(at) || /^[.;:]$/.test(this.line.text(at))) return null;
    }
    return null;
  }
}
