import type { SoakDesk } from './desks.ts';
import { DAY, HOUR, MINUTE } from './story.ts';

// When desks are due, reckoned a second time and another way than by the code under test: the clocks of a zone are read at
// each quarter of an hour, as somebody would who sits there and looks. All schedules of the soak are on quarters.

const QUARTER = 15 * MINUTE;

interface Reading {
  readonly at: number;
  /** `2026-10-25`. */
  readonly date: string;
  /** Minutes since midnight, by the clocks. */
  readonly minutes: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

const readings = new Map<string, Reading[]>();

/** What the clocks of a zone showed at each quarter of an hour. */
export function clocks(zone: string, from: number, to: number): readonly Reading[] {
  const key = `${zone} ${from} ${to}`;
  const known = readings.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const found: Reading[] = [];
  for (let at = Math.floor(from / HOUR) * HOUR; at <= to; at += QUARTER) {
    const [date = '', time = ''] = format.format(at).split(', ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    found.push({ at, date, minutes: hour * 60 + minute, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() });
  }
  readings.set(key, found);
  return found;
}

interface Hours {
  /** Minutes since midnight; null: every hour that passes. */
  readonly minutes: readonly number[] | null;
  readonly weekdays: readonly number[];
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Of the few forms that the desks of the soak use. */
export function hoursOf(schedule: SoakDesk['schedule']): Hours | null {
  if (schedule === 'immediate') return null;
  if (schedule === 'hourly') return { minutes: null, weekdays: EVERY_DAY };
  if (typeof schedule !== 'string') {
    return {
      minutes: schedule.at.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))),
      weekdays: schedule.on?.map((day) => DAYS.indexOf(day)) ?? EVERY_DAY,
    };
  }
  const [minute = '', hours = '', , , days = ''] = schedule.split(' ');
  const every = /^\*\/(\d+)$/.exec(hours);
  const named = every
    ? EVERY_DAY.map((_, at) => at * Number(every[1])).filter((hour) => hour < 24)
    : hours.split(',').map(Number);
  const [first, last = first] = days.split('-').map(Number);
  return {
    minutes: named.map((hour) => hour * 60 + Number(minute)),
    weekdays: days === '*' ? EVERY_DAY : EVERY_DAY.filter((day) => day >= (first ?? 0) && day <= (last ?? 6)),
  };
}

/**
 * When digests of these hours are due from `from` to `to`: on each date once for each time of day, when the clocks show it
 * first, or have jumped over it; every hour means each hour that passes.
 */
export function dueTimes(
  { schedule, zone }: Pick<SoakDesk, 'schedule' | 'zone'>,
  from: number,
  to: number,
): number[] {
  const hours = hoursOf(schedule);
  if (hours === null) return [];
  const shown = clocks(zone, from - 2 * DAY, to + 2 * DAY);
  const due = new Set<number>();
  if (hours.minutes === null) {
    for (const { at, minutes } of shown) if (minutes % 60 === 0) due.add(at);
  } else {
    const done = new Set<string>();
    for (const { at, date, minutes, weekday } of shown) {
      for (const time of hours.minutes) {
        if (time > minutes || done.has(`${date} ${time}`)) continue;
        done.add(`${date} ${time}`);
        if (hours.weekdays.includes(weekday)) due.add(at);
      }
    }
  }
  return [...due].filter((at) => at >= from && at < to).sort((a, b) => a - b);
}

type Held = Pick<SoakDesk, 'quiet' | 'zone' | 'pausedUntil'>;
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first moment from `at` on that is in no quiet hour of the desk and after its pause. */
export function firstOpen(desk: Held, at: number, { from, to }: Stretch): number {
  if (desk.quiet === undefined && desk.pausedUntil === undefined) return at;
  const shown = clocks(desk.zone, from - 2 * DAY, to + 14 * DAY);
  const first = Math.max(0, Math.floor((at - (shown[0]?.at ?? 0)) / QUARTER));
  for (let index = first; index < shown.length; index += 1) {
    const reading = shown[index];
    if (reading && !isHeld(desk, reading)) return Math.max(at, reading.at);
  }
  return at;
}

export function isQuietOrPaused(desk: Held, at: number, stretch: Stretch): boolean {
  return firstOpen(desk, at, stretch) > at;
}

function isHeld({ quiet, pausedUntil = '' }: Held, { date, minutes }: Reading): boolean {
  if (date < pausedUntil) return true;
  if (quiet === undefined) return false;
  const [begin = 0, end = 0] = [quiet.from, quiet.to].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  );
  return begin < end ? minutes >= begin && minutes < end : minutes >= begin || minutes < end;
}
