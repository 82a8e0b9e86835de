import type { Settings } from '../config/settings.ts';
import { systemClock } from '../model/clock.ts';
import { type Archive, archiveOf } from '../pipeline/archive.ts';
import { withAnswers } from '../pipeline/ask.ts';
import type { Decisive, Flip } from '../pipeline/calibrate.ts';
import { useOwnWords } from '../text/lexicons/own-words.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { drawCalibration, drawFlip, drawFlips } from './draw-calibration.ts';
import { pastTime } from './since.ts';
import { areGiven, givenThresholds, type ThresholdOptions } from './thresholds.ts';

interface Options extends ThresholdOptions {
  readonly since: string;
  readonly json?: true;
}

const FIRST_ORDER =
  'Each verdict is made again by itself, from what it was made from. A flipped verdict would also have changed what words weigh for later claims and what they are compared with; that is left out of account.';

export function addCalibrate(cli: Cli): void {
  cli.program
    .command('calibrate')
    .description(
      'Show what other thresholds would have made of past verdicts: how many flip, and what reviewers say of those. With thresholds given, list the verdicts that flip. It proposes; nothing is changed.',
    )
    .option('--since <time>', 'how far back: 30d, 36h, or a day such as 2026-11-01', '30d')
    .option('--decide <likeness>', 'likeness from which on a claim would be a repeat')
    .option('--review <likeness>', 'likeness from which on a person would be asked')
    .option('--sure <likeness>', 'likeness from which on nobody would be asked')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', `\n${FIRST_ORDER}`)
    .addHelpText('after', example('claimwatch calibrate --since 30d\nclaimwatch calibrate --decide 0.5'))
    .action((options: Options) => runCalibrate(cli, options));
}

async function runCalibrate(cli: Cli, options: Options): Promise<void> {
  const config = configOf(cli);
  const since = pastTime(options.since, systemClock(), '--since');
  const thresholds = givenThresholds(options, config.settings);
  useOwnWords(config.ownWords);
  await withAnswers(config, async (asking) => {
    const archive = archiveOf(asking, cli.terminal.stop);
    if (areGiven(options)) await list(cli, archive, { since, thresholds, asJson: options.json === true });
    else await tabulate(cli, archive, { since, settings: config.settings, asJson: options.json === true });
  });
}

async function tabulate(
  cli: Cli,
  archive: Archive,
  { since, settings, asJson }: { since: Date; settings: Settings; asJson: boolean },
): Promise<void> {
  const { decide, review, sure } = settings.novelty;
  const inUse = { decide, review, sure };
  const { calibrate } = await import('../pipeline/calibrate.ts');
  const calibration = await calibrate(archive, { since, grid: gridAround(inUse), inUse });
  cli.terminal.out(asJson ? json(calibration) : drawCalibration(calibration));
}

const GRID = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75];

/** The grid with what is in use among it; where a step passes another threshold, that one moves along. */
function gridAround(inUse: Decisive): Decisive[] {
  const steps = [...new Set([...GRID, inUse.decide])].sort((a, b) => a - b);
  return steps.map((decide) => ({
    decide,
    review: Math.min(inUse.review, decide),
    sure: Math.max(inUse.sure, decide),
  }));
}

async function list(
  cli: Cli,
  archive: Archive,
  { since, thresholds, asJson }: { since: Date; thresholds: Decisive; asJson: boolean },
): Promise<void> {
  const { flips, noneLeftOut } = await import('../pipeline/calibrate.ts');
  const found: Flip[] = [];
  let count = 0;
  const leftOut = noneLeftOut();
  for await (const one of flips(archive, { since, thresholds })) {
    if ('leftOut' in one) {
      leftOut[one.leftOut] += 1;
      continue;
    }
    count += 1;
    if (asJson) found.push(one);
    else cli.terminal.out(drawFlip(one));
  }
  const run = { since: since.toISOString(), thresholds, leftOut };
  cli.terminal.out(asJson ? json({ ...run, flips: found }) : drawFlips({ ...run, count }));
}
