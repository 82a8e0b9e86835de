import { fold } from '../text/fold.ts';
import { BODY_NOUNS } from '../text/lexicons/body-nouns.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import type { Actor } from './actors.ts';
import type { NamedText } from './named-text.ts';
import type { Range } from './scan.ts';
import { unnamedActor } from './unnamed-actors.ts';

/**
 * `La Secretaría de Obras avisó ayer. La dependencia aclaró que`: the agency named last before, by a noun that says no more
 * of it. Null where the phrase tells which one itself, or none was named.
 */
export function agencyAgain(
  text: NamedText,
  { from, to }: Range,
  noun: number,
  last: Actor | undefined,
): Actor | null {
  if (text.lang === 'en') return namedBefore(text, { from, to }, noun);
  if (!/^(?:el|la|dich[oa]|es[ae]|est[ae])$/.test(text.folded(from))) return null;
  if (noun !== from + 1 || to - noun > 2) return null;
  // `el instituto electoral`, `la dependencia federal`: an adjective stays, a name does not.
  if (to - noun === 2 && (text.capital(noun + 1) || !OF_WHOM.test(text.folded(noun + 1)))) return null;
  const word = text.folded(noun);
  if (text.capital(noun) || !(ANY_AGENCY.has(word) || OWN_NOUN.has(word))) return null;
  if (last && ANY_AGENCY.has(word) && isAgency(last)) return last;
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST); at--) {
    const agency = agencyAt(text, at, from);
    if (agency && (ANY_AGENCY.has(word) || agency.noun === word)) return agency.actor;
  }
  return null;
}

/** `The Treasury Department froze them. The department said`, `The DEA ... the agency`: the last body with that word in its name. */
function namedBefore(text: NamedText, { from, to }: Range, noun: number): Actor | null {
  const word = text.folded(noun);
  if (text.folded(from) !== 'the' || noun !== from + 1 || to !== noun + 1 || text.capital(noun)) return null;
  if (!ENGLISH_NOUNS.has(word)) return null;
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST); at--) {
    const named = text.named(at);
    if (named?.actor.kind !== 'body' || named.from !== at || text.quoted(at)) continue;
    const called = `${fold(named.actor.name)} ${fold(text.words(named))}`;
    if (word === 'agency' ? !NO_AGENCY.test(called) : called.includes(word)) return named.actor;
  }
  return null;
}

/** Has an agency spoken: one with a name of its own? */
function isAgency({ kind, name }: Actor): boolean {
  if (kind === 'body') return !/government$/.test(name);
  const words = name.split(' ').filter((word) => !/^(?:el|la|de|del)$/i.test(word));
  const first = words[0] ?? '';
  return (
    kind === 'unnamed' &&
    (/^\p{Lu}{2,6}$/u.test(first) || (/^\p{Lu}/u.test(first) && BODY_NOUNS.es.has(fold(first))))
  );
}

interface Agency {
  readonly actor: Actor;
  /** The noun that its name begins with, folded; empty for an acronym. */
  readonly noun: string;
}

/** The agency whose name begins at `at`: `Fiscalía General de la República`, `SRE` behind its article. */
function agencyAt(text: NamedText, at: number, limit: number): Agency | null {
  if (!text.capital(at) || text.quoted(at)) return null;
  const named = text.named(at);
  if (named?.actor.kind === 'body' && named.from === at) {
    if (/government$/.test(named.actor.name)) return null;
    return { actor: named.actor, noun: text.folded(at) };
  }
  const article = /^(?:la|el|del|al)$/.test(text.folded(at - 1));
  if (BODY_NOUNS.es.has(text.folded(at)) && !named && !/^(?:gobierno|estado)$/.test(text.folded(at))) {
    const to = nameEnd(text, at, limit);
    if (to > at + 1)
      return { actor: unnamedActor(text.words({ from: at, to }), false), noun: text.folded(at) };
  }
  const acronym = article && /^\p{Lu}{2,6}$/u.test(text.text(at)) && !named && !DEMONYMS.has(text.folded(at));
  return acronym ? { actor: unnamedActor(text.text(at), false), noun: '' } : null;
}

/** Over capitals and the small words between them: `Secretaría de Seguridad y Protección Ciudadana`. */
function nameEnd(text: NamedText, from: number, limit: number): number {
  let end = from + 1;
  for (let at = from + 1; at < Math.min(limit, from + 14); at++) {
    if (text.capital(at)) end = at + 1;
    else if (!/^(?:de|del|la|el|los|las|y|e|para|en)$/.test(text.folded(at))) break;
  }
  return end;
}

/** Words of the text that are looked back over. */
const FARTHEST = 300;
/** They stand for whatever agency was named. */
const ANY_AGENCY = new Set(['dependencia', 'organismo', 'institucion', 'corporacion', 'organo']);
/** They stand for one whose name begins with them. */
const OWN_NOUN = new Set(
  'secretaria ministerio fiscalia instituto comision procuraduria tribunal comite consejo universidad fundacion asociacion federacion camara embajada agencia centro'.split(
    ' ',
  ),
);
/** Adjectives that only tell whose agency it is. */
const OF_WHOM =
  /^(?:federal|estatal|local|municipal|nacional|internacional|mexican[oa]|estadounidense|norteamerican[oa]|electoral|policial|policiac[oa]|militar|sanitari[oa]|publico|publica|autonom[oa]|capitalin[oa])$/;
const ENGLISH_NOUNS = new Set(
  'agency department ministry bureau embassy court commission council committee senate command navy army'.split(
    ' ',
  ),
);
/** Bodies that nobody calls an agency. */
const NO_AGENCY =
  /\b(?:government|ministry|department|senate|congress|court|embassy|party|navy|army|white house|pentagon|united nations|nations|states|morena|pan|pri)\b/;
