import { z } from 'zod';
import { type Asking, ask, withAnswers } from '../pipeline/ask.ts';
import type { Question } from '../pipeline/questions.ts';
import { type Cli, configOf, json } from './cli.ts';
import { oneLine, WrongUse } from './terminal.ts';

const OUTCOMES = ['same', 'differs', 'other-rules', 'no-basis', 'claim-gone', 'not-compared'] as const;
const Recomputed = z.object({
  claim: z.number(),
  outcome: z.enum(OUTCOMES),
  stored: z.string(),
  again: z.string().nullable(),
  madeBy: z.string(),
  rulesNow: z.string(),
  differing: z.array(z.object({ at: z.string(), stored: z.string(), again: z.string() })),
});
type Recomputed = z.infer<typeof Recomputed>;
const Page = z.object({ recomputed: z.array(Recomputed), next: z.number().nullable() });
type Page = z.infer<typeof Page>;

const MEANS: Readonly<Record<Recomputed['outcome'], string>> = {
  same: 'the same bytes',
  differs: 'other bytes by the same rules, which must not be',
  'other-rules': 'made by other rules',
  'no-basis': 'judged before it was kept what a judgement is made from',
  'claim-gone': 'a claim it was compared with is not there any more, or cannot be read',
  'not-compared': 'could not be compared when it was judged',
};
/** Claims with other bytes that are named one by one; a fault in the rules would name the whole archive. */
const NAMED = 20;

interface Options {
  readonly json?: true;
  readonly all?: true;
  readonly last?: string;
}

/** Judges one claim again; exit code 1 when the same rules give other bytes. */
export async function recompute(cli: Cli, claim: number, options: Options): Promise<void> {
  const answer = await ask(configOf(cli), { ask: 'recompute', claim });
  const one = Recomputed.parse(answer);
  cli.terminal.out(options.json ? json(answer) : `${inWords(one).join('\n')}\n`);
  if (one.outcome === 'differs') cli.exit(1);
}

function inWords(one: Recomputed): string[] {
  const head = `Claim ${one.claim}: ${MEANS[one.outcome]}`;
  if (one.outcome === 'same') return [`${head}, ${one.stored}.`];
  if (one.again === null) return [`${head}: it cannot be judged again.`];
  if (one.outcome !== 'other-rules') return [`${head}: ${one.stored} -> ${one.again}.`, ...places(one)];
  const rules = `made by ${one.madeBy}, the rules are now ${one.rulesNow}`;
  const result = one.differing.length === 0 ? `the same bytes all the same, ${one.stored}` : 'other bytes:';
  return [oneLine(`Claim ${one.claim}: ${rules}; ${result}`), ...places(one)];
}

function places({ differing }: Recomputed): string[] {
  return differing
    .map(({ at, stored, again }) => oneLine(`  ${at}: ${cut(stored)} -> ${cut(again)}`))
    .map((line) => `  ${line}`);
}

function cut(text: string): string {
  const signs = [...text];
  return signs.length <= 120 ? text : `${signs.slice(0, 119).join('')}…`;
}

interface Tally {
  readonly counts: Record<Recomputed['outcome'], number>;
  readonly differing: Recomputed[];
  /** Made by other rules, and today's give the same bytes. */
  sameByOtherRules: number;
  judgements: number;
}

/** Judges the archive again, page by page; exit code 1 when the same rules give other bytes anywhere. */
export async function recomputeMany(cli: Cli, options: Options): Promise<void> {
  const first = firstQuestion(options);
  const tally = await withAnswers(configOf(cli), (asking) => walk(cli, asking, first));
  cli.terminal.out(options.json ? json(tally) : summary(tally));
  if (tally.counts.differs > 0) cli.exit(1);
}

function firstQuestion({ last }: Options): Question {
  if (last === undefined) return { ask: 'recompute-from', after: 0 };
  if (!/^[1-9]\d{0,8}$/.test(last)) throw new WrongUse(`--last is "${last}": it takes how many, from 1.`);
  return { ask: 'recompute-last', last: Number(last) };
}

async function walk(cli: Cli, asking: Asking, first: Question): Promise<Tally> {
  const tally: Tally = {
    counts: { same: 0, differs: 0, 'other-rules': 0, 'no-basis': 0, 'claim-gone': 0, 'not-compared': 0 },
    differing: [],
    sameByOtherRules: 0,
    judgements: 0,
  };
  let page = Page.parse(await asking(first));
  for (count(tally, page); page.next !== null; count(tally, page)) {
    cli.terminal.stop.throwIfAborted();
    page = Page.parse(await asking({ ask: 'recompute-from', after: page.next }));
  }
  return tally;
}

function count(tally: Tally, { recomputed }: Page): void {
  for (const one of recomputed) {
    tally.judgements += 1;
    tally.counts[one.outcome] += 1;
    if (one.outcome === 'other-rules' && one.differing.length === 0) tally.sameByOtherRules += 1;
    if (one.outcome === 'differs' && tally.differing.length < NAMED) tally.differing.push(one);
  }
}

function summary({ counts, differing, sameByOtherRules, judgements }: Tally): string {
  const lines = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const also =
      outcome === 'other-rules' ? `; today's give the same bytes for ${sameByOtherRules} of them` : '';
    return `  ${counts[outcome]} ${MEANS[outcome]}${also}`;
  });
  return [
    `${judgements} ${judgements === 1 ? 'judgement' : 'judgements'} made again:`,
    ...lines,
    ...differing.flatMap((one) => inWords(one)),
    '',
  ].join('\n');
}
