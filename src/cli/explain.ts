import { z } from 'zod';
import { ask } from '../pipeline/ask.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { oneLine, WrongUse } from './terminal.ts';

const Leftovers = z.array(z.object({ start: z.number(), end: z.number(), text: z.string() }));
const Explained = z.object({
  claim: z.number(),
  words: z.string(),
  speaker: z.string().nullable(),
  outlet: z.string(),
  foundBy: z.string(),
  verdict: z.string(),
  rule: z.string(),
  score: z.number(),
  thresholds: z.object({ decide: z.number(), review: z.number() }),
  version: z.string(),
  explanation: z.object({
    sentence: z.string(),
    differences: z.array(z.object({ slot: z.string(), mine: z.string(), theirs: z.string() })),
    leftover: z.object({ mine: Leftovers, theirs: Leftovers }),
    runnersUp: z.array(z.object({ claimId: z.number(), score: z.number(), why: z.string() })),
  }),
  match: z.object({ claim: z.number(), words: z.string(), outlet: z.string() }).nullable(),
});
type Explained = z.infer<typeof Explained>;

export function addExplain(cli: Cli): void {
  cli.program
    .command('explain <claim>')
    .description('Say why a claim was judged as it was: the rule, what it was compared with, what differs.')
    .option('--json', 'print the whole explanation as JSON')
    .addHelpText('after', example('claimwatch explain 17'))
    .action((claim: string, options: { readonly json?: true }) => explain(cli, claim, options));
}

async function explain(cli: Cli, claim: string, options: { readonly json?: true }): Promise<void> {
  if (!/^\d{1,15}$/.test(claim)) throw new WrongUse(`"${claim}" is no number of a claim.`);
  const answer = await ask(configOf(cli), { ask: 'explain', claim: Number(claim) });
  cli.terminal.out(options.json ? json(answer) : explained(Explained.parse(answer)));
}

function explained(row: Explained): string {
  const { explanation, match, thresholds } = row;
  const lines = [
    `Claim ${row.claim}, ${row.speaker ?? row.outlet} (${row.outlet}), found by ${row.foundBy}`,
    `  “${oneLine(row.words)}”`,
    `${row.verdict}: ${explanation.sentence}`,
    `  rule ${row.rule}, likeness ${row.score.toFixed(2)} (decided from ${thresholds.decide}, asked from ${thresholds.review}), ${row.version}`,
    ...(match === null
      ? []
      : [`Compared with claim ${match.claim} (${match.outlet})`, `  “${oneLine(match.words)}”`]),
    ...explanation.differences.map((one) => `  ${one.slot}: ${oneLine(one.theirs)} -> ${oneLine(one.mine)}`),
    ...leftovers(explanation.leftover),
    ...explanation.runnersUp.map(
      (one) => `Not claim ${one.claimId} (${one.score.toFixed(2)}): ${oneLine(one.why)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function leftovers({ mine, theirs }: Explained['explanation']['leftover']): string[] {
  if (mine.length + theirs.length === 0) return [];
  return [
    `  without a partner here: ${oneLine(wordsOf(mine)) || 'nothing'}; there: ${oneLine(wordsOf(theirs)) || 'nothing'}`,
  ];
}

function wordsOf(leftovers: z.infer<typeof Leftovers>): string {
  return leftovers.map(({ text }) => text).join(', ');
}
