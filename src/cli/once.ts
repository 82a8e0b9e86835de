import { openHouse } from '../pipeline/open-house.ts';
import { runOnce } from '../pipeline/settle.ts';
import { startWorker } from '../pipeline/worker.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { eventsOf } from './run.ts';

export function addOnce(cli: Cli): void {
  cli.program
    .command('once')
    .description('Poll every feed once, send what is new and due, and end: for cron, and for a first try.')
    .option('--json', 'print what happened as JSON')
    .addHelpText('after', example('claimwatch once --json'))
    .action((options: { readonly json?: true }) => once(cli, options));
}

async function once(cli: Cli, options: { readonly json?: true }): Promise<void> {
  const config = configOf(cli);
  const events = eventsOf(config, cli);
  const counts = {
    feedsRead: 0,
    feedsFailed: 0,
    articlesRead: 0,
    claimsJudged: 0,
    fresh: 0,
    digests: 0,
    delivered: 0,
  };
  events.listen((event) => {
    if (event.kind === 'feed-read' || event.kind === 'feed-unchanged') counts.feedsRead += 1;
    if (event.kind === 'feed-failed') counts.feedsFailed += 1;
    if (event.kind === 'article-read') counts.articlesRead += 1;
    if (event.kind === 'claim-judged') counts.claimsJudged += 1;
    if (event.kind === 'claim-judged' && event.verdict !== 'repeat' && !event.background) counts.fresh += 1;
    if (event.kind === 'digest-composed') counts.digests += 1;
    if (event.kind === 'delivered') counts.delivered += 1;
  });
  const house = await openHouse(config, { events, signal: cli.terminal.stop });
  try {
    const begun = house.clock();
    const worker = await startWorker(house);
    await runOnce(house, begun);
    worker.stop();
  } finally {
    await house.close();
  }
  cli.terminal.out(options.json ? json(counts) : `${sentence(counts)}\n`);
  if (counts.feedsRead === 0 && config.feeds.length > 0) cli.exit(1);
}

function sentence(counts: Readonly<Record<string, number>>): string {
  const { feedsRead, feedsFailed, articlesRead, claimsJudged, fresh, digests, delivered } = counts;
  return `${feedsRead} feeds read, ${feedsFailed} failed; ${articlesRead} articles read; ${claimsJudged} claims judged, ${fresh} of them news; ${digests} digests in ${delivered} mails.`;
}
