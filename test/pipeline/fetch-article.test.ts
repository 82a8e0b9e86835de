import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/http/client.ts';
import { CutShort, HttpProblem, RobotsForbid } from '../../src/http/errors.ts';
import type { PageReading } from '../../src/model/article.ts';
import { type Fetching, fetchArticle } from '../../src/pipeline/fetch-article.ts';
import { readArticlePage } from '../../src/pipeline/reading.ts';

const SITE = 'https://paper.example';
const LEAD = 'The dam above Port Ellery will not be raised, the county council decided on Tuesday night.';
const NOTE = 'Reporting for this series was paid for by the Ellery Fund for Local News.';

/** A sentence of its own for each page. */
const told = (n: number) =>
  `Councillor number ${n} told the room that ${n} farms downstream had gone without water since the ${n}th of March, and that nobody from the county had come to look at them in all that time.`;

const page = (...body: string[]) =>
  `<html><head><title>The dam</title></head><body><article><h1>The dam stays as it is</h1>${body.join('')}</article></body></html>`;
const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const next = (href: string) => `<div class="pagination"><a rel="next" href="${href}">Next page</a></div>`;

type Site = Record<string, string | Error | { readonly moved: string; readonly html: string }>;

/** Fetches an article of a site that stands in memory. */
async function fetched(
  site: Site,
  given: Partial<Fetching> & { path?: string } = {},
): Promise<PageReading & { asked: string[] }> {
  const asked: string[] = [];
  const get = async (url: string): Promise<Answer> => {
    asked.push(url.replace(SITE, ''));
    const found = site[url.replace(SITE, '')];
    if (found instanceof Error) throw found;
    if (found === undefined) throw new HttpProblem(url, 404, null, '');
    const [at, html] = typeof found === 'string' ? [url, found] : [`${SITE}${found.moved}`, found.html];
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return { status: 200, url: at, permanentUrl: null, headers, body: Buffer.from(html), notModified: false };
  };
  const read: Fetching['read'] = async (bytes) => readArticlePage(bytes);
  const signal = new AbortController().signal;
  const fetching = { client: { get }, read, entry: null, zone: 'UTC', mostPages: 10, signal, ...given };
  return { ...(await fetchArticle(`${SITE}${given.path ?? '/news/dam'}`, fetching)), asked };
}

const paragraphs = (read: PageReading) => read.text.split('\n\n');

describe('a page whose answer broke off', () => {
  const cut = (html: string) =>
    new CutShort(`${SITE}/news/dam`, 'ECONNRESET', Buffer.from(html), { 'content-type': 'text/html' }, null);
  const whole = page(p(LEAD, told(1), told(2)));

  test('is read where it is whole all the same, with a warning', async () => {
    const read = await fetched({ '/news/dam': cut(`${whole}\n\n`) });
    expect(paragraphs(read)).toEqual([LEAD, told(1), told(2)]);
    expect(read.warnings).toEqual([
      expect.stringMatching(/was cut short after \d+ bytes.*The page in it is whole\.$/),
    ]);
  });

  test.each([whole.slice(0, -3), whole.slice(0, 300), `${whole}<p>More of`])(
    'is not read where it is cut',
    async (html) => {
      await expect(fetched({ '/news/dam': cut(html) })).rejects.toThrow('cut short');
    },
  );
});

describe('an article of several pages', () => {
  test('is read to its last page, and what stands on every page is told once', async () => {
    const read = await fetched({
      '/news/dam': page(p(LEAD, told(1), told(2), NOTE), next('/news/dam/2')),
      '/news/dam/2': page(p(LEAD, told(3), told(4), NOTE), next('/news/dam/3')),
      '/news/dam/3': page(p(LEAD, told(5), told(6), NOTE)),
    });
    expect(paragraphs(read)).toEqual([LEAD, told(1), told(2), NOTE, ...[3, 4, 5, 6].map(told)]);
    expect(read.warnings).toEqual([]);
    expect(read.asked).toEqual(['/news/dam', '/news/dam/2', '/news/dam/3']);
  });

  test('is never continued by the next story', async () => {
    const read = await fetched({
      '/news/dam': page(p(LEAD, told(1), told(2)), next('/news/bridge')),
      '/news/bridge': page(p(told(3), told(4), told(5))),
    });
    expect(read.asked).toEqual(['/news/dam']);
  });

  test('keeps its first page where the second fails, and says so', async () => {
    const first = page(p(LEAD, told(1), told(2)), next('/news/dam/2'));
    const robots = new RobotsForbid(`${SITE}/news/dam/2`, 'robots.txt does not allow it');
    for (const [second, why] of [
      [new HttpProblem(`${SITE}/news/dam/2`, 500, null, ''), /status 500/u],
      [robots, /robots\.txt does not allow/u],
      [{ moved: '/sign-in', html: page(p(told(3))) }, /leads to .*sign-in/u],
      [page(p('Subscribe to continue reading this story and all others of our newsroom.')), /paywall/u],
      ['<html></html>', /no article text/iu],
    ] as const) {
      const read = await fetched({ '/news/dam': first, '/news/dam/2': second });
      expect(paragraphs(read)).toEqual([LEAD, told(1), told(2)]);
      expect(read.warnings).toHaveLength(1);
      expect(read.warnings[0]).toMatch(/^Page 2 of the article was not read/u);
      expect(read.warnings[0]).toMatch(why);
    }
  });

  test('ends at the number of pages that may be read, and says so', async () => {
    const endless: Site = { '/news/dam': page(p(LEAD, told(1)), next('/news/dam/2')) };
    for (let n = 2; n < 30; n += 1) endless[`/news/dam/${n}`] = page(p(told(n)), next(`/news/dam/${n + 1}`));
    const read = await fetched(endless, { mostPages: 4 });
    expect(read.asked).toHaveLength(4);
    expect(read.warnings).toEqual([
      'Page 5 of the article was not read (reading.pages allows 4); the text ends with page 4.',
    ]);
    expect((await fetched(endless, { mostPages: 1 })).asked).toEqual(['/news/dam']);
  });

  test('ends where a page leads back, or is the first page again', async () => {
    const back = await fetched({
      '/news/dam': page(p(LEAD, told(1)), next('/news/dam/2')),
      '/news/dam/2': page(p(told(2), told(3)), next('/news/dam'), next('/news/dam/2')),
    });
    expect(back.asked).toEqual(['/news/dam', '/news/dam/2']);
    const again = page(p(LEAD, told(1), told(2)), next('/news/dam?page=2'), next('/news/dam?page=3'));
    const same = await fetched({ '/news/dam': again, '/news/dam?page=2': again });
    expect(same.asked).toEqual(['/news/dam', '/news/dam?page=2']);
    expect(same.warnings).toEqual([]);
  });
});

