import type { Span } from '../model/span.ts';
import { ALIASES, type AliasEntry } from '../text/lexicons/aliases.ts';
import { foldWord } from '../text/stems.ts';

/** A word of a claim with its place in the article. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, no accents, no full stops, no possessive: `U.S.` -> `us`, `Mexico’s` -> `mexico`. */
  readonly folded: string;
  readonly capital: boolean;
  readonly number: boolean;
  /** A sentence or quotation begins with it, so its capital says nothing. */
  readonly opens: boolean;
}

// EE. UU. first, then initials (U.S.), words (with an apostrophe, or a prefix and its hyphen), numbers.
const WORDS =
  /EE\.?\s?UU\b\.?|(?:\p{L}\.){2,}|(?:co|re|non|anti)-\p{L}+|\p{L}+(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*/giu;

const OPENING = /[!?:;…—"“«¿¡]/;
// The full stop of "Mr.", "Gen." and "U.S." ends nothing.
const FULL_STOP = /(?<![\p{Lu}.]\p{L}{0,2})\./u;

/** The words of a span, in order. */
export function wordsOf(span: Span): Word[] {
  let before = 0;
  return [...span.text.matchAll(WORDS)].map((found) => {
    const text = found[0];
    const opens =
      before === 0 ||
      OPENING.test(span.text.slice(before, found.index)) ||
      FULL_STOP.test(span.text.slice(Math.max(0, before - 4), found.index));
    before = found.index + text.length;
    const start = span.start + found.index;
    const folded = foldWord(text)
      .replace(/['’]s$/, '')
      .replace(/['’.\s-]/g, (mark) => (mark === '.' && /\d/.test(text) ? mark : ''));
    return {
      start,
      end: start + text.length,
      text,
      folded,
      capital: /^\p{Lu}/u.test(text),
      number: /^\d/.test(text),
      opens,
    };
  });
}

/** The words of several spans in order, each place once where spans overlap. */
export function wordsOfAll(spans: readonly Span[]): Word[] {
  const seen = new Set<number>();
  return spans
    .flatMap(wordsOf)
    .filter((word) => !seen.has(word.start) && seen.add(word.start))
    .sort((a, b) => a.start - b.start);
}

interface Alias {
  readonly entry: AliasEntry;
  readonly words: readonly string[];
  readonly capital: boolean;
}

const BY_FIRST_WORD = aliasTable();

function aliasTable(): ReadonlyMap<string, readonly Alias[]> {
  const table = new Map<string, Alias[]>();
  for (const entry of ALIASES) {
    for (const name of entry.names) {
      const capital = name.startsWith('^');
      const words = name.replace('^', '').split(' ');
      const first = words[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { entry, words, capital }]);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** The longest name that begins at `words[at]`, if any: "White House" -> white-house, 2 words. */
export function aliasAt(words: readonly Word[], at: number): { entry: AliasEntry; length: number } | null {
  const first = words[at];
  if (!first) return null;
  for (const alias of BY_FIRST_WORD.get(first.folded) ?? []) {
    if (alias.capital && !first.capital) continue;
    if (alias.words.every((word, offset) => words[at + offset]?.folded === word)) {
      return { entry: alias.entry, length: alias.words.length };
    }
  }
  return null;
}

/** Who a name stands for: an alias's id, else the folded name without titles and articles. */
export function nameId(name: string): { id: string; kind: AliasEntry['kind'] | null } {
  const words = wordsOf({ start: 0, end: name.length, text: name });
  for (let at = 0; at < words.length; at++) {
    const alias = aliasAt(words, at);
    if (alias && alias.length >= words.length - at - 1) return { id: alias.entry.id, kind: alias.entry.kind };
  }
  return { id: words.map((word) => word.folded).join(' '), kind: null };
}

const UNNAMED =
  /\b(sources?|officials?|familiar|aides?|diplomats?|insiders?|fuentes|una fuente|funcionari[oa]s?|allegad[oa]s|personas? con conocimiento)\b/;
const PAPER =
  /\b(times|journal|post|news|newspaper|daily|report|magazine|reuters|medios|media|periodico|diario|prensa|revista)\b/;

/** Is this speaker nobody in particular: the outlet itself, a newspaper, unnamed sources? */
export function isOpenSpeaker(name: string | null): boolean {
  if (name === null) return true;
  const { kind } = nameId(name);
  if (kind === 'person' || kind === 'body') return false;
  if (kind === 'media' || !hasProperName(name)) return true;
  const folded = foldWord(name);
  return UNNAMED.test(folded) || PAPER.test(folded);
}

/** "one of them", "la funcionaria", "El vocero": roles and pronouns without a name. */
function hasProperName(name: string): boolean {
  const words = wordsOf({ start: 0, end: name.length, text: name });
  return words.some((word, at) => word.capital && (at > 0 || !DETERMINERS.has(word.folded)));
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the one two three several some el la los las un una uno dos tres varios su'.split(' '),
);
