import type { Claim } from '../model/claim.ts';
import { stem } from '../text/stems.ts';
import { type SaidWords, saidWords } from './said-words.ts';
import { isTurned } from './turning-words.ts';

/**
 * Did a content word or a number of one of the two come or go, or a small word that turns what is said? A pronoun may
 * stand for a name.
 */
export function otherContent(before: Claim, now: Claim): boolean {
  const [old, fresh] = [saidWords(before), saidWords(now)];
  if (isTurned(old.all, fresh.all)) return true;
  return old.numbers.join(' ') !== fresh.numbers.join(' ') || isMissing(old, fresh) || isMissing(fresh, old);
}

function isMissing(one: SaidWords, other: SaidWords): boolean {
  const missing = notIn(one.content, other.content);
  const named = missing.every((word) => one.names.has(word)) && other.pronouns > one.pronouns;
  return missing.length > 0 && !named;
}

function notIn(words: readonly string[], others: readonly string[]): string[] {
  const [known, joined, othersJoined] = [new Set(others), pairs(words), new Set(pairs(others))];
  return words.filter(
    (word, at) =>
      !known.has(word) &&
      !othersJoined.has(word) &&
      ![joined[at - 1], joined[at]].some((pair) => pair !== undefined && known.has(pair)) &&
      !others.some((other) => isSameWord(word, other)),
  );
}

/** Each word with the next written as one: `ceasefire` beside `cease-fire`. */
function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]}${word}`);
}

/** The same word in another form, another spelling or with a slip of the keys. */
function isSameWord(a: string, b: string): boolean {
  if (a === b || stem(a, 'en') === stem(b, 'en') || stem(a, 'es') === stem(b, 'es')) return true;
  const [short = '', long = ''] = [stem(spelled(a), 'en'), stem(spelled(b), 'en')].sort(
    (one, other) => one.length - other.length,
  );
  // `organized` has the stem `organ`, `organizes` has `organiz`.
  return long === short || (short.length >= 5 && long === `${short}iz`) || isSlip(a, b);
}

/** `organise` as `organize`, `colour` as `color`, `cancelled` as `canceled`, `enroll` as `enrol`, `centre` as `center`. */
function spelled(word: string): string {
  return word
    .replace(/is(?=e|ing|ation)/gu, 'iz')
    .replace(/our/gu, 'or')
    .replace(/tre$/u, 'ter')
    .replace(/(?<=\p{L}{2})([lpst])\1(?=ed$|ings?$|ers?$|ors?$|ations?$|ous$)/gu, '$1')
    .replace(/(?<=\p{L}{4})ll(?=s?$|ment)/gu, 'l');
}

/** Two words, and no slip of the keys. */
const APART: ReadonlySet<string> = new Set([
  ...['united untied', 'marital martial', 'casual causal', 'nuclear unclear'],
  ...['counties countries', 'underserved undeserved', 'elections selections', 'election selection'],
]);

/** In long words: two letters beside each other changed places, or one letter is missing. */
function isSlip(a: string, b: string): boolean {
  if (APART.has([a, b].sort().join(' '))) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.length >= 8 && short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
