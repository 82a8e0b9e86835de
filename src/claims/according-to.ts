import { PAPER_NOUNS, SOURCE_PREPOSITIONS } from '../text/lexicons/cue-nouns.ts';
import { cueTable } from './cue-table.ts';
import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import { keyOf, type Range } from './scan.ts';
import { sourceFrom } from './source-phrases.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/**
 * `According to the ministry, the road is shut.` `The road is shut, according to the ministry.`
 * `Según informó la dependencia, la vía está cerrada.`
 */
export function accordingToDrafts(line: Line, speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  for (let at = line.unit.from; at < line.unit.to; at++) {
    if (line.quoted(at)) continue;
    const own = ownView(line, at);
    if (own) {
      drafts.push(own);
      continue;
    }
    const length = prepositionAt(line, at);
    if (length === 0) {
      const telling = tellingAt(line, at, speakers);
      if (telling) drafts.push(telling);
      continue;
    }
    const draft = draftAt(line, at, length);
    if (draft && line.scan.lang === 'es' && !hasSource(line, draft, speakers)) continue;
    if (draft && (!VIEWS.has(line.folded(at)) || isView(line, draft, speakers))) drafts.push(draft);
    at += length;
  }
  return drafts;
}

/**
 * `Según el clima`, `según avanzaba la tarde`, `están de acuerdo con Ruiz`: nobody says anything. A source is somebody who could
 * speak, a name, or a paper and what is known by it.
 */
function hasSource(line: Line, { cue, subject }: Draft, speakers: Speakers): boolean {
  if (!subject || subject.to <= subject.from || VIEWS.has(line.folded(cue.from))) return true;
  const head = /^(?:el|la|los|las|su|sus|cada|un|una)$/.test(line.folded(subject.from))
    ? subject.from + 1
    : subject.from;
  if (NO_SOURCE.test(line.folded(head))) return false;
  if (line.folded(subject.to - 1) === 'no' && line.folded(subject.to - 2) === 'o') return false;
  if (line.folded(cue.from + 1) === 'acuerdo') {
    for (let at = cue.from - 1; at > cue.from - 7 && line.has(at) && !/^[.;]$/.test(line.text(at)); at--)
      if (AGREES.test(line.lower(at))) return false;
  }
  // `según esto`, `según el municipio pero`
  if (/^(?:esto|eso|ello)$/.test(line.folded(subject.from))) return false;
  const plain = cue.to === cue.from + 1 || line.folded(cue.from + 1) === 'acuerdo';
  if (!plain || speakers.resolve(subject, false)) return true;
  for (let at = subject.from; at < subject.to && !/^del?$/.test(line.folded(at)); at++)
    if (PAPER_NOUNS.has(line.folded(at)) || PEOPLE.test(line.folded(at)) || line.capital(at)) return true;
  return line.folded(subject.from) === 'lo';
}

/** `según el nivel de riesgo`, `según su agenda`: by that, and nobody says it. */
const NO_SOURCE =
  /^(?:agenda|tipo|tipos|nivel|niveles|grado|edad|sexo|genero|zona|region|pais|caso|casos|numero|cantidad|tamano|necesidad|necesidades|preferencias?|interes|intereses|gustos?|orden|temporada|clima|ritmo|costumbre|situacion|momento|lugar|precio|valor|peso|talla|color|conveniencia|capacidad|convenga|sea|corresponda)$/;

/** `están`, `se puso`: they make an agreement of `de acuerdo con`. */
const AGREES =
  /^(?:est(?:á|án|aba|aban|oy|amos|uvo|uvieron|ar|aría|arían|aremos)|pus(?:o|ieron)|pon(?:e|en|erse)|mostr(?:ó|aron)|declar(?:ó|aron))$/;
/** People in the plural, whatever they are: `según los deudos`, `según pescadores`. */
const PEOPLE =
  /^[a-z]+(?:ores|oras|eros|eras|antes|entes|istas|inos|inas|anos|anas|ados|adas|udos|tivos|icos|ellos|ellas)$/;

