import type { Command } from 'commander';
import { stringify } from 'yaml';
import { z } from 'zod';
import { appendFeeds, feedWithAddress } from '../config/edit-feeds.ts';
import { loadConfig, loadFeeds, loadSettings, loadTopics } from '../config/load.ts';
import { ConfigError } from '../config/problem.ts';
import { keyEntries } from '../feeds/whats-new.ts';
import type { FeedConfig, FeedDocument } from '../model/feed.ts';
import { ask, isInstalled } from '../pipeline/ask.ts';
import { type Cli, configDir, example, filesOf } from './cli.ts';
import { languageOf, previewText, topicMatches } from './feed-preview.ts';
import { type Found, findFeed } from './find-feed.ts';
import { newFeed, type Said } from './new-feed.ts';
import { isAddress, withClient } from './outside.ts';
import { type Readers, withReaders } from './readers.ts';
import { printable, table, WrongUse } from './terminal.ts';

interface Options extends Said {
  readonly dryRun?: true;
  readonly yes?: true;
}

const Twin = z.object({ feed: z.string().nullable() });

/** More entries than a feed shares with another by chance; what is asked goes over a socket. */
const MOST_COMPARED = 200;

export function addFeedsAdd(cli: Cli, feeds: Command): void {
  withSaid(
    feeds
      .command('add <url>')
      .description(
        'Find the feed behind an address (of a feed or of a page), show its last entries and the topics in them, and add it to feeds.yaml. A page with several feeds: lists them, and adds none.',
      )
      .option('--id <id>', 'id of the feed; made from the outlet if left out')
      .option('--outlet <name>', 'name of the outlet; the title of the feed if left out'),
  )
    .option('--yes', 'of several feeds of a page, add the first')
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
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const configured = loadFeeds(filesOf(cli).feeds);
  await withReaders(settings, async (readers) => {
    const { stop: signal } = cli.terminal;
    const takeFirst = options.yes === true;
    const found = await withClient(settings, (client) =>
      findFeed({ client, readers, signal, configured, takeFirst }, url),
    );
    if (found.kind === 'several') listFeeds(cli, found, configured, options);
    else await addFound(cli, found, { configured, options, readers });
  });
}

async function addFound(
  cli: Cli,
  { url, feed }: Extract<Found, { kind: 'feed' }>,
  given: { configured: readonly FeedConfig[]; options: Options; readers: Readers },
): Promise<void> {
  const { configured, options, readers } = given;
  const { feeds: file } = filesOf(cli);
  await refuseTwin(cli, url, feed);
  cli.terminal.out(previewText(feed));
  const entry = described(url, feed, options, configured);
  cli.terminal.out(await matches(cli, feed, entry, readers));
  cli.terminal.out(`\n${printable(stringify([entry], { lineWidth: 0 }))}`);
  if (options.dryRun) return;
  appendFeeds(file, [entry]);
  cli.terminal.err(`added to ${file}; a running worker polls it after a restart\n`);
}

function described(
  url: string,
  { title, siteUrl, language, entries }: FeedDocument,
  options: Options,
  configured: readonly FeedConfig[],
): FeedConfig {
  const known = { url, title, siteUrl, language, detected: languageOf(entries), folders: [] };
  return newFeed(
    known,
    options,
    configured.map((feed) => feed.id),
  );
}

/** The count is for information: topics that are wrong keep no feed from being added. */
async function matches(cli: Cli, feed: FeedDocument, as: FeedConfig, readers: Readers): Promise<string> {
  try {
    const topics = loadTopics(filesOf(cli).topics);
    return await topicMatches(feed, as, topics, { readers, stop: cli.terminal.stop });
  } catch (error) {
    if (cli.terminal.stop.aborted) throw error;
    const why = error instanceof ConfigError ? 'topics.yaml is wrong; see `claimwatch check`' : reason(error);
    return printable(`topics were not counted: ${why}\n`);
  }
}

/** What was read of the configured feeds is asked, where something was: it costs no request. */
async function refuseTwin(cli: Cli, url: string, feed: FeedDocument): Promise<void> {
  const id = await twinOf(cli, feed).catch((error: unknown) => {
    const why = error instanceof ConfigError ? 'the configuration is wrong' : reason(error);
    cli.terminal.err(printable(`not compared with what other feeds carry: ${why}\n`));
    return null;
  });
  if (id === null) return;
  throw new WrongUse(
    `${url} carries the same entries as the feed "${id}" in feeds.yaml. If it is to take that one's place, change the url there.`,
  );
}

async function twinOf(cli: Cli, feed: FeedDocument): Promise<string | null> {
  const config = loadConfig(configDir(cli), cli.terminal.env);
  if (!isInstalled(config)) return null;
  const entries = keyEntries(feed.entries.slice(0, MOST_COMPARED)).map(({ keys }) => ({
    id: keys.feedEntryId,
    url: keys.canonicalUrl,
  }));
  const answer = await ask(config, { ask: 'twin', entries });
  return Twin.parse(answer).feed;
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Nothing is fetched of them: which one is wanted is the operator's to say. */
function listFeeds(
  cli: Cli,
  { page, links }: Extract<Found, { kind: 'several' }>,
  configured: readonly FeedConfig[],
  options: Options,
): void {
  const looks = links[0]?.how === 'guessed' ? 'links to these, which look like feeds' : 'has several feeds';
  cli.terminal.out(printable(`${page} ${looks}; nothing was added. Add the one you want:\n\n`));
  const rows = links.map((link) => {
    const known = feedWithAddress(configured, link.url);
    return [
      link.title === '' ? '(no title)' : link.title,
      known === null ? commandFor(link.url, options) : `in feeds.yaml already, as "${known.id}"`,
    ];
  });
  cli.terminal.out(table(rows));
  cli.exit(1);
}

/** The same command for one of the feeds, with what was said of it. */
function commandFor(url: string, { country, lang, zone, outlet, label = [], dryRun }: Options): string {
  const said = Object.entries({ country, lang, zone, outlet }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  const labels = label.flatMap((one) => ['--label', one]);
  const words = ['claimwatch', 'feeds', 'add', url, ...said, ...labels, ...(dryRun ? ['--dry-run'] : [])];
  return words.map(shellWord).join(' ');
}

/** Quoted where a shell would take it for more than a word: the address comes from a page. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
