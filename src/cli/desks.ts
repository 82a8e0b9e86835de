import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { oneLine, table } from './terminal.ts';

const Subscribers = z.object({
  desk: z.string(),
  name: z.string(),
  standing: z.enum(['open', 'not-open', 'not-configured']),
  waiting: z.number(),
  subscribers: z.array(
    z.object({ id: z.number(), address: z.string(), since: z.iso.datetime(), preferences: z.string() }),
  ),
});

export function addDesks(cli: Cli): void {
  const desks = cli.program.command('desks').description('Look at the readers and the feeds of desks.');
  desks
    .command('subscribers <desk>')
    .description('List who subscribed to a desk: address, since when, and what they set.')
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('claimwatch desks subscribers politics'))
    .action((desk: string, options: { readonly json?: true }) => list(cli, desk, options));
  desks
    .command('feed <desk>')
    .description('Print the private address of the Atom feed of a desk; whoever has it can read the feed.')
    .addHelpText('after', example('claimwatch desks feed politics'))
    .action((desk: string) => feed(cli, desk));
}

async function feed(cli: Cli, desk: string): Promise<void> {
  const { url } = z.object({ url: z.string() }).parse(await ask(configOf(cli), { ask: 'desk-feed', desk }));
  cli.terminal.out(`${url}\n`);
}

const STANDING: Readonly<Record<z.infer<typeof Subscribers>['standing'], string>> = {
  open: '',
  'not-open': ' It is not open any more: nothing is sent to them.',
  'not-configured': ' It is not in desks.yaml any more: nothing is sent to them.',
};

async function list(cli: Cli, id: string, options: { readonly json?: true }): Promise<void> {
  const answer = Subscribers.parse(await ask(configOf(cli), { ask: 'subscribers', desk: id }));
  if (options.json) {
    cli.terminal.out(json(answer));
    return;
  }
  const { name, standing, subscribers, waiting } = answer;
  const count = subscribers.length === 1 ? '1 subscriber' : `${subscribers.length} subscribers`;
  cli.terminal.out(`${oneLine(name)}: ${count}, ${waiting} not confirmed yet.${STANDING[standing]}\n`);
  const rows = subscribers.map(({ address, since, preferences }) => [
    oneLine(address),
    `since ${since.slice(0, 16).replace('T', ' ')}`,
    preferences === '' ? 'as the desk' : oneLine(preferences),
  ]);
  if (rows.length > 0) cli.terminal.out(table(rows));
}
