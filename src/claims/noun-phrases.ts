import type { Occurrence } from './actors.ts';
import type { NamedText } from './named-text.ts';
import type { Range } from './scan.ts';

/** How the noun phrase that stands for a speaker is built: where it begins and ends, and which name or noun is its head. */

export const PREPOSITIONS = new Set(
  'of for from with in at on by to about against de del para con en por ante a desde contra sobre'.split(' '),
);
export const INDEFINITE = new Set(
  'a an some several many few two three four other another most one un una unos unas algunos varios dos tres otros otras'.split(
    ' ',
  ),
);

/** `the paper, which cited officials`: the phrase ends at its relative clause. */
export function beforeRelative(text: NamedText, { from, to }: Range): number {
  for (let at = from + 1; at < to - 1; at++)
    if (text.text(at) === ',' && /^(?:which|who|whose|que|quien|quienes)$/.test(text.folded(at + 1)))
      return at;
  return to;
}

/** `según ha podido saber El Sol`: the name behind the verbs, or null. */
export function nameBehindVerb(text: NamedText, { from, to }: Range): number | null {
  if (text.lang !== 'es' || !/^(?:ha|han|pudo|pudieron|supo)$/.test(text.folded(from))) return null;
  for (let at = from + 1; at < Math.min(to, from + 5); at++)
    if (text.capital(at) || /^(?:el|la|los|las|este|esta|un|una)$/.test(text.folded(at))) return at;
  return null;
}

/** The named actor that heads the phrase: a person rather than the body he belongs to, and none behind "of", "for". */
export function namedHead(text: NamedText, { from, to }: Range): Occurrence | null {
  let best: Occurrence | null = null;
  let behind = false;
  for (let at = from; at < to; at++) {
    const occurrence = text.named(at);
    if (occurrence && occurrence.from === at) {
      const apposed = text.text(at - 1) === ',' && at > from;
      const own =
        // `Ruiz’s answer`, asked for Ruiz.
        (!occurrence.possessive || occurrence.to === to) &&
        !modifies(text, occurrence, to) &&
        (!behind || apposed || titleBefore(text, from, at));
      if (own && (best === null || (best.actor.kind !== 'person' && occurrence.actor.kind === 'person')))
        best = occurrence;
      at = occurrence.to - 1;
    } else if (PREPOSITIONS.has(text.folded(at))) behind = true;
  }
  return best;
}

/** `Secretary of State Marco Rubio`, `el secretario de Economía, Marcelo Ebrard`: the name belongs to the title. */
function titleBefore(text: NamedText, from: number, at: number): boolean {
  const comma = text.text(at - 1) === ',';
  for (let index = from; index < Math.min(from + 5, at); index++) {
    const role = text.roles.get(text.folded(index));
    if (role && !role.plural)
      return (
        comma ||
        text.capital(at - 1) ||
        (text.named(at)?.actor.kind === 'person' && !PREPOSITIONS.has(text.folded(at - 1)))
      );
  }
  return false;
}

/** `two State Department lawyers`, `a Pentagon official`: the body only tells which lawyers. */
function modifies(text: NamedText, { actor, to: end }: Occurrence, to: number): boolean {
  if (actor.kind === 'person' || text.lang !== 'en') return false;
  for (let at = end; at < Math.min(to, end + 4); at++) {
    if (PREPOSITIONS.has(text.folded(at)) || /^[,;:(]$/.test(text.text(at))) return false;
    if (text.roles.has(text.folded(at)) && /^\p{Ll}/u.test(text.text(at))) return true;
  }
  return false;
}

/** The first word of the phrase, before any preposition, that is in the set. */
export function nounIn(text: NamedText, { from, to }: Range, nouns: ReadonlySet<string>): number | null {
  for (let at = from; at < to; at++) {
    const owns = at + 1 < to && (text.folded(at + 1) === "'s" || text.text(at + 1) === '’');
    if (nouns.has(text.folded(at)) && !owns) return at;
    if (PREPOSITIONS.has(text.folded(at)) && at > from) return null;
  }
  return null;
}

/** The last office of the phrase before a preposition: `the former prosecutor of Lima`, `one of the senators`. */
export function roleIn(text: NamedText, { from, to }: Range): number | null {
  let last: number | null = null;
  for (let at = from; at < to; at++) {
    const quantified =
      /^(?:one|some|many|most|several|dozens|all|none|two|three|uno|una|varios|algunos)$/.test(
        text.folded(at - 1),
      );
    if (PREPOSITIONS.has(text.folded(at)) && at > from && !quantified) break;
    // `Secretaría` with its accent is a body, `secretaria` a person.
    const body = text.folded(at) === 'secretaria' && /í/i.test(text.text(at));
    // `una reunión`: `una` alone or with `de` is somebody, before a noun it is none.
    const article = text.lang === 'es' && OTHERS.test(text.folded(at)) && nounFollows(text, at, to);
    const owns = at + 1 < to && text.folded(at + 1) === "'s";
    if (text.roles.has(text.folded(at)) && !body && !article && !owns) last = at;
  }
  return last;
}

const OTHERS = /^(?:un[ao]|otr[ao]s?|algunos|varios)$/;

function nounFollows(text: NamedText, at: number, to: number): boolean {
  return at + 1 < to && /^\p{L}/u.test(text.text(at + 1)) && !/^(?:de|del|que)$/.test(text.folded(at + 1));
}

/** `México.- Un desconcierto`: a sentence begins behind the dateline. */
const ARTICLE = /^(?:El|La|Los|Las|Un|Una|Gran)$/;

/** Does the phrase hold a capital that is not its sentence's first? */
export function hasCapital(text: NamedText, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const opens = text.scan.doc.sentences[text.sentenceOf(at)]?.from === at;
    if (!opens && text.capital(at) && text.text(at) !== 'I' && !(at === from && ARTICLE.test(text.text(at))))
      return true;
  }
  return false;
}
