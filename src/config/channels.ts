import { z } from 'zod';
import type { ChannelConfig } from '../model/desk.ts';
import { twice } from './feeds.ts';
import { httpUrl, identifier, line } from './fields.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './validate.ts';
import type { YamlFile } from './yaml-file.ts';

const channel = z
  .strictObject({
    id: identifier('politics-slack', 'Name of the channel, by which desks and `channels test` know it.'),
    kind: z.enum(['slack', 'teams', 'webhook']).meta({
      description:
        'What takes the digest: an incoming webhook of Slack, a workflow of Teams, or any address of yours.',
      expects: 'slack, teams or webhook',
      example: 'slack',
    }),
    url: httpUrl(
      'https://hooks.slack.example/services/...',
      'Address that the digest is posted to. Whoever has it can post there.',
    ).optional(),
    urlFile: line('/run/secrets/politics-slack', 'File that holds the address, in place of url.').optional(),
    secret: line(
      '(32 random characters or more)',
      'Only with webhook: key that signs each delivery.',
    ).optional(),
    secretFile: line('/run/secrets/intake', 'File that holds the key, in place of secret.').optional(),
  })
  .describe('A place that digests are posted to.');

/** `channels:` of `config/desks.yaml`. */
export const channelsSchema = z.array(channel).default([]).meta({
  description: 'Places besides mail that digests are posted to; desks name them in their own channels.',
  expects: 'a list of channels',
});

type Channels = z.output<typeof channelsSchema>;

export function toChannels(channels: Channels): ChannelConfig[] {
  return channels.map(({ id, kind, url = '', secret = '' }) =>
    kind === 'webhook' ? { id, kind, url, secret } : { id, kind, url },
  );
}

/** Mistakes between channels. */
export function channelProblems(channels: Channels, read: YamlFile): Problem[] {
  return twice(
    channels,
    (one) => one.id,
    (first, index) =>
      problemAt(
        read,
        ['channels', index, 'id'],
        `the id "${channels[index]?.id}" is taken by the channel in line ${read.placeOf(['channels', first]).line}`,
        'Give one of the two another id',
      ),
  );
}
