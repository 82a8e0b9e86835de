import { describe, expect, test } from 'vitest';
import { DAMAGES } from '../../bench/feeds/damages.ts';
import { ENCODING_CASES, encodedFeed, nameOf, wordsIn } from '../../bench/feeds/encodings.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import type { FeedEntry } from '../../src/model/feed.ts';
import { DEMO_FEEDS } from './demo-feeds.ts';
import { URL_OF_FEED } from './documents.ts';

/** What tells an entry from its neighbours, whatever was done to its title. */
const known = ({ id, url }: FeedEntry): string => `${id} ${url}`;

describe('the kinds of damage that the bench counts', () => {
  test('are fifteen, each of its own name', () => {
    expect(new Set(DAMAGES.map(({ name }) => name)).size).toBe(15);
  });

  test.each(DAMAGES)('$name: every entry of every demo feed is kept', async ({ damage }) => {
    for (const [name, document] of Object.entries(DEMO_FEEDS)) {
      const whole = await parseFeed(document, { url: URL_OF_FEED });
      const damaged = await parseFeed(damage(document), { url: URL_OF_FEED });
      expect(damaged.entries.map(known).slice(0, -1), name).toEqual(whole.entries.map(known).slice(0, -1));
      expect(damaged.entries, name).toHaveLength(whole.entries.length);
      expect(damaged.entries.at(-1)?.title.slice(0, 10), name).toBe(whole.entries.at(-1)?.title.slice(0, 10));
    }
  });

  test.each(DAMAGES)('$name: it does damage to a feed that it can be done to', ({ damage }) => {
    const document = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${'<item><title>a</title><link>b?c&amp;d</link><description><![CDATA[<p>e]]></description><dc:date>2026-03-01</dc:date></item>'.repeat(3)}</channel></rss>`;
    expect(Buffer.from(damage(document)).equals(Buffer.from(document))).toBe(false);
  });
});

describe('the byte encodings that the bench counts', () => {
  test('are thirty-six, each of its own name', () => {
    expect(new Set(ENCODING_CASES.map(nameOf)).size).toBe(36);
  });

  // Nothing says what the last one is, and it is valid in many encodings.
  test.each(ENCODING_CASES.slice(0, -1).map((one) => ({ name: nameOf(one), one })))(
    '$name',
    async ({ one }) => {
      const { body, contentType } = encodedFeed(one);
      const feed = await parseFeed(body, { url: URL_OF_FEED, contentType });
      expect(feed.title).toBe(wordsIn(one));
      expect(feed.entries.map(({ title }) => title)).toEqual([1, 2, 3].map((n) => `${n} ${wordsIn(one)}`));
    },
  );
});
