import type { Draft } from './drafts.ts';
import type { EnglishOpenings, Opening } from './english-openings.ts';
import type { EnglishSubjects } from './english-subjects.ts';
import type { EnglishTimes } from './english-times.ts';
import { PREPOSITIONS, STRONG, SUBJECT_PRONOUNS } from './english-words.ts';
import type { Line } from './line.ts';
import type { CueHit, Range } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasAuxiliary, hasVerb } from './verbs.ts';

/** Where the parts of an attribution stand. */
export interface DraftParts {
  readonly start: number;
  readonly end: number;
  readonly subject: Range | null;
  readonly direction?: Draft['direction'];
  readonly shares?: boolean;
  readonly opening?: Opening;
  readonly contentTo?: number;
}

export interface Inversion {
  readonly rule: string;
  readonly parts: DraftParts;
}

/** The cue that is read, and what reads the words beside it. */
interface Place {
  readonly line: Line;
  readonly hit: CueHit;
  readonly speakers: Speakers;
  readonly times: EnglishTimes;
  readonly subjects: EnglishSubjects;
  readonly openings: EnglishOpenings;
}

/** English attributions whose subject follows the cue. */
export class EnglishInversions {
  constructor(private readonly at: Place) {}

  /** `"We will not," said Ruiz in Lima.` The subject follows the cue. */
  behindQuote(left: { at: number }): Inversion | null {
    const { line, hit } = this.at;
    // "Tell" needs its hearer: in `“...,” Ruiz, who was there, told The Star` nothing is inverted.
    if (
      !this.at.hit.cue.frames.has('q') ||
      !this.at.hit.cue.forms.has('finite') ||
      this.at.hit.cue.lemma === 'tell'
    )
      return null;
    const mark = line.text(left.at);
    if (left.at !== hit.at - 1 || !(mark === ',' || mark === '—' || mark === '–' || line.quoted(left.at)))
      return null;
    const to = this.at.subjects.phraseEnd(hit.to);
    const subject = { from: hit.to, to };
    if (to === hit.to || !line.has(hit.to)) return null;
    if (SUBJECT_PRONOUNS.has(line.folded(hit.to)) && !/^[.,;]?$/.test(line.text(to))) return null;
    if (!this.at.subjects.startsPhrase(hit.to) || /^(?:that|no|it)$/.test(line.folded(hit.to))) return null;
    const quoted = line.quoted(left.at);
    // `Ana Ruiz, a judge from Lima, said the law ...`: no clause stands before, so nothing is inverted.
    // Behind a quotation only an auxiliary tells a clause: `“...” said another advocate, Andrew Mora`.
    if (quoted ? hasAuxiliary(line, subject) : hasVerb(line, subject)) return null;
    if (!quoted && !hasVerb(line, { from: line.unit.from, to: left.at }))
      return this.behindPlace(left.at, subject);
    if (!this.at.speakers.resolve(subject, STRONG.has(this.at.hit.cue.lemma))) return null;
    // `The paper, quoting officials, said the call was tense`: the comma closes an apposition, nothing is inverted.
    if (
      !quoted &&
      !/^(?:[.,;]|)$/.test(line.text(to)) &&
      !/^who(?:se)?$/.test(line.folded(to)) &&
      !PREPOSITIONS.has(line.folded(to)) &&
      !this.at.times.isTime(to)
    )
      return null;
    return {
      rule: 'quote:inverted',
      parts: { start: hit.at, end: this.at.openings.adjunctsEnd(to), subject, direction: 'backward' },
    };
  }

  /** `Until May, says Ana Ruiz, a lawyer in Lima, nobody will pay`: what was said goes on behind who says it. */
  private behindPlace(comma: number, subject: Range): Inversion | null {
    const { line, hit, speakers } = this.at;
    const opener = line.folded(line.unit.from);
    const places =
      PREPOSITIONS.has(opener) || /^(?:if|when|while|because|although|unless|once)$/.test(opener);
    if (!places || line.text(subject.to) !== ',' || comma - line.unit.from > 8) return null;
    const end = this.behindApposition(subject.to);
    if (!hasVerb(line, { from: end, to: line.unit.to })) return null;
    if (!speakers.resolve(subject, STRONG.has(hit.cue.lemma))) return null;
    return { rule: 'postposed', parts: { start: hit.at, end, subject, direction: 'backward' } };
  }

  /** `, a lawyer in Lima,`: its second comma, or the first where no apposition stands. */
  private behindApposition(comma: number): number {
    const { line } = this.at;
    if (!/^(?:a|an|the|who|of)$/.test(line.folded(comma + 1))) return comma;
    for (let at = comma + 2; at < comma + 14 && line.has(at); at++)
      if (line.text(at) === ',') return hasVerb(line, { from: at + 1, to: line.unit.to }) ? at : comma;
    return comma;
  }

  /** `Said Ruiz: “No.”` The verb opens the sentence, and what was said follows its subject. */
  leading(left: { at: number }): Inversion | null {
    const { line, hit } = this.at;
    if (hit.at !== line.unit.from || left.at !== hit.at - 1) return null;
    if (!STRONG.has(this.at.hit.cue.lemma) || !this.at.hit.cue.forms.has('finite')) return null;
    const to = this.at.subjects.phraseEnd(hit.to);
    const subject = { from: hit.to, to };
    const opening = this.quotationBehind(to);
    if (to === hit.to || opening === null || hasAuxiliary(line, subject)) return null;
    if (!this.at.speakers.resolve(subject, true)) return null;
    return {
      rule: 'quote:leading',
      parts: { start: hit.at, end: opening, subject, opening: { frame: 'q', rule: 'quote', at: opening } },
    };
  }

  /** The quotation behind a subject, over what is said of it: `Said Ruiz, who runs the port: “No.”` */
  private quotationBehind(from: number): number | null {
    const { line } = this.at;
    for (let at = from; at < from + 16 && line.has(at); at++) {
      if (line.opensQuote(at)) return /^[,:]$/.test(line.text(at - 1)) ? at : null;
      if (line.text(at) === ';') return null;
    }
    return null;
  }
}
