/**
 * How well and how fast article text is extracted, on public sets and by each set's own measure, side by side with
 * @mozilla/readability on linkedom and with defuddle:
 *
 *   npx tsx bench/articles.ts FOLDER [--set NAME]... [--only EXTRACTOR] [--defuddle PATH] [--sample N]
 *                             [--misses N] [--half tuned|held-out]
 *
 * FOLDER holds the sets unpacked, each under `OWNER+NAME`. PATH is an installed defuddle (`.../node_modules/defuddle`).
 * Sets: scrapinghub, fundus, trafilatura, murrough, htmldate, and murrough-dev (711 more pages) only by its name.
 * `--sample N` takes every Nth page, `--misses N` lists the N worst pages of each set of the first extractor.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { entry } from '../src/threads/entry.ts';
import { listMisses } from './articles/misses.ts';
import { RunResult } from './articles/run-result.ts';
import { type Judged, judge, PARTS, partsOf } from './articles/scoring.ts';
import { type ArticleSet, SETS, type SetPage } from './articles/sets.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true },
    only: { type: 'string' },
    defuddle: { type: 'string' },
    sample: { type: 'string' },
    misses: { type: 'string' },
    half: { type: 'string' },
  },
});

interface LoadedSet {
  readonly name: string;
  readonly pages: readonly SetPage[];
}

function main(folder: string): number {
  const wanted = SETS.filter(({ name }) => options.set?.includes(name) ?? name !== 'murrough-dev');
  const sets = wanted.flatMap((set) => loaded(set, folder));
  if (sets.length === 0) return 1;
  const runs = extractors().map((name) => ({ name, ...runOf(name, sets) }));
  for (const run of runs) printFigures(run);
  printSpeed(runs);
  const misses = Number(options.misses ?? 0);
  for (const { name } of misses > 0 ? sets : [])
    listMisses(name, runs[0]?.judged ?? [], misses, options.half);
  return 0;
}

function extractors(): string[] {
  const all = ['claimwatch', 'readability', ...(options.defuddle ? [options.defuddle] : [])];
  return all.filter((name) => options.only === undefined || name === options.only);
}

function loaded(set: ArticleSet, folder: string): LoadedSet[] {
  const path = join(folder, set.folder);
  if (!existsSync(path)) {
    console.log(
      `${set.name}: not measured, ${path} is missing (unpack ${set.folder.replace('+', '/')} there)`,
    );
    return [];
  }
  const every = Number(options.sample ?? 1);
  return [{ name: set.name, pages: set.load(path).filter((_, i) => i % every === 0) }];
}

interface Run {
  readonly judged: readonly Judged[];
  /** Of the pages whose text is measured. */
  readonly pagesPerSecond: number;
  readonly peak: number;
}

function runOf(extractor: string, sets: readonly LoadedSet[]): Run {
  const { pages, peak } = runInChild(extractor, sets);
  const expected = new Map(sets.flatMap((set) => set.pages.map((page) => [`${set.name} ${page.id}`, page])));
  const judged = pages.flatMap((got) => {
    const page = expected.get(`${got.set} ${got.id}`);
    return page ? [judge(got.set, page, got)] : [];
  });
  const read = pages.filter(({ set }) => set !== 'htmldate');
  const seconds = read.reduce((sum, { ms }) => sum + ms, 0) / 1000;
  return { judged, peak, pagesPerSecond: read.length / seconds };
}

function runInChild(extractor: string, sets: readonly LoadedSet[]): RunResult {
  const folder = mkdtempSync(join(tmpdir(), 'bench-articles-'));
  try {
    const [tasks, result] = [join(folder, 'tasks.json'), join(folder, 'result.json')];
    const list = sets.flatMap(({ name, pages }) =>
      pages.map(({ id, url, file }) => ({ set: name, id, url, file })),
    );
    writeFileSync(tasks, JSON.stringify(list));
    const { url, execArgv } = entry(import.meta.url, './articles/run-extractor');
    const argv = [...execArgv, fileURLToPath(url), extractor, tasks, result];
    const { stderr } = spawnSync(process.execPath, argv, {
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 2 ** 30,
    });
    if (!existsSync(result))
      throw new Error(`${extractor} ended without a result: ${stderr.toString().slice(-2000)}`);
    return RunResult.parse(JSON.parse(readFileSync(result, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printFigures({ name, judged }: Run & { readonly name: string }): void {
  console.log(`\n${nameOf(name)}`);
  console.log(
    `  ${'set'.padEnd(22)}${'pages'.padStart(6)}${PARTS.map((part) => part.padStart(10)).join('')}`,
  );
  for (const { set, pages, figures } of partsOf(judged)) {
    const cells = figures.map((figure) => figure.toFixed(4).padStart(10)).join('');
    console.log(`  ${set.padEnd(22)}${String(pages).padStart(6)}${cells}`);
  }
}

function printSpeed(runs: readonly (Run & { readonly name: string })[]): void {
  console.log('\nspeed and memory');
  for (const { name, pagesPerSecond, peak } of runs) {
    console.log(
      `  ${nameOf(name).padEnd(28)}${pagesPerSecond.toFixed(1).padStart(8)} pages/s of processor time${peak.toFixed(0).padStart(7)} MB peak`,
    );
  }
}

function nameOf(extractor: string): string {
  return extractor === 'readability'
    ? '@mozilla/readability + linkedom'
    : extractor === 'claimwatch'
      ? extractor
      : 'defuddle + linkedom';
}

const [folder] = positionals;
if (folder) process.exitCode = main(folder);
else console.log('usage: npx tsx bench/articles.ts FOLDER (see the head of bench/articles.ts)');