/** `A su juicio, la vía es peligrosa.` `La vía es, en su opinión, peligrosa.` Whose view it is stands before. */
function ownView(line: Line, at: number): Draft | null {
  if (line.scan.lang !== 'es' || !/^(?:a|en)$/.test(line.folded(at)) || line.folded(at + 1) !== 'su')
    return null;
  if (!/^(?:juicio|entender|parecer|opinion|criterio)$/.test(line.folded(at + 2))) return null;
  const to = at + 3;
  const head = opensClause(line, at);
  if (line.text(to) !== ',' || !(head || line.text(at - 1) === ',')) return null;
  const parts = { cue: { from: at, to }, subject: { from: at, to: at }, end: to, forward: head };
  return { ...draftOf(line, parts, line.words({ from: at, to }).toLowerCase()), subject: null };
}

const TELLINGS = /^(?:telling|words|view|account|opinion|reckoning|estimation|eyes|phrase|description)$/;

/** `In the mayor’s telling, the road was never shut.` `The road was, in Ruiz’s words, “a disgrace”.` */
function tellingAt(line: Line, at: number, speakers: Speakers): Draft | null {
  if (!/^(?:in|by)$/.test(line.folded(at)) || line.scan.lang !== 'en') return null;
  for (let noun = at + 2; noun < at + 8 && line.isWord(noun); noun++) {
    if (!TELLINGS.test(line.folded(noun))) continue;
    const own = /^(?:his|her|their)$/.test(line.folded(noun - 1));
    if (!own && line.folded(noun - 1) !== "'s") return null;
    const subject = { from: at + 1, to: own ? noun : noun - 1 };
    if (!speakers.resolve(subject, false)) return null;
    const forward = opensClause(line, at) && line.text(noun + 1) === ',';
    if (!forward && line.text(at - 1) !== ',') return null;
    return draftOf(
      line,
      { cue: { from: at, to: noun + 1 }, subject, end: noun + 1, forward },
      'in the words of',
    );
  }
  return null;
}

/** `For Ruiz, the plan is "a mistake".` Prepositions that mean a view only before a named person and a quotation. */
const VIEWS: ReadonlySet<string> = new Set(['para', 'for']);

/** `Para la especialista Ana Ruiz, el plan es un error.`: an office and a name say that a view follows. */
function isExpert(line: Line, subject: Range, speakers: Speakers): boolean {
  const source = speakers.resolve(subject, false);
  const office = /^(?:el|la)$/.test(line.folded(subject.from)) && !line.capital(subject.from + 1);
  return line.scan.lang === 'es' && office && source?.actor.kind === 'person' && source.how === 'named';
}

/** A named person at the head of the sentence and a quotation behind: `For Ruiz, the plan is “a mistake”`. */
function isView(line: Line, draft: Draft, speakers: Speakers): boolean {
  if (draft.direction !== 'forward' || draft.start !== line.unit.from || !draft.subject) return false;
  const source = speakers.resolve(draft.subject, false);
  const body =
    line.scan.lang === 'es' &&
    (source?.actor.kind === 'body' || source?.actor.kind === 'unnamed') &&
    source.how !== 'pronoun';
  if (!body && (source?.actor.kind !== 'person' || source.how === 'pronoun')) return false;
  if (isExpert(line, draft.subject, speakers)) return true;
  return line.holdsQuote({ from: draft.end, to: line.unit.to });
}

/** The source prepositions by their first word, in the order of the lexicon. */
const prepositions = { en: byFirstWord(SOURCE_PREPOSITIONS.en), es: byFirstWord(SOURCE_PREPOSITIONS.es) };

function byFirstWord(
  phrases: readonly (readonly string[])[],
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const firsts = new Set(phrases.map(([first = '']) => first));
  return new Map([...firsts].map((word) => [word, phrases.filter(([first]) => first === word)]));
}

/** `en las duras palabras de Ruiz`: an adjective inside. */
function inHisWords(line: Line, at: number): number {
  if (line.scan.lang !== 'es' || line.folded(at) !== 'en') return 0;
  for (let length = 2; length < 5; length++)
    if (line.folded(at + length) === 'palabras')
      return line.folded(at + length + 1) === 'de' ? length + 2 : 0;
  return 0;
}

/** Number of words of the source preposition at `at` (`according to` has two); 0 when none stands there. */
function prepositionAt(line: Line, at: number): number {
  for (const words of prepositions[line.scan.lang].get(line.folded(at)) ?? []) {
    if (words.every((word, index) => line.folded(at + index) === word)) return words.length;
  }
  return inHisWords(line, at);
}

