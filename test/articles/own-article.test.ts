import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/articles/read-page.ts';

const STORY = [
  'The harbour of Port Ellery will close its old ferry terminal in October, the mayor said on Friday at the gate.',
  'Some forty people work there, and half of them have been offered work at the new terminal across the bay.',
  'The company that runs the ferries wants to sell the building, which was put up in 1931 and has never been painted.',
  'A group of neighbours asked the council to keep the hall as a market, as was done with the old customs house.',
];
const OTHER = [
  'A beekeeper from Tamarack won the prize for the best honey of the county for the third time in as many years.',
  'The jury of five tasted ninety jars on Saturday and praised the winner for a note of thyme and of heather.',
  'She gave the prize money to the school, which will plant lime trees along the road to the river in the spring.',
];
const HEADLINE = 'Port Ellery closes its ferry terminal';
const URL_OF = 'https://paper.example/port/ferry-terminal';
const OTHERS_BODY = OTHER.join('\n\n');

const page = (data: unknown, head = '') =>
  `<html lang="en"><head><title>${HEADLINE} | The Ellery Post</title>${head}<script type="application/ld+json">${JSON.stringify(data)}</script></head>
  <body><main><article><h1>${HEADLINE}</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}</article></main></body></html>`;
const news = (fields: object) => ({ '@type': 'NewsArticle', ...fields });
const read = (html: string) => readPage(html, { url: `${URL_OF}?utm_source=feed` });

const WRONG = {
  headline: 'Honey of the county wins prize',
  articleBody: OTHERS_BODY,
  datePublished: '2020-01-01',
};
const WARNING = /JSON-LD tells another story/u;

describe("another story in JSON-LD does not take the page's place", () => {
  test.each<readonly [string, unknown, boolean]>([
    ['beside its own, by the headline', { '@graph': [news(WRONG), news({ headline: HEADLINE })] }, false],
    [
      'beside its own, by the address',
      [
        news(WRONG),
        news({ mainEntityOfPage: { '@id': `http://www.paper.example/port/ferry-terminal/#main` } }),
      ],
      false,
    ],
    ['under the right headline', news({ ...WRONG, headline: HEADLINE, datePublished: undefined }), true],
    ['under another headline', news(WRONG), true],
    ['without a headline', news({ articleBody: OTHERS_BODY, datePublished: '2020-01-01' }), true],
    ['behind the right first sentence', news({ ...WRONG, articleBody: `${STORY[0]} ${OTHERS_BODY}` }), true],
    ['in a list', { '@type': 'ItemList', itemListElement: [news(WRONG)] }, false],
    ['in a list, as an item', { '@type': 'ItemList', itemListElement: [{ item: news(WRONG) }] }, false],
    ['as a part', { '@type': 'WebPage', hasPart: [news({ ...WRONG, headline: HEADLINE })] }, false],
  ])('%s', (_, data, warned) => {
    const reading = read(page(data, '<meta property="og:updated_time" content="2026-05-04T10:00:00Z">'));
    expect(reading).toMatchObject({ text: STORY.join('\n\n'), title: HEADLINE, provenance: 'density' });
    expect(reading.publishedAt).toBe('2026-05-04T10:00:00.000Z');
    if (warned) expect(reading.warnings).toEqual([expect.stringMatching(WARNING)]);
    else expect(reading.warnings).toEqual([]);
  });

  test('nor does its date', () => {
    const meta = '<meta property="article:published_time" content="2026-05-04T10:00:00Z">';
    expect(read(page(news(WRONG), meta)).publishedAt).toBe('2026-05-04T10:00:00.000Z');
    expect(read(page(news(WRONG))).publishedAt).toBeNull();
  });

  test('nor its headline, where the page itself has none', () => {
    const shown = STORY.map((text) => `<p>${text}</p>`).join('');
    const data = JSON.stringify(news(WRONG));
    const html = `<title>The Ellery Post</title><script type="application/ld+json">${data}</script><article>${shown}</article>`;
    const entry = { title: HEADLINE, summary: '', contentHtml: null, author: null, publishedAt: null };
    expect(readPage(html, { url: URL_OF, feedEntry: entry })).toMatchObject({
      title: HEADLINE,
      provenance: 'density',
    });
    expect(read(html).title).toBe('The Ellery Post');
  });
});

describe("the page's own is believed", () => {
  const whole = [...STORY, 'The council votes on the hall on the second Tuesday of June.'];
  const articleBody = whole.join('\n\n');
  test.each<readonly [string, unknown]>([
    ['by its headline', news({ headline: HEADLINE, articleBody })],
    [
      'by its text, whatever its headline',
      news({ headline: 'Neighbours ask council for market', articleBody }),
    ],
    ['by its address', news({ headline: 'Neighbours ask council for market', url: URL_OF, articleBody })],
    ...[
      'https://m.paper.example/port/ferry-terminal',
      'https://paper.example/amp/port/ferry%2Dterminal/',
    ].map((url) => [`by its address ${url}`, news({ headline: 'Hall for sale', url, articleBody })] as const),
    ['without a headline', news({ articleBody })],
    [
      'among others',
      [news({ ...WRONG, url: 'https://paper.example/honey' }), news({ headline: HEADLINE, articleBody })],
    ],
    [
      'cut on the page',
      news({ headline: HEADLINE, articleBody: [...whole, ...OTHER, ...OTHER].join('\n\n') }),
    ],
  ])('%s', (_, data) => {
    const reading = read(page(data));
    expect(reading.provenance).toBe('json-ld');
    expect(reading.text.startsWith(articleBody)).toBe(true);
    expect(reading.warnings).toEqual([]);
  });

  test('where the page shows nothing of it', () => {
    const data = JSON.stringify(news({ headline: HEADLINE, articleBody }));
    const html = `<title>${HEADLINE}</title><script type="application/ld+json">${data}</script><div id="app"></div>`;
    expect(read(html)).toMatchObject({ provenance: 'json-ld', text: articleBody });
  });

  test("where the page's headline is the name of its site", () => {
    const data = JSON.stringify(news({ headline: HEADLINE, articleBody }));
    const html = `<meta property="og:site_name" content="Ellery Evening Courier"><script type="application/ld+json">${data}</script><h1>Ellery Evening Courier</h1>`;
    expect(read(html)).toMatchObject({ provenance: 'json-ld', text: articleBody, warnings: [] });
  });

  test('by the title that its feed gives', () => {
    const data = JSON.stringify(news({ headline: HEADLINE, articleBody }));
    const html = `<script type="application/ld+json">${data}</script><h1>Latest from the harbours of the coast</h1>`;
    const feedEntry = { title: HEADLINE, summary: '', contentHtml: null, author: null, publishedAt: null };
    expect(readPage(html, { url: URL_OF, feedEntry })).toMatchObject({
      provenance: 'json-ld',
      text: articleBody,
    });
    expect(read(html)).toMatchObject({ text: '' });
  });
});
