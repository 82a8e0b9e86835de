/**
 * Dates as pages write them, to ISO 8601 UTC. A date without a zone is taken as UTC, a date without a time as
 * midnight; what is no date, or lies before 1990 or past 2100, is null.
 */
export function readDate(value: string): string | null {
  const text = value.trim().slice(0, 120);
  if (text === '') return null;
  return fromIso(text) ?? fromEpoch(text) ?? fromWords(text);
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\b/u;

function fromIso(text: string): string | null {
  const m = ISO.exec(text);
  if (!m) return null;
  return utc(
    [m[1], m[2], m[3], m[4], m[5], m[6]].map((part) => Number(part ?? 0)),
    offsetMinutes(m[7]),
  );
}

function fromEpoch(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/u.test(text)) return null;
  const ms = Number(text) * (text.length === 10 ? 1000 : 1);
  const date = new Date(ms);
  return plausible(date.getUTCFullYear()) ? date.toISOString() : null;
}

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'ene', 'enero'],
  ['feb', 'february', 'febrero'],
  ['mar', 'march', 'marzo'],
  ['apr', 'april', 'abr', 'abril'],
  ['may', 'mayo'],
  ['jun', 'june', 'junio'],
  ['jul', 'july', 'julio'],
  ['aug', 'august', 'ago', 'agosto'],
  ['sep', 'sept', 'september', 'septiembre', 'setiembre', 'set'],
  ['oct', 'october', 'octubre'],
  ['nov', 'november', 'noviembre'],
  ['dec', 'december', 'dic', 'diciembre'],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');
// "8 de agosto de 2025", "Fri, 08 Aug 2025", "8 August, 2025"
const DAY_FIRST = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+de)?[\\s/.-]+(${MONTH})\\.?,?(?:\\s+del?)?[\\s/.-]+(\\d{4})\\b`,
  'u',
);
// "August 8, 2025", "Aug. 8th 2025"
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:del?\\s+)?(\\d{4})\\b`,
  'u',
);
const CLOCK = /\b(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?/u;

function fromWords(text: string): string | null {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();
  const day = DAY_FIRST.exec(folded);
  const month = MONTH_FIRST.exec(folded);
  const found = day ?? month;
  if (!found) return null;
  const [d, m, y] = day ? [day[1], day[2], day[3]] : [month?.[2], month?.[1], month?.[3]];
  const rest = folded.slice(found.index + found[0].length);
  const clock = CLOCK.exec(rest);
  const zone = /\b(?:z|utc|gmt)\b|[+-]\d{2}:?\d{2}\b/u.exec(
    rest.slice(clock ? clock.index + clock[0].length : 0),
  );
  const minutes = offsetMinutes(zone?.[0].toUpperCase());
  return utc(
    [Number(y), MONTH_NUMBERS.get(m ?? '') ?? 0, Number(d), hourOf(clock), Number(clock?.[2] ?? 0), 0],
    minutes,
  );
}

function hourOf(clock: RegExpExecArray | null): number {
  const hour = Number(clock?.[1] ?? 0);
  const half = clock?.[3]?.[0];
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

function offsetMinutes(zone: string | undefined): number {
  const m = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone ?? '');
  if (!m) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}

function plausible(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

function utc(parts: readonly number[], offset: number): string | null {
  const [y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0] = parts;
  if (!plausible(y) || m < 1 || m > 12 || d < 1 || d > 31 || hour > 24 || minute > 59 || second > 60)
    return null;
  if (new Date(Date.UTC(y, m - 1, d)).getUTCDate() !== d) return null;
  return new Date(Date.UTC(y, m - 1, d, hour, minute - offset, second)).toISOString();
}

/** `/2025/08/08/` or `/2025-08-08-` in an address: the day, when nothing better is known. */
export function dateInUrl(url: string): string | null {
  const m = /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)/u.exec(url);
  return m ? utc([Number(m[1]), Number(m[2]), Number(m[3])], 0) : null;
}
