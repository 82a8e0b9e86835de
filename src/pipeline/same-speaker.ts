import type { Claim } from '../model/claim.ts';
import { foldWord } from '../text/stems.ts';

/** Who says a claim: a speaker, or the outlet where there is none. */
export interface Said {
  readonly speaker: Pick<NonNullable<Claim['speaker']>, 'name' | 'entity'> | null;
  readonly outlet: string;
}

/**
 * Do both claims have one speaker? By the entity where both name one, else by the name, where "Ron Johnson" and "U.S.
 * Ambassador Ron Johnson" are one. What outlets say themselves is theirs.
 */
export function isSameSpeaker(one: Said, other: Said): boolean {
  if (one.speaker === null || other.speaker === null)
    return one.speaker === other.speaker && one.outlet === other.outlet;
  const [a, b] = [one.speaker, other.speaker];
  if (a.entity !== null && b.entity !== null) return a.entity === b.entity;
  return sharesName(nameWords(a.name), nameWords(b.name));
}

function sharesName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length) return short.join(' ') === long.join(' ');
  return short.length >= 2 && short.every((word) => long.includes(word));
}

function nameWords(name: string): string[] {
  return foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
