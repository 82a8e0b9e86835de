import type { Token } from '../text/document.ts';
import { FIRST_NAMES } from '../text/lexicons/first-names.ts';
import { type Newsmaker, newsmakers } from '../text/lexicons/newsmakers.ts';
import { derived } from '../text/lexicons/own-words.ts';
import { tokenize } from '../text/tokens.ts';
import { CAPITAL } from './actors.ts';

interface Alias {
  readonly words: readonly string[];
  readonly maker: Newsmaker;
}

/** The aliases by their first word, longest first. */
const aliases = derived((): ReadonlyMap<string, readonly Alias[]> => {
  const index = new Map<string, Alias[]>();
  for (const maker of newsmakers()) {
    for (const alias of maker.aliases) {
      const words = tokenize(alias).map((token) => token.folded);
      const first = words[0] ?? '';
      index.set(
        first,
        [...(index.get(first) ?? []), { words, maker }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return index;
});

/** The newsmaker whose name begins at `at`, and where it ends: `Donald Trump`, `el diario Reforma`. */
export function newsmakerAt(
  tokens: readonly Token[],
  at: number,
): { readonly maker: Newsmaker; readonly to: number } | null {
  const first = tokens[at];
  // `24 Horas` is an outlet too.
  if (first === undefined || first.kind === 'punctuation') return null;
  for (const { words, maker } of aliases().get(first.folded) ?? []) {
    if (!words.every((word, index) => tokens[at + index]?.folded === word)) continue;
    if (!writtenAsName(tokens, at, { words, maker })) continue;
    if (maker.kind === 'person' && words.length === 1 && othersSurname(tokens, at)) continue;
    return { maker, to: at + words.length };
  }
  return null;
}

/** Names of people and outlets have capitals, short ones are all capitals; offices may be written small. */
function writtenAsName(tokens: readonly Token[], at: number, { words, maker }: Alias): boolean {
  const text = tokens[at]?.text ?? '';
  if (words.length === 1 && text.length <= 4 && maker.kind !== 'person') return text === text.toUpperCase();
  if (words[0] === 'the') return CAPITAL.test(tokens[at + 1]?.text ?? '');
  // `el diario Reforma`: the noun before the name may be written small.
  if (maker.kind === 'media') return CAPITAL.test(tokens[at + words.length - 1]?.text ?? '');
  return CAPITAL.test(text) || (maker.kind === 'body' && words.join(' ').length > 6);
}

/** `Melania Trump` is not Donald Trump: another given name stands before the surname. */
function othersSurname(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && CAPITAL.test(before.text) && FIRST_NAMES.has(before.folded);
}
