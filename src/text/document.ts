import type { Language } from '../model/language.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, number or mark. Offsets are UTF-16 code units into the document's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, accents folded, curly marks made straight: the form that lexicons are keyed by. */
  readonly folded: string;
  readonly kind: TokenKind;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** A sentence: `from` and `to` are token indexes, `to` exclusive. A quotation of several sentences stays several sentences. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Index into `paragraphs`. */
  readonly paragraph: number;
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** A quotation with its marks. `inner` excludes them. Unclosed ones end with their paragraph. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  /** 0: outermost. */
  readonly depth: number;
  readonly closed: boolean;
}

/** A text read once: what mentions, claims and novelty all work on. */
export interface Document {
  readonly lang: Language;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}
