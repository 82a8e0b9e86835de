import { DateReader, type FoundDate, found, oneDay } from './date-reader.ts';
import {
  calendarDay,
  type DayRange,
  dayNumber,
  isDate,
  monthRange,
  shiftedMonth,
  weekdayOf,
  yearRange,
} from './days.ts';
import { MONTHS, WEEKDAYS } from './lexicons/calendar-words.ts';
import { isYear } from './years.ts';

/** Dates that the calendar names: weekdays, months, days of a month, years. */
export class CalendarDates extends DateReader {
  /** The date whose weekday, month or number stands at token `at`, or null. */
  read(at: number): FoundDate | null {
    const token = this.tokens[at];
    if (!token) return null;
    if (token.kind === 'number')
      return this.numeric(at) ?? this.dayThenMonth(at) ?? this.dayAlone(at) ?? this.year(at);
    const weekday = WEEKDAYS[this.lang].get(token.folded);
    if (weekday !== undefined) return this.weekday(at, weekday);
    const month = MONTHS[this.lang].get(token.folded);
    return month === undefined ? this.dayThenMonth(at) : this.month(at, month);
  }

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
    if (nextWord) return found(first, end, oneDay(this.published + (7 - back), 'weekday:next'));
    if (pastWord) return found(first, end, oneDay(this.published - (back || 7), 'weekday:last'));
    if (this.looksForward(at)) {
      return found(first, end, oneDay(this.published + ((7 - back) % 7), 'weekday:forward'));
    }
    return found(first, end, oneDay(this.published - back, 'weekday:back'));
  }

  /** "el miércoles 5", "el día 3": a day of the month whose month is left out, the nearest that fits. */
  private dayAlone(at: number): FoundDate | null {
    const day = this.dayOfMonth(at);
    const lead = this.word(at - 1, at);
    const weekday = WEEKDAYS.es.get(lead);
    if (this.lang !== 'es' || day === null || (lead !== 'dia' && weekday === undefined)) return null;
    if (/^(?:de|:|%|por|horas|puntos|-)$/.test(this.word(at + 1, at))) return null;
    const ahead = this.looksForward(at);
    const { year, month } = calendarDay(this.published);
    const near = [-1, 0, 1].flatMap((step) => {
      const { year: y, month: m } = shiftedMonth(dayNumber(year, month, 1), step);
      return isDate(y, m, day) ? [dayNumber(y, m, day)] : [];
    });
    const fits = near
      .filter((d) =>
        weekday === undefined
          ? ahead
            ? d >= this.published
            : d <= this.published
          : weekdayOf(d) === weekday,
      )
      .sort((a, b) => Math.abs(a - this.published) - Math.abs(b - this.published));
    const first = /^(?:el|este)$/.test(this.word(at - 2, at)) ? at - 2 : at - 1;
    return fits[0] === undefined ? null : found(first, at + 1, oneDay(fits[0], 'day-alone'));
  }

  /** A weekday before a full date says nothing of its own: "Friday, Aug. 8", "el viernes 8 de agosto". */
  private weekdayWithDate(at: number): FoundDate | null {
    const next = this.word(at + 1, at) === ',' ? at + 2 : at + 1;
    if (this.word(next, at) === '') return null;
    const month = MONTHS[this.lang].get(this.word(next, at));
    const date =
      month === undefined ? (this.dayThenMonth(next) ?? this.dayAlone(next)) : this.month(next, month);
    if (date?.grain !== 'day') return null;
    return { ...date, first: at };
  }

  /** "April 16", "Aug. 8, 2025", "in February", "late July", "last February", "abril de 2025", "a finales de julio". */
  private month(at: number, month: number): FoundDate | null {
    if (!this.isMonthName(at)) return null;
    // "31 de febrero": a day that is none is no month either.
    if (this.lang === 'es' && this.word(at - 1, at) === 'de' && this.dayOfMonth(at - 2) !== null) return null;
    const dayAt = this.lang === 'en' || this.isMonthThenDay(at) ? this.dayOfMonth(at + 1) : null;
    if (dayAt !== null && this.tokens[at + 1]) {
      const end = this.pastOrdinal(at + 2);
      const year = this.yearAfter(end);
      return this.dayMonth(at, year?.end ?? end, { year: year?.value ?? null, month, day: dayAt });
    }
    const year = this.yearAfter(at + 1);
    if (year) return this.wholeMonth(at, year.end, { year: year.value, month });
    return this.wholeMonth(at, at + 1, { year: null, month });
  }

  /** `Lima, noviembre 18 (Agencia)`, as datelines have it; not `en noviembre 18 personas`. */
  private isMonthThenDay(at: number): boolean {
    return !/^(?:en|de)$/.test(this.word(at - 1, at)) && /^(?:[,.(–—-]|)$/.test(this.word(at + 2, at));
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
    return found(first, end, oneDay(dayNumber(year, date.month, date.day), rule));
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
    return found(first, end, { ...range, grain: 'month', rule: part ? `${rule}:${part.part}` : rule });
  }

  /** "late July", "mid-July", "early in July", "a finales de julio", "a principios de mayo". */
  private partOfMonth(at: number): { part: MonthPart; first: number } | null {
    let i = at - 1;
    if (/^(?:de|in|-|del)$/.test(this.word(i, at))) i -= 1;
    if (/^(?:mes|pasado)$/.test(this.word(i, at))) i -= 1;
    const part = MONTH_PARTS.get(this.word(i, at));
    return part ? { part, first: this.word(i - 1, at) === 'a' ? i - 1 : i } : null;
  }

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
    return found(at, at + 5, oneDay(dayNumber(year, month, day), 'numeric'));
  }

  private year(at: number): FoundDate | null {
    if (!isYear(this.tokens, at, this.lang)) return null;
    const year = Number(this.tokens[at]?.text);
    const first = /^(?:in|since|en|desde)$/.test(this.word(at - 1, at)) ? at - 1 : at;
    return found(first, at + 1, { ...yearRange(year), grain: 'year', rule: 'year' });
  }
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
