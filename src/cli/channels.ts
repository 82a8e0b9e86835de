import type { Config } from '../config/load.ts';
import { addChannelsTest } from './channels-test.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { table } from './terminal.ts';

/** A channel as it is listed: never its whole address, which is a secret. */
interface Listed {
  readonly id: string;
  readonly kind: string;
  /** Only the host; null: a desk's own feed. */
  readonly host: string | null;
  readonly desks: readonly string[];
}

export function addChannels(cli: Cli): void {
  const channels = cli.program
    .command('channels')
    .description('List what digests are posted to besides mail, and send a sample.');
  channels
    .command('list')
    .description(
      'List the channels of desks.yaml and the feeds of desks; addresses are secrets and not shown.',
    )
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('claimwatch channels list'))
    .action((options: { readonly json?: true }) => list(cli, options));
  addChannelsTest(cli, channels);
}

function list(cli: Cli, options: { readonly json?: true }): void {
  const listed = channelsOf(configOf(cli));
  if (options.json) cli.terminal.out(json(listed));
  else if (listed.length === 0)
    cli.terminal.out('There are no channels: desks are only mailed. See docs/configuration.md, Channels.\n');
  else {
    const rows = listed.map(({ id, kind, host, desks }) => [
      ...[id, kind, host ?? 'claimwatch desks feed tells its address'],
      desks.length === 0 ? 'no desk has it' : `for ${desks.join(', ')}`,
    ]);
    cli.terminal.out(table(rows));
  }
}

function channelsOf({ channels, desks }: Config): Listed[] {
  const having = (id: string, kind: string) =>
    desks.filter((desk) => desk.recipients.some((one) => one.channel === kind && one.address === id));
  return [
    ...channels.map(({ id, kind, url }) => ({
      ...{ id, kind, host: new URL(url).host },
      desks: having(id, kind).map((desk) => desk.id),
    })),
    ...desks
      .filter((desk) => having(desk.id, 'feed').includes(desk))
      .map(({ id }) => ({ id, kind: 'feed', host: null, desks: [id] })),
  ];
}
