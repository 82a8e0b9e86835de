import { z } from 'zod';
import { type Cron, CronError, parseCron } from '../model/cron.ts';
import { type QuietHours, type Schedule, WEEKDAYS } from '../model/desk.ts';

/** Long enough that one story's first claims come together, short enough to be called at once. */
export const BATCH_SECONDS = 60;

const HOURLY = '0 * * * *';

const clockTime = (says: string, example: string) =>
  z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '')
    .meta({
      description: says,
      expects: 'a time of day as "HH:MM", in quotation marks, from "00:00" to "23:59"',
      example,
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
    });

const weekdays = (says: string) =>
  z
    .array(z.enum(WEEKDAYS))
    .min(1)
    .optional()
    .meta({
      description: says,
      expects: 'a list of days among sun, mon, tue, wed, thu, fri, sat',
      example: ['mon', 'tue', 'wed', 'thu', 'fri'],
    });

const setHours = z
  .strictObject({
    at: z
      .array(clockTime('A time of day.', '07:00'))
      .min(1)
      .meta({
        description: 'Times of day at which a digest is due.',
        expects: 'a list of times of day such as "07:00", in quotation marks',
        example: ['07:00', '13:30'],
      }),
    on: weekdays('Days on which it is due; every day if left out.'),
  })
  .describe('Set hours.');

/** `schedule:` of a desk: `immediate`, `hourly`, five cron fields, or times of day with days. */
export const schedule = z
  .union([
    z.string().superRefine((value, context) => {
      const fault = value === 'immediate' || value === 'hourly' ? null : cronFault(value);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    }),
    setHours,
  ])
  .meta({
    description:
      'When the desk is written to: immediate, hourly, times of day (at, on), or five cron fields, in the zone of the desk.',
    expects: 'immediate, hourly, keys at and on, or five cron fields (minute hour day month weekday)',
    example: '0 7 * * 1-5',
  });

const oneQuiet = z
  .strictObject({
    from: clockTime('When they begin.', '22:00'),
    to: clockTime('When they end; earlier than from: on the next day.', '07:00'),
    on: weekdays('Days on which they begin; every day if left out.'),
  })
  .describe('Hours in which nothing is sent.');

/** `quiet:` of a desk: one stretch of hours or several. */
export const quiet = z
  .union([oneQuiet, z.array(oneQuiet).min(1)])
  .optional()
  .meta({
    description:
      'Hours in which nothing is sent, by the clocks of the desk: what is due waits for their end. What the desk calls urgent is sent all the same.',
    expects: 'keys from and to (and on), or a list of such',
    example: { from: '22:00', to: '07:00' },
  });

/** `pausedUntil:` of a desk. */
export const pausedUntil = z.string().refine(isDay, { error: noDay }).optional().meta({
  description:
    'Nothing at all is sent before this day begins by the clocks of the desk; what comes meanwhile waits and is sent then.',
  expects: 'a day as YYYY-MM-DD',
  example: '2027-01-07',
  format: 'date',
});

export function toSchedule(given: z.output<typeof schedule>, batchSeconds: number | undefined): Schedule {
  if (given === 'immediate') return { kind: 'immediate', batchSeconds: batchSeconds ?? BATCH_SECONDS };
  if (given === 'hourly') return { kind: 'cron', crons: [HOURLY] };
  if (typeof given === 'string') return { kind: 'cron', crons: [given] };
  const on = (given.on ?? WEEKDAYS).map((day) => WEEKDAYS.indexOf(day));
  const days = on.length === WEEKDAYS.length ? '*' : on.join(',');
  return {
    kind: 'cron',
    crons: [...given.at].sort().map((time) => {
      const [hour, minute] = time.split(':').map(Number);
      return `${minute} ${hour} * * ${days}`;
    }),
  };
}

export function toQuiet(given: NonNullable<z.output<typeof quiet>>): QuietHours[] {
  return [given].flat().map(({ from, to, on }) => ({ from, to, on: on ?? WEEKDAYS }));
}

/** `2027-02-30` has the form of a day. */
function noDay({ input }: { readonly input?: unknown }): string {
  return typeof input === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(input) ? 'the calendar has no such day' : '';
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  );
}

/** What is wrong with five cron fields, or null. */
function cronFault(text: string): string | null {
  try {
    return comesTrue(parseCron(text)) ? null : 'no date ever fits it';
  } catch (error) {
    if (error instanceof CronError) return error.message;
    throw error;
  }
}

/** Some day named must exist in some month named: 31 February never comes. */
function comesTrue(cron: Cron): boolean {
  if (cron.eitherDay) return true;
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return [...cron.months].some((month) => [...cron.days].some((day) => day <= (longest[month - 1] ?? 0)));
}
