import { foldWord, monthOf } from './month-names.ts';

/** A date as a page writes it. */
export interface PageDate {
  /** ISO 8601 UTC. A date without a zone is taken as UTC, a date without a time as midnight. */
  readonly instant: string;
  /** The day that the page writes, whatever its zone: `2025-08-08`. */
  readonly day: string;
}

/** What `8/5/2025` means. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * Dates as pages write them, to ISO 8601 UTC. A date without a zone is taken as UTC, a date without a time as
 * midnight; what is no date, or lies before 1990 or past 2100, is null.
 */
export function readDate(value: string): string | null {
  return readPageDate(value)?.instant ?? null;
}

/** Longer than this (characters) is no date with something around it. */
const LONGEST = 200;

/** The first date in a line, whatever stands around it. */
export function readPageDate(value: string, order: DayOrder = 'day-first'): PageDate | null {
  const text = value.trim().slice(0, LONGEST);
  return !/\d/u.test(text) ? null : (fromIso(text) ?? fromEpoch(text) ?? fromLine(text, order));
}

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\b/u;

function fromIso(text: string): PageDate | null {
  const m = ISO.exec(text);
  if (!m) return null;
  return dateOf(
    [m[1], m[2], m[3], m[4], m[5], m[6]].map((part) => Number(part ?? 0)),
    offsetMinutes(m[7]),
  );
}

function fromEpoch(text: string): PageDate | null {
  if (!/^\d{10}(?:\d{3})?$/u.test(text)) return null;
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  const instant = date.toISOString();
  return plausible(date.getUTCFullYear()) ? { instant, day: instant.slice(0, 10) } : null;
}

/** A form of date: the groups `y`, `m` (a number) or `name`, `d`, or `a` and `b` in the order of the page's country. */
type Form = readonly [name: string, pattern: RegExp];

// The pieces are bounded, so that a line is read in time that grows with its length.
const SPACE = String.raw`[\s\u00a0]{0,3}`;
const ORDINAL = '(?:st|nd|rd|th|er|º|°)?';
const FORMS: readonly Form[] = [
  // 2025-08-08, 2025/8/8, 2025.08.08
  ['year first', /(?<![\d./-])(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d/-])/u],
  // 2025年8月8日, 2025년 8월 8일
  ['year first, CJK', /(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/u],
  // 8.8.2025, 08. 08. 2025, 08.08.25
  ['points', /(?<![\d.,])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d{2})(?!\d)/u],
  ['points, short', /(?<![\d.,])(?<d>\d{2})\.(?<m>\d{2})\.(?<y>\d{2})(?![\d.,:])/u],
  // 08/08/2025, 8-8-2025
  ['strokes', /(?<![\d/.-])(?<a>\d{1,2})\s?[/-]\s?(?<b>\d{1,2})\s?[/-]\s?(?<y>(?:19|20)\d{2})(?![\d/-])/u],
  // 8 August 2025, 8. August 2025, 8 de agosto de 2025, 1er juin 2025, 08/ago/2025
  [
    'day and name',
    new RegExp(
      String.raw`(?<![\d.,:])(?<d>\d{1,2})${ORDINAL}[.,]?[\s\u00a0/-]{0,3}(?:de |of )?${SPACE}(?<name>\p{L}{3,14})[.,]{0,2}[\s\u00a0/-]{0,3}(?:del? |of )?${SPACE}(?<y>\d{4})(?!\d)`,
      'u',
    ),
  ],
  // August 8, 2025, Aug. 8th 2025
  [
    'name and day',
    new RegExp(
      String.raw`(?<!\p{L})(?<name>\p{L}{3,14})\.?[\s\u00a0]{1,3}(?<d>\d{1,2})${ORDINAL},?[\s\u00a0]{1,3}(?:del? )?(?<y>\d{4})(?!\d)`,
      'u',
    ),
  ],
  // 2025. augusztus 8.
  ['year and name', /(?<!\d)(?<y>\d{4})\.?\s(?<name>\p{L}{3,14})\s(?<d>\d{1,2})(?!\d)/u],
];

const CLOCK = /\b(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?/u;
const ZONE = /\b(?:z|utc|gmt)\b|[+-]\d{2}:?\d{2}\b/u;

/** The date that stands first in the line, with the time of day and the zone behind it. */
function fromLine(text: string, order: DayOrder): PageDate | null {
  const folded = foldWord(text);
  let first: { readonly at: number; readonly end: number; readonly parts: readonly number[] } | null = null;
  for (const [, form] of FORMS) {
    const m = form.exec(folded);
    const parts = m?.groups ? partsOf(m.groups, order) : null;
    if (m && parts && isDay(parts) && (!first || m.index < first.at))
      first = { at: m.index, end: m.index + m[0].length, parts };
  }
  if (!first) return null;
  const rest = folded.slice(first.end, first.end + 60);
  const clock = CLOCK.exec(rest);
  const zone = ZONE.exec(clock ? rest.slice(clock.index + clock[0].length) : '');
  const time = [hourOf(clock), Number(clock?.[2] ?? 0), 0];
  return dateOf([...first.parts, ...time], offsetMinutes(zone?.[0].toUpperCase()));
}

/** Year, month and day of a match. */
function partsOf(groups: Readonly<Record<string, string | undefined>>, order: DayOrder): number[] {
  const [a, b] = [Number(groups.a), Number(groups.b)];
  const monthFirst = order === 'month-first' ? a <= 12 : b > 12;
  const month = groups.name ? (monthOf(groups.name) ?? 0) : Number(groups.m ?? (monthFirst ? a : b));
  return [fullYear(groups.y ?? ''), month, Number(groups.d ?? (monthFirst ? b : a))];
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function hourOf(clock: RegExpExecArray | null): number {
  const hour = Number(clock?.[1] ?? 0);
  const half = clock?.[3]?.[0];
  if (half === 'p' && hour < 12) return hour + 12;
  return half === 'a' && hour === 12 ? 0 : hour;
}

function offsetMinutes(zone: string | undefined): number {
  // Zones go from -12:00 to +14:00; anything else behind a time is something else.
  const m = /^([+-])(0\d|1[0-4]):?([0-5]\d)$/u.exec(zone ?? '');
  if (!m) return 0;
  return (m[1] === '-' ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
}

function plausible(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

/** Is it a day of the calendar? */
function isDay([y = 0, m = 0, d = 0]: readonly number[]): boolean {
  return plausible(y) && m >= 1 && m <= 12 && new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;
}

function dateOf(parts: readonly number[], offset: number): PageDate | null {
  const [y = 0, m = 0, d = 0, hour = 0, minute = 0, second = 0] = parts;
  if (!isDay(parts) || hour > 24 || minute > 59 || second > 60) return null;
  const instant = new Date(Date.UTC(y, m - 1, d, hour, minute - offset, second)).toISOString();
  return { instant, day: new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10) };
}

/** `/2025/08/08/` or `/2025-08-08-` in an address: the day, when nothing better is known. */
export function dateInUrl(url: string): string | null {
  return dayInUrl(url)?.instant ?? null;
}

const URL_DAY =
  /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?([0-2]\d|3[01])(?=[/_.-]|$)|\/(20\d{2})\/(\d{1,2})\/(\d{1,2})\//u;

export function dayInUrl(url: string): PageDate | null {
  const m = URL_DAY.exec(url);
  return m ? dateOf([Number(m[1] ?? m[4]), Number(m[2] ?? m[5]), Number(m[3] ?? m[6])], 0) : null;
}
