import type { ResolvedDate } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { spanOf } from '../model/span.ts';
import {
  calendarDay,
  type DayRange,
  dayNumber,
  isDate,
  isoDay,
  localDay,
  monthRange,
  parseIsoDay,
  shiftedMonth,
  weekdayOf,
  weekRange,
  yearRange,
} from './days.ts';
import type { Document, Token } from './document.ts';
import { MONTHS, TIME_UNITS, type TimeUnit, WEEKDAYS } from './lexicons/calendar-words.ts';
import { readNumber } from './numbers.ts';

export { localDay };

/** A date as it was found: token indexes, `to` exclusive. */
interface FoundDate extends DayRange {
  readonly first: number;
  readonly end: number;
  readonly grain: ResolvedDate['grain'];
  readonly rule: string;
}

type When = Pick<FoundDate, 'from' | 'to' | 'grain' | 'rule'>;

/**
 * The dates of a text, resolved against its day of publication. News looks back: "on Friday" is the last Friday up to
 * and with that day, "in February" the last February; only words that look forward ("next week", "mañana", "will meet
 * on Tuesday") lead forward. Linear in the text's length.
 *
 * @param publishedLocalDay `YYYY-MM-DD` in the outlet's zone, see `localDay`. Anything else finds no dates.
 */
export function findDates(doc: Document, publishedLocalDay: string): ResolvedDate[] {
  const published = parseIsoDay(publishedLocalDay);
  return published === null ? [] : new DateFinder(doc, published).find();
}

