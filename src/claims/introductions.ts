import type { Token } from '../text/document.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { type Actor, type Cast, namedAt, type Occurrence } from './actors.ts';
import { cueTable } from './cue-table.ts';
import { officesOf } from './offices.ts';
import { roleBefore, roleBehind } from './role-words.ts';
import type { Range, Scan } from './scan.ts';
import { hasVerb } from './verbs.ts';

type Roles = ReadonlyMap<string, RoleWord>;

/** Gives the people of an article the offices and countries that stand by their names. */
export function readIntroductions(scan: Scan, cast: Cast): void {
  for (const occurrence of cast.occurrences)
    if (occurrence.actor.kind === 'person') readIntroduction(scan, cast, occurrence);
}

/** `Mexican Foreign Minister X`, `el canciller venezolano, X`, `X, the secretary of state,`. */
function readIntroduction(scan: Scan, cast: Cast, occurrence: Occurrence): void {
  const { actor, from, to } = occurrence;
  const { tokens, lang } = scan;
  const roles = PERSON_ROLES[lang];
  const before = wordsBefore(scan, cast, from);
  // `the envoy of Ruiz`, `an aide to Ruiz`: another's office. `After the call with the mayor, Ruiz said`: another's too.
  const others = OTHERS_OFFICE.test(before[0]?.folded ?? '');
  const follows = before[0]?.text === ',' && !endsApposition(tokens[to]);
  if (!others && !follows) {
    learn(actor, before, roles, -1);
    entitle(actor, roleBefore(scan, cast, occurrence));
  }
  if (tokens[to]?.text !== ',') return;
  const after = wordsAfter(tokens, cast, to + 1);
  // `..., con Ana Ruiz, el alcalde dijo`: behind the comma another subject begins.
  if (lang === 'es' && after.some(({ text }) => /(?:ó|jo)$/.test(text) && cueTable(lang).has(text))) return;
  const first = after[0]?.folded ?? '';
  // `After she met Ruiz, the mayor said`
  const clause = lang === 'en' && first !== 'who' && hasVerb({ scan }, ownWords(scan, to + 1, after.length));
  if (clause) return;
  if (/^(?:the|a|an|who|el|la|un|una|his|her)$/.test(first) || roles.has(first)) {
    learn(actor, after.slice(0, 5), roles, 1);
    entitle(actor, roleBehind(scan, cast, occurrence));
  }
}

/** The first words that tell it, unless it is one word alone and more are said elsewhere: `President`, `Mexican President`. */
function entitle(actor: Actor, words: Range | null): void {
  if (words === null) return;
  const known = actor.title;
  if (known === undefined || (known.to - known.from === 1 && words.to - words.from > 1)) actor.title = words;
}

/** Behind an apposed name stands a mark, or another who is named with it. */
function endsApposition(token: Token | undefined): boolean {
  return token?.kind !== 'word' || /^(?:y|e|and)$/.test(token.folded);
}

/** The words of an apposition up to its relative clause: `the broker who sells corn`. */
function ownWords({ tokens }: Scan, from: number, length: number): Range {
  let to = from;
  while (to < from + length && !/^(?:who|that|which|whose|whom)$/.test(tokens[to]?.folded ?? '')) to++;
  return { from, to };
}

/**
 * The words before a name, the nearest first, up to a mark, another person or a verb: in `The mayor of Lima met Ruiz` Ruiz
 * is no mayor.
 */
function wordsBefore(scan: Scan, cast: Cast, from: number): Token[] {
  const words: Token[] = [];
  for (let at = from - 1; at >= from - 7 && at >= 0; at--) {
    const token = scan.tokens[at];
    if (!token || /^[.;:()“”‘’"«»—–]$/u.test(token.text) || (token.text === ',' && at < from - 1)) break;
    if (namedAt(cast, at)?.actor.kind === 'person' || isVerb(scan, at)) break;
    words.push(token);
  }
  return words;
}

/** A verb by its look, or `praising`; no name, and no noun behind a preposition (`director of marketing`). */
function isVerb(scan: Scan, at: number): boolean {
  const text = scan.tokens[at]?.text ?? '';
  if (scan.lang !== 'en' || !/^\p{Ll}/u.test(text) || PERSON_ROLES.en.has(text)) return false;
  const gerund = /..ing$/.test(text) && !/^(?:of|for|in|and)$/.test(scan.tokens[at - 1]?.folded ?? '');
  return gerund || hasVerb({ scan }, { from: at, to: at + 1 });
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

/** The first office among the words is the actor's, with its gender and the first country of them; `step` leads to what stands behind a word. */
function learn(actor: Actor, words: readonly Token[], roles: Roles, step: 1 | -1): void {
  const at = words.findIndex((token) => roles.has(token.folded));
  const noun = words[at]?.folded ?? '';
  const role = roles.get(noun);
  if (!role) return;
  actor.roles.add(role.key);
  const behind = [1, 2, 3, 4, 5].map((count) => words[at + count * step]?.folded ?? '');
  const offices = officesOf(role, noun, behind);
  // `el legislador Mora` is not known to be the one or the other.
  if (offices.length === 1) for (const key of offices) actor.roles.add(key);
  if (actor.gender === 'x') actor.gender = role.gender;
  actor.country ??=
    words.map((token) => DEMONYMS.get(token.folded)).find((code) => code !== undefined) ?? null;
}

/** Before a name they make the office that stands there another's. */
const OTHERS_OFFICE = /^(?:of|to|for|by|with|from|against|de|a|con|por|para|contra|y|and|que)$/;
