import type { Stance } from '../model/claim.ts';
import { CUE_NOUNS } from '../text/lexicons/cue-nouns.ts';
import type { CueForm, Frame } from './cue-table.ts';
import type { Draft } from './drafts.ts';
import { EnglishClauses } from './english-clauses.ts';
import { EnglishForms, type Left } from './english-forms.ts';
import { type DraftParts, EnglishInversions } from './english-inversions.ts';
import { EnglishMainClause } from './english-main-clause.ts';
import type { Opening } from './english-openings.ts';
import { EnglishOpenings } from './english-openings.ts';
import { isReducedRelative } from './english-relatives.ts';
import { EnglishSubjects } from './english-subjects.ts';
import { EnglishTimes } from './english-times.ts';
import { PREPOSITIONS, STRONG } from './english-words.ts';
import type { Line } from './line.ts';
import { nounDrafts } from './noun-cues.ts';
import type { CueHit, Range } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

/** English attributions of one unit: one draft for each cue verb that has a subject and something said. */
export function englishDrafts(line: Line, hits: readonly CueHit[], speakers: Speakers): Draft[] {
  const drafts: Draft[] = [];
  const subjects: Range[] = [];
  for (const hit of hits) {
    if (isReducedRelative(line, hit, hits)) continue;
    const draft = new EnglishCue(line, hit, speakers, drafts, subjects).read();
    if (draft) drafts.push(draft);
  }
  return [...drafts, ...nounDrafts(line, drafts, speakers)];
}

