import type { Language } from '../model/language.ts';
import type { Token } from '../text/document.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { type Actor, type Cast, namedAt, type Occurrence } from './actors.ts';
import { cueTable } from './cue-table.ts';

type Roles = ReadonlyMap<string, RoleWord>;

/** Gives the people of an article the offices and countries that stand by their names. */
export function readIntroductions(tokens: readonly Token[], lang: Language, cast: Cast): void {
  for (const occurrence of cast.occurrences)
    if (occurrence.actor.kind === 'person') readIntroduction(tokens, lang, cast, occurrence);
}

/** `Mexican Foreign Minister X`, `el canciller venezolano, X`, `X, the secretary of state,`. */
function readIntroduction(
  tokens: readonly Token[],
  lang: Language,
  cast: Cast,
  { actor, from, to }: Occurrence,
): void {
  const roles = PERSON_ROLES[lang];
  const before = wordsBefore(tokens, cast, from);
  // `the envoy of Ruiz`, `an aide to Ruiz`: another's office.
  if (!OTHERS_OFFICE.test(before[0]?.folded ?? '')) learn(actor, before, roles);
  if (tokens[to]?.text !== ',') return;
  const after = wordsAfter(tokens, cast, to + 1);
  // `..., con Ana Ruiz, el alcalde dijo`: behind the comma another subject begins.
  if (lang === 'es' && after.some(({ text }) => /(?:ó|jo)$/.test(text) && cueTable(lang).has(text))) return;
  const first = after[0]?.folded ?? '';
  if (/^(?:the|a|an|who|el|la|un|una|his|her)$/.test(first) || roles.has(first))
    learn(actor, after.slice(0, 5), roles);
}

/** The words before a name, the nearest first, up to a mark or another person. */
function wordsBefore(tokens: readonly Token[], cast: Cast, from: number): Token[] {
  const words: Token[] = [];
  for (let at = from - 1; at >= from - 7 && at >= 0; at--) {
    const token = tokens[at];
    if (!token || /^[.;:()“”‘’"«»—–]$/u.test(token.text) || (token.text === ',' && at < from - 1)) break;
    if (namedAt(cast, at)?.actor.kind === 'person') break;
    words.push(token);
  }
  return words;
}

/** The words of an apposition that begins at `from`, up to a mark or a name. */
function wordsAfter(tokens: readonly Token[], cast: Cast, from: number): Token[] {
  const words: Token[] = [];
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (!token || /^[,.;:()“”"«»—–]$/u.test(token.text) || namedAt(cast, at)) break;
    words.push(token);
  }
  return words;
}

/** The first office among the words is the actor's, with its gender and the first country of them. */
function learn(actor: Actor, words: readonly Token[], roles: Roles): void {
  const role = words.map((token) => roles.get(token.folded)).find((found) => found !== undefined);
  if (!role) return;
  actor.roles.add(role.key);
  if (actor.gender === 'x') actor.gender = role.gender;
  actor.country ??=
    words.map((token) => DEMONYMS.get(token.folded)).find((code) => code !== undefined) ?? null;
}

/** Before a name they make the office that stands there another's. */
const OTHERS_OFFICE = /^(?:of|to|for|by|with|from|against|de|a|con|por|para|contra|y|and|que)$/;
