import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { effectiveSettings } from '../../src/config/effective.ts';
import { loadConfig } from '../../src/config/load.ts';
import { ConfigError } from '../../src/config/problem.ts';
import { configFolder, RIGHT } from './folder.ts';

const SLACK = 'https://hooks.slack.example/services/T0SECRET/B0SECRET';
const KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';

/** `desks.yaml` with these channels, which the desk has all. */
function withChannels(
  channels: readonly Readonly<Record<string, string>>[],
  ids: readonly string[] = [],
): string {
  const items = channels.map(
    (channel) =>
      `  - ${Object.entries(channel)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n    ')}\n`,
  );
  const desk = `${RIGHT['desks.yaml']}    channels: [${(ids.length > 0 ? ids : channels.map(({ id }) => id)).join(', ')}]\n`;
  return `channels:\n${items.join('')}${desk}`;
}

function complaints(desks: string, files: Readonly<Record<string, string>> = {}): string[] {
  const dir = configFolder({ 'desks.yaml': desks });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  try {
    loadConfig(dir, {});
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replaceAll(`${dir}/`, ''));
  }
}

describe('channels that are right', () => {
  test('addresses and keys stand in the file, or in files beside it', () => {
    const dir = configFolder({
      'desks.yaml': withChannels([
        { id: 'politics-slack', kind: 'slack', url: SLACK },
        { id: 'politics-teams', kind: 'teams', urlFile: 'teams-address' },
        {
          id: 'intake',
          kind: 'webhook',
          url: 'http://intake.internal:8080/claimwatch',
          secretFile: 'intake-key',
        },
      ]),
    });
    writeFileSync(join(dir, 'teams-address'), 'https://prod.logic.example/workflows/1?sig=abc\r\n');
    writeFileSync(join(dir, 'intake-key'), `${KEY}\n`);
    const { channels, desks } = loadConfig(dir, {});
    expect(channels).toEqual([
      { id: 'politics-slack', kind: 'slack', url: SLACK },
      { id: 'politics-teams', kind: 'teams', url: 'https://prod.logic.example/workflows/1?sig=abc' },
      { id: 'intake', kind: 'webhook', url: 'http://intake.internal:8080/claimwatch', secret: KEY },
    ]);
    expect(desks[0]?.recipients).toEqual([
      { channel: 'email', address: 'night@example.org' },
      { channel: 'slack', address: 'politics-slack' },
      { channel: 'teams', address: 'politics-teams' },
      { channel: 'webhook', address: 'intake' },
    ]);
  });

  test.each([
    'http://localhost:3000/h',
    'http://127.0.0.1/h',
    'http://[::1]:8080/h',
    'http://10.1.2.3/h',
    'http://intake/h',
    'http://a.lan/h',
  ])('on a network of one’s own no encryption is asked for: %s', (url) =>
    expect(complaints(withChannels([{ id: 'a', kind: 'slack', url }]))).toEqual([]),
  );

  test('nothing of them is among the settings that check --show prints', () => {
    const config = loadConfig(
      configFolder({ 'desks.yaml': withChannels([{ id: 'a', kind: 'slack', url: SLACK }]) }),
      {},
    );
    expect(JSON.stringify(effectiveSettings(config))).not.toContain('B0SECRET');
  });
});

const hook = { id: 'a', kind: 'webhook', url: 'https://intake.example/h', secret: KEY };
const { url: _url, ...noUrl } = hook;
const { secret: _secret, ...noSecret } = hook;
const NEW_KEY = 'Make one with: openssl rand -base64 32, and write whsec_ before it.';

