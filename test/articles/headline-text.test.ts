import { describe, expect, test } from 'vitest';
import { headlineText } from '../../src/articles/headline-text.ts';
import { type FeedSide, readPage } from '../../src/articles/read-page.ts';

const HEADLINE = 'Tamsin Ruiz rejects a second ferry';
const entry = (fields: Partial<FeedSide> = {}): FeedSide => ({
  ...{ title: HEADLINE, summary: '', contentHtml: null, author: null, publishedAt: null, lang: 'en' },
  ...fields,
});
const read = (html: string, feedEntry: FeedSide) =>
  readPage(html, { url: 'https://ledger.example/ferry', feedEntry });
const page = (body: string) =>
  `<!doctype html><html><head><title>Ferry</title></head><body>${body}</body></html>`;

describe('of an entry that is nothing but a headline, the headline is the text', () => {
  test.each([
    ['no page to be had', '', {}],
    ['a page with a film alone', page('<main><video src="/f.mp4"></video></main>'), {}],
    [
      'a check for robots',
      page('<h1>Are you a robot?</h1><p>Please complete the security check below.</p>'),
      {},
    ],
    ['a summary that says the headline again', '', { summary: `<p>${HEADLINE}</p>` }],
    ['an aggregator that names the outlet behind it', '', { title: `${HEADLINE} - The Calder Ledger` }],
  ] as const)('%s', (_, html, fields) => {
    const reading = read(html, entry(fields));
    expect(reading).toMatchObject({ text: HEADLINE, provenance: 'feed', lang: 'en' });
    expect(reading.warnings.at(-1)).toMatch(/^The text is only the feed's headline/);
  });

  test.each([
    [
      'the feed has a summary',
      { summary: 'The mayor said so on the quay.' },
      'The mayor said so on the quay.',
    ],
    ['the headline says nothing', { title: 'Live blog' }, ''],
    ['there is none', { title: '' }, ''],
  ])('but not where %s', (_, fields, text) => {
    expect(read('', entry(fields)).text).toBe(text);
  });

  test('and not where the page has a text', () => {
    const words =
      'The ferry across the sound goes every hour, and nobody on the quay wanted another one this year.';
    expect(read(page(`<article><h1>Ferry</h1><p>${words}</p></article>`), entry()).text).toBe(words);
  });

  test('the feed knows its language, which few words do not tell', () => {
    expect(read('', entry({ title: 'Rechaza Ruiz otro ferry', lang: 'es' })).lang).toBe('es');
    expect(read('', entry({ summary: 'Ruiz rechaza entrada de ferrys', lang: 'es' })).lang).toBe('es');
  });
});

describe('the outlet behind a headline is cut off', () => {
  test.each([
    ['Ruiz rejects a second ferry - The Calder Ledger', null, 'Ruiz rejects a second ferry'],
    ['Ruiz rechaza otro ferry - El Sol de Calder', null, 'Ruiz rechaza otro ferry'],
    ['Ruiz rejects a second ferry | Harbour Now', 'Harbour Now', 'Ruiz rejects a second ferry'],
    ['Ruiz rejects a second ferry – for now', null, 'Ruiz rejects a second ferry – for now'],
    ['Ferry – Ruiz rejects it', null, 'Ferry – Ruiz rejects it'],
  ])('%s', (title, site, text) => {
    expect(headlineText(title, site)).toBe(text);
  });

  test.each(['', 'Video', 'Live blog'])('a headline of one or two words is no text: %s', (title) => {
    expect(headlineText(title, null)).toBeNull();
  });
});
