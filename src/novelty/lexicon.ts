import type { Language } from '../model/language.ts';
import { CONCEPTS, OPPOSED, RELATED } from '../text/lexicons/concepts.ts';
import { ES_EN } from '../text/lexicons/es-en.ts';
import { stem } from '../text/stems.ts';

/** The tables of `text/lexicons`, stemmed once when the module loads. */

const PIVOTS = readPivots();
const CONCEPT_PHRASES: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  en: readConcepts(1, 'en'),
  es: readConcepts(2, 'es'),
};
const RELATIVES = readRelated();
/** Longest phrase in the concept tables, in words. */
export const LONGEST_PHRASE = 4;

const PHRASE_BEGINNINGS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: beginnings('en'),
  es: beginnings('es'),
};

function beginnings(lang: Language): ReadonlySet<string> {
  const phrases = [...CONCEPT_PHRASES[lang].keys()].filter((phrase) => phrase.includes(' '));
  return new Set(phrases.map((phrase) => phrase.slice(0, phrase.indexOf(' '))));
}

/** Can a phrase of several words begin with this stem? Most words begin none. */
export function beginsPhrase(firstStem: string, lang: Language): boolean {
  return PHRASE_BEGINNINGS[lang].has(firstStem);
}

/** English stems that a Spanish stem may stand for; empty when the lexicon does not have it. */
export function pivotsOf(spanishStem: string): readonly string[] {
  return PIVOTS.get(spanishStem) ?? [];
}

/** Concepts that a phrase of stems (joined by blanks) names. */
export function conceptsOf(stems: string, lang: Language): readonly string[] {
  return CONCEPT_PHRASES[lang].get(stems) ?? [];
}

/** Do two concepts go together without being the same? */
export function related(a: string, b: string): boolean {
  return RELATIVES.get(a)?.has(b) ?? false;
}

const OPPOSITES: ReadonlySet<string> = new Set(OPPOSED.flatMap(([a, b]) => [`${a}/${b}`, `${b}/${a}`]));

/** Can only one of two concepts be true of a thing: passed or rejected? */
export function opposites(a: string, b: string): boolean {
  return OPPOSITES.has(`${a}/${b}`);
}

function readPivots(): Map<string, string[]> {
  const pivots = new Map<string, string[]>();
  for (const entry of ES_EN.join(' ').split(/\s+/)) {
    const [spanish = '', english = ''] = entry.split('=');
    if (english === '') continue;
    const key = stem(spanish, 'es');
    const known = pivots.get(key) ?? [];
    const added = english.split('/').map((word) => stem(word, 'en'));
    pivots.set(key, [...new Set([...known, ...added])]);
  }
  return pivots;
}

function readConcepts(column: 1 | 2, lang: Language): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const entry of CONCEPTS) {
    for (const member of entry[column].split(/\s+/)) {
      const key = member
        .replace('co-op', 'coop')
        .split('_')
        .map((word) => stem(word, lang))
        .join(' ');
      const known = table.get(key) ?? [];
      if (!known.includes(entry[0])) table.set(key, [...known, entry[0]]);
    }
  }
  return table;
}

function readRelated(): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  for (const group of RELATED) {
    for (const concept of group) {
      const known = table.get(concept) ?? new Set<string>();
      for (const other of group) if (other !== concept) known.add(other);
      table.set(concept, known);
    }
  }
  return table;
}
