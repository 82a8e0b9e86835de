import type { ResolvedDate } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import type { DayRange } from './days.ts';
import type { Token } from './document.ts';

/** A date as it was found: token indexes, `end` exclusive. */
export interface FoundDate extends DayRange {
  readonly first: number;
  readonly end: number;
  readonly grain: ResolvedDate['grain'];
  readonly rule: string;
}

export type When = Pick<FoundDate, 'from' | 'to' | 'grain' | 'rule'>;

/** Words that lead forward, standing before the date in its clause. */
const FORWARD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|'ll|won't|scheduled|due|upcoming|plans|planned|expected|set|slated|next|coming|until|effective|deadline|going)$/,
  es: /^(?:proximo|proxima|proximos|proximas|previsto|prevista|programada|programado|preve|viene|sera|seran|partir)$/,
};

/** Spanish futures, told by their accent: `anunciará` looks forward, `anunciara` does not. */
const FUTURE = /^\p{L}{2,}r(?:á|án|emos)$/u;

const SAY =
  /^(?:said|says|told|dijo|afirmo|aseguro|declaro|informo|senalo|indico|anuncio|explico|announced|added|wrote|reported)$/;

/** What all readers of dates share: the tokens, and the looks around one. */
export class DateReader {
  constructor(
    protected readonly tokens: readonly Token[],
    protected readonly lang: Language,
    /** Day number of publication. */
    protected readonly published: number,
  ) {}

  /** The folded token `at`, '' when it stands in another sentence than `near`. */
  protected word(at: number, near: number): string {
    const token = this.tokens[at];
    return token && token.sentence === this.tokens[near]?.sentence ? token.folded : '';
  }

  /** Does the clause look forward before this token? "will meet on Tuesday", "entrará en vigor el 1 de agosto". */
  protected looksForward(at: number): boolean {
    for (let i = at - 1; i >= at - 12; i--) {
      const word = this.word(i, at);
      if (word === '' || /^[,;:.()"“”«»—–]$/.test(word) || SAY.test(word)) return false;
      if (FORWARD[this.lang].test(word)) return true;
      if (this.lang === 'es' && FUTURE.test(this.tokens[i]?.text ?? '')) return true;
      if (word === 'a' && this.lang === 'es' && /^(?:va|van|vamos)$/.test(this.word(i - 1, at))) return true;
    }
    return false;
  }

  protected stands(at: number, phrase: readonly string[]): boolean {
    return phrase.every((word, i) => this.word(at + i, at) === word);
  }
}

export function oneDay(day: number, rule: string): When {
  return { from: day, to: day, grain: 'day', rule };
}

export function found(first: number, end: number, when: When): FoundDate {
  return { first, end, ...when };
}
