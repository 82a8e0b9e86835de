/**
 * Calendar days as whole numbers (days since 1970-01-01), so that arithmetic on them has no hours and no zones.
 */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export interface DayRange {
  readonly from: number;
  readonly to: number;
}

const MS = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes years 0 to 99 as 1900 and more; news has none of those.
  return Math.floor(Date.UTC(year, month - 1, day) / MS);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function isoDay(number: number): string {
  return new Date(number * MS).toISOString().slice(0, 10);
}

/** Day number of a `YYYY-MM-DD`; null when it is none. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match.map(Number);
  return year !== undefined && month !== undefined && day !== undefined && isDate(year, month, day)
    ? dayNumber(year, month, day)
    : null;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 0. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

export function monthRange(year: number, month: number): DayRange {
  return { from: dayNumber(year, month, 1), to: dayNumber(year, month, daysIn(year, month)) };
}

export function yearRange(year: number): DayRange {
  return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
}

/** Monday to Sunday of the week that holds the day. */
export function weekRange(number: number): DayRange {
  const from = number - weekdayOf(number);
  return { from, to: from + 6 };
}

/** The month that lies `months` after (or, if negative, before) the one of this day. */
export function shiftedMonth(number: number, months: number): { year: number; month: number } {
  const { year, month } = calendarDay(number);
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** By zone: opening one takes longer than reading the dates of an article. The zones are those of the configured outlets. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function dayClock(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The calendar day, `YYYY-MM-DD`, that clocks in an IANA zone show at an instant (ISO 8601). */
export function localDay(instant: string, zone: string): string {
  const by = new Map(
    dayClock(zone)
      .formatToParts(new Date(instant))
      .map((p) => [p.type, p.value]),
  );
  return `${by.get('year')?.padStart(4, '0')}-${by.get('month')}-${by.get('day')}`;
}
