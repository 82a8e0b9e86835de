import type { Language } from '../model/language.ts';
import type { Document, Quotation, Token } from '../text/document.ts';
import { fold, lowered } from '../text/fold.ts';
import { type CueForm, cueTable } from './cue-table.ts';
import { withDialogue } from './spanish-dialogue.ts';

/** Tokens `from` to `to` (exclusive) of the document. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch in which attributions are looked for: a sentence, or several where a quotation runs over their ends.
 * `"It is over. Nobody won," she said.` is one unit of two sentences.
 */
export interface Unit extends Range {
  readonly index: number;
  readonly paragraph: number;
}

/** A cue verb as it stands in the text. */
export interface CueHit {
  readonly at: number;
  /** Just past the cue (phrasal cues have several words). */
  readonly to: number;
  readonly cue: CueForm;
}

/** A document made ready for the rules: units, cues, and for every token the outermost quotation it stands in. */
export interface Scan {
  readonly doc: Document;
  readonly lang: Language;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** Index into `quotations` (outermost only), or -1. Quotation marks belong to their quotation. */
  readonly quoteOf: Int32Array;
  readonly units: readonly Unit[];
  /** Per token, filled as it is asked: 1 looks like a finite verb, 2 does not, 0 not asked yet. See verbs.ts. */
  readonly finite: Uint8Array;
}

export function scanDocument(doc: Document): Scan {
  const marked = doc.quotations.filter((quotation) => quotation.depth === 0);
  const quotations = doc.lang === 'es' ? withDialogue(doc, marked) : marked;
  const quoteOf = quotesOfTokens(doc.tokens, quotations);
  return {
    doc,
    lang: doc.lang,
    tokens: doc.tokens,
    quotations,
    quoteOf,
    units: unitsOf(doc, quoteOf),
    finite: new Uint8Array(doc.tokens.length),
  };
}

function quotesOfTokens(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  let quote = 0;
  tokens.forEach((token, index) => {
    while (quote < quotations.length && (quotations[quote]?.end ?? 0) <= token.start) quote++;
    const quotation = quotations[quote];
    if (quotation && token.start >= quotation.start) quoteOf[index] = quote;
  });
  return quoteOf;
}

/**
 * Longer units are cut, so that what is compared within a unit stays bounded whatever the text: a sentence of ten
 * thousand words is no sentence.
 */
const LONGEST_UNIT = 400;

function unitsOf(doc: Document, quoteOf: Int32Array): Unit[] {
  const units: Unit[] = [];
  const push = (from: number, to: number, paragraph: number) => {
    for (let at = from; at < to; at += LONGEST_UNIT) {
      units.push({ from: at, to: Math.min(to, at + LONGEST_UNIT), paragraph, index: units.length });
    }
  };
  let open: { from: number; to: number; paragraph: number } | null = null;
  for (const sentence of doc.sentences) {
    const room = open !== null && sentence.to - open.from <= LONGEST_UNIT;
    if (open && room && open.paragraph === sentence.paragraph && runsOn(doc, quoteOf, open.to - 1)) {
      open.to = sentence.to;
      continue;
    }
    if (open) push(open.from, open.to, open.paragraph);
    open = { from: sentence.from, to: sentence.to, paragraph: sentence.paragraph };
  }
  if (open) push(open.from, open.to, open.paragraph);
  return units;
}

/** Does the text go on within one quotation, or with the attribution of `"Why now?" Ruiz asked.`? */
function runsOn(doc: Document, quoteOf: Int32Array, last: number): boolean {
  const quote = quoteOf[last];
  if (quote !== undefined && quote >= 0 && quoteOf[last + 1] === quote) return true;
  const mark = doc.tokens[last - 1]?.text ?? '';
  const closes = quote !== undefined && quote >= 0 && /^[?!…,]$/u.test(mark);
  return closes && attributionOnly(doc, last + 1);
}