/** Is the number at this token a year? "in 2008", "the 2008 killing"; not "2000 soldiers", "1,900". */
export function isYear(tokens: readonly Token[], at: number, lang: Language): boolean {
  const token = tokens[at];
  if (!token || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return false;
  const same = (i: number): string =>
    tokens[i]?.sentence === token.sentence ? (tokens[i]?.folded ?? '') : '';
  if (/^[$€£#]$/.test(same(at - 1)) || same(at + 1) === '%') return false;
  if (YEAR_LEAD.test(same(at - 1))) return true;
  const next = same(at + 1);
  const counted =
    lang === 'en' ? /[a-z]{3,}s$|^(?:people|men|women|children)$/.test(next) : /^[a-z]{3,}s$/.test(next);
  if (counted && !/^(?:was|is|has|las|los|unos|tras|pues)$/.test(next)) return false;
  return token.text >= '1900';
}

const YEAR_LEAD =
  /^(?:in|of|since|by|from|until|till|during|before|after|the|late|early|mid|year|circa|en|de|del|desde|hasta|ano|durante|hacia|antes|entre|para)$/;

/** Words that lead forward, standing before the date in its clause. */
const FORWARD: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|'ll|won't|scheduled|due|upcoming|plans|planned|expected|set|slated|next|coming|until|effective|deadline|going)$/,
  es: /^(?:proximo|proxima|proximos|proximas|previsto|prevista|programada|programado|preve|viene|sera|seran|[a-z]{2,}(?:ara|era|ira|aran|eran|iran|dra|dran|bra|bran)|iniciara|partir)$/,
};

/** Spanish words that only look like futures. */
const NO_FUTURE = new Set(
  'era eran para manera fuera fueran primera tercera cualquiera siquiera quiera frontera carrera ira'.split(
    ' ',
  ),
);

const SAY =
  /^(?:said|says|told|dijo|afirmo|aseguro|declaro|informo|senalo|indico|anuncio|explico|announced|added|wrote|reported)$/;

class DateFinder {
  private readonly tokens: readonly Token[];
  private readonly lang: Language;
  private readonly found: FoundDate[] = [];
  /** End of the last date found: dates do not overlap. */
  private used = 0;

  constructor(
    private readonly doc: Document,
    private readonly published: number,
  ) {
    this.tokens = doc.tokens;
    this.lang = doc.lang;
  }

  find(): ResolvedDate[] {
    for (let at = 0; at < this.tokens.length; at++) {
      if (at < this.used) continue;
      const date = this.readAt(at);
      if (!date || date.first < this.used) continue;
      this.found.push(date);
      this.used = date.end;
    }
    return this.found.map((date) => this.resolved(date));
  }

  private resolved({ first, end, from, to, grain, rule }: FoundDate): ResolvedDate {
    const start = this.tokens[first]?.start ?? 0;
    const stop = this.tokens[end - 1]?.end ?? start;
    return { span: spanOf(this.doc.text, start, stop), from: isoDay(from), to: isoDay(to), grain, rule };
  }

  private readAt(at: number): FoundDate | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.kind === 'number') return this.numeric(at) ?? this.dayThenMonth(at) ?? this.year(at);
    if (token.kind !== 'word') return null;
    const weekday = WEEKDAYS[this.lang].get(token.folded);
    if (weekday !== undefined) return this.weekday(at, weekday);
    const month = MONTHS[this.lang].get(token.folded);
    if (month !== undefined) return this.month(at, month);
    return this.dayThenMonth(at) ?? this.adverb(at) ?? this.ago(at) ?? this.relative(at);
  }

  // --- words

  /** The folded token `at`, '' when it stands in another sentence than `near`. */
  private word(at: number, near: number): string {
    const token = this.tokens[at];
    return token && token.sentence === this.tokens[near]?.sentence ? token.folded : '';
  }

  private make(first: number, end: number, when: When): FoundDate {
    return { first: Math.max(first, this.used), end, ...when };
  }

  /** Does the clause look forward before this token? "will meet on Tuesday", "entrará en vigor el 1 de agosto". */
  private looksForward(at: number): boolean {
    for (let i = at - 1; i >= at - 12; i--) {
      const word = this.word(i, at);
      if (word === '' || /^[,;:.()"“”«»—–]$/.test(word) || SAY.test(word)) return false;
      if (FORWARD[this.lang].test(word) && !NO_FUTURE.has(word)) return true;
      if (word === 'a' && this.lang === 'es' && /^(?:va|van|vamos)$/.test(this.word(i - 1, at))) return true;
    }
    return false;
  }

  // --- weekdays

  /** "on Friday", "este viernes", "last Monday", "el próximo martes", "viernes 8 de agosto de 2025". */
  private weekday(at: number, weekday: number): FoundDate | null {
    const dated = this.weekdayWithDate(at);
    if (dated) return dated;
    if (this.lang === 'es' && /^(?:los|cada)$/.test(this.word(at - 1, at))) return null;
    const lead = this.word(at - 1, at);
    const after = this.word(at + 1, at);
    const first = /^(?:on|last|next|this|past|el|este|pasado|proximo)$/.test(lead) ? at - 1 : at;
    const back = (((weekdayOf(this.published) - weekday) % 7) + 7) % 7;
    const pastWord = /^(?:last|past|pasado)$/.test(lead) || after === 'pasado';
    const nextWord =
      /^(?:next|coming|proximo)$/.test(lead) ||
      after === 'proximo' ||
      (after === 'que' && this.word(at + 2, at) === 'viene');
    const end = /^(?:pasado|proximo)$/.test(after) ? at + 2 : at + 1;
    if (nextWord) return this.make(first, end, this.oneDay(this.published + (7 - back), 'weekday:next'));
    if (pastWord) return this.make(first, end, this.oneDay(this.published - (back || 7), 'weekday:last'));
    if (this.looksForward(at)) {
      return this.make(first, end, this.oneDay(this.published + ((7 - back) % 7), 'weekday:forward'));
    }
    return this.make(first, end, this.oneDay(this.published - back, 'weekday:back'));
  }

  /** A weekday before a full date says nothing of its own: "Friday, Aug. 8", "el viernes 8 de agosto". */
  private weekdayWithDate(at: number): FoundDate | null {
    const next = this.word(at + 1, at) === ',' ? at + 2 : at + 1;
    if (this.word(next, at) === '') return null;
    const month = MONTHS[this.lang].get(this.word(next, at));
    const date = month === undefined ? this.dayThenMonth(next) : this.month(next, month);
    if (date?.grain !== 'day') return null;
    return { ...date, first: at };
  }

  // --- months

  /** "April 16", "Aug. 8, 2025", "in February", "late July", "last February", "abril de 2025", "a finales de julio". */
  private month(at: number, month: number): FoundDate | null {
    if (!this.isMonthName(at)) return null;
    // "31 de febrero": a day that is none is no month either.
    if (this.lang === 'es' && this.word(at - 1, at) === 'de' && this.dayOfMonth(at - 2) !== null) return null;
    const dayAt = this.lang === 'en' ? this.dayOfMonth(at + 1) : null;
    if (dayAt !== null && this.tokens[at + 1]) {
      const end = this.pastOrdinal(at + 2);
      const year = this.yearAfter(end);
      return this.dayMonth(at, year?.end ?? end, { year: year?.value ?? null, month, day: dayAt });
    }
    const year = this.yearAfter(at + 1);
    if (year) return this.wholeMonth(at, year.end, { year: year.value, month });
    return this.wholeMonth(at, at + 1, { year: null, month });
  }

  /** "may" and "march" are months only where they stand like one. */
  private isMonthName(at: number): boolean {
    const token = this.tokens[at];
    if (!token || (token.folded !== 'may' && token.folded !== 'march') || this.lang !== 'en') return true;
    if (!/^[MA-Z]/.test(token.text)) return false;
    if (
      /^(?:in|last|since|until|of|on|early|late|mid|by|next|from|this|after|before|and|through|-)$/.test(
        this.word(at - 1, at),
      )
    )
      return true;
    return this.dayOfMonth(at + 1) !== null || this.yearAfter(at + 1) !== null;
  }

  private dayOfMonth(at: number): number | null {
    const text = this.tokens[at]?.text ?? '';
    if (!/^\d{1,2}$/.test(text) || /^[%:/]$/.test(this.word(at + 1, at))) return null;
    const day = Number(text);
    return day >= 1 && day <= 31 ? day : null;
  }

  private pastOrdinal(at: number): number {
    return /^(?:st|nd|rd|th|º|°)$/.test(this.tokens[at]?.folded ?? '') ? at + 1 : at;
  }

  /** ", 2025", "2025", "de 2025", "del año 2025" behind a month or day. */
  private yearAfter(at: number): { value: number; end: number } | null {
    let i = at;
    if (/^(?:,|de|del|of)$/.test(this.word(i, at - 1))) i += 1;
    if (this.word(i, at - 1) === 'ano') i += 1;
    const text = this.word(i, at - 1);
    if (/^(?:1[5-9]|20)\d\d$/.test(text)) return { value: Number(text), end: i + 1 };
    // "del año pasado", "last year" behind a month.
    if (text === 'pasado' && this.word(i - 1, at - 1) === 'ano')
      return { value: calendarDay(this.published).year - 1, end: i + 1 };
    if (text === 'last' && this.word(i + 1, at - 1) === 'year')
      return { value: calendarDay(this.published).year - 1, end: i + 2 };
    return null;
  }

  /** "16 de abril", "16 April", "primero de mayo", "el pasado 17 de abril de 2025". */
  private dayThenMonth(at: number): FoundDate | null {
    const day = this.lang === 'es' && this.word(at, at) === 'primero' ? 1 : this.dayOfMonth(at);
    if (day === null) return null;
    let i = this.pastOrdinal(at + 1);
    // "10 y 11 de mayo", "del 5 al 9 de agosto": the month of the second is the first one's too.
    if (this.lang === 'es' && /^(?:y|al|o)$/.test(this.word(i, at)) && this.dayOfMonth(i + 1) !== null)
      i += 2;
    if (/^(?:de|of)$/.test(this.word(i, at))) i += 1;
    const month = MONTHS[this.lang].get(this.word(i, at));
    if (month === undefined) return null;
    const year = this.yearAfter(i + 1);
    return this.dayMonth(at, year?.end ?? i + 1, { year: year?.value ?? null, month, day });
  }

  private dayMonth(
    at: number,
    end: number,
    date: { year: number | null; month: number; day: number },
  ): FoundDate | null {
    const lead = this.word(at - 1, at);
    const first = /^(?:on|last|pasado|proximo)$/.test(lead) ? at - 1 : at;
    const forward = /^(?:proximo|next)$/.test(lead) || this.leadsForward(at);
    const year = date.year ?? this.yearOf(date.month, date.day, forward);
    if (!isDate(year, date.month, date.day)) return null;
    const rule = date.year === null ? (forward ? 'day-month:forward' : 'day-month:back') : 'full-date';
    return this.make(first, end, this.oneDay(dayNumber(year, date.month, date.day), rule));
  }

  /** "from December 31", "starting Aug. 1", "a partir del 1 de agosto", or a clause that looks forward. */
  private leadsForward(at: number): boolean {
    return /^(?:from|starting|beginning|by|until)$/.test(this.word(at - 1, at)) || this.looksForward(at);
  }

  private yearOf(month: number, day: number, forward: boolean): number {
    const today = calendarDay(this.published);
    const later = month > today.month || (month === today.month && day > today.day);
    if (forward) return later || (month === today.month && day === today.day) ? today.year : today.year + 1;
    return later ? today.year - 1 : today.year;
  }

  private wholeMonth(at: number, end: number, date: { year: number | null; month: number }): FoundDate {
    const today = calendarDay(this.published);
    const lead = this.word(at - 1, at);
    const before = /^(?:last|past|pasado)$/.test(lead) || this.word(end, at) === 'pasado';
    const ahead =
      /^(?:next|coming|proximo)$/.test(lead) || this.word(end, at) === 'proximo' || this.leadsForward(at);
    const { year, rule } =
      date.year === null
        ? monthYear(date.month, today, before, ahead)
        : { year: date.year, rule: 'month-year' };
    const part = this.partOfMonth(at);
    const whole = monthRange(year, date.month);
    const range = part ? partRange(whole, part.part) : whole;
    const first =
      part?.first ?? (/^(?:in|last|next|past|en|since|desde|pasado|proximo)$/.test(lead) ? at - 1 : at);
    return this.make(first, end, { ...range, grain: 'month', rule: part ? `${rule}:${part.part}` : rule });
  }

  /** "late July", "mid-July", "early in July", "a finales de julio", "a principios de mayo". */
  private partOfMonth(at: number): { part: MonthPart; first: number } | null {
    let i = at - 1;
    if (/^(?:de|in|-|del)$/.test(this.word(i, at))) i -= 1;
    if (/^(?:mes|pasado)$/.test(this.word(i, at))) i -= 1;
    const part = MONTH_PARTS.get(this.word(i, at));
    return part ? { part, first: this.word(i - 1, at) === 'a' ? i - 1 : i } : null;
  }

  // --- numbers

  /** `2025-08-08`, `08/08/2025` (day first in Spanish, month first in English). */
  private numeric(at: number): FoundDate | null {
    const sign = this.word(at + 1, at);
    if ((sign !== '-' && sign !== '/') || this.word(at + 3, at) !== sign) return null;
    const [a, b, c] = [at, at + 2, at + 4].map((i) => this.tokens[i]?.text ?? '');
    if (a === undefined || b === undefined || c === undefined || !/^\d{1,2}$/.test(b)) return null;
    const iso = /^\d{4}$/.test(a) && /^\d{1,2}$/.test(c);
    if (!iso && !(/^\d{1,2}$/.test(a) && /^\d{4}$/.test(c))) return null;
    const [year, month, day] = iso
      ? [a, b, c].map(Number)
      : this.lang === 'es'
        ? [c, b, a].map(Number)
        : [c, a, b].map(Number);
    if (year === undefined || month === undefined || day === undefined || !isDate(year, month, day))
      return null;
    return this.make(at, at + 5, this.oneDay(dayNumber(year, month, day), 'numeric'));
  }

  private year(at: number): FoundDate | null {
    if (!isYear(this.tokens, at, this.lang)) return null;
    const year = Number(this.tokens[at]?.text);
    const first = /^(?:in|since|en|desde)$/.test(this.word(at - 1, at)) ? at - 1 : at;
    return this.make(first, at + 1, { ...yearRange(year), grain: 'year', rule: 'year' });
  }

  // --- words for days

  private adverb(at: number): FoundDate | null {
    const word = this.word(at, at);
    const next = this.word(at + 1, at);
    const offset = this.lang === 'en' ? EN_DAYS.get(word) : this.spanishDay(at, word);
    if (offset !== undefined)
      return this.make(at, at + 1, this.oneDay(this.published + offset, `adverb:${word}`));
    if (
      this.lang === 'en' &&
      /^(?:this|last)$/.test(word) &&
      /^(?:morning|afternoon|evening|night)$/.test(next)
    ) {
      return this.make(at, at + 2, this.oneDay(this.published - (word === 'last' ? 1 : 0), 'part-of-day'));
    }
    if (this.lang === 'es' && /^est[ae]$/.test(word) && /^(?:manana|tarde|noche|mediodia)$/.test(next)) {
      return this.make(at, at + 2, this.oneDay(this.published, 'part-of-day'));
    }
    return this.dayBefore(at) ?? this.sameDay(at);
  }

  /** "mañana" is tomorrow, save in "esta mañana", "por la mañana", "viernes en la mañana". */
  private spanishDay(at: number, word: string): number | undefined {
    if (word !== 'manana') return ES_DAYS.get(word);
    const before = this.word(at - 1, at);
    return /^(?:la|esta|de|cada|una|primera|media|misma)$/.test(before) ? undefined : 1;
  }

  /** "the previous day", "a day earlier", "la víspera", "un día antes": counted from the last day named. */
  private dayBefore(at: number): FoundDate | null {
    for (const [phrase, offset] of DAY_BEFORE[this.lang]) {
      if (!this.stands(at, phrase)) continue;
      return this.make(
        at,
        at + phrase.length,
        this.oneDay(this.lastDay(at) + offset, offset < 0 ? 'day-before' : 'day-after'),
      );
    }
    return null;
  }

  private sameDay(at: number): FoundDate | null {
    const phrase = SAME_DAY[this.lang].find((words) => this.stands(at, words));
    return phrase ? this.make(at, at + phrase.length, this.oneDay(this.lastDay(at), 'same-day')) : null;
  }

  private stands(at: number, phrase: readonly string[]): boolean {
    return phrase.every((word, i) => this.word(at + i, at) === word);
  }

  /** The last single day named in this paragraph before a token, else the day of publication. */
  private lastDay(at: number): number {
    const last = this.found[this.found.length - 1];
    if (last?.grain !== 'day') return this.published;
    const paragraph = (token: number): number | undefined =>
      this.doc.sentences[this.tokens[token]?.sentence ?? -1]?.paragraph;
    return paragraph(last.first) === paragraph(at) ? last.from : this.published;
  }

  // --- counted back, and the last or next of a unit

  /** "two weeks ago", "a year ago", "hace tres días", "hace una semana". */
  private ago(at: number): FoundDate | null {
    const from = this.lang === 'es' ? (this.word(at, at) === 'hace' ? at + 1 : -1) : at;
    if (from < 0) return null;
    const one = /^(?:a|an|one|un|una)$/.test(this.word(from, at));
    const number = one ? { value: 1, to: from + 1 } : readNumber(this.tokens, from, this.lang);
    if (!number) return null;
    const unit = TIME_UNITS.get(this.word(number.to, at));
    if (!unit || unit === 'weekend') return null;
    if (this.lang === 'en' && this.word(number.to + 1, at) !== 'ago') return null;
    const end = this.lang === 'en' ? number.to + 2 : number.to + 1;
    return this.make(at, end, { ...this.shifted(unit, -number.value), rule: `ago:${unit}` });
  }

  /** "last week", "this year", "next month", "la semana pasada", "el año que viene", "so far this year". */
  private relative(at: number): FoundDate | null {
    const unit =
      TIME_UNITS.get(this.word(at, at)) ??
      (this.lang === 'es' && this.stands(at, ['fin', 'de', 'semana']) ? 'weekend' : undefined);
    if (!unit) return null;
    const length = unit === 'weekend' && this.lang === 'es' ? 3 : 1;
    const step = this.stepOf(at, length);
    if (!step) return null;
    if (step.offset === 0 && unit === 'day') return null;
    const base = step.followsLast ? this.lastDay(at) : this.published;
    return this.make(step.first, step.end, {
      ...this.shifted(unit, step.offset, base),
      rule: `${step.rule}:${unit}`,
    });
  }

  private stepOf(
    at: number,
    length: number,
  ): { offset: number; first: number; end: number; rule: string; followsLast: boolean } | null {
    const before = this.word(at - 1, at);
    const after = this.word(at + length, at);
    const lead = /^(?:el|la|the)$/.test(before) ? at - 1 : at;
    if (/^(?:last|past|previous|pasad[oa])$/.test(before))
      return { offset: -1, first: at - 1, end: at + length, rule: 'last', followsLast: false };
    if (/^pasad[oa]$/.test(after))
      return { offset: -1, first: lead, end: at + length + 1, rule: 'last', followsLast: false };
    if (/^(?:this|est[ea])$/.test(before))
      return { offset: 0, first: at - 1, end: at + length, rule: 'this', followsLast: false };
    if (/^(?:next|coming|proxim[oa])$/.test(before))
      return { offset: 1, first: at - 1, end: at + length, rule: 'next', followsLast: false };
    if (before === 'following')
      return { offset: 1, first: at - 1, end: at + length, rule: 'following', followsLast: true };
    if (after === 'siguiente')
      return { offset: 1, first: lead, end: at + length + 1, rule: 'following', followsLast: true };
    if (/^anterior$/.test(after))
      return { offset: -1, first: lead, end: at + length + 1, rule: 'last', followsLast: true };
    if (after === 'que' && this.word(at + length + 1, at) === 'viene')
      return { offset: 1, first: lead, end: at + length + 2, rule: 'next', followsLast: false };
    const current =
      (after === 'en' && /^(?:curso|marcha)$/.test(this.word(at + length + 1, at))) || this.isSoFar(at);
    return current ? { offset: 0, first: lead, end: at + length, rule: 'this', followsLast: false } : null;
  }

  /** "en lo que va del año", "en lo que va de este año". */
  private isSoFar(at: number): boolean {
    return this.word(at - 1, at) === 'del' && this.word(at - 2, at) === 'va';
  }

  private shifted(unit: TimeUnit, offset: number, base = this.published): Omit<When, 'rule'> {
    if (unit === 'day') return { from: base + offset, to: base + offset, grain: 'day' };
    if (unit === 'week') return { ...weekRange(base + 7 * offset), grain: 'range' };
    if (unit === 'weekend') {
      // On a Monday "the past weekend" and "this weekend" are not far apart; from the Saturday on it is this one.
      const { to } = weekRange(base + 7 * offset);
      return { from: to - 1, to, grain: 'range' };
    }
    if (unit === 'month') {
      const { year, month } = shiftedMonth(base, offset);
      return { ...monthRange(year, month), grain: 'month' };
    }
    const years = unit === 'decade' ? 10 : 1;
    return { ...yearRange(clampYear(calendarDay(base).year + offset * years)), grain: 'year' };
  }

  private oneDay(day: number, rule: string): When {
    return { from: day, to: day, grain: 'day', rule };
  }
}

/** A hostile "900,000 years ago" stays inside what a calendar can show. */
function clampYear(year: number): number {
  return Math.min(9999, Math.max(1000, Math.round(year)));
}

type MonthPart = 'early' | 'mid' | 'late';

const MONTH_PARTS: ReadonlyMap<string, MonthPart> = new Map([
  ['early', 'early'],
  ['principios', 'early'],
  ['inicios', 'early'],
  ['comienzos', 'early'],
  ['mid', 'mid'],
  ['mediados', 'mid'],
  ['late', 'late'],
  ['finales', 'late'],
  ['fines', 'late'],
]);

function partRange(month: DayRange, part: MonthPart): DayRange {
  if (part === 'early') return { from: month.from, to: month.from + 9 };
  return part === 'mid'
    ? { from: month.from + 10, to: month.from + 19 }
    : { from: month.from + 20, to: month.to };
}

function monthYear(
  month: number,
  today: { readonly year: number; readonly month: number },
  before: boolean,
  ahead: boolean,
): { year: number; rule: string } {
  if (before) return { year: month < today.month ? today.year : today.year - 1, rule: 'month:last' };
  if (ahead) return { year: month >= today.month ? today.year : today.year + 1, rule: 'month:forward' };
  return { year: month <= today.month ? today.year : today.year - 1, rule: 'month:back' };
}

const EN_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const ES_DAYS: ReadonlyMap<string, number> = new Map([
  ['hoy', 0],
  ['ayer', -1],
  ['anoche', -1],
  ['anteayer', -2],
  ['antier', -2],
]);

function phrase(text: string): readonly string[] {
  return text.split(' ');
}

const DAY_BEFORE: Readonly<Record<Language, readonly (readonly [readonly string[], number])[]>> = {
  en: [
    [phrase('the previous day'), -1],
    [phrase('the day before'), -1],
    [phrase('a day earlier'), -1],
    [phrase('a day before'), -1],
    [phrase('one day earlier'), -1],
    [phrase('the next day'), 1],
    [phrase('the following day'), 1],
    [phrase('a day later'), 1],
    [phrase('the day after'), 1],
  ],
  es: [
    [phrase('la vispera'), -1],
    [phrase('el dia anterior'), -1],
    [phrase('el dia previo'), -1],
    [phrase('un dia antes'), -1],
    [phrase('al dia siguiente'), 1],
    [phrase('el dia siguiente'), 1],
    [phrase('un dia despues'), 1],
  ],
};

const SAME_DAY: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [phrase('the same day'), phrase('that same day'), phrase('that day')],
  es: [phrase('ese mismo dia'), phrase('ese dia'), phrase('el mismo dia')],
};
