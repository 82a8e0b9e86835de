import { FUNCTION_WORDS } from '../text/lexicons/function-words.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { type Actor, CAPITAL, type Cast, namedAt, type Occurrence } from './actors.ts';
import { cueTable } from './cue-table.ts';
import type { Range, Scan } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** The words by which an article tells who somebody is, as they stand beside the name. */

/** Words that stand between the office and the name or the mark behind it. */
const TAIL_MOST = 9;
/** Words of an office before its noun: `outgoing deputy assistant`. */
const HEAD_MOST = 6;

/** `Mexican Foreign Minister Ana Ruiz`, `la secretaria de Economía, Ana Ruiz`: from the office's first word to before the name. */
export function roleBefore(scan: Scan, cast: Cast, { from }: Occurrence): Range | null {
  const to = text(scan, from - 1) === ',' ? from - 1 : from;
  const noun = nounBefore(scan, cast, to);
  if (noun === null || !isTail(scan, { from: noun + 1, to })) return null;
  const start = firstWord(scan, cast, noun);
  return start === null ? null : { from: start, to };
}

/** `Ana Ruiz, the mayor of Lima,`: from behind the comma to the mark that ends it. */
export function roleBehind(scan: Scan, cast: Cast, { to: comma }: Occurrence): Range | null {
  const from = comma + 1;
  const to = markAfter(scan, cast, from);
  if (text(scan, comma) !== ',' || to === null || !opensRole(scan, { from, to })) return null;
  return hasVerb({ scan }, { from, to }) || tellsCue(scan, { from, to }) ? null : { from, to };
}

/** `la mandataria`, `the mayor of Lima`, where these words stand for somebody who has a name. */
export function roleOf(scan: Scan, { from, to }: Range, { name, kind }: Actor): Range | null {
  if (kind !== 'person' || to - from > TAIL_MOST) return null;
  const own = new Set(name.split(/\s+/));
  let isRole = false;
  for (let at = from; at < to; at++) {
    if (own.has(text(scan, at)) || OTHERS.test(folded(scan, at))) return null;
    isRole ||= CAPITAL.test(name) && roleAt(scan, at) !== undefined;
  }
  return isRole ? { from, to } : null;
}

/** The nearest office before a name, where nothing but its own words stands between. */
function nounBefore(scan: Scan, cast: Cast, to: number): number | null {
  for (let at = to - 1; at >= 0 && at >= to - TAIL_MOST; at--) {
    if (!isWord(scan, at) || namedAt(cast, at)?.actor.kind === 'person') return null;
    const role = roleAt(scan, at);
    if (role) return role.plural ? null : at;
  }
  return null;
}

/** `of State`, `de Economía`, `venezolano`: what may follow the noun of an office. */
function isTail(scan: Scan, { from, to }: Range): boolean {
  if (from >= to) return true;
  if (tellsCue(scan, { from, to }) || hasVerb({ scan }, { from, to })) return false;
  const first = folded(scan, from);
  return (
    /^(?:of|for|de|del)$/.test(first) || (scan.lang === 'es' && to - from <= 2 && !isFunction(scan, from))
  );
}

/** Where the phrase of the office begins; null where that leads to somebody else: `his spokesman`. */
function firstWord(scan: Scan, cast: Cast, noun: number): number | null {
  let first = noun;
  for (let at = noun - 1; at >= noun - HEAD_MOST && at >= 0; at--) {
    if (/^(?:the|an?|el|la|una?)$/.test(folded(scan, at))) return at;
    if (OTHERS.test(folded(scan, at))) return null;
    if (folded(scan, at) === "'s") {
      // `Mexico’s president`; Ruiz’s spokesman is told by Ruiz.
      if (namedAt(cast, at - 1)?.actor.kind === 'person') return null;
      first = at - 1;
      at -= 1;
      continue;
    }
    if (!belongs(scan, cast, at)) return first;
    first = at;
  }
  return first;
}

/** His, her, their: whose is told elsewhere. */
const OTHERS = /^(?:his|her|their|its|our|my|su|sus|mi|nuestr[oa])$/;

/** Does the word tell more of the office behind it? */
function belongs(scan: Scan, cast: Cast, at: number): boolean {
  if (!isWord(scan, at) || namedAt(cast, at)?.actor.kind === 'person') return false;
  // `press secretary`: no verb.
  if (roleAt(scan, at) || folded(scan, at) === 'press') return true;
  if (isFunction(scan, at) || OPENING.test(folded(scan, at)) || cueTable(scan.lang).has(text(scan, at)))
    return false;
  if (scan.lang === 'es')
    return /^(?:ex|vice|primera?|actual|entonces|nuev[oa]|antigu[oa])$/.test(folded(scan, at));
  return !hasVerb({ scan }, { from: at, to: at + 1 }) && !/..ing$/.test(text(scan, at));
}

/** Words that open a sentence and belong to no office. */
const OPENING =
  /^(?:on|in|yesterday|today|tomorrow|earlier|later|meanwhile|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|\p{L}+ly)$/u;

/** The mark that ends an apposition, at most so many words on; null where it runs on or names somebody. */
function markAfter(scan: Scan, cast: Cast, from: number): number | null {
  for (let at = from; at <= from + TAIL_MOST + 2; at++) {
    const token = scan.tokens[at];
    if (!token || /^[,.;:)—–!?]$/u.test(token.text)) return at > from ? at : null;
    if (token.kind !== 'word' && !/^[-'’.&]$/u.test(token.text)) return null;
    if (/^(?:who|that|which|whose|que|quien|cuy[oa])$/.test(token.folded)) return at > from + 1 ? at : null;
    if (namedAt(cast, at)?.actor.kind === 'person') return null;
  }
  return null;
}

/** `the mayor of`, `secretaria de`: an office within the first words, behind an article or at once. */
function opensRole(scan: Scan, { from, to }: Range): boolean {
  const article = /^(?:the|an?|el|la|una?)$/.test(folded(scan, from));
  for (let at = from; at < Math.min(to, from + 5); at++) {
    const role = roleAt(scan, at);
    if (role) return !role.plural && (article || at === from || scan.lang === 'en');
    if (isFunction(scan, at) && at > from) return false;
  }
  return false;
}

function tellsCue(scan: Scan, { from, to }: Range): boolean {
  if (scan.lang !== 'es') return false;
  for (let at = from; at < to; at++)
    if (/(?:ó|jo)$/.test(text(scan, at)) && cueTable('es').has(text(scan, at))) return true;
  return false;
}

/** The office that the word names; `una` and `señor` name none, nor do the capitals of a headline, nor `Protección Ciudadana`. */
function roleAt(scan: Scan, at: number): RoleWord | undefined {
  const role = PERSON_ROLES[scan.lang].get(folded(scan, at));
  if (role === undefined || role.key === 'others' || role.key === 'human') return undefined;
  const word = text(scan, at);
  if (word.length > 3 && word === word.toUpperCase()) return undefined;
  const named = scan.lang === 'es' && CAPITAL.test(word) && CAPITAL.test(text(scan, at - 1));
  return named && !/^(?:el|la)$/.test(folded(scan, at - 1)) ? undefined : role;
}

function isFunction(scan: Scan, at: number): boolean {
  const words: ReadonlySet<string> = FUNCTION_WORDS[scan.lang];
  return words.has(folded(scan, at));
}

function isWord(scan: Scan, at: number): boolean {
  return scan.tokens[at]?.kind === 'word';
}

function text(scan: Scan, at: number): string {
  return scan.tokens[at]?.text ?? '';
}

function folded(scan: Scan, at: number): string {
  return scan.tokens[at]?.folded ?? '';
}
