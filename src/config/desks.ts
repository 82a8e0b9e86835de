import { z } from 'zod';
import { type Cron, CronError, parseCron } from '../model/cron.ts';
import type { DeskConfig, Operator } from '../model/desk.ts';
import { twice } from './feeds.ts';
import { identifier, language, line, zone } from './fields.ts';
import { isMailAddress } from './forms.ts';
import { suggestion } from './nearest.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

/** Long enough that one story's first claims come together, short enough to be called at once. */
const BATCH_SECONDS = 60;

const schedule = z
  .string()
  .superRefine((value, context) => {
    const fault = value === 'immediate' ? null : cronFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({
    description: 'When the desk is written to: immediate, or five cron fields in the zone of the desk.',
    expects: 'immediate, or five cron fields (minute hour day month weekday)',
    example: '0 7 * * 1-5',
  });

const mailAddress = (example: string) =>
  z.string().refine(isMailAddress, '').meta({
    description: 'An e-mail address.',
    expects: 'an e-mail address',
    example,
    format: 'email',
  });

const operator = z
  .union([
    mailAddress('operator@example.org'),
    z
      .strictObject({
        address: mailAddress('operator@example.org'),
        lang: language('Language of the mails; en if left out.').optional(),
        zone: zone('Time zone of every time in the mails; UTC if left out.').optional(),
      })
      .describe('An address with the language and time zone of its mails.'),
  ])
  .meta({
    description: 'Somebody who is mailed when feeds fail, lose entries or work again.',
    expects: 'an e-mail address, or keys address, lang and zone',
    example: 'operator@example.org',
  });

const desk = z
  .strictObject({
    id: identifier('newsdesk', 'Name that stays the same; what the desk was sent is kept under it.'),
    name: line('News desk', 'Name of the desk as its readers know it.'),
    topics: z
      .array(z.string())
      .min(1)
      .meta({
        description: 'Ids of the topics that the desk watches, in the order of the digest.',
        expects: 'a list of topic ids',
        example: ['sheinbaum'],
      }),
    schedule,
    batchSeconds: z
      .int()
      .min(0)
      .max(3600)
      .optional()
      .meta({
        description: `Only with immediate: how long to gather claims after the first one (seconds, ${BATCH_SECONDS} if left out).`,
        expects: 'a whole number of seconds from 0 to 3600',
        example: BATCH_SECONDS,
        unit: 'seconds',
      }),
    zone: zone('Time zone of the desk: for its schedule and for every time it reads.'),
    lang: language('Language of headings and labels; quoted words stay as they were said.'),
    restatements: z.boolean().default(false).meta({
      description:
        'Whether the desk is told when a named speaker says something again days later; false if left out.',
      expects: 'true or false',
      example: true,
    }),
    recipients: z
      .array(mailAddress('desk@example.org'))
      .min(1)
      .meta({
        description: 'E-mail addresses that get the digest.',
        expects: 'a list of e-mail addresses',
        example: ['desk@example.org'],
      }),
  })
  .describe('One desk: what it watches, when it is written to, and who reads it.');

/** Schema of `config/desks.yaml`. */
export const desksSchema = z
  .strictObject({
    operators: z
      .array(operator)
      .default([])
      .meta({
        description: 'Who is mailed when feeds fail, lose entries or work again; without it nobody is.',
        expects: 'a list of e-mail addresses',
        example: ['operator@example.org'],
      }),
    desks: z
      .array(desk)
      .meta({ description: 'The desks to write to.', expects: 'a list of desks, or [] for none' }),
  })
  .describe('The desks that get digests, and the operators.');

type DesksFile = z.output<typeof desksSchema>;

export function toDesks(file: DesksFile): DeskConfig[] {
  return file.desks.map(({ schedule: when, batchSeconds, recipients, ...rest }) => ({
    ...rest,
    schedule:
      when === 'immediate'
        ? { kind: 'immediate', batchSeconds: batchSeconds ?? BATCH_SECONDS }
        : { kind: 'cron', cron: when },
    recipients: recipients.map((address) => ({ channel: 'email', address })),
  }));
}

export function toOperators(file: DesksFile): Operator[] {
  return file.operators.map((given) => {
    const { address, lang = 'en', zone = 'UTC' } = typeof given === 'string' ? { address: given } : given;
    return { address, lang, zone };
  });
}

/** Mistakes between desks, and between desks and topics. `topics` is null while the topics themselves are broken. */
export function deskProblems(file: DesksFile, topics: readonly string[] | null, read: YamlFile): Problem[] {
  const { desks } = file;
  return [
    ...repeated(
      toOperators(file).map(({ address }) => address.toLowerCase()),
      read,
      ['operators'],
    ),
    ...twice(
      desks,
      (one) => one.id,
      (first, index) =>
        problemAt(
          read,
          ['desks', index, 'id'],
          `the id "${desks[index]?.id}" is taken by the desk in line ${read.placeOf(['desks', first]).line}`,
          'Give one of the two another id',
        ),
    ),
    ...desks.flatMap((one, index) => [
      ...(topics === null ? [] : unknownTopics(one.topics, topics, read, index)),
      ...repeated(one.topics, read, ['desks', index, 'topics']),
      ...repeated(
        one.recipients.map((address) => address.toLowerCase()),
        read,
        ['desks', index, 'recipients'],
      ),
      ...uselessBatch(one, read, index),
    ]),
  ];
}

function unknownTopics(
  named: readonly string[],
  topics: readonly string[],
  read: YamlFile,
  index: number,
): Problem[] {
  return named.flatMap((topic, at) =>
    topics.includes(topic)
      ? []
      : [
          problemAt(
            read,
            ['desks', index, 'topics', at],
            `there is no topic "${topic}" in topics.yaml`,
            suggestion(topic, topics),
          ),
        ],
  );
}

function repeated(values: readonly string[], read: YamlFile, path: readonly (string | number)[]): Problem[] {
  return twice(
    values,
    (value) => value,
    (_, at) =>
      problemAt(read, [...path, at], `"${values[at]}" stands twice in the list`, 'Remove one of the two'),
  );
}

function uselessBatch(one: DesksFile['desks'][number], read: YamlFile, index: number): Problem[] {
  if (one.schedule === 'immediate' || one.batchSeconds === undefined) return [];
  return [
    problemAt(
      read,
      ['desks', index, 'batchSeconds'],
      'batchSeconds means nothing for a desk with set hours',
      'Remove it, or write schedule: immediate',
    ),
  ];
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
