import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postTimes } from '../../src/articles/post-times.ts';
import { readPage } from '../../src/articles/read-page.ts';
import type { PageReading } from '../../src/model/article.ts';

const MEXICO = 'America/Mexico_City';

function read(html: string, zone = 'UTC'): PageReading {
  return readPage(html, { url: 'https://paper.example/news/flood', zone });
}

/** What each post says, by its place in the text. */
function posts({ text, posts }: PageReading) {
  return posts.map(({ start, end, at, title }) => ({ at, title, text: text.slice(start, end) }));
}

const SUMMARY =
  'The Tamarack rose over its banks on Friday and cut the road between Ellery and Gable Ridge, the county said.';
const BOATS =
  'Two boats of the fire service are on their way from the coast, chief engineer Sun-hee Park said.';
const ROAD =
  'Police have closed the road to Gable Ridge until further notice and ask drivers to take the old bridge.';
const SIRENS =
  'Sirens were heard in the lower town shortly after the gauge passed four metres, residents told us.';

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>Flood in Ellery</title>${head}</head><body><nav><a href="/">Home</a></nav>
  <main><h1>Flood in Ellery</h1>${body}</main></body></html>`;

describe('the posts of a live blog, each with its own time', () => {
  const expected = [
    { at: '2026-03-06T12:40:00.000Z', title: 'Boats on their way', text: `Boats on their way\n\n${BOATS}` },
    { at: '2026-03-06T11:05:00.000Z', title: 'Road closed', text: `Road closed\n\n${ROAD}` },
    { at: '2026-03-06T10:15:00.000Z', title: 'Sirens', text: `Sirens\n\n${SIRENS}` },
  ];
  const told = [
    ['2026-03-06T12:40:00Z', 'Boats on their way', BOATS],
    ['2026-03-06T05:05:00-06:00', 'Road closed', ROAD],
    ['2026-03-06T10:15:00Z', 'Sirens', SIRENS],
  ] as const;
  const each = (post: (at: string, title: string, text: string, n: number) => string) =>
    told.map(([at, title, text], n) => post(at, title, text, n)).join('\n');

  test.each([
    [
      'articles in a live blog',
      `<p>${SUMMARY}</p><div class="live-blog">${each(
        (at, title, text) =>
          `<article class="post"><time datetime="${at}">a while ago</time><h2>${title}</h2><p>${text}</p></article>`,
      )}</div>`,
    ],
    [
      'sections with share bars, bylines and captions',
      `<p>${SUMMARY}</p><div data-component="live-feed">${each(
        (at, title, text, n) =>
          `<section id="block-${n}"><header><time datetime="${at}">now</time><h3><a href="#block-${n}">${title}</a></h3><p class="byline">By Tessa Lindqvist</p></header>
          <figure><img src="x.jpg"><figcaption>Water in the lower town of Ellery on Friday.</figcaption></figure><p>${text}</p><ul class="share"><li><a href="#">Share this post with your friends</a></li></ul></section>`,
      )}</div>`,
    ],
    [
      'an AMP live list',
      `<p>${SUMMARY}</p><amp-live-list id="l" data-poll-interval="15000" data-max-items-per-page="20"><div items>${each(
        (at, title, text, n) =>
          `<div id="post${n}" data-sort-time="${Date.parse(at) / 1000}"><h2>${title}</h2><p>${text}</p></div>`,
      )}</div></amp-live-list>`,
    ],
    [
      'list items with the first line in bold',
      `<p>${SUMMARY}</p><ol class="minuto-a-minuto">${each(
        (at, title, text) =>
          `<li><span class="hora" data-timestamp="${Date.parse(at)}">?</span><p><strong>${title}${title === 'Sirens' ? ' in town' : ''}</strong></p><p>${text}</p></li>`,
      )}</ol>`,
    ],
    [
      'microdata',
      `<p>${SUMMARY}</p><div itemscope itemtype="https://schema.org/LiveBlogPosting">${each(
        (at, title, text) =>
          `<div itemprop="liveBlogUpdate" itemscope><meta itemprop="datePublished" content="${at}"><h2 itemprop="headline">${title}</h2><p>${text}</p></div>`,
      )}</div>`,
    ],
    [
      'posts that nothing calls live, with an id and a clock each',
      `<p>${SUMMARY}</p><div class="stream">${each(
        (at, title, text, n) =>
          `<article id="e${n}"><time datetime="${at}">${at.slice(11, 16)}</time><h3>${title}</h3><p>${text}</p></article>`,
      )}</div>`,
    ],
  ])('%s', (_, body) => {
    const reading = read(page(body));
    const seen = posts(reading).map((post) => ({
      ...post,
      title: post.title?.replace(' in town', ''),
      text: post.text.replace('Sirens in town', 'Sirens'),
    }));
    expect(seen).toEqual(expected);
    expect(reading.text.startsWith(`${SUMMARY}\n\nBoats on their way\n\n`)).toBe(true);
    expect(reading.provenance).toBe('density');
  });

  const structured = (updates: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'LiveBlogPosting',
      headline: 'Flood in Ellery',
      datePublished: '2026-03-06T09:00:00Z',
      liveBlogUpdate: updates,
    })}</script>`;
  const update = ([at, title, text]: (typeof told)[number]) => ({
    '@type': 'BlogPosting',
    headline: title,
    articleBody: text,
    datePublished: at,
  });

  test('JSON-LD, where the page shows no post', () => {
    const reading = read(page(`<p>${SUMMARY}</p><div id="app"></div>`, structured(told.map(update))));
    expect(posts(reading)).toEqual(expected);
    expect(reading.provenance).toBe('json-ld');
    expect(reading.text.startsWith(`${SUMMARY}\n\nBoats`)).toBe(true);
  });

  test('a live blog that has only begun, by its JSON-LD', () => {
    const first = told[0];
    const reading = read(page(`<p>${first[2]}</p>`, structured([update(first)])));
    expect(posts(reading)).toEqual(expected.slice(0, 1));
  });

  test('the page, with the times of JSON-LD, where JSON-LD has only the beginnings', () => {
    const teasers = told.map((post) => ({ ...update(post), articleBody: `${post[2].slice(0, 30)} ...` }));
    const body = told
      .map(
        ([, title, text], n) =>
          `<article class="live-post" data-time="${n}"><h2>${title}</h2><p>${text}</p></article>`,
      )
      .join('');
    expect(posts(read(page(`<p>${SUMMARY}</p>${body}`, structured(teasers))))).toEqual(expected);
  });

  test('JSON-LD with the paragraphs of the page, where JSON-LD glues them', () => {
    const body = each((at, title, text) => {
      const [first, rest] = [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)];
      return `<article class="live-post"><time datetime="${at}">x 1</time><h2>${title}</h2><p>${first} ${rest}</p><p>“Stay at home,” the county said.</p></article>`;
    });
    const glued = told.map((post) => ({
      ...update(post),
      articleBody: `${post[2]} “Stay at home,” the county said.`,
    }));
    const reading = read(page(body, structured(glued)));
    expect(reading.provenance).toBe('json-ld');
    expect(posts(reading).map((post) => post.text.split('\n\n').length)).toEqual([3, 3, 3]);
    expect(posts(reading).map((post) => post.at)).toEqual(expected.map((post) => post.at));
  });
});

