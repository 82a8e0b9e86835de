import type { Command } from 'commander';
import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { printable } from './terminal.ts';

const Preview = z.object({
  lines: z.number(),
  held: z.number(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
});

interface Options {
  readonly html?: true;
  readonly json?: true;
}

export function addDigestPreview(cli: Cli, digest: Command): void {
  digest
    .command('preview <desk>')
    .description('Show what a desk would be sent if it were due now; nothing is stored or sent.')
    .option('--html', 'print the HTML of the mail')
    .option('--json', 'print subject, text and HTML as JSON')
    .addHelpText('after', example('claimwatch digest preview newsdesk'))
    .action((desk: string, options: Options) => preview(cli, desk, options));
}

async function preview(cli: Cli, desk: string, options: Options): Promise<void> {
  const answer = Preview.parse(await ask(configOf(cli), { ask: 'preview', desk }));
  if (options.json) cli.terminal.out(json(answer));
  else if (options.html) cli.terminal.out(`${answer.html}\n`);
  else if (answer.lines === 0)
    cli.terminal.out(`Nothing new for ${desk} yet; ${answer.held} claims held back.\n`);
  else cli.terminal.out(printable(`Subject: ${answer.subject}\n\n${answer.text}\n`));
}
