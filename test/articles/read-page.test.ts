import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FeedSide, readPage } from '../../src/articles/read-page.ts';
import type { PageReading } from '../../src/model/article.ts';

const FIXTURES = new URL('fixtures/', import.meta.url);
const names = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

function fixture(name: string, feedEntry?: FeedSide): PageReading {
  const html = readFileSync(new URL(`${name}.html`, FIXTURES), 'utf8');
  return readPage(html, { url: `https://paper.example/${name}`, ...(feedEntry ? { feedEntry } : {}) });
}

function feed(given: Partial<FeedSide>): FeedSide {
  return { title: '', summary: '', contentHtml: null, author: null, publishedAt: null, ...given };
}

describe('the text of a page is its article and nothing else', () => {
  test.each(names)('%s', (name) => {
    const expected = readFileSync(new URL(`${name}.txt`, FIXTURES), 'utf8').trimEnd();
    expect(fixture(name).text).toBe(expected);
  });
});

describe('what a page says of itself', () => {
  const expected: Record<string, Partial<PageReading>> = {
    'wordpress-en': {
      title: 'Port Ellery closes its ferry terminal',
      author: 'Tessa Lindqvist',
      publishedAt: '2025-06-17T22:05:00.000Z',
      canonicalUrl: 'https://ellery-post.example/2025/06/17/ferry-terminal/',
      lang: 'en',
      wire: null,
      provenance: 'density',
      warnings: [],
    },
    'div-soup-es': {
      title: 'La presa del Río Hondo no se ampliará',
      author: 'Redacción Estado',
      publishedAt: '2025-03-10T00:00:00.000Z',
      lang: 'es',
      canonicalUrl: null,
    },
    'table-layout-en': { title: 'Salt mine to reopen under new owner', wire: 'Northline', lang: 'en' },
    'amp-es': {
      author: 'Lucía Mora, Joel Ibarra',
      // The page says lang="en"; its words say otherwise.
      lang: 'es',
      canonicalUrl: 'https://www.diario-almirante.example/salud/dengue-48-casos',
      publishedAt: '2025-07-24T15:30:00.000Z',
    },
    'gallery-es': {
      author: 'Nuria Escalante',
      publishedAt: '2025-04-06T01:12:00.000Z',
      canonicalUrl: 'https://vespertino.example/ciudad/mercado-san-telmo',
    },
    'json-ld-flat-en': {
      provenance: 'json-ld',
      title: 'Crews stay ashore in quota protest',
      author: 'Sine Mallory',
    },
    'agency-es': {
      wire: 'EFE',
      title: 'El volcán Centella expulsa la mayor columna de ceniza en trece años',
      author: 'Agencia EFE',
    },
    'blocks-and-breaks-en': { title: "Half of Gable Ridge's lifts to stand still this winter", lang: 'en' },
    'only-paragraphs-es': { title: 'Altamira prohíbe la minería en los páramos', lang: 'es' },
    'transcript-es': { publishedAt: '2025-02-18T00:00:00.000Z', lang: 'es' },
    // Neither English nor Spanish, whatever its lang attribute says.
    portuguese: { lang: null },
  };
  test.each(Object.entries(expected))('%s', (name, facts) => {
    expect(fixture(name)).toMatchObject(facts);
  });
});

describe("the feed's side", () => {
  const content =
    '<p>The audit of the school board in Calder County was published on Tuesday after a judge ordered it.</p>' +
    '<p>It says that the board paid for three sports fields &amp; that none was built.</p>' +
    '<p>The board’s lawyer called the audit “a work of fiction” and said that he would appeal before Friday.</p>' +
    '<p>The firm that wrote it looked at four years of invoices and found that nobody had checked them.</p>';

  test("a paywalled page gives way to the feed's longer content", () => {
    const reading = fixture('paywall-en', feed({ contentHtml: content }));
    expect(reading.provenance).toBe('feed');
    expect(reading.text.split('\n\n')).toHaveLength(4);
    expect(reading.text).toContain('sports fields & that none was built');
    expect(reading.warnings.join(' ')).toMatch(/paywall.*feed's own content/u);
  });

  test('without the feed a paywalled page gives what it shows, and says so', () => {
    const reading = fixture('paywall-en');
    expect(reading.provenance).toBe('density');
    expect(reading.warnings).toEqual(['The page is behind a paywall; its text may be cut.']);
  });

  test("a consent wall gives way to the feed's content, or to its summary", () => {
    const summary =
      'El puerto del Golfo cerró a la navegación este lunes por el mal tiempo, informó la capitanía.';
    const reading = fixture('consent-wall-es', feed({ summary, title: 'Cierra el puerto' }));
    expect(reading).toMatchObject({ text: summary, provenance: 'feed', lang: 'es' });
    expect(reading.warnings.join(' ')).toMatch(/consent wall.*only the feed's summary/u);
    expect(fixture('consent-wall-es').text).toBe('');
  });

  test('a check for robots is no article', () => {
    const reading = fixture('robot-check-en');
    expect(reading.text).toBe('');
    expect(reading.warnings[0]).toMatch(/proof of a human reader/u);
  });

  test('a short article about data protection is no consent wall', () => {
    const html = `<article><h1>Fine for a bakery chain</h1><p>The data protection office fined a bakery chain 40,000 euros
      on Monday for setting cookies without consent on its page.</p><p>The chain said it would appeal, since no personal
      data had left its ovens.</p></article>`;
    const reading = readPage(html, { url: 'https://paper.example/x' });
    expect(reading.text.split('\n\n')).toHaveLength(2);
    expect(reading.warnings).toEqual([]);
  });

  test("a whole page is not replaced by the feed's excerpt", () => {
    const reading = fixture(
      'wordpress-en',
      feed({ contentHtml: '<p>The harbour council voted. [&#8230;]</p>' }),
    );
    expect(reading.provenance).toBe('density');
    expect(reading.text).toContain('Ines Okafor');
  });

  test("the feed's date comes first, its author and title last", () => {
    const entry = feed({
      title: 'From the feed',
      author: 'Feed Author',
      publishedAt: '2025-06-17T21:59:00Z',
    });
    expect(fixture('wordpress-en', entry)).toMatchObject({
      publishedAt: '2025-06-17T21:59:00.000Z',
      author: 'Tessa Lindqvist',
      title: 'Port Ellery closes its ferry terminal',
    });
    const bare = readPage('', { url: 'https://paper.example/x', feedEntry: entry });
    expect(bare).toMatchObject({ title: 'From the feed', author: 'Feed Author', text: 'From the feed' });
  });
});
