import { WEEKDAYS } from '../text/lexicons/calendar-words.ts';
import type { EnglishTimes } from './english-times.ts';
import { BE, HAVE, MODALS, NEGATIONS, SKIPPED } from './english-words.ts';
import type { Line } from './line.ts';
import type { CueHit } from './scan.ts';

/** What stands between a cue and its subject. */
export interface Left {
  /** Last token of the subject. */
  readonly at: number;
  readonly have: boolean;
  /** First word of a cue that leaves open what it denies: `would not rule out`. */
  readonly open?: number;
}

/** Is the word a verb that says something: `said`, `has also said`, not `may say`, `never said`. */
export class EnglishForms {
  constructor(
    private readonly line: Line,
    private readonly hit: CueHit,
    private readonly times: EnglishTimes,
  ) {}

  /** Back over auxiliaries, adverbs and times to the end of the subject; null when the verb asserts nothing. */
  skipLeft(): Left | null {
    const { line, hit } = this;
    let have = false;
    let at = hit.at - 1;
    for (; line.has(at) && !line.quoted(at); at--) {
      const word = line.folded(at);
      // Theresa May, Will Ruiz: a capital makes a name of them.
      if (line.capital(at) && at > line.unit.from && !WEEKDAYS.en.has(word)) break;
      // `would only say that`, `would say only that`
      const only = word === 'would' && (line.folded(at + 1) === 'only' || line.folded(hit.to) === 'only');
      if (only) return { at: at - 1, have: true };
      if (NEGATIONS.has(word) || MODALS.has(word))
        return this.leftOpen(at) ?? (this.wentOn(at) ? { at: at - 3, have } : null);
      if (BE.has(word)) return this.isGerund() ? { at: at - 1, have: true } : null;
      if (HAVE.has(word) || word === 'did') have = true;
      else if (!(SKIPPED.has(word) || (/..ly$/.test(word) && !line.capital(at)) || this.times.timeBack(at)))
        break;
    }
    return { at, have };
  }

  private isGerund(): boolean {
    const { forms } = this.hit.cue;
    return forms.has('gerund') && !forms.has('finite');
  }

  /** `would not rule out a toll`, `has never ruled it out`: what is left open is a statement. */
  private leftOpen(from: number): Left | null {
    const { line } = this;
    if (this.hit.cue.lemma !== 'rule out') return null;
    let negated = false;
    let at = from;
    for (; line.has(at) && !line.quoted(at); at--) {
      const word = line.folded(at);
      if (NEGATIONS.has(word)) negated = true;
      else if (!HAVE.has(word) && !/^(?:would|could|will|can|may|does|did|do)$/.test(word)) break;
    }
    return negated ? { at, have: true, open: at + 1 } : null;
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
}
