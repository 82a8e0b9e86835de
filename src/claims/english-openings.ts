import { CUE_NOUNS, SAYING_NOUNS } from '../text/lexicons/cue-nouns.ts';
import { PERSON_ROLES } from '../text/lexicons/roles.ts';
import { type CueForm, cueTable, type Frame } from './cue-table.ts';
import type { EnglishTimes } from './english-times.ts';
import {
  BREAKS,
  NEGATIONS,
  NO_COMMENT,
  NP_OPENERS,
  PREPOSITIONS,
  RECIPIENTS,
  SUBJECT_PRONOUNS,
} from './english-words.ts';
import type { Line } from './line.ts';
import { isFiniteForm } from './scan.ts';
import { hasVerb } from './verbs.ts';

export interface Opening {
  readonly frame: Frame;
  readonly rule: string;
  /** First token of the content. */
  readonly at: number;
}

/** What a cue opens to its right: `said that the road`, `told reporters: “No.”`, `called for calm`. */
export class EnglishOpenings {
  constructor(
    private readonly line: Line,
    private readonly cue: CueForm,
    private readonly times: EnglishTimes,
  ) {}

  /** What the cue opens to its right; null when a stop or comma follows first. */
  opening(after: number): Opening | null {
    // `recalled telling him: "..."`: the gerund passes on to what it opens.
    const telling = /^(?:telling|saying)$/.test(this.line.folded(after));
    const at = this.afterRecipientAndTime(telling ? after + 1 : after, telling);
    return this.openingAt(at.at, at.moved) ?? this.farOpening(at.at);
  }

  /** What begins right at `at`: a quotation, `that`, an infinitive, a clause or an object. */
  private openingAt(at: number, moved: boolean): Opening | null {
    const { line } = this;
    const frames = this.cue.frames;
    const word = line.folded(at);
    if (at > line.last || line.text(at) === '') return null;
    const says = frames.has('q') || frames.has('t');
    if (says && line.opensQuote(at)) return { frame: 'q', rule: 'quote', at };
    if (says && line.text(at) === ',' && line.opensQuote(at + 1))
      return { frame: 'q', rule: 'quote', at: at + 1 };
    if (says && line.text(at) === ':') return { frame: 'q', rule: 'colon', at: at + 1 };
    if (word === 'that' && (frames.has('t') || frames.has('z')) && this.clauseFrom(at))
      return { frame: 't', rule: 'that', at };
    // `who asked not to be named`: what he asked for is no news.
    if (
      word === 'not' &&
      frames.get('i') === 'demands' &&
      /^(?:named|identified|quoted)$/.test(line.folded(at + 3))
    )
      return null;
    if (word === 'to' && frames.has('i') && !NP_OPENERS.has(line.folded(at + 1)))
      return NO_COMMENT.has(line.folded(at + 1)) && frames.get('i') === 'rejects'
        ? null
        : { frame: 'i', rule: 'infinitive', at };
    if (frames.has('q') && this.plainAnswer(at)) return { frame: 'q', rule: 'answer', at };
    if (/^(?:whether|how|why|what|if)$/.test(word) && frames.has('t')) return { frame: 't', rule: 'wh', at };
    if (frames.has('i') && frames.get('i') === 'demands' && this.objectThenTo(at))
      return { frame: 'i', rule: 'infinitive', at };
    if (line.opensQuote(at) && (frames.has('j') || frames.has('n')))
      return { frame: 'n', rule: 'object', at };
    if (frames.has('z') && this.opensClause(at) && this.saysClause(at) && !this.addsThings(at))
      return { frame: 'z', rule: 'zero', at };
    // `a step that Ruiz described as “a joke”`: the object stands before, as a relative.
    if (word === 'as' && frames.has('j') && !moved && line.opensQuote(at + 1))
      return { frame: 'j', rule: 'object', at: at + 1 };
    if ((frames.has('n') || frames.has('j')) && !moved && this.startsObject(at))
      return { frame: frames.has('n') ? 'n' : 'j', rule: 'object', at };
    return null;
  }

  /** `Asked about troops, Ruiz said no.` `She said no to the offer.` */
  private plainAnswer(at: number): boolean {
    const { line } = this;
    return (
      /^(?:no|yes)$/.test(line.folded(at)) &&
      /^(?:[.,;]?|to|but|and)$/.test(line.folded(at + 1) || line.text(at + 1))
    );
  }

  /** `urged the mayor to open the road`: whom, then what. */
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

  /** `said closing the road would be a mistake`: what is done is the subject of a verb behind it. */
  private gerundClause(at: number): boolean {
    for (let next = at + 1; next < at + 14 && this.line.isWord(next); next++) {
      if (/^(?:that|which|who|to)$/.test(this.line.folded(next))) return false;
      if (hasVerb(this.line, { from: next, to: next + 1 })) return true;
    }
    return false;
  }

