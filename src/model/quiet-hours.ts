import { type QuietHours, WEEKDAYS } from './desk.ts';

const DAY = 1440;

/** What a clock on the wall shows, as far as quiet hours ask: `weekday` counts from Sunday, `minute` from midnight. */
export interface ClockTime {
  readonly weekday: number;
  readonly minute: number;
}

/** For how many minutes of the clock the quiet hours that hold now go on; 0: it is not quiet. */
export function quietMinutesLeft(quiet: readonly QuietHours[], { weekday, minute }: ClockTime): number {
  return Math.max(0, ...quiet.map((stretch) => leftOf(stretch, weekday, minute)));
}

/** Is it quiet all day, every day? Nothing would ever be sent. */
export function leavesNoTime(quiet: readonly QuietHours[]): boolean {
  return WEEKDAYS.every((_, weekday) => {
    for (let minute = 0; minute < DAY; minute++) {
      if (quietMinutesLeft(quiet, { weekday, minute }) === 0) return false;
    }
    return true;
  });
}

/** Of a stretch that began today, or yesterday and runs over midnight. */
function leftOf({ from, to, on }: QuietHours, weekday: number, minute: number): number {
  const [begin, end] = [minuteOf(from), minuteOf(to)];
  const overMidnight = begin >= end;
  if (begins(on, weekday) && minute >= begin && (overMidnight || minute < end))
    return end - minute + (overMidnight ? DAY : 0);
  return overMidnight && begins(on, weekday + 6) && minute < end ? end - minute : 0;
}

function begins(on: QuietHours['on'], weekday: number): boolean {
  return on.some((day) => WEEKDAYS[weekday % 7] === day);
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
