import type { Figure, ResolvedDate } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { spanOf } from '../model/span.ts';
import { findDates } from './dates.ts';
import type { Document, Token } from './document.ts';
import { isClock, isSpanOfTime, isTimeStamp } from './figure-times.ts';
import { bareRateAfter, type FigureUnit, moneyBefore, oneOf, unitAfter } from './figure-unit.ts';
import {
  APPROXIMATE,
  BEFALLS,
  CHANGE,
  FRACTIONS,
  LABELS,
  ORDINAL_ENDS,
  ROUNDING,
  SEIZED_ES,
  SIGNISH,
  TWO_SIDES,
} from './figure-words.ts';
import { fractionAt, oneAt, shareOf } from './fractions.ts';
import { hourAt } from './hours.ts';
import { type ReadNumber, readNumber } from './numbers.ts';
import { isYear } from './years.ts';

/** Any day will do: only the places of dates matter here, not what they resolve to. */
const SOME_DAY = '2000-06-15';

/** Unit of a count whose noun is nowhere named. */
const UNNAMED = 'things';

/** What a later figure without a noun may take over from the one before it. */
interface Carried {
  readonly unit: string;
  readonly scale: number;
  readonly sentence: number;
}

/**
 * The figures of a text: counts, sums, shares, durations, in words or digits, with their units. "more than five calls"
 * is about 5 calls, "10 to 15 minutes" a range, "elevó de veinticinco a cincuenta millones de dólares" two figures.
 * Dates, years, clock times, ordinals, section numbers and rates' bases are no figures. Linear in the text's length.
 *
 * @param dates The text's dates, if they were found already.
 */
export function findFigures(
  doc: Document,
  dates: readonly ResolvedDate[] = findDates(doc, SOME_DAY),
): Figure[] {
  return new FigureFinder(doc, dates).find();
}

class FigureFinder {
  private readonly tokens: readonly Token[];
  private readonly lang: Language;
  private readonly inDate: Uint8Array;
  private readonly found: Figure[] = [];
  private carried: Carried | null = null;
  private money: string | null = null;

  constructor(
    private readonly doc: Document,
    dates: readonly ResolvedDate[],
  ) {
    this.tokens = doc.tokens;
    this.lang = doc.lang;
    this.inDate = tokensInDates(doc, dates);
  }

  find(): Figure[] {
    let at = 0;
    while (at < this.tokens.length) at = this.readAt(at);
    return this.found;
  }

  /** Reads what begins at a token; returns the token to go on from. */
  private readAt(at: number): number {
    const hour = hourAt(this.tokens, at, this.lang);
    if (hour) {
      // An hour is compared with quarters of it; from there on news counts hours.
      const whole = hour.minutes > 60;
      this.push(whole ? hour.minutes / 60 : hour.minutes, null, whole ? 'hours' : 'minutes', at, hour.to, 1);
      return hour.to;
    }
    if (this.inDate[at]) return at + 1;
    const share = fractionAt(this.tokens, at, this.lang);
    if (share) {
      this.push(share.value, null, 'share', at, share.to, 1);
      return share.to;
    }
    const number = readNumber(this.tokens, at, this.lang);
    if (!number) return this.readOne(at);
    if (
      isTimeStamp(this.doc, number) ||
      this.isLabel(number) ||
      isClock(this.doc, number) ||
      isSpanOfTime(this.doc, number)
    )
      return number.to;
    const part = shareOf(this.tokens, number, this.lang);
    if (!part) return this.readFigure(number);
    this.push(part.value, null, 'share', at, part.to, 1);
    return part.to;
  }

  /** "One attacker was killed", "a one-month pause", "dos detenidos y un agresor": a one that counts. */
  private readOne(at: number): number {
    const counted = this.carried?.sentence === this.tokens[at]?.sentence;
    // "one in five voters", "una de cada tres mujeres"
    const part = /^(?:one|uno|una)$/.test(this.word(at, at))
      ? shareOf(this.tokens, oneAt(at), this.lang)
      : null;
    if (part) {
      this.push(part.value, null, 'share', at, part.to, 1);
      return part.to;
    }
    const unit = oneOf(this.tokens, at, this.lang, counted);
    if (!unit) return at + 1;
    this.push(1, null, unit.unit, at, unit.to, 1);
    return unit.to;
  }

  private readFigure(number: ReadNumber): number {
    const second = this.rangeEnd(number);
    const money = moneyBefore(this.tokens, number.from);
    if (!second) {
      const unit = this.unitOf(number, money?.unit ?? null);
      if (unit)
        this.push(
          number.value * unit.factor,
          null,
          unit.unit,
          money?.from ?? number.from,
          unit.to,
          number.scale,
        );
      return Math.max(number.to, unit?.to ?? 0);
    }
    const unit = this.unitOf(second, money?.unit ?? null);
    if (!unit) return second.to;
    // "25 to 50 million": the scale of the second is the first one's too.
    const low =
      (number.scale === 1 && number.value < 1000 ? number.value * second.scale : number.value) * unit.factor;
    const high = second.value * unit.factor;
    const from = money?.from ?? number.from;
    if (this.tellsChange(number.from)) {
      this.push(low, null, unit.unit, from, number.to, second.scale);
      this.push(high, null, unit.unit, second.from, unit.to, second.scale);
    } else {
      this.push(low, high, unit.unit, from, unit.to, second.scale);
    }
    return unit.to;
  }