class EnglishCue {
  private readonly cue: CueForm;
  private readonly forms: EnglishForms;
  /** Where a cue begins that leaves open what it denies: `would not rule out`. */
  private open: number | null = null;
  private readonly times: EnglishTimes;
  private readonly subjects: EnglishSubjects;
  private readonly openings: EnglishOpenings;
  private readonly clauses: EnglishClauses;
  private readonly main: EnglishMainClause;
  private readonly inversions: EnglishInversions;

  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly speakers: Speakers,
    private readonly before: readonly Draft[],
    /** Subjects of the cues so far, whether or not something was said: "which Ruiz disclosed, and said ...". */
    private readonly named: Range[],
  ) {
    this.cue = hit.cue;
    this.times = new EnglishTimes(line);
    this.forms = new EnglishForms(line, hit, this.times);
    this.subjects = new EnglishSubjects(line, speakers, this.times);
    this.openings = new EnglishOpenings(line, hit.cue, this.times);
    this.clauses = new EnglishClauses(line, hit, this.openings);
    this.main = new EnglishMainClause(line);
    this.inversions = new EnglishInversions({
      line,
      hit,
      speakers,
      times: this.times,
      subjects: this.subjects,
      openings: this.openings,
    });
  }

  /** The draft of the cue, or null when nobody says anything by it. */
  read(): Draft | null {
    // `State Department`: a capital in the middle of a sentence makes a name of the word.
    if (
      this.line.capital(this.hit.at) &&
      this.hit.at > this.line.unit.from &&
      this.line.isWord(this.hit.at - 1) &&
      !this.line.isHeadline
    )
      return null;
    const left = this.forms.skipLeft();
    if (left === null) return null;
    this.open = left.open ?? null;
    return this.inversion(left) ?? this.participial(left) ?? this.ordinary(left);
  }

  /** The subject behind the cue: `“No,” said Ruiz`, `Said Ruiz: “No.”` */
  private inversion(left: { at: number }): Draft | null {
    const { inversions } = this;
    const found =
      inversions.leading(left) ?? (this.subjects.apposed(left.at) ? null : inversions.behindQuote(left));
    return found && this.draft(found.rule, 'q', found.parts);
  }

  /** `..., adding that`, `while conceding`, `by saying`: the subject of what stands before goes on. */
  private participial(left: Left): Draft | null {
    const { line, hit } = this;
    // `Having said that ..., Ruiz left`
    const perfect = line.folded(left.at + 1) === 'having' && this.cue.forms.has('participle');
    if (!perfect && (!this.cue.forms.has('gerund') || left.have)) return null;
    const word = line.folded(left.at);
    const opens =
      /^[,;—–(]$/u.test(line.text(left.at)) ||
      /^(?:while|by|when|and|before|after|as)$/.test(word) ||
      CUE_NOUNS.has(word) ||
      /^(?:letter|post|tweet|message|memo|video|note|email|interview|speech)$/.test(word) ||
      line.quoted(left.at) ||
      !line.has(left.at);
    if (!opens || this.cue.frames.has('b')) return null;
    const opening = this.openings.opening(hit.to);
    if (!opening) return null;
    const start = line.quoted(left.at) ? hit.at : Math.max(left.at, line.unit.from);
    const fronted = this.main.behindFronted(hit.at, opening.at);
    const alone = this.before.length === 0;
    return this.draft(`participle:${opening.rule}`, opening.frame, {
      start,
      end: opening.at,
      subject: fronted?.subject ?? (alone ? (this.main.subjectBefore(start) ?? this.apposedTo(start)) : null),
      shares: fronted === null,
      opening,
      ...(fronted === null ? {} : { contentTo: fronted.comma }),
    });
  }

  /** `Ruiz, saying the road was shut, left.` The name right before the comma, where nothing else stands there. */
  private apposedTo(comma: number): Range | null {
    const { line } = this;
    if (line.text(comma) !== ',') return null;
    const found = this.subjects.subjectEndingAt(comma - 1);
    const opens = found?.start === line.unit.from && this.subjects.looksLikeSpeaker(found.range);
    return opens ? found.range : null;
  }

  /** `Ruiz said (that) ...`, `..., Ruiz said.`, `Ruiz, the mayor, said ...`, `and said`. */
  private ordinary(left: Left): Draft | null {
    const { line } = this;
    if (this.cue.forms.has('gerund') && !this.cue.forms.has('finite') && !left.have) return null;
    if (!this.cue.forms.has('finite') && !left.have) return null;
    const subject = this.subjects.subjectEndingAt(left.at);
    // `No one has asked for a road`: what nobody says.
    if (subject && line.folded(subject.range.from) === 'no') return null;
    const shared =
      subject === null && this.conjoined(left.at) && (this.before.length > 0 || this.sentenceSubject());
    if (subject === null && !shared) return null;
    if (this.cue.nounish && shared && this.plainForm()) return null;
    if (
      subject !== null &&
      this.open === null &&
      this.plainForm() &&
      !left.have &&
      !this.subjects.plural(subject.range)
    )
      return null;
    const start = subject?.start ?? left.at;
    const range = subject?.range ?? (shared ? this.passedOver() : null);
    if (subject && this.speakers.resolve(subject.range, false)) this.named.push(subject.range);
    if (subject && this.clauses.supposed(start)) return null;
    if (subject && this.clauses.inBecauseClause(start)) return null;
    if (subject && this.clauses.insertion(start)) return this.backward(start, range);
    const opening = this.openings.opening(this.hit.to) ?? (subject && this.paperClause(subject.range));
    const afterQuote =
      (line.quoted(start - 1) || (line.text(start - 1) === ',' && line.quoted(start - 2))) &&
      !this.clauses.opensWithParticiple();
    if (
      opening &&
      !(
        afterQuote &&
        opening.rule !== 'object' &&
        opening.rule !== 'infinitive' &&
        this.goesOnQuoting(opening)
      )
    ) {
      if (!this.acceptable(range, opening) || this.telephones(opening)) return null;
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

  /** `He called the mayor of Lima on Monday.` */
  private telephones({ rule, at }: Opening): boolean {
    return this.cue.lemma === 'call' && rule === 'object' && this.subjects.isCalled(at);
  }

  /** `Ruiz arrived late and acknowledged that ...`: the sentence has a subject that can speak. */
  private sentenceSubject(): boolean {
    return !this.cue.nounish && this.speakers.subjectOf(this.line.unit, this.hit.at) !== null;
  }

  /** The subject of a cue between the last attribution and here. */
  private passedOver(): Range | null {
    const last = this.named[this.named.length - 1];
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
    // `Mora rejects toll, says it is late`: in a headline the comma stands for "and".
    if (line.last === line.unit.to - 1 && /s$/.test(line.folded(this.hit.at)) && this.named.length > 0)
      return true;
    const open = this.subjects.appositionStart(at);
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

  /** The clause before is what was said: `The law is dead, Ruiz said on Monday.` */
  private backward(start: number, subject: Range | null): Draft | null {
    const { line, hit } = this;
    const end = this.openings.adjunctsEnd(hit.to);
    const next = line.text(end);
    if (subject && this.clauses.explainsHow(start))
      return this.draft('quote:how', 'q', { start: start - 2, end, subject, direction: 'backward' });
    const stops =
      next === '' ||
      /^[.,;:!?—–)]$/u.test(next) ||
      line.opensQuote(end) ||
      end > line.last ||
      this.placeBehindQuote(start);
    if (!stops || !subject) return null;
    const found = this.foundByPaper(start, subject, end);
    if (!this.cue.frames.has('q') && !this.cue.frames.has('z') && !found)
      return this.bare(start, subject, end);
    const before = line.text(start - 1);
    const free = /^(?:,|—|–|-)$/u.test(before) || line.quoted(start - 1);
    if (this.clauses.asReported(start)) {
      return this.draft('as-reported', 'q', { start: start - 1, end, subject, direction: 'backward' });
    }
    if (!free || !this.clauses.clauseBefore(start)) return this.bare(start, subject, end);
    if (!this.acceptable(subject, { frame: 'q', rule: 'quote', at: end })) return null;
    const from = before === ',' ? start - 1 : start;
    return this.draft('postposed', 'q', { start: from, end, subject, direction: 'backward' });
  }

  /** `A poll found 54 percent of voters back it`: behind a paper a clause needs no "that". */
  private paperClause(subject: Range): Opening | null {
    const { line, hit } = this;
    const told = { from: hit.to + 1, to: Math.min(hit.to + 14, line.unit.to) };
    const noun = line.isWord(hit.to) && !PREPOSITIONS.has(line.folded(hit.to));
    const finds = /^(?:find|show)$/.test(this.cue.lemma) && noun && this.subjects.isPaper(subject);
    return finds && hasVerb(line, told) ? { frame: 'z', rule: 'zero', at: hit.to } : null;
  }

  /** `Prices fell, court records show.` */
  private foundByPaper(start: number, subject: Range, end: number): boolean {
    const finds = /^(?:find|show|indicate)$/.test(this.cue.lemma) && end === this.hit.to;
    return finds && !this.clauses.asReported(start) && this.subjects.isPaper(subject);
  }

  /** `“No,” she said in Lima at a forum that ...`: however long, where and when it was said. */
  private placeBehindQuote(start: number): boolean {
    const { line, hit } = this;
    const behind = line.quoted(start - 1) || (line.text(start - 1) === ',' && line.quoted(start - 2));
    const hearer = this.cue.lemma === 'tell';
    return behind && (hearer || PREPOSITIONS.has(line.folded(hit.to)) || this.times.isTime(hit.to));
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
    if (this.open !== null) return this.speakers.resolve(subject, true) !== null;
    const words = subject.to - subject.from;
    if (this.cue.nounish && !this.subjects.looksLikeSpeaker(subject)) return false;
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

  private draft(rule: string, frame: Frame, parts: DraftParts): Draft {
    const { frames, lemma } = this.cue;
    const stance: Stance =
      (this.open === null ? null : 'asserts') ??
      (rule === 'answer' && this.line.folded(parts.end) === 'no' ? 'rejects' : null) ??
      frames.get(frame) ??
      frames.get('t') ??
      frames.get('q') ??
      frames.get('n') ??
      'asserts';
    const direction = parts.direction ?? 'forward';
    return {
      rule,
      lemma,
      class: frame === 'n' || frame === 'j' ? 'object' : frame === 'i' ? 'infinitive' : 'say',
      cue: { from: this.open ?? this.hit.at, to: this.hit.to },
      start: parts.start,
      end: parts.end,
      direction,
      contentFrom: parts.opening?.at ?? parts.end,
      ...(parts.contentTo === undefined ? {} : { contentTo: parts.contentTo }),
      subject: parts.subject,
      shares: parts.shares ?? false,
      stance,
      recipient: { from: this.hit.to, to: Math.max(parts.opening?.at ?? parts.end, this.hit.to) },
      takesCue:
        frame === 'n' || frame === 'j' || rule === 'answer' || (frame === 'i' && stance !== 'asserts'),
      belief: frames.has('b') && !frames.has('q'),
    };
  }
}
