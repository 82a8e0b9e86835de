import type { TokenKind } from './document.ts';
import { fold } from './fold.ts';
import { MAY_BE_LAST, NEVER_LAST } from './lexicons/abbreviations.ts';

/** A token before its sentence is known. */
export interface LooseToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly kind: TokenKind;
}

// In order: `EE. UU.`; dotted initials (`U.S.`, `a.m.`); numbers (`1,144.5`); a negative contraction or a word with an
// inner apostrophe that is no `'s`; plain words; the clitic `'s`; runs of stops; any other mark.
// No word is longer than 300 letters, so that what looks at one, or at a line of them, may take its time over it.
const PIECE =
  /EE\.\s?UU\.?|(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]{0,199}(?:['’](?!s\b)\p{L}{1,100})?|['’]s(?!\p{L})|\.{2,}|--+|[^\s\p{L}\p{N}]/gu;

/**
 * Words, numbers and marks of a text, in order, with their offsets. Abbreviations keep their full stop (`Gen.`, `U.S.`),
 * hyphenated words are split at the hyphen, and `Mexico’s` is `Mexico` and `’s`.
 */
export function tokenize(text: string): LooseToken[] {
  const tokens: LooseToken[] = [];
  for (let at = 0; at < text.length; ) {
    const end = plainWordEnd(text, at);
    const start = end > at ? at : nextPiece(text, at);
    if (start < 0) break;
    const found = text.slice(start, end > at ? end : PIECE.lastIndex);
    at = start + found.length;
    if (!isPart(tokens, start)) tokens.push(tokenOf(withStop(text, start, found), start));
  }
  return tokens;
}

/** Where the next piece begins; `PIECE.lastIndex` says where it ends. -1 when there is none. */
function nextPiece(text: string, from: number): number {
  PIECE.lastIndex = from;
  return PIECE.exec(text)?.index ?? -1;
}

/**
 * Just past a word of ASCII letters that begins here and that no longer piece takes in: most words of a text, told
 * without the expression. The offset itself when what stands here has to be looked at.
 */
function plainWordEnd(text: string, from: number): number {
  let at = from;
  while (at - from <= LONGEST_PLAIN && isAsciiLetter(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  // A blank, a comma, a hyphen: nothing of a word. A stop or an apostrophe may be, and what is not ASCII.
  const ends = next === 32 || next === 44 || next === 45 || next === 10;
  return ends && at - from <= LONGEST_PLAIN ? at : from;
}

const LONGEST_PLAIN = 40;

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** A stop that was taken into the word before it is not a token of its own. */
function isPart(tokens: readonly LooseToken[], start: number): boolean {
  const last = tokens[tokens.length - 1];
  return last !== undefined && start < last.end;
}

/** `Gen` followed by a stop is the abbreviation `Gen.`; so is a single capital before a name (`J. Hewitt`). */
function withStop(text: string, start: number, piece: string): string {
  if (text.charCodeAt(start + piece.length) !== 46 || piece.length > 8) return piece;
  const initial =
    piece.length === 1 && /\p{Lu}/u.test(piece) && /^\.\s?\p{Lu}/u.test(text.slice(start + 1, start + 4));
  return initial || isAbbreviation(piece, text, start + piece.length + 1) ? `${piece}.` : piece;
}

function isAbbreviation(piece: string, text: string, after: number): boolean {
  const folded = fold(piece);
  if (NEVER_LAST.has(folded)) {
    // `no`, `col`, `art`: words as well. They are abbreviations before a number or a capital only.
    const capital = /^\p{Lu}/u.test(piece);
    const next = text.slice(after, after + 2);
    return folded === 'no' || folded === 'num' || folded === 'art'
      ? /^\s?\d/.test(next)
      : capital || folded === 'vs';
  }
  return MAY_BE_LAST.has(folded) && /^\p{Lu}/u.test(piece) && piece.length >= 2;
}

function tokenOf(text: string, start: number): LooseToken {
  return { start, end: start + text.length, text, folded: fold(text), kind: kindOf(text) };
}

/** Nearly every token begins with an ASCII letter or is a mark: their codes tell, without an expression. */
function kindOf(text: string): TokenKind {
  const code = text.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122) return 'word';
  const first = text.charAt(0);
  if (/\p{L}/u.test(first) || /^['’]s$/.test(text)) return 'word';
  return /\d/.test(first) ? 'number' : 'punctuation';
}
