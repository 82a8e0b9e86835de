/**
 * Real documents, damaged by chance, through the reading threads with the product's own limits:
 *
 *   nice npx tsx bench/fuzz.ts FOLDER... [--seed N] [--minutes N] [--only feed|page] [--round N] [--found FOLDER]
 *
 * FOLDERs hold feeds (.xml, .rss, .atom, .rdf, .json) and pages (.html, .html.gz). Each round takes a document, damages
 * it (`bench/fuzz/mutate.ts`) and looks for errors that no reader promises, for hangs and dead threads, for text,
 * addresses, dates and spans that are none, for readings that differ from time to time or from reader to reader.
 * What shows a fault is made as small as it gets and saved in the folder `--found` (one of its own if left out).
 * A round depends on the seed and its number alone: `--round N` runs one again.
 *
 * `--growth` looks for something else: pieces of the documents, repeated, that take more time than their length
 * accounts for.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { defaultSettings } from '../src/config/settings.ts';
import { entry } from '../src/threads/entry.ts';
import { openPool } from '../src/threads/pool.ts';
import { Dice } from './fuzz/dice.ts';
import { findGrowth } from './fuzz/growth.ts';
import { minimise } from './fuzz/minimise.ts';
import { mutate } from './fuzz/mutate.ts';
import { faultsOf, type Kind, type Threads, type Trial } from './fuzz/trial.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '5' },
    only: { type: 'string' },
    round: { type: 'string' },
    found: { type: 'string' },
    growth: { type: 'boolean', default: false },
  },
});

interface Source {
  readonly kind: Kind;
  readonly path: string;
}

interface Round extends Trial {
  readonly number: number;
  readonly path: string;
  readonly body: Buffer;
  readonly done: readonly string[];
}

/** Larger files take a round of seconds and show nothing that smaller ones do not. */
const LARGEST = 1_000_000;

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((name): Source[] => {
      const path = join(folder, name);
      const kind = kindOf(name);
      if (kind === null || (options.only ?? kind) !== kind) return [];
      const { size } = statSync(path);
      return size > 0 && size <= LARGEST ? [{ kind, path }] : [];
    });
}

function kindOf(name: string): Kind | null {
  if (/\.html?(\.gz)?$/i.test(name)) return 'page';
  return /\.(xml|rss|atom|rdf|json)$/i.test(name) ? 'feed' : null;
}

function bytesOf({ path }: Source): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

const CONTENT_TYPES = [
  ...([null, null, 'text/html', 'application/xml; charset=utf-8', 'text/xml; charset=ISO-8859-1'] as const),
  ...(['text/html; charset="windows-1251"', 'text/plain; charset=shift_jis', 'x; charset=utf-16'] as const),
] as const;

/** Kinds take turns, so that few pages among many feeds are no less looked at. */
function roundOf(
  number: number,
  kinds: readonly (readonly [Source, ...Source[]])[],
  seed: number,
): Round | null {
  const sources = kinds[number % kinds.length];
  if (sources === undefined) return null;
  const dice = new Dice(seed * 1_000_003 + number);
  const [source, other] = [dice.oneOf(sources), dice.oneOf(sources)];
  const damaged = mutate(bytesOf(source), bytesOf(other), dice);
  return {
    number,
    ...source,
    ...damaged,
    contentType: dice.oneOf(CONTENT_TYPES),
    inFeed: dice.below(3) === 0,
  };
}

