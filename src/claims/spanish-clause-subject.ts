import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { SpanishSubjects } from './spanish-subjects.ts';
import { SpanishTimes } from './spanish-times.ts';
import { ADJUNCT, BE, BREAKS, CLITICS, HAVE, SKIPPED } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';
import { isPaper } from './unnamed-actors.ts';
import { hasVerb } from './verbs.ts';

/**
 * Who the clause before `at` is about: `Pese a todo, la comisión sigue con su campaña, alegando que`. The subject of the
 * nearest verb that stands in no relative or time clause; null where none of them is somebody. `lenient` takes any phrase
 * that opens with an article; `nearest` stops at the first verb.
 */
export function clauseSubject(
  line: Line,
  speakers: Speakers,
  at: number,
  { from = line.unit.from, lenient = false, nearest = false } = {},
): Source | null {
  const subjects = new SpanishSubjects(line, speakers, new SpanishTimes(line));
  for (let verb = at - 1; verb > from; verb--) {
    if (line.quoted(verb) || !hasVerb(line, { from: verb, to: verb + 1 })) continue;
    // `Los reporteros le preguntaron cómo fue, mencionando que`: who answers is not told.
    if (
      /^(?:pregunto|preguntaron|preguntaba|preguntaban|cuestiono|cuestionaron|inquirio)$/.test(
        line.folded(verb),
      )
    )
      return null;
    // `Sorpresa causó Ana Ruiz, al revelar que`
    const behind = subjects.subjectAfter(verb + 1);
    const person = behind && speakers.resolve(behind, false);
    if (person?.how === 'named' && person.actor.kind === 'person') return { ...person, confidence: 0.75 };
    const left = beforeVerb(line, verb);
    const subordinate = BREAKS.has(line.folded(left)) && !/^[ye]$/.test(line.folded(left));
    if (subordinate && nearest) return null;
    if (subordinate) continue;
    // `La organización (OMS), confirmó esto, al señalar que`: a comma too many.
    const stray = line.text(left) === ',' ? left - 1 : left;
    const phrase = subjects.subjectEndingAt(left) ?? subjects.subjectEndingAt(stray);
    if (!phrase || phrase.range.from < from || hasVerb(line, phrase.range)) continue;
    const opens = lenient && /^(?:el|la|los|las)$/.test(line.folded(phrase.range.from));
    const source = speakers.resolve(phrase.range, opens || allCapitals(line, phrase.range));
    if (source && !isPaper(source.actor)) return { ...source, confidence: Math.min(source.confidence, 0.75) };
  }
  return null;
}

/** `Fox presentó una moción`: a name that nobody has introduced. */
function allCapitals(line: Line, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (!line.capital(at)) return false;
  // `Además critica el plan, diciendo que`
  const adverb =
    /^(?:nunca|usted|ustedes|al|se|no|si|quien|nadie|todo|este|esto|eso|ya|asi)$/.test(line.folded(from)) ||
    SKIPPED.has(line.folded(from)) ||
    /mente$/.test(line.folded(from));
  return to - from <= 3 && !adverb && !ADJUNCT.has(line.folded(from));
}

/** Back over `ya lo ha`, `no se`. */
function beforeVerb(line: Line, verb: number): number {
  let left = verb - 1;
  while (
    line.has(left) &&
    (CLITICS.has(line.folded(left)) ||
      HAVE.has(line.folded(left)) ||
      BE.has(line.folded(left)) ||
      SKIPPED.has(line.folded(left)) ||
      line.folded(left) === 'no')
  )
    left--;
  return left;
}
