import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/http/client.ts';
import { readArticle } from '../../src/pipeline/read-article.ts';
import { loadArticle } from '../../src/store/articles.ts';
import { storeNewEntries } from '../../src/store/entries.ts';
import { loadFeed } from '../../src/store/feeds.ts';
import { canonicalUrl, withoutTracking } from '../../src/text/canonical-url.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse();
});
afterAll(() => stored.close());

const STORY = [
  'The harbour master of Port Salt, Ana Puerto, resigned on Tuesday after a long dispute over the dredging of the channel.',
  'She said that the town had promised two dredgers in the spring and had sent none by the end of the summer.',
  'Three ships have waited outside the harbour since Sunday, and the pilots say that the next storm will close it.',
];
const OTHER = STORY.map((paragraph) => paragraph.split(' ').reverse().join(' '));

const page = (paragraphs: readonly string[], head = '') =>
  `<html><head><title>Harbour</title>${head}</head><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

async function enter(url: string): Promise<number> {
  const { store, clock } = stored.house;
  const [id] = await store.db.transaction().execute(async (trx) => {
    const feed = await loadFeed(trx, 'harbor');
    if (!feed) throw new Error('There is no feed.');
    const about = { feedEntryId: null, contentHash: url, title: url, summary: '', contentHtml: null };
    const entry = { ...about, author: null, publishedAt: null, background: false, key: `url:${url}` };
    const address = { url: withoutTracking(url), canonicalUrl: canonicalUrl(url) };
    return storeNewEntries(trx, feed, [{ ...entry, ...address }], clock());
  });
  if (id === undefined) throw new Error('The article was there already.');
  return id;
}

/** Reads an article whose link leads to `at`. */
async function read(articleId: number, at: string, html: string): Promise<void> {
  const get = async (): Promise<Answer> => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return { status: 200, url: at, permanentUrl: null, headers, body: Buffer.from(html), notModified: false };
  };
  const house = { ...stored.house, client: { ...stored.house.client, get } };
  await readArticle(house, { articleId }, { signal: new AbortController().signal });
}

const address = async (id: number) => (await loadArticle(stored.house.store.db, id))?.canonical_url;

async function articleOfEntry(url: string) {
  const row = await stored.house.store.db
    .selectFrom('claimwatch.entries')
    .select('article_id')
    .where('content_hash', '=', url)
    .executeTakeFirst();
  return row?.article_id;
}

describe('an article behind a link that says nothing', () => {
  test('gets the address that the link led to, as the page names it', async () => {
    const id = await enter('https://t.co/one');
    const canonical = '<link rel="canonical" href="https://www.gull.example/news/1">';
    await read(id, 'https://gull.example/news/1?x=tw', page(STORY, canonical));
    expect(await loadArticle(stored.house.store.db, id)).toMatchObject({
      canonical_url: 'https://gull.example/news/1',
      url: 'https://www.gull.example/news/1',
      awaits: 'find-claims',
    });
  });

  test('or where it led, if the page names none', async () => {
    const id = await enter('https://bit.ly/two');
    await read(id, 'https://m.gull.example/news/2?utm_source=bitly', page(STORY));
    expect(await address(id)).toBe('https://gull.example/news/2');
  });

  test('is the article that is known there', async () => {
    const known = await enter('https://gull.example/news/3');
    await read(known, 'https://gull.example/news/3', page(STORY));
    const id = await enter('https://t.co/three');
    await read(id, 'https://gull.example/news/3', page(STORY));
    expect(await address(id)).toBeUndefined();
    expect(await articleOfEntry('https://t.co/three')).toBe(known);
    expect(stored.events.some((event) => event.kind === 'article-known' && event.same === known)).toBe(true);
  });

  test.each([
    ['says something else', 'https://gull.example/news/3', page(OTHER)],
    ['is a front page', 'https://gull.example/', page(STORY)],
    ['is one more redirect', 'https://t.co/elsewhere', page(STORY)],
  ])('keeps its own address where what it led to %s', async (what, at, html) => {
    const id = await enter(`https://t.co/${what.length}`);
    await read(id, at, html);
    expect(await address(id)).toBe(`https://t.co/${what.length}`);
  });

  test('is none where the link names an article, wherever that leads', async () => {
    const id = await enter('https://gull.example/old/4');
    await read(id, 'https://gull.example/news/3', page(STORY));
    expect(await address(id)).toBe('https://gull.example/old/4');
  });
});
