import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articlesIn, composed } from '../../bench/claims/texts.ts';
import { loadTopics } from '../../src/config/load.ts';
import { defaultSettings } from '../../src/config/settings.ts';
import { compileTopics } from '../../src/mentions/compile-topics.ts';
import type { Article } from '../../src/model/article.ts';
import type { Language } from '../../src/model/language.ts';
import { readClaims } from '../../src/pipeline/read-claims.ts';
import { entry } from '../../src/threads/entry.ts';
import { openPool } from '../../src/threads/pool.ts';
import { growth } from '../growth.ts';

const ROOT = join(import.meta.dirname, '../..');
const topics = loadTopics(join(ROOT, 'config/topics.yaml'));
const compiled = compileTopics(topics);
const stories = ['autumn-2025', 'winter-2025-26'].flatMap((name) =>
  articlesIn(join(ROOT, 'eval/streams', name)),
);

/** One article of about so many characters, made of news paragraphs of one language. */
function longArticle(lang: Language, size: number): Article {
  const [article] = composed(
    stories.filter((one) => one.lang === lang),
    1,
    size,
  );
  if (!article) throw new Error('there are no paragraphs to compose it of');
  return article;
}

const TWO_MEGABYTES = 2_000_000;

describe('an article of two megabytes', () => {
  test('takes about four times as long as one of half a megabyte: no rule looks at all claims for each of them', {
    retry: 2,
  }, () => {
    const ratio = growth((size) => {
      readClaims(longArticle('en', size), compiled, { evenUnwatched: true });
    }, TWO_MEGABYTES / 4);
    expect(ratio).toBeLessThan(8);
  });

  test('in Spanish grows alike from an eighth of a megabyte on', { retry: 2 }, () => {
    const ratio = growth((size) => {
      readClaims(longArticle('es', size), compiled, { evenUnwatched: true });
    }, 125_000);
    expect(ratio).toBeLessThan(8);
  });

  test('is read within the memory that a reading thread has by default', async () => {
    const pool = openPool<typeof import('../../src/pipeline/reading.ts')>({
      module: entry(import.meta.url, '../../src/pipeline/reading'),
      size: 1,
      timeLimitMs: 50_000,
      heapMb: defaultSettings().reading.heapMb,
    });
    try {
      const article = longArticle('en', TWO_MEGABYTES);
      const { mentions, claims } = await pool.run('findFindings', { article, topics });
      expect(mentions.length).toBeGreaterThan(1000);
      expect(claims.length).toBeGreaterThan(1000);
    } finally {
      await pool.close();
    }
  });
});
