import type { PlacedClaim } from '../model/judgement.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { FUNCTION_WORDS, LIGHT_WORDS, REPORTING } from '../text/lexicons/function-words.ts';
import { cognateForm, stem } from '../text/stems.ts';
import { aliasAt, isOpenSpeaker, nameId, type Word, wordsOf, wordsOfAll } from './clean.ts';
import { beginsPhrase, conceptsOf, LONGEST_PHRASE, pivotsOf } from './lexicon.ts';

/** What a claim says, piece by piece: one unit per content word, name, phrase or number. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly kind: 'word' | 'entity' | 'number';
  /** The key whose frequency weighs the unit. */
  readonly primary: string;
  /** All forms under which it may meet another: `s:` stem, `e:` Spanish stem, `c:` cognate, `@` entity, `n:` number. */
  readonly keys: readonly string[];
  readonly concepts: readonly string[];
  /** Weight before frequency: light words count for a third. */
  readonly base: number;
  /** For entities: person, body, place ... */
  readonly entityKind: string | null;
  /** A name that no table knows: a word with a capital where no sentence begins ("Ensenada", "Gravely"). */
  readonly proper: boolean;
}

/** A claim made ready for comparing. */
export interface Prepared {
  readonly placed: PlacedClaim;
  readonly units: readonly Unit[];
  /** Content words as they stand, folded: for exact repeats. */
  readonly folded: string;
  readonly speaker: { readonly id: string; readonly open: boolean; readonly sure: boolean };
  /** Words of the content, function words included. */
  readonly length: number;
  readonly negative: boolean;
}

/** A claim is a sentence or a few: of a runaway one the first units are compared, so that its cost stays bounded. */
const MOST_UNITS = 120;

const NUMBER_WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numberWords('two three four five six seven eight nine ten eleven twelve'),
  es: numberWords('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
};

function numberWords(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(' ').map((word, index) => [word, index + 2]));
}

/** Units, speaker and sign of a claim. Pure; the same claim gives the same units. */
export function prepare(placed: PlacedClaim): Prepared {
  const { claim } = placed;
  const { words: content, units } = contentOf(placed);
  const name = claim.speaker?.name ?? null;
  return {
    placed,
    units,
    folded: content.map((word) => word.folded).join(' '),
    speaker: {
      id: name === null ? '' : nameId(name).id,
      open: isOpenSpeaker(name),
      sure: (claim.speaker?.confidence ?? 1) >= 0.7,
    },
    length: content.length,
    negative: claim.negated || claim.stance === 'denies' || claim.stance === 'rejects',
  };
}

/** What is said: the content; where that has no word of its own ("rejected it"), the whole span with its verb. */
function contentOf(placed: PlacedClaim): { words: readonly Word[]; units: readonly Unit[] } {
  const { claim } = placed;
  const speaker = claim.speaker?.span ?? null;
  const words = wordsOfAll(claim.content).filter((word) => !within(word, speaker));
  const units = distinct(unitsOf(words, placed));
  if (units.length > 0) return { words, units };
  const all = wordsOf(claim.span).filter((word) => !within(word, speaker));
  return { words: all, units: distinct(unitsOf(all, placed)) };
}

function within(word: Word, span: Span | null): boolean {
  return span !== null && word.start >= span.start && word.end <= span.end;
}

function unitsOf(words: readonly Word[], placed: PlacedClaim): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const { unit, length } = unitAt(words, at, placed);
    if (unit) units.push(unit);
    at += length;
  }
  return units;
}

function unitAt(
  words: readonly Word[],
  at: number,
  placed: PlacedClaim,
): { unit: Unit | null; length: number } {
  if (answersNo(words, at)) return { unit: refusal(words, at), length: 1 };
  const alias = aliasAt(words, at);
  const phrase = phraseAt(words, at, placed.lang);
  if (alias && alias.length >= (phrase?.length ?? 0)) {
    const key = `@${alias.entry.id}`;
    const base = alias.entry.kind === 'place' && COUNTRIES.has(alias.entry.id) ? 0.25 : 1;
    const made = {
      kind: 'entity',
      primary: key,
      keys: [key],
      concepts: [],
      base,
      entityKind: alias.entry.kind,
      proper: false,
    } as const;
    return { unit: { ...placeOf(words, at, alias.length), ...made }, length: alias.length };
  }
  if (phrase) {
    const primary = `#${phrase.concepts[0]}`;
    const inside = words.slice(at, at + phrase.length);
    const made = {
      kind: 'word',
      primary,
      keys: [...new Set(inside.flatMap((word) => formsOf(word.folded, placed.lang)?.keys ?? []))],
      concepts: phrase.concepts,
      base: 1,
      entityKind: null,
      proper: false,
    } as const;
    return { unit: { ...placeOf(words, at, phrase.length), ...made }, length: phrase.length };
  }
  return { unit: wordUnit(words, at, placed), length: 1 };
}

