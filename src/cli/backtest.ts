import type { Config } from '../config/load.ts';
import { loadDesks, loadTopics } from '../config/load.ts';
import { systemClock } from '../model/clock.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { Topic } from '../model/topic.ts';
import { archiveOf } from '../pipeline/archive.ts';
import { withAnswers } from '../pipeline/ask.ts';
import type { Backtest, BacktestOptions, FindAgain } from '../pipeline/backtest.ts';
import { retentionOf, thresholdsOf } from '../pipeline/thresholds.ts';
import { useOwnWords } from '../text/lexicons/own-words.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { drawBacktest } from './draw-backtest.ts';
import { type Progress, progressBar } from './progress.ts';
import { type Readers, withReaders } from './readers.ts';
import { pastTime, span } from './since.ts';
import { WrongUse } from './terminal.ts';
import { givenThresholds, type ThresholdOptions } from './thresholds.ts';

interface Options extends ThresholdOptions {
  readonly since: string;
  readonly until?: string;
  readonly baseline: string;
  readonly topic?: string;
  readonly desk?: string;
  readonly show: string;
  readonly json?: true;
}

const HOW = [
  'Every stored reading of an article is judged again, in the order of judging, by the rules of today; what was said',
  'before --since is the baseline: known, and not told. With --topic its claims are found again, with the topics of the',
  'file beside the configured ones (one of the same id takes its place). Desks are those of --desk, taken to have stood',
  'there all the time, else those configured, from when they joined; where none of them watches a topic of --topic, one',
  'that is written to at once. Merges and splits by reviewers and opinions of models are not made again. Nothing is',
  'stored, sent or fetched.',
].join('\n');

export function addBacktest(cli: Cli): void {
  cli.program
    .command('backtest')
    .description(
      'Show what desks would have been told of the stored articles, and when, beside what they were: for a topic, a desk or thresholds before they are switched on.',
    )
    .option('--since <time>', 'from when on digests are shown: 7d, 36h, or a day such as 2026-11-01', '7d')
    .option('--until <time>', 'until when; now, if left out')
    .option('--baseline <span>', 'how far back before --since articles count as known: 30d, 12w', '30d')
    .option('--topic <file>', 'a file of topics to try')
    .option('--desk <file>', 'a file of desks to try, in the form of desks.yaml')
    .option('--decide <likeness>', 'likeness from which on a claim is a repeat, in place of the setting')
    .option('--review <likeness>', 'likeness from which on a person is asked')
    .option('--sure <likeness>', 'likeness from which on nobody is asked')
    .option('--show <n>', 'most lines printed of one digest', '20')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', `\n${HOW}`)
    .addHelpText(
      'after',
      example('claimwatch backtest --since 7d --topic tariffs.yaml\nclaimwatch backtest --decide 0.6'),
    )
    .action((options: Options) => runBacktest(cli, options));
}

async function runBacktest(cli: Cli, options: Options): Promise<void> {
  const config = configOf(cli);
  const show = shown(options.show);
  const tried = options.topic === undefined ? null : loadTopics(options.topic);
  const topics = tried === null ? config.topics : withTopics(config.topics, tried);
  const plan = planOf(config, options, { tried, topics });
  useOwnWords(config.ownWords);
  const bar = lazyBar(cli);
  try {
    const work = (readers: Readers | null) =>
      withAnswers(config, async (asking): Promise<Backtest> => {
        const { backtest } = await import('../pipeline/backtest.ts');
        const findAgain = readers && finding(readers, topics);
        return backtest(archiveOf(asking, cli.terminal.stop), {
          ...plan,
          findAgain,
          onProgress: bar.onProgress,
        });
      });
    const done =
      tried === null ? await work(null) : await withReaders(config.settings, work, config.ownWords);
    bar.end();
    cli.terminal.out(options.json ? json(done) : drawBacktest(done, show));
  } finally {
    bar.end();
  }
}

function shown(text: string): number {
  if (!/^\d{1,4}$/.test(text))
    throw new WrongUse(`--show is "${text}". Write a number of lines from 0 to 9999.`);
  return Number(text);
}

/** A topic that is tried takes the place of a configured one of its id. */
function withTopics(configured: readonly Topic[], tried: readonly Topic[]): Topic[] {
  const ids = new Set(tried.map(({ id }) => id));
  return [...configured.filter(({ id }) => !ids.has(id)), ...tried];
}

function planOf(
  config: Config,
  options: Options,
  given: { tried: readonly Topic[] | null; topics: readonly Topic[] },
): Omit<BacktestOptions, 'findAgain' | 'onProgress'> {
  const { settings } = config;
  const now = systemClock();
  const since = pastTime(options.since, now, '--since');
  const until = options.until === undefined ? now : pastTime(options.until, now, '--until');
  if (until <= since)
    throw new WrongUse(`--until ${options.until} is not after --since ${options.since}. Name a later time.`);
  const thresholds = { ...thresholdsOf(settings), ...givenThresholds(options, settings) };
  return {
    since,
    until,
    baselineFrom: new Date(since.getTime() - span(options.baseline, '--baseline')),
    thresholds,
    retention: retentionOf(settings, given.topics),
    patienceSeconds: settings.novelty.patienceSeconds,
    desks: desksOf(config, options.desk, given),
    maxLines: settings.digests.maxLines,
    outlets: config.feeds.map((feed) => feed.outlet),
  };
}

function desksOf(
  config: Config,
  file: string | undefined,
  { tried, topics }: { tried: readonly Topic[] | null; topics: readonly Topic[] },
): BacktestOptions['desks'] {
  if (file !== undefined) {
    const desks = loadDesks(
      file,
      topics.map(({ id }) => id),
    );
    if (desks.length === 0) throw new WrongUse(`There is no desk in ${file}. Write one, as in desks.yaml.`);
    return desks.map((desk) => ({ desk, standing: false }));
  }
  const ids = tried?.map(({ id }) => id) ?? null;
  const watching = config.desks.filter(
    (desk) => ids === null || desk.topics.some((topic) => ids.includes(topic)),
  );
  if (watching.length > 0) return watching.map((desk) => ({ desk, standing: true }));
  if (ids === null) throw new WrongUse('No desk is configured. Give one with --desk.');
  return [{ desk: trialDesk(ids), standing: false }];
}

/** Written to at once, so that every alert shows when it would have come. Its id is none that a desk can have. */
function trialDesk(topics: readonly string[]): DeskConfig {
  return {
    ...{ id: '(trial)', name: 'no desk watches it yet', topics, zone: 'UTC', lang: 'en', recipients: [] },
    schedule: { kind: 'immediate', batchSeconds: 60 },
    restatements: false,
  };
}

/** What one article does to a thread is its own affair: it is counted, and the run goes on. */
function finding(readers: Readers, topics: readonly Topic[]): FindAgain {
  return (article) =>
    readers.run('findFindings', { article, topics }).then(
      ({ claims }) => claims,
      () => null,
    );
}

function lazyBar(cli: Cli): { onProgress: (done: number, of: number) => void; end: () => void } {
  let bar: Progress | null = null;
  let shownSoFar = 0;
  return {
    onProgress: (done, of) => {
      bar ??= progressBar(cli.terminal, of, 'articles');
      for (; shownSoFar < done; shownSoFar++) bar.step();
    },
    end: () => {
      bar?.end();
      bar = null;
    },
  };
}
