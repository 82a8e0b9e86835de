import type { Stance } from './claim.ts';
import type { Language } from './language.ts';

/** Words that an operator adds to the shipped lexicons, as `lexicon.yaml` gives them. */
export interface OwnWords {
  readonly verbs: readonly OwnVerb[];
  readonly roles: readonly OwnRole[];
  /** People, bodies and outlets whom the news names without introducing them. */
  readonly names: readonly KnownName[];
  /** Agencies by all their names; the first is the one that is stored. */
  readonly agencies: readonly (readonly string[])[];
  readonly firstNames: readonly { readonly name: string; readonly gender: 'f' | 'm' }[];
  readonly demonyms: readonly { readonly word: string; readonly country: string }[];
  /** Eight hex digits of a digest of all words; '' when there are none. Stored with what was found by them. */
  readonly version: string;
}

/** A verb or phrase that gives other people's words. */
export interface OwnVerb {
  readonly lang: Language;
  /** `_` between the words of a phrase, `/` before irregular forms, as in the shipped table. */
  readonly entry: string;
  /** Letters of the shipped table's frames. */
  readonly frames: string;
  readonly stance: Stance;
}

export interface OwnRole {
  readonly lang: Language;
  readonly word: string;
  /** The key that both languages and genders of a role share. */
  readonly role: string;
  readonly gender: 'f' | 'm' | 'x';
  readonly plural: boolean;
}

/** Somebody whom the news names without introducing, as the lexicon or an operator knows them. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'body' | 'media';
  readonly gender: 'f' | 'm' | 'x';
  /** Role keys of roles.ts. */
  readonly roles: readonly string[];
  /** ISO code, or none. */
  readonly country: string | null;
  /** Folded phrases, without articles. */
  readonly aliases: readonly string[];
}

export const NO_OWN_WORDS: OwnWords = {
  verbs: [],
  roles: [],
  names: [],
  agencies: [],
  firstNames: [],
  demonyms: [],
  version: '',
};
