/**
 * Replays the development stream, scores it and holds the figures to `floors.json`. Says so and stops quietly where
 * the gold set is not at hand (it is not part of this repository). Exit code 1 when a figure is on the wrong side.
 *
 *   npx tsx eval/check-floors.ts [--stream DIR] [--run FILE.jsonl] [--show misses|noise|mentions]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadTopics } from '../src/config/load.ts';
import { replay } from '../src/pipeline/replay.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** The repository's root, whether this runs from `eval/` or compiled from `dist/eval/`. */
const ROOT = existsSync(join(HERE, '..', 'package.json')) ? join(HERE, '..') : join(HERE, '..', '..');

const Floors = z.object({
  /** SHA-256 over the gold set's files, in name order: floors mean nothing on another set. */
  gold: z.string(),
  figures: z.array(
    z.object({
      /** Path into the scorer's answer, e.g. `desk.missRate`. */
      figure: z.string(),
      bound: z.enum(['least', 'most']),
      value: z.number(),
    }),
  ),
});
type Floors = z.infer<typeof Floors>;

const { values: options } = parseArgs({
  options: {
    stream: { type: 'string', default: join(ROOT, '..', 'shared', 'eval', 'stream') },
    run: { type: 'string' },
    show: { type: 'string' },
  },
});

async function main(): Promise<number> {
  const scorer = join(options.stream, '..', 'score-stream.mjs');
  if (!existsSync(options.stream) || !existsSync(scorer)) {
    console.log(`floors: skipped, the gold stream is not at hand (${options.stream})`);
    return 0;
  }
  const floors = Floors.parse(JSON.parse(readFileSync(join(ROOT, 'eval', 'floors.json'), 'utf8')));
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-floors-'));
  try {
    const run = options.run ?? join(folder, 'run.jsonl');
    await writeRun(run);
    if (options.show) console.log(score(scorer, run, ['--show', options.show]));
    const scored: unknown = JSON.parse(score(scorer, run, ['--json']));
    return compare(floors, scored, goldDigest(options.stream));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeRun(file: string): Promise<void> {
  const lines: string[] = [];
  const topics = loadTopics(join(ROOT, 'config', 'topics.yaml'));
  for await (const line of replay({ dir: options.stream, topics })) lines.push(JSON.stringify(line));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function score(scorer: string, run: string, flags: readonly string[]): string {
  return execFileSync(process.execPath, [scorer, options.stream, run, ...flags], { encoding: 'utf8' });
}

/** Digest of the articles (annotations are in them) and of the two answer files. */
function goldDigest(stream: string): string {
  const hash = createHash('sha256');
  const articles = readdirSync(join(stream, 'articles')).sort();
  for (const name of ['canonical.json', 'second.jsonl', ...articles.map((file) => join('articles', file))]) {
    const file = join(stream, name);
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function compare(floors: Floors, scored: unknown, digest: string): number {
  let wrong = digest === floors.gold ? 0 : 1;
  if (wrong) console.log(`floors were measured on another gold set: ${floors.gold} there, ${digest} here`);
  for (const { figure, bound, value } of floors.figures) {
    const measured = at(scored, figure);
    const holds = measured !== null && (bound === 'least' ? measured >= value : measured <= value);
    if (!holds) wrong += 1;
    const sign = bound === 'least' ? '>=' : '<=';
    console.log(
      `${holds ? 'ok  ' : 'LOW '} ${figure.padEnd(36)} ${String(measured).padEnd(6)} ${sign} ${value}`,
    );
  }
  return wrong === 0 ? 0 : 1;
}

function at(value: unknown, path: string): number | null {
  let here = value;
  for (const key of path.split('.')) {
    if (typeof here !== 'object' || here === null) return null;
    here = (here as Record<string, unknown>)[key];
  }
  return typeof here === 'number' ? here : null;
}

process.exitCode = await main();
