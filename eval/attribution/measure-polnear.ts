import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOf } from '../streams.ts';
import { readPolnear } from './polnear.ts';
import { type AttributedText, scoreAttribution } from './score-attribution.ts';

/** The figures of a part of PolNeAR, or what is missing, in a sentence. */
export async function measurePolnear(data: string, part: string) {
  const texts = readPolnear(data, part);
  if ('missing' in texts) return texts;
  const folder = mkdtempSync(join(tmpdir(), 'claimwatch-attribution-'));
  try {
    writeArticles(texts, folder);
    const run = new Map((await runOf(folder)).map(({ id, claims }) => [id, claims]));
    return { texts: texts.length, figures: scoreAttribution(texts, run) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The texts as `replay` reads them: published in the weeks before the election that most of them are about. */
export function writeArticles(texts: readonly AttributedText[], folder: string): void {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  texts.forEach(({ id, text }, index) => {
    const outlet = id.split('_')[0];
    const url = `https://example.org/${encodeURIComponent(id)}`;
    const published = '2016-11-01T12:00:00Z';
    const article = { id, outlet, country: 'US', lang: 'en', url, published, byline: null, title: '', text };
    writeFileSync(
      join(folder, 'articles', `${String(index).padStart(4, '0')}.json`),
      JSON.stringify(article),
    );
  });
}
