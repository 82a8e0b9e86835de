import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { loadFeeds } from '../config/load.ts';
import { type Outline, writeOpml } from '../feeds/opml.ts';
import { systemClock } from '../model/clock.ts';
import { type Cli, example, filesOf } from './cli.ts';

export function addFeedsExport(cli: Cli, feeds: Command): void {
  feeds
    .command('export')
    .description(
      'Write the configured feeds as an OPML list, a folder for each country, for other feed readers; `import` reads back all of it.',
    )
    .option('--out <file.opml>', 'file to write to; printed if left out')
    .addHelpText('after', example('claimwatch feeds export --out my-feeds.opml'))
    .action((options: { readonly out?: string }) => exportFeeds(cli, options.out));
}

function exportFeeds(cli: Cli, out: string | undefined): void {
  const outlines = loadFeeds(filesOf(cli).feeds).map(
    ({ url, outlet, labels, id, lang, country, zone }): Outline => ({
      title: outlet,
      feedUrl: url,
      siteUrl: null,
      folders: [country],
      language: lang,
      labels,
      own: { id, lang, country, zone },
    }),
  );
  const text = writeOpml(outlines, 'Claimwatch', systemClock());
  if (out === undefined) {
    cli.terminal.out(text);
    return;
  }
  writeFileSync(out, text);
  cli.terminal.err(`${outlines.length} feeds -> ${out}\n`);
}
