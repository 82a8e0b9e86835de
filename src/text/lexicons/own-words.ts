/**
 * The operator's own words beside the shipped ones. They are given once to each process and reading thread, before it
 * reads anything; lexicons that take them in are made by `open`, tables derived from lexicons by `derived`.
 */
import { NO_OWN_WORDS, type OwnWords } from '../../model/own-words.ts';

let current = NO_OWN_WORDS;
const lexicons: ((words: OwnWords) => void)[] = [];

export function ownWords(): OwnWords {
  return current;
}

/** From now on these words count too, in place of those given before. */
export function useOwnWords(words: OwnWords): void {
  if (words.version === current.version) return;
  current = words;
  for (const take of lexicons) take(words);
}

/** What `look` sees with these words in place of those in use: for whoever compares own words with the shipped ones. */
export function withOwnWords<T>(words: OwnWords, look: () => T): T {
  const before = current;
  useOwnWords(words);
  try {
    return look();
  } finally {
    useOwnWords(before);
  }
}

/** A shipped lexicon that takes own words in; an own word stands in place of a shipped one. */
export function open<V>(
  shipped: Iterable<readonly [string, V]>,
  own: (words: OwnWords) => Iterable<readonly [string, V]>,
): ReadonlyMap<string, V> {
  const base = new Map(shipped);
  const lexicon = new Map(base);
  const take = (words: OwnWords): void => {
    lexicon.clear();
    for (const [word, value] of base) lexicon.set(word, value);
    for (const [word, value] of own(words)) lexicon.set(word, value);
  };
  lexicons.push(take);
  if (current !== NO_OWN_WORDS) take(current);
  return lexicon;
}

/** What is built from lexicons: once, and anew when other own words are given. */
export function derived<T>(build: () => T): () => T {
  let made: { readonly of: OwnWords; readonly value: T } | null = null;
  return () => {
    if (made?.of !== current) made = { of: current, value: build() };
    return made.value;
  };
}
