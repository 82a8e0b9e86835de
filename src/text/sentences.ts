import type { Paragraph, Sentence } from './document.ts';
import { SENTENCE_OPENERS } from './lexicons/abbreviations.ts';
import type { LooseToken } from './tokens.ts';

const CLOSERS = new Set(['”', '"', '»', '’', "'", ')', ']']);
const ENDERS = /^(?:[.!?…]|\.{2,})$/u;
/** `WASHINGTON (Meridian) — `, `Ciudad de México.– `: a stop before a dash belongs to the dateline. */
const DASH = /^(?:[–—-]|--+)$/u;

/**
 * Sentences of a text: a stop, question or exclamation mark, the closing marks after it, and then something that opens
 * a sentence. Linear in the number of tokens. (Intl.Segmenter takes minutes for two megabytes, and breaks after `Gen.`.)
 */
export function splitSentences(tokens: readonly LooseToken[], paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  const stops = { last: -1 };
  let at = 0;
  paragraphs.forEach((paragraph, index) => {
    let from = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < paragraph.end) {
      const last = (from === at ? headEnd : endsAt)(tokens, at, paragraph.end, stops);
      at = last === null ? at + 1 : last + 1;
      if (last !== null) from = push(sentences, tokens, from, at, index);
    }
    push(sentences, tokens, from, at, index);
  });
  return sentences;
}

/**
 * The last token of what stands before the first sentence of a paragraph: the hour of a live report (`14.10 She is
 * sending ...`), a place with its agency (`LIMA (North-Coast Wire) — The mayor ...`). Otherwise as `endsAt`.
 */
function headEnd(tokens: readonly LooseToken[], from: number, limit: number, stops: Stops): number | null {
  const next = tokens[from + 1];
  if (/^(?:[01]?\d|2[0-3])[.h][0-5]\d$/.test(tokens[from]?.text ?? '') && /^\p{Lu}/u.test(next?.text ?? ''))
    return from;
  return agencyEnd(tokens, from, limit) ?? endsAt(tokens, from, limit, stops);
}

const LONGEST_DATELINE = 14;

/** `LIMA, May 3 (North-Coast Wire) —`: the dash behind the bracket. */
function agencyEnd(tokens: readonly LooseToken[], from: number, limit: number): number | null {
  if (!/^\p{Lu}/u.test(tokens[from]?.text ?? '')) return null;
  for (let at = from + 1; at < from + LONGEST_DATELINE && (tokens[at]?.start ?? limit) < limit; at++) {
    const text = tokens[at]?.text ?? '';
    if (text === ')') return DASH.test(tokens[at + 1]?.text ?? '') ? at + 1 : null;
    if (text !== '(' && /^[.;:!?“"«]$/u.test(text)) return null;
  }
  return null;
}

function push(
  into: Sentence[],
  tokens: readonly LooseToken[],
  from: number,
  to: number,
  paragraph: number,
): number {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first && last && to > from) into.push({ start: first.start, end: last.end, from, to, paragraph });
  return to;
}

/** The index of the sentence's last token if a sentence ends at token `at`, else null. */
function endsAt(tokens: readonly LooseToken[], at: number, limit: number, stops: Stops): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') return endsWithAbbreviation(tokens, at, limit) ? at : null;
  if (!ENDERS.test(token.text)) return null;
  if (stops.last < at) stops.last = lastOfStops(tokens, at);
  const { last } = stops;
  const next = tokens[last + 1];
  if (!next || next.start >= limit) return last;
  if (DASH.test(next.text) && token.text === '.') return null;
  return opensSentence(next, tokens[last + 2], token.text) ? last : null;
}

/** Where the row of stops and closing marks ends that was walked last: `? ? ? ?` is walked once and not from each of them. */
interface Stops {
  last: number;
}

function lastOfStops(tokens: readonly LooseToken[], at: number): number {
  let last = at;
  while (isCloser(tokens, last + 1) || ENDERS.test(tokens[last + 1]?.text ?? '')) last++;
  return last;
}

/** A closing mark touches what stands before it; an opening one, glued or not, is followed by a word. */
function isCloser(tokens: readonly LooseToken[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || !before || !CLOSERS.has(token.text) || token.start !== before.end) return false;
  const next = tokens[at + 1];
  const glued = next !== undefined && next.start === token.end && next.kind !== 'punctuation';
  return !(glued && (token.text === '"' || token.text === "'"));
}

function opensSentence(next: LooseToken, afterNext: LooseToken | undefined, ender: string): boolean {
  if (next.kind === 'punctuation') {
    if (/^[“"«‘'([¿¡•–—-]$/u.test(next.text))
      return !(afterNext && ender !== '.' && /^\p{Ll}/u.test(afterNext.text));
    return false;
  }
  if (/^\p{Ll}/u.test(next.text)) return false;
  return true;
}

/** `accepted by the U.S. The offer`: the abbreviation's stop ends the sentence when an ordinary opener follows. */
function endsWithAbbreviation(tokens: readonly LooseToken[], at: number, limit: number): boolean {
  const token = tokens[at];
  if (!token?.text.endsWith('.') || token.text.length < 3) return false;
  const next = tokens[at + 1];
  if (!next || next.start >= limit) return false;
  if (/^[“"«]$/u.test(next.text))
    return next.start > token.end && !/^[ap]\.m\.$/.test(token.folded)
      ? opensAfterQuote(tokens[at + 2])
      : false;
  return (
    /^\p{Lu}/u.test(next.text) && SENTENCE_OPENERS.has(next.folded) && !NEVER_LAST_TITLE.test(token.folded)
  );
}

const NEVER_LAST_TITLE = /^(?:mr|mrs|ms|dr|gen|lt|col|sen|rep|gov|sr|sra|dra|lic|ing|gral|st|no)\.$/;

function opensAfterQuote(token: LooseToken | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && SENTENCE_OPENERS.has(token.folded);
}