/** `According to the ministry, the road is shut`: the draft of the preposition at `at`. */
function draftAt(line: Line, at: number, length: number): Draft | null {
  if (line.folded(at) === 'per' && !line.capital(at + 1)) return null;
  const first = at + length;
  if (/^cual(?:es)?$/.test(line.folded(first + 1))) return behindAntecedent(line, at, first + 2);
  const verb = reportingVerbAt(line, first);
  const whole = sourceFrom(line, verb === null ? first : pastRecipient(line, verb));
  // `which according to Ruiz will open in May`: the relative clause goes on with its own verb.
  const source = /^(?:which|who|that|que)$/.test(line.folded(at - 1)) ? upToVerb(line, whole) : whole;
  const placed = verb !== null && line.folded(first) !== 'lo' && saysWhere(line, verb);
  const subject = placed
    ? { from: source.to, to: source.to }
    : line.scan.lang === 'es'
      ? beforeVerb(line, source)
      : source;
  const dropped = verb !== null && subject.to <= subject.from;
  if (subject.to <= subject.from && !dropped) return null;
  if (
    line.folded(at) === 'a' &&
    line.folded(at + 1) === 'juicio' &&
    !opensClause(line, at) &&
    line.text(at - 1) !== ','
  )
    return null;
  const forward = opensClause(line, at) && line.text(subject.to) === ',';
  const lemma = line.folded(at) === 'segun' ? 'según' : line.words({ from: at, to: first }).toLowerCase();
  const told = verb === null ? null : toldWhom(line, verb, subject);
  const parts = { cue: { from: at, to: verb ?? first }, end: subject.to, forward };
  const named = told && told.from > subject.from ? { from: subject.from, to: told.from } : subject;
  const draft: Draft = { ...draftOf(line, { ...parts, subject: named }, lemma), recipient: told };
  // `Según contó, la vía está cerrada`: who spoke before; `A Ruiz no le preocupa, según dijo`: of whom the sentence tells.
  return dropped ? { ...draft, subject: dative(line, at) } : draft;
}

/** `la nota de El Sol, según la cual la vía cerró,`: the source is what stands before the comma, its words follow. */
function behindAntecedent(line: Line, at: number, contentFrom: number): Draft | null {
  if (line.text(at - 1) !== ',') return null;
  let from = at - 1;
  while (from > at - LONGEST_ANTECEDENT && line.isWord(from - 1) && !line.quoted(from - 1)) {
    from--;
    if (/^(?:un|una|el|la|los|las)$/.test(line.folded(from)) && !/^del?$/.test(line.folded(from - 1))) break;
  }
  let contentTo = contentFrom;
  while (line.has(contentTo) && line.text(contentTo) !== ',') contentTo++;
  const parts = {
    cue: { from: at, to: contentFrom },
    subject: { from, to: at - 1 },
    end: contentFrom,
    forward: true,
  };
  return { ...draftOf(line, parts, 'según'), contentFrom, contentTo };
}

/** `según dijo a la prensa una vecina`: the subject stands behind whom it was told. */
function pastRecipient(line: Line, at: number): number {
  if (!/^(?:a|al|en|ante|de|del)$/.test(line.folded(at))) return at;
  for (let next = at + 2; next < at + 9 && line.has(next) && !/^[.;:]$/.test(line.text(next)); next++) {
    const tied = /^(?:a|al|de|del|en|ante|con|por)$/.test(line.folded(next - 1));
    if (!tied && /^(?:un|una|el|la|los|las)$/.test(line.folded(next))) return next;
    // `según contó en la entrevista Ana Ruiz`
    const name = line.capital(next) && line.capital(next + 1) && !line.capital(next - 1);
    if (!tied && name) return next;
  }
  // `según consta en el acta`: the paper speaks.
  return /^(?:en|de)$/.test(line.folded(at)) ? at + 1 : at;
}

/** `según dijo a Reuters un vocero`, `según dijo un vocero a Reuters`: the words that tell whom. */
function toldWhom(line: Line, verb: number, { from, to }: Range): Range | null {
  if (from > verb && /^(?:a|al)$/.test(line.folded(verb))) return { from: verb, to: from };
  for (let at = from + 1; at < to - 1; at++)
    if (/^(?:a|al)$/.test(line.folded(at)) && (line.capital(at + 1) || line.capital(at + 2)))
      return { from: at, to };
  return null;
}

