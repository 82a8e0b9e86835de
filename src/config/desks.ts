import { z } from 'zod';
import type { DeskConfig, Operator, Recipient } from '../model/desk.ts';
import { channelsSchema } from './channels.ts';
import { BATCH_SECONDS, pausedUntil, quiet, schedule, toQuiet, toSchedule } from './desk-hours.ts';
import { identifier, language, line, zone } from './fields.ts';
import { isMailAddress } from './forms.ts';

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
    description:
      'Somebody who is mailed when feeds fail, lose entries or work again, and when addresses are not reached.',
    expects: 'an e-mail address, or keys address, lang and zone',
    example: 'operator@example.org',
  });

const urgent = z
  .strictObject({
    topics: z
      .array(z.string())
      .min(1)
      .default([])
      .meta({
        description: 'Topics of the desk of which everything new is urgent.',
        expects: 'a list of topic ids',
        example: ['us-military-action'],
      }),
    speakers: z
      .array(line('Claudia Sheinbaum', 'A name.'))
      .min(1)
      .default([])
      .meta({
        description: 'Speakers of whom everything new is urgent.',
        expects: 'a list of names',
        example: ['Claudia Sheinbaum'],
      }),
    contradictions: z.boolean().default(false).meta({
      description: 'Whether every contradiction is urgent; false if left out.',
      expects: 'true or false',
      example: true,
    }),
  })
  .optional()
  .meta({
    description:
      'What the desk is told at once, whatever its schedule and its quiet hours; the rest waits for its hour.',
    expects: 'keys topics, speakers and contradictions',
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
    quiet,
    urgent,
    pausedUntil,
    nothingNew: z.boolean().optional().meta({
      description:
        'Only with set hours: whether a digest that is due is sent also when nobody said anything new; false if left out.',
      expects: 'true or false',
      example: true,
    }),
    corrections: z.enum(['next-digest', 'at-once']).optional().meta({
      description:
        'When the desk is told that something it was sent was retracted, or edited by its outlet: next-digest if left out.',
      expects: 'next-digest or at-once',
      example: 'at-once',
    }),
    threads: z.literal('topic').optional().meta({
      description:
        'One mail for each topic, all mails of a topic in one thread; one mail for all topics if left out.',
      expects: 'topic',
      example: 'topic',
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
      .default([])
      .meta({
        description: 'E-mail addresses that get the digest.',
        expects: 'a list of e-mail addresses',
        example: ['desk@example.org'],
      }),
    channels: z
      .array(z.string())
      .min(1)
      .optional()
      .meta({
        description: 'Ids of the channels (below channels:) that get the digest too.',
        expects: 'a list of ids of channels',
        example: ['politics-slack'],
      }),
    feed: z.boolean().optional().meta({
      description: 'Whether the desk has an Atom feed of its own, at a private address; false if left out.',
      expects: 'true or false',
      example: true,
    }),
    open: z.boolean().optional().meta({
      description: 'Whether anybody may subscribe on the page of the desk; false if left out.',
      expects: 'true or false',
      example: true,
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
        description:
          'Who is mailed when feeds fail, lose entries or work again, and when addresses are not reached; without it nobody is.',
        expects: 'a list of e-mail addresses',
        example: ['operator@example.org'],
      }),
    channels: channelsSchema,
    desks: z
      .array(desk)
      .meta({ description: 'The desks to write to.', expects: 'a list of desks, or [] for none' }),
  })
  .describe('The desks that get digests, and the operators.');

export type DesksFile = z.output<typeof desksSchema>;

export function toDesks(file: DesksFile): DeskConfig[] {
  const kinds = new Map(file.channels.map((channel) => [channel.id, channel.kind]));
  return file.desks.map((given) => {
    const { id, name, topics, zone, lang, restatements } = given;
    return {
      ...{ id, name, topics, zone, lang, restatements },
      schedule: toSchedule(given.schedule, given.batchSeconds),
      recipients: toRecipients(given, kinds),
      ...(given.quiet && { quiet: toQuiet(given.quiet) }),
      ...(given.urgent && { urgent: given.urgent }),
      ...(given.nothingNew && { nothingNew: true }),
      ...(given.pausedUntil && { pausedUntil: given.pausedUntil }),
      ...(given.corrections && { corrections: given.corrections }),
      ...(given.threads && { threads: given.threads }),
      ...(given.open && { open: true }),
    };
  });
}

function toRecipients(
  { id, recipients, channels = [], feed }: DesksFile['desks'][number],
  kinds: ReadonlyMap<string, Recipient['channel']>,
): Recipient[] {
  return [
    ...recipients.map((address): Recipient => ({ channel: 'email', address })),
    ...channels.flatMap((address): Recipient[] => {
      const channel = kinds.get(address);
      return channel === undefined ? [] : [{ channel, address }];
    }),
    ...(feed ? [{ channel: 'feed' as const, address: id }] : []),
  ];
}

export function toOperators(file: DesksFile): Operator[] {
  return file.operators.map((given) => {
    const { address, lang = 'en', zone = 'UTC' } = typeof given === 'string' ? { address: given } : given;
    return { address, lang, zone };
  });
}