test('a live blog in Spanish whose clocks run past midnight', () => {
  const clocks = ['01:15 h', '00:20 h', '23:40 h', '21:05 h'];
  const texts = [
    'El gobernador informó que tres comunidades siguen sin luz y que las brigadas trabajan desde la medianoche.',
    'La Cruz Roja pidió cobijas y agua para el albergue de la secundaria técnica número doce.',
    'El río pasó de los cuatro metros en la regla del puente viejo, dijo Protección Civil del estado.',
    'Comenzó a llover con fuerza en la sierra y el ayuntamiento suspendió el transporte público.',
  ];
  const body = texts.map(
    (text, n) =>
      `<div class="entrada"><span class="hora">${clocks[n]}</span><h3>Parte número ${n + 1} de la noche</h3><p>${text}</p></div>`,
  );
  const html = `<html><head><title>Inundación en Altamira, minuto a minuto</title>
    <meta property="article:published_time" content="2026-03-07T02:30:00Z"></head>
    <body><h1>Inundación en Altamira, minuto a minuto</h1><div>${body.join('')}</div></body></html>`;
  const reading = read(html, MEXICO);
  expect(posts(reading).map((post) => post.at)).toEqual([
    '2026-03-07T07:15:00.000Z',
    '2026-03-07T06:20:00.000Z',
    '2026-03-07T05:40:00.000Z',
    '2026-03-07T03:05:00.000Z',
  ]);
  expect(reading.lang).toBe('es');
});

