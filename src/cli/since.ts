import { WrongUse } from './terminal.ts';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 };
/** Nobody means more; longer spans would leave the years that dates can be written in. */
const MOST_MS = 36_525 * 86_400_000;

const FORMS =
  'Write how long ago (7d, 36h, 2w), a day (2026-11-01, which begins at 00:00 UTC) or a time with its zone (2026-11-01T06:00Z)';

/**
 * A past time as an option gives it: how long before `now`, a day or a time.
 * @param option its name, for the refusal
 * @throws WrongUse that says which forms there are
 */
export function pastTime(text: string, now: Date, option: string): Date {
  const time = timeOf(text, now);
  if (time === null) throw new WrongUse(`${option} is "${text}". ${FORMS}.`);
  if (time > now)
    throw new WrongUse(`${option} is "${text}", which is still to come. Name a time that is past.`);
  return time;
}

/**
 * A span of time as an option gives it (7d, 36h, 2w), in milliseconds.
 * @throws WrongUse
 */
export function span(text: string, option: string): number {
  const ms = spanOf(text);
  if (ms === null)
    throw new WrongUse(`${option} is "${text}". Write a number of hours, days or weeks: 36h, 30d, 2w.`);
  return ms;
}

function timeOf(text: string, now: Date): Date | null {
  const ago = spanOf(text);
  if (ago !== null) return new Date(now.getTime() - ago);
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (day) return dayOf(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  return dayOf(text.slice(0, 10)) && valid(new Date(text));
}

/** A day that the calendar has: 30 February is none. */
function dayOf(text: string): Date | null {
  const day = valid(new Date(`${text}T00:00:00Z`));
  return day?.toISOString().startsWith(text) ? day : null;
}

function valid(time: Date): Date | null {
  return Number.isNaN(time.getTime()) ? null : time;
}

function spanOf(text: string): number | null {
  const parts = /^(\d{1,5})([hdw])$/.exec(text);
  const ms = Number(parts?.[1]) * (UNITS[parts?.[2] ?? ''] ?? Number.NaN);
  return ms > 0 && ms <= MOST_MS ? ms : null;
}
