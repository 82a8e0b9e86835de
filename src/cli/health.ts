import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, json } from './cli.ts';

const Health = z.object({
  ok: z.boolean(),
  says: z.string(),
  /** How many articles stand in front of each job. */
  articles: z.record(z.string(), z.number()),
  /** Deliveries that no mail server has accepted yet. */
  unsent: z.number(),
  /** Of these: failed at least once, perhaps accepted already, since when; given up within a week; suppressed addresses. */
  deliveries: z.object({
    waiting: z.number(),
    failing: z.number(),
    inDoubt: z.number(),
    oldest: z.iso.datetime().nullable(),
    givenUp: z.number(),
    suppressed: z.number(),
  }),
  /** Desks that gather claims for a digest at this moment: immediate ones all, others what is urgent. */
  gathering: z.array(z.string()),
  /** Desks whose digest is due, and held by quiet hours or a pause. */
  held: z.array(z.string()),
});

export function addHealth(cli: Cli): void {
  cli.program
    .command('health')
    .description('Say whether the worker on this host lives: exit code 0 if it does, 1 if not.')
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', example('claimwatch health'))
    .action((options: { readonly json?: true }) => health(cli, options));
}

async function health(cli: Cli, options: { readonly json?: true }): Promise<void> {
  const answer = Health.parse(await ask(configOf(cli), { ask: 'health' }));
  cli.terminal.out(options.json ? json(answer) : `${answer.says}\n`);
  if (!answer.ok) cli.exit(1);
}
