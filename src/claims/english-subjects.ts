import { DATA_NOUNS, PAPERS } from '../text/lexicons/body-nouns.ts';
import { isLoneHyphen } from './dateline.ts';
import { relativeBefore } from './english-relatives.ts';
import type { EnglishTimes } from './english-times.ts';
import {
  BREAKS,
  DETERMINERS,
  FINITE_BREAKS,
  NP_OPENERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from './english-words.ts';
import { type Line, nameStart } from './line.ts';
import type { Range } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** The noun phrases beside a cue: `Ana Ruiz, the mayor of Lima, said`, `said the mayor of Lima`. */
export class EnglishSubjects {
  constructor(
    private readonly line: Line,
    private readonly speakers: Speakers,
    private readonly times: EnglishTimes,
  ) {}

  /** `Ana Ruiz, who runs the port, said the law ...`: the comma closes an apposition to the name that opens the sentence. */
  apposed(at: number): boolean {
    const { line } = this;
    if (line.text(at) !== ',' || line.quoted(at - 1)) return false;
    const subject = this.subjectEndingAt(at);
    if (subject === null || subject.range.from > line.unit.from + 1) return false;
    return this.speakers.resolve(subject.range, false)?.how === 'named' || this.interrupted(at);
  }

  /** `Two engineers, speaking because the gate was shut, said planners in Lima had left`: a subject that waits for its verb. */
  private interrupted(close: number): boolean {
    const { line } = this;
    const { from } = line.unit;
    const open = this.appositionStart(close);
    if (open === null || open - from < 2 || PREPOSITIONS.has(line.folded(from)) || this.times.isTime(from))
      return false;
    const describes = /^(?:who|whose|granted|given)$|..(?:ing|ed)$/.test(line.folded(open + 1));
    return describes && !hasVerb(line, { from, to: open });
  }

  /** Where a noun phrase that follows the cue ends. */
  phraseEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (; line.has(at) && at < from + 14; at++) {
      if (line.quoted(at) || /^[,.;:!?—–()]$/u.test(line.text(at))) break;
      if (BREAKS.has(line.folded(at)) && !(at > from && this.joinsNames(at))) break;
      if (at > from && /^(?:in|on|at|during|after|before|to|via|by)$/.test(line.folded(at))) break;
      if (at > from && this.times.isTime(at)) break;
    }
    return at;
  }

  /** `lobbyist and party strategist Ana Ruiz`: "and" goes on with an office and its name. */
  private joinsNames(at: number): boolean {
    const { line } = this;
    if (line.folded(at) !== 'and' || SUBJECT_PRONOUNS.has(line.folded(at + 1))) return false;
    for (let next = at + 1; next < at + 5 && line.isWord(next); next++) {
      if (line.capital(next)) return !hasVerb(line, { from: at + 1, to: next });
      if (PREPOSITIONS.has(line.folded(next)) || NP_OPENERS.has(line.folded(next))) return false;
    }
    return false;
  }

  /** May a noun phrase begin here: `said the mayor`, `said Ruiz`, not `said in Lima`. */
  startsPhrase(at: number): boolean {
    const { line } = this;
    return (
      line.capital(at) ||
      NP_OPENERS.has(line.folded(at)) ||
      /s$/.test(line.folded(at)) ||
      SUBJECT_PRONOUNS.has(line.folded(at)) ||
      (line.isWord(at) && !PREPOSITIONS.has(line.folded(at)))
    );
  }

  /** `officials say`, `Ruiz and Mora say`: a subject that takes the plain form of the verb. */
  plural({ from, to }: Range): boolean {
    const { line } = this;
    if (
      to - from === 1 &&
      /^(?:i|we|they|you|many|some|others|both|most|few|all|several)$/.test(line.folded(from))
    )
      return true;
    if (/^(?:those|these|all|two|three|four|five|many|some|several|most)$/.test(line.folded(from)))
      return true;
    for (let at = from; at < to; at++) if (SHARES.test(line.folded(at)) || line.text(at) === '%') return true;
    for (let at = from; at < to; at++) {
      const word = line.folded(at);
      if (at > from && PREPOSITIONS.has(word)) break;
      if (
        (/[^'us]s$/.test(word) && (!line.capital(at) || at === line.unit.from)) ||
        /^(?:people|police|and|men|women|authorities)$/.test(word)
      )
        return true;
    }
    return line.capital(to - 1) && /s$/.test(line.folded(to - 1));
  }

  /** `a poll`, `court records`: what finds and shows. */
  isPaper({ from, to }: Range): boolean {
    for (let at = from; at < to && !PREPOSITIONS.has(this.line.folded(at)); at++) {
      const word = this.line.folded(at);
      const single = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
      if (PAPERS.has(single) || DATA_NOUNS.has(word)) return true;
    }
    return false;
  }

  /** The noun phrase that ends at `at`: back to the nearest break, over one apposition. */
  subjectEndingAt(at: number): { range: Range; start: number } | null {
    const { line } = this;
    let end = at + 1;
    if (/^[,)—]$/.test(line.text(at))) {
      const from = this.appositionStart(at);
      if (from === null) return null;
      const whole = this.namedApposition(from, at);
      if (whole) return whole;
      end = this.outermost(from);
    }
    const relative = /^(?:who|which)$/.test(line.folded(end - 1));
    if (relative) end -= line.text(end - 2) === ',' || this.opensDash(end - 2) ? 2 : 1;
    const again = relative && /^(?:and|but)$/.test(line.folded(end - 1)) ? this.firstRelative(end - 1) : null;
    if (again) return again;
    const who = relative ? null : relativeBefore(line, end);
    if (who !== null) return this.antecedent(who);
    if (!relative && this.breaksBefore(end - 1)) return null;
    const first = this.phraseStart(end - 1);
    const from = relative ? nameStart(line, end, this.behindVerb(first, end)) : first;
    const range = { from: this.withoutOpening(from, end), to: end };
    if (range.from >= range.to || PREPOSITIONS.has(line.folded(range.from))) return null;
    const last = line.folded(range.to - 1);
    if (DETERMINERS.has(last) || PREPOSITIONS.has(last) || !line.isWord(range.to - 1)) return null;
    // The clause of a relative begins at its pronoun, so that the words before it stay with their own speaker.
    return { range, start: relative ? end : from };
  }

  /** `Ruiz, who runs the port and who says`: the antecedent of the first relative is that of the second. */
  private firstRelative(conjunction: number): { range: Range; start: number } | null {
    const { line } = this;
    for (let at = conjunction - 1; at > conjunction - 16 && line.has(at); at--) {
      if (line.quoted(at) || /^[.;:]$/.test(line.text(at))) return null;
      if (line.folded(at) !== 'who') continue;
      const found = this.subjectEndingAt(at);
      return found && { range: found.range, start: conjunction };
    }
    return null;
  }

  /** `The toll drew complaints from truck drivers, who called it unfair`: a relative tells of what stands behind the verb. */
  private behindVerb(from: number, end: number): number {
    const { line } = this;
    if (!hasVerb(line, { from, to: end })) return from;
    for (let at = end - 1; at > from; at--) {
      const verb = hasVerb(line, { from: at - 1, to: at }) || /..ed$/.test(line.folded(at - 1));
      if (verb || /^(?:from|by|with|to|among|against|over|between|about|on)$/.test(line.folded(at - 1)))
        return at;
    }
    return from;
  }

  /** `He called his counterpart in Lima`: a telephone call, where no judgement stands behind whom he called. */
  isCalled(from: number): boolean {
    const { line } = this;
    const to = this.phraseEnd(from);
    const last = line.folded(to - 1);
    if (to === from || line.quoted(to) || !/^[,.;]?$|^\p{L}+$/u.test(line.text(to))) return false;
    if (/^(?:him|them|me|us|it|this|that)$/.test(line.folded(from))) return to - from === 1 && last !== 'it';
    for (let at = from + 1; at < to; at++)
      if (DETERMINERS.has(line.folded(at)) && !PREPOSITIONS.has(line.folded(at - 1))) return false;
    const people = to - 2 > from && /s$/.test(line.folded(to - 2));
    if (!line.capital(to - 1) && (line.capital(to - 2) || people)) return false;
    if (!line.capital(to - 1)) return this.speakers.isRole(to - 1);
    return this.speakers.resolve({ from, to }, false) !== null;
  }

  /** `officials who saw the list said`: the noun phrase before the relative clause. */
  private antecedent(who: number): { range: Range; start: number } | null {
    const from = this.phraseStart(who - 1);
    const range = { from: this.withoutOpening(from, who), to: who };
    return range.from < range.to && !PREPOSITIONS.has(this.line.folded(range.from))
      ? { range, start: from }
      : null;
  }

  /** `Ruiz — who said ... — left`: the first dash of the sentence, not one that closes. */
  private opensDash(at: number): boolean {
    const { line } = this;
    const dash = (index: number) => /^[—–]$/u.test(line.text(index));
    for (let before = at - 1; dash(at) && before > line.unit.from; before--) if (dash(before)) return false;
    return dash(at);
  }

  /** `Cory James, 22, of Flint, Mich., said`, `Rep. Ruiz (D-Tex.), chair of the panel, said`: back over more insertions. */
  private outermost(from: number): number {
    const { line } = this;
    let end = from;
    for (let turns = 0; turns < 3; turns++) {
      if (line.text(end - 1) === ')') end = this.appositionStart(end - 1) ?? end;
      const open = this.appositionStart(end);
      if (line.text(end) !== ',' || open === null || !this.isInsertion({ from: open + 1, to: end }))
        return end;
      end = open;
    }
    return end;
  }

  /** `, 22,`, `, of Flint,`, `, D-Tex.,` */
  private isInsertion({ from, to }: Range): boolean {
    const first = this.line.folded(from);
    if (to - from > 6) return false;
    return (
      /^\d/.test(first) ||
      first === 'of' ||
      (first === 'a' && to - from > 1 && !hasVerb(this.line, { from, to }))
    );
  }

  /** `Its sponsor, Rep. Ana Ruiz of Lima, wrote`: the name stands in the apposition. */
  private namedApposition(open: number, close: number): { range: Range; start: number } | null {
    const { line } = this;
    const source = line.capital(open + 1)
      ? this.speakers.resolve({ from: open + 1, to: close }, false)
      : null;
    const from = this.withoutOpening(this.phraseStart(open - 1), open);
    if (source?.how !== 'named' || source.actor.kind !== 'person' || from >= open || line.quoted(open - 1))
      return null;
    if (
      this.speakers.resolve({ from, to: open }, false)?.how === 'named' ||
      PREPOSITIONS.has(line.folded(from))
    )
      return null;
    return this.breaksBefore(open - 1) || hasVerb(line, { from, to: open })
      ? null
      : { range: { from, to: close }, start: from };
  }

  /** `Ruiz, the mayor of Lima, said`: the comma that opens what the comma at `close` closes. */
  appositionStart(close: number): number | null {
    const { line } = this;
    const closer = line.text(close);
    const opener = closer === ')' ? '(' : closer;
    let quoted = 0;
    for (let at = close - 1; at > close - LONGEST_APPOSITION && line.has(at); at--) {
      if (line.quoted(at)) quoted++;
      // A title in quotation marks may stand in it, a whole quotation not.
      if (line.text(at) === ';' || quoted > LONGEST_TITLE) return null;
      if (line.quoted(at)) continue;
      if (line.text(at) === opener) return at > line.unit.from ? at : null;
    }
    return null;
  }

  /** Where the noun phrase that ends before `end` begins: `the mayor of Lima` in `When the mayor of Lima said`. */
  private phraseStart(end: number): number {
    const { line } = this;
    let at = end;
    while (at > end - 14 && line.has(at - 1) && !this.breaksBefore(at - 1)) {
      if (this.closedByDeterminer(at)) break;
      at--;
    }
    return at;
  }

  /** `drugs the president`: a determiner begins the phrase unless a preposition ties it to a noun before. */
  private closedByDeterminer(at: number): boolean {
    const { line } = this;
    const before = line.folded(at - 1);
    const opens = DETERMINERS.has(line.folded(at)) || SUBJECT_PRONOUNS.has(line.folded(at));
    if (!opens) return FINITE_BREAKS.has(before) && !line.capital(at - 1);
    return !PREPOSITIONS.has(before) && !/^(?:and|all|both|half)$/.test(before);
  }

  /** Words and marks that no noun phrase runs over: `when`, `that`, a comma, a quotation. */
  private breaksBefore(at: number): boolean {
    const { line } = this;
    if (line.quoted(at) || /^(?:[,;:()—–•.!?]|--)$/u.test(line.text(at)) || isLoneHyphen(line, at))
      return true;
    const word = line.folded(at);
    if (word === 'and' && PAIRED.has(line.folded(at - 1)) && PAIRED.has(line.folded(at + 1))) return false;
    if (word === 'and')
      return (
        !(line.capital(at - 1) && line.capital(at + 1) && !SUBJECT_PRONOUNS.has(line.folded(at + 1))) &&
        !(/s$/.test(line.folded(at + 1)) && !line.capital(at + 1))
      );
    return BREAKS.has(word);
  }

  /** `On Friday the minister`, `But Ruiz`, `In May Mr Trump`: the subject begins after the opening words. */
  private withoutOpening(from: number, to: number): number {
    const { line } = this;
    let at = from;
    while (
      at < to - 1 &&
      /^(?:but|and|so|yet|still|then|now|also|meanwhile|instead|or)$/.test(line.folded(at))
    )
      at++;
    if (!PREPOSITIONS.has(line.folded(at))) return at;
    // `About one in five`: a measure, not a place.
    if (/^(?:about|over|under|around)$/.test(line.folded(at)) && COUNT.test(line.folded(at + 1)))
      return at + 1;
    let next = at + 1;
    while (next < to - 1 && this.times.datePart(next)) next++;
    if (next > at + 1) return next;
    for (let index = to - 1; index > at + 1; index--)
      if (SUBJECT_PRONOUNS.has(line.folded(index))) return index;
    return at;
  }

  /** Before a form that is mostly a noun: a name, a pronoun or a role must stand right there. */
  looksLikeSpeaker({ to }: Range): boolean {
    const { line } = this;
    const last = { from: to - 1, to };
    return line.capital(to - 1) || this.speakers.resolve(last, false) !== null;
  }
}

/** `current and former officials`, `state and federal judges`. */
const PAIRED: ReadonlySet<string> = new Set(
  'current former past present state federal local regional national foreign domestic military civilian political religious male female young old economic legal public private senior junior'.split(
    ' ',
  ),
);

const COUNT = /^(?:\d.*|half|one|two|three|four|five|six|seven|eight|nine|ten|a)$/;

/** `52 percent of voters say`, `one in five say`: a share of many. */
const SHARES =
  /^(?:percent|majority|minority|half|third|quarter|number|dozens?|handful|plurality|(?:two|three|four)-(?:thirds|quarters|fifths)|ten|five|10)$/;

/** `the author of “Low Water,”`: a title in an apposition has at most so many words and marks. */
const LONGEST_TITLE = 9;

/** An apposition between commas is at most so long. */
const LONGEST_APPOSITION = 40;
