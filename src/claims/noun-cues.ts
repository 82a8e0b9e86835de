import type { Stance } from '../model/claim.ts';
import { SAYING_NOUNS } from '../text/lexicons/cue-nouns.ts';
import type { Draft } from './drafts.ts';
import { opensAdjunct } from './english-main-clause.ts';
import { type Line, nameStart } from './line.ts';
import { openingPhraseEnd, subjectPhraseEnd } from './opening-phrases.ts';
import type { Range } from './scan.ts';
import type { Speakers } from './speakers.ts';

/**
 * Nouns that give somebody's words: `Ruiz’s claim that the road is shut`, `her answer: “No.”`,
 * `la acusación del gobernador de que la vía sigue cerrada`. None where a verb of saying already takes the words.
 */
export function nounDrafts(line: Line, verbs: readonly Draft[], speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  for (let at = line.unit.from; at < line.unit.to; at++) {
    const stance = line.quoted(at) ? undefined : SAYING_NOUNS[line.scan.lang].get(line.folded(at));
    if (stance === undefined || taken(at, verbs)) continue;
    const draft =
      line.scan.lang === 'en' ? english(line, at, stance, speakers) : spanish(line, at, stance, speakers);
    if (draft && !drafts.some((other) => other.contentFrom > draft.start))
      drafts.push(closed(line, draft, verbs));
  }
  return drafts;
}

/** `After Mora’s threat to close the road, Ruiz said ...`: the words end where the main clause begins. */
function closed(line: Line, draft: Draft, verbs: readonly Draft[]): Draft {
  if (draft.direction === 'backward') return draft;
  const noun = draft.cue.from;
  const contentTo =
    openingPhraseEnd(line, noun, draft.contentFrom, verbs) ?? subjectPhraseEnd(line, noun, draft.contentFrom);
  return contentTo === null ? draft : { ...draft, contentTo };
}

/** The noun stands inside what a verb before it opens, or before an attribution that looks back at it. */
function taken(at: number, verbs: readonly Draft[]): boolean {
  return verbs.some(({ direction, start, end, cue }) =>
    direction === 'forward' ? start <= at || cue.from === at : start > at || end > at,
  );
}

/** `“Not now,” was the mayor’s verdict.` `“Ahora no”, fue la respuesta de Ruiz.` The words stand before. */
function backward(line: Line, at: number, owner: Owner, stance: Stance): Draft | null {
  let copula = owner.start - 1;
  if (line.folded(copula) === 'la' || line.folded(copula) === 'el') copula--;
  if (!/^(?:was|is|came|fue|es)$/.test(line.folded(copula))) return null;
  const mark = line.text(copula - 1) === ',' ? copula - 1 : copula;
  if (!line.quoted(mark - 1)) return null;
  return {
    ...draftOf(line, at, owner, stance, owner.to),
    rule: 'noun:inverted',
    start: mark,
    end: owner.to,
    direction: 'backward',
  };
}

interface Owner {
  /** null: "her", "su": who spoke last. */
  readonly subject: Range | null;
  readonly start: number;
  /** Just past the noun and its owner. */
  readonly to: number;
}

/** `Ruiz’s claim that the road is shut`, `her promise to open it`, `her answer: “No.”` */
function english(line: Line, at: number, stance: Stance, speakers: Speakers): Draft | null {
  const owner = englishOwner(line, at, speakers);
  if (!owner) return null;
  const said = backward(line, at, owner, stance);
  if (said) return said;
  const { to } = owner;
  const word = line.folded(to);
  // `Ruiz’s claim that the road is shut`, `her promise to open it`.
  if (word === 'that') return draftOf(line, at, owner, stance, to);
  if (
    word === 'to' &&
    (stance === 'promises' || stance === 'warns' || stance === 'demands' || stance === 'rejects')
  )
    return { ...draftOf(line, at, owner, stance, to), takesCue: true, class: 'infinitive' };
  return called(line, at, owner, stance, /^(?:is|was|has|had|came|comes)$/);
}

