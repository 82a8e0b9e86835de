/**
 * A stretch of a stored text. It carries its own words, so that whoever holds a span never has to go back
 * to the article to know what it says, and can check that the words still stand there.
 */
export interface Span {
  /** Offset of the first UTF-16 code unit. */
  readonly start: number;
  /** Offset just past the last UTF-16 code unit. */
  readonly end: number;
  /** Exactly `text.slice(start, end)` of the text it was taken from. */
  readonly text: string;
}

/** The span of `text` from `start` to `end`, with its words. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** The evidence rule: do the span's words stand, character for character, in this text? */
export function standsIn(text: string, span: Span): boolean {
  return span.end > span.start && text.slice(span.start, span.end) === span.text;
}
