import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTopics } from '../src/config/load.ts';
import { type RunLine, replay } from '../src/pipeline/replay.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
/** The repository's root, whether this runs from `eval/` or compiled from `dist/eval/`. */
export const ROOT = existsSync(join(HERE, '..', 'package.json')) ? join(HERE, '..') : join(HERE, '..', '..');

/** A folder of articles through the stations, with the topics of this repository. */
export async function runOf(dir: string): Promise<RunLine[]> {
  const topics = loadTopics(join(ROOT, 'config', 'topics.yaml'));
  const lines: RunLine[] = [];
  for await (const line of replay({ dir, topics })) lines.push(line);
  return lines;
}

/** Digest of the articles (annotations are in them) and of the two answer files. */
export function goldDigest(stream: string): string {
  const hash = createHash('sha256');
  const articles = readdirSync(join(stream, 'articles')).sort();
  for (const name of ['canonical.json', 'second.jsonl', ...articles.map((file) => join('articles', file))]) {
    const file = join(stream, name);
    if (existsSync(file)) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex');
}
