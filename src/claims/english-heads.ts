import type { NamedText } from './named-text.ts';
import { PREPOSITIONS } from './noun-phrases.ts';
import { namedSource, type Source } from './source.ts';
import { hasVerb } from './verbs.ts';

/** What stands at the head of an English sentence: connectives, titles, and names that are no subject although they stand early. */

/** Where the subject may begin: behind `But`, `For now,`, `In Lima,`. */
export function openingEnd(text: NamedText, first: number, limit: number): number {
  if (text.lang !== 'en') return first;
  const from = /^(?:but|and|yet|so)$/.test(text.folded(first)) ? first + 1 : first;
  if (!OPENS.test(text.folded(from))) return from;
  for (let at = from + 1; at < Math.min(from + 6, limit); at++) {
    if (text.text(at) !== ',') continue;
    return hasVerb(text, { from, to: at }) ? from : at + 1;
  }
  return from;
}

/** `Senator Ruth Bell`, `Opposition Sen. Ana Ruiz`, `Mora's aide Ana Ruiz`, `Her aide, Ana Ruiz,`: a name behind its titles. */
export function titledHead(text: NamedText, from: number, limit: number): Source | null {
  if (text.lang !== 'en' || text.quoted(from)) return null;
  for (let at = from; at < Math.min(from + 6, limit); at++) {
    const named = text.named(at);
    const person = named?.actor.kind === 'person' && named.from === at;
    if (person && at > from) return named.possessive ? null : namedSource(named, 0.8);
    // `Her spokeswoman, Ana Ruiz,`
    if (text.text(at) === ',' && text.roles.has(text.folded(at - 1)) && text.named(at + 1)) continue;
    if (!isTitle(text, at, at === from)) return null;
  }
  return null;
}

function isTitle(text: NamedText, at: number, first: boolean): boolean {
  const word = text.folded(at);
  if (PREPOSITIONS.has(word) && word !== 'of') return false;
  if (text.roles.has(word) || MODIFIER.test(word) || (first && /^(?:his|her|their|its)$/.test(word)))
    return true;
  return text.capital(at) && !(first && (NO_TITLE.test(word) || hasVerb(text, { from: at, to: at + 1 })));
}

/** `The sheriff waits`, `The mayor of Lima`, and neither `The mayor's` nor `The general election`: does the noun before end there? */
export function endsEnglishHead(text: NamedText, at: number): boolean {
  const word = text.folded(at);
  if (text.roles.has(word) || word === "'s" || text.text(at) === '’') return false;
  const noun = AFTER_ADJECTIVE.test(text.folded(at - 1)) && /^\p{Ll}/u.test(text.text(at));
  return !noun || PREPOSITIONS.has(word) || ADVERB.test(word) || hasVerb(text, { from: at, to: at + 1 });
}

/** `The mayor met Ana Ruiz`, `Luis Mora met Ana Ruiz`: who stands behind a verb or another's name, with no comma between. */
export function isEnglishObject(text: NamedText, first: number, from: number): boolean {
  for (let at = from - 1; at >= first; at--) {
    if (/^[,;:—–]$/u.test(text.text(at))) return false;
    const other = text.named(at);
    const subject = other?.actor.kind === 'person' && !other.possessive && other.from >= first;
    if (subject && !PREPOSITIONS.has(text.folded(other.from - 1))) return true;
    if (!text.quoted(at) && !OPENS.test(text.folded(first)) && hasVerb(text, { from: at, to: at + 1 }))
      return true;
  }
  return false;
}

/** Words that open a sentence before its subject. */
const OPENS =
  /^(?:for|in|on|at|by|after|before|during|since|until|with|without|despite|as|when|while|if|because|although|though|meanwhile|later|earlier|still|however|instead|today|yesterday|now|then|also|again|perhaps|elsewhere|separately|privately|publicly|across)$/;
/** Nouns for people that stand before other nouns as well. */
const AFTER_ADJECTIVE =
  /^(?:general|head|chief|host|chair|police|justice|victim|witness|student|voter|worker|leader|expert|player)$/;
const ADVERB = /^(?:who|whose|also|still|then|now|never|and|himself|herself|.+ly)$/;
const MODIFIER =
  /^(?:former|acting|interim|outgoing|incoming|longtime|veteran|top|senior|of|state|deputy|vice|'s)$/;
const NO_TITLE =
  /^(?:when|while|if|as|after|before|since|because|although|though|until|unless|once|like|unlike|and|but|so|yet|now|then|today|yesterday|both|neither|either|not|only|even|perhaps|maybe|what|why|how|where|who|this|that|these|those|he|she|they|it|we|i|his|her|their|its|the|a|an|.+ing)$/;
