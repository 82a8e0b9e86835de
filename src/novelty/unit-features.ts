import { cognateForm } from '../text/stems.ts';
import type { Unit } from './features.ts';

/**
 * Under which features a unit is put into the index: as few as will be met again. What names a concept is found by it; any
 * other word by the cognate form of its English stems or, where the lexicon has none, of its own, so that one posting serves
 * both languages.
 */
export function indexedUnder(unit: Unit): string[] {
  if (unit.concepts.length > 0) return unit.concepts.map((concept) => `#${concept}`);
  if (unit.kind !== 'word') return [unit.primary];
  const spanish = unit.keys.some((key) => key.startsWith('e:'));
  const pivots = spanish ? unit.keys.flatMap(cognateOfStem) : [];
  return pivots.length > 0 ? [...new Set(pivots)] : [ownForm(unit)];
}

/** Under which features the claims are looked for that a unit may stand in. */
export function foundUnder(unit: Unit): string[] {
  return [...new Set([...indexedUnder(unit), ...unit.keys])];
}

/** The cognate form of a name is that of the whole word, as names are not inflected; of other words that of the stem. */
function ownForm({ text, keys, primary }: Unit): string {
  const forms = keys.filter((key) => key.startsWith('c:'));
  return (/^\p{Lu}/u.test(text) ? forms.at(0) : forms.at(-1)) ?? primary;
}

function cognateOfStem(key: string): string[] {
  if (!key.startsWith('s:')) return [];
  const form = cognateForm(key.slice(2));
  return form === '' ? [key] : [`c:${form}`];
}