  /** `said he and Mora differ`: behind a pronoun that is only a subject stands a clause, whatever its verb. */
  private saysClause(at: number): boolean {
    const { line } = this;
    const subject = /^(?:he|she|they|we|i)$/.test(line.folded(at));
    // `said he still “prays for rain”`
    const quoted = line.opensQuote(at + 1) || line.opensQuote(at + 2);
    return (subject && (line.folded(at + 1) === 'and' || quoted)) || this.clauseFrom(at);
  }

  /** The clause right of the cue ends at a `;` or where the next cue verb goes on with the same subject. */
  private clauseLimit(from: number): number {
    const { line } = this;
    const limit = Math.min(line.unit.to, from + LONGEST_CLAUSE);
    for (let at = from; at < limit; at++) {
      if (line.quoted(at)) continue;
      if (/^[;:]$/.test(line.text(at))) return at;
      if (/^(?:and|but)$/.test(line.folded(at)) && this.cueFollows(at + 1)) return at;
    }
    return limit;
  }

  /** `and said`, `and the Pentagon declined`: a cue, at once or behind a name. */
  private cueFollows(from: number): boolean {
    const { line } = this;
    let at = line.folded(from) === 'the' ? from + 1 : from;
    while (line.capital(at) && at < from + 5) at++;
    return cueTable('en').get(line.folded(at))?.some(isFiniteForm) ?? false;
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

  /** May a clause begin here: `said the road was shut`, not `said in Lima` or `said opening it`. */
  private opensClause(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    if (!line.isWord(at) || (BREAKS.has(word) && !/^(?:if|while|when|nor|once|unless)$/.test(word)))
      return false;
    if (NEGATIONS.has(word)) return /^(?:neither|none|nobody|never|not)$/.test(word);
    // `said about 26 boats had left`: a measure, no place.
    if (/^(?:about|over|under|around|between)$/.test(word) && line.token(at + 1)?.kind === 'number')
      return true;
    if (PREPOSITIONS.has(word)) return false;
    // `said too many women`, `said more than a million donors`: a measure, not `said so`, `said more`.
    if (/^(?:too|so|more|much|little)$/.test(word))
      return /^(?:many|much|few|far|little|than|of)$/.test(line.folded(at + 1));
    if (/..ing$/.test(word)) return this.gerundClause(at);
    return !/^(?:to|it\.|yes|no\.|nothing|something|anything)$/.test(word);
  }

  /** May an object begin here: `rejected the toll`, not `rejected because`. */
  private startsObject(at: number): boolean {
    const { line } = this;
    const word = line.folded(at);
    // `dismissed that as false`: a pronoun, no clause follows.
    const pronoun = word === 'that' && !this.clauseFrom(at);
    const thing = line.isWord(at) || /^[$€£]/u.test(line.text(at));
    return thing && !PREPOSITIONS.has(word) && (pronoun || !BREAKS.has(word));
  }

  /** Over "reporters", "the newspaper", "him", "Sunday", "on Friday", "last week". */
  private afterRecipientAndTime(from: number, telling: boolean): { at: number; moved: boolean } {
    let at = from;
    // `demanded an apology`: what is demanded, not whom it was told.
    const hearer = telling || (this.cue.frames.has('r') && !/^(?:demand|request)$/.test(this.cue.lemma));
    if (hearer) at = this.recipientEnd(at);
    const timed = this.times.timeEnd(at);
    return { at: timed, moved: timed > at };
  }

  /** `told reporters in Lima that`: just past those who were told. */
  private recipientEnd(from: number): number {
    const { line } = this;
    if (line.folded(from) === 'that' || line.quoted(from)) return from;
    if (RECIPIENTS.has(line.folded(from)) && !this.possessiveHer(from)) return from + 1;
    let at = from;
    if (line.capital(at)) {
      while (
        line.capital(at) &&
        !SUBJECT_PRONOUNS.has(line.folded(at)) &&
        at < from + 5 &&
        !this.times.isTime(at)
      )
        at++;
      // `told NBC’s Ana Ruiz that`
      if (line.folded(at) === "'s" || line.text(at) === '’') at++;
      while (line.capital(at) && at < from + 7 && !this.times.isTime(at)) at++;
      return this.behindOffice(at);
    }
    if (!NP_OPENERS.has(line.folded(at)) && !/s$/.test(line.folded(at))) return from;
    for (at = from + 1; at < from + 16; at++) {
      if (line.folded(at) === 'that' || line.quoted(at) || /^[,:.;]$/.test(line.text(at))) return at;
      if (
        SUBJECT_PRONOUNS.has(line.folded(at)) ||
        (NP_OPENERS.has(line.folded(at)) && !PREPOSITIONS.has(line.folded(at - 1)))
      )
        return at;
    }
    return from;
  }

  /** `told Fox News host Ana Ruiz that`: an office and its name go on with the outlet before. */
  private behindOffice(from: number): number {
    const { line } = this;
    if (!line.isWord(from) || !PERSON_ROLES.en.has(line.folded(from))) return from;
    let at = from + 1;
    while (line.capital(at) && !this.times.isTime(at)) at++;
    return at;
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

  /** `said in a statement that`, `told a crowd in Lima on Friday that`, `said at a rally: "..."`. */
  private farOpening(from: number): Opening | null {
    const { line, cue } = this;
    if (!cue.frames.has('t') && !cue.frames.has('q') && !cue.frames.has('z')) return null;
    // `"...," she said, adding that`: the participle opens what follows, not the verb before.
    const gerund = cueTable('en')
      .get(line.folded(from + 1))
      ?.some(({ forms }) => forms.has('gerund'));
    if (line.text(from) === ',' && gerund) return null;
    const inserted = this.clauseBehindInsertion(from);
    if (inserted !== null) return { frame: 'z', rule: 'zero', at: inserted };
    const adjunct =
      PREPOSITIONS.has(line.folded(from)) ||
      line.text(from) === ',' ||
      cue.frames.has('r') ||
      NP_OPENERS.has(line.folded(from));
    if (!adjunct) return null;
    // `reported on Tuesday, citing two current and two former officials, that`
    const citing = line.text(from) === ',' && /^(?:citing|quoting)$/.test(line.folded(from + 1));
    for (let at = from; at < from + FAR && line.has(at); at++) {
      if (line.folded(at) === 'that' && this.belongsToNoun(from, at - 1)) return null;
      if (
        line.folded(at) === 'that' &&
        (cue.frames.has('t') || cue.frames.has('z')) &&
        (line.text(at - 1) !== ',' || line.text(from) === ',' || cue.frames.has('r'))
      )
        return { frame: 't', rule: 'that', at };
      if (line.opensQuote(at) && /^[,:]$/.test(line.text(at - 1))) return { frame: 'q', rule: 'quote', at };
      if (line.text(at) === ':') return { frame: 'q', rule: 'colon', at: at + 1 };
      // `told a host on “Meet the Coast” that`: the title of a programme.
      if (/^(?:on|in|of|'s)$/.test(line.folded(at - 1)) && line.opensQuote(at) && this.isTitle(at)) {
        at = line.quoteEnd(at) - 1;
        continue;
      }
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
        !citing &&
        at > from &&
        /^(?:and|but|who|which|because|when|while)$/.test(line.folded(at)) &&
        !line.capital(at + 1)
      )
        return null;
    }
    return null;
  }

  /** `responding to Mora’s warning that`, `said after reports that`: the words are the noun's; not `said in a statement that`. */
  private belongsToNoun(from: number, noun: number): boolean {
    const { line, cue } = this;
    const word = line.folded(noun);
    if (LATER.test(line.folded(from))) return TOLD.test(word);
    const answers = /^(?:respond|reply|react|answer|object)$/.test(cue.lemma) && line.folded(from) === 'to';
    return answers && (SAYING_NOUNS.en.has(word) || CUE_NOUNS.has(word));
  }

  private isTitle(at: number): boolean {
    const title = { from: at, to: this.line.quoteEnd(at) };
    return this.line.count(title) <= 5 && !/^[,.]$/.test(this.line.text(title.to - 2));
  }

  /** `said, if elected, she would ask`: the insertion belongs to what is said. */
  private clauseBehindInsertion(from: number): number | null {
    const { line, cue } = this;
    if (!cue.frames.has('z') || line.text(from) !== ',') return null;
    if (
      !/^(?:if|once|when|while|unless|although|though|even|despite|because|since|like|unlike|in)$/.test(
        line.folded(from + 1),
      )
    )
      return null;
    for (let at = from + 2; at < from + LONGEST_INSERTION; at++) {
      if (/^[.;:]$/.test(line.text(at)) || line.quoted(at)) return null;
      if (line.text(at) === ',') return this.opensClause(at + 1) && this.saysClause(at + 1) ? from + 1 : null;
    }
    return null;
  }

  /** `said in a written statement`, `told a rally on Saturday`: where the attribution's own words end. */
  adjunctsEnd(from: number): number {
    const { line } = this;
    let at = from;
    while (line.has(at) && at < from + FAR) {
      if (line.quoted(at) || /^[,.;:!?—–()]$/u.test(line.text(at))) break;
      if (/^(?:and|but|while|who|which|because|though|although)$/.test(line.folded(at)) && at > from) break;
      at++;
    }
    return at;
  }
}

/** A clause shows its verb within so many words. */
const LONGEST_CLAUSE = 40;
/** An insertion between a cue and what it opens is at most so long. */
const LONGEST_INSERTION = 14;
/** At most this many words stand between a cue and what it opens. */
const FAR = 22;
const TOLD = /^(?:reports?|news|fears?|signs?|concerns?|rumou?rs?|speculation|claims?|allegations?)$/;
const LATER = /^(?:after|amid|before|despite|following|over)$/;
