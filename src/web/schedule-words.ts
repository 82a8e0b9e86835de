import { type Cron, parseCron } from '../model/cron.ts';
import { type DeskConfig, WEEKDAYS, type Weekday } from '../model/desk.ts';
import type { Language } from '../model/language.ts';
import { dayIn, longDay } from './days.ts';
import { DESK_WORDS } from './desk-words.ts';

const WORDS = {
  en: {
    immediate: (seconds: number) =>
      `${seconds === 1 ? '1 second' : `${seconds} seconds`} after somebody says something new`,
    hourly: 'every hour, if there is news',
    always: 'every hour',
    at: (times: string, days: string) => `at ${times}${days}`,
    on: (days: string) => ` on ${days}`,
    cron: (fields: string) => `by the schedule ${fields} (minute, hour, day, month, weekday)`,
  },
  es: {
    immediate: (seconds: number) =>
      `${seconds === 1 ? '1 segundo' : `${seconds} segundos`} después de que alguien diga algo nuevo`,
    hourly: 'cada hora, si hay novedades',
    always: 'cada hora',
    at: (times: string, days: string) => `a las ${times}${days}`,
    on: (days: string) => ` ${days}`,
    cron: (fields: string) => `según el horario ${fields} (minuto, hora, día, mes, día de la semana)`,
  },
} as const;

/** More times of day than these are not told one by one. */
const MOST_TIMES = 24;

/** When a desk is written to, in words: `at 07:00 and 13:30 on Monday and Friday`. What few words do not tell stays as it is. */
export function scheduleSaid(
  { schedule, nothingNew }: Pick<DeskConfig, 'schedule' | 'nothingNew'>,
  lang: Language,
): string {
  const words = WORDS[lang];
  if (schedule.kind === 'immediate') return words.immediate(schedule.batchSeconds);
  const crons = schedule.crons.map((fields) => parseCron(fields));
  const [first] = crons;
  if (first === undefined) return '';
  const isHourly = crons.length === 1 && first.hours.size === 24 && first.minutes.size === 1;
  const days = daysOf(first);
  if (days === null || crons.some((cron) => daysOf(cron)?.join() !== days.join())) {
    return words.cron(schedule.crons.join(', '));
  }
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const on = days.length === WEEKDAYS.length ? '' : words.on(daysSaid(days, lang));
  if (isHourly && on === '') return nothingNew ? words.always : words.hourly;
  const times = [...new Set(crons.flatMap(timesOf))].sort();
  return times.length > MOST_TIMES ? words.cron(schedule.crons.join(', ')) : words.at(list.format(times), on);
}

/** `Monday and Friday`, `los lunes y viernes`: days of every week. */
function daysSaid(days: readonly Weekday[], lang: Language): string {
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  const names = days.map((day) => dayName(day, lang));
  if (lang === 'en') return list.format(names);
  return `los ${list.format(names.map((name) => (name.endsWith('s') ? name : `${name}s`)))}`;
}

/** `, beginning on Friday and Saturday`; nothing where they begin on every day. */
export function quietDays(on: readonly Weekday[], lang: Language): string {
  return on.length === WEEKDAYS.length ? '' : DESK_WORDS[lang].archive.quietOn(daysSaid(on, lang));
}

/** `Quiet hours from 22:00 to 07:00, beginning on Friday and Saturday.`: a sentence for each stretch. */
export function quietSaid({ quiet = [] }: Pick<DeskConfig, 'quiet'>, lang: Language): string {
  const words = DESK_WORDS[lang].archive;
  return quiet.map(({ from, to, on }) => words.quiet(from, to, quietDays(on, lang))).join(' ');
}

/** `Monday`. */
export function dayName(day: Weekday, lang: Language): string {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  // The week of a Sunday: Intl names the days.
  return format.format(new Date(Date.UTC(2023, 0, 1 + WEEKDAYS.indexOf(day))));
}

/** Null: it names days of the month, or months. */
function daysOf({ days, months, weekdays }: Cron): Weekday[] | null {
  if (days.size < 31 || months.size < 12) return null;
  return WEEKDAYS.filter((_, number) => weekdays.has(number));
}

function timesOf({ hours, minutes }: Cron): string[] {
  const two = (number: number) => String(number).padStart(2, '0');
  return [...hours].flatMap((hour) => [...minutes].map((minute) => `${two(hour)}:${two(minute)}`));
}

/** The day until which a desk is paused still, in words; null: it is not paused, or no more. */
export function pauseSaid(
  { pausedUntil, zone }: Pick<DeskConfig, 'pausedUntil' | 'zone'>,
  now: Date,
  lang: Language,
): string | null {
  if (pausedUntil === undefined || pausedUntil <= dayIn(zone, now)) return null;
  return longDay('UTC', new Date(`${pausedUntil}T12:00:00Z`), lang);
}