/** "No, President Trump": the bare word as an answer is a refusal. */
function answersNo(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.folded !== 'no') return false;
  return word.capital && (next === undefined || next.start > word.end + 1);
}

function refusal(words: readonly Word[], at: number): Unit {
  const made = {
    kind: 'word',
    primary: '#refuse',
    keys: [],
    concepts: ['refuse'],
    base: 1,
    entityKind: null,
    proper: false,
  } as const;
  return { ...placeOf(words, at, 1), ...made };
}

/** The two countries of this coverage stand in almost every claim. */
const COUNTRIES: ReadonlySet<string> = new Set(['united-states', 'mexico']);

/** The longest phrase of two words or more that names a concept: "turned down", "off the table". */
function phraseAt(
  words: readonly Word[],
  at: number,
  lang: Language,
): { concepts: readonly string[]; length: number } | null {
  if (!beginsPhrase(stem(words[at]?.folded ?? '', lang), lang)) return null;
  for (let length = LONGEST_PHRASE; length >= 2; length--) {
    if (at + length > words.length) continue;
    const stems = words.slice(at, at + length).map((word) => stem(word.folded, lang));
    const concepts = conceptsOf(stems.join(' '), lang);
    if (concepts.length > 0) return { concepts, length };
  }
  return null;
}

function wordUnit(words: readonly Word[], at: number, placed: PlacedClaim): Unit | null {
  const word = words[at];
  if (!word) return null;
  const number = numberOf(word, placed);
  if (number !== null) return { ...placeOf(words, at, 1), ...numberUnit(number) };
  const forms = formsOf(word.folded, placed.lang);
  if (!forms) return null;
  const base = LIGHT_WORDS[placed.lang].has(word.folded) ? 1 / 3 : 1;
  const proper = base === 1 && word.capital && !word.opens;
  return { ...placeOf(words, at, 1), kind: 'word', ...forms, base, entityKind: null, proper };
}

type Forms = Pick<Unit, 'primary' | 'keys' | 'concepts'>;

const FORMS: Readonly<Record<Language, Map<string, Forms | null>>> = { en: new Map(), es: new Map() };
const FORMS_LIMIT = 50_000;

/** The forms under which a content word may meet another; null for words without content. Remembered by word. */
function formsOf(folded: string, lang: Language): Forms | null {
  const memo = FORMS[lang];
  const known = memo.get(folded);
  if (known !== undefined) return known;
  const made = makeForms(folded, lang);
  if (memo.size >= FORMS_LIMIT) memo.clear();
  memo.set(folded, made);
  return made;
}

function makeForms(folded: string, lang: Language): Forms | null {
  if (folded.length < 2 || FUNCTION_WORDS[lang].has(folded) || REPORTING[lang].has(folded)) return null;
  const root = stem(folded, lang);
  const stems = lang === 'en' ? [`s:${root}`] : [`e:${root}`, ...pivotsOf(root).map((pivot) => `s:${pivot}`)];
  const cognates = [cognateForm(folded), cognateForm(root)]
    .filter((form) => form !== '')
    .map((form) => `c:${form}`);
  const concepts = conceptsOf(root, lang);
  const primary = concepts[0] !== undefined ? `#${concepts[0]}` : (stems[1] ?? stems[0] ?? folded);
  return { primary, keys: [...new Set([...stems, ...cognates])], concepts };
}

function numberOf(word: Word, placed: PlacedClaim): number | null {
  const figure = placed.claim.figures.find(({ span }) => word.start >= span.start && word.end <= span.end);
  const written = NUMBER_WORDS[placed.lang].get(word.folded);
  if (figure && (word.number || written !== undefined)) return figure.value;
  if (written !== undefined) return written;
  if (!word.number) return null;
  const value = Number(word.folded.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

function numberUnit(value: number) {
  const key = `n:${value}`;
  return {
    kind: 'number',
    primary: key,
    keys: [key],
    concepts: [],
    base: 1,
    entityKind: null,
    proper: false,
  } as const;
}

function placeOf(words: readonly Word[], at: number, length: number) {
  const taken = words.slice(at, at + length);
  return {
    start: taken[0]?.start ?? 0,
    end: taken.at(-1)?.end ?? 0,
    text: taken.map((word) => word.text).join(' '),
    folded: taken.map((word) => word.folded).join(' '),
  };
}

/** A word said three times in one claim says it once. */
function distinct(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const known = seen.has(unit.primary);
    seen.add(unit.primary);
    return !known && seen.size <= MOST_UNITS;
  });
}
