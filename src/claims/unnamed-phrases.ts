import type { Actor } from './actors.ts';
import type { Discourse } from './discourse.ts';
import type { NamedText } from './named-text.ts';
import { roleIn } from './noun-phrases.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { unnamedActor } from './unnamed-actors.ts';

/** The phrase itself stands for who speaks, up to its first comma: `a broker in Laredo`. */
export function unnamedSource(
  text: NamedText,
  discourse: Discourse,
  { from, to }: Range,
  confidence: number,
): Source {
  const end = Math.min(to, from + LONGEST_NAME);
  const words = text.words({ from, to: end });
  const short = words.split(',')[0] ?? words;
  // `una de las fuentes` is one of them.
  const single = text.lang === 'es' && /^un[ao]?$/.test(text.folded(from));
  const many =
    /s$/.test(text.folded(roleIn(text, { from, to }) ?? end - 1)) ||
    text.folded(from) === 'people' ||
    (text.lang === 'es' && MANY.test(text.folded(from)));
  const plural = many && !single;
  const actor = unnamedActor(oneOf(short, discourse.anonymous), plural);
  return { actor, how: 'role', range: { from, to }, confidence };
}

/** `one of them`, `the other`: one of the unnamed people before, where they are known by what they are. */
function oneOf(words: string, before: Actor | null): string {
  const plain = words.replace(/U\.S\.?/g, 'US');
  if (
    !before?.plural ||
    !/^(?:one|one of them|another|the other|un[oa] de ell[oa]s|el otro|otr[oa])$/i.test(plain)
  )
    return plain;
  const name = before.name
    .replace(/^(?:two|three|several|some|many|dos|tres|varios)\s+/i, '')
    .replace(/\bAmerican\b/g, 'US');
  const single = name.replace(
    /^((?:\S+\s+){0,3}?\S*?(?:official|diplomat|adviser|funcionario|source|aide))e?s\b.*$/,
    '$1',
  );
  return single === name ? plain : `a ${single}`;
}

/** They open a phrase for several people: `los voceros de Ruiz`. */
const MANY =
  /^(?:los|las|unos|unas|varios|varias|algunos|algunas|muchos|muchas|otros|otras|dos|tres|cuatro|cinco)$/;
const LONGEST_NAME = 12;
