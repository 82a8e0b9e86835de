import { once } from 'node:events';
import type { Config } from '../config/load.ts';
import { type Events, openEvents } from '../pipeline/events.ts';
import { openHouse } from '../pipeline/open-house.ts';
import { startWorker } from '../pipeline/worker.ts';
import { startWeb } from '../web/start.ts';
import { type Cli, configOf, example } from './cli.ts';
import { WrongUse } from './terminal.ts';

interface Options {
  readonly only?: string;
}

export function addRun(cli: Cli): void {
  cli.program
    .command('run')
    .description('Work until told to stop: poll, read, judge, send, and show the pages.')
    .option('--only <part>', 'only "worker" or only "web", for several processes on one database server')
    .addHelpText('after', example('claimwatch run\nclaimwatch run --only worker'))
    .action((options: Options) => run(cli, options));
}

async function run(cli: Cli, { only }: Options): Promise<void> {
  if (only !== undefined && only !== 'worker' && only !== 'web') {
    throw new WrongUse(`--only takes "worker" or "web", not "${only}".`);
  }
  const config = configOf(cli);
  const events = eventsOf(config, cli);
  const house = await openHouse(config, { events, signal: cli.terminal.stop });
  try {
    const web = only === 'worker' ? null : await startWeb(house);
    const worker = only === 'web' ? null : await startWorker(house);
    if (!cli.terminal.stop.aborted) await once(cli.terminal.stop, 'abort');
    events.say({ kind: 'stopping', why: 'told to' });
    worker?.stop();
    await web?.close();
  } finally {
    await house.close();
  }
}

/** What happens is logged to standard error, for people on a terminal and as JSON elsewhere, unless settings say otherwise. */
export function eventsOf(config: Config, cli: Cli): Events {
  const { level, pretty } = config.settings.log;
  return openEvents({ level, pretty: pretty === 'always' || (pretty === 'auto' && cli.terminal.bar) });
}
