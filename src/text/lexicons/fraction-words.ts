/** Fractions in words: how many parts, and of what size. */
import type { Language } from '../../model/language.ts';

/** How many parts. */
export const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['un', 1],
  ['una', 1],
  ['two', 2],
  ['dos', 2],
  ['three', 3],
  ['tres', 3],
]);

/** Names of parts, and how many of them make a whole. */
export const PARTS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: new Map([
    ['third', 3],
    ['thirds', 3],
    ['quarter', 4],
    ['quarters', 4],
    ['fifth', 5],
    ['fifths', 5],
  ]),
  es: new Map([
    ['tercio', 3],
    ['tercios', 3],
    ['cuarta', 4],
    ['cuartas', 4],
    ['quinta', 5],
    ['quintas', 5],
  ]),
};
