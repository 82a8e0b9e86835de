import type { Cli } from './cli.ts';
import { addFeedsAdd } from './feeds-add.ts';
import { addFeedsCheck } from './feeds-check.ts';
import { addFeedsExport } from './feeds-export.ts';
import { addFeedsImport } from './feeds-import.ts';
import { addFeedsList } from './feeds-list.ts';

export function addFeeds(cli: Cli): void {
  const feeds = cli.program.command('feeds').description('List, try and edit the configured feeds.');
  addFeedsList(cli, feeds);
  addFeedsCheck(cli, feeds);
  addFeedsAdd(cli, feeds);
  addFeedsImport(cli, feeds);
  addFeedsExport(cli, feeds);
}
