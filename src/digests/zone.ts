/** A local date and time as a clock on the wall shows it, without zone. Months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** No zone has ever been further than this from UTC (Manila and Alaska had up to 16 hours before 1900). */
const FURTHEST = 27 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clocks of an IANA zone show at an instant.
 * @throws RangeError when the zone is not known.
 */
export function wallTime(instant: Date, zone: string): WallTime {
  const parts = new Map(
    format(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}

/** `hourCycle: 'h23'`, because `hour12: false` says "24" at midnight on Node 20. */
function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Minutes of the wall clock as if it stood in UTC: a number to compare and subtract. */
export function asUtc(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

/**
 * The instants at which the clocks show this minute, earliest first: one on most days, two in the hour that a
 * clock change repeats, none in the hour that it leaves out.
 */
export function instantsOf(wall: WallTime, zone: string): Date[] {
  const naive = asUtc(wall);
  const offsets = new Set([-FURTHEST, 0, FURTHEST].map((by) => offsetAt(naive + by, zone)));
  return [...offsets]
    .map((offset) => naive - offset)
    .filter((time) => asUtc(wallTime(new Date(time), zone)) === naive)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

const DAY = 24 * HOUR;

/** Do the clocks show this minute another time, an hour before or after, because they were set back? */
export function isShownTwice(instant: Date, zone: string): boolean {
  const time = instant.getTime();
  // Most days are far from any change, and need no search.
  return (
    offsetAt(time - DAY, zone) !== offsetAt(time + DAY, zone) &&
    instantsOf(wallTime(instant, zone), zone).length > 1
  );
}

/** `UTC-4`, `UTC+5:30`, `UTC`. */
export function offsetName(instant: Date, zone: string): string {
  const minutes = offsetAt(instant.getTime(), zone) / MINUTE;
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** Offset of the zone from UTC in milliseconds, to the minute. */
function offsetAt(time: number, zone: string): number {
  return asUtc(wallTime(new Date(time), zone)) - Math.floor(time / MINUTE) * MINUTE;
}

/** The first minute whose wall time is not before `wall`: `wall` itself, or the end of the gap it falls in. */
export function firstNotBefore(wall: WallTime, zone: string): Date {
  const [exact] = instantsOf(wall, zone);
  if (exact !== undefined) return exact;
  const naive = asUtc(wall);
  let before = Math.floor((naive - FURTHEST) / MINUTE);
  let after = Math.floor((naive + FURTHEST) / MINUTE);
  // Wall time only jumps forward around a gap, so halving finds its end.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (asUtc(wallTime(new Date(middle * MINUTE), zone)) < naive) before = middle;
    else after = middle;
  }
  return new Date(after * MINUTE);
}

/** The first minute after `from` and before `to`, at most some days later, at which the clocks stand otherwise; null: none. */
export function nextClockChange(from: Date, to: Date, zone: string): Date | null {
  let before = Math.floor(from.getTime() / MINUTE);
  let after = Math.floor(to.getTime() / MINUTE);
  const offset = offsetAt(before * MINUTE, zone);
  if (offsetAt(after * MINUTE, zone) === offset) return null;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * MINUTE, zone) === offset) before = middle;
    else after = middle;
  }
  return new Date(after * MINUTE);
}
