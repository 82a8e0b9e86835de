import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';
import { FUNCTION_WORDS } from '../text/lexicons/function-words.ts';
import { NUMBER_WORDS } from '../text/lexicons/number-words.ts';
import { foldWord } from '../text/stems.ts';
import { tokenize } from '../text/tokens.ts';
import { FUTURE, isTurning, PAST, RUMOUR } from './turning-words.ts';

/** What a claim says, without its figures and dates, which are told as such, and without the verb of the attribution. */
export interface SaidWords {
  /** Folded and in order, function words and hedges included. */
  readonly all: readonly string[];
  readonly content: readonly string[];
  /** Content words that begin with a capital. */
  readonly names: ReadonlySet<string>;
  readonly pronouns: number;
  /** `4` of "Article 4": numbers that count nothing. */
  readonly numbers: readonly string[];
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly hedge: boolean;
}

export function saidWords(claim: Claim): SaidWords {
  const tokens = tokensOf(claim);
  const words = tokens.filter(({ kind }) => kind === 'word').flatMap((token) => wordsIn(token));
  const content = words.filter(isContent);
  const hedges = claim.hedges.filter((hedge) => !claim.content.some((part) => overlap(part, hedge)));
  return {
    // The hedges of the attribution too: "reportedly said".
    all: [...hedges.map(({ text }) => ({ text, folded: foldWord(text), hedge: true })), ...words].flatMap(
      withMark,
    ),
    content: content.map(({ folded }) => folded),
    names: new Set(content.filter(({ text }) => /^\p{Lu}/u.test(text)).map(({ folded }) => folded)),
    pronouns: words.filter(({ text, folded }) => PRONOUNS.has(folded) || /^él$/iu.test(text)).length,
    numbers: tokens.flatMap(({ text }) => numbersIn(text)).sort(),
  };
}

type Extent = Pick<Span, 'start' | 'end'>;

function overlap(a: Extent, b: Extent): boolean {
  return a.start < b.end && a.end > b.start;
}

function tokensOf({ content, cue, figures, dates, hedges }: Claim) {
  const apart = [...figures, ...dates, ...(cue === null ? [] : [cue])].map(({ span }) => span);
  return content.flatMap((part) =>
    tokenize(part.text).flatMap(({ text, kind, start, end }) => {
      const at = { start: part.start + start, end: part.start + end };
      if (kind === 'punctuation' || apart.some((span) => overlap(span, at))) return [];
      return [{ text, kind, hedge: hedges.some((hedge) => overlap(hedge, at)) }];
    }),
  );
}

/** `won’t` is `will not`, `they’ll` is `they will`. */
function wordsIn({ text, hedge }: Pick<Word, 'text' | 'hedge'>): Word[] {
  const whole = foldWord(text).replaceAll('’', "'");
  const [, stem = '', ending = ''] = /^(.+?)(n't|'ll|'re|'ve|'d|'m)?$/u.exec(whole) ?? [];
  const base = ending === "n't" ? (BEFORE_NOT[stem] ?? stem) : stem;
  const parts = base === 'cannot' ? ['can', 'not'] : [base.replace(/[.']/g, ''), ENDINGS[ending] ?? ''];
  return parts.filter((part) => part !== '').map((folded) => ({ text, folded, hedge }));
}

const BEFORE_NOT: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };
const ENDINGS: Readonly<Record<string, string>> = { "n't": 'not', "'ll": 'will', "'d": 'would' };

function isContent({ folded, hedge }: Word): boolean {
  if (hedge || isTurning(folded) || numberIn(folded) !== undefined) return false;
  return !WITHOUT_CONTENT.some((words) => words.has(folded));
}

/** Of the verbs of saying only those that are the outlet's own affair: who announces a war is not who declares it. */
const SAYING: ReadonlySet<string> = new Set(
  'said|says|say|saying|tell|told|tells|telling|add|added|adds|adding|dijo|dice|dicen|decir|digo|agrego|anadio|th|st|nd|rd'.split(
    '|',
  ),
);
const WITHOUT_CONTENT: readonly ReadonlySet<string>[] = [FUNCTION_WORDS.en, FUNCTION_WORDS.es, SAYING];

const PRONOUNS: ReadonlySet<string> = new Set(
  'he|she|they|it|him|her|them|his|hers|its|their|theirs|ella|ellos|ellas|le|les|su|sus'.split('|'),
);

function withMark({ text, folded, hedge }: Word): string[] {
  // A month and a man.
  if (/^(?:May|Will)$/.test(text)) return [];
  if (hedge && /^(?!podr)\p{Ll}+rían?$/u.test(text)) return [folded, RUMOUR];
  if (/^\p{Ll}+(?:[aeibd]r|rr)(?:á|án|ía|ían)$/u.test(text)) return [folded, FUTURE];
  return /^\p{Ll}+(?:ó|aron|ieron)$/u.test(text) ? [folded, PAST] : [folded];
}

/** A full hour is written with or without its zeros, a time with a point or a colon. */
function numbersIn(text: string): string[] {
  const word = numberIn(foldWord(text));
  if (word !== undefined) return [`${word}`];
  if (!/^\d/.test(text)) return [];
  const plain = text.replace(/[.,](?=\d{3}(?!\d))/g, '');
  return plain.split(/[.,]/).filter((part) => !/^0+$/.test(part));
}

function numberIn(folded: string): number | undefined {
  // English has the word as well, for a time.
  if (folded === 'once') return undefined;
  return NUMBER_WORDS.en.units.get(folded) ?? NUMBER_WORDS.es.units.get(folded);
}
