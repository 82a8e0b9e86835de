import type { PlacedClaim } from '../../src/model/judgement.ts';
import type { Language } from '../../src/model/language.ts';
import { ES_EN } from '../../src/text/lexicons/es-en.ts';

/**
 * A stream of made-up claims, as many as one likes and the same on every run: of ten to twenty-five content words, in English
 * and Spanish, on several topics, in stories that come and go. Frequent words are those of the lexicon. Behind them stands a
 * long tail of invented ones (names, cognates, words of one language), so that the vocabulary goes on growing as that of
 * news does.
 */

const TOPICS = ['border', 'trade', 'cartels', 'energy', 'courts', 'health', 'floods', 'elections'] as const;
/** Meanings that the stream may draw on: rank 0 is the most frequent. Half of them come up once in a million claims or never. */
const MEANINGS = 250_000;
/** Words that a story brings with it, and claims that it lasts for, in the middle. */
const STORY_WORDS = 60;
const STORY_LENGTH = 80;
/** Stories that are told at one time. */
const AT_ONCE = 40;
const SECONDS_BETWEEN = 30;
const BEGIN = Date.parse('2025-01-01T00:00:00Z');

export interface MadeUp {
  readonly id: number;
  readonly lang: Language;
  readonly topics: readonly string[];
  readonly meanings: readonly number[];
}

/** The claim with this number. */
export function madeUp(id: number): MadeUp {
  const dice = diceOf(id, 1);
  const story = storyOf(id, dice);
  const storyDice = diceOf(story, 2);
  const topic = Math.floor(storyDice() * TOPICS.length);
  const seed = Math.floor(storyDice() * 2 ** 32);
  const meanings = new Set<number>();
  const size = 10 + Math.floor(dice() * 16);
  while (meanings.size < size) meanings.add(meaning(dice, seed, topic));
  const second = storyDice() < 0.2 ? [TOPICS[(topic + 3) % TOPICS.length] ?? ''] : [];
  return {
    id,
    lang: dice() < 0.6 ? 'en' : 'es',
    topics: [TOPICS[topic] ?? '', ...second],
    meanings: [...meanings],
  };
}

/** The same claim with a share of its words replaced by others that are about as frequent. */
export function altered(claim: MadeUp, share: number): MadeUp {
  const dice = diceOf(claim.id, 3);
  const order = claim.meanings.map((_, at) => ({ at, by: dice() })).sort((a, b) => a.by - b.by);
  const changed = new Set(order.slice(0, Math.round(share * order.length)).map(({ at }) => at));
  const meanings = claim.meanings.map((one, at) => (changed.has(at) ? asFrequent(one, dice) : one));
  return { ...claim, meanings };
}

export function placed(claim: MadeUp): PlacedClaim {
  const text = claim.meanings.map((meaning) => wordFor(meaning, claim.lang)).join(' ');
  const span = { start: 0, end: text.length, text };
  const seenAt = new Date(BEGIN + claim.id * SECONDS_BETWEEN * 1000).toISOString();
  return {
    id: claim.id,
    claim: {
      span,
      content: [span],
      speaker: null,
      via: [],
      cue: null,
      kind: 'reported',
      stance: 'asserts',
      negated: false,
      hedges: [],
      figures: [],
      dates: [],
      when: null,
      topics: claim.topics,
      entities: [],
      rule: 'made-up',
      trace: [],
    },
    articleId: Math.floor(claim.id / 5),
    outlet: 'The Harbor Ledger',
    lang: claim.lang,
    publishedAt: seenAt,
    title: 'A title',
    copyGroup: null,
    seenAt,
  };
}

/** Stories overlap: each new one pushes out the oldest, and a claim is of any of those that are told. */
function storyOf(id: number, dice: () => number): number {
  const newest = Math.floor(id / STORY_LENGTH);
  return Math.max(0, newest - Math.floor(dice() ** 2 * AT_ONCE));
}

/** A third of a claim's words are its story's, a quarter its topic's, the others anybody's. */
function meaning(dice: () => number, story: number, topic: number): number {
  const of = dice();
  if (of < 0.35) return storyMeaning(story, Math.floor(STORY_WORDS ** dice()));
  if (of < 0.6) return 50 + ((Math.floor(4_000 ** dice()) * 17 + topic * 499) % 4_000);
  return Math.floor(MEANINGS ** dice());
}

function storyMeaning(story: number, word: number): number {
  const dice = diceOf(story ^ word, 4);
  return 100 + Math.floor(100_000 ** (0.3 + 0.7 * dice()));
}

function asFrequent(meaning: number, dice: () => number): number {
  const other = Math.floor((meaning + 2) * 2 ** (2 * dice() - 1));
  return other === meaning ? meaning + 1 : other;
}

const PAIRS = ES_EN.join(' ')
  .split(/\s+/)
  .map((entry) => entry.split('='))
  .map(([es = '', en = '']) => ({ es, en: en.split('/')[0] ?? '' }));

function wordFor(meaning: number, lang: Language): string {
  const pair = PAIRS[meaning];
  if (pair) return pair[lang];
  const root = invented(meaning);
  // Of three rare words one is a name, one has a cognate, one has none.
  if (meaning % 3 === 0) return root.charAt(0).toUpperCase() + root.slice(1);
  if (meaning % 3 === 1) return root + (lang === 'en' ? 'tion' : 'ción');
  return lang === 'en' ? `${root}er` : `${invented(meaning + MEANINGS)}o`;
}

const CONSONANTS = 'bcdfghjklmnprstvz';
const VOWELS = 'aeio';

/** Every number a word of its own, which the first seven letters already tell from most others, as in a language. */
function invented(number: number): string {
  let rest = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  let word = '';
  for (let at = 0; at < 8; at++) {
    const letters = at % 2 === 0 ? CONSONANTS : VOWELS;
    word += letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
  }
  return word;
}

/** Numbers from 0 to 1 that only depend on these two. */
function diceOf(seed: number, use: number): () => number {
  let state = (Math.imul(seed + 1, 0x85ebca6b) ^ Math.imul(use, 0xc2b2ae35)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
