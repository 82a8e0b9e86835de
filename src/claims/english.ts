import type { Stance } from '../model/claim.ts';
import { MONTHS, WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import { CUE_NOUNS } from '../text/lexicons/cue-nouns.ts';
import { type CueForm, cueTable, type Frame } from './cue-table.ts';
import type { Draft } from './drafts.ts';
import { type Line, nameStart } from './line.ts';
import { nounDrafts } from './noun-cues.ts';
import { type CueHit, isFiniteForm, type Range } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NEGATIONS = set(
  "not never n't neither nor hardly didn't doesn't don't hasn't haven't hadn't wouldn't won't couldn't can't cannot isn't wasn't nobody none",
);
const HAVE = set('has have had having');
const BE = set("is are was were be been being gets got get 're isn't wasn't weren't");
const MODALS = set('would could should might may must can will shall to');
const SKIPPED = set(
  'also then later once again still now already just even only first repeatedly since soon instead further previously recently earlier ' +
    'afterward afterwards himself herself themselves itself both all each ever long often always today yesterday tonight too sometimes outright thus',
);
const BREAKS = set(
  'that when while as because if but although though after before since until where which so than whether once and or what how why nor yet who whom whose unless',
);
const PREPOSITIONS = set(
  'in on at by during for from with to of about after before since through via over under into amid as against within among despite between upon near outside inside without until ahead',
);
const SUBJECT_PRONOUNS = set('he she it they we i you there');
const NP_OPENERS = set(
  'the a an this that these those his her its their my our your no any some many most all both each every several few such another other more one two three four five six seven eight nine ten',
);
const DETERMINERS = set('the a an his her their its this these those our my');
/** Verbs that end a noun phrase to their right when it is walked backwards. */
const FINITE_BREAKS = set(
  'is are was were has have had wants said says will would can could may might must should does did do now',
);
const RECIPIENTS = set(
  'reporters journalists lawmakers supporters listeners viewers voters investigators officials people him her them me us you attendees analysts senators police authorities congress everyone',
);
const TIME_WORDS = set(
  'last this next early late earlier on morning afternoon evening night week weekend month year day days hours weeks months years ago later before after afterward mid past same the a',
);
const NO_COMMENT = set(
  'comment say discuss answer elaborate respond provide confirm give specify identify name speculate disclose be',
);
/** Cues strong enough to make any noun phrase before them a speaker. */
const STRONG = set(
  'say tell add announce warn note explain reply state declare write tweet acknowledge insist argue claim allege concede testify respond assert contend',
);

/** English attributions of one unit: one draft for each cue verb that has a subject and something said. */
export function englishDrafts(line: Line, hits: readonly CueHit[], speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  const subjects: Range[] = [];
  for (const hit of hits) {
    const draft = new EnglishCue(line, hit, speakers, drafts, subjects).read();
    if (draft) drafts.push(draft);
  }
  return [...drafts, ...nounDrafts(line, drafts, speakers)];
}

interface Opening {
  readonly frame: Frame;
  readonly rule: string;
  /** First token of the content. */
  readonly at: number;
}

class EnglishCue {
  private readonly cue: CueForm;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly speakers: Speakers,
    private readonly before: readonly Draft[],
    /** Subjects of the cues so far, whether or not something was said: "which Ruiz disclosed, and said ...". */
    private readonly subjects: Range[],
  ) {
    this.cue = hit.cue;
  }

  read(): Draft | null {
    // `State Department`: a capital in the middle of a sentence makes a name of the word.
    if (
      this.line.capital(this.hit.at) &&
      this.hit.at > this.line.unit.from &&
      this.line.isWord(this.hit.at - 1)
    )
      return null;
    const left = this.skipLeft(this.hit.at - 1);
    if (left === null) return null;
    return (
      (this.apposed(left.at) ? null : this.inverted(left)) ?? this.participial(left) ?? this.ordinary(left)
    );
  }

  /** `Ana Ruiz, who runs the port, said the law ...`: the comma closes an apposition to the name that opens the sentence. */
  private apposed(at: number): boolean {
    const { line } = this;
    if (line.text(at) !== ',' || line.quoted(at - 1)) return false;
    const subject = this.subjectEndingAt(at);
    if (subject === null || subject.range.from > line.unit.from + 1) return false;
    return this.speakers.resolve(subject.range, false)?.how === 'named';
  }

  /** Back over auxiliaries, adverbs and times to the end of the subject; null when the verb asserts nothing. */
  private skipLeft(from: number): { at: number; have: boolean } | null {
    const { line } = this;
    let have = false;
    let at = from;
    for (; line.has(at) && !line.quoted(at); at--) {
      const word = line.folded(at);
      // Theresa May, Will Ruiz: a capital makes a name of them.
      if (line.capital(at) && at > line.unit.from && !WEEKDAYS.en.has(word)) break;
      if (NEGATIONS.has(word) || MODALS.has(word)) return this.wentOn(at) ? { at: at - 3, have } : null;
      if (BE.has(word))
        return this.cue.forms.has('gerund') && !this.cue.forms.has('finite')
          ? { at: at - 1, have: true }
          : null;
      if (HAVE.has(word)) have = true;
      else if (word === 'did') continue;
      else if (!(SKIPPED.has(word) || (/..ly$/.test(word) && !line.capital(at)) || this.timeBack(at))) break;
    }
    return { at, have };
  }

  /** `went on to say`. */
  private wentOn(at: number): boolean {
    const { line } = this;
    return (
      line.folded(at) === 'to' &&
      line.folded(at - 1) === 'on' &&
      /^(?:went|goes|going)$/.test(line.folded(at - 2))
    );
  }

  private timeBack(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    if (WEEKDAYS.en.has(word))
      return line.folded(at - 1) === 'on' || line.capital(at - 1) || line.isWord(at - 1);
    return word === 'on' && WEEKDAYS.en.has(line.folded(at + 1));
  }

  /** `"We will not," said Ruiz in Lima.` The subject follows the cue. */
  private inverted(left: { at: number }): Draft | null {
    const { line, hit } = this;
    if (!this.cue.frames.has('q') || !this.cue.forms.has('finite')) return null;
    const mark = line.text(left.at);
    if (left.at !== hit.at - 1 || !(mark === ',' || mark === '—' || mark === '–' || line.quoted(left.at)))
      return null;
    const to = this.phraseEnd(hit.to);
    const subject = { from: hit.to, to };
    if (to === hit.to || !line.has(hit.to)) return null;
    if (SUBJECT_PRONOUNS.has(line.folded(hit.to)) && !/^[.,;]?$/.test(line.text(to))) return null;
    if (!this.startsPhrase(hit.to) || /^(?:that|no|it)$/.test(line.folded(hit.to))) return null;
    const quoted = line.quoted(left.at);
    // `Ana Ruiz, a judge from Lima, said the law ...`: no clause stands before, so nothing is inverted.
    if (hasVerb(line, subject) || (!quoted && !hasVerb(line, { from: line.unit.from, to: left.at })))
      return null;
    if (!this.speakers.resolve(subject, quoted && STRONG.has(this.cue.lemma))) return null;
    // `The paper, quoting officials, said the call was tense`: the comma closes an apposition, nothing is inverted.
    if (
      !quoted &&
      !/^(?:[.,;]|)$/.test(line.text(to)) &&
      !PREPOSITIONS.has(line.folded(to)) &&
      !this.isTime(to)
    )
      return null;
    return this.draft('quote:inverted', 'q', {
      start: hit.at,
      end: this.adjunctsEnd(to),
      subject,
      direction: 'backward',
    });
  }

  /** Where a noun phrase that follows the cue ends. */
  private phraseEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (; line.has(at) && at < from + 14; at++) {
      if (line.quoted(at) || /^[,.;:!?—–()]$/u.test(line.text(at)) || BREAKS.has(line.folded(at))) break;
      if (at > from && /^(?:in|on|at|during|after|before|to|via|by)$/.test(line.folded(at))) break;
      if (at > from && this.isTime(at)) break;
    }
    return at;
  }

  private startsPhrase(at: number): boolean {
    const { line } = this;
    return (
      line.capital(at) ||
      NP_OPENERS.has(line.folded(at)) ||
      /s$/.test(line.folded(at)) ||
      SUBJECT_PRONOUNS.has(line.folded(at)) ||
      (line.isWord(at) && !PREPOSITIONS.has(line.folded(at)))
    );
  }

  private isTime(at: number): boolean {
    const word = this.line.folded(at);
    if (
      WEEKDAYS.en.has(word) ||
      /^(?:today|yesterday|tonight|earlier|later|afterward|afterwards|recently)$/.test(word)
    )
      return true;
    return MONTHS.en.has(word) && this.line.capital(at) && /^\d/.test(this.line.text(at + 1));
  }

  /** `..., adding that`, `while conceding`, `by saying`: the subject of what stands before goes on. */
  private participial(left: { at: number; have: boolean }): Draft | null {
    const { line, hit } = this;
    if (!this.cue.forms.has('gerund') || left.have) return null;
    const word = line.folded(left.at);
    const opens =
      /^[,;—–(]$/u.test(line.text(left.at)) ||
      /^(?:while|by|when|and|before|after|as)$/.test(word) ||
      CUE_NOUNS.en.has(word) ||
      /^(?:letter|post|tweet|message|memo|video|note|email|interview|speech)$/.test(word) ||
      line.quoted(left.at) ||
      !line.has(left.at);
    if (!opens || this.cue.frames.has('b')) return null;
    const opening = this.opening(hit.to);
    if (!opening) return null;
    const start = line.quoted(left.at) ? hit.at : Math.max(left.at, line.unit.from);
    return this.draft(`participle:${opening.rule}`, opening.frame, {
      start,
      end: opening.at,
      subject: null,
      shares: true,
      opening,
    });
  }

  /** `Ruiz said (that) ...`, `..., Ruiz said.`, `Ruiz, the mayor, said ...`, `and said`. */
  private ordinary(left: { at: number; have: boolean }): Draft | null {
    const { line } = this;
    if (this.cue.forms.has('gerund') && !this.cue.forms.has('finite') && !left.have) return null;
    if (!this.cue.forms.has('finite') && !left.have) return null;
    const subject = this.subjectEndingAt(left.at);
    const shared =
      subject === null && this.conjoined(left.at) && (this.before.length > 0 || this.sentenceSubject());
    if (subject === null && !shared) return null;
    if (this.cue.nounish && shared && this.plainForm()) return null;
    if (subject !== null && this.plainForm() && !this.plural(subject.range)) return null;
    const start = subject?.start ?? left.at;
    const range = subject?.range ?? (shared ? this.passedOver() : null);
    if (subject && this.speakers.resolve(subject.range, false)) this.subjects.push(subject.range);
    if (subject && this.inBecauseClause(start)) return null;
    if (subject && this.insertion(start)) return this.backward(start, range);
    const opening = this.opening(this.hit.to);
    const afterQuote =
      (line.quoted(start - 1) || (line.text(start - 1) === ',' && line.quoted(start - 2))) &&
      !this.opensWithParticiple();
    if (
      opening &&
      !(
        afterQuote &&
        opening.rule !== 'object' &&
        opening.rule !== 'infinitive' &&
        this.goesOnQuoting(opening)
      )
    ) {
      if (!this.acceptable(range, opening)) return null;
      return this.draft(opening.rule, opening.frame, {
        start,
        end: opening.at,
        subject: range,
        shares: shared && range === null,
        opening,
      });
    }
    return this.backward(start, range);
  }

  /** `Calling it “a joke”, Ruiz said the road ...`: the quotation belongs to the words before, nothing goes on. */
  private opensWithParticiple(): boolean {
    const { line } = this;
    const { from } = line.unit;
    return !line.quoted(from) && /..ing$/.test(line.folded(from)) && cueTable('en').has(line.folded(from));
  }

  /** `She would sign nothing, she added, that touched the port`: set between commas, with a clause before it. */
  private insertion(start: number): boolean {
    const { line, hit } = this;
    return (
      line.text(start - 1) === ',' &&
      line.text(hit.to) === ',' &&
      hit.to - start <= 4 &&
      this.cue.frames.has('q') &&
      this.clauseBefore(start)
    );
  }

  /** `Lima stopped the trucks because it believes the bridge is weak`: a reason in the words of whoever tells it. */
  private inBecauseClause(start: number): boolean {
    const { frames } = this.cue;
    return (
      frames.has('b') &&
      !frames.has('q') &&
      /^(?:because|since|if|whether|than)$/.test(this.line.folded(start - 1))
    );
  }

  /** `Ruiz arrived late and acknowledged that ...`: the sentence has a subject that can speak. */
  private sentenceSubject(): boolean {
    return !this.cue.nounish && this.speakers.subjectOf(this.line.unit, this.hit.at) !== null;
  }

  /** The subject of a cue between the last attribution and here. */
  private passedOver(): Range | null {
    const last = this.subjects[this.subjects.length - 1];
    const draft = this.before[this.before.length - 1];
    return last && draft && last.from >= draft.contentFrom && draft.direction === 'forward' ? last : null;
  }

  /** `"Not now," she said, "not here."` What opens to the right goes on with the quotation to the left. */
  private goesOnQuoting(opening: Opening): boolean {
    return (
      opening.rule === 'quote' ||
      opening.rule === 'colon' ||
      opening.at > this.hit.to + 2 ||
      opening.rule === 'zero'
    );
  }

  /** After "and", "but": the subject before goes on, an insertion between commas set aside. */
  private conjoined(at: number): boolean {
    const { line } = this;
    if (/^(?:and|but|then|or)$/.test(line.folded(at))) return true;
    if (line.text(at) !== ',') return false;
    const open = this.appositionStart(at);
    return open !== null && /^(?:and|but)$/.test(line.folded(open - 1));
  }

  /** The form of the infinitive: as a finite verb it needs a plural or first person before it. */
  private plainForm(): boolean {
    const { forms, lemma } = this.cue;
    // `put`, `read`: the past is written like the infinitive.
    return (
      this.line.folded(this.hit.at) === lemma.split(' ')[0] && forms.has('base') && !forms.has('participle')
    );
  }

  private plural({ from, to }: Range): boolean {
    const { line } = this;
    if (
      to - from === 1 &&
      /^(?:i|we|they|you|many|some|others|both|most|few|all|several)$/.test(line.folded(from))
    )
      return true;
    if (/^(?:those|these|all|two|three|four|five|many|some|several|most)$/.test(line.folded(from)))
      return true;
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

  /** The clause before is what was said: `The law is dead, Ruiz said on Monday.` */
  private backward(start: number, subject: Range | null): Draft | null {
    const { line, hit } = this;
    const end = this.adjunctsEnd(hit.to);
    const next = line.text(end);
    if (subject && this.explainsHow(start))
      return this.draft('quote:how', 'q', { start: start - 2, end, subject, direction: 'backward' });
    const stops = next === '' || /^[.,;:!?—–)]$/u.test(next) || line.opensQuote(end) || end > line.last;
    if (!stops || !subject) return null;
    if (!this.cue.frames.has('q') && !this.cue.frames.has('z')) return this.bare(start, subject, end);
    const before = line.text(start - 1);
    const free = /^(?:,|—|–|-)$/u.test(before) || line.quoted(start - 1);
    if (this.asReported(start)) {
      return this.draft('as-reported', 'q', { start: start - 1, end, subject, direction: 'backward' });
    }
    if (!free || !this.clauseBefore(start)) return this.bare(start, subject, end);
    if (!this.acceptable(subject, { frame: 'q', rule: 'quote', at: end })) return null;
    const from = before === ',' ? start - 1 : start;
    return this.draft('postposed', 'q', { start: from, end, subject, direction: 'backward' });
  }

  /** What stands before is a quotation or a clause, not "At a rally on Monday," or "Asked about it,". */
  private clauseBefore(start: number): boolean {
    const { line } = this;
    if (line.quoted(start - 1) || line.quoted(start - 2)) return true;
    const { from } = line.unit;
    if (
      /^(?:asked|when|as|if|while|after|before|although|though|in|on|at|during|with|since|because|speaking|for|by|to)$/.test(
        line.folded(from),
      ) &&
      !this.commaBefore(start - 1)
    )
      return false;
    return hasVerb(line, { from, to: start - 1 }) || this.interrupts();
  }

  /** `To win, Ruiz said, they must wait`: the clause goes on behind the attribution. */
  private interrupts(): boolean {
    const end = this.adjunctsEnd(this.hit.to);
    return (
      this.line.text(end) === ',' &&
      end - this.hit.to <= 3 &&
      hasVerb(this.line, { from: end, to: this.line.unit.to })
    );
  }

  private commaBefore(at: number): boolean {
    for (let index = this.line.unit.from; index < at; index++)
      if (this.line.text(index) === ',' && !this.line.quoted(index)) return true;
    return false;
  }

  /** `“Nobody pays,” is how the mayor explains the delay.` */
  private explainsHow(start: number): boolean {
    const { line } = this;
    return (
      line.folded(start - 1) === 'how' &&
      /^(?:is|was)$/.test(line.folded(start - 2)) &&
      (line.quoted(start - 3) || line.quoted(start - 4))
    );
  }

  private asReported(start: number): boolean {
    return /^(?:as|so)$/.test(this.line.folded(start - 1));
  }

  /** `Ortega refused.` The refusal is the claim. */
  private bare(start: number, subject: Range, end: number): Draft | null {
    const stance = this.cue.frames.get('n');
    if ((stance !== 'rejects' && stance !== 'denies') || end > this.hit.to + 2) return null;
    if (/^(?:to|on|in|from|for|about)$/.test(this.line.folded(this.hit.to))) return null;
    if (!this.speakers.resolve(subject, false)) return null;
    return {
      ...this.draft('bare', 'n', { start, end, subject, direction: 'forward' }),
      contentFrom: this.hit.at,
      takesCue: true,
      stance,
    };
  }

  /** Nounish and weak cues need a speaker that is known to be one; strong ones take any phrase. */
  private acceptable(subject: Range | null, opening: Opening): boolean {
    if (subject === null) return true;
    const words = subject.to - subject.from;
    if (this.cue.nounish && !this.looksLikeSpeaker(subject)) return false;
    const that = opening.rule === 'that' || opening.rule === 'quote' || opening.rule === 'colon';
    const lenient =
      words <= 12 && ((STRONG.has(this.cue.lemma) && !this.cue.nounish) || (that && !this.cue.nounish));
    if (
      this.cue.nounish &&
      this.cue.forms.has('base') &&
      opening.frame !== 't' &&
      opening.frame !== 'q' &&
      opening.frame !== 'z'
    )
      return false;
    return this.speakers.resolve(subject, lenient) !== null;
  }

  /** The noun phrase that ends at `at`: back to the nearest break, over one apposition. */
  private subjectEndingAt(at: number): { range: Range; start: number } | null {
    const { line } = this;
    let end = at + 1;
    if (line.text(at) === ',' || line.text(at) === ')' || line.text(at) === '—') {
      const from = this.appositionStart(at);
      if (from === null) return null;
      const whole = this.namedApposition(from, at);
      if (whole) return whole;
      end = from;
    }
    const relative = /^(?:who|which)$/.test(line.folded(end - 1));
    if (relative) end -= line.text(end - 2) === ',' ? 2 : 1;
    if (!relative && this.breaksBefore(end - 1)) return null;
    const from = relative ? nameStart(line, end, this.phraseStart(end - 1)) : this.phraseStart(end - 1);
    const range = { from: this.withoutOpening(from, end), to: end };
    if (range.from >= range.to || PREPOSITIONS.has(line.folded(range.from))) return null;
    const last = line.folded(range.to - 1);
    if (DETERMINERS.has(last) || PREPOSITIONS.has(last) || !line.isWord(range.to - 1)) return null;
    // The clause of a relative begins at its pronoun, so that the words before it stay with their own speaker.
    return { range, start: relative ? end : from };
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
  private appositionStart(close: number): number | null {
    const { line } = this;
    const closer = line.text(close);
    const opener = closer === ')' ? '(' : closer;
    for (let at = close - 1; at > close - LONGEST_APPOSITION && line.has(at); at--) {
      if (line.quoted(at) || line.text(at) === ';') return null;
      if (line.text(at) === opener) return at > line.unit.from ? at : null;
    }
    return null;
  }

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

  private breaksBefore(at: number): boolean {
    const { line } = this;
    if (line.quoted(at) || /^[,;:()—–•.!?]$/u.test(line.text(at)) || line.text(at) === '--') return true;
    const word = line.folded(at);
    if (word === 'and')
      return (
        !(line.capital(at - 1) && line.capital(at + 1) && !SUBJECT_PRONOUNS.has(line.folded(at + 1))) &&
        !/s$/.test(line.folded(at + 1))
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
    let next = at + 1;
    while (next < to - 1 && this.datePart(next)) next++;
    if (next > at + 1) return next;
    for (let index = to - 1; index > at + 1; index--)
      if (SUBJECT_PRONOUNS.has(line.folded(index))) return index;
    return at;
  }

  private datePart(at: number): boolean {
    const word = this.line.folded(at);
    return (
      WEEKDAYS.en.has(word) ||
      MONTHS.en.has(word) ||
      /^\d+$/.test(word) ||
      (TIME_WORDS.has(word) && word !== 'the' && word !== 'a')
    );
  }

  /** What the cue opens to its right; null when a stop or comma follows first. */
  private opening(after: number): Opening | null {
    // `recalled telling him: "..."`: the gerund passes on to what it opens.
    const telling = /^(?:telling|saying)$/.test(this.line.folded(after));
    const from = telling ? after + 1 : after;
    const at = this.afterRecipientAndTime(from, telling);
    return this.openingAt(at.at, at.moved) ?? this.farOpening(at.at);
  }

  private openingAt(at: number, moved: boolean): Opening | null {
    const { line } = this;
    const frames = this.cue.frames;
    const word = line.folded(at);
    if (at > line.last || line.text(at) === '') return null;
    if (line.opensQuote(at) && (frames.has('q') || frames.has('t'))) return this.quoteOpening(at);
    if (line.text(at) === ',' && line.opensQuote(at + 1) && (frames.has('q') || frames.has('t')))
      return { frame: 'q', rule: 'quote', at: at + 1 };
    if (line.text(at) === ':' && (frames.has('q') || frames.has('t')))
      return { frame: 'q', rule: 'colon', at: at + 1 };
    if (word === 'that' && (frames.has('t') || frames.has('z')) && this.clauseFrom(at))
      return { frame: 't', rule: 'that', at };
    const object = NP_OPENERS.has(line.folded(at + 1));
    if (word === 'to' && frames.has('i') && !object)
      return NO_COMMENT.has(line.folded(at + 1)) && frames.get('i') === 'rejects'
        ? null
        : { frame: 'i', rule: 'infinitive', at };
    if (/^(?:whether|how|why|what|if)$/.test(word) && frames.has('t')) return { frame: 't', rule: 'wh', at };
    if (frames.has('i') && frames.get('i') === 'demands' && this.objectThenTo(at))
      return { frame: 'i', rule: 'infinitive', at };
    if (line.opensQuote(at) && (frames.has('j') || frames.has('n')))
      return { frame: 'n', rule: 'object', at };
    if (frames.has('z') && this.opensClause(at) && this.clauseFrom(at) && !this.addsThings(at))
      return { frame: 'z', rule: 'zero', at };
    if ((frames.has('n') || frames.has('j')) && !moved && this.startsObject(at))
      return { frame: frames.has('n') ? 'n' : 'j', rule: 'object', at };
    return null;
  }

  /** A quotation right after the cue; one of a few words in the middle of a clause is part of it. */
  private quoteOpening(at: number): Opening {
    return { frame: 'q', rule: 'quote', at };
  }

  private objectThenTo(at: number): boolean {
    for (let index = at; index < at + 9; index++) {
      if (this.line.folded(index) === 'to') return index > at;
      if (/^[,.;:]$/.test(this.line.text(index))) return false;
    }
    return false;
  }

  /** Is there a verb before the sentence ends? `confirmed that version of events` is no clause. */
  private clauseFrom(at: number): boolean {
    return hasVerb(this.line, { from: at, to: this.clauseLimit(at) });
  }

  /** The clause right of the cue ends at a `;` or where the next cue verb goes on with the same subject. */
  private clauseLimit(from: number): number {
    const { line } = this;
    const limit = Math.min(line.unit.to, from + LONGEST_CLAUSE);
    for (let at = from; at < limit; at++) {
      if (line.quoted(at)) continue;
      if (line.text(at) === ';') return at;
      if (
        /^(?:and|but)$/.test(line.folded(at)) &&
        cueTable('en')
          .get(line.folded(at + 1))
          ?.some(isFiniteForm)
      )
        return at;
    }
    return limit;
  }

  /** `added soldiers and flights`: things are added, not words. */
  private addsThings(at: number): boolean {
    const { line } = this;
    const words =
      /^(?:add|find|show|see|report|state|note|write|post|read|express|detail|relate|signal)$/.test(
        this.cue.lemma,
      );
    return (
      words && !(NP_OPENERS.has(line.folded(at)) || SUBJECT_PRONOUNS.has(line.folded(at)) || line.capital(at))
    );
  }

  private opensClause(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    if (!line.isWord(at) || (BREAKS.has(word) && !/^(?:if|while|when|nor|once|unless)$/.test(word)))
      return false;
    if (NEGATIONS.has(word)) return /^(?:neither|none|nobody|never|not)$/.test(word);
    if (PREPOSITIONS.has(word)) return false;
    return (
      !/^(?:to|so|too|it\.|yes|no\.|nothing|something|anything|little|much|more)$/.test(word) &&
      !/ing$/.test(word)
    );
  }

  /** Before a form that is mostly a noun: a name, a pronoun or a role must stand right there. */
  private looksLikeSpeaker({ to }: Range): boolean {
    const { line } = this;
    const last = { from: to - 1, to };
    return line.capital(to - 1) || this.speakers.resolve(last, false) !== null;
  }

  private startsObject(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    // `dismissed that as false`: a pronoun, no clause follows.
    const pronoun = word === 'that' && !this.clauseFrom(at);
    return line.isWord(at) && !PREPOSITIONS.has(word) && (pronoun || !BREAKS.has(word));
  }

  /** Over "reporters", "the newspaper", "him", "Sunday", "on Friday", "last week". */
  private afterRecipientAndTime(from: number, telling: boolean): { at: number; moved: boolean } {
    let at = from;
    if (this.cue.frames.has('r') || telling) at = this.recipientEnd(at);
    const timed = this.timeEnd(at);
    return { at: timed, moved: timed > at };
  }

  private recipientEnd(from: number): number {
    const { line } = this;
    if (line.folded(from) === 'that' || line.quoted(from)) return from;
    if (RECIPIENTS.has(line.folded(from)) && !this.possessiveHer(from)) return from + 1;
    let at = from;
    if (line.capital(at)) {
      while (line.capital(at) && !SUBJECT_PRONOUNS.has(line.folded(at)) && at < from + 5 && !this.isTime(at))
        at++;
      if (line.folded(at) === "'s" || line.text(at) === '’') at += 2;
      return at;
    }
    if (!NP_OPENERS.has(line.folded(at)) && !/s$/.test(line.folded(at))) return from;
    const limit = from + 16;
    for (at = from + 1; at < limit; at++) {
      if (line.folded(at) === 'that' || line.quoted(at) || /^[,:.;]$/.test(line.text(at))) return at;
      if (
        SUBJECT_PRONOUNS.has(line.folded(at)) ||
        (NP_OPENERS.has(line.folded(at)) && !PREPOSITIONS.has(line.folded(at - 1)))
      )
        return at;
    }
    return from;
  }

  /** `told her daily conference`: "her" belongs to the noun. */
  private possessiveHer(at: number): boolean {
    const { line } = this;
    const next = line.folded(at + 1);
    const noun =
      line.isWord(at + 1) &&
      !NP_OPENERS.has(next) &&
      !SUBJECT_PRONOUNS.has(next) &&
      !PREPOSITIONS.has(next) &&
      !BREAKS.has(next);
    return line.folded(at) === 'her' && noun && !line.capital(at + 1);
  }

  private timeEnd(from: number): number {
    const { line } = this;
    let at = from;
    for (let turns = 0; turns < 4; turns++) {
      const word = line.folded(at);
      if (
        /^(?:afterward|afterwards|later|earlier|today|yesterday|tonight|recently|outright|again|flatly|also|repeatedly|only|then|simply|out)$/.test(
          word,
        ) ||
        /..ly$/.test(word)
      )
        at++;
      else if (WEEKDAYS.en.has(word) && line.folded(at + 1) !== "'s") at = this.dayEnd(at);
      else if (/^(?:on|in|late|early|by|this|last|earlier)$/.test(word) && this.timeFollows(at))
        at = this.dayEnd(at + 1);
      else break;
    }
    return at;
  }

  private timeFollows(at: number): boolean {
    const next = this.line.folded(at + 1);
    return (
      WEEKDAYS.en.has(next) ||
      MONTHS.en.has(next) ||
      /^(?:week|month|year|night|morning|late|early|last|spring|summer|fall|winter)$/.test(next) ||
      /^(?:19|20)\d\d$/.test(next)
    );
  }

  private dayEnd(from: number): number {
    let at = from + 1;
    while (
      /^(?:morning|afternoon|evening|night|\d{1,2}|(?:19|20)\d\d|week|month|last|late|early)$/.test(
        this.line.folded(at),
      ) ||
      (MONTHS.en.has(this.line.folded(at)) && this.line.capital(at))
    )
      at++;
    return at;
  }

  /** `said in a statement that`, `told a crowd in Lima on Friday that`, `said at a rally: "..."`. */
  private farOpening(from: number): Opening | null {
    const { line, cue } = this;
    if (!cue.frames.has('t') && !cue.frames.has('q') && !cue.frames.has('z')) return null;
    // `"...," she said, adding that`: the participle opens what follows, not the verb before.
    const gerund = cueTable('en')
      .get(line.folded(from + 1))
      ?.some(({ forms }) => forms.has('gerund'));
    if (line.text(from) === ',' && gerund) return null;
    const adjunct =
      PREPOSITIONS.has(line.folded(from)) ||
      line.text(from) === ',' ||
      cue.frames.has('r') ||
      NP_OPENERS.has(line.folded(from));
    if (!adjunct) return null;
    for (let at = from; at < from + FAR && line.has(at); at++) {
      if (
        line.folded(at) === 'that' &&
        (cue.frames.has('t') || cue.frames.has('z')) &&
        (line.text(at - 1) !== ',' || line.text(from) === ',' || cue.frames.has('r'))
      )
        return { frame: 't', rule: 'that', at };
      if (line.opensQuote(at) && /^[,:]$/.test(line.text(at - 1))) return { frame: 'q', rule: 'quote', at };
      if (line.text(at) === ':') return { frame: 'q', rule: 'colon', at: at + 1 };
      if (/^[.;]$/.test(line.text(at)) || line.quoted(at)) return null;
      if (
        at > from + 1 &&
        cue.frames.has('z') &&
        PREPOSITIONS.has(line.folded(from)) &&
        SUBJECT_PRONOUNS.has(line.folded(at)) &&
        !PREPOSITIONS.has(line.folded(at - 1))
      )
        return { frame: 'z', rule: 'zero', at };
      if (
        at > from &&
        /^(?:and|but|who|which|because|when|while)$/.test(line.folded(at)) &&
        !line.capital(at + 1)
      )
        return null;
    }
    return null;
  }

  /** `said in a written statement`, `told a rally on Saturday`: where the attribution's own words end. */
  private adjunctsEnd(from: number): number {
    const { line } = this;
    let at = from;
    while (line.has(at) && at < from + FAR) {
      if (line.quoted(at) || /^[,.;:!?—–()]$/u.test(line.text(at))) break;
      if (/^(?:and|but|while|who|which|because|though|although)$/.test(line.folded(at)) && at > from) break;
      at++;
    }
    return at;
  }

  private draft(
    rule: string,
    frame: Frame,
    parts: {
      start: number;
      end: number;
      subject: Range | null;
      direction?: Draft['direction'];
      shares?: boolean;
      opening?: Opening;
    },
  ): Draft {
    const { frames, lemma } = this.cue;
    const stance: Stance =
      frames.get(frame) ?? frames.get('t') ?? frames.get('q') ?? frames.get('n') ?? 'asserts';
    const direction = parts.direction ?? 'forward';
    return {
      rule,
      lemma,
      class: frame === 'n' || frame === 'j' ? 'object' : frame === 'i' ? 'infinitive' : 'say',
      cue: { from: this.hit.at, to: this.hit.to },
      start: parts.start,
      end: parts.end,
      direction,
      contentFrom: parts.opening?.at ?? parts.end,
      subject: parts.subject,
      shares: parts.shares ?? false,
      stance,
      recipient: { from: this.hit.to, to: Math.max(parts.opening?.at ?? parts.end, this.hit.to) },
      takesCue: frame === 'n' || frame === 'j' || (frame === 'i' && stance !== 'asserts'),
      belief: frames.has('b') && !frames.has('q'),
    };
  }
}

/** An apposition between commas is at most so long. */
const LONGEST_APPOSITION = 40;

/** A clause shows its verb within so many words. */
const LONGEST_CLAUSE = 40;

/** At most this many words stand between a cue and what it opens. */
const FAR = 22;