/** `A Ruiz no le preocupa`: Ruiz; null where the sentence begins otherwise. */
function dative(line: Line, limit: number): Range | null {
  const from = line.unit.from + 1;
  if (line.folded(from - 1) !== 'a' || !line.capital(from)) return null;
  let to = from + 1;
  while (to < limit && (line.capital(to) || /^(?:de|la|del|los)$/.test(line.folded(to)))) to++;
  return /^(?:no|le|se|ya|tampoco)$/.test(line.folded(to)) ? { from, to } : null;
}

/** `según cuenta en la entrevista`: behind a verb of saying that is where somebody said it, and nobody who speaks. */
function saysWhere(line: Line, at: number): boolean {
  return (
    /^(?:en|durante|ante)$/.test(line.folded(at)) &&
    !APPEARS.test(line.folded(at - 1)) &&
    pastRecipient(line, at) <= at + 1
  );
}

/** `lo que a decir de la defensa violó la ley`: the source ends before the verb of the clause. */
function beforeVerb(line: Line, { from, to }: Range): Range {
  for (let at = from + 1; at < to; at++)
    if (
      /^(?:pero|aunque|porque|sino|cuando|mientras)$/.test(line.folded(at)) ||
      (/^[ye]$/.test(line.folded(at)) && hasVerb(line, { from: at + 1, to: at + 2 })) ||
      (at > from + 1 &&
        /(?:ó|aron|ieron)$/.test(line.lower(at)) &&
        !/^(?:que|quien|se)$/.test(line.folded(at - 1)) &&
        !heldByRelative(line, from, at))
    )
      return { from, to: at };
  return { from, to };
}

function upToVerb(line: Line, { from, to }: Range): Range {
  let end = from + 1;
  while (end < to && !hasVerb(line, { from: end, to: end + 1 })) end++;
  return { from, to: Math.min(end, to) };
}

function heldByRelative(line: Line, from: number, at: number): boolean {
  for (let index = from; index < at; index++)
    if (line.isQue(index) || /^(?:quien|quienes|donde|cuando|como)$/.test(line.folded(index))) return true;
  return false;
}

interface Parts {
  readonly cue: Range;
  readonly subject: Range;
  readonly end: number;
  readonly forward: boolean;
}

/** Forward: `In Ruiz’s telling, the road is shut`. Backward: `The road is shut, in Ruiz’s telling`. */
function draftOf(line: Line, { cue, subject, end, forward }: Parts, lemma: string): Draft {
  return {
    rule: 'according-to',
    lemma,
    class: 'according-to',
    cue,
    start: line.text(cue.from - 1) === ',' ? cue.from - 1 : cue.from,
    end,
    direction: forward ? 'forward' : 'backward',
    contentFrom: end + 1,
    subject,
    shares: false,
    stance: 'asserts',
    recipient: null,
    takesCue: false,
    belief: false,
  };
}

/** `según dijo el vocero`: just past the verb, else null. */
function reportingVerbAt(line: Line, at: number): number | null {
  const token = line.token(at);
  if (!token || line.scan.lang !== 'es') return null;
  let next = at;
  while (/^(?:ha|han|habia|lo|se)$/.test(line.folded(next))) next++;
  const word = line.token(next);
  return word && (cueTable('es').has(keyOf(word, 'es')) || APPEARS.test(word.folded)) ? next + 1 : null;
}

/** `según consta en el acta`, `según figura en el contrato`. */
const APPEARS =
  /^(?:consta|figura|aparece|recoge|recogen|refleja|reflejan|avanza|avanzo|desprende|lee|muestra|muestran)$/;

/** At the head of the sentence or after a mark; what it is about then follows. */
function opensClause(line: Line, at: number): boolean {
  return (
    at === line.unit.from ||
    /^[.;:•—–]$/u.test(line.text(at - 1)) ||
    /^(?:but|and|pero|y)$/.test(line.folded(at - 1))
  );
}

/** The phrase before `, según el cual` has at most so many words. */
const LONGEST_ANTECEDENT = 9;
