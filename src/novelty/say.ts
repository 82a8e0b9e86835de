import type { Unit } from './features.ts';

/** Words of a claim that are named at once; the others are counted. */
const MOST = 3;
const LONGEST = 60;

/** Words of a claim as an explanation names them: “the Navy”. */
export function quoted(text: string): string {
  const signs = [...text];
  return `“${signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : text}”`;
}

/** The first of these words, and how many more there are: “six”, “cartels”, “order” and 4 more. Empty for none. */
export function listed(units: readonly Pick<Unit, 'text'>[]): string {
  const named = units.slice(0, MOST).map(({ text }) => quoted(text));
  const more = units.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
