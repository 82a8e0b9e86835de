/** Five cron fields as sets of numbers. `weekday` counts from Sunday, 0 to 6. */
export interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** The classic rule: when both days and weekdays are restricted, either is enough. */
  readonly eitherDay: boolean;
}

interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly words: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTE: Field = { name: 'minute', low: 0, high: 59, words: [] };
const HOUR: Field = { name: 'hour', low: 0, high: 23, words: [] };
const DAY: Field = { name: 'day of the month', low: 1, high: 31, words: [] };
const MONTH: Field = { name: 'month', low: 1, high: 12, words: MONTHS };
/** 7 is Sunday too, as everywhere. */
const WEEKDAY: Field = { name: 'day of the week', low: 0, high: 7, words: WEEKDAYS };

/** A cron expression that cannot be read; the message says which field and what it takes. */
export class CronError extends Error {
  override readonly name = 'CronError';
}

/**
 * Reads `minute hour day month weekday`: numbers, names (`MON`, `jan`), `*`, lists, ranges and steps.
 * @throws CronError that names the field, its value and what it may hold.
 */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  const [minute, hour, day, month, weekday] = parts;
  if (parts.length !== 5 || !minute || !hour || !day || !month || !weekday) {
    throw new CronError(
      `"${text}" has ${text.trim() === '' ? 0 : parts.length} fields; a cron schedule has five: minute hour day month weekday, e.g. "30 7 * * MON-FRI"`,
    );
  }
  return {
    minutes: readField(minute, MINUTE),
    hours: readField(hour, HOUR),
    days: readField(day, DAY),
    months: readField(month, MONTH),
    weekdays: new Set([...readField(weekday, WEEKDAY)].map((number) => number % 7)),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  };
}

/** Does the schedule hold on this local date? `weekday` counts from Sunday, 0 to 6. */
export function cronHoldsOn(cron: Cron, month: number, day: number, weekday: number): boolean {
  if (!cron.months.has(month)) return false;
  const onDay = cron.days.has(day);
  const onWeekday = cron.weekdays.has(weekday);
  return cron.eitherDay ? onDay || onWeekday : onDay && onWeekday;
}

function readField(text: string, field: Field): Set<number> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    for (const value of readItem(item, field)) values.add(value);
  }
  return values;
}

/** One item of a list: `*`, `5`, `MON-FRI`, or any of these with a step such as `9-17/2`. */
function readItem(item: string, field: Field): number[] {
  const [range = '', stepText, ...rest] = item.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (rest.length > 0 || !/^\d{1,2}$/.test(stepText ?? '1') || step < 1) throw wrong(item, field);
  const [low, high] = readRange(range, item, field, stepText !== undefined);
  if (low > high) throw wrong(item, field);
  const values: number[] = [];
  for (let value = low; value <= high; value += step) values.push(value);
  return values;
}

/** A single number with a step (`10/20`) runs to the end of the field. */
function readRange(range: string, item: string, field: Field, stepped: boolean): [number, number] {
  if (range === '*') return [field.low, field === WEEKDAY ? 6 : field.high];
  const ends = range.split('-');
  const [first, last] = ends;
  if (first === undefined || ends.length > 2) throw wrong(item, field);
  const low = readNumber(first, item, field);
  if (last === undefined) return [low, stepped ? field.high : low];
  const high = readNumber(last, item, field);
  // `SAT-SUN`: Sunday as the end of a range is the seventh day.
  return [low, field === WEEKDAY && high === 0 && low > 0 ? 7 : high];
}

function readNumber(text: string, item: string, field: Field): number {
  const word = field.words.indexOf(text.toLowerCase());
  const value = word >= 0 ? word + field.low : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= field.low && value <= field.high)) throw wrong(item, field);
  return value;
}

function wrong(item: string, field: Field): CronError {
  const names = field.words.length > 0 ? ` or names such as ${(field.words[1] ?? '').toUpperCase()}` : '';
  return new CronError(
    `"${item}" is no ${field.name}: it takes numbers from ${field.low} to ${field.high}${names}, *, lists (a,b), ranges (a-b) and steps (*/n)`,
  );
}
