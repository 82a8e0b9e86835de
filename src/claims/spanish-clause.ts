import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import type { Left } from './spanish-forms.ts';
import type { SpanishOpenings } from './spanish-openings.ts';
import type { SpanishSubjects } from './spanish-subjects.ts';
import type { SpanishTimes } from './spanish-times.ts';
import { ADJUNCT, BREAKS, PARTICLES } from './spanish-words.ts';
import { hasVerb } from './verbs.ts';

/** The clause in which a cue stands: where it begins, and whether words of its own stand before the cue. */
export class SpanishClause {
  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly times: SpanishTimes,
    private readonly subjects: SpanishSubjects,
    private readonly openings: SpanishOpenings,
  ) {}

  /** What stands before has a verb, or what follows does (`En ninguna llamada, insistió, se permitió`). */
  clauseBefore(at: number): boolean {
    const { line } = this;
    return (
      hasVerb(line, { from: this.clauseFrom(at), to: at }) ||
      // `¿Cuál peaje?, ironizó`
      (line.text(at - 1) === '?' && line.text(at) === ',') ||
      this.endsUnit(at) ||
      /^[,—–]$/u.test(line.text(this.openings.adjunctsEnd(this.hit.to)))
    );
  }

  /** What stands before has a verb and opens with no adjunct. */
  mainClauseBefore(at: number): boolean {
    const { line } = this;
    const from = this.clauseFrom(at);
    const first = line.folded(from);
    return (
      hasVerb(line, { from, to: at }) &&
      !ADJUNCT.has(first) &&
      !BREAKS.has(first) &&
      !/^(?:al|sin)$/.test(first)
    );
  }

  /** `Visito las escuelas del valle para hablar, dice.` Nothing but a verb of saying stands behind words enough for a clause. */
  private endsUnit(at: number): boolean {
    const { line, hit } = this;
    const only = !this.hit.cue.frames.has('n') && !this.hit.cue.frames.has('j');
    const end = this.subjects.subjectAfter(hit.to)?.to ?? hit.to;
    return only && end >= line.last + 1 && line.count({ from: this.clauseFrom(at), to: at }) >= 6;
  }

  /** `¿Cuánto creen que durará?`, `Si ha notado que la luz parpadea, ...`: nothing is said to be so. */
  asksOrSupposes(at: number): boolean {
    const { line } = this;
    const from = this.clauseFrom(at);
    let asked = false;
    for (let index = from; index <= at; index++)
      if (!line.quoted(index) && /^[¿?]/u.test(line.text(index))) asked = line.text(index) !== '?';
    if (asked) return true;
    if (line.lower(from) !== 'si') return false;
    for (let index = from; index <= at; index++) if (line.text(index) === ',') return false;
    return true;
  }

  /** Just past the last semicolon or the last colon before `at`, else the head of the unit. */
  clauseFrom(at: number): number {
    const { line } = this;
    for (let index = at - 1; index > line.unit.from; index--)
      if (/^[;:]$/.test(line.text(index)) && !line.quoted(index)) return index + 1;
    return line.unit.from;
  }

  /** A verb at the head of its clause has a dropped subject. */
  opensClause(left: Left): boolean {
    const { line } = this;
    return (
      !line.has(left.at) ||
      /^[,;:.—–•]$/u.test(line.text(left.at)) ||
      PARTICLES.has(line.folded(left.at)) ||
      line.quoted(left.at) ||
      this.meanwhile(left.at)
    );
  }

  /** `Extraoficialmente se supo que`, `En los pasillos se comenta que`: nothing but adverbs and adjuncts before the verb. */
  opensImpersonal(left: Left): boolean {
    if (this.opensClause(left)) return true;
    const { line } = this;
    const from = this.clauseFrom(left.at);
    const head = line.folded(from);
    return (
      (ADJUNCT.has(head) || /mente$/.test(head)) &&
      left.at - from < 8 &&
      !hasVerb(line, { from, to: left.at + 1 })
    );
  }

  /** `al tiempo que negó`, `a la vez que pidió`, `por lo que pidió`: the subject before goes on. */
  meanwhile(at: number): boolean {
    const { line } = this;
    return (
      line.isQue(at) &&
      (line.folded(at - 1) === 'y' ||
        (/^(?:tiempo|vez|lo|par)$/.test(line.folded(at - 1)) &&
          /^(?:al|la|por|a)$/.test(line.folded(at - 2))))
    );
  }

  /** Words of `al tiempo`, `a la vez`, `por lo` or `y` before their `que`. */
  private meanwhileWords(que: number): number {
    if (this.line.folded(que - 1) === 'y') return 1;
    return this.line.folded(que - 2) === 'la' ? 3 : 2;
  }

  /** First token of an attribution without a subject: `y agregó`, `, dijo`. */
  startOf(left: Left): number {
    if (this.meanwhile(left.at)) return left.at - this.meanwhileWords(left.at);
    const at = this.times.timeStart(left.at);
    return this.line.has(at) && /^(?:y|e|pero|,)$/.test(this.line.folded(at)) ? at : at + 1;
  }

  /** `Al explicar que la vía cerró, Ruiz pidió calma`: the comma behind which the sentence itself begins. */
  mainClause(from: number): number | null {
    const { line } = this;
    for (let at = from + 3; at < line.unit.to; at++)
      if (line.text(at) === ',' && !line.quoted(at) && hasVerb(line, { from, to: at })) return at;
    return null;
  }

  /** `Nadie cruzará hoy, dijo al público que llenaba el patio`: behind a main clause the `que` only tells to whom. */
  toldWhom(at: number, que: number): boolean {
    const { line, hit } = this;
    const first = this.clauseFrom(at);
    const recipient = /^(?:a|al|ante)$/.test(line.folded(hit.to)) && que > hit.to + 1;
    const adjunct = ADJUNCT.has(line.folded(first)) || BREAKS.has(line.folded(first)) || !line.isWord(first);
    return (
      recipient && !adjunct && hasVerb(line, { from: first, to: at }) && !line.text(que - 1).includes(',')
    );
  }
}