const ATTRIBUTION_WORDS = 9;

/** `Ruiz asked the mayor.`: a short sentence with a cue among its first words and no quotation of its own. */
function attributionOnly(doc: Document, from: number): boolean {
  const table = cueTable(doc.lang);
  for (let at = from; at < from + ATTRIBUTION_WORDS; at++) {
    const token = doc.tokens[at];
    if (!token || /^[,:;“"«]$/u.test(token.text)) return false;
    if (table.get(keyOf(token, doc.lang))?.some((form) => form.frames.has('q') && form.forms.has('finite')))
      return true;
  }
  return false;
}

/** The form under which a token is looked up in a cue table. */
export function keyOf(token: Token, lang: Language): string {
  return lang === 'en' ? token.folded : lowered(token.text);
}

/** Cue verbs of a unit that stand outside quotations, in order. */
export function cuesOf(scan: Scan, unit: Range): CueHit[] {
  const table = cueTable(scan.lang);
  const hits: CueHit[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    const token = scan.tokens[at];
    if (token?.kind !== 'word' || (scan.quoteOf[at] ?? -1) >= 0 || isSpanishName(scan, at)) continue;
    for (const cue of table.get(keyOf(token, scan.lang)) ?? []) {
      const to = phraseEnd(scan, at, cue.tail);
      if (to === null) continue;
      hits.push({ at, to, cue });
      break;
    }
  }
  return hits;
}

/** `Corea`, `Cuenta Pública`: a capital within a Spanish sentence is no verb, unless all is in capitals. */
function isSpanishName({ lang, tokens }: Scan, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (lang !== 'es' || !token || !before || !/^\p{Lu}\p{Ll}/u.test(token.text)) return false;
  return (
    before.sentence === token.sentence && before.kind === 'word' && /^\p{Ll}|^\p{Lu}\p{Ll}/u.test(before.text)
  );
}

/** Particles that may stand behind the object: `waved the matter away`, `turned his offer down`. */
const PARTICLES = /^(?:down|out|aside|away|off)$/;

/** Just past the words of a phrasal cue; past the verb alone where its object stands before the particle. */
function phraseEnd(scan: Scan, at: number, tail: readonly string[]): number | null {
  if (tail.length === 0) return at + 1;
  const word = (index: number) => scan.tokens[index]?.folded ?? '';
  const stands = (from: number) => tail.every((part, index) => word(from + index) === fold(part));
  if (stands(at + 1)) return at + 1 + tail.length;
  // `made it clear that`, `ruled it out`.
  if (word(at + 1) === 'it' && stands(at + 2)) return at + 2 + tail.length;
  if (tail.length > 1 || !PARTICLES.test(tail[0] ?? '')) return null;
  if (!/^(?:the|a|an|his|her|their|its|this|that|these|those|any|all|such)$/.test(word(at + 1))) return null;
  for (let next = at + 2; next < at + 6; next++) {
    if (scan.tokens[next]?.kind !== 'word') return null;
    if (stands(next)) return at + 1;
  }
  return null;
}

/** Same word in several forms: a cue that is both `find/found` and `found` picks the first of the table. */
export function isFiniteForm(cue: CueForm): boolean {
  return cue.forms.has('finite');
}

export function isQuoted(scan: Scan, at: number): boolean {
  return (scan.quoteOf[at] ?? -1) >= 0;
}

/** How many tokens of the range stand in quotations. */
export function quotedTokens(scan: Scan, { from, to }: Range): number {
  let quoted = 0;
  for (let at = from; at < to; at++) if (isQuoted(scan, at)) quoted++;
  return quoted;
}

/** Where the range lies in the text. */
export function offsetsOf({ tokens }: Scan, { from, to }: Range): { start: number; end: number } {
  const start = tokens[from]?.start ?? 0;
  return { start, end: Math.max(start, tokens[to - 1]?.end ?? start) };
}
