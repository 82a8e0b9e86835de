import { type Cron, cronHoldsOn, parseCron } from '../model/cron.ts';
import type { Schedule } from '../model/desk.ts';
import { asUtc, firstNotBefore, instantsOf, type WallTime, wallTime } from './zone.ts';

/** Longer than any clock change. */
const SLACK = 3 * 3_600_000;
/** The longest wait of any schedule that comes true at all: 29 February over a year such as 2100. */
const HORIZON_DAYS = 8 * 366 + 2;

/**
 * When a digest is due next, later than `after`; null when the schedule never comes true (31 February).
 *
 * For cron schedules a set hour is a promise for each date: on the night that has 02:30 twice the digest goes
 * out at the first, on the night that lacks it at the first minute after the gap. A schedule of every hour
 * follows real hours instead: 25 on the long day, 23 on the short one.
 *
 * For immediate schedules `after` is when the first fresh claim was judged.
 * @throws CronError when the cron text cannot be read; RangeError when the zone is not known.
 */
export function nextDue(schedule: Schedule, zone: string, after: Date): Date | null {
  if (schedule.kind === 'immediate') return new Date(after.getTime() + schedule.batchSeconds * 1000);
  const due = schedule.crons.flatMap((cron) => nextOf(parseCron(cron), zone, after) ?? []);
  return due.length === 0 ? null : new Date(Math.min(...due.map((time) => time.getTime())));
}

function nextOf(cron: Cron, zone: string, after: Date): Date | null {
  let day = addDays(wallTime(after, zone), -1);
  for (let count = 0; count < HORIZON_DAYS; count++, day = addDays(day, 1)) {
    const due = firstAfter(cron, zone, day, after);
    if (due !== null) return due;
  }
  return null;
}

/**
 * The first due time of this local date that is later than `after`. Only minutes around `after` are resolved:
 * a wall time three hours before that of `after` is past whatever the clocks did.
 */
function firstAfter(cron: Cron, zone: string, day: WallTime, after: Date): Date | null {
  const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
  if (!cronHoldsOn(cron, day.month, day.day, weekday)) return null;
  const everyHour = cron.hours.size === 24;
  const past = asUtc(wallTime(after, zone)) - SLACK;
  let best: Date | null = null;
  let until = Number.POSITIVE_INFINITY;
  for (const wall of minutesOf(cron, day)) {
    const naive = asUtc(wall);
    if (naive > until) break;
    if (naive < past) continue;
    for (const due of resolve(wall, zone, everyHour)) {
      if (due > after && (best === null || due < best)) best = due;
    }
    // In a repeated hour a later minute of the first pass comes before this minute of the second.
    if (best !== null) until = Math.min(until, everyHour ? naive + SLACK : naive);
  }
  return best;
}

/** The minutes of one local date that the schedule names, in the order of the clock. */
function* minutesOf(cron: Cron, day: WallTime): Generator<WallTime> {
  const minutes = [...cron.minutes].sort((a, b) => a - b);
  for (const hour of [...cron.hours].sort((a, b) => a - b)) {
    for (const minute of minutes) yield { ...day, hour, minute };
  }
}

function resolve(wall: WallTime, zone: string, everyHour: boolean): Date[] {
  return everyHour ? instantsOf(wall, zone) : [firstNotBefore(wall, zone)];
}

function addDays(wall: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: 0,
    minute: 0,
  };
}
