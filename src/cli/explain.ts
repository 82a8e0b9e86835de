import { z } from 'zod';
import { STANCES } from '../model/claim.ts';
import { REVIEW_ACTS } from '../model/verdict.ts';
import { ask } from '../pipeline/ask.ts';
import { stretchesOf } from '../web/laid-over.ts';
import { type Cli, configOf, example, json } from './cli.ts';
import { drawComparison } from './draw-comparison.ts';
import { recompute, recomputeMany } from './recompute.ts';
import { oneLine, WrongUse } from './terminal.ts';

const Place = z.tuple([z.number(), z.number()]);
const Leftovers = z.array(z.object({ start: z.number(), end: z.number(), text: z.string() }));
const Link = z.enum(['same', 'stem', 'lexicon', 'cognate', 'concept', 'alias', 'number', 'date']);
const Slot = z.enum(['figure', 'date', 'sign', 'subject', 'object', 'speaker', 'place']);
const Span = z.object({ start: z.number(), end: z.number(), text: z.string() });
const Side = z.object({
  claim: z.number(),
  words: z.string(),
  span: Span,
  content: z.array(Span),
  stance: z.enum(STANCES),
  speaker: z.string().nullable(),
  outlet: z.string(),
  lang: z.string(),
  publishedAt: z.string(),
});
type Side = z.infer<typeof Side>;

const Explained = Side.extend({
  foundBy: z.string(),
  verdict: z.string(),
  rule: z.string(),
  score: z.number(),
  thresholds: z.record(z.string(), z.number()),
  review: z.boolean(),
  version: z.string(),
  explanation: z.object({
    aligned: z.array(z.object({ mine: Place, theirs: Place, link: Link })),
    leftover: z.object({ mine: Leftovers, theirs: Leftovers }),
    differences: z.array(z.object({ slot: Slot, mine: z.string(), theirs: z.string() })),
    sentence: z.string(),
    runnersUp: z.array(z.object({ claimId: z.number(), score: z.number(), why: z.string() })),
  }),
  against: Side.nullable(),
  match: Side.nullable(),
  runnersUp: z.array(Side.nullable()),
  acts: z.array(
    z.object({
      act: z.enum(REVIEW_ACTS),
      of: z.number().nullable(),
      reviewer: z.string(),
      note: z.string().nullable(),
      at: z.string(),
    }),
  ),
  opinions: z.array(
    z.object({ words: z.object({ head: z.string(), otherId: z.number().nullable(), rest: z.string() }) }),
  ),
});
type Explained = z.infer<typeof Explained>;

interface Options {
  readonly json?: true;
  readonly recompute?: true;
  readonly all?: true;
  readonly last?: string;
}

export function addExplain(cli: Cli): void {
  cli.program
    .command('explain [claim]')
    .description(
      'Say why a claim was judged as it was, drawn over both sentences; or judge again, and compare.',
    )
    .option('--json', 'print the whole explanation as JSON')
    .option('--recompute', 'judge again from what was kept, and say whether the bytes are the same')
    .option('--all', 'with --recompute: every judgement of the archive')
    .option('--last <count>', 'with --recompute: the last so many judgements')
    .addHelpText('after', example('claimwatch explain 17\nclaimwatch explain --recompute --last 500'))
    .action((claim: string | undefined, options: Options) => explain(cli, claim, options));
}

async function explain(cli: Cli, claim: string | undefined, options: Options): Promise<void> {
  const many = options.all === true || options.last !== undefined;
  if (many && claim !== undefined) throw new WrongUse('Name a claim, or say --all or --last, not both.');
  if (many && options.recompute !== true) throw new WrongUse('--all and --last go with --recompute.');
  if (many) return recomputeMany(cli, options);
  const id = numberOf(claim);
  if (options.recompute) return recompute(cli, id, options);
  const answer = await ask(configOf(cli), { ask: 'explain', claim: id });
  cli.terminal.out(options.json ? json(answer) : explained(Explained.parse(answer), cli.terminal.colours));
}

