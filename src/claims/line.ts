import { beginsWithCapital } from '../text/capitals.ts';
import type { Token } from '../text/document.ts';
import { isQuoted, type Range, type Scan, type Unit } from './scan.ts';

/** The tokens of one unit, asked by index; outside the unit every question answers "nothing there". */
export class Line {
  constructor(
    readonly scan: Scan,
    readonly unit: Unit,
  ) {}

  has(at: number): boolean {
    return at >= this.unit.from && at < this.unit.to;
  }

  token(at: number): Token | undefined {
    return this.has(at) ? this.scan.tokens[at] : undefined;
  }

  text(at: number): string {
    return this.token(at)?.text ?? '';
  }

  folded(at: number): string {
    return this.token(at)?.folded ?? '';
  }

  lower(at: number): string {
    return this.text(at).toLowerCase();
  }

  quoted(at: number): boolean {
    return this.has(at) && isQuoted(this.scan, at);
  }

  /** First token of a quotation. */
  opensQuote(at: number): boolean {
    return this.quoted(at) && (this.scan.quoteOf[at - 1] ?? -1) !== this.scan.quoteOf[at];
  }

  /** Just past the quotation that holds token `at`. */
  quoteEnd(at: number): number {
    const quote = this.scan.quoteOf[at];
    let to = at;
    while (to < this.unit.to && this.scan.quoteOf[to] === quote) to++;
    return to;
  }

  /** Do words in quotation marks stand there? */
  holdsQuote({ from, to }: Range): boolean {
    for (let at = from; at < to; at++) if (this.quoted(at)) return true;
    return false;
  }

  capital(at: number): boolean {
    return beginsWithCapital(this.text(at));
  }

  /** `Mayor Says Road Will Stay Shut`: nearly every longer word has a capital, which then makes no name. */
  get isHeadline(): boolean {
    let long = 0;
    let capitals = 0;
    for (let at = this.unit.from; at < this.unit.to && long < 40; at++) {
      if (this.token(at)?.kind !== 'word' || this.text(at).length < 4) continue;
      long++;
      if (this.capital(at)) capitals++;
    }
    // Of a short one all words, and no stop: `Mayor Says Road Stays Shut`.
    const unended = this.last === this.unit.to - 1;
    return (long >= 6 && capitals >= long * 0.8) || (unended && long >= 4 && capitals === long);
  }

  isWord(at: number): boolean {
    const kind = this.token(at)?.kind;
    return kind === 'word' || kind === 'number';
  }

  /** The last token that is not a closing stop. */
  get last(): number {
    let at = this.unit.to - 1;
    while (at > this.unit.from && /^[.!?…]$/u.test(this.text(at)) && !this.quoted(at)) at--;
    return at;
  }

  words(range: Range): string {
    const first = this.scan.tokens[range.from];
    const last = this.scan.tokens[range.to - 1];
    return first && last ? this.scan.doc.text.slice(first.start, last.end) : '';
  }

  /** The conjunction or relative `que`, not the question word of `por qué`. */
  isQue(at: number): boolean {
    return this.lower(at) === 'que';
  }

  /** Number of words in a range. */
  count(range: Range): number {
    let count = 0;
    for (let at = range.from; at < range.to; at++) if (this.isWord(at)) count++;
    return count;
  }
}

/** Where the name that ends just before `end` begins: what a relative clause is about. `from` when no name stands there. */
export function nameStart(line: Line, end: number, from: number): number {
  let at = end;
  while (
    at > from &&
    (line.capital(at - 1) ||
      (at < end && line.capital(at - 2) && /^(?:de|la|del|los|-)$/.test(line.folded(at - 1))))
  )
    at--;
  return at < end ? at : from;
}
