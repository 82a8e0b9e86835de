import { localDay } from '../text/days.ts';
import { zonedInstant } from '../text/zoned-time.ts';
import { readDate } from './page-dates.ts';

/** What is known of the times on a page. */
export interface TimePlace {
  /** IANA zone of the outlet: clocks without a zone are read in it. */
  readonly zone: string;
  /** When the page was published, ISO 8601: the first post of a live blog stands on that day. Null when unknown. */
  readonly publishedAt: string | null;
}

/** A post's time as it was read: an instant, or only what the clock showed. */
type ReadTime = { readonly instant: string } | { readonly minute: number };

const HAS_ZONE = /(?:\dZ|\b(?:UTC|GMT)|[+-]\d{2}:?\d{2})$/u;
const CLOCK = /(?:^|[^\d:.])(\d{1,2})[:.h](\d{2})(?:[:.]\d{2})?\s*(a\.?\s?m\b|p\.?\s?m\b)?/u;

/** Posts are written in minutes; a clock that goes back by less than this is an edit, not a new day. */
const NEW_DAY_MINUTES = 6 * 60;

/**
 * The times of posts in page order, from what each says of its time (`2025-06-17T10:45-06:00`, `1750178700`,
 * "10.45 am"), as ISO 8601 UTC; null where it says nothing. Bare clocks are counted on from the day of the page: live
 * blogs stand newest or oldest first, and run past midnight.
 */
export function postTimes(said: readonly (readonly string[])[], place: TimePlace): (string | null)[] {
  const read = said.map((texts) => firstTime(texts, place.zone));
  const minutes = read.flatMap((time) => (time && 'minute' in time ? [time.minute] : []));
  const days = place.publishedAt === null ? null : daysOf(minutes, place.publishedAt, place.zone);
  let next = 0;
  return read.map((time) => {
    if (time === null) return null;
    if ('instant' in time) return time.instant;
    const day = days?.[next];
    next += 1;
    return day === undefined ? null : zonedInstant(day, time.minute, place.zone);
  });
}

function firstTime(texts: readonly string[], zone: string): ReadTime | null {
  const times = texts
    .map((text) => readTime(text.trim().slice(0, 120), zone))
    .filter((time) => time !== null);
  return times.find((time) => 'instant' in time) ?? times[0] ?? null;
}

function readTime(text: string, zone: string): ReadTime | null {
  // A bare day is no time of a post: all posts of the day would have it.
  const isEpoch = /^\d{10}(?:\d{3})?$/u.test(text);
  const date = isEpoch || /\d[:.h]\d\d|T\d{4}/u.test(text) ? readDate(text) : null;
  if (date === null) return readClock(text);
  if (isEpoch || HAS_ZONE.test(text)) return { instant: date };
  const minute = Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16));
  return { instant: zonedInstant(date.slice(0, 10), minute, zone) };
}

function readClock(text: string): ReadTime | null {
  const match = text.length > 60 ? null : CLOCK.exec(text.toLowerCase());
  if (!match) return null;
  const half = match[3]?.[0];
  const hour = (Number(match[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const minute = Number(match[2]);
  return Number(match[1]) > 24 || minute > 59 ? null : { minute: hour * 60 + minute };
}

/** The day of each clock, in their order. */
function daysOf(minutes: readonly number[], publishedAt: string, zone: string): string[] {
  const steps = minutes.slice(1).map((minute, i) => shortestWay(minutes[i] ?? 0, minute));
  const oldestFirst = steps.filter((step) => step > 0).length > steps.filter((step) => step < 0).length;
  const inTime = oldestFirst ? minutes : minutes.toReversed();
  let day = Date.parse(`${localDay(publishedAt, zone)}T00:00:00Z`);
  const days = inTime.map((minute, i) => {
    if (i > 0 && (inTime[i - 1] ?? 0) - minute > NEW_DAY_MINUTES) day += 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  });
  return oldestFirst ? days : days.toReversed();
}

/** From 23:40 to 00:10 it is half an hour forward, not most of a day back. */
function shortestWay(from: number, to: number): number {
  const step = to - from;
  if (Math.abs(step) <= 720) return step;
  return step > 0 ? step - 1440 : step + 1440;
}
