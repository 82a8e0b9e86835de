import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAtomEntry, renderAtomFeed } from '../../src/digests/render-atom.tsx';
import { parseFeed } from '../../src/feeds/parse.ts';
import type { Digest } from '../../src/model/digest.ts';
import { bigDigest, digestSaying, HOSTILE } from './big-sample.ts';
import { sampleDigest, sampleRestated } from './sample.ts';

const SELF = 'https://watch.example/desk/politics/feed?t=abc&x=1';
const FRAME = {
  deskId: 'politics',
  deskName: 'Politics & <desk>',
  lang: 'en',
  self: SELF,
  updated: '2026-03-06T13:30:00.000Z',
  notice: null,
} as const;

const entryOf = (digest: Digest, id = '5f0c@watch.example') =>
  renderAtomEntry(digest, { id, updated: digest.window.to });

/** What RFC 4287 says that a feed must have and must be, as far as it concerns what is used here. */
function expectValid(feed: string, entries: number): void {
  const $ = load(feed, { xml: true });
  expect($('feed').length).toBe(1);
  expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
  for (const one of ['id', 'title', 'updated']) expect($(`feed > ${one}`)).toHaveLength(1);
  expect($('feed > author > name').text()).not.toBe('');
  expect($('feed > link[rel="self"]').attr('href')).toBe(SELF);
  expect($('feed > entry')).toHaveLength(entries);
  const ids = $('feed > entry > id')
    .toArray()
    .map((id) => $(id).text());
  expect(new Set(ids).size).toBe(entries);
  for (const id of [...ids, $('feed > id').text()]) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  for (const entry of $('feed > entry').toArray()) {
    for (const one of ['id', 'title', 'updated', 'content']) expect($(entry).children(one)).toHaveLength(1);
    expect($(entry).children('link[rel="alternate"]').length).toBeLessThanOrEqual(1);
    expect($(entry).children('content').attr('type')).toBe('html');
    expect($(entry).children('content').children()).toHaveLength(0);
    const allowed = ['id', 'title', 'updated', 'published', 'category', 'link', 'content'];
    expect(
      $(entry)
        .children()
        .toArray()
        .map(({ name }) => name)
        .filter((name) => !allowed.includes(name)),
    ).toEqual([]);
  }
  for (const date of $('updated, published').toArray()) {
    expect($(date).text()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
  }
  expect(feed).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
}

describe('a feed of digests', () => {
  const other = sampleDigest({ lang: 'es', saidAgain: { lines: [sampleRestated()] } });
  const feed = renderAtomFeed(FRAME, [entryOf(other, 'later'), entryOf(sampleDigest())]);

  test('has what RFC 4287 says it must', () => expectValid(feed, 2));

  test('an empty one is valid too', () => expectValid(renderAtomFeed(FRAME, []), 0));

  test.each(['rss-parser', 'tolerant'] as const)('is read by our own reader: %s', async (reader) => {
    const read = await parseFeed(feed, { url: SELF, reader });
    expect(read).toMatchObject({ format: 'atom', language: 'en', title: 'Politics & <desk>', warnings: [] });
    expect(read.entries).toHaveLength(2);
    expect(read.entries[1]).toMatchObject({
      url: 'https://watch.example/desk/politics/held/w1?t=abc',
      publishedAt: '2026-03-06T13:30:00.000Z',
    });
    expect(read.entries[1]?.title).toMatch(/^Contradiction: Claudia Sheinbaum denies: «hubo un acuerdo/);
    expect(read.entries[0]?.title).toMatch(/^Contradicción/);
  });

  test('the content says all that the mail says', () => {
    const page = load(load(feed, { xml: true })('entry > content').last().text());
    expect(
      page('h2')
        .toArray()
        .map((heading) => page(heading).text()),
    ).toEqual(['Claudia Sheinbaum', 'Cartel designations', 'Behind this digest']);
    expect(page('blockquote').first().attr('lang')).toBe('es');
    const text = page('body').text();
    for (const said of [
      'Changed: 25 → 50 million dollars',
      'and 12 more',
      '62 claims held back',
      '27 of 28 feeds read.',
    ]) {
      expect(text).toContain(said);
    }
    expect(page('a').first().attr('href')).toBe('https://faro-norte.example/nota/8841');
  });

  test('the same digest and delivery give the same entry; another delivery has another id', () => {
    expect(entryOf(sampleDigest())).toBe(entryOf(sampleDigest()));
    expect(entryOf(sampleDigest(), 'a')).not.toBe(entryOf(sampleDigest(), 'b'));
  });

  test('nothing is cut that the digest itself does not cut', () => {
    const $ = load(load(entryOf(bigDigest(100)), { xml: true })('content').text());
    expect($('blockquote')).toHaveLength(400);
  });
});

describe('outside text', () => {
  const expectHarmless = (text: string): void => {
    const feed = renderAtomFeed({ ...FRAME, deskName: text, notice: text }, [entryOf(digestSaying(text))]);
    expectValid(feed, 1);
    const page = load(load(feed, { xml: true })('content').text());
    expect(page('script, img, style, iframe, [onerror], [style]')).toHaveLength(0);
    for (const link of page('a').toArray()) expect(page(link).attr('href')).toMatch(/^https?:/);
  };

  test.each(HOSTILE)('%j only shows', (text) => expectHarmless(text));

  test('any text only shows', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectHarmless), { numRuns: 40 });
  });
});
