import type { Command } from 'commander';
import { loadSettings } from '../config/load.ts';
import { standsThere } from '../language-models/evidence.ts';
import { openModels } from '../language-models/open-models.ts';
import { cosine } from '../language-models/vectors.ts';
import { systemClock } from '../model/clock.ts';
import type { Embedder } from '../model/embedder.ts';
import type { Judge, ShownClaim } from '../model/judge.ts';
import { ModelFailure } from '../model/model-failure.ts';
import type { OpinionOutcome } from '../model/opinion.ts';
import { type Cli, configDir, example, json } from './cli.ts';
import { oneLine, WrongUse } from './terminal.ts';

/** One thing said in both languages: a model that is of any use calls it a repeat. */
const EARLIER: ShownClaim = {
  words: 'Two lifeboats brought nine sailors ashore before dawn, the harbour master said.',
  speaker: 'the harbour master',
  day: '2026-03-10',
  lang: 'en',
};
const CLAIM: ShownClaim = {
  words:
    'La capitana del puerto dijo que dos lanchas de rescate llevaron a tierra a nueve marineros antes del amanecer.',
  speaker: 'the harbour master',
  day: '2026-03-10',
  lang: 'es',
};

/** What came of asking one model. */
interface Tried {
  readonly role: 'judge' | 'embedder';
  readonly model: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly outcome: OpinionOutcome;
  /** The verdict with its tokens, the likeness with its dimensions, or what was wrong. */
  readonly says: string;
}

export function addModelsTest(cli: Cli, models: Command): void {
  models
    .command('test')
    .description(
      'Ask each configured model about one built-in pair of claims: is it there, how fast, what does it say?',
    )
    .option('--json', 'print the answers as JSON')
    .addHelpText('after', example('claimwatch models test'))
    .action((options: { readonly json?: true }) => testModels(cli, options));
}

async function testModels(cli: Cli, options: { readonly json?: true }): Promise<void> {
  const settings = loadSettings(configDir(cli), cli.terminal.env);
  const models = openModels(settings.models, {
    allowPrivate: settings.http.allowPrivate,
    userAgent: settings.polling.userAgent,
    clock: systemClock,
  });
  try {
    const { judge, embedder } = models;
    const tried = [
      ...(judge === null ? [] : [await tryModel('judge', judge.id, () => tryJudge(judge))]),
      ...(embedder === null ? [] : [await tryModel('embedder', embedder.id, () => tryEmbedder(embedder))]),
    ];
    if (tried.length === 0)
      throw new WrongUse('No model is configured: set models.judgeUrl and models.judgeModel.');
    cli.terminal.out(options.json ? json(tried) : tried.map(line).join(''));
    if (tried.some(({ ok }) => !ok)) cli.exit(1);
  } finally {
    await models.close();
  }
}

type Said = Pick<Tried, 'outcome' | 'says'>;

async function tryModel(role: Tried['role'], model: string, ask: () => Promise<Said>): Promise<Tried> {
  const begun = performance.now();
  const said = await ask().catch((error: unknown): Said => {
    const outcome = error instanceof ModelFailure ? error.outcome : 'broken';
    return { outcome, says: error instanceof Error ? error.message : String(error) };
  });
  const ms = Math.round(performance.now() - begun);
  return { role, model, ok: said.outcome === 'accepted', ms, ...said };
}

async function tryJudge(judge: Judge): Promise<Said> {
  const { verdict, quotes, tokensIn, tokensOut } = await judge.compare(CLAIM, EARLIER);
  const tokens = tokensIn === null ? 'tokens not said' : `${tokensIn} and ${tokensOut ?? '?'} tokens`;
  if (!standsThere(quotes, { claim: CLAIM.words, earlier: EARLIER.words })) {
    const says = `${verdict}, but what it quotes does not stand in the claims (${tokens})`;
    return { outcome: 'no-quote', says };
  }
  const expected = verdict === 'repeat' ? '' : '; repeat was expected';
  return { outcome: 'accepted', says: `${verdict}, ${tokens}${expected}` };
}

async function tryEmbedder(embedder: Embedder): Promise<Said> {
  const { vectors } = await embedder.embed([CLAIM.words, EARLIER.words]);
  const [one, other] = vectors;
  const likeness = one && other ? cosine(one, other).toFixed(2) : 'not known';
  return { outcome: 'accepted', says: `likeness ${likeness}, ${embedder.dimensions ?? '?'} dimensions` };
}

function line({ role, model, ok, ms, outcome, says }: Tried): string {
  return `${oneLine(`${role} ${model}: ${ok ? '' : `${outcome}: `}${says} (${ms} ms)`)}\n`;
}