describe('what is wrong is said with its place and without the secret', () => {
  test.each([
    [
      'no address',
      noUrl,
      'desks.yaml:2:5: the channel "a" has neither url nor urlFile. Add one of the two: the address that the other side gave you, or the file that holds it.',
    ],
    [
      'two addresses',
      { ...hook, urlFile: 'x' },
      'desks.yaml:6:14: url and urlFile are both given. Remove one of the two.',
    ],
    [
      'no URL',
      { ...hook, url: 'hooks.slack.example/B0SECRET' },
      'desks.yaml:4:10: channels[0].url is not right (it is a secret and not shown). Write a URL that begins with http:// or https://, such as https://hooks.slack.example/services/....',
    ],
    [
      'no encryption',
      { ...hook, url: 'http://hooks.slack.example/B0SECRET' },
      'desks.yaml:4:10: url goes to hooks.slack.example without encryption, so that anybody on the way could read it and post there. Write https:// in place of http://.',
    ],
    [
      'no encryption to an address of everybody',
      { ...hook, url: 'http://8.8.8.8/B0SECRET' },
      'desks.yaml:4:10: url goes to 8.8.8.8 without encryption, so that anybody on the way could read it and post there. Write https:// in place of http://.',
    ],
    [
      'a file that is not there',
      { ...noUrl, urlFile: 'nowhere' },
      'desks.yaml:5:14: the file nowhere cannot be read (ENOENT). Name a file that holds the secret and nothing else.',
    ],
    [
      'an empty file',
      { ...noUrl, urlFile: 'empty' },
      'desks.yaml:5:14: the file empty is empty. Name a file that holds the secret and nothing else.',
    ],
    [
      'a folder',
      { ...noUrl, urlFile: '.' },
      'desks.yaml:5:14: the file . is not an ordinary file. Name a file that holds the secret and nothing else.',
    ],
    [
      'a file with something else',
      { ...noUrl, urlFile: 'strange' },
      'desks.yaml:5:14: what stands in the file strange is no URL that begins with http:// or https://. Write the address as the other side gave it to you, whole and on one line.',
    ],
    [
      'a name in the address',
      { ...noUrl, urlFile: 'named' },
      'desks.yaml:5:14: what stands in the file named holds a name or a password before its host. Remove them; a webhook is told from a forged one by its signature.',
    ],
    [
      'a webhook without a key',
      noSecret,
      'desks.yaml:2:5: the channel "a" has neither secret nor secretFile. Add one of the two: the key that signs deliveries, or the file that holds it (openssl rand -base64 32 makes one).',
    ],
    [
      'a short key',
      { ...hook, secret: 'B0SECRET' },
      `desks.yaml:5:13: secret is shorter than 32 characters. ${NEW_KEY}`,
    ],
    [
      'a key of few bytes',
      { ...hook, secret: 'whsec_QjBTRUNSRVQ=' },
      `desks.yaml:5:13: secret does not hold 24 to 64 bytes in base64 after whsec_. ${NEW_KEY}`,
    ],
    [
      'a key that is none',
      { ...noSecret, secretFile: 'strange' },
      `desks.yaml:5:17: what stands in the file strange holds spaces or line ends. ${NEW_KEY}`,
    ],
    [
      'a key where nothing is signed',
      { ...hook, kind: 'slack' },
      'desks.yaml:5:13: a channel of the kind slack signs nothing. Remove the line.',
    ],
    [
      'a kind that is none',
      { ...hook, kind: 'fax' },
      'desks.yaml:3:11: channels[0].kind is "fax". Write slack, teams or webhook, such as slack.',
    ],
  ])('%s', (_what, channel, expected) => {
    const files = { empty: '\n', strange: 'two words\nB0SECRET\n', named: 'https://me:B0SECRET@x.example/h' };
    const told = complaints(withChannels([channel]), files);
    expect(told).toEqual([expected]);
    expect(told.join()).not.toMatch(/B0SECRET|QjBTRUNSRVQ/);
  });

  test('two channels of one name, and a desk with a channel that is none', () => {
    const two = [hook, { ...hook, url: 'https://intake.example/i' }];
    expect(complaints(withChannels(two, ['a']))).toEqual([
      'desks.yaml:6:9: the id "a" is taken by the channel in line 2. Give one of the two another id.',
    ]);
    expect(complaints(withChannels([hook], ['b']))).toEqual([
      expect.stringContaining('there is no channel "b" below channels:'),
    ]);
  });

  test('a channel that is called as a desk with a feed; without a feed the desk is in nobody’s way', () => {
    const desks = withChannels([{ ...hook, id: 'night' }]);
    expect(complaints(desks)).toEqual([]);
    expect(complaints(`${desks}    feed: true\n`)).toEqual([
      'desks.yaml:2:9: the id "night" is that of the desk in line 7, whose feed goes by it. Give the channel another id.',
    ]);
  });
});
