import type { ResolvedDate } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import type { DayRange } from './days.ts';
import type { Token } from './document.ts';
import { hasPastBeside, isDayOfPromise, isPastOfRelative, type Words } from './past-verbs.ts';

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
  en: /^(?:will|shall|'ll|won't|scheduled|due|upcoming|plans|planned|expected|set|slated|next|coming|until|effective|deadline|going|promised?|promises|pledged?|pledges|vow|vowed|vows|intends?|aims?)$/,
  es: /^(?:proximo|proxima|proximos|proximas|previsto|prevista|programada|programado|preve|viene|sera|seran|partir|promete|prometio|prometieron|compromete|comprometio|comprometieron)$/,
};

/** Words behind which, or before which, a deadline lies ahead: what is promised, threatened, asked or owed. */
const AHEAD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|'ll|won't|would|must|should|promised?|promises|pledged?|pledges|vowed?|vows|warn|warns|warned|threatens?|threatened|demands?|demanded|urged?|urges|asked|gave|gives|given|agreed|agrees|commits?|committed|plans?|planned|expects?|expected|hopes?|hoped|wants?|aims?|due|going|deadline|ultimatum)$/,
  es: /^(?:prome\p{L}+|comprome\p{L}+|advierte|advirtio|advirtieron|amenaz\p{L}+|exig\p{L}+|pide|piden|pidio|pidieron|debe|deben|debera|deberan|plazo|limite|ultimatum|preve|preven|previsto|prevista|espera|esperan|quiere|quieren|buscan?|dio|dieron|acordo|acordaron)$/u,
};

/** They stand between a deadline's preposition and its date: `before the end of May`, `a más tardar el viernes 5 de`. */
const OF_DEADLINE =
  /^(?:the|end|of|late|early|mid|next|this|start|el|la|los|del|de|dia|mes|fin|finales|fines|principios|inicios|mediados|en|proximo|a|-|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/;
const DEADLINE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:before|by|until|till|within|than)$/,
  es: /^(?:antes|hasta|para|tardar)$/,
};

/** Spanish futures, told by their accent: `anunciará` looks forward, `anunciara` does not. */
const FUTURE = /^\p{L}{2,}r(?:á|án|emos)$/u;
/** What was to come: `saldría`; `habría salido` is talk of what has been. */
const FUTURE_OF_PAST = /^(?!habr|podr|deber)\p{L}{2,}r(?:ía|ían)$/u;
/** Pasts, which keep a future behind them to themselves: `El lunes dijo que irá`. */
const PAST: Readonly<Record<Language, RegExp>> = {
  en: /^(?:said|says|told|was|were|had|has|have|is|are|\p{L}{2,}ed)$/u,
  es: /^(?:ha|han|es|son|fue|fueron|era|eran|estaba|dijo|dice|tuvo|hizo|vino|\p{L}{2,}(?:ó|aron|ieron|aba|aban))$/u,
};

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

  /**
   * Does the clause look forward to this token? "will meet on Tuesday", "on Tuesday they will meet", "entrará en vigor el 1 de
   * agosto"; or is it a deadline of what is to come: "must leave before June"?
   */
  protected looksForward(at: number): boolean {
    if (this.isOfPast(at)) return false;
    return this.leads(at) || this.isLedBy(at) || (this.isDeadline(at) && this.liesAhead(at));
  }

  /** `vowed Thursday to go`, `would end the pact signed in May`, `que firmó con Chile en mayo`: of a past, not of what comes. */
  private isOfPast(at: number): boolean {
    const words = this.words(at);
    if (hasPastBeside(words, at, this.lang)) return true;
    for (let i = at - 1; i >= at - 12; i--) {
      const word = this.word(i, at);
      if (word === '' || /^[,;:.()"“”«»—–]$/.test(word)) return false;
      if (isPastOfRelative(words, i, this.lang) || isDayOfPromise(words, i, at, this.lang)) return true;
      if (FORWARD[this.lang].test(word) || this.isFuture(i)) return false;
    }
    return false;
  }

  private words(near: number): Words {
    return {
      folded: (at) => this.word(at, near),
      marked: (at) => (this.word(at, near) === '' ? '' : (this.tokens[at]?.text.toLowerCase() ?? '')),
    };
  }

  private leads(at: number): boolean {
    for (let i = at - 1; i >= at - 12; i--) {
      const word = this.word(i, at);
      if (word === '' || /^[,;:.()"“”«»—–]$/.test(word) || SAY.test(word)) return false;
      if (FORWARD[this.lang].test(word) || this.isFuture(i)) return true;
      // `would start on Monday`, not `would have started`.
      if (word === 'would' && this.lang === 'en')
        return this.word(i + 1, at) !== 'have' && this.word(i + 2, at) !== 'have';
      if (word === 'a' && this.lang === 'es' && /^(?:va|van|vamos)$/.test(this.word(i - 1, at))) return true;
    }
    return false;
  }

  /** `On Monday the port will open`, `El lunes abrirá el puerto`: the first verb behind the date. */
  private isLedBy(at: number): boolean {
    for (let i = at + 1; i <= at + 9; i++) {
      const word = this.word(i, at);
      if (word === '' || /^[;:.()"“”«»—–]$/.test(word) || (word === ',' && i > at + 3)) return false;
      if (PAST[this.lang].test(this.tokens[i]?.text.toLowerCase() ?? '')) return false;
      if (
        /^(?:will|shall|'ll)$/.test(word) ||
        (this.lang === 'es' && FUTURE.test(this.tokens[i]?.text.toLowerCase() ?? ''))
      )
        return true;
    }
    return false;
  }

  private isFuture(at: number): boolean {
    const text = this.tokens[at]?.text.toLowerCase() ?? '';
    return this.lang === 'es' && (FUTURE.test(text) || FUTURE_OF_PAST.test(text));
  }

  /** `before December`, `a más tardar el viernes 5`, `para el 15 de marzo`. */
  private isDeadline(at: number): boolean {
    for (let i = at - 1; i >= at - 7; i--) {
      const word = this.word(i, at);
      if (DEADLINE[this.lang].test(word)) return true;
      if (!OF_DEADLINE.test(word)) return false;
    }
    return false;
  }

  /** Does the sentence speak of what is promised, threatened, asked or to come, in its clause or those before? */
  private liesAhead(at: number): boolean {
    for (let i = at - 1; i >= at - 30; i--) {
      const word = this.word(i, at);
      if (word === '' || /^[;]$/.test(word)) break;
      if (AHEAD[this.lang].test(word) || this.isFuture(i)) return true;
    }
    for (let i = at + 1; i <= at + 12; i++) {
      const word = this.word(i, at);
      if (word === '' || /^[,;:]$/.test(word)) break;
      if (/^(?:will|would|must|shall)$/.test(word) || this.isFuture(i)) return true;
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
