/** The fuzzer finds what is planted, makes it small, and does the same again for the same seed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dice } from '../../bench/fuzz/dice.ts';
import { faultsOfFeed, faultsOfPage } from '../../bench/fuzz/faults.ts';
import { minimise } from '../../bench/fuzz/minimise.ts';
import { MOST_BYTES, MUTATIONS, mutate } from '../../bench/fuzz/mutate.ts';
import { readPage } from '../../src/articles/read-page.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { runs } from '../runs.ts';

const DOCUMENT = Buffer.from(
  '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Señal</title><item><title>One</title><link>https://paper.example/1</link></item></channel></rss>',
);

describe('faults of a feed', () => {
  const ENTRY = { id: '1', url: null, title: 'One', summary: 'a\n\nb', contentHtml: null };

  test.each([
    ['a lone surrogate', { title: 'a \ud83d' }, ['entry title is not well-formed']],
    ['a NUL', { contentHtml: '<p>\0</p>' }, ['entry contentHtml is not well-formed']],
    ['a script as address', { url: 'javascript:alert(1)' }, ['entry url is no web address']],
    ['an address without host', { url: 'https:///x' }, ['entry url is no web address']],
    [
      'a year of six digits',
      { publishedAt: '+010000-01-01T00:00:00.000Z' },
      ['entry publishedAt is no instant'],
    ],
    ['a day alone', { updatedAt: '2026-03-01' }, ['entry updatedAt is no instant']],
    ['a line break in a title', { title: 'a\nb' }, ['entry title is no clean line']],
    ['three line breaks', { summary: 'a\n\n\nb' }, ['entry summary is no paragraphs']],
    ['nothing', {}, []],
  ])('%s', async (_, fields, faults) => {
    const feed = await parseFeed(DOCUMENT, { url: 'https://paper.example/rss' });
    const entries = feed.entries.map((entry) => ({ ...entry, ...ENTRY, ...fields }));
    expect(faultsOfFeed({ ...feed, entries })).toEqual(faults);
  });
});

describe('faults of a page', () => {
  const page = readPage('<p>x</p>', { url: 'https://paper.example/' });
  const post = { start: 0, end: 3, at: null, title: null };

  test.each([
    [
      'a post past the end of the text',
      { text: 'One', posts: [{ ...post, end: 4 }] },
      ['a post stands outside'],
    ],
    ['a post that ends in a paragraph', { text: 'One two', posts: [post] }, ['a post stands outside']],
    [
      'posts across each other',
      { text: 'One\n\nTwo', posts: [{ ...post, end: 8 }, post] },
      ['a post stands outside'],
    ],
    ['a tab in the text', { text: 'One\tTwo', posts: [] }, ['text is no paragraphs']],
    [
      'a link to a mail',
      { links: { pages: [], amp: 'mailto:a@b', canonical: null } },
      ['link is no web address'],
    ],
    ['nothing', { text: 'One\n\nTwo', posts: [post, { ...post, start: 5, end: 8 }] }, []],
  ])('%s', (_, fields, faults) => {
    expect(faultsOfPage({ ...page, ...fields })).toEqual(
      faults.map((fault) => expect.stringContaining(fault)),
    );
  });
});

describe('damage', () => {
  test('is the same for the same seed, never too long, and leaves the document itself as it is', () => {
    const before = Buffer.from(DOCUMENT);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const damaged = mutate(DOCUMENT, DOCUMENT, new Dice(seed));
        expect(mutate(DOCUMENT, DOCUMENT, new Dice(seed))).toEqual(damaged);
        expect(damaged.body.length).toBeLessThanOrEqual(MOST_BYTES);
      }),
      runs(100),
    );
    expect(DOCUMENT).toEqual(before);
  });

  test.each(Object.entries(MUTATIONS))(
    '%s: is done to an ordinary document, and borne by an empty one',
    (_, mutation) => {
      const seeds = Array.from({ length: 30 }, (_, seed) => seed);
      const damaged = seeds.map((seed) => mutation(DOCUMENT, new Dice(seed), DOCUMENT));
      expect(damaged.some((body) => !body.equals(DOCUMENT))).toBe(true);
      for (const seed of seeds) mutation(Buffer.alloc(0), new Dice(seed), Buffer.alloc(0));
    },
  );
});

test('what shows a fault is made as small as it gets', async () => {
  const body = Buffer.from(`${'x'.repeat(700)}<a>${'y'.repeat(300)}</b>${'z'.repeat(50)}`);
  const shows = async (smaller: Buffer) => /<a>[\s\S]*<\/b>/.test(smaller.toString());
  expect((await minimise(body, shows)).toString()).toBe('<a></b>');
});
