import type { ArticleWord } from './article-words.ts';
import { type CompiledPhrase, NUMBER, type PhraseIndex } from './compile-topics.ts';

/** A phrase of a list in an article: indexes of words, `to` exclusive. */
export interface Occurrence {
  readonly from: number;
  readonly to: number;
}

/** Where the phrases of each list stand, in order; of phrases that begin at the same word the longest. */
export function findOccurrences(
  words: readonly ArticleWord[],
  {
    index,
    lists,
    exceptions,
  }: { index: PhraseIndex; lists: number; exceptions: ReadonlyMap<number, number> },
): readonly (readonly Occurrence[])[] {
  const numbers = index.get(NUMBER) ?? [];
  const found: Occurrence[][] = Array.from({ length: lists }, () => []);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    for (const phrase of index.get(word?.form ?? '') ?? []) {
      if (stands(words, at, phrase)) enter(found[phrase.list], at, at + phrase.words.length);
    }
    for (const phrase of word?.digits ? numbers : []) {
      if (stands(words, at, phrase)) enter(found[phrase.list], at, at + phrase.words.length);
    }
  }
  return found.map((all, list) => {
    const without = found[exceptions.get(list) ?? -1] ?? [];
    return without.length === 0 ? all : all.filter((one) => !isInside(one, without));
  });
}

/** Does it stand inside one of these, which are in order and do not overlap much? */
function isInside(one: Occurrence, others: readonly Occurrence[]): boolean {
  const near = firstFrom(others, one.from + 1);
  return [others[near - 1], others[near - 2]].some(
    (o) => o !== undefined && o.from <= one.from && one.to <= o.to,
  );
}

function enter(list: Occurrence[] | undefined, from: number, to: number): void {
  const last = list?.[list.length - 1];
  if (last?.from !== from) list?.push({ from, to });
  else if (to > last.to) list?.splice(-1, 1, { from, to });
}

function stands(words: readonly ArticleWord[], at: number, phrase: CompiledPhrase): boolean {
  for (let i = 0; i < phrase.words.length; i++) {
    const want = phrase.words[i];
    const word = words[at + i];
    if (!want || !word || (i > 0 && word.broken)) return false;
    if (word.capitals < want.capitals) return false;
    // The first word is what the index was asked for.
    if (i > 0 && !(want.forms.has(word.form) || (word.digits && want.forms.has(NUMBER)))) return false;
  }
  return true;
}

/** Index of the first occurrence that begins at `word` or after it. */
export function firstFrom(occurrences: readonly Occurrence[], word: number): number {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occurrences[middle]?.from ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
