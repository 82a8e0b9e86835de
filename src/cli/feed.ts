import { loadSettings } from '../config/load.ts';
import type { FeedDocument, FeedEntry } from '../model/feed.ts';
import { type Cli, configDir, example, json } from './cli.ts';
import { getDocument } from './outside.ts';
import { withReaders } from './readers.ts';
import { oneLine, table } from './terminal.ts';

export function addFeed(cli: Cli): void {
  cli.program
    .command('feed <url-or-file>')
    .description('Read one feed, from an address or a file, and show what Claimwatch sees in it.')
    .option('--json', 'print the whole document as JSON')
    .addHelpText('after', example('claimwatch feed https://example.org/rss.xml --json'))
    .action((place: string, options: { readonly json?: true }) => showFeed(cli, place, options));
}

async function showFeed(cli: Cli, place: string, options: { readonly json?: true }): Promise<void> {
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const document = await getDocument(place, settings, cli.terminal.stop);
  const feed = await withReaders(settings, (readers) => readers.run('readFeed', document));
  cli.terminal.out(options.json ? json(feed) : feedText(feed));
}

/** A feed for people: its head, its entries, what was wrong with it. */
export function feedText(feed: FeedDocument, most = Number.POSITIVE_INFINITY): string {
  const { title, format, reader, language, siteUrl, entries, warnings } = feed;
  const head = [
    `${oneLine(title) || '(no title)'}`,
    `${format}, read by ${reader}; language ${language ?? 'not said'}; site ${siteUrl ?? 'not said'}; ${entries.length} entries`,
  ];
  const shown = entries.slice(0, most).map(entryRow);
  const rest = entries.length > shown.length ? `... and ${entries.length - shown.length} more\n` : '';
  const remarks = warnings.map((warning) => `warning: ${oneLine(warning)}\n`).join('');
  return `${head.map((line) => `${oneLine(line)}\n`).join('')}${table(shown)}${rest}${remarks}`;
}

function entryRow(entry: FeedEntry): string[] {
  const when = entry.publishedAt?.slice(0, 16).replace('T', ' ') ?? 'no date';
  return [when, oneLine(entry.title).slice(0, 90) || '(no title)', entry.url ?? entry.id ?? '(no address)'];
}
