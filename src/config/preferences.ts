import { z } from 'zod';
import type { DeskConfig } from '../model/desk.ts';
import { BATCH_SECONDS, pausedUntil, quiet, schedule, toQuiet, toSchedule } from './desk-hours.ts';
import { language, zone } from './fields.ts';

/** More times of day than any reader has hours. */
const MOST_TIMES = 24;
/** Stretches of quiet hours: seven for each day of the week. */
export const MOST_QUIET = 49;
const LONGEST_TOPIC = 200;
const MOST_TOPICS = 1000;

/** What a subscriber may set, read by the schemas of `desks.yaml`. */
export const preferencesSchema = z
  .strictObject({
    topics: z.array(z.string().max(LONGEST_TOPIC)).min(1).max(MOST_TOPICS),
    schedule: schedule
      .refine((value) => typeof value === 'string' || value.at.length <= MOST_TIMES, '')
      .optional(),
    zone: zone('Time zone of the schedule and of every time that is read.'),
    lang: language('Language of headings and labels.'),
    restatements: z.boolean(),
    quiet: quiet.refine((value) => !Array.isArray(value) || value.length <= MOST_QUIET, ''),
    pausedUntil,
  })
  .describe('How one subscriber wants to be written to.');

/** A desk as a subscriber has it: the desk's own ways, save what the subscriber set. Topics may be none. */
export function withPreferences(desk: DeskConfig, set: z.output<typeof preferencesSchema>): DeskConfig {
  const { quiet: _, ...rest } = desk;
  const batch = desk.schedule.kind === 'immediate' ? desk.schedule.batchSeconds : BATCH_SECONDS;
  const hours = set.schedule === undefined ? desk.schedule : toSchedule(set.schedule, batch);
  const paused = later(desk.pausedUntil, set.pausedUntil);
  return {
    ...rest,
    topics: desk.topics.filter((topic) => set.topics.includes(topic)),
    schedule: hours,
    zone: set.zone,
    lang: set.lang,
    restatements: set.restatements,
    ...(set.quiet && { quiet: toQuiet(set.quiet) }),
    ...(paused !== undefined && { pausedUntil: paused }),
  };
}

/** Days as `YYYY-MM-DD` sort as they come. */
function later(one: string | undefined, other: string | undefined): string | undefined {
  return [one, other]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}
