/**
 * Replays the gold streams, scores them and holds the figures to `floors.json`: the development stream, which is not
 * part of this repository, and the two streams in `streams/`. Says so and stops quietly where the scorer is not at
 * hand. Exit code 1 when a figure is on the wrong side.
 *
 *   npx tsx eval/check-floors.ts [--stream NAME] [--show misses|noise|mentions]
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

const StreamFloors = z.object({
  name: z.string(),
  /** Folder, seen from the repository. */
  dir: z.string(),
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
type StreamFloors = z.infer<typeof StreamFloors>;
const Floors = z.object({ streams: z.array(StreamFloors) });

const { values: options } = parseArgs({ options: { stream: { type: 'string' }, show: { type: 'string' } } });

/** Beside this repository, as the development stream is. */
const SCORER = join(ROOT, '..', 'shared', 'eval', 'score-stream.mjs');

async function main(): Promise<number> {
  if (!existsSync(SCORER)) {
    console.log(`floors: skipped, the scorer is not at hand (${SCORER})`);
    return 0;
  }
  const { streams } = Floors.parse(JSON.parse(readFileSync(join(ROOT, 'eval', 'floors.json'), 'utf8')));
  let wrong = 0;
  for (const floors of streams.filter(
    ({ name }) => options.stream === undefined || options.stream === name,
  )) {
    wrong += await checkStream(floors);
  }
  return wrong === 0 ? 0 : 1;
}

/** How many of a stream's figures are on the wrong side. */
async function checkStream(floors: StreamFloors): Promise<number> {
  const stream = join(ROOT, floors.dir);
  console.log(`\n${floors.name}`);
  if (!existsSync(stream)) {
    console.log(`  skipped, it is not at hand (${floors.dir})`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-floors-'));
  try {
    const run = join(folder, 'run.jsonl');
    await writeRun(stream, run);
    if (options.show) console.log(score(stream, run, ['--show', options.show]));
    return compare(floors, JSON.parse(score(stream, run, ['--json'])), goldDigest(stream));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeRun(stream: string, file: string): Promise<void> {
  const lines: string[] = [];
  const topics = loadTopics(join(ROOT, 'config', 'topics.yaml'));
  for await (const line of replay({ dir: stream, topics })) lines.push(JSON.stringify(line));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function score(stream: string, run: string, flags: readonly string[]): string {
  return execFileSync(process.execPath, [SCORER, stream, run, ...flags], { encoding: 'utf8' });
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

function compare(floors: StreamFloors, scored: unknown, digest: string): number {
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
  return wrong;
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
