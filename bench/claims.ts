/**
 * How fast mentions and claims are read from text, on one core, and whether time and memory grow with the length alone:
 *
 *   npm run bench:claims -- [FOLDER] [--taggers NPM_FOLDER] [--articles N] [--quick]
 *
 * FOLDER holds articles (`*.json` with lang, title and text, or a folder `articles` of them); without it the articles are
 * composed of the paragraphs of `eval/streams`, 4.4 kB each. NPM_FOLDER is where wink-nlp and compromise are installed: they are
 * timed at marking parts of speech and nothing more. `--quick` leaves out the long texts. It runs compiled, as the product
 * does: from source, tsx's wrappers around every function take a third of the time.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../eval/streams.ts';
import { loadTopics } from '../src/config/load.ts';
import { defaultSettings } from '../src/config/settings.ts';
import { compileTopics } from '../src/mentions/compile-topics.ts';
import type { Article } from '../src/model/article.ts';
import { readClaims } from '../src/pipeline/read-claims.ts';
import { entry } from '../src/threads/entry.ts';
import { openPool } from '../src/threads/pool.ts';
import { taggersIn } from './claims/taggers.ts';
import { articleOf, articlesIn, composed } from './claims/texts.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    taggers: { type: 'string' },
    articles: { type: 'string', default: '600' },
    quick: { type: 'boolean', default: false },
  },
});

/** Characters of an article, as the published figures have it. */
const SIZE = 4400;
const TARGET = 300;
const LENGTHS = [SIZE, 12_500, 50_000, 200_000, 500_000, 2_000_000];
const HEAPS = [48, 64, 96, 128, 192, 256, 384, 512];
const topics = loadTopics(join(ROOT, 'config', 'topics.yaml'));
const compiled = compileTopics(topics);

async function main(): Promise<number> {
  const given = positionals[0];
  const own = ['autumn-2025', 'winter-2025-26'].flatMap((name) =>
    articlesIn(join(ROOT, 'eval/streams', name)),
  );
  const files = given === undefined ? own : articlesIn(given);
  if (files.length === 0) {
    console.log(`Missing: ${given} holds no article (*.json), nor does a folder articles in it.`);
    return 1;
  }
  const articles =
    given === undefined
      ? composed(own, Number(options.articles), SIZE)
      : files.map((one, at) => articleOf(one, at));
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${articles.length} articles of ${(characters / articles.length / 1000).toFixed(1)} kB on average; processor time of one process`,
  );
  await printSpeed(articles);
  if (!options.quick) {
    printGrowth(own);
    await printHeap(own);
  }
  return 0;
}

/** Articles of 4.4 kB per second, the best of several rounds. */
async function printSpeed(articles: readonly Article[]): Promise<void> {
  const ours = perSecond(articles, (article) => {
    readClaims(article, compiled, { evenUnwatched: true });
  });
  printReader('claimwatch, mentions and claims', ours, null);
  if (ours < TARGET) console.log(`  below the aim of ${TARGET} articles per second`);
  if (options.taggers === undefined) {
    console.log('wink-nlp and compromise: not measured, say where they are installed with --taggers FOLDER');
    return;
  }
  const { taggers, missing } = await taggersIn(options.taggers);
  // They read English, and a sample is enough: one of them takes a tenth of a second for an article.
  const english = articles.filter(({ lang }) => lang === 'en').slice(0, 100);
  const same = perSecond(english, (article) => {
    readClaims(article, compiled, { evenUnwatched: true });
  });
  if (taggers.length > 0) printReader(`claimwatch, the ${english.length} English ones`, same, null);
  for (const { name, tag } of taggers)
    printReader(
      name,
      perSecond(english, ({ text }) => tag(text)),
      same,
    );
  for (const sentence of missing) console.log(sentence);
}

function printReader(name: string, speed: number, ours: number | null): void {
  const beside = ours === null ? '' : `   claimwatch is ${(ours / speed).toFixed(1)} times as fast`;
  console.log(`  ${name.padEnd(36)}${speed.toFixed(0).padStart(7)} articles of 4.4 kB/s${beside}`);
}

function perSecond(articles: readonly Article[], read: (article: Article) => void): number {
  const round = (): number => milliseconds(() => articles.forEach(read));
  // Few articles are read more often: the compiler needs some thousand of them.
  const rounds = Math.max(4, Math.ceil(2000 / articles.length));
  const size = articles.reduce((sum, { text }) => sum + text.length, 0);
  return (1000 * size) / SIZE / Math.min(...Array.from({ length: rounds }, round));
}

/** Processor time, the collector's and the compiler's threads too: other work on the machine does not count. */
function milliseconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function printGrowth(from: ReturnType<typeof articlesIn>): void {
  console.log('\none article of growing length');
  console.log('  characters     claims        ms   ms per kB');
  for (const size of LENGTHS) {
    const [article] = composed(from, 1, size);
    if (!article) continue;
    let claims = 0;
    const read = () => {
      claims = readClaims(article, compiled, { evenUnwatched: true }).claims.length;
    };
    const times = size > 100_000 ? 2 : 10;
    const ms = Math.min(...Array.from({ length: times }, () => milliseconds(read)));
    const cells = [
      article.text.length,
      claims,
      ms.toFixed(0),
      ((1000 * ms) / article.text.length).toFixed(3),
    ];
    console.log(`  ${cells.map((cell) => String(cell).padStart(10)).join('')}`);
  }
}

/** The least heap of a reading thread in which a long article is read. */
async function printHeap(from: ReturnType<typeof articlesIn>): Promise<void> {
  console.log(`\nheap that a reading thread needs (${defaultSettings().reading.heapMb} MB by default)`);
  for (const size of [200_000, 2_000_000]) {
    const [article] = composed(from, 1, size);
    if (!article) continue;
    const enough = await leastHeap(article);
    console.log(`  ${String(size).padStart(9)} characters: ${enough === null ? 'more than 512' : enough} MB`);
  }
}

async function leastHeap(article: Article): Promise<number | null> {
  for (const heapMb of HEAPS) {
    const pool = openPool<typeof import('../src/pipeline/reading.ts')>({
      module: entry(import.meta.url, '../src/pipeline/reading'),
      size: 1,
      timeLimitMs: 120_000,
      heapMb,
    });
    try {
      await pool.run('findFindings', { article, topics });
      return heapMb;
    } catch {
      // Too little: the next size up.
    } finally {
      await pool.close();
    }
  }
  return null;
}

process.exitCode = await main();
