import type { Language } from './language.ts';
import type { EntityId, TopicId } from './mention.ts';

/** Phrases per language; `any` holds those that are written alike in every language (names, mostly). */
export type Phrases = Readonly<Record<Language | 'any', readonly string[]>>;

/**
 * A named list of words and phrases that patterns refer to. Each word stands for all its forms (`deploy` finds
 * `deployed`), except where a phrase says otherwise: `=strike` is exactly that form, and a word with a capital
 * is found only with a capital and uninflected (`US` never finds `us`).
 */
export interface WordList {
  readonly name: string;
  readonly phrases: Phrases;
  /** Longer phrases in which a word of the list does not count: `Los Angeles Times` for `Los Angeles`. */
  readonly except: readonly string[];
}

/** How far from a mention its surroundings reach. `inside`: its own words; `mention`: and the two on either side. */
export const SCOPES = ['inside', 'mention', 'clause', 'sentence', 'paragraph', 'article'] as const;
export type Scope = (typeof SCOPES)[number];

/** So many of these lists, one unless told, have a word in this surrounding. */
export interface Surrounding {
  readonly any: readonly string[];
  readonly in: Scope;
  readonly least: number;
}

/** One place in a pattern: a word or phrase out of any of these lists. */
export interface PatternPart {
  readonly lists: readonly string[];
  /** Taken into the mention if it stands near enough, not asked for. */
  readonly optional: boolean;
}

/**
 * What the mention is about: the lists under `any` must be nearer than those under `ratherThan`, in its own
 * sentence, or else among what was named last before it ("They were designated in February", after a sentence
 * on cartels and not after one on Haiti).
 */
export interface About {
  readonly any: readonly string[];
  readonly ratherThan: readonly string[];
}

/** An act, or a label put on somebody: parts that stand close together in one clause. */
export interface Pattern {
  readonly id: string;
  readonly kind: 'action' | 'label';
  /** null: both languages. */
  readonly lang: Language | null;
  readonly parts: readonly PatternPart[];
  readonly order: 'given' | 'any';
  /** Words that may stand between one part and the next. */
  readonly gap: number;
  readonly needs: readonly Surrounding[];
  readonly unless: readonly Surrounding[];
  readonly about: About | null;
}

/** A person or body whose every naming is a mention. */
export interface WatchedEntity {
  readonly id: EntityId;
  readonly name: string;
  /** Names that stand for the entity alone: `Claudia Sheinbaum`, `Sheinbaum`. */
  readonly aliases: readonly string[];
  /** Words that may stand before an alias and do not make it another person: `President`, `presidenta`. */
  readonly titles: Phrases;
  /** People who share an alias: `Diana Sheinbaum`. */
  readonly not: readonly string[];
  /** Role nouns that stand for the entity alone when the text leads to it: `the president`, `la mandataria`. */
  readonly roles: Phrases;
  /** Role nouns that do so only with the home: `the Mexican leader`, never `the leader`. */
  readonly homeRoles: Phrases;
  /** What a role is held of: `Mexico`, `Mexican`, `la República`. */
  readonly home: Phrases;
  /** Whole descriptions that always mean the entity: `la jefa del Ejecutivo`. */
  readonly always: Phrases;
  readonly pronoun: 'she' | 'he' | null;
  /** Others to whom the same role noun may lead, by the pronoun that speaks for them. */
  readonly others: { readonly she: readonly string[]; readonly he: readonly string[] };
  /** Words near which a role noun means the entity (`National Palace`), or one of the others (`White House`). */
  readonly signs: { readonly for: Phrases; readonly against: Phrases };
  /** Two-letter country of the entity: its own outlets say "the president" without a name. */
  readonly country: string | null;
}

export interface TopicExamples {
  readonly match: Readonly<Record<Language, readonly string[]>>;
  readonly ignore: Readonly<Record<Language, readonly string[]>>;
}

/** A watched topic, complete: all that finding its mentions needs. */
export interface Topic {
  readonly id: TopicId;
  readonly name: Readonly<Record<Language, string>>;
  /** For how long its claims are compared with later ones; as the settings say, unless given. */
  readonly retentionDays?: number;
  readonly entities: readonly WatchedEntity[];
  readonly patterns: readonly Pattern[];
  /** Every list the patterns name, by name, with what it includes already in it. */
  readonly lists: Readonly<Record<string, WordList>>;
  readonly examples: TopicExamples;
}
