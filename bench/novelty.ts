/**
 * How much memory the index of what has been said takes, how fast it answers and how often it hands on the claim that is
 * meant, as it grows from ten thousand claims to a million, and what a start costs:
 *
 *   npm run bench:novelty -- [--most 100000] [--queries 1000]
 *
 * The claims are made up (bench/novelty/made-up-claims.ts) and go through the product's own `prepare`. A look-up is that of
 * a claim of which 45 % of the words were replaced by others that are about as frequent, all topics and times as they were;
 * "translated" is the same claim in the other language. Each look-up is made three times and the fastest counts, so that what
 * else the machine does is not measured.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CandidateIndex } from '../src/novelty/candidate-index.ts';
import { type Prepared, prepare } from '../src/novelty/features.ts';
import type { Retention } from '../src/novelty/retention.ts';
import { readSnapshot, writeSnapshot } from '../src/pipeline/novelty-snapshot.ts';
import { altered, type MadeUp, madeUp, placed } from './novelty/made-up-claims.ts';

const { values: options } = parseArgs({
  options: { most: { type: 'string', default: '1000000' }, queries: { type: 'string', default: '1000' } },
});
const SIZES = [10_000, 100_000, 1_000_000].filter((size) => size <= Number(options.most));
const QUERIES = Number(options.queries);
const CHANGED = 0.45;
/** Of ten claims so many say something fresh. */
const FRESH = 7;
const RETENTION: Retention = { days: 365, byTopic: {} };
/** Claims judged since the snapshot at a start after a crash. */
const TAIL = 10_000;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function megabytes(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

function prepared(claim: MadeUp, id = claim.id): Prepared {
  return prepare({ ...placed(claim), id });
}

function add(index: CandidateIndex, id: number): void {
  index.add(prepared(madeUp(id)), id % 10 < FRESH);
  index.mark();
}

/** Adds claims up to `size`; returns how many a second, made up and prepared included. */
function grow(index: CandidateIndex, size: number): number {
  const [from, begun] = [index.size, performance.now()];
  for (let id = from; id < size; id++) add(index, id);
  return Math.round(((size - from) / (performance.now() - begun)) * 1000);
}

interface Answers {
  readonly recall: number;
  readonly mean: number;
  readonly p99: number;
}

function ask(index: CandidateIndex, change: (claim: MadeUp) => MadeUp): Answers {
  const times: number[] = [];
  let found = 0;
  for (let n = 0; n < QUERIES; n++) {
    const id = Math.floor(((n + 0.5) * index.size) / QUERIES);
    const { milliseconds, ids } = lookUp(index, prepared(change(madeUp(id)), -1));
    times.push(milliseconds);
    if (ids.includes(id)) found += 1;
  }
  times.sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / QUERIES;
  return { recall: found / QUERIES, mean, p99: times[Math.floor(QUERIES * 0.99)] ?? 0 };
}

function lookUp(index: CandidateIndex, mine: Prepared): { milliseconds: number; ids: number[] } {
  let milliseconds = Number.POSITIVE_INFINITY;
  let ids: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const begun = performance.now();
    ids = index.candidates(mine);
    milliseconds = Math.min(milliseconds, performance.now() - begun);
  }
  return { milliseconds, ids };
}

/** Seconds to write a snapshot, to read it, and to add what was judged since. */
async function startAgain(index: CandidateIndex): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-bench-'));
  try {
    const file = join(dir, 'index');
    const end = { seq: index.size, claimId: index.size, judgedAt: new Date(0).toISOString() };
    const write = await seconds(() => writeSnapshot(file, index, end));
    let again: CandidateIndex | null = null;
    const read = await seconds(async () => {
      again = (await readSnapshot(file, RETENTION))?.index ?? null;
    });
    const tail = await seconds(async () => {
      if (again) for (let id = index.size; id < index.size + TAIL; id++) add(again, id);
    });
    const size = (statSync(file).size / 1e6).toFixed(1);
    return `snapshot ${size} MB, written in ${write}, read in ${read}, ${TAIL} more claims in ${tail}`;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Seconds that it took, and those of them in which a core worked for it: the difference is what else the machine did. */
async function seconds(work: () => Promise<unknown>): Promise<string> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return `${((performance.now() - begun) / 1000).toFixed(2)} s (core: ${((user + system) / 1e6).toFixed(2)} s)`;
}

function say({ recall, mean, p99 }: Answers): string {
  return `found ${(100 * recall).toFixed(1)} %, mean ${mean.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`;
}

// What stems and forms of words are remembered for is bounded and the same at every size: it is there before.
for (let n = 0; n < 30_000; n++) prepared(madeUp(5_000_000 + n));
const before = megabytes();
const index = new CandidateIndex(RETENTION);
for (const size of SIZES) {
  const rate = grow(index, size);
  const arrays = (index.bytes / 1e6).toFixed(1);
  const all = (megabytes() - before).toFixed(1);
  console.log(`${size} claims: ${arrays} MB in arrays, ${all} MB in the process; ${rate} added a second`);
  console.log(`  45 % changed: ${say(ask(index, (claim) => altered(claim, CHANGED)))}`);
  const translated = (claim: MadeUp): MadeUp => ({ ...claim, lang: claim.lang === 'en' ? 'es' : 'en' });
  console.log(`  translated: ${say(ask(index, translated))}`);
  console.log(`  ${await startAgain(index)}`);
}
