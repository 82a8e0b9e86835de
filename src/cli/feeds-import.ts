import type { Command } from 'commander';
import { appendFeeds, feedWithAddress } from '../config/edit-feeds.ts';
import { loadFeeds, loadSettings } from '../config/load.ts';
import { type Outline, readOpml } from '../feeds/opml.ts';
import type { FeedConfig } from '../model/feed.ts';
import { decodeBytes } from '../text/decode.ts';
import { type Cli, configDir, example, filesOf } from './cli.ts';
import { withSaid } from './feeds-add.ts';
import { newFeed, type Said, Unguessable } from './new-feed.ts';
import { getDocument } from './outside.ts';
import { oneLine, printable, table } from './terminal.ts';

interface Options extends Said {
  readonly dryRun?: true;
}

export function addFeedsImport(cli: Cli, feeds: Command): void {
  withSaid(
    feeds
      .command('import <url-or-file>')
      .description(
        'Add the feeds of an OPML list to feeds.yaml; those that are there already are left out. Exit code 1 when one says too little of itself.',
      ),
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
  const { added, left, there } = sorted(outlines, configured, options);
  cli.terminal.out(table(added.map((feed) => [feed.id, feed.country, feed.lang, feed.outlet, feed.url])));
  if (!options.dryRun && added.length > 0) appendFeeds(file, added);
  const not = left.length === 0 ? '' : `, ${left.length} left out`;
  cli.terminal.err(`${added.length} added to ${file}, ${there} there already${not}\n`);
  if (left.length === 0) return;
  cli.terminal.err(printable(left.map((why) => `left out: ${oneLine(why)}\n`).join('')));
  cli.exit(1);
}

interface Sorted {
  readonly added: readonly FeedConfig[];
  /** Why some could not be added, a sentence for each. */
  readonly left: readonly string[];
  /** How many are configured already. */
  readonly there: number;
}

/** One feed that says too little of itself keeps no other from being added. */
function sorted(outlines: readonly Outline[], configured: readonly FeedConfig[], options: Options): Sorted {
  const added: FeedConfig[] = [];
  const left: string[] = [];
  let there = 0;
  for (const { feedUrl: url, language = null, ...outline } of outlines) {
    const all = [...configured, ...added];
    if (feedWithAddress(all, url) !== null) {
      there += 1;
      continue;
    }
    const known = { ...outline, url, language, detected: null };
    const taken = all.map((feed) => feed.id);
    try {
      added.push(newFeed(known, options, taken));
    } catch (error) {
      if (!(error instanceof Unguessable)) throw error;
      left.push(error.message);
    }
  }
  return { added, left, there };
}