describe('what is no live blog is read as before', () => {
  const prose = [SUMMARY, BOATS, ROAD, SIRENS].map((text) => `<p>${text}</p>`).join('');
  const item = (n: number, inner: string) =>
    `<article class="item" id="i${n}"><time datetime="2026-03-06T1${n}:00:00Z">1${n}:00</time>${inner}</article>`;
  test.each([
    ['an article', `<article>${prose}</article>`],
    [
      'an article with a list of teasers beside it',
      `<article>${prose}</article><div class="stories">${[1, 2, 3, 4].map((n) => item(n, `<h3><a href="/news/${n}">Another story number ${n}</a></h3><p>What it is about, in one line that says little more.</p>`)).join('')}</div>`,
    ],
    [
      'an article with comments',
      `<article>${prose}</article><section id="comments" class="comments">${[1, 2, 3, 4, 5].map((n) => item(n, `<h4>Reader ${n}</h4><p>${'I have lived here for years and never seen the like of it. '.repeat(4)}</p>`)).join('')}</section>`,
    ],
    [
      'a section front',
      [1, 2, 3, 4, 5]
        .map((n) =>
          item(n, `<h2><a href="/news/${n}">A story of the town, number ${n}</a></h2><p>${BOATS}</p>`),
        )
        .join(''),
    ],
    [
      'stories that follow each other as one scrolls',
      [1, 2, 3].map((n) => item(n, `<h1>Story number ${n} of this evening</h1>${prose}`)).join(''),
    ],
    ['a live page of a single post', `<div class="live-blog">${item(1, `<h2>Boats</h2>${prose}`)}</div>`],
  ])('%s', (_, body) => {
    const reading = readPage(
      `<html><head><title>Flood in Ellery</title></head><body><main>${body}</main></body></html>`,
      {
        url: 'https://paper.example/news/flood',
      },
    );
    expect(reading.posts).toEqual([]);
  });
});

describe('times of posts', () => {
  const place = { zone: MEXICO, publishedAt: '2026-03-06T18:00:00Z' };
  test.each([
    ['with an offset', ['2026-03-06T10:45:00-06:00'], '2026-03-06T16:45:00.000Z'],
    ['without one, in the zone of the outlet', ['2026-03-06T10:45'], '2026-03-06T16:45:00.000Z'],
    ['in words', ['6 de marzo de 2026, 10:45'], '2026-03-06T16:45:00.000Z'],
    ['seconds since 1970', ['1772815500'], '2026-03-06T16:45:00.000Z'],
    ['a clock of twelve hours', ['1.05 pm'], '2026-03-06T19:05:00.000Z'],
    ['noon', ['12:10 p.m.'], '2026-03-06T18:10:00.000Z'],
    ['an instant before a clock', ['10:45', '2026-03-06T16:46:00Z'], '2026-03-06T16:46:00.000Z'],
    ['a day is no time', ['2026-03-06'], null],
    ['"5 min ago" is no time that stays', ['5 min ago'], null],
    ['nothing', [], null],
    ['nonsense', ['25:99', '::'], null],
  ])('%s', (_, said, at) => {
    expect(postTimes([said], place)).toEqual([at]);
  });

  test('clocks are worth nothing where the day is not known', () => {
    expect(postTimes([['10:45']], { ...place, publishedAt: null })).toEqual([null]);
  });

  test('a blog that stands oldest first runs past midnight too', () => {
    expect(postTimes([['22:00'], ['23:30'], ['00:10'], ['00:05']], place)).toEqual([
      '2026-03-07T04:00:00.000Z',
      '2026-03-07T05:30:00.000Z',
      '2026-03-07T06:10:00.000Z',
      '2026-03-07T06:05:00.000Z',
    ]);
  });
});

test('a page of many thousand times and posts is read all the same', () => {
  const posts = '<div class="live-post"><time>10:00</time><p>One line of a post.</p></div>'.repeat(8_000);
  expect(read(`<main>${posts}</main>`).posts).toEqual([]);
  const nested = `${'<div class="live-post"><time>10:00</time>'.repeat(100)}${'</div>'.repeat(100)}`;
  expect(read(nested.repeat(100)).posts).toEqual([]);
});

test('any markup of posts gives posts that stand in the text, one behind the other', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<article class="live-post" id="p">', '</article>', '<div class="live-blog">', '</div>', '<section>', '</section>',
      '<time datetime="2026-03-06T10:45:00Z">10.45</time>', '<time>25:99</time>', '<h2>A heading of a post</h2>', '<h1>Live: flood</h1>',
      '<p>The river rose over its banks on Friday and cut the road, the county said in the morning.</p>', '<p>\n\n</p>',
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"headline":"A","articleBody":"One line.\\n\\nTwo lines."},{"articleBody":7},null]}</script>',
      '<a rel="next" href="?page=2">2</a>', '<ul class="comments">', '<li data-timestamp="1772793900">',
    ), // biome-ignore format: a list
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, posts: found } = read(pieces.join(''), MEXICO);
      let end = 0;
      for (const post of found) {
        expect(post.start).toBeGreaterThanOrEqual(end === 0 ? 0 : end + 2);
        expect(post.end).toBeGreaterThan(post.start);
        end = post.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});