function numberOf(claim: string | undefined): number {
  if (claim === undefined) throw new WrongUse('Say which claim, by its number.');
  if (!/^\d{1,15}$/.test(claim)) throw new WrongUse(`"${claim}" is no number of a claim.`);
  return Number(claim);
}

function explained(row: Explained, colours: boolean): string {
  const { explanation } = row;
  const lines = [
    `Claim ${row.claim}, ${whoSays(row)}, found by ${row.foundBy}`,
    ...sentences(row, colours),
    oneLine(`${row.verdict}: ${explanation.sentence}`),
    ...explanation.differences.map((one) => `  ${one.slot}: ${oneLine(one.theirs)} -> ${oneLine(one.mine)}`),
    oneLine(`rule ${row.rule}, likeness ${row.score.toFixed(2)}; ${thresholdWords(row)}; ${row.version}`),
    ...explanation.runnersUp.flatMap((one, at) => runnerUp(one, row.runnersUp[at] ?? null)),
    ...row.acts.map(actLine),
    ...row.opinions.map(({ words }) => opinionLine(words)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Both sentences, one under the other; the claim's alone where there was nothing to lay beside it. */
function sentences(row: Explained, colours: boolean): string[] {
  const { against, explanation } = row;
  if (against === null) return [`  ${does(row)}“${oneLine(row.span.text)}”`];
  const drawn = drawComparison(
    { mine: stretchesOf(row), theirs: stretchesOf(against), explanation },
    colours,
  );
  const how = row.match?.claim === against.claim ? 'Compared with' : 'Nearest, and not taken:';
  return [
    `  ${does(row)}${drawn.mine}`,
    `${how} claim ${against.claim}, ${whoSays(against)}`,
    `  ${does(against)}${drawn.theirs}`,
    ...drawn.legend.map((line) => `    ${line}`),
  ];
}

function whoSays({ speaker, outlet, lang, publishedAt }: Side): string {
  const day = publishedAt.slice(0, 10);
  return oneLine(`${speaker === null ? '' : `${speaker}, `}${outlet} (${lang}, ${day})`);
}

function thresholdWords({ thresholds, score, review }: Explained): string {
  const { decide, review: from, sure, ...more } = thresholds;
  const others = Object.entries(more).map(([name, value]) => `, ${name} ${value}`);
  const between = from !== undefined && sure !== undefined && score >= from && score < sure;
  const asked = review ? `a person is asked${between ? ', being between the two' : ''}` : 'nobody is asked';
  return `decided from ${decide}, asked from ${from} to ${sure}${others.join('')}: ${asked}`;
}

/** Said before the words: those of a denial look like those of who asserts them. */
function does({ stance }: Side): string {
  return stance === 'asserts' ? '' : `${stance}: `;
}

/** An act of a reviewer that stands; the last one holds. */
function actLine({ act, of, reviewer, note, at }: Explained['acts'][number]): string {
  const what = of === null ? act : `${act} ${of}`;
  const why = note === null ? '' : `: ${note}`;
  return oneLine(`a reviewer said: ${what}, ${at.slice(0, 16).replace('T', ' ')} UTC (${reviewer}${why})`);
}

/** What a language model said of it: text from outside. */
function opinionLine({ head, otherId, rest }: Explained['opinions'][number]['words']): string {
  return oneLine(`${head}${otherId === null ? '' : ` claim ${otherId}`}: ${rest}`);
}

function runnerUp(one: Explained['explanation']['runnersUp'][number], side: Side | null): string[] {
  const words =
    side === null ? [] : [`  ${oneLine(`${side.speaker ?? side.outlet}: ${does(side)}“${side.words}”`)}`];
  return [`Not claim ${one.claimId} (${one.score.toFixed(2)}): ${oneLine(one.why)}`, ...words];
}