  /** The second number of "10 to 15", "entre 10 y 15", "10-15", "dos o tres". */
  private rangeEnd(first: ReadNumber): ReadNumber | null {
    const link = this.word(first.to, first.from);
    const before = this.word(first.from - 1, first.from);
    const between = /^(?:between|entre)$/.test(before) && /^(?:and|y)$/.test(link);
    const to =
      /^(?:to|or|a|o|-|–)$/.test(link) &&
      (this.lang === 'es' || link !== 'a') &&
      (this.lang === 'en' || link !== 'to');
    if (!between && !to) return null;
    const skip = SIGNISH.has(this.word(first.to + 1, first.from)) ? 2 : 1;
    const second = readNumber(this.tokens, first.to + skip, this.lang);
    if (
      !second ||
      this.inDate[second.from] ||
      this.tokens[second.from]?.sentence !== this.tokens[first.from]?.sentence
    ) {
      return null;
    }
    const low = first.scale === 1 && first.value < 1000 ? first.value * second.scale : first.value;
    const changes = this.tellsChange(first.from);
    return low < second.value || (changes && low !== second.value && /^(?:to|a)$/.test(link)) ? second : null;
  }

  /** Does the sentence say before this token that something went from one value to another? */
  private tellsChange(at: number): boolean {
    const before = this.word(at - 1, at);
    const sentence = this.tokens[at]?.sentence;
    if (!/^(?:from|de|\$)$/.test(before)) return false;
    for (let i = at - 1; i >= 0 && i > at - 14 && this.tokens[i]?.sentence === sentence; i--) {
      if (CHANGE.test(this.tokens[i]?.folded ?? '')) return true;
    }
    return false;
  }

  private unitOf(number: ReadNumber, money: string | null): FigureUnit | null {
    const after = unitAfter(this.tokens, number.to, this.lang, number.scale);
    if (money !== null) {
      // "$500 pesos": the word says more than the sign. "$50 million reward": the noun is not the unit.
      const isMoney = after && /^(?:USD|EUR|pesos)$/.test(after.unit);
      return isMoney ? after : { unit: money, factor: 1, to: number.to };
    }
    if (after && number.value === 2 && this.isTwoSides(number, after)) return null;
    return after ?? this.carriedUnit(number);
  }

  /**
   * "casi siete de ellas", "six of them Mexican", "y de 10 aquí", "había subido a 25": the unit named before in the sentence; that
   * of the sentence before only where the words say so: "The 29 were flown north. Six of them are ill."
   */
  private carriedUnit(number: ReadNumber): FigureUnit | null {
    const rate = bareRateAfter(this.tokens, number.to, this.lang);
    if (!rate && this.countsPeople(number)) return { unit: 'people', factor: 1, to: number.to };
    const noun = this.carried;
    const back = noun === null ? 9 : (this.tokens[number.from]?.sentence ?? 0) - noun.sentence;
    const near =
      noun !== null &&
      (back === 1 ? rate !== null || this.takesUp(number) : back === 0 && !this.countsName(number));
    if (rate) return { unit: near ? `${bare(noun.unit)} ${rate.unit}` : rate.unit, factor: 1, to: rate.to };
    if (near) {
      const same = noun.sentence === this.tokens[number.from]?.sentence;
      const scaled =
        same && noun.scale >= 1e6 && number.scale === 1 && number.value < 1000 && number.value > 1;
      return { unit: noun.unit, factor: scaled ? noun.scale : 1, to: number.to };
    }
    // "The reward, which was 15 millions in 2020": millions of nothing named are money, once money was spoken of.
    if (number.scale >= 1e6 && this.money !== null) return { unit: this.money, factor: 1, to: number.to };
    const definite = /^(?:the|these|those|los|las|estos|estas|ambos)$/.test(
      this.word(number.from - 1, number.from),
    );
    // "the two" are the two sides; "the 29 were flown north" counts.
    return definite && number.value <= 2 ? null : { unit: UNNAMED, factor: 1, to: number.to };
  }

  /** "14 were killed", "3 resultaron heridos", "detuvieron a 5": what happens to people only. */
  private countsPeople({ from, to }: ReadNumber): boolean {
    const behind = `${this.word(to, from)} ${this.word(to + 1, from)}`;
    const before = `${this.word(from - 2, from)} ${this.word(from - 1, from)}`;
    return BEFALLS[this.lang].test(behind) || (this.lang === 'es' && SEIZED_ES.test(before));
  }

