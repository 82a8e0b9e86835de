import type { Language } from '../model/language.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import { type Actor, CAPITAL, type Cast, namedAt, type Occurrence } from './actors.ts';
import { isQuoted, type Range, type Scan } from './scan.ts';

/** The tokens of an article and who is named by them, asked by index; outside the text every question answers "nothing there". */
export class NamedText {
  /** The offices of the article's language, by their folded words. */
  readonly roles: ReadonlyMap<string, RoleWord>;

  constructor(
    readonly scan: Scan,
    readonly cast: Cast,
  ) {
    this.roles = PERSON_ROLES[scan.lang];
  }

  get lang(): Language {
    return this.scan.lang;
  }

  text(at: number): string {
    return this.scan.tokens[at]?.text ?? '';
  }

  folded(at: number): string {
    return this.scan.tokens[at]?.folded ?? '';
  }

  capital(at: number): boolean {
    return CAPITAL.test(this.text(at));
  }

  quoted(at: number): boolean {
    return isQuoted(this.scan, at);
  }

  words({ from, to }: Range): string {
    const { doc, tokens } = this.scan;
    return doc.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  }

  /** Index into the document's sentences. */
  sentenceOf(at: number): number {
    return this.scan.tokens[at]?.sentence ?? 0;
  }

  paragraphOf(at: number): number {
    return this.scan.doc.sentences[this.sentenceOf(at)]?.paragraph ?? 0;
  }

  /** The name that covers the token. */
  named(at: number): Occurrence | undefined {
    return namedAt(this.cast, at);
  }

  /** Is somebody else who fits named in the sentence, of the paragraph of `at`, that names the actor last before `at`? */
  namedBeside(actor: Actor, at: number, fits: (other: Actor) => boolean): boolean {
    const last = this.lastNamed(at, (one) => one.actor === actor && !this.quoted(one.from));
    if (!last || this.paragraphOf(last.from) !== this.paragraphOf(at)) return false;
    const sentence = this.sentenceOf(last.from);
    const beside = (one: Occurrence) =>
      one.actor !== actor && !one.possessive && this.sentenceOf(one.from) === sentence && fits(one.actor);
    return this.lastNamed(at, (one) => beside(one) && !this.quoted(one.from)) !== null;
  }

  /** The last name before `at` that fits. At most `LOOK_BACK` names are looked back over, which keeps pronouns linear. */
  lastNamed(at: number, fits: (occurrence: Occurrence) => boolean): Occurrence | null {
    let low = 0;
    let high = this.cast.occurrences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cast.occurrences[middle]?.from ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0 && index >= low - LOOK_BACK; index--) {
      const occurrence = this.cast.occurrences[index];
      if (occurrence && fits(occurrence)) return occurrence;
    }
    return null;
  }
}

const LOOK_BACK = 60;
