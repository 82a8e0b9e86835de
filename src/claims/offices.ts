import type { RoleWord } from '../text/lexicons/roles.ts';
import type { NamedText } from './named-text.ts';
import type { Range } from './scan.ts';

/** Offices that are written with more than one word, and nouns that stand for more than one office. */

/** Nouns for whoever sits in a parliament, or wears a uniform, folded: with the keys of the offices they stand for. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    legislator: 'lawmaker legislator legislador legisladora congresista parlamentario parlamentaria',
    soldier: 'militar uniformado uniformada',
  }).flatMap(([kind, words]) =>
    words
      .split(' ')
      .map((word): [string, readonly string[]] => [
        word,
        kind === 'legislator' ? ['representative', 'senator'] : ['general', 'officer'],
      ]),
  ),
);

/**
 * The offices that a noun stands for, by the folded words behind it: `mandatario estatal` and `jefe del gobierno estatal`
 * are a governor, `presidente municipal` is a mayor, `legislador` a deputy or a senator.
 */
export function officesOf({ key }: RoleWord, noun: string, behind: readonly string[]): readonly string[] {
  const words = behind.join(' ');
  const state = /^(?:mandatari[oa]|gobernante)$/.test(noun) && /^estatal\b/.test(words);
  if (state || (HEAD.test(noun) && OF_STATE.test(words))) return ['governor'];
  if (/^president[ea]$/.test(noun) && words.startsWith('municipal')) return ['mayor'];
  return WIDER.get(noun) ?? [key];
}

/** The phrase that a sentence begins with, where the noun heads it and no name follows: `The envoy of Peru`. */
export function headedBy(
  text: NamedText,
  { from, to: end }: Range,
  noun: string,
): { phrase: Range; noun: number } | null {
  if (!/^(?:the|el|la)$/.test(text.folded(from)) || text.quoted(from)) return null;
  let at = from + 1;
  while (at < from + 4 && at < end && text.folded(at) !== noun) at++;
  if (text.folded(at) !== noun || text.folded(at + 1) === "'s") return null;
  let to = at + 1;
  if (/^(?:of|from|in|de|del|en)$/.test(text.folded(to)) && text.capital(to + 1)) {
    to += 1;
    while (to < end && text.capital(to)) to++;
  }
  const named = text.named(to) ?? text.named(to + 1);
  const apposed = named?.actor.kind === 'person' && (text.text(to) === ',' || named.from === to);
  return apposed ? null : { phrase: { from, to }, noun: at };
}

const HEAD = /^(?:jef[ea]|titular)$/;
const OF_STATE = /^del? (?:poder )?(?:gobierno|ejecutivo|administracion) estatal\b/;