  /** "los 29", "six of them", "3 de ellos" */
  private takesUp({ from, to }: ReadNumber): boolean {
    const article = /^(?:the|these|those|another|other|los|las|estos|estas|esos|esas|otros|otras)$/.test(
      this.word(from - 1, from),
    );
    const pair = `${this.word(to, from)} ${this.word(to + 1, from)}`;
    return (
      article || /^(?:of (?:them|these|those|which|the)|de (?:ellos|ellas|estos|estas|esos|esas))$/.test(pair)
    );
  }

  /** "3 Suburban", "two Black Hawks": what is counted has a name. "El 03" is a name itself. */
  private countsName({ to, from }: ReadNumber): boolean {
    if (/^0\d/.test(this.tokens[from]?.text ?? '')) return true;
    const next = this.tokens[to];
    return this.word(to, from) !== '' && /^\p{Lu}\p{Ll}/u.test(next?.text ?? '') && next?.kind === 'word';
  }

  private isTwoSides(number: ReadNumber, unit: FigureUnit): boolean {
    const before = this.word(number.from - 1, number.from);
    if (/^(?:the|these|those|los|las|ambos|estos|estas)$/.test(before)) return true;
    for (let i = number.to; i < unit.to; i++) if (TWO_SIDES.has(this.tokens[i]?.folded ?? '')) return true;
    return false;
  }

  /** Part of a name, an ordinal, a fraction, a year, a base: everything that has digits and counts nothing. */
  private isLabel(number: ReadNumber): boolean {
    const before = this.tokens[number.from - 1];
    const first = this.tokens[number.from];
    const after = this.tokens[number.to];
    const last = this.tokens[number.to - 1];
    if (!first || !last) return true;
    const word = this.word(number.from - 1, number.from);
    if (LABELS.has(word) || /^(?:cada|per|every|each)$/.test(word)) return true;
    if (number.digits && this.isGluedBefore(before, first)) return true;
    if (
      number.digits &&
      after &&
      after.start === last.end &&
      (ORDINAL_ENDS.has(after.folded) || after.text === '/')
    )
      return true;
    if (FRACTIONS.has(this.hyphenless(number.to, number.from))) return true;
    if (number.digits && number.to === number.from + 1 && isYear(this.tokens, number.from, this.lang))
      return true;
    // "one in five": the base of a share. "one of six groups" counts the groups.
    return word === 'in' && /^(?:one|1)$/.test(this.word(number.from - 2, number.from));
  }

  /** `MS-13`, `F-35`, `Covid-19`, `9/11`, `G20`. */
  private isGluedBefore(before: Token | undefined, first: Token): boolean {
    if (!before || before.end !== first.start) return false;
    if (before.kind === 'word') return !/^U\.?S\.?D?$/.test(before.text);
    if (before.text !== '-' && before.text !== '/') return before.text === '#' || before.text === ':';
    return /[\p{L}\p{N}]/u.test(this.doc.text.charAt(before.start - 1));
  }

  private push(
    value: number,
    max: number | null,
    unit: string,
    from: number,
    to: number,
    scale: number,
  ): void {
    const first = this.tokens[from];
    const last = this.tokens[to - 1];
    if (!first || !last || !Number.isFinite(value)) return;
    const approximate =
      APPROXIMATE[this.lang].test(this.wordsBefore(from, 4)) ||
      this.isLoose(to, from) ||
      this.tokens.slice(from, to).some((token) => ROUNDING.has(token.folded));
    this.found.push({ value, max, unit, approximate, span: spanOf(this.doc.text, first.start, last.end) });
    if (unit !== UNNAMED) this.carried = { unit, scale, sentence: first.sentence };
    if (/^(?:USD|EUR|GBP|pesos)$/.test(unit)) this.money = unit;
  }

  /** "30 or so", "20 o más", "50-odd". */
  private isLoose(to: number, from: number): boolean {
    return /^(?:or so|or more|o mas|y pico|- odd)$/.test(`${this.word(to, from)} ${this.word(to + 1, from)}`);
  }

  private wordsBefore(at: number, count: number): string {
    const words: string[] = [];
    for (let i = Math.max(0, at - count); i < at; i++) words.push(this.word(i, at));
    return words.join(' ').trim();
  }

  private hyphenless(at: number, sentenceOf: number): string {
    const word = this.word(at, sentenceOf);
    return word === '-' ? this.word(at + 1, sentenceOf) : word;
  }

  /** The folded token at `at`, '' outside the sentence of token `sentenceOf`. */
  private word(at: number, sentenceOf: number): string {
    const token = this.tokens[at];
    return token && token.sentence === this.tokens[sentenceOf]?.sentence ? token.folded : '';
  }
}

/** The noun of a rate: "homicides per 100000" -> "homicides". */
function bare(unit: string): string {
  return unit.replace(/ per \d+$/, '');
}

function tokensInDates(doc: Document, dates: readonly ResolvedDate[]): Uint8Array {
  const mask = new Uint8Array(doc.tokens.length);
  let at = 0;
  for (const { span } of dates) {
    while (at < doc.tokens.length && (doc.tokens[at]?.start ?? 0) < span.start) at += 1;
    for (; at < doc.tokens.length && (doc.tokens[at]?.start ?? 0) < span.end; at++) mask[at] = 1;
  }
  return mask;
}
