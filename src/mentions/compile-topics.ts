import type { Language } from '../model/language.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Pattern, Phrases, Topic, WatchedEntity } from '../model/topic.ts';
import { fold } from '../text/fold.ts';
import { NUMBER_WORDS } from '../text/lexicons/number-words.ts';
import type { Capitals } from './article-words.ts';
import { formsOf, joinedToPronoun, PRONOUNS } from './inflect.ts';

/** Words that a phrase of a list may have: patterns look no further back for one that reaches into a place. */
export const LONGEST_PHRASE = 10;

/** The form of a phrase's word that any number in digits is. */
export const NUMBER = '<number>';

/** How a percentage is written: `#%` in a phrase is each of these. */
const PERCENT = ['%', 'percent', 'per cent', 'pct', 'por ciento'].map((sign) => `${NUMBER} ${sign}`);

/** One word of a phrase: any of these forms, with at least this much of capitals. */
export interface PhraseWord {
  readonly forms: ReadonlySet<string>;
  readonly capitals: Capitals;
}

export interface CompiledPhrase {
  /** The list that the phrase belongs to. */
  readonly list: number;
  readonly words: readonly PhraseWord[];
}

/** Phrases by every form that their first word may have. */
export type PhraseIndex = ReadonlyMap<string, readonly CompiledPhrase[]>;

export interface CompiledPart {
  readonly lists: readonly number[];
  readonly optional: boolean;
}

export interface CompiledSurrounding {
  readonly lists: readonly number[];
  readonly in: Pattern['needs'][number]['in'];
  readonly least: number;
}

export interface CompiledPattern {
  readonly rule: string;
  readonly lang: Language | null;
  readonly parts: readonly CompiledPart[];
  readonly ordered: boolean;
  readonly gap: number;
  readonly needs: readonly CompiledSurrounding[];
  readonly unless: readonly CompiledSurrounding[];
  readonly about: { readonly any: readonly number[]; readonly ratherThan: readonly number[] } | null;
}

/** An entity, its phrases compiled to lists. */
export interface CompiledEntity {
  readonly entity: WatchedEntity;
  readonly aliases: number;
  readonly titles: number;
  readonly not: number;
  readonly roles: number;
  readonly homeRoles: number;
  readonly home: number;
  readonly always: number;
  readonly othersShe: number;
  readonly othersHe: number;
  readonly signsFor: number;
  readonly signsAgainst: number;
}

export interface CompiledTopic {
  readonly topic: Topic;
  readonly entities: readonly CompiledEntity[];
  readonly patterns: readonly CompiledPattern[];
}

/** Topics made ready for `findMentions`. Made once, used for every article. */
export interface CompiledTopics {
  readonly topics: readonly CompiledTopic[];
  readonly index: Readonly<Record<Language, PhraseIndex>>;
  /** How many lists there are: lists are numbered from 0. */
  readonly lists: number;
  /** Lists whose phrases do not count inside a phrase of another: list -> list of its exceptions. */
  readonly exceptions: ReadonlyMap<number, number>;
}

/** A topic that cannot be compiled: says which topic, which pattern or entity, what is wrong. */
export class TopicError extends Error {
  readonly topic: string;
  readonly part: string;

  constructor(topic: string, part: string, message: string) {
    super(`topic "${topic}", ${part}: ${message}`);
    this.name = 'TopicError';
    this.topic = topic;
    this.part = part;
  }
}

/**
 * Compiles topics into one index of phrases and small patterns.
 *
 * @throws TopicError when a pattern names a list that is not there, a list has no words, or a phrase has no letters or too
 * many words.
 */
export function compileTopics(topics: readonly Topic[]): CompiledTopics {
  const compiler = new Compiler();
  const compiled = topics.map((topic) => compiler.topic(topic));
  return { topics: compiled, index: compiler.index, lists: compiler.lists, exceptions: compiler.exceptions };
}

class Compiler {
  lists = 0;
  readonly index: Record<Language, Map<string, CompiledPhrase[]>> = { en: new Map(), es: new Map() };
  readonly exceptions = new Map<number, number>();
  /** Lists that several topics share are compiled once. */
  private readonly known = new Map<Phrases, number>();

  topic(topic: Topic): CompiledTopic {
    return {
      topic,
      entities: topic.entities.map((entity) => this.entity(topic, entity)),
      patterns: topic.patterns.map((pattern) => this.pattern(topic, pattern)),
    };
  }

  private pattern(topic: Topic, pattern: Pattern): CompiledPattern {
    const part = `pattern "${pattern.id}"`;
    const named = (names: readonly string[]): number[] =>
      names.map((name) => this.namedList(topic, part, name));
    const around = (all: Pattern['needs']): CompiledSurrounding[] =>
      all.map((s) => ({ lists: named(s.any), in: s.in, least: s.least }));
    if (!pattern.parts.some((p) => !p.optional))
      throw new TopicError(topic.id, part, 'at least one part must be there');
    return {
      rule: `${pattern.kind}:${pattern.id}`,
      lang: pattern.lang,
      parts: pattern.parts.map((p) => ({ lists: named(p.lists), optional: p.optional })),
      ordered: pattern.order === 'given',
      gap: pattern.gap,
      needs: around(pattern.needs),
      unless: around(pattern.unless),
      about: pattern.about && { any: named(pattern.about.any), ratherThan: named(pattern.about.ratherThan) },
    };
  }

