import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { CommandFailed, oneLine, table } from './terminal.ts';

const Suppressed = z.object({
  channel: z.string(),
  address: z.string(),
  /** Digests in a row that it refused. */
  refusals: z.number(),
  firstAt: z.iso.datetime(),
  suppressedAt: z.iso.datetime().nullable(),
  error: z.string(),
});
type Suppressed = z.infer<typeof Suppressed>;

export function addAddresses(cli: Cli): void {
  const addresses = cli.program
    .command('addresses')
    .description(
      'List addresses to which nothing is sent any more, because they refused it; send to one again.',
    );
  addresses
    .command('list')
    .description('List the suppressed addresses, and what was said last.')
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('claimwatch addresses list'))
    .action((options: { readonly json?: true }) => list(cli, options));
  addresses
    .command('restore <address>')
    .description('Send to this address, or to the channel of this id, again from the next digest on.')
    .addHelpText('after', example('claimwatch addresses restore ana@example.org'))
    .action((address: string) => restore(cli, address));
}

async function list(cli: Cli, options: { readonly json?: true }): Promise<void> {
  const suppressed = z.array(Suppressed).parse(await ask(configOf(cli), { ask: 'addresses' }));
  if (options.json) cli.terminal.out(json(suppressed));
  else if (suppressed.length === 0) cli.terminal.out('No address is suppressed.\n');
  else cli.terminal.out(table(suppressed.map(row)));
}

function row({ channel, address, refusals, suppressedAt, error }: Suppressed): string[] {
  const since = suppressedAt === null ? '' : `since ${suppressedAt.slice(0, 16).replace('T', ' ')}`;
  return [oneLine(address), channel, since, `refused ${refusals} digests in a row: ${oneLine(error)}`];
}

async function restore(cli: Cli, address: string): Promise<void> {
  const lifted = z.array(Suppressed).parse(await ask(configOf(cli), { ask: 'restore-address', address }));
  if (lifted.length === 0)
    throw new CommandFailed(
      `${oneLine(address)} is not suppressed. See claimwatch addresses list for those that are.`,
    );
  for (const one of lifted)
    cli.terminal.out(`${oneLine(one.address)} (${one.channel}) is written to again.\n`);
}
