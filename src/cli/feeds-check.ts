import type { Command } from 'commander';
import { loadFeeds, loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import type { Client } from '../http/client.ts';
import type { FailureWeight, FeedConfig, FeedDocument } from '../model/feed.ts';
import { readFeedIn, weighed, whatCame } from '../pipeline/fetch-feed.ts';
import { type Cli, configDir, example, filesOf, json } from './cli.ts';
import { inTurn } from './in-turn.ts';
import { withClient } from './outside.ts';
import { progressBar } from './progress.ts';
import { type Readers, withReaders } from './readers.ts';
import { oneLine, table, WrongUse } from './terminal.ts';

/** Feeds asked at once; the client holds each site to its own limit besides. */
const AT_ONCE = 8;

/** What became of one feed. */
interface Checked {
  readonly id: string;
  readonly url: string;
  readonly works: boolean;
  readonly entries: number;
  /** ISO 8601, of the newest entry with a date. */
  readonly newest: string | null;
  /** Where the feed has moved for good. */
  readonly movedTo: string | null;
  readonly warnings: readonly string[];
  readonly error: string | null;
  /** What is to be expected of the failure: temporary, soft, hard or gone; null when it works. */
  readonly weight: FailureWeight | null;
}

export function addFeedsCheck(cli: Cli, feeds: Command): void {
  feeds
    .command('check [id...]')
    .description(
      'Fetch every configured feed, or those named, once and say what works. Exit code 1 when one fails.',
    )
    .option('--json', 'print the results as JSON')
    .addHelpText('after', example('claimwatch feeds check la-jornada npr-world'))
    .action((ids: string[], options: { readonly json?: true }) => checkFeeds(cli, ids, options));
}

async function checkFeeds(
  cli: Cli,
  ids: readonly string[],
  options: { readonly json?: true },
): Promise<void> {
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const feeds = chosen(loadFeeds(filesOf(cli).feeds), ids);
  const results = await checkAll(cli, feeds, settings);
  if (results.some((result) => !result.works)) cli.exit(1);
  if (options.json) {
    cli.terminal.out(json(results));
    return;
  }
  cli.terminal.out(table(results.map(row)));
  const working = results.filter((result) => result.works).length;
  cli.terminal.out(`${working} of ${results.length} feeds work\n`);
}

function chosen(feeds: readonly FeedConfig[], ids: readonly string[]): readonly FeedConfig[] {
  const unknown = ids.find((id) => !feeds.some((feed) => feed.id === id));
  if (unknown !== undefined)
    throw new WrongUse(`There is no feed "${unknown}"; \`claimwatch feeds list\` shows them.`);
  return ids.length === 0 ? feeds : feeds.filter((feed) => ids.includes(feed.id));
}

async function checkAll(cli: Cli, feeds: readonly FeedConfig[], settings: Settings): Promise<Checked[]> {
  const { stop } = cli.terminal;
  const bar = progressBar(cli.terminal, feeds.length, 'feeds');
  try {
    return await withClient(settings, (client) =>
      withReaders(settings, (readers) =>
        inTurn(
          feeds,
          AT_ONCE,
          (feed) => checkFeed(feed, client, readers, stop).finally(() => bar.step(feed.id)),
          stop,
        ),
      ),
    );
  } finally {
    bar.end();
  }
}

async function checkFeed(
  feed: FeedConfig,
  client: Client,
  readers: Readers,
  signal: AbortSignal,
): Promise<Checked> {
  const { id, url } = feed;
  try {
    // A feed that the operator configured is meant to be polled: robots.txt is for article pages.
    const come = await whatCame(client.get(url, { signal, robots: false }));
    return fromDocument(feed, await readFeedIn(readers, come), come.answer.permanentUrl);
  } catch (error) {
    if (signal.aborted) throw error;
    const { message, weight } = weighed(error);
    const nothing = { entries: 0, newest: null, movedTo: null, warnings: [] };
    return { id, url, works: false, ...nothing, error: oneLine(message), weight };
  }
}

function fromDocument({ id, url }: FeedConfig, document: FeedDocument, movedTo: string | null): Checked {
  const dates = document.entries.flatMap((entry) => entry.publishedAt ?? []).sort();
  const { entries, warnings } = document;
  const empty = entries.length === 0;
  const error = empty ? 'The feed has no entries.' : null;
  return {
    id,
    url,
    works: !empty,
    entries: entries.length,
    newest: dates.at(-1) ?? null,
    movedTo,
    warnings,
    error,
    weight: empty ? 'soft' : null,
  };
}

/** The line that the operator may write; nobody else writes it. */
export function movedLine(movedTo: string, alreadyAt: string | null): string {
  const address = oneLine(movedTo);
  return alreadyAt === null
    ? `It has moved for good. In feeds.yaml, write: url: ${address}`
    : `It has moved for good to ${address}, which ${alreadyAt} already is: take it off feeds.yaml.`;
}

function row(result: Checked): string[] {
  const remarks = [
    ...(result.error === null ? [] : [result.error]),
    ...(result.movedTo === null ? [] : [movedLine(result.movedTo, null)]),
    ...result.warnings,
  ];
  const newest = result.newest?.slice(0, 16).replace('T', ' ') ?? '';
  const word = result.weight === 'gone' ? 'GONE' : 'FAILS';
  return [result.works ? 'works' : word, result.id, `${result.entries}`, newest, remarks.join(' ')];
}
