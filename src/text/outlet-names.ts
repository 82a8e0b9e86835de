import { AGENCIES } from './lexicons/agencies.ts';
import { ALONE, FIRST, LAST, SAME_OUTLET } from './lexicons/outlet-words.ts';
import { derived, ownWords } from './lexicons/own-words.ts';

/** Lower case, without accents, marks and the article. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|el|la|los|las) (?=.)/, '');
}

/** One key for all names of an outlet: `The New York Times` and `NYT` are `new york times`. */
export function outletKey(name: string): string {
  const key = folded(name);
  const agency = agencies().get(key);
  return agency === undefined ? (SAME_OUTLET.get(key) ?? key) : folded(agency);
}

/** The name that is stored, by all names, folded. */
const agencies = derived(
  () =>
    new Map(
      [...AGENCIES, ...ownWords().agencies].flatMap((names) =>
        names.map((name) => [folded(name), names[0] ?? name] as const),
      ),
    ),
);

/** Names of the operator's own outlets, folded. */
const ownOutlets = derived(
  () =>
    new Set(ownWords().names.flatMap(({ kind, aliases }) => (kind === 'media' ? aliases.map(folded) : []))),
);

/** The agency of this name, as it is stored: `Agence France-Presse` is `AFP`. Null: none that is known. */
export function agencyNamed(name: string): string | null {
  return agencies().get(folded(name)) ?? null;
}

/**
 * Does a name look like that of a paper, an agency or a broadcaster? By its words, where they stand: `The Harbor Ledger`,
 * `El Sol de Toluca`, `NBC News`; not `the White House press secretary`, nor `Ministerio de la Reforma`.
 */
export function looksLikeOutlet(name: string): boolean {
  if (agencyNamed(name) !== null || ownOutlets().has(folded(name))) return true;
  const written = name.trim().replace(/^(?:the|el|la|los|las)\s+(?=\S)/iu, '');
  if (!/^\p{Lu}/u.test(written)) return false;
  const parts = outletKey(name).split(' ');
  if (parts.length > 6) return false;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const of = parts.indexOf('of');
  return (
    ALONE.has(first) ||
    ALONE.has(last) ||
    FIRST.has(first) ||
    (LAST.has(last) && /\p{Lu}/u.test(lastWord(written))) ||
    (of > 0 && LAST.has(parts[of - 1] ?? ''))
  );
}

/** The last word and the marks behind it, in steps that each look at a character once. */
function lastWord(name: string): string {
  const end = name.search(/(?<!\W)\W*$/u);
  return name.slice(name.slice(0, end).search(/(?<![\p{L}-])[\p{L}-]*$/u));
}

/** `the paper`, `el diario`: an outlet that was named before. */
export function meansAnOutlet(name: string): boolean {
  return UNNAMED_OUTLET.test(outletKey(name));
}

const UNNAMED_OUTLET =
  /^(?:(?:this |that |same |este |ese |mismo )?(?:newspaper|paper|daily|outlet|magazine|news agency|agency|network|broadcaster|publication|tabloid|website|report|diario|periodico|rotativo|medio|agencia(?: de noticias)?|televisora|cadena|revista|publicacion|semanario|portal|reportaje))$/;
