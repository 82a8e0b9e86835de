import type { Command } from 'commander';
import { z } from 'zod';
import { loadFeeds } from '../config/load.ts';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, filesOf, json } from './cli.ts';
import { movedLine } from './feeds-check.ts';
import { oneLine, table } from './terminal.ts';

interface ListOptions {
  readonly json?: true;
  readonly state?: true;
}

const time = z.iso.datetime();
const Standing = z.object({
  id: z.string(),
  state: z.string(),
  lastRead: time.nullable(),
  nextLook: time,
  everySeconds: z.number(),
  failures: z.number(),
  failingSince: time.nullable(),
  /** What is to be expected of the newest failure: temporary, soft, hard or gone. */
  weight: z.string().nullable(),
  error: z.string().nullable(),
  /** Where permanent redirects lead; what is configured is never rewritten. */
  movedTo: z.string().nullable(),
  /** The feed that is configured there already. */
  alreadyAt: z.string().nullable(),
  /** Of the last week, newest first. */
  gaps: z.array(z.object({ from: time, to: time })),
  /** Until when its site asked to be left alone. */
  waitsUntil: time.nullable(),
  validatorsLied: z.boolean(),
});

export function addFeedsList(cli: Cli, feeds: Command): void {
  feeds
    .command('list')
    .description('List the configured feeds.')
    .option('--state', 'how each of them is, as the database knows: what needs somebody first')
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('claimwatch feeds list --state'))
    .action((options: ListOptions) =>
      options.state ? listStates(cli, options) : listConfigured(cli, options),
    );
}

function listConfigured(cli: Cli, options: ListOptions): void {
  const configured = loadFeeds(filesOf(cli).feeds);
  const rows = configured.map((feed) => [feed.id, feed.country, feed.lang, feed.outlet, feed.url]);
  cli.terminal.out(options.json ? json(configured) : table(rows));
}

async function listStates(cli: Cli, options: ListOptions): Promise<void> {
  const standings = z.array(Standing).parse(await ask(configOf(cli), { ask: 'feeds' }));
  cli.terminal.out(options.json ? json(standings) : table(standings.map(row)));
}

type Standing = z.infer<typeof Standing>;

function row(feed: Standing): string[] {
  const read = feed.lastRead === null ? 'never read' : `read ${minute(feed.lastRead)}`;
  return [feed.state, feed.id, read, `next ${minute(feed.nextLook)}`, remarks(feed).join(' ')];
}

/** Gaps that are named. */
const MOST_GAPS = 3;

function remarks(feed: Standing): string[] {
  const { failures, weight, error, gaps, waitsUntil, movedTo, alreadyAt, validatorsLied } = feed;
  const times = gaps.slice(0, MOST_GAPS).map(({ from, to }) => `between ${minute(from)} and ${minute(to)}`);
  const more = gaps.length > MOST_GAPS ? [`${gaps.length - MOST_GAPS} times more`] : [];
  return [
    ...(failures === 0 ? [] : [`${failures} in a row (${weight ?? 'soft'}): ${oneLine(error ?? '')}`]),
    ...(movedTo === null ? [] : [movedLine(movedTo, alreadyAt)]),
    ...(waitsUntil === null ? [] : [`Waits for its site until ${minute(waitsUntil)}.`]),
    ...(gaps.length === 0 ? [] : [`Entries were probably lost ${[...times, ...more].join(', ')}.`]),
    ...(validatorsLied
      ? ['Always fetched in full: its server says "not modified" of what has changed.']
      : []),
  ];
}

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
