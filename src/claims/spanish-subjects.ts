import { MONTHS, WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import { PERSON_ROLES } from '../text/lexicons/roles.ts';
import { isLoneHyphen } from './dateline.ts';
import { type Line, nameStart } from './line.ts';
import type { Range } from './scan.ts';
import type { Opening } from './spanish-openings.ts';
import { opensClause, SpanishRelatives } from './spanish-relatives.ts';
import { SpanishSubjectsBehind } from './spanish-subjects-behind.ts';
import type { SpanishTimes } from './spanish-times.ts';
import { ADJUNCT, ARTICLES, BREAKS, SKIPPED } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** The noun phrases beside a cue: `La alcaldesa, Ana Ruiz, dijo`, `dijo a la prensa la alcaldesa`. */
export class SpanishSubjects {
  private readonly behind: SpanishSubjectsBehind;
  private readonly relatives: SpanishRelatives;

  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
    private readonly times: SpanishTimes,
  ) {
    this.behind = new SpanishSubjectsBehind(line, speakers, times);
    this.relatives = new SpanishRelatives(line, speakers);
  }

  /** The noun phrase after the cue: `aseguró la presidenta de México, Claudia Sheinbaum, en su conferencia`. */
  subjectAfter(from: number): Range | null {
    return this.behind.subjectAfter(from);
  }

  /** `La ministra, Ana Ruiz, pidió calma`: the comma at `comma` belongs to the subject before the verb, behind which stands `next`. */
  apposed(comma: number, next: number): boolean {
    const { line } = this;
    const own = line.text(comma) === ',' ? this.subjectEndingAt(comma) : null;
    const source = own && this.speakers.resolve(own.range, false);
    if (!own || !source) return false;
    const { from, to } = own.range;
    const word = line.folded(to + 1);
    // `Su tío, un escocés que vive en el puerto, le dijo que`
    const described =
      source.how === 'role' && source.confidence > 0.5 && line.isQue(next) && /^(?:un|una)$/.test(word);
    // `Dos fuentes, que no estaban autorizadas para hablar, dijeron que`
    const relative =
      line.text(to) === ',' && /^(?:que|quien|quienes)$/.test(word) && from <= line.unit.from + 1;
    return described || relative || (to === comma && source.how === 'named');
  }

  /**
   * `Un vecino del puerto dijo que`: before a sure cue any short noun phrase may speak; before an object or an infinitive
   * one that opens its clause: `Zeltún negó haber firmado`.
   */
  lenientSubject(range: Range, opening: Opening): boolean {
    const sure = opening.rule === 'that' || opening.rule === 'quote' || opening.rule === 'colon';
    return (
      (sure || (opensClause(this.line, range.from) && range.to - range.from <= 5)) &&
      this.speakers.resolve(range, true) !== null &&
      range.to - range.from <= 12 &&
      this.looksNominal(range)
    );
  }

  /** One or two words and nothing more. */
  private endsUnit(at: number): boolean {
    const { line } = this;
    const end = line.last + 1;
    return (
      end > at &&
      end - at <= 2 &&
      !/(?:mente|ndo)$|^\p{Ll}+(?:iente|[ai]d[oa]s?|os[oa]s?)$/u.test(line.text(at)) &&
      !BREAKS.has(line.folded(at))
    );
  }

  /** `..., indicaban las normas.` Behind words that stand before it, any short noun phrase up to the next mark. */
  anySubjectAfter(from: number): Range | null {
    const { line } = this;
    const start = this.times.timeEnd(from);
    // `explican desde la empresa`: those who are there.
    const there = /^(?:desde|en)$/.test(line.folded(start)) && this.theySay(from - 1);
    const first = there ? start + 1 : start;
    if (line.quoted(first)) return null;
    // Headlines leave the article out: `“Ni un paso atrás”, responde magisterio`.
    const bare =
      line.isWord(first) && !ADJUNCT.has(line.folded(first)) && first > from - 1 && this.endsUnit(first);
    if (!bare && !this.looksNominal({ from: first, to: first + 1 })) return null;
    let to = first;
    while (line.isWord(to) && !line.quoted(to) && to < first + 10 && !BREAKS.has(line.folded(to))) to++;
    const relative = line.isQue(to) && line.quoted(from - 2);
    if (!(relative || /^[.,;:!?)—–]?$/u.test(line.text(to))) || WEEKDAYS.es.has(line.folded(first + 1)))
      return null;
    return /^(?:al|del|lo)$/.test(line.folded(first)) ? null : { from: first, to };
  }

  /** `un vecino`, `Ruiz`: an article or a capital opens it. */
  private looksNominal({ from }: Range): boolean {
    const word = this.line.folded(from);
    if (SKIPPED.has(word) || /mente$/.test(word)) return false;
    return ARTICLES.has(word) || this.line.capital(from);
  }

  /** The noun phrase before the verb: `La alcaldesa, Ana Ruiz, dijo`, `Ruiz, quien dijo`. */
  subjectEndingAt(at: number): { range: Range; start: number } | null {
    const { line } = this;
    let end = this.times.timeStart(at) + 1;
    if (line.text(end - 1) === ',' || line.text(end - 1) === ')' || line.text(end - 1) === '—') {
      const open = this.appositionStart(end - 1);
      if (open === null) return null;
      // `El secretario de Economía, Marcelo Ebrard, dijo`: the name in the apposition is part of the subject.
      const first = this.phraseStart(open - 1);
      const whole = { from: this.officeBehindAdjunct(first, open) ?? first, to: end - 1 };
      // `Grupo Vidal (GV), en un escrito, aclaró`: a bracket belongs to the name before it.
      const bracket = line.text(open - 1) === ')' ? this.appositionStart(open - 1) : null;
      if (bracket !== null) {
        const named = { from: this.phraseStart(bracket - 1), to: bracket };
        // `El secretario de Gobernación (Segob), Ana Ruiz, reveló`
        const inside = this.speakers.resolve({ from: open + 1, to: end - 1 }, false);
        const name = inside?.how === 'named' && inside.actor.kind === 'person' && line.capital(open + 1);
        const range = name ? { from: open + 1, to: end - 1 } : named;
        if (named.to > named.from && !this.opensBadly(named.from)) return { range, start: named.from };
      }
      if (this.inAdjunct(whole.from)) return null;
      const apposed = this.speakers.resolve({ from: open + 1, to: end - 1 }, false);
      // `El secretario de la Defensa, general Luis Mora, dijo`: a rank may stand before the name.
      const opens = line.capital(open + 1) || PERSON_ROLES.es.has(line.folded(open + 1));
      if (
        apposed?.how === 'named' &&
        apposed.actor.kind === 'person' &&
        opens &&
        !this.opensBadly(whole.from)
      )
        return { range: whole, start: whole.from };
      end = open;
    }
    const open = line.isQue(end - 1) || /^quien(?:es)?$/.test(line.folded(end - 1));
    const spoken = open ? this.relatives.headOf(end - 1) : null;
    if (spoken) return { range: spoken, start: end - 1 };
    // `una vecina, la cual dijo`: as `quien`.
    const which = /^cual(?:es)?$/.test(line.folded(end - 1)) && line.text(end - 3) === ',';
    const who = /^(?:que|quien|quienes)$/.test(line.folded(end - 1)) && line.text(end - 2) === ',';
    const relative = who || which;
    const comma = end - (which ? 3 : 2);
    const described = relative
      ? (this.describedName(comma) ?? (which ? this.relatives.headOf(comma) : null))
      : null;
    if (described) return { range: described, start: comma };
    const told = relative ? this.relatives.behindVerb(comma, this.phraseStart(comma - 1)) : null;
    if (told) return { range: told, start: comma };
    if (relative) end = comma;
    else if (this.breaksBefore(end - 1)) return null;
    const last = this.nounPhraseBehindAdjunct(end);
    if (!relative && last) return { range: last, start: last.from };
    const first = relative ? nameStart(line, end, this.phraseStart(end - 1)) : this.phraseStart(end - 1);
    const from = this.withoutOpening(first, end);
    if (from >= end) return null;
    // `La concejalía, dirigida por Mora ha anunciado`: the comma behind the insertion is missing.
    if (
      /(?:ad|id)[oa]s?$/.test(line.folded(from)) &&
      line.folded(from + 1) === 'por' &&
      line.text(from - 1) === ','
    ) {
      const head = { from: this.phraseStart(from - 2), to: from - 1 };
      if (head.to > head.from && !this.opensBadly(head.from)) return { range: head, start: head.from };
    }
    const antecedent = this.antecedent(from) ?? this.relatives.behind(from);
    if (antecedent) return antecedent;
    // `Un informe del lunes, el 22 de noviembre mostró que`: a day says nothing.
    if (/^\d{1,2}$/.test(line.folded(from + 1)) && MONTHS.es.has(line.folded(from + 3))) return null;
    return this.opensBadly(from) ? null : { range: { from, to: end }, start: relative ? end : from };
  }

  /** `La afición local, dice que la vía es peligrosa`: a comma that does not belong there parts subject and verb. */
  behindStrayComma(at: number): { range: Range; start: number } | null {
    const { line } = this;
    const { from } = line.unit;
    if (line.text(at) !== ',' || at - from > 7) return null;
    const opens = ARTICLES.has(line.folded(from)) || line.capital(from);
    if (!opens || this.opensBadly(from) || hasVerb(line, { from, to: at })) return null;
    for (let index = from; index < at; index++)
      if (
        this.breaksBefore(index) ||
        ADJUNCT.has(line.folded(index)) !== /^(?:de|del)$/.test(line.folded(index))
      )
        return null;
    const source = this.speakers.resolve({ from, to: at }, false);
    return source ? { range: { from, to: at }, start: from } : null;
  }

  /** `Antes de dejar el cargo Ruiz pidió`, `En ese año él dijo`: a name or a pronoun behind an adjunct without its comma. */
  private nounPhraseBehindAdjunct(end: number): Range | null {
    const { line } = this;
    const from = this.phraseStart(end - 1);
    if (!ADJUNCT.has(line.folded(from)) || this.subjectsDemonstrative(from)) return null;
    // `en la dirigencia aseguran que`: those who sit there.
    const there = { from: from + 1, to: end };
    if (/^(?:en|desde)$/.test(line.folded(from)) && end - from <= 7 && this.theySay(end)) return there;
    if (/^(?:él|el|ella|ellos|ellas)$/.test(line.lower(end - 1))) return { from: end - 1, to: end };
    const office = this.officeBehindAdjunct(from, end);
    if (office !== null) return { from: office, to: end };
    const name = nameStart(line, end, from);
    const free = name > from && !line.capital(name - 1) && !ADJUNCT.has(line.folded(name - 1));
    return free && !ARTICLES.has(line.folded(name - 1)) && name > from + 1 ? { from: name, to: end } : null;
  }

  /** `En conferencia de prensa el director`: where an office with its article begins that no preposition ties to what stands before. */
  private officeBehindAdjunct(from: number, end: number): number | null {
    const { line } = this;
    if (!ADJUNCT.has(line.folded(from))) return null;
    for (let at = from + 2; at < end - 1; at++) {
      const article = /^(?:el|la|los|las|un|una)$/.test(line.folded(at));
      if (article && !ADJUNCT.has(line.folded(at - 1)) && this.speakers.isRole(at + 1)) return at;
    }
    return null;
  }

  /** `En palabras a los fieles y los medios, dijo`: an adjunct that runs over "y" and holds no verb has no subject. */
  private inAdjunct(from: number): boolean {
    const { line } = this;
    if (!/^[ye]$/.test(line.folded(from - 1))) return false;
    let first = from - 1;
    while (first > line.unit.from && line.isWord(first - 1)) first--;
    return ADJUNCT.has(line.folded(first)) && !hasVerb(line, { from: first, to: from });
  }

  /** `aseguran`, `han dicho`: the verb that begins at `at` is of several people. */
  private theySay(at: number): boolean {
    const { line } = this;
    let verb = at;
    while (/^(?:no|se|lo|ya|tambien)$/.test(line.folded(verb))) verb++;
    return /(?:an|en|ron)$/.test(line.lower(verb));
  }

  /** `este secretario`, `del`: they open noun phrases as well. */
  private subjectsDemonstrative(from: number): boolean {
    return /^(?:este|esta)$/.test(this.line.folded(from));
  }

  /** `En otra llamada`, `este martes`: no subject begins like this. */
  private opensBadly(from: number): boolean {
    const { line } = this;
    const word = line.folded(from);
    if (
      /^(?:el|este|esta|ese|la)$/.test(word) &&
      /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|pasado|semana|vispera|manana|tarde|noche|mes|ano|dia)$/.test(
        line.folded(from + 1),
      )
    )
      return true;
    return (
      (ADJUNCT.has(word) && !/^(?:este|esta|al|del)$/.test(word)) ||
      /^(?:al|del|ayer|hoy)$/.test(word) ||
      WEEKDAYS.es.has(word)
    );
  }

  /** `Donald Trump, quien la víspera declaró`: between relative and verb stands no subject but a time. */
  private antecedent(from: number): { range: Range; start: number } | null {
    const { line } = this;
    if (!/^(?:quien|quienes)$/.test(line.folded(from - 1)) || line.text(from - 2) !== ',') return null;
    const end = from - 2;
    const range = { from: nameStart(line, end, this.phraseStart(end - 1)), to: end };
    return { range, start: end };
  }

  /** `Ana Ruiz, coordinadora de Obras y Políticas Públicas, quien`: the name before the insertion that says who she is. */
  private describedName(close: number): Range | null {
    const { line } = this;
    const open = this.appositionStart(close);
    if (open === null || open < close - 20 || line.capital(open + 1)) return null;
    const name = { from: nameStart(line, open, line.unit.from), to: open };
    if (!line.capital(name.from) || hasVerb(line, { from: open + 1, to: close })) return null;
    return this.speakers.resolve(name, false)?.how === 'named' ? name : null;
  }

  /** `Ruiz, la alcaldesa, dijo`: the comma that opens what the comma at `close` closes. */
  private appositionStart(close: number): number | null {
    const { line } = this;
    const opener = line.text(close) === ')' ? '(' : line.text(close);
    for (let at = close - 1; at > close - 40 && line.has(at); at--) {
      if (line.text(at) === ';') return null;
      if (line.text(at) === opener && !line.quoted(at)) return at > line.unit.from ? at : null;
    }
    return null;
  }

  /** Where the noun phrase that ends before `end` begins: `la alcaldesa` in `cuando la alcaldesa dijo`. */
  private phraseStart(end: number): number {
    const { line } = this;
    let at = end;
    while (at > end - 14 && line.has(at - 1) && !this.breaksBefore(at - 1)) at--;
    return at;
  }

  /** Words and marks that no noun phrase runs over: `que`, `cuando`, a comma, a quotation. */
  private breaksBefore(at: number): boolean {
    const { line } = this;
    const mark = /^(?:[,;:()—–•.!?]|--|\.-)$/u.test(line.text(at)) || isLoneHyphen(line, at);
    if (line.quoted(at) || mark || (line.text(at) === '-' && line.text(at - 1) === '.')) return true;
    const word = line.folded(at);
    // `en la que conoció a Ruiz`: no noun phrase runs over a verb in the past.
    if (/\p{Ll}(?:ó|aron|ieron)$/u.test(line.text(at)) && !line.capital(at)) return true;
    if (word === 'y' || word === 'e') return !(line.capital(at - 1) && line.capital(at + 1));
    return BREAKS.has(word);
  }

  /** `En Washington el senador`: the subject begins after the opening words. */
  private withoutOpening(from: number, to: number): number {
    const { line } = this;
    let at = from;
    while (at < to - 1 && /^(?:pero|asi|tambien|ademas|luego|entonces|ahora)$/.test(line.folded(at))) at++;
    if (!/^(?:en|el|este|desde|durante|tras|ante|por|a|al)$/.test(line.folded(at))) return at;
    if (/^(?:el|este)$/.test(line.folded(at)) && !WEEKDAYS.es.has(line.folded(at + 1))) return at;
    let next = at + 1;
    while (
      next < to - 1 &&
      (WEEKDAYS.es.has(line.folded(next)) ||
        MONTHS.es.has(line.folded(next)) ||
        /^(?:de|del|\d+|pasado)$/.test(line.folded(next)))
    )
      next++;
    return next > at + 1 ? next : at;
  }
}
