/**
 * How many claims of the second seed document the first one had already: counts only, the documents stay outside this
 * repository. Skips plainly where they are not at hand.
 *
 *   npx tsx eval/seed-counts.ts [STREAM_DIR]
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTopics } from '../src/config/load.ts';
import { type RunLine, replay } from '../src/pipeline/replay.ts';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = ['12-seed-latin-times.json', '13-seed-overview.json'];

async function main(): Promise<void> {
  const articles = join(process.argv[2] ?? join(ROOT, '..', 'shared', 'eval', 'stream'), 'articles');
  if (!SEEDS.every((name) => existsSync(join(articles, name)))) {
    console.log(`seed counts: skipped, the two documents are not at hand (${articles})`);
    return;
  }
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-seeds-'));
  try {
    mkdirSync(join(dir, 'articles'));
    for (const name of SEEDS) cpSync(join(articles, name), join(dir, 'articles', name));
    const topics = loadTopics(join(ROOT, 'config', 'topics.yaml'));
    for await (const line of replay({ dir, topics })) console.log(counts(line));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function counts(line: RunLine): string {
  const watched = line.claims.filter((claim) => claim.topics.length > 0);
  const of = (verdict: string) => watched.filter((claim) => claim.verdict === verdict).length;
  const verdicts = ['new', 'update', 'contradiction', 'repeat'].map((verdict) => `${of(verdict)} ${verdict}`);
  return `${line.id}: ${line.claims.length} claims, ${watched.length} on topic: ${verdicts.join(', ')}`;
}

await main();
