import type { Stance } from '../model/claim.ts';
import { MONTHS, WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import type { CueForm, Frame } from './cue-table.ts';
import type { Draft } from './drafts.ts';
import { type Line, nameStart } from './line.ts';
import { nounDrafts } from './noun-cues.ts';
import type { CueHit, Range } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NEGATIONS = set('no nunca jamas tampoco ni sin');
const HAVE = set('ha han habia habian habria habrian haya hubiera he hemos');
const BE = set('es son fue fueron era eran sea ser sido siendo esta estan');
const CLITICS = set('le les lo la los las se me nos te');
const SKIPPED = set(
  'tambien ademas ya luego despues entonces asimismo solo incluso siempre igualmente despues hoy ayer anoche manana todavia aun asi mismo misma eso si',
);
const BREAKS = set(
  'que cuando mientras porque pero aunque si donde como quien quienes cual cuyo y e o u ni sino pues tras luego segun',
);
const ADJUNCT = set(
  'en a ante durante por para con tras desde via mediante sobre al de del entre hacia hasta luego antes despues contra este esta',
);
const ARTICLES = set(
  'el la los las un una unos unas su sus este esta estos estas ese esa esos esas lo al del dos tres cuatro cinco seis siete ocho nueve diez varios algunos ningun ninguna cada otro otra',
);
const PRONOUNS = set('él ella ellos ellas éste ésta');
const MODALS = set('puede pueden podria podrian debe deben quiere quieren quiso va van iba a para de');
const NO_COMMENT = set(
  'comentar decir responder contestar hablar precisar confirmar abundar dar declarar opinar ofrecer',
);
const PARTICLES = set('o y');

/** Spanish attributions of one unit. */
export function spanishDrafts(line: Line, hits: readonly CueHit[], speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  for (const hit of hits) {
    const draft = new SpanishCue(line, hit, speakers).read();
    if (draft && !isInside(line, draft, drafts[drafts.length - 1])) drafts.push(draft);
  }
  const free = drafts.length === 0 ? freeDraft(line) : null;
  return free ? [free] : [...drafts, ...nounDrafts(line, drafts, speakers)];
}

/** `Ella, aseguró, ha repetido que la vía está cerrada`: the second verb belongs to the words around the first. */
function isInside(line: Line, draft: Draft, before: Draft | undefined): boolean {
  if (before?.rule !== 'postposed' || line.text(before.end) !== ',') return false;
  if (draft.subject !== null && draft.subject.to > before.start) return false;
  if (draft.direction === 'backward' || draft.cue.from > before.end + 8) return false;
  // `..., precisó, al advertir que`: said in passing, with words of its own.
  if (/^(?:al|tras|de)$/.test(line.folded(draft.cue.from - 1)) || draft.rule.startsWith('participle'))
    return false;
  for (let at = before.end + 1; at < draft.cue.from; at++) if (/^[,;:]$/.test(line.text(at))) return false;
  return true;
}

/** `Que la vía está cerrada.` A sentence that opens with "que" goes on with who spoke before. */
function freeDraft(line: Line): Draft | null {
  const { from, to } = line.unit;
  if (line.text(from) !== 'Que' || !hasVerb(line, { from, to }) || line.text(to - 1) === '?') return null;
  return {
    rule: 'free',
    lemma: 'que',
    class: 'say',
    cue: { from, to: from + 1 },
    start: from,
    end: from + 1,
    direction: 'forward',
    contentFrom: from + 1,
    subject: null,
    shares: true,
    stance: 'asserts',
    recipient: null,
    takesCue: false,
    belief: false,
  };
}

interface Opening {
  readonly frame: Frame;
  readonly rule: string;
  readonly at: number;
}

interface Left {
  /** Last token before clitics, auxiliaries and adverbs. */
  readonly at: number;
  readonly have: boolean;
  readonly se: boolean;
}

class SpanishCue {
  private readonly cue: CueForm;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly speakers: Speakers,
  ) {
    this.cue = hit.cue;
  }

  read(): Draft | null {
    const left = this.skipLeft();
    if (left === null || !this.isVerb(left)) return null;
    const reflexive = /se(?: |$)/.test(this.cue.lemma);
    if (left.se && !reflexive && this.impersonal(left)) return this.forward(left);
    if (left.se !== reflexive && !(reflexive && this.cue.forms.has('gerund'))) return null;
    const like = this.asReported(left);
    if (like) return like;
    if (this.cue.forms.has('gerund') || this.passing()) return this.gerund(left);
    return this.parenthetical(left) ?? this.forward(left);
  }

  /** `Se informó que la vía está cerrada`: the body whose notice it is speaks. */
  private impersonal(left: Left): boolean {
    return (
      this.opensClause(left) &&
      this.cue.forms.has('finite') &&
      this.cue.frames.has('t') &&
      !this.cue.frames.has('b') &&
      this.line.folded(this.hit.to) === 'que'
    );
  }

  /** `Como dijo Ruiz, la vía está cerrada.` `La vía, tal como dijo Ruiz, está cerrada.` */
  private asReported(left: Left): Draft | null {
    const { line, hit } = this;
    if (line.folded(left.at) !== 'como' || !this.cue.frames.has('q')) return null;
    const start = /^(?:tal|asi)$/.test(line.folded(left.at - 1)) ? left.at - 1 : left.at;
    const subject = this.subjectAfter(hit.to);
    const end = subject?.to ?? hit.to;
    if (!/^[,.;]?$/.test(line.text(end))) return null;
    if (start === line.unit.from)
      return line.text(end) === ','
        ? this.draft('as-reported', 'q', { start, end: end + 1, subject, direction: 'forward' })
        : null;
    if (line.text(start - 1) !== ',') return null;
    return this.draft('as-reported', 'q', { start: start - 1, end, subject, direction: 'backward' });
  }

  private skipLeft(): Left | null {
    const { line } = this;
    let have = false;
    let se = false;
    let at = this.hit.at - 1;
    for (; line.has(at) && !line.quoted(at); at--) {
      const word = line.folded(at);
      if (NEGATIONS.has(word) && !(word === 'no' && line.text(at + 1) === ',')) return null;
      if (BE.has(word) || (MODALS.has(word) && this.cue.forms.has('base') && !this.again())) return null;
      if (HAVE.has(word)) have = true;
      else if (word === 'se') se = true;
      else if (
        /^(?:a|en)$/.test(word) &&
        this.cue.forms.has('base') &&
        /^(?:volvio|vuelve|volvieron|insistio|llego|alcanzo)$/.test(line.folded(at - 1))
      )
        at--;
      else if (
        !(CLITICS.has(word) && !this.isArticle(at)) &&
        !SKIPPED.has(word) &&
        !(/mente$/.test(word) && !line.capital(at))
      )
        break;
    }
    return { at, have, se };
  }

  /** `la advirtió`: a clitic; `la denuncia`: an article before a noun form. */
  private isArticle(at: number): boolean {
    return this.cue.nounish && at === this.hit.at - 1;
  }

  /** Participles need `haber`; infinitives say nothing by themselves; `la denuncia` is a noun. */
  private isVerb(left: Left): boolean {
    const { forms } = this.cue;
    if (!forms.has('finite') && !forms.has('gerund')) {
      return (forms.has('participle') && left.have) || (forms.has('base') && this.again());
    }
    const before = this.line.folded(this.hit.at - 1);
    const text = this.line.lower(this.hit.at);
    const ambiguous =
      !/[áéíóú]/.test(text) && !/(?:aron|ieron|eron|aba|aban|uvo|jo)$/.test(text) && !left.have;
    if (!ambiguous) return true;
    // `la denuncia`, `su respuesta`, `de cuenta`: after an article, a possessive or a preposition it is a noun.
    return !(
      ARTICLES.has(before) ||
      ADJUNCT.has(before) ||
      /^(?:mi|tu|cada|gran|nueva|nuevo|primera|primer|toda|todo)$/.test(before)
    );
  }

  /** `al señalar que`, `tras advertir que`: said in passing by the subject of the sentence. */
  private passing(): boolean {
    const before = this.line.folded(this.hit.at - 1);
    const opens =
      before === 'al' ||
      before === 'tras' ||
      (before === 'de' && /^(?:luego|despues)$/.test(this.line.folded(this.hit.at - 2)));
    return (
      opens &&
      this.cue.forms.has('base') &&
      this.line.folded(this.hit.to) === 'que' &&
      this.cue.frames.has('t')
    );
  }

  /** `volvió a decir que`, `insistió en señalar que`: the infinitive speaks through the verb before. */
  private again(): boolean {
    const { line, hit } = this;
    const verb = line.folded(hit.at - 2);
    if (this.passing()) return true;
    return (
      /^(?:a|en)$/.test(line.folded(hit.at - 1)) &&
      /^(?:volvio|vuelve|volvieron|insistio|llego|alcanzo|limito)$/.test(verb)
    );
  }

  /** `"...", dijo la ministra.` `La ley, aclaró, sigue.` The words stand before (and around) the cue. */
  private parenthetical(left: Left): Draft | null {
    const { line, hit } = this;
    if (!this.cue.frames.has('q')) return null;
    const mark = line.text(left.at);
    const free = /^(?:,|—|–|-)$/u.test(mark) || line.quoted(left.at);
    if (!free) return this.subjectBetween(left);
    const subject = this.subjectAfter(hit.to);
    const afterQuote = line.quoted(left.at) || line.quoted(left.at - 1);
    const direct = this.opening(hit.to);
    // After a quotation an object that is a speaker is the subject: `"Basta", demandó el legislador`.
    const opening =
      (subject ? this.opening(subject.to) : null) ??
      (subject && direct?.rule === 'object' && (afterQuote || this.clauseBefore(left.at)) ? null : direct);
    // `La vía, aclaró, sigue cerrada para los que vienen`: what stands between commas opens nothing behind the second.
    const set = mark === ',' && line.text(hit.to) === ',' && line.folded(hit.to + 1) !== 'que';
    // `"Sí", dijo Ruiz, "pero no hoy"`: what opens to the right goes on with the quotation to the left.
    const goesOn =
      afterQuote &&
      (opening?.rule === 'quote' ||
        // `“Basta”, soltó una jueza que pidió el anonimato`: a relative clause about the subject.
        (opening?.rule === 'that' &&
          (opening.at > (subject?.to ?? hit.to) + 1 || opening.at === subject?.to)) ||
        (opening?.frame === 'j' && !/^(?:que)$/.test(line.folded(opening.at))));
    if (opening !== null && !goesOn && !(set && this.clauseBefore(left.at))) return this.subjectBetween(left);
    if (!afterQuote && !this.clauseBefore(left.at)) return this.subjectBetween(left);
    const next = subject?.to ?? hit.to;
    // `el secretario, Juan Ruiz, mantiene las reuniones`: an object follows, so nothing is set between commas.
    if (
      !afterQuote &&
      ((ARTICLES.has(line.folded(next)) && !/^(?:al|del|este|esta|el)$/.test(line.folded(next))) ||
        line.capital(next))
    )
      return this.subjectBetween(left);
    return this.draft(line.quoted(left.at) ? 'quote:inverted' : 'postposed', 'q', {
      start: mark === ',' ? left.at : left.at + 1,
      end: this.adjunctsEnd(subject?.to ?? hit.to),
      subject,
      direction: 'backward',
    });
  }

  /** What stands before has a verb, or what follows does (`En ninguna llamada, insistió, se permitió`). */
  private clauseBefore(at: number): boolean {
    const { line } = this;
    return (
      hasVerb(line, { from: line.unit.from, to: at }) ||
      /^[,—–]$/u.test(line.text(this.adjunctsEnd(this.hit.to)))
    );
  }

  /** `"...", la ministra dijo.` and `Así lo informó la dependencia`: rarer orders. */
  private subjectBetween(left: Left): Draft | null {
    const { line, hit } = this;
    const next = line.text(hit.to);
    if (!(next === '' || /^[.,;]$/.test(next))) return null;
    const subject = this.subjectEndingAt(left.at);
    if (!subject || !this.speakers.resolve(subject.range, false)) return null;
    const mark = line.text(subject.start - 1);
    if (!(mark === ',' || line.quoted(subject.start - 1))) return null;
    return this.draft('postposed', 'q', {
      start: subject.start,
      end: hit.to,
      subject: subject.range,
      direction: 'backward',
    });
  }

  /** `Ruiz dijo que`, `Dijo Ruiz que`, `Agregó que`, `pidió a X frenar`, `rechazó la idea`. */
  private forward(left: Left): Draft | null {
    const { line, hit } = this;
    const before = this.subjectEndingAt(left.at);
    const own = before && this.speakers.resolve(before.range, false) ? before : null;
    const direct = this.opening(hit.to);
    const after = own || direct?.rule === 'that' ? null : this.subjectAfter(hit.to);
    const opening = after ? (this.opening(after.to) ?? direct) : direct;
    if (!opening) return own ? this.bare(own) : null;
    const subject = own?.range ?? after;
    const lenient = subject === null && before !== null && this.lenientSubject(before.range, opening);
    if (opening.frame !== 't' && opening.frame !== 'q' && subject === null && !this.opensClause(left))
      return null;
    if (opening.frame === 'n' && this.cue.frames.has('q') && subject === null && opening.rule !== 'object')
      return null;
    const range = subject ?? (lenient ? before.range : null);
    const start = own || lenient ? (before?.start ?? hit.at) : this.startOf(left);
    return this.draft(opening.rule, opening.frame, {
      start,
      end: opening.at,
      subject: range,
      shares: range === null && /^(?:y|e|pero|o)$/.test(line.folded(left.at)),
      opening,
    });
  }

  private lenientSubject(range: Range, opening: Opening): boolean {
    return (
      (opening.rule === 'that' || opening.rule === 'quote' || opening.rule === 'colon') &&
      this.speakers.resolve(range, true) !== null &&
      range.to - range.from <= 12 &&
      this.looksNominal(range)
    );
  }

  private looksNominal({ from }: Range): boolean {
    return ARTICLES.has(this.line.folded(from)) || this.line.capital(from);
  }

  /** A verb at the head of its clause has a dropped subject. */
  private opensClause(left: Left): boolean {
    const { line } = this;
    return (
      !line.has(left.at) ||
      /^[,;:.—–•]$/u.test(line.text(left.at)) ||
      PARTICLES.has(line.folded(left.at)) ||
      line.quoted(left.at)
    );
  }

  private startOf(left: Left): number {
    const at = this.timeStart(left.at);
    return this.line.has(at) && /^(?:y|e|pero|,)$/.test(this.line.folded(at)) ? at : at + 1;
  }

  /** `Ortega rechazó.` alone, at the end of a clause. */
  private bare(subject: { range: Range; start: number }): Draft | null {
    const stance = this.cue.frames.get('n');
    if ((stance !== 'rejects' && stance !== 'denies') || !/^[.,;]?$/.test(this.line.text(this.hit.to)))
      return null;
    return {
      ...this.draft('bare', 'n', { start: subject.start, end: this.hit.to, subject: subject.range }),
      contentFrom: this.hit.at,
      takesCue: true,
      stance,
    };
  }

  /** `..., diciendo que`, `al señalar que`. */
  private gerund(left: Left): Draft | null {
    const opening = this.opening(this.hit.to);
    if (!opening || this.cue.frames.has('b') || opening.frame === 'n') return null;
    return this.draft(`participle:${opening.rule}`, opening.frame, {
      start: left.at,
      end: opening.at,
      subject: null,
      shares: true,
      opening,
    });
  }

  /** The noun phrase after the cue: `aseguró la presidenta de México, Claudia Sheinbaum, en su conferencia`. */
  private subjectAfter(from: number): Range | null {
    const { line } = this;
    let at = this.timeEnd(this.recipientEnd(this.timeEnd(from)));
    const first = at;
    if (
      !(ARTICLES.has(line.folded(at)) || line.capital(at) || PRONOUNS.has(line.lower(at))) ||
      line.quoted(at)
    )
      return null;
    if (WEEKDAYS.es.has(line.folded(at + 1)) || /^(?:al|del)$/.test(line.folded(at))) return null;
    for (; line.has(at) && at < first + 16; at++) {
      if (
        line.quoted(at) ||
        /^[.;:!?—–()]$/u.test(line.text(at)) ||
        (BREAKS.has(line.folded(at)) && !(line.capital(at - 1) && line.capital(at + 1)))
      )
        break;
      if (line.text(at) === ',' && !this.nameFollows(at)) break;
      if (
        at > first &&
        (/^(?:en|a|al|durante|ante|tras|por|para|sobre|mediante|este|esta)$/.test(line.folded(at)) ||
          WEEKDAYS.es.has(line.folded(at)))
      )
        break;
      if (at > first && this.timeEnd(at) > at) break;
    }
    const range = { from: first, to: line.text(at - 1) === ',' ? at - 1 : at };
    return this.speakers.resolve(range, false) ? range : null;
  }

  /** `dijo a Reuters un funcionario`, `dijo en entrevista el senador`: where the subject begins behind whom or where. */
  private recipientEnd(from: number): number {
    const { line } = this;
    if (!/^(?:a|al|ante|en|durante)$/.test(line.folded(from))) return from;
    for (let at = from + 2; at < from + 9 && line.has(at); at++) {
      if (line.quoted(at) || /^[.,;:]$/.test(line.text(at)) || BREAKS.has(line.folded(at))) return from;
      const opens = /^(?:el|la|los|las|un|una)$/.test(line.folded(at)) && !ADJUNCT.has(line.folded(at - 1));
      if (opens && this.speakers.resolve({ from: at, to: at + 2 }, false)) return at;
    }
    return from;
  }

  /** `la fiscal general, Pam Bondi,`: the comma is inside the subject. */
  private nameFollows(comma: number): boolean {
    const { line } = this;
    return (
      line.capital(comma + 1) &&
      line.capital(comma + 2) &&
      /[a-z]/.test(line.text(comma + 2)) &&
      !ARTICLES.has(line.folded(comma + 1))
    );
  }

  private subjectEndingAt(at: number): { range: Range; start: number } | null {
    const { line } = this;
    let end = this.timeStart(at) + 1;
    if (line.text(end - 1) === ',' || line.text(end - 1) === ')' || line.text(end - 1) === '—') {
      const open = this.appositionStart(end - 1);
      if (open === null) return null;
      // `El secretario de Economía, Marcelo Ebrard, dijo`: the name in the apposition is part of the subject.
      const whole = { from: this.phraseStart(open - 1), to: end - 1 };
      const apposed = this.speakers.resolve({ from: open + 1, to: end - 1 }, false);
      if (apposed?.how === 'named' && line.capital(open + 1) && !this.opensBadly(whole.from))
        return { range: whole, start: whole.from };
      end = open;
    }
    const relative = /^(?:que|quien|quienes)$/.test(line.folded(end - 1)) && line.text(end - 2) === ',';
    if (relative) end -= 2;
    else if (this.breaksBefore(end - 1)) return null;
    const first = relative ? nameStart(line, end, this.phraseStart(end - 1)) : this.phraseStart(end - 1);
    const from = this.withoutOpening(first, end);
    if (from >= end) return null;
    const antecedent = this.antecedent(from);
    if (antecedent) return antecedent;
    return this.opensBadly(from) ? null : { range: { from, to: end }, start: relative ? end : from };
  }

  /** `Donald Trump, quien la víspera declaró`: between relative and verb stands no subject but a time. */
  private antecedent(from: number): { range: Range; start: number } | null {
    const { line } = this;
    if (!/^(?:quien|quienes)$/.test(line.folded(from - 1)) || line.text(from - 2) !== ',') return null;
    const end = from - 2;
    const range = { from: nameStart(line, end, this.phraseStart(end - 1)), to: end };
    return { range, start: end };
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

  private timeStart(at: number): number {
    const { line } = this;
    if (WEEKDAYS.es.has(line.folded(at)) && /^(?:el|este|pasado)$/.test(line.folded(at - 1))) return at - 2;
    return at;
  }

  private appositionStart(close: number): number | null {
    const { line } = this;
    const opener = line.text(close) === ')' ? '(' : line.text(close);
    for (let at = close - 1; at > close - 26 && line.has(at); at--) {
      if (line.text(at) === ';') return null;
      if (line.text(at) === opener && !line.quoted(at)) return at > line.unit.from ? at : null;
    }
    return null;
  }

  private phraseStart(end: number): number {
    const { line } = this;
    let at = end;
    while (at > end - 14 && line.has(at - 1) && !this.breaksBefore(at - 1)) at--;
    return at;
  }

  private breaksBefore(at: number): boolean {
    const { line } = this;
    if (line.quoted(at) || /^[,;:()—–•.!?]$/u.test(line.text(at))) return true;
    const word = line.folded(at);
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

  private opening(from: number): Opening | null {
    const at = this.timeEnd(from);
    return this.openingAt(at) ?? this.farOpening(at);
  }

  private openingAt(at: number): Opening | null {
    const { line } = this;
    const { frames } = this.cue;
    const says = frames.has('t') || frames.has('q');
    if (at > line.last) return null;
    if (line.text(at) === ':' && says) return { frame: 'q', rule: 'colon', at: at + 1 };
    // `pidió «calma»`, `ha llamado «asesinatos» a los hechos`: the quotation is the object of the verb.
    const object = frames.has('j') || frames.has('n');
    const few = line.opensQuote(at) && line.count({ from: at, to: line.quoteEnd(at) }) <= 3;
    if (few && object && at === this.hit.to)
      return { frame: frames.has('j') ? 'j' : 'n', rule: 'object', at };
    if (line.opensQuote(at) && says) return { frame: 'q', rule: 'quote', at };
    if (line.text(at) === ',' && line.opensQuote(at + 1) && says && line.text(at - 1) !== '')
      return { frame: 'q', rule: 'quote', at: at + 1 };
    if (line.folded(at) === 'que' && frames.has('t')) return { frame: 't', rule: 'that', at };
    if (line.folded(at) === 'si' && frames.has('w')) return null;
    if (line.folded(at) === 'de' && line.folded(at + 1) === 'que')
      return { frame: 't', rule: 'that', at: at + 1 };
    return this.infinitive(at) ?? this.object(at);
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
      if (/^[.,;:]$/.test(line.text(index)) || line.quoted(index)) return null;
      if (word === 'que') return saying ? null : { frame: 't', rule: 'that', at: index };
      if (
        /(?:ar|er|ir|arse|erse|irse|arlo|erlo|irlo|arla|arles|arle)$/.test(word) &&
        word.length > 3 &&
        !line.capital(index) &&
        !ARTICLES.has(line.folded(index - 1))
      ) {
        const silent = NO_COMMENT.has(word) || /^comentarios?$/.test(line.folded(index + 1));
        if (silent && this.cue.frames.get('i') === 'rejects') return null;
        return { frame: 'i', rule: 'infinitive', at };
      }
    }
    return null;
  }

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
    const opens =
      ARTICLES.has(word) ||
      line.capital(at) ||
      /^(?:a|al|como|de|ser)$/.test(word) ||
      line.opensQuote(at) ||
      (line.isWord(at) && !BREAKS.has(word) && !ADJUNCT.has(word));
    return opens ? { frame: frames.has('n') && !frames.has('j') ? 'n' : 'j', rule: 'object', at } : null;
  }

  /** Over days, adverbs and the like: `este viernes`, `por la tarde`, `ayer`, `además`, `en X`. */
  private timeEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (let turns = 0; turns < 5; turns++) {
      const word = line.folded(at);
      if (SKIPPED.has(word) || (/mente$/.test(word) && line.isWord(at))) at++;
      else if (/^(?:el|este|ese|del)$/.test(word) && WEEKDAYS.es.has(line.folded(at + 1))) at += 2;
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

  /** `informó en un comunicado que`, `dijo a los medios: "..."`. */
  private farOpening(from: number): Opening | null {
    const { line, cue } = this;
    if (!cue.frames.has('t') || !(ADJUNCT.has(line.folded(from)) || line.text(from) === ',')) return null;
    for (let at = from; at < from + FAR && line.has(at); at++) {
      const word = line.folded(at);
      if (
        word === 'que' &&
        !/^(?:desde|hasta|para|sin|ya|el|la|lo|los|las|mas|menos|antes|despues)$/.test(line.folded(at - 1)) &&
        (line.text(at - 1) === ',' ? line.text(from) === ',' || this.commasEven(from, at) : true)
      )
        return { frame: 't', rule: 'that', at };
      if (line.text(at) === ':') return { frame: 'q', rule: 'colon', at: at + 1 };
      if (line.opensQuote(at) && line.text(at - 1) === ',') return { frame: 'q', rule: 'quote', at };
      if (/^[.;]$/.test(line.text(at)) || line.quoted(at) || this.verbAt(at)) return null;
      if (/^(?:cuando|mientras|porque|aunque|pero)$/.test(word)) return null;
      if (word === 'y' && at > from && !line.capital(at + 1) && this.verbAt(at + 1)) return null;
    }
    return null;
  }

  private verbAt(at: number): boolean {
    return /(?:ó|aron|ieron)$/.test(this.line.lower(at));
  }

  private commasEven(from: number, to: number): boolean {
    let commas = 0;
    for (let at = from; at < to; at++) if (this.line.text(at) === ',') commas++;
    return commas % 2 === 0;
  }

  private adjunctsEnd(from: number): number {
    const { line } = this;
    let at = from;
    while (line.has(at) && at < from + FAR) {
      if (line.quoted(at) || /^[.;:!?—–()]$/u.test(line.text(at))) break;
      if (line.text(at) === ',' && !(this.nameFollows(at) && at <= from + 1)) break;
      if (/^(?:y|pero|mientras|aunque|porque|que|cuando|quien)$/.test(line.folded(at)) && at > from) break;
      at++;
    }
    return at;
  }

  private draft(
    rule: string,
    frame: Frame,
    parts: {
      start: number;
      end: number;
      subject: Range | null;
      direction?: Draft['direction'];
      shares?: boolean;
      opening?: Opening;
    },
  ): Draft {
    const { frames, lemma } = this.cue;
    const stance: Stance =
      frames.get(frame) ?? frames.get('t') ?? frames.get('q') ?? frames.get('n') ?? 'asserts';
    return {
      rule,
      lemma,
      class: frame === 'n' || frame === 'j' ? 'object' : frame === 'i' ? 'infinitive' : 'say',
      cue: { from: this.hit.at, to: this.hit.to },
      start: Math.max(parts.start, this.line.unit.from),
      end: parts.end,
      direction: parts.direction ?? 'forward',
      contentFrom: parts.opening?.at ?? parts.end,
      subject: parts.subject,
      shares: parts.shares ?? false,
      stance,
      recipient: { from: this.hit.to, to: Math.max(parts.opening?.at ?? parts.end, this.hit.to) },
      takesCue: frame === 'n' || frame === 'j' || frame === 'i',
      belief: frames.has('b') && !frames.has('q'),
    };
  }
}

/** At most this many words stand between a cue and what it opens. */
const FAR = 22;
