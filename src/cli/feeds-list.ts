import type { Command } from 'commander';
import { loadFeeds } from '../config/load.ts';
import { type Cli, example, filesOf, json } from './cli.ts';
import { table } from './terminal.ts';

export function addFeedsList(cli: Cli, feeds: Command): void {
  feeds
    .command('list')
    .description('List the configured feeds.')
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('claimwatch feeds list --json'))
    .action((options: { readonly json?: true }) => {
      const configured = loadFeeds(filesOf(cli).feeds);
      const rows = configured.map((feed) => [feed.id, feed.country, feed.lang, feed.outlet, feed.url]);
      cli.terminal.out(options.json ? json(configured) : table(rows));
    });
}
