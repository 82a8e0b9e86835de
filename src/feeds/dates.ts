/**
 * Dates as feeds write them. RFC 822 and ISO 8601 are only the rule; servers also send asctime, epoch seconds,
 * Spanish month names and words around them. A date that cannot be read is null and never costs an entry.
 */

const MONTHS: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  ...{
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    may: 5,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  ...{ ene: 1, abr: 4, ago: 8, set: 9, dic: 12 },
  ...{ january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, september: 9, october: 10 },
  ...{ november: 11, december: 12, enero: 1, febrero: 2, marzo: 3, abril: 4, mayo: 5, junio: 6, julio: 7 },
  ...{ agosto: 8, septiembre: 9, setiembre: 9, octubre: 10, noviembre: 11, diciembre: 12 },
});

/** Hours east of Greenwich. Summer time has its own names; `CST` and the like are the American ones. */
const ZONES: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  ...{
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 1,
    bst: 1,
    ist: 5.5,
    cet: 1,
    cest: 2,
    eet: 2,
    eest: 3,
    msk: 3,
  },
  ...{
    ast: -4,
    adt: -3,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    akst: -9,
    akdt: -8,
  },
  ...{
    hst: -10,
    nst: -3.5,
    ndt: -2.5,
    art: -3,
    brt: -3,
    clt: -4,
    clst: -3,
    cot: -5,
    pet: -5,
    vet: -4,
    jst: 9,
    kst: 9,
  },
  ...{ hkt: 8, sgt: 8, aest: 10, aedt: 11, acst: 9.5, awst: 8, nzst: 12, nzdt: 13, sast: 2 },
});

/** No feed's date is longer; what is, is not read. */
const LONGEST = 120;

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** Hours east of Greenwich; without a zone, a date is read as UTC. */
  offset: number;
}

/** ISO 8601 UTC with milliseconds, or null when it cannot be read or lies before 1970 or past 9999. */
export function parseFeedDate(text: string): string | null {
  const plain = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || plain.length > LONGEST) return null;
  const found = fromEpoch(plain) ?? toIso(fromIso(plain) ?? fromWords(plain));
  return found;
}

/** `1772366400` or `1772366400000`. */
function fromEpoch(text: string): string | null {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return null;
  return new Date(Number(text) * (text.length < 12 ? 1000 : 1)).toISOString();
}

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ]?\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?)?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;

/** `2026-03-01T06:30:00-06:00`, `2026-03-01 06:30`, `20260301T063000Z`, `2026-03`. */
function fromIso(text: string): Moment | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? null : Number(part)));
  const offset = match[8] === undefined ? 0 : zoneOffset(match[8]);
  return {
    year: year ?? 0,
    month: month ?? 1,
    day: day ?? 1,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: second ?? 0,
    millisecond: Number((match[7] ?? '').slice(0, 3).padEnd(3, '0')),
    offset: offset ?? 0,
  };
}

const CLOCK = /(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\b\.?)?/i;

/** `Sun, 01 Mar 2026 12:30:00 EST`, `Sun Mar 1 12:30:00 2026`, `1 de marzo de 2026, 18:30`, `March 1, 2026 6:30 PM`. */
function fromWords(text: string): Moment | null {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const clock = CLOCK.exec(folded);
  const before = clock === null ? folded : folded.slice(0, clock.index);
  const after = clock === null ? '' : folded.slice(clock.index + clock[0].length);
  const day = calendarDay(`${before} ${after.replace(/[+-]\d{1,2}:?\d{2}\b/, ' ')}`);
  if (day === null) return null;
  return { ...day, ...hourOf(clock), millisecond: 0, offset: zoneAfter(clock === null ? before : after) };
}

function calendarDay(words: string): Pick<Moment, 'year' | 'month' | 'day'> | null {
  const numeric = /(?<!\d)(\d{1,4})[/.](\d{1,2})[/.](\d{4}|\d{1,2})(?!\d)/.exec(words);
  if (numeric !== null) return numericDay(numeric.slice(1, 4).map(Number), numeric[1] ?? '');
  const month = (words.match(/[a-z]+/g) ?? [])
    .map((word) => MONTHS[word])
    .find((found) => found !== undefined);
  const numbers = words.match(/\d+/g) ?? [];
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  const year = yearAt >= 0 ? Number(numbers[yearAt]) : shortYear(numbers[1]);
  const day = Number(numbers[yearAt === 0 ? 1 : 0] ?? Number.NaN);
  return month === undefined || year === null ? null : { year, month, day };
}

/** `01/03/2026` may be March or January: only where one reading is possible is it a date. */
function numericDay(
  [a = 0, b = 0, c = 0]: number[],
  first: string,
): Pick<Moment, 'year' | 'month' | 'day'> | null {
  if (first.length === 4) return { year: a, month: b, day: c };
  const year = c < 100 ? 2000 + c : c;
  if (a > 12) return { year, month: b, day: a };
  if (b > 12) return { year, month: a, day: b };
  return a === b ? { year, month: a, day: b } : null;
}

function shortYear(digits: string | undefined): number | null {
  if (digits?.length !== 2) return null;
  const year = Number(digits);
  return year < 70 ? 2000 + year : 1900 + year;
}

function hourOf(clock: RegExpExecArray | null): Pick<Moment, 'hour' | 'minute' | 'second'> {
  if (clock === null) return { hour: 0, minute: 0, second: 0 };
  const hour = Number(clock[1]);
  const half = clock[4]?.toLowerCase();
  const in24 = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return { hour: in24, minute: Number(clock[2]), second: Number(clock[3] ?? 0) };
}

/** The zone in what follows the time: a name, an offset, or both (`GMT-0600`). */
function zoneAfter(text: string): number {
  const offset = /[+-]\d{1,2}(?::?\d{2})?(?!\d)/.exec(text);
  if (offset !== null) return zoneOffset(offset[0]) ?? 0;
  for (const word of text.match(/[a-z]+/g) ?? []) {
    const hours = ZONES[word];
    if (hours !== undefined) return hours;
  }
  return 0;
}

function zoneOffset(text: string): number | null {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return ZONES[text.toLowerCase()] ?? null;
  const hours = Number(match[2]) + Number(match[3] ?? 0) / 60;
  return match[1] === '-' ? -hours : hours;
}

/** Years of five digits are written in a way that neither the database nor a comparison of texts understands. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function toIso(moment: Moment | null): string | null {
  if (moment === null || !isPossible(moment)) return null;
  const { year, month, day, hour, minute, second, millisecond, offset } = moment;
  // A leap second has no place in JavaScript's time; 24:00 is the next day's midnight.
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), millisecond);
  const at = local - offset * 3_600_000;
  return at < 0 || at > LATEST ? null : new Date(at).toISOString();
}

function isPossible({ year, month, day, hour, minute, second, offset }: Moment): boolean {
  const daysInMonth = new Date(Date.UTC(2000, month, 0)).setUTCFullYear(year, month, 0);
  return (
    year >= 1970 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(daysInMonth).getUTCDate() &&
    (hour <= 23 || (hour === 24 && minute === 0)) &&
    minute <= 59 &&
    second <= 60 &&
    Math.abs(offset) <= 15
  );
}