/** `Ruiz’s claim`, `the mayor’s blunt reply`, `her answer`, `a claim by Ruiz`. */
function englishOwner(line: Line, at: number, speakers: Speakers): Owner | null {
  const by = line.folded(at + 1);
  if (by === 'by' || by === 'of' || by === 'from') {
    let to = at + 2;
    while (
      line.isWord(to) &&
      to < at + 10 &&
      !/^(?:that|is|was|to|which|who|in|on|at)$/.test(line.folded(to))
    )
      to++;
    const subject = { from: at + 2, to };
    if (to > at + 2 && speakers.resolve(subject, false)) return { subject, start: at, to };
  }
  for (let mark = at - 1; mark > at - 4 && line.isWord(mark); mark--) {
    const word = line.folded(mark);
    if (/^(?:his|her|their)$/.test(word)) {
      const whose = { from: mark, to: mark + 1 };
      return { subject: speakers.resolve(whose, false) ? whose : null, start: mark, to: at + 1 };
    }
    const genitive = word === "'s" || /^['’]$/u.test(line.text(mark));
    if (!genitive) continue;
    const named = pastOpener(line, nameStart(line, mark, line.unit.from), mark - 1);
    const from = line.capital(mark - 1) ? named : phraseFrom(line, mark);
    const subject = { from, to: mark };
    return speakers.resolve(subject, false) ? { subject, start: from, to: at + 1 } : null;
  }
  return null;
}

/** `After Ruiz’s claim`: the capital of the first word makes no name of it. */
function pastOpener(line: Line, from: number, last: number): number {
  const opener = from === line.unit.from && from < last && opensAdjunct(line, from);
  return opener ? from + 1 : from;
}

/** Back to the article: `the mayor`, `a federal official`. */
function phraseFrom(line: Line, end: number): number {
  for (let at = end - 1; at > end - 6 && line.isWord(at); at--)
    if (/^(?:the|a|an)$/.test(line.folded(at))) return at;
  return end - 1;
}

/** `la acusación de Ruiz de que la vía está cerrada`, `su promesa de abrirla`, `su respuesta: “No”`. */
function spanish(line: Line, at: number, stance: Stance, speakers: Speakers): Draft | null {
  const owner = spanishOwner(line, at, speakers);
  if (!owner) return null;
  const said = backward(line, at, owner, stance);
  if (said) return said;
  const { to } = owner;
  // `la acusación de Ruiz de que la vía está cerrada`, `su promesa de abrirla`.
  if (line.folded(to) === 'de' && line.folded(to + 1) === 'que')
    return draftOf(line, at, owner, stance, to + 1);
  const acts = stance === 'promises' || stance === 'warns' || stance === 'demands' || stance === 'rejects';
  if (acts && /^(?:de|a)$/.test(line.folded(to)) && /(?:ar|er|ir)(?:l[aeo]s?|se)?$/.test(line.folded(to + 1)))
    return { ...draftOf(line, at, owner, stance, to), takesCue: true, class: 'infinitive' };
  return called(line, at, owner, stance, /^(?:es|fue|ha|habia|llego)$/);
}

/** `la promesa de Ruiz`, `la respuesta de la alcaldesa`, `su respuesta`. */
function spanishOwner(line: Line, at: number, speakers: Speakers): Owner | null {
  const first = /^(?:de|del)$/.test(line.folded(at + 1)) ? at + 2 : null;
  if (first !== null && line.folded(first) !== 'que') {
    let to = first;
    while (line.isWord(to) && to < first + 8 && !ends(line, to, first)) to++;
    const subject = { from: first, to };
    if (to > first && speakers.resolve(subject, false)) return { subject, start: at, to };
  }
  const own = /^(?:su|sus)$/.test(line.folded(at - 1)) || /^(?:su|sus)$/.test(line.folded(at - 2));
  return own || unowned(line, at) ? { subject: null, start: at - 1, to: at + 1 } : null;
}

/** `dejaron una advertencia: ...`, `llegó con la exigencia de que ...`: whose it is the sentence tells. */
function unowned(line: Line, at: number): boolean {
  const before = line.folded(at - 1);
  if (/^un[ao]?$/.test(before)) return line.text(at + 1) === ':';
  const article = before === 'la' || before === 'el';
  return (
    article &&
    /^(?:con|bajo)$/.test(line.folded(at - 2)) &&
    line.folded(at + 1) === 'de' &&
    line.isQue(at + 2)
  );
}

/** `de que`, `de golpear`, `fue`: no part of the owner's name. */
function ends(line: Line, at: number, first: number): boolean {
  const word = line.folded(at);
  if (/^(?:es|fue|que|a|en|ha|habia|llego|para|por)$/.test(word)) return true;
  return (
    at > first &&
    word === 'de' &&
    (line.folded(at + 1) === 'que' || /(?:ar|er|ir)$/.test(line.folded(at + 1)))
  );
}

/** `Her answer: not now.` `His verdict was “too late”.` `Its message was clear: the road stays shut.` */
function called(line: Line, at: number, owner: Owner, stance: Stance, verbs: RegExp): Draft | null {
  for (let next = owner.to; next < owner.to + FAR && line.has(next); next++) {
    if (line.text(next) === ':') return draftOf(line, at, owner, stance, next + 1);
    const copula = verbs.test(line.folded(next));
    if (copula && line.opensQuote(next + 1)) return draftOf(line, at, owner, stance, next + 1);
    if (copula && /^(?:that|que)$/.test(line.folded(next + 1)))
      return draftOf(line, at, owner, stance, next + 1);
    if (line.quoted(next) || /^[.;,—–]$/u.test(line.text(next))) return null;
  }
  return null;
}

/** Between the noun and its colon stand at most so many words. */
const FAR = 12;

/** A draft whose content begins at `contentFrom`: behind `that`, the copula or the colon. */
function draftOf(line: Line, at: number, owner: Owner, stance: Stance, contentFrom: number): Draft {
  return {
    rule: 'noun',
    lemma: line.folded(at),
    class: 'say',
    cue: { from: at, to: at + 1 },
    start: owner.start,
    end: contentFrom,
    direction: 'forward',
    contentFrom,
    subject: owner.subject,
    shares: owner.subject === null,
    stance,
    recipient: null,
    takesCue: false,
    belief: false,
  };
}
