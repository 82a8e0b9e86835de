import type { CueForm, Frame } from './cue-table.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import { nameFollows } from './spanish-subjects-behind.ts';
import type { SpanishTimes } from './spanish-times.ts';
import { ADJUNCT, ANONYMITY, ARTICLES, BREAKS, CALLING, NO_COMMENT } from './spanish-words.ts';
import { hasVerb } from './verbs.ts';

export interface Opening {
  readonly frame: Frame;
  readonly rule: string;
  readonly at: number;
}

/** What a cue opens to its right: `dijo que la vía`, `informó en un comunicado que`, `pidió calma`. */
export class SpanishOpenings {
  private readonly cue: CueForm;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly times: SpanishTimes,
  ) {
    this.cue = hit.cue;
  }

  /** `dijo este viernes que`, `informó en un comunicado que`: what stands right there, else further on. */
  opening(from: number): Opening | null {
    const at = this.times.timeEnd(from);
    return this.toSomebody(at) ?? this.openingAt(at) ?? this.farOpening(at);
  }

  /** `confirmó a Reuters que`, `reveló a los medios que`: whom it was told stands where an object might. */
  private toSomebody(at: number): Opening | null {
    const { line } = this;
    if (!/^(?:a|al)$/.test(line.folded(at)) || !this.cue.frames.has('t')) return null;
    for (let que = at + 2; que < at + 6 && !line.quoted(que); que++) {
      if (!line.isWord(que)) return null;
      if (!line.isQue(que)) continue;
      const told =
        line.capital(que - 1) ||
        /^(?:medios|prensa|periodistas|reporteros|diario|agencia|cadena)$/.test(line.folded(que - 1));
      return told ? { frame: 't', rule: 'that', at: que } : null;
    }
    return null;
  }

  /** What begins right at `at`: a colon, a quotation, `que`, an infinitive or an object. */
  private openingAt(at: number): Opening | null {
    const { line } = this;
    const { frames } = this.cue;
    const says = frames.has('t') || frames.has('q');
    if (at > line.last) return null;
    if (line.text(at) === ':' && says) return { frame: 'q', rule: 'colon', at: at + 1 };
    // `publicó lo siguiente: “...”`
    if (says && line.folded(at) === 'lo' && line.folded(at + 1) === 'siguiente')
      for (let colon = at + 2; colon < at + 12 && (line.isWord(colon) || line.text(colon) === ':'); colon++)
        if (line.text(colon) === ':') return { frame: 'q', rule: 'colon', at: colon + 1 };
    // `pidió «calma»`, `ha llamado «asesinatos» a los hechos`: the quotation is the object of the verb.
    const object = frames.has('j') || frames.has('n');
    const few = line.opensQuote(at) && line.count({ from: at, to: line.quoteEnd(at) }) <= 3;
    if (few && object && at === this.hit.to)
      return { frame: frames.has('j') ? 'j' : 'n', rule: 'object', at };
    if (line.opensQuote(at) && says) return { frame: 'q', rule: 'quote', at };
    if (line.text(at) === ',' && line.opensQuote(at + 1) && says && line.text(at - 1) !== '')
      return { frame: 'q', rule: 'quote', at: at + 1 };
    if (line.isQue(at) && frames.has('t'))
      return { frame: 't', rule: this.plainAnswer(at + 1) ? 'answer' : 'that', at };
    if (frames.has('t') && this.asksWhy(at)) return { frame: 't', rule: 'wh', at };
    if (line.folded(at) === 'si' && frames.has('w')) return null;
    if (/^(?:de|en)$/.test(line.folded(at)) && line.isQue(at + 1))
      return { frame: 't', rule: 'that', at: at + 1 };
    return this.infinitive(at) ?? this.object(at);
  }

  /** `explicó a la CNN por qué cerró`, `detalló cómo abrirá`: a question that is answered, by its accent. */
  private asksWhy(at: number): boolean {
    const { line } = this;
    if (!/^(?:explicar|detallar|precisar|aclarar|contar|relatar|exponer)$/.test(this.cue.lemma)) return false;
    return line.lower(at) === 'cómo' || (line.folded(at) === 'por' && line.lower(at + 1) === 'qué');
  }

  /** `Respondió que no.` `Dijo que sí a la oferta.` */
  private plainAnswer(at: number): boolean {
    const { line } = this;
    return (
      /^(?:no|si)$/.test(line.folded(at)) &&
      (/^[.,;]?$/.test(line.text(at + 1)) || /^(?:al?|pero|y)$/.test(line.folded(at + 1)))
    );
  }

  /** `prometió acabar`, `se negó a recibir`, `pidió a su homólogo frenar`, `llamó a defender`. */
  private infinitive(at: number): Opening | null {
    const { line } = this;
    if (!this.cue.frames.has('i')) return null;
    // `dijo estar listo`, `negó haber firmado`: verbs of saying have their infinitive right behind them.
    const saying =
      this.cue.frames.has('t') &&
      this.cue.frames.get('i') !== 'demands' &&
      this.cue.frames.get('i') !== 'promises';
    for (let index = at; index < at + (saying ? 2 : 9) && line.has(index); index++) {
      const word = line.folded(index);
      // `hizo un llamado a los maestros a “no dejar solos a los niños”`
      const asks = this.cue.frames.get('i') === 'demands' && line.folded(index - 1) === 'a';
      if (line.opensQuote(index) && asks && index > at) return { frame: 'i', rule: 'infinitive', at };
      if (/^[.,;:—–)]$/u.test(line.text(index)) || line.quoted(index)) return null;
      // `exigió respeto y advirtió que`: another verb has the words.
      if (index > at && this.verbAt(index)) return null;
      if (
        line.isQue(index) &&
        /^(?:para|sin|hasta|desde|mas|menos|el|la|lo|los|las)$/.test(line.folded(index - 1))
      )
        return null;
      if (line.isQue(index)) return saying ? null : { frame: 't', rule: 'that', at: index };
      if (
        /(?:ar|er|ir)(?:se|l[aeo]s?|me|nos)?$/.test(word) &&
        word.length > 3 &&
        !line.capital(index) &&
        !ARTICLES.has(line.folded(index - 1))
      ) {
        // `una vecina que pidió reservar su nombre`: what she asked for is no news.
        if (ANONYMITY.has(word) && this.cue.frames.get('i') === 'demands') return null;
        const silent = NO_COMMENT.has(word) || /^comentarios?$/.test(line.folded(index + 1));
        if (silent && this.cue.frames.get('i') === 'rejects') return null;
        return { frame: 'i', rule: 'infinitive', at };
      }
    }
    return null;
  }

  /** `rechazó la idea`, `calificó de absurda la idea`. */
  private object(at: number): Opening | null {
    const { line } = this;
    const { frames } = this.cue;
    if (!frames.has('n') && !frames.has('j')) return null;
    const word = line.folded(at);
    if (
      /^(?:hacer|emitir|dar|ofrecer)$/.test(word) &&
      /^(?:comentarios?|declaraciones|detalles)$/.test(this.line.folded(at + 1))
    )
      return null;
    // `declinó a favor de Ruiz`: no refusal.
    const wish = word === 'no' && ANONYMITY.has(line.folded(at + 1));
    if (wish || ANONYMITY.has(word) || (this.cue.lemma === 'declinar' && /^(?:a|en|por)$/.test(word)))
      return null;
    // `calificaron a la final`: nobody is called anything.
    if (CALLING.has(this.cue.lemma) && !this.calls(at)) return null;
    // `llamó al ascensor`: nobody is called anything.
    if (this.cue.lemma === 'llamar' && /^al?$/.test(word) && !line.holdsQuote({ from: at, to: at + 8 }))
      return null;
    const opens =
      ARTICLES.has(word) ||
      line.capital(at) ||
      /^(?:a|al|como|de|ser)$/.test(word) ||
      line.opensQuote(at) ||
      (line.isWord(at) && !BREAKS.has(word) && !ADJUNCT.has(word));
    return opens ? { frame: frames.has('n') && !frames.has('j') ? 'n' : 'j', rule: 'object', at } : null;
  }

  /** `informó en un comunicado que`, `dijo a los medios: "..."`. */
  private farOpening(from: number): Opening | null {
    const { line, cue } = this;
    if (!cue.frames.has('t') || !(ADJUNCT.has(line.folded(from)) || line.text(from) === ',')) return null;
    // `requeriría de dos médicos que valoren`
    if (cue.lemma === 'requerir' && line.folded(from) === 'de') return null;
    // `destaca entre los países que crecen`
    if (line.folded(from) === 'entre') return null;
    for (let at = from; at < from + FAR && line.has(at); at++) {
      const word = line.folded(at);
      if (this.asksWhy(at)) return { frame: 't', rule: 'wh', at };
      if (
        line.isQue(at) &&
        !/^(?:desde|hasta|para|sin|ya|el|la|lo|los|las|mas|menos|antes|despues|mayor|menor|mejor|peor)$/.test(
          line.folded(at - 1),
        ) &&
        !this.compares(at) &&
        !this.crossesVerb(from, at) &&
        /^[\p{L}\p{N},)»”"]/u.test(line.text(at - 1)) &&
        (line.text(at - 1) === ',' ? line.text(from) === ',' || this.commasEven(from, at) : true)
      )
        return { frame: 't', rule: 'that', at };
      if (line.text(at) === ':') return { frame: 'q', rule: 'colon', at: at + 1 };
      // `respondió con un seco “no lo sé”`
      const manner = line.folded(from) === 'con' && at <= from + 4;
      if (line.opensQuote(at) && (line.text(at - 1) === ',' || manner))
        return { frame: 'q', rule: 'quote', at };
      // `el libro que publica este martes ha dado que hablar`: the words behind are another verb's.
      const other = line.folded(from) !== 'con' && /^(?:ha|han|habia|habian)$/.test(word);
      if (/^[.;]$/.test(line.text(at)) || line.quoted(at) || other || this.verbAt(at)) return null;
      // `informó Ruiz, precisando que`, `informó Ruiz, al precisar que`: said in passing by a verb of its own.
      if (line.text(at - 1) === ',' && /(?:ndo|ndose|ndole|^al)$/.test(word)) return null;
      if (/^(?:cuando|mientras|porque|aunque|pero)$/.test(word)) return null;
      if (word === 'y' && at > from && !line.capital(at + 1) && this.verbAt(at + 1)) return null;
    }
    return null;
  }

  /** `calificó de error la obra`, `calificó la obra como “un error”`. */
  private calls(from: number): boolean {
    const { line } = this;
    for (let at = from; at < from + 14 && line.has(at); at++)
      if (/^(?:de|como)$/.test(line.folded(at)) || line.quoted(at)) return true;
    return false;
  }

  /** `cifras más bajas que las de ayer`: no clause follows. */
  private compares(que: number): boolean {
    for (let at = que - 2; at > this.hit.to && at > que - 12; at--)
      if (COMPARATIVE.test(this.line.folded(at))) return true;
    return /^(?:de|del)$/.test(this.line.folded(que + 2));
  }

  /** A preterite (`abrió`, `abrieron`): another clause has begun. */
  private verbAt(at: number): boolean {
    return /(?:ó|aron|ieron)$|^(?:dijo|dijeron|dice|dicen)$/.test(this.line.lower(at));
  }

  /** `afirma el estudio, muchos no saben de que`: behind a comma a clause of its own has begun. */
  private crossesVerb(from: number, que: number): boolean {
    const { line } = this;
    if (this.commasEven(from, que)) return false;
    let comma = from;
    while (comma < que && line.text(comma) !== ',') comma++;
    return comma > from && hasVerb(line, { from: comma + 1, to: que });
  }

  /** `informó, en un comunicado, que`: every comma that opens is closed. */
  private commasEven(from: number, to: number): boolean {
    let commas = 0;
    for (let at = from; at < to; at++) if (this.line.text(at) === ',') commas++;
    return commas % 2 === 0;
  }

  /** `como dijo Ruiz, del hospital local, la vía`: just past an insertion that only tells whose he is. */
  pastPlace(from: number): number {
    const { line } = this;
    if (line.text(from) !== ',' || !/^(?:del?|en)$/.test(line.folded(from + 1))) return from;
    for (let at = from + 2; at < from + 12 && line.isWord(at) && !line.quoted(at); at++)
      if (line.text(at + 1) === ',') return at + 1;
    return from;
  }

  /** `dijo en una conferencia de prensa`: where the attribution’s own words end. */
  adjunctsEnd(from: number): number {
    const { line } = this;
    let at = from;
    while (line.has(at) && at < from + FAR) {
      if (line.quoted(at) || /^[.;:!?—–()]$/u.test(line.text(at))) break;
      if (line.text(at) === ',' && !(nameFollows(line, at) && at <= from + 1)) break;
      if (/^(?:y|pero|mientras|aunque|porque|que|cuando|quien)$/.test(line.folded(at)) && at > from) break;
      at++;
    }
    return at;
  }
}

const COMPARATIVE = /^(?:mas|menos|tan|mayor|menor|mayores|menores|mejor|peor)$/;
/** At most this many words stand between a cue and what it opens. */
const FAR = 22;
