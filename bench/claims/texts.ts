import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../../src/model/article.ts';
import { LANGUAGES } from '../../src/model/language.ts';

const ArticleFile = z.object({ lang: z.enum(LANGUAGES), title: z.string(), text: z.string() });
type ArticleFile = z.infer<typeof ArticleFile>;

/** The articles of a folder: its `*.json` files, or those of its folder `articles`; empty where there are none. */
export function articlesIn(dir: string): ArticleFile[] {
  for (const folder of [join(dir, 'articles'), dir]) {
    const names = namesIn(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
    if (names.length === 0) continue;
    return names.map((name) => ArticleFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  }
  return [];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * New articles of a given size (characters) made of the paragraphs of others: each of one language, paragraphs drawn
 * without order, so that no two are alike and their words stand as densely as in news. The same call gives the same texts.
 */
export function composed(from: readonly ArticleFile[], count: number, size: number): Article[] {
  const paragraphs = new Map(
    LANGUAGES.map((lang) => [
      lang,
      from.filter((one) => one.lang === lang).flatMap(({ text }) => text.split('\n\n')),
    ]),
  );
  const languages = LANGUAGES.filter((lang) => (paragraphs.get(lang)?.length ?? 0) > 0);
  let state = 7;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: count }, (_, index) => {
    const lang = languages[index % languages.length] ?? 'en';
    const pool = paragraphs.get(lang) ?? [];
    const drawn: string[] = [];
    for (let length = 0; length < size; length += (drawn.at(-1)?.length ?? 0) + 2)
      drawn.push(pool[draw(pool.length)] ?? '');
    return articleOf({ lang, title: drawn[0]?.slice(0, 80) ?? '', text: drawn.join('\n\n') }, index);
  });
}

export function articleOf({ lang, title, text }: ArticleFile, index: number): Article {
  return {
    id: `bench-${index}`,
    outlet: 'Bench',
    country: lang === 'es' ? 'MX' : 'US',
    lang,
    url: `https://bench.example/${index}`,
    publishedAt: '2025-09-02T12:00:00.000Z',
    zone: 'UTC',
    byline: null,
    title,
    text,
  };
}
