import type { DeskConfig, DueTime } from '../model/desk.ts';
import { quietMinutesLeft } from '../model/quiet-hours.ts';
import { nextDue } from './schedule.ts';
import { firstNotBefore, nextClockChange, wallTime } from './zone.ts';

/** What may hold a digest of a desk: its quiet hours and its pause, by the clocks of its zone. */
export type Hours = Pick<DeskConfig, 'zone' | 'quiet' | 'pausedUntil'>;

const MINUTE = 60_000;
/** Quiet hours repeat each week; a clock change may swallow the only open hour of one. */
const LOOK_MS = 15 * 24 * 60 * MINUTE;

/** `at`, or the end of the pause that it falls in: the first minute of that day by the clocks of the desk. */
export function afterPause({ pausedUntil, zone }: Hours, at: Date): Date {
  if (pausedUntil === undefined) return at;
  const [year = 0, month = 1, day = 1] = pausedUntil.split('-').map(Number);
  const end = firstNotBefore({ year, month, day, hour: 0, minute: 0 }, zone);
  return end > at ? end : at;
}

/**
 * The first instant at or after `from` that is neither quiet nor paused: `from` itself, or a whole minute; null when it is
 * quiet all day, every day.
 */
export function firstOpen(hours: Hours, from: Date): Date | null {
  const start = afterPause(hours, from);
  const last = start.getTime() + LOOK_MS;
  let at = start;
  while (at.getTime() < last) {
    const left = minutesLeft(hours, at);
    if (left === 0) return at;
    at = later(at, left, hours.zone);
  }
  return null;
}

/** When the next ordinary digest of a desk is made; null when never. `after`: as for `nextDue`. */
export function nextDueTime(desk: Hours & Pick<DeskConfig, 'schedule'>, after: Date): DueTime | null {
  const scheduledAt = nextDue(desk.schedule, desk.zone, after);
  return scheduledAt && dueTimeOf(desk, scheduledAt);
}

/** What is due by the schedule then is made when the hours let it; null: they never do. */
export function dueTimeOf(hours: Hours, scheduledAt: Date, notBefore = scheduledAt): DueTime | null {
  const at = firstOpen(hours, notBefore > scheduledAt ? notBefore : scheduledAt);
  return at && { scheduledAt, at };
}

function minutesLeft({ quiet, zone }: Hours, at: Date): number {
  if (quiet === undefined || quiet.length === 0) return 0;
  const { year, month, day, hour, minute } = wallTime(at, zone);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return quietMinutesLeft(quiet, { weekday, minute: hour * 60 + minute });
}

/** So many minutes of the clock later, or where the clocks change before. */
function later(at: Date, minutes: number, zone: string): Date {
  const end = new Date((Math.floor(at.getTime() / MINUTE) + minutes) * MINUTE);
  return nextClockChange(at, end, zone) ?? end;
}
