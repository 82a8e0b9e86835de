import {
  BE,
  BREAKS,
  DETERMINERS,
  HAVE,
  NP_OPENERS,
  PREPOSITIONS,
  SKIPPED,
  SUBJECT_PRONOUNS,
} from './english-words.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** Relative clauses without commas, which stand within a subject: `officials who saw the list said`. */

/**
 * Where the relative clause begins that ends just before `end`: its `who`. Null where the words before a cue are a subject of
 * their own, as in `the aide who Ruiz said was late`, `voters who think Ruiz said it`.
 */
export function relativeBefore(line: Line, end: number): number | null {
  // `who have long held dreams`, `who lacks the votes and has attacked`: the relative clause goes on.
  const last = line.folded(end - 1);
  if (BREAKS.has(last) || DETERMINERS.has(last) || PREPOSITIONS.has(last)) return null;
  if (hasVerb(line, { from: end - 1, to: end })) return null;
  for (let at = end - 2; at > end - LONGEST_RELATIVE && line.has(at); at--) {
    if (line.quoted(at) || /^[,.;:()—–]$/u.test(line.text(at))) return null;
    if (!/^(?:who|that|which)$/.test(line.folded(at))) {
      if (BREAKS.has(line.folded(at)) && !/^(?:and|or|until|since|after|before)$/.test(line.folded(at)))
        return null;
      continue;
    }
    const noun = line.isWord(at - 1) && !PREPOSITIONS.has(line.folded(at - 1)) && !line.quoted(at - 1);
    if (!noun || !hasVerb(line, { from: at + 1, to: end })) return null;
    return line.folded(at) === 'who' && opensWithVerb(line, at + 1) && !endsWithSubject(line, at, end)
      ? at
      : null;
  }
  return null;
}

/** `who saw`, `who had also seen`. */
function opensWithVerb(line: Line, from: number): boolean {
  let at = from;
  while (at < from + 3 && (SKIPPED.has(line.folded(at)) || /..ly$/.test(line.folded(at)))) at++;
  return hasVerb(line, { from: at, to: at + 1 }) || /ed$/.test(line.folded(at));
}

/** `who think Ruiz`, `who say he`: behind their verb stands another subject. */
function endsWithSubject(line: Line, who: number, end: number): boolean {
  const last = line.folded(end - 1);
  if (SUBJECT_PRONOUNS.has(last) && last !== 'it' && last !== 'you' && last !== 'there') return true;
  let from = end - 1;
  if (!line.capital(from)) return false;
  while (line.capital(from - 1)) from--;
  return from > who + 1 && BELIEFS.test(line.folded(from - 1));
}

const BELIEFS =
  /^(?:think|thinks|thought|believe|believes|believed|say|says|said|know|knows|knew|hope|hopes|hoped)$/;

/**
 * `A person briefed on the call told Reuters that ...`: a participle within the subject of the verb behind it, which is no
 * verb of its own.
 */
export function isReducedRelative(line: Line, { at, to, cue }: CueHit, hits: readonly CueHit[]): boolean {
  if (!cue.forms.has('participle') || cue.lemma === 'say' || line.folded(to) === 'to') return false;
  if (!PREPOSITIONS.has(line.folded(to)) || !isNoun(line, at - 1)) return false;
  const next = hits.find((hit) => hit.at > to + 1 && hit.cue.forms.has('finite') && !hit.cue.nounish);
  if (!next || next.at > to + LONGEST_REDUCED) return false;
  for (let index = to; index < next.at; index++) {
    if (!line.isWord(index) || line.quoted(index) || BROKEN.test(line.folded(index))) return false;
    if (index < next.at - 1 && hasVerb(line, { from: index, to: index + 1 })) return false;
  }
  return !standsAlone(line, next.at - 1);
}

/** `a person`, not `has`, `she`, `Ruiz`. */
function isNoun(line: Line, at: number): boolean {
  const word = line.folded(at);
  const verbal = HAVE.has(word) || BE.has(word) || SKIPPED.has(word) || SUBJECT_PRONOUNS.has(word);
  return line.isWord(at) && !line.capital(at) && !verbal && !/..ly$/.test(word);
}

const BROKEN = /^(?:and|but|that|who|which|when|while|because|if|as|whether|he|she|they|we|i)$/;

/** `warned about the plan Ruiz said was late`: a name behind a noun is the subject of what follows. */
function standsAlone(line: Line, last: number): boolean {
  let from = last;
  while (line.capital(from)) from--;
  const word = line.folded(from);
  return from < last && !PREPOSITIONS.has(word) && !DETERMINERS.has(word) && !NP_OPENERS.has(word);
}

/** A relative clause without commas is at most so long. */
const LONGEST_RELATIVE = 18;
const LONGEST_REDUCED = 10;