describe('the AMP page', () => {
  const amp = '<link rel="amphtml" href="/news/dam/amp">';
  const whole = page(p(LEAD, ...[1, 2, 3, 4].map(told)));
  const wall = 'Subscribe to continue reading this story and all others of our newsroom.';

  test('stands in for a page behind a paywall, and the reading says so', async () => {
    const read = await fetched({ '/news/dam': page(amp, p(LEAD, wall)), '/news/dam/amp': whole });
    expect(paragraphs(read)).toEqual([LEAD, ...[1, 2, 3, 4].map(told)]);
    expect(read.warnings).toEqual([
      'The text is from its AMP page (https://paper.example/news/dam/amp): the page gave less.',
    ]);
  });

  test('is tried once, for a page that is thin, and not where it is no better', async () => {
    const thin = await fetched({ '/news/dam': page(amp, p(LEAD)), '/news/dam/amp': page(amp, p(LEAD)) });
    expect(thin.asked).toEqual(['/news/dam', '/news/dam/amp']);
    expect(thin.text).toBe(LEAD);
    expect(thin.warnings).toEqual([]);
    const broken = await fetched({ '/news/dam': page(amp, p(LEAD)) });
    expect(broken.text).toBe(LEAD);
  });

  test('is not asked for where the page is whole, nor on another site', async () => {
    expect((await fetched({ '/news/dam': whole.replace('<body>', `<body>${amp}`) })).asked).toEqual([
      '/news/dam',
    ]);
    const elsewhere = '<link rel="amphtml" href="https://amp.other.example/news/dam">';
    expect((await fetched({ '/news/dam': page(elsewhere, p(LEAD)) })).asked).toEqual(['/news/dam']);
  });

  test('gives way to the page for readers where a feed leads to an AMP page that is thin', async () => {
    const canonical = '<link rel="canonical" href="https://paper.example/news/dam">';
    const read = await fetched(
      { '/news/dam/amp': page(canonical, p(LEAD)), '/news/dam': whole },
      { path: '/news/dam/amp' },
    );
    expect(paragraphs(read)).toHaveLength(5);
    expect(read.canonicalUrl).toBe('https://paper.example/news/dam');
    expect(read.warnings[0]).toMatch(/the page that it is the AMP form of/u);
  });

  test("does not come before the feed's own content where it has less", async () => {
    const contentHtml = p(LEAD, ...[1, 2, 3, 4, 5, 6].map(told));
    const entry = { title: 'The dam', summary: '', contentHtml, author: null, publishedAt: null };
    const site = { '/news/dam': page(amp, p(LEAD, wall)), '/news/dam/amp': page(p(LEAD, told(1))) };
    const read = await fetched(site, { entry });
    expect(read.provenance).toBe('feed');
    expect(paragraphs(read)).toHaveLength(7);
  });
});

test('of a live blog that was read before, pages are read back to what is known, and no further', async () => {
  const post = (n: number) =>
    `<article class="live-post"><time datetime="2026-03-06T${10 + n}:00:00Z">${10 + n}.00</time><h2>Post ${n} of the day</h2><p>${told(n)}</p></article>`;
  const site: Site = {
    '/news/dam': page(post(6), post(5), next('/news/dam?page=2')),
    '/news/dam?page=2': page(post(4), post(3), next('/news/dam?page=3')),
    '/news/dam?page=3': page(post(2), post(1)),
  };
  const times = async (knownUntil: string | null) => {
    const { posts, asked } = await fetched(site, { knownUntil });
    return { pages: asked.length, posts: posts.map(({ at }) => Number(at?.slice(11, 13)) - 10) };
  };
  expect(await times(null)).toEqual({ pages: 3, posts: [6, 5, 4, 3, 2, 1] });
  expect(await times('2026-03-06T14:00:00.000Z')).toEqual({ pages: 2, posts: [6, 5, 4, 3] });
  expect(await times('2026-03-06T16:00:00.000Z')).toEqual({ pages: 1, posts: [6, 5] });
});

test('a first page that cannot be had fails the whole, as does a stop', async () => {
  await expect(fetched({})).rejects.toThrow('status 404');
  const stopped = AbortSignal.abort(new Error('stopped'));
  const site = { '/news/dam': page(p(LEAD, told(1)), next('/news/dam/2')) };
  await expect(fetched(site, { signal: stopped })).rejects.toThrow('stopped');
});
