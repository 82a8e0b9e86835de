import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { ChannelConfig } from '../model/desk.ts';
import { type Fault, hookUrlFault, secretFault } from './channel-secrets.ts';
import { httpUrl, identifier, line } from './fields.ts';
import type { Problem } from './problem.ts';
import { takenIds } from './twice.ts';
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
    )
      .meta({ secret: true })
      .optional(),
    urlFile: line(
      '/run/secrets/politics-slack',
      'File that holds the address and nothing else, in place of url; a relative name begins in the folder of desks.yaml.',
    ).optional(),
    secret: line('whsec_... (32 characters or more)', 'Only with webhook: key that signs each delivery.')
      .meta({ secret: true })
      .optional(),
    secretFile: line(
      '/run/secrets/intake',
      'File that holds the key and nothing else, in place of secret.',
    ).optional(),
  })
  .describe('A place that digests are posted to.');

/** `channels:` of `config/desks.yaml`. */
export const channelsSchema = z.array(channel).default([]).meta({
  description: 'Places besides mail that digests are posted to; desks name them in their own channels.',
  expects: 'a list of channels',
});

type Channels = z.output<typeof channelsSchema>;
type Given = Channels[number];

/** The channels with their addresses and keys, from the file or from the files that it names, and all that is wrong. */
export function readChannels(
  channels: Channels,
  read: YamlFile,
): { readonly value: ChannelConfig[]; readonly problems: Problem[] } {
  const problems: Problem[] = takenIds(channels, 'channel', read);
  const value = channels.map((given, index): ChannelConfig => {
    const at = { read, index, problems };
    const url = oneOf(given, 'url', hookUrlFault, at);
    if (given.kind === 'webhook') {
      return { id: given.id, kind: given.kind, url, secret: oneOf(given, 'secret', secretFault, at) };
    }
    withoutKey(given, at);
    return { id: given.id, kind: given.kind, url };
  });
  return { value, problems };
}

interface At {
  readonly read: YamlFile;
  readonly index: number;
  readonly problems: Problem[];
}

/** The value of a key, or of the file that is named in its place; what is wrong is added to the problems. */
function oneOf(
  given: Given,
  key: 'url' | 'secret',
  faultOf: (value: string) => Fault | null,
  at: At,
): string {
  const found = givenOne(given, key, at.read.file);
  const fault = 'fault' in found ? found.fault : faultOf(found.value);
  if (fault === null) return 'value' in found ? found.value : '';
  const subject = 'value' in found ? `${found.subject} ` : '';
  add(at, found.key, { message: `${subject}${fault.message}`, mend: fault.mend });
  return '';
}

/** `key`: where in the file the operator looks for it; null: the channel as a whole. */
type Found =
  | { readonly key: string; readonly subject: string; readonly value: string }
  | { readonly key: string | null; readonly fault: Fault };

function givenOne(given: Given, key: 'url' | 'secret', desksFile: string): Found {
  const fileKey = `${key}File` as const;
  const value = given[key];
  const file = given[fileKey];
  if (value !== undefined && file !== undefined) {
    const message = `${key} and ${fileKey} are both given`;
    return { key: fileKey, fault: { message, mend: 'Remove one of the two' } };
  }
  if (value !== undefined) return { key, subject: key, value };
  if (file === undefined) {
    const message = `the channel "${given.id}" has neither ${key} nor ${fileKey}`;
    return { key: null, fault: { message, mend: `Add one of the two: ${MEANING[key]}` } };
  }
  const held = secretIn(file, desksFile);
  if ('message' in held) return { key: fileKey, fault: held };
  return { key: fileKey, subject: `what stands in the file ${file}`, value: held.value };
}

const MEANING = {
  url: 'the address that the other side gave you, or the file that holds it',
  secret: 'the key that signs deliveries, or the file that holds it (openssl rand -base64 32 makes one)',
} as const;

function withoutKey({ kind, secret, secretFile }: Given, at: At): void {
  if (secret === undefined && secretFile === undefined) return;
  add(at, secret === undefined ? 'secretFile' : 'secret', {
    message: `a channel of the kind ${kind} signs nothing`,
    mend: 'Remove the line',
  });
}

function add({ read, index, problems }: At, key: string | null, { message, mend }: Fault): void {
  const path = key === null ? ['channels', index] : ['channels', index, key];
  problems.push(problemAt(read, path, message, mend));
}

/** Nothing that is a secret is longer. */
const MAX_BYTES = 10_000;

/** What a file holds, without the line end that an editor adds. */
function secretIn(file: string, desksFile: string): { readonly value: string } | Fault {
  const fault = (why: string): Fault => ({
    message: `the file ${file} ${why}`,
    mend: 'Name a file that holds the secret and nothing else',
  });
  try {
    const path = resolve(dirname(desksFile), file);
    const stats = statSync(path);
    if (!stats.isFile()) return fault('is not an ordinary file');
    if (stats.size > MAX_BYTES) return fault(`is longer than ${MAX_BYTES} bytes`);
    const value = readFileSync(path, 'utf8').trimEnd();
    return value === '' ? fault('is empty') : { value };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown fault';
    return fault(`cannot be read (${code})`);
  }
}