  private namedList(topic: Topic, part: string, name: string): number {
    const list = topic.lists[name];
    if (!list) throw new TopicError(topic.id, part, `there is no list "${name}"`);
    const { en, es, any } = list.phrases;
    if (en.length + es.length + any.length === 0)
      throw new TopicError(topic.id, part, `the list "${name}" has no words`);
    const known = this.known.get(list.phrases);
    if (known !== undefined) return known;
    const compiled = this.list(topic, `list "${name}"`, list.phrases, false);
    if (list.except.length > 0) {
      const phrases = { en: [], es: [], any: list.except };
      this.exceptions.set(compiled, this.list(topic, `list "${name}"`, phrases, true));
    }
    return compiled;
  }

  private entity(topic: Topic, entity: WatchedEntity): CompiledEntity {
    const part = `entity "${entity.id}"`;
    const list = (phrases: Phrases): number => this.list(topic, part, phrases, true);
    const names = (some: readonly string[]): number => list({ en: [], es: [], any: some });
    return {
      entity,
      aliases: names(entity.aliases),
      titles: list(entity.titles),
      not: names(entity.not),
      roles: list(entity.roles),
      homeRoles: list(entity.homeRoles),
      home: list(entity.home),
      always: list(entity.always),
      othersShe: names(entity.others.she),
      othersHe: names(entity.others.he),
      signsFor: list(entity.signs.for),
      signsAgainst: list(entity.signs.against),
    };
  }

  /** Enters a list into the index; `exact`: words stand for themselves, without their other forms. */
  private list(topic: Topic, part: string, phrases: Phrases, exact: boolean): number {
    const known = this.known.get(phrases);
    if (known !== undefined) return known;
    const list = this.lists;
    this.lists += 1;
    this.known.set(phrases, list);
    for (const lang of LANGUAGES) {
      for (const phrase of phrases[lang]) this.enter(topic, part, { phrase, list, lang, exact, forms: lang });
      for (const phrase of phrases.any) this.enter(topic, part, { phrase, list, lang, exact, forms: 'any' });
    }
    return list;
  }

  private enter(
    topic: Topic,
    part: string,
    entry: { phrase: string; list: number; lang: Language; exact: boolean; forms: Language | 'any' },
  ): void {
    for (const phrase of spelledOut(entry.phrase))
      this.enterWords(topic, part, entry, phraseWords(phrase, entry.forms, entry.exact));
    // "~ volar" is "la volamos", and "volarla" as well.
    const joined = /^~\s+(\p{L}+)$/u.exec(entry.phrase)?.[1];
    const forms = joined === undefined ? [] : joinedToPronoun(fold(joined), entry.lang);
    if (forms.length > 0) this.enterWords(topic, part, entry, [{ forms: new Set(forms), capitals: 0 }]);
  }

  private enterWords(
    topic: Topic,
    part: string,
    entry: { phrase: string; list: number; lang: Language },
    words: readonly PhraseWord[],
  ): void {
    const first = words[0];
    if (!first)
      throw new TopicError(topic.id, part, `the phrase ${JSON.stringify(entry.phrase)} has no letters`);
    if (words.length > LONGEST_PHRASE) {
      const message = `the phrase ${JSON.stringify(entry.phrase)} has more than ${LONGEST_PHRASE} words`;
      throw new TopicError(topic.id, part, message);
    }
    const index = this.index[entry.lang];
    for (const form of first.forms) {
      const there = index.get(form);
      if (there) there.push({ list: entry.list, words });
      else index.set(form, [{ list: entry.list, words }]);
    }
  }
}

function spelledOut(phrase: string): string[] {
  return phrase.includes('<percent>')
    ? PERCENT.map((written) => phrase.replace('<percent>', written))
    : [phrase];
}

/** Numbers in digits and the plain ones in words. */
const NUMBERS: Readonly<Record<Language | 'any', ReadonlySet<string>>> = {
  en: new Set([NUMBER, ...NUMBER_WORDS.en.units.keys(), ...NUMBER_WORDS.en.scales.keys()]),
  es: new Set([NUMBER, ...NUMBER_WORDS.es.units.keys(), ...NUMBER_WORDS.es.scales.keys()]),
  any: new Set([NUMBER]),
};

/** `=strike` is that form alone, `~` a pronoun, `<number>` a number; a capital asks for a capital, and `US` for capitals throughout. */
function phraseWords(phrase: string, lang: Language | 'any', exact: boolean): PhraseWord[] {
  // As the words of a text are: `M30` is two.
  const written = phrase
    .replace(/EE\.?\s?UU\.?/g, 'EEUU')
    .split(/[\s\-–]+|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u);
  return written.flatMap((word) => {
    if (word === '~') return [{ forms: PRONOUNS[lang], capitals: 0 }];
    if (word === NUMBER) return [{ forms: NUMBERS[lang], capitals: 0 }];
    if (word === '%') return [{ forms: new Set([word]), capitals: 0 }];
    const bare = word.replace(/^=/, '');
    const folded = fold(bare)
      .replace(/[.'’]s?$/, '')
      .replaceAll('.', '');
    if (!/[\p{L}\p{N}]/u.test(folded)) return [];
    const letters = bare.replace(/[^\p{L}]/gu, '');
    const capitals: Capitals =
      letters === '' || letters.charAt(0) === letters.charAt(0).toLowerCase()
        ? 0
        : letters.length > 1 && letters === letters.toUpperCase()
          ? 2
          : 1;
    const alone = exact || word.startsWith('=') || capitals > 0;
    return [{ forms: alone ? new Set([folded]) : formsOf(folded, lang), capitals }];
  });
}
