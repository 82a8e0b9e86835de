import type { Command } from 'commander';
import { stringify } from 'yaml';
import { appendFeeds, feedWithAddress } from '../config/edit-feeds.ts';
import { loadFeeds, loadSettings } from '../config/load.ts';
import { discoverFeeds } from '../feeds/discover.ts';
import type { Client } from '../http/client.ts';
import type { FeedConfig, FeedDocument } from '../model/feed.ts';
import { decodeBytes } from '../text/decode.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { type Cli, configDir, example, filesOf } from './cli.ts';
import { feedText } from './feed.ts';
import { newFeed, type Said } from './new-feed.ts';
import { type Document, isAddress, withClient } from './outside.ts';
import { type Readers, withReaders } from './readers.ts';
import { CommandFailed, oneLine, printable, WrongUse } from './terminal.ts';

interface Options extends Said {
  readonly dryRun?: true;
}

/** Entries shown before a feed is added. */
const PREVIEW = 5;

export function addFeedsAdd(cli: Cli, feeds: Command): void {
  withSaid(
    feeds
      .command('add <url>')
      .description(
        'Find the feed behind an address (of a feed or of a page), show it, and add it to feeds.yaml.',
      )
      .option('--id <id>', 'id of the feed; made from the outlet if left out')
      .option('--outlet <name>', 'name of the outlet; the title of the feed if left out'),
  )
    .option('--dry-run', 'show what would be added, and add nothing')
    .addHelpText('after', example('claimwatch feeds add https://example.org/ --country MX --label daily'))
    .action((url: string, options: Options) => addFeed(cli, url, options));
}

/** The options for what a feed does not say of itself; `add` and `import` share them. */
export function withSaid(command: Command): Command {
  return command
    .option('--country <code>', 'country of the outlet, two letters; guessed if left out')
    .option('--lang <lang>', 'en or es; told from the entries if left out')
    .option('--zone <zone>', 'time zone of the outlet; the main one of the country if left out')
    .option(
      '--label <label>',
      'a label of your own; may be given several times',
      (label: string, labels: string[] = []) => [...labels, label],
    );
}

async function addFeed(cli: Cli, url: string, options: Options): Promise<void> {
  if (!isAddress(url))
    throw new WrongUse(`"${url}" is no address. Write one that begins with http:// or https://.`);
  const { feeds: file } = filesOf(cli);
  const configured = loadFeeds(file);
  refuseKnown(configured, url, file);
  const found = await findFeed(cli, url);
  refuseKnown(configured, found.url, file);
  cli.terminal.out(`${feedText(found.feed, PREVIEW)}\n`);
  const { title, siteUrl, language, entries } = found.feed;
  const detected = detectLanguage(entries.map((entry) => `${entry.title}. ${entry.summary}`).join('\n'));
  const known = { url: found.url, title, siteUrl, language, detected, folders: [] };
  const entry = newFeed(
    known,
    options,
    configured.map((feed) => feed.id),
  );
  cli.terminal.out(printable(stringify([entry], { lineWidth: 0 })));
  if (options.dryRun) return;
  appendFeeds(file, [entry]);
  cli.terminal.err(`added to ${file}; a running worker polls it after a restart\n`);
}

function refuseKnown(configured: readonly FeedConfig[], url: string, file: string): void {
  const known = feedWithAddress(configured, url);
  if (known !== null) throw new WrongUse(`${url} is in ${file} already, as "${known.id}".`);
}

interface Found {
  readonly url: string;
  readonly feed: FeedDocument;
}

async function findFeed(cli: Cli, url: string): Promise<Found> {
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  return withClient(settings, (client) =>
    withReaders(settings, async (readers) => {
      const document = await fetchFeed(client, url, cli.terminal.stop);
      const feed = await asFeed(document, readers);
      return feed === null ? discovered(cli, document, client, readers) : { url: document.url, feed };
    }),
  );
}

/** The document, under the address that it has for good: temporary redirects are not written down. */
async function fetchFeed(
  client: Client,
  url: string,
  signal: AbortSignal,
): Promise<Document & { at: string }> {
  const answer = await client.get(url, { signal, robots: false });
  const contentType = answer.headers['content-type'] ?? null;
  return { body: answer.body, contentType, url: answer.permanentUrl ?? url, at: answer.url };
}

/** null when the document is something else than a feed. */
async function asFeed(document: Document & { at: string }, readers: Readers): Promise<FeedDocument | null> {
  try {
    return await readers.run('readFeed', {
      body: document.body,
      contentType: document.contentType,
      url: document.at,
    });
  } catch (error) {
    // Errors come from the thread with their name, not with their class.
    if (error instanceof Error && error.name === 'NotAFeed') return null;
    throw error;
  }
}

async function discovered(
  cli: Cli,
  page: Document & { at: string },
  client: Client,
  readers: Readers,
): Promise<Found> {
  const { text } = decodeBytes(page.body, page.contentType, 'html');
  const links = discoverFeeds(text, page.at);
  if (links.length > 1) {
    const others = links.map((link) => `  ${link.url}  ${oneLine(link.title)}\n`).join('');
    cli.terminal.err(printable(`The page links to these; the first that is a feed is taken:\n${others}`));
  }
  for (const link of links) {
    const document = await fetchFeed(client, link.url, cli.terminal.stop).catch(() => null);
    const feed = document === null ? null : await asFeed(document, readers);
    if (document !== null && feed !== null) return { url: document.url, feed };
  }
  throw new CommandFailed(`${page.at} is no feed and links to none.`);
}
