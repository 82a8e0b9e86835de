import type { Command } from 'commander';
import { z } from 'zod';
import { isMailAddress } from '../config/forms.ts';
import type { Config } from '../config/load.ts';
import { nearest } from '../config/nearest.ts';
import type { Settings } from '../config/settings.ts';
import { Permanent } from '../delivery/channel.ts';
import { parseFeed } from '../feeds/parse.ts';
import { type Client, openClient } from '../http/client.ts';
import { HttpProblem } from '../http/errors.ts';
import { systemClock } from '../model/clock.ts';
import type { Recipient } from '../model/desk.ts';
import type { Language } from '../model/language.ts';
import { ask } from '../pipeline/ask.ts';
import { sendSample } from '../pipeline/send-sample.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { withClient } from './outside.ts';
import { oneLine, WrongUse } from './terminal.ts';

interface Options {
  readonly lang?: string;
  readonly json?: true;
}

/** What came of a sample. */
interface Tried {
  readonly name: string;
  readonly channel: Recipient['channel'];
  readonly ok: boolean;
  /** What the other side answered, or what failed and how to mend it. */
  readonly says: string;
}

export function addChannelsTest(cli: Cli, channels: Command): void {
  channels
    .command('test <name>')
    .description(
      'Send a marked sample to a channel, an e-mail address or the feed of a desk, and say what the other side answered.',
    )
    .option(
      '--lang <lang>',
      'language of the sample, en or es; otherwise that of the desk that has the channel',
    )
    .option('--json', 'print the outcome as JSON')
    .addHelpText(
      'after',
      example('claimwatch channels test politics-slack\nclaimwatch channels test desk@example.org'),
    )
    .action((name: string, options: Options) => test(cli, name, options));
}

async function test(cli: Cli, name: string, options: Options): Promise<void> {
  const config = configOf(cli);
  const recipient = recipientNamed(config, name);
  const lang = languageOf(config, recipient, options.lang);
  const tried = await (recipient.channel === 'feed'
    ? testFeed(config, name, cli.terminal.stop)
    : withClient(config.settings, (client) => testSend(config, recipient, { lang, client, cli })));
  cli.terminal.out(options.json ? json(tried) : `${oneLine(`${name} (${tried.channel}): ${tried.says}`)}\n`);
  if (!tried.ok) cli.exit(1);
}

/** @throws WrongUse that says which names there are */
function recipientNamed({ channels, desks }: Config, name: string): Recipient {
  const channel = channels.find(({ id }) => id === name);
  const feed = desks.find(
    ({ id, recipients }) => id === name && recipients.some((one) => one.channel === 'feed'),
  );
  if (channel && feed) {
    throw new WrongUse(`${name} is a channel and a desk with a feed: give one of the two another id.`);
  }
  if (channel) return { channel: channel.kind, address: name };
  if (feed) return { channel: 'feed', address: name };
  if (isMailAddress(name)) return { channel: 'email', address: name };
  if (desks.some(({ id }) => id === name))
    throw new WrongUse(`The desk ${name} has no feed: write feed: true to it, or name one of its channels.`);
  const known = [
    ...channels.map(({ id }) => id),
    ...desks.flatMap(({ id, recipients }) => (recipients.some((one) => one.channel === 'feed') ? [id] : [])),
  ];
  const meant = nearest(name, known);
  const there = known.length === 0 ? 'desks.yaml names none' : `there are: ${known.join(', ')}`;
  throw new WrongUse(
    `${oneLine(name)} is no channel, no desk with a feed and no e-mail address; ${there}.${meant === null ? '' : ` Did you mean ${meant}?`}`,
  );
}

function languageOf({ desks }: Config, { address }: Recipient, given: string | undefined): Language {
  if (given === 'en' || given === 'es') return given;
  if (given !== undefined) throw new WrongUse('--lang is en or es.');
  return desks.find(({ recipients }) => recipients.some((one) => one.address === address))?.lang ?? 'en';
}

async function testSend(
  config: Config,
  recipient: Recipient,
  { lang, client, cli }: { readonly lang: Language; readonly client: Client; readonly cli: Cli },
): Promise<Tried> {
  const { channel, address: name } = recipient;
  try {
    const { answer } = await sendSample(config, recipient, { lang, client, signal: cli.terminal.stop });
    return { name, channel, ok: true, says: `accepted: ${answer}` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const kind = error instanceof Permanent ? 'refused for good' : 'not accepted';
    return {
      name,
      channel,
      ok: false,
      says: `${kind}: ${message.replace(/ It is tried again later\.$/, '')}`,
    };
  }
}

/** Nobody is sent a feed: it is fetched as a feed reader would, with a sample above its entries that nobody else sees. */
async function testFeed(config: Config, name: string, signal: AbortSignal): Promise<Tried> {
  const { url } = z.object({ url: z.string() }).parse(await ask(config, { ask: 'desk-feed', desk: name }));
  const tried = (ok: boolean, says: string): Tried => ({ name, channel: 'feed', ok, says });
  const client = clientFor(url, config.settings);
  try {
    const { body, headers } = await client.get(`${url}&sample`, { signal });
    const feed = await parseFeed(body, { url, contentType: headers['content-type'] ?? null });
    const count = feed.entries.length - 1;
    const sample = feed.entries[0]?.title ?? '';
    return tried(
      true,
      `read: ${sample}, above ${count} ${count === 1 ? 'entry' : 'entries'}. Feed readers get it at ${url}`,
    );
  } catch (error) {
    const { publicUrl } = config.settings.web;
    const why =
      error instanceof HttpProblem
        ? `answered ${error.status}`
        : error instanceof Error
          ? error.name
          : 'failed';
    const mend = `Is claimwatch run under way with this configuration, and does web.publicUrl (${publicUrl}) lead to it?`;
    return tried(false, `not read: ${new URL(url).host} ${why}. ${mend}`);
  } finally {
    await client.close();
  }
}

/** The operator's own address may be a private one. */
function clientFor(address: string, { polling }: Settings): Client {
  const { hostname, port, protocol } = new URL(address);
  return openClient({
    userAgent: polling.userAgent,
    allowPrivate: [`${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`],
    perSiteConcurrency: 1,
    perSitePauseMs: 0,
    timeoutMs: polling.timeoutSeconds * 1000,
    maxBytes: polling.maxBytes,
    robots: false,
    clock: systemClock,
  });
}
