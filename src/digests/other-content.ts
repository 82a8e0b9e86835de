import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { FUNCTION_WORDS, REPORTING } from '../text/lexicons/function-words.ts';
import { stem } from '../text/stems.ts';
import { tokenize } from '../text/tokens.ts';

/** Did a content word of one of the two come or go: a name, a noun, a verb of what is said? */
export function otherContent(before: Claim, now: Claim): boolean {
  const [old, fresh] = [contentWords(before), contentWords(now)];
  return !isWithin(old, fresh) || !isWithin(fresh, old);
}

/** Figures and dates are told as such, and the verb of the attribution is none of what is said. */
function contentWords({ content, cue, figures, dates }: Claim): string[] {
  const apart = [...figures, ...dates, ...(cue === null ? [] : [cue])].map(({ span }) => span);
  return content.flatMap((part) =>
    tokenize(part.text)
      .filter(
        ({ kind, start, end }) => kind === 'word' && !within(part.start + start, part.start + end, apart),
      )
      .map(({ folded }) => folded.replace(/[.'’]/g, ''))
      .filter((word) => !WITHOUT_CONTENT.some((words) => words.has(word))),
  );
}

const WITHOUT_CONTENT: readonly ReadonlySet<string>[] = [
  FUNCTION_WORDS.en,
  FUNCTION_WORDS.es,
  REPORTING.en,
  REPORTING.es,
];

function within(start: number, end: number, spans: readonly Span[]): boolean {
  return spans.some((span) => start < span.end && end > span.start);
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
  const [known, joined, othersJoined] = [new Set(others), pairs(words), new Set(pairs(others))];
  return words.every(
    (word, at) =>
      known.has(word) ||
      othersJoined.has(word) ||
      [joined[at - 1], joined[at]].some((pair) => pair !== undefined && known.has(pair)) ||
      others.some((other) => isSameWord(word, other)),
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

/** `organise` as `organize`, `colour` as `color`, `cancelled` as `canceled`, `centre` as `center`. */
function spelled(word: string): string {
  return word
    .replace(/is(?=e|ing|ation)/gu, 'iz')
    .replace(/our/gu, 'or')
    .replace(/tre$/u, 'ter')
    .replace(/(\p{L})\1/gu, '$1');
}

/** In long words: two letters beside each other changed places, or one letter is missing. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 6 || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.length >= 8 && short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
