import { z } from 'zod';
import { systemClock } from '../model/clock.ts';
import { withAnswers } from '../pipeline/ask.ts';
import { type Cli, configOf, example } from './cli.ts';
import { pastTime } from './since.ts';

/** How many labels come in one answer of the house. */
const PAGE = 200;
/** What is looked at here; the rest is printed as it came. */
const Line = z.looseObject({ act: z.looseObject({ id: z.number() }), expect: z.string().nullable() });

interface Options {
  readonly since?: string;
  readonly all?: true;
}

export function addLabels(cli: Cli): void {
  cli.program
    .command('labels')
    .description(
      'Print what reviewers said as labelled pairs of claims, one JSON object per line, oldest first, in the form of eval/pairs. What was taken back is left out.',
    )
    .option('--since <time>', 'only what was said since: 30d, 36h, or a day such as 2026-11-01')
    .option('--all', 'also labels of one claim alone: not a claim, off topic, retracted')
    .addHelpText('after', example('claimwatch labels --since 30d > ours/pairs.jsonl'))
    .action((options: Options) => runLabels(cli, options));
}

async function runLabels(cli: Cli, { since, all }: Options): Promise<void> {
  const from = since === undefined ? null : pastTime(since, systemClock(), '--since').toISOString();
  await withAnswers(configOf(cli), async (asking) => {
    for (let after = 0; ; ) {
      cli.terminal.stop.throwIfAborted();
      const answer = await asking({ ask: 'labels', since: from, after, most: PAGE });
      const lines = z.array(Line).parse(answer);
      for (const line of lines)
        if (all || line.expect !== null) cli.terminal.out(`${escaped(JSON.stringify(line))}\n`);
      const last = lines.at(-1);
      if (last === undefined) return;
      after = last.act.id;
    }
  });
}

/** What would steer a terminal or turn the direction of writing, written as JSON writes it in letters and digits. */
function escaped(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