/** Faults seen, by their words, with how often; each is made small and saved once. */
class Findings {
  readonly counts = new Map<string, number>();
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async note(fault: string, round: Round, threads: Threads): Promise<void> {
    const seen = this.counts.get(fault) ?? 0;
    this.counts.set(fault, seen + 1);
    if (seen > 0) return;
    const { kind, path } = round;
    console.log(`\nround ${round.number}: ${fault}\n  ${path}\n  ${round.done.join(', ')}`);
    const shows = async (body: Buffer) => (await faultsOf({ ...round, body }, threads)).includes(fault);
    const isRepeatable = await shows(round.body);
    const small = isRepeatable ? await minimise(round.body, shows, isSlow(fault) ? 40 : 600) : round.body;
    const file = join(this.#folder, `${this.counts.size}-round-${round.number}.${kind}`);
    writeFileSync(file, small);
    console.log(
      `  ${isRepeatable ? '' : 'not seen again; '}${small.length} of ${round.body.length} bytes: ${file}`,
    );
    if (small.length <= 600) console.log(`  ${JSON.stringify(small.toString('latin1'))}`);
  }
}

/** A fault whose every trial lasts as long as the threads let it. */
const isSlow = (fault: string): boolean => /OverTime|OverHeap|WorkerDied/.test(fault);

function openThreads(): Threads {
  const { threads, timeLimitSeconds, heapMb } = defaultSettings().reading;
  return openPool<typeof import('./fuzz/jobs.ts')>({
    module: entry(import.meta.url, './fuzz/jobs'),
    ...{ size: threads, timeLimitMs: timeLimitSeconds * 1000, heapMb },
  });
}

async function main(folders: readonly string[]): Promise<number> {
  const sources = folders.flatMap(sourcesIn);
  const kinds = (['feed', 'page'] as const).flatMap((kind) => {
    const [first, ...others] = sources.filter((source) => source.kind === kind);
    return first === undefined ? [] : [[first, ...others] as const];
  });
  if (kinds.length === 0) {
    console.log(
      `No feed (.xml, .rss, .atom, .rdf, .json) and no page (.html, .html.gz) in ${folders.join(', ')}.`,
    );
    return 1;
  }
  if (options.growth) return growth(kinds.flat());
  const found = options.found ?? mkdtempSync(join(tmpdir(), 'claimwatch-fuzz-'));
  mkdirSync(found, { recursive: true });
  console.log(`${kinds.map((kind) => `${kind.length} ${kind[0].kind}s`).join(', ')}; seed ${options.seed}`);
  const findings = new Findings(found);
  const rounds = await run(kinds, findings);
  console.log(`\n${rounds} rounds, ${findings.counts.size} faults`);
  for (const [fault, count] of findings.counts) console.log(`${String(count).padStart(6)}  ${fault}`);
  return findings.counts.size === 0 ? 0 : 1;
}

async function growth(sources: readonly Source[]): Promise<number> {
  const texts = sources.map((source) => ({
    kind: source.kind,
    text: () => bytesOf(source).toString('latin1'),
  }));
  const until = performance.now() + Number(options.minutes) * 60_000;
  let found = 0;
  const rounds = await findGrowth(texts, Number(options.seed), until, ({ place, piece, ms }) => {
    found += 1;
    console.log(`${ms.map((time) => time.toFixed(0)).join(' -> ')} ms  ${JSON.stringify(piece)} in ${place}`);
  });
  console.log(`${rounds} rounds, ${found} that grow faster than their text`);
  return found === 0 ? 0 : 1;
}

async function run(kinds: readonly (readonly [Source, ...Source[]])[], findings: Findings): Promise<number> {
  const threads = openThreads();
  const only = options.round === undefined ? null : Number(options.round);
  const until = performance.now() + Number(options.minutes) * 60_000;
  const slow: { readonly ms: number; readonly told: string }[] = [];
  let next = only ?? 0;
  let rounds = 0;
  const work = async (): Promise<void> => {
    while (only === null ? performance.now() < until : rounds === 0) {
      const round = roundOf(next, kinds, Number(options.seed));
      next += 1;
      rounds += 1;
      if (round === null) return;
      const started = performance.now();
      const faults = await faultsOf(round, threads);
      slow.push({
        ms: performance.now() - started,
        told: `round ${round.number}, ${round.body.length} bytes of a ${round.kind}: ${round.done.join(', ')}`,
      });
      slow.sort((a, b) => b.ms - a.ms).splice(8);
      for (const fault of faults) await findings.note(fault, round, threads);
    }
  };
  await Promise.all(Array.from({ length: only === null ? defaultSettings().reading.threads : 1 }, work));
  await threads.close();
  console.log('\nslowest rounds (several readings each)');
  for (const { ms, told } of slow) console.log(`${ms.toFixed(0).padStart(8)} ms  ${told}`);
  return rounds;
}

if (positionals.length > 0) process.exitCode = await main(positionals);
else console.log('usage: npx tsx bench/fuzz.ts FOLDER... (see the head of bench/fuzz.ts)');
