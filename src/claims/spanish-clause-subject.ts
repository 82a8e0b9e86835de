import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import { SpanishSubjects } from './spanish-subjects.ts';
import { SpanishTimes } from './spanish-times.ts';
import { BE, BREAKS, CLITICS, HAVE, SKIPPED } from './spanish-words.ts';
import type { Speakers } from './speakers.ts';
import { isPaper } from './unnamed-actors.ts';
import { hasVerb } from './verbs.ts';

/**
 * Who the clause before `at` is about: `Pese a todo, la comisión sigue con su campaña, alegando que`. The subject of the
 * nearest verb that stands in no relative or time clause; null where none of them is somebody.
 */
export function clauseSubject(
  line: Line,
  speakers: Speakers,
  at: number,
  from = line.unit.from,
): Source | null {
  const subjects = new SpanishSubjects(line, speakers, new SpanishTimes(line));
  for (let verb = at - 1; verb > from; verb--) {
    if (line.quoted(verb) || !hasVerb(line, { from: verb, to: verb + 1 })) continue;
    // `Sorpresa causó Ana Ruiz, al revelar que`
    const behind = subjects.subjectAfter(verb + 1);
    const person = behind && speakers.resolve(behind, false);
    if (person?.how === 'named' && person.actor.kind === 'person') return { ...person, confidence: 0.75 };
    const left = beforeVerb(line, verb);
    if (BREAKS.has(line.folded(left)) && !/^[ye]$/.test(line.folded(left))) continue;
    const phrase = subjects.subjectEndingAt(left);
    if (!phrase || phrase.range.from < from || hasVerb(line, phrase.range)) continue;
    const source = speakers.resolve(phrase.range, allCapitals(line, phrase.range));
    if (source && !isPaper(source.actor)) return { ...source, confidence: Math.min(source.confidence, 0.75) };
  }
  return null;
}

/** `Fox presentó una moción`: a name that nobody has introduced. */
function allCapitals(line: Line, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (!line.capital(at)) return false;
  return to - from <= 3;
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
