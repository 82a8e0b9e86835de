import type { Command } from 'commander';
import { appendFeeds, feedWithAddress } from '../config/edit-feeds.ts';
import { loadFeeds, loadSettings } from '../config/load.ts';
import { readOpml } from '../feeds/opml.ts';
import type { FeedConfig } from '../model/feed.ts';
import { decodeBytes } from '../text/decode.ts';
import { type Cli, configDir, example, filesOf } from './cli.ts';
import { withSaid } from './feeds-add.ts';
import { newFeed, type Said } from './new-feed.ts';
import { getDocument } from './outside.ts';
import { oneLine, table } from './terminal.ts';

interface Options extends Said {
  readonly dryRun?: true;
}

export function addFeedsImport(cli: Cli, feeds: Command): void {
  withSaid(
    feeds
      .command('import <url-or-file>')
      .description('Add the feeds of an OPML list to feeds.yaml; those that are there already are left out.'),
  )
    .option('--dry-run', 'show what would be added, and add nothing')
    .addHelpText('after', example('claimwatch feeds import my-feeds.opml --country MX --lang es'))
    .action((place: string, options: Options) => importFeeds(cli, place, options));
}

async function importFeeds(cli: Cli, place: string, options: Options): Promise<void> {
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const { feeds: file } = filesOf(cli);
  const configured = loadFeeds(file);
  const document = await getDocument(place, settings, cli.terminal.stop);
  const { outlines, warnings } = readOpml(decodeBytes(document.body, document.contentType, 'xml').text);
  for (const warning of warnings) cli.terminal.err(`warning: ${oneLine(warning)}\n`);
  const added: FeedConfig[] = [];
  for (const { feedUrl: url, ...outline } of outlines) {
    const all = [...configured, ...added];
    if (feedWithAddress(all, url) !== null) continue;
    const known = { ...outline, url, language: null, detected: null };
    added.push(
      newFeed(
        known,
        options,
        all.map((feed) => feed.id),
      ),
    );
  }
  cli.terminal.out(table(added.map((feed) => [feed.id, feed.country, feed.lang, feed.outlet, feed.url])));
  if (!options.dryRun && added.length > 0) appendFeeds(file, added);
  const left = outlines.length - added.length;
  cli.terminal.err(`${added.length} added to ${file}, ${left} there already\n`);
}
