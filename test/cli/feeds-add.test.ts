import { rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadFeeds } from '../../src/config/load.ts';
import { storeNewEntries } from '../../src/store/entries.ts';
import { loadFeed, syncFeeds } from '../../src/store/feeds.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { configFolder } from '../config/folder.ts';
import { embeddedDir } from '../servers.ts';
import { run } from './run.ts';

interface Served {
  readonly type?: string;
  readonly body?: string;
  readonly to?: string;
  readonly status?: number;
}

let server: Server;
let site: string;
let env: Record<string, string>;
/** What the site has, and what was asked of it. */
let pages: Record<string, Served> = {};
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { type = 'text/html', body = '', to, status = 200 } = pages[path] ?? { status: 404 };
    response.writeHead(status, { 'content-type': type, ...(to === undefined ? {} : { location: to }) });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  env = {
    CLAIMWATCH_HTTP_ALLOW_PRIVATE: `127.0.0.1:${port}`,
    CLAIMWATCH_POLLING_PER_SITE_PAUSE_MS: '0',
    CLAIMWATCH_DATA_DIR: '/nonexistent/claimwatch',
  };
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  pages = {};
  asked.splice(0);
});

const SAID = ['--country', 'MX'];
const titles = [
  'The harbour master opened the new pier this morning',
  'Ana Puerto said that the channel was deep enough for two ships',
];

/** A feed of so many entries, the oldest first, every second of which names Ana Puerto. */
function feed(count: number, name = 'The Gull', from = 0): Served {
  const items = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2026, 2, 1 + index + from)).toUTCString();
    const number = index + from;
    return `<item><title>${titles[number % 2]}, ${number}</title><link>https://gull.example/${number}</link><guid>g-${number}</guid><pubDate>${at}</pubDate></item>`;
  });
  const body = `<rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
  return { type: 'application/rss+xml', body };
}

const linked = (...hrefs: string[]): Served => ({
  body: hrefs
    .map((href, at) => `<link rel="alternate" type="application/rss+xml" title="Feed ${at}" href="${href}">`)
    .join(''),
});
const add = (address: string, dir = configFolder(), ...more: string[]) =>
  run(['feeds', 'add', `${site}${address}`, '--config', dir, ...SAID, ...more], { env });
const listed = (url: string): string =>
  configFolder({
    'feeds.yaml': `feeds:\n  - { id: gull, url: "${url}", outlet: Gull, country: MX, lang: en, zone: UTC }\n`,
  });

describe('feeds add asks for as little as can be', () => {
  test.each<[string, Record<string, Served>, string[]]>([
    ['a feed', { '/': feed(3) }, ['/']],
    ['a page that declares one', { '/': linked('/a.xml'), '/a.xml': feed(3) }, ['/', '/a.xml']],
    [
      'a page that declares one in two spellings, and one of comments',
      { '/': linked('/a.xml', '/a.xml/', '/a.xml?utm_source=x', '/comments/feed/'), '/a.xml': feed(3) },
      ['/', '/a.xml'],
    ],
    [
      'a page that declares one and links to others',
      { '/': { body: `${linked('/a.xml').body}<a href="/rss/b">RSS</a>` }, '/a.xml': feed(3) },
      ['/', '/a.xml'],
    ],
    [
      'a page with a link to a page of feeds that has one',
      { '/': { body: '<a href="/rss">RSS</a>' }, '/rss': linked('/a.xml'), '/a.xml': feed(3) },
      ['/', '/rss', '/a.xml'],
    ],
    ['a page that names none', { '/': { body: 'Hello' }, '/rss': feed(3) }, ['/', '/feed/', '/rss']],
    [
      'a page that moved, and names one',
      { '/': { status: 301, to: '/new/' }, '/new/': linked('a.xml'), '/new/a.xml': feed(3) },
      ['/', '/new/', '/new/a.xml'],
    ],
  ])('%s', async (_, served, requests) => {
    pages = served;
    const dir = configFolder();
    const { code, err } = await add('/', dir);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^added to /) });
    expect(asked).toEqual(requests);
    expect(loadFeeds(join(dir, 'feeds.yaml'))).toHaveLength(2);
  });

  test('a site without any is left after the usual addresses', async () => {
    pages = { '/news/': { body: 'Hello' }, '/feed/': { body: 'A page, too' } };
    const { code, err } = await add('/news/');
    expect({ code, err }).toEqual({ code: 1, err: `${site}/news/ is no feed and links to none.\n` });
    expect(asked).toEqual(['/news/', '/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml']);
  });

  test('a feed that a page names and that is none is said, and nothing else is tried', async () => {
    pages = { '/': linked('/gone.xml'), '/gone.xml': { body: 'Moved' } };
    const { code, err } = await add('/');
    expect({ code, err }).toEqual({
      code: 1,
      err: `${site}/ names ${site}/gone.xml as its feed, and that is none.\n`,
    });
    expect(asked).toEqual(['/', '/gone.xml']);
  });
});

describe('of several feeds of a page', () => {
  test('each is listed with its command, and none is fetched or added', async () => {
    pages = { '/': linked('/a.xml', "/b;rm -rf '.xml", '/c.xml') };
    const dir = listed(`${site}/c.xml`);
    const { code, out } = await add('/', dir, '--label', 'the daily');
    expect(code).toBe(1);
    const said = "--country MX --label 'the daily'";
    expect(out.split('\n')).toEqual([
      `${site}/ has several feeds; nothing was added. Add the one you want:`,
      '',
      `Feed 0  claimwatch feeds add ${site}/a.xml ${said}`,
      `Feed 1  claimwatch feeds add '${site}/b;rm%20-rf%20'\\''.xml' ${said}`,
      'Feed 2  in feeds.yaml already, as "gull"',
      '',
    ]);
    expect(asked).toEqual(['/']);
    expect(loadFeeds(join(dir, 'feeds.yaml'))).toHaveLength(1);
  });

  test('those that the page only links to are listed where the one that it declares is there already', async () => {
    const links =
      '<a href="/rss/deportes">RSS Deportes</a><a href="/c.xml">RSS</a><a href="/comments/feed">Comments</a>';
    pages = { '/': { body: `${linked('/c.xml').body}${links}` }, '/rss/deportes': feed(3) };
    const dir = listed(`${site}/c.xml`);
    const { code, out } = await add('/', dir);
    expect(code).toBe(1);
    expect(out.split('\n').slice(2)).toEqual([
      'Feed 0        in feeds.yaml already, as "gull"',
      expect.stringMatching(/^RSS Deportes {2}claimwatch feeds add \S+\/rss\/deportes/),
      '',
    ]);
    expect(asked).toEqual(['/']);
    expect((await add('/', dir, '--yes')).code).toBe(0);
    expect(loadFeeds(join(dir, 'feeds.yaml'))[1]?.url).toBe(`${site}/rss/deportes`);
  });

  test('with --yes the first is added that is a feed and not there already', async () => {
    pages = { '/': linked('/c.xml', '/gone', '/a.xml'), '/a.xml': feed(3), '/c.xml': feed(3) };
    const dir = listed(`${site}/c.xml`);
    expect((await add('/', dir, '--yes')).code).toBe(0);
    expect(asked).toEqual(['/', '/gone', '/a.xml']);
    expect(loadFeeds(join(dir, 'feeds.yaml'))[1]?.url).toBe(`${site}/a.xml`);
  });
});

describe('a feed that is there already is refused', () => {
  test.each<[string, (site: string) => string, Record<string, Served>, string, string[]]>([
    ['by its address', (at) => `${at}/a.xml`, {}, '/a.xml', []],
    ['with a slash at the end', (at) => `${at}/a.xml`, {}, '/a.xml/', []],
    ['under another scheme', (at) => `${at.replace('http:', 'https:')}/a.xml`, {}, '/a.xml', []],
    ['with tracking parameters', (at) => `${at}/a.xml`, {}, '/a.xml?utm_source=me', []],
    [
      'before it is asked for, when its page names it',
      (at) => `${at}/a.xml`,
      { '/': linked('/a.xml') },
      '/',
      ['/'],
    ],
    [
      'when the address leads there for good',
      (at) => `${at}/a.xml`,
      { '/old': { status: 301, to: '/a.xml' }, '/a.xml': feed(3) },
      '/old',
      ['/old', '/a.xml'],
    ],
    [
      'when the address leads there for now',
      (at) => `${at}/a.xml`,
      { '/old': { status: 302, to: '/a.xml' }, '/a.xml': feed(3) },
      '/old',
      ['/old', '/a.xml'],
    ],
  ])('%s', async (_, there, served, address, requests) => {
    pages = served;
    const dir = listed(there(site));
    const { code, err } = await add(address, dir);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('in feeds.yaml already, as "gull"'),
    });
    expect(asked).toEqual(requests);
    expect(loadFeeds(join(dir, 'feeds.yaml'))).toHaveLength(1);
  });

  test('when what was read of it is the same under another address; a feed of one section is another', async () => {
    const dataDir = await embeddedDir();
    const dir = listed('https://gull.example/rss');
    const given = { env: { ...env, CLAIMWATCH_DATA_DIR: dataDir } };
    try {
      await storeEntries(dataDir, join(dir, 'feeds.yaml'), 40);
      pages = { '/feed': feed(20, 'The Gull', 22), '/section': feed(12, 'Harbour', 4) };
      const same = await run(['feeds', 'add', `${site}/feed`, '--config', dir, ...SAID], given);
      expect(same.code).toBe(2);
      expect(same.err).toContain('carries the same entries as the feed "gull" in feeds.yaml');
      const other = await run(['feeds', 'add', `${site}/section`, '--config', dir, ...SAID], given);
      expect(other).toMatchObject({ code: 0, err: expect.stringMatching(/^added to /) });
      expect(asked).toEqual(['/feed', '/section']);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);
});

/** An installation that has read so many entries of its one feed. */
async function storeEntries(dataDir: string, feedsFile: string, count: number): Promise<void> {
  const store = await openStore({ kind: 'embedded', dir: dataDir });
  const now = new Date('2026-04-10T00:00:00Z');
  await migrate(store);
  await syncFeeds(store.db, loadFeeds(feedsFile), { now, intervalSeconds: 900 });
  const row = await loadFeed(store.db, 'gull');
  if (!row) throw new Error('The feed was just stored.');
  const entries = Array.from({ length: count }, (_, number) => ({
    key: `id:g-${number}`,
    feedEntryId: `g-${number}`,
    url: `https://gull.example/${number}`,
    canonicalUrl: `https://gull.example/${number}`,
    contentHash: `${number}`,
    title: `${number}`,
    summary: '',
    contentHtml: null,
    author: null,
    publishedAt: now,
    background: true,
  }));
  await store.db.transaction().execute((trx) => storeNewEntries(trx, row, entries, now));
  await store.close();
}

describe('the preview', () => {
  test('shows the ten last entries with their dates, the language, and how many each topic is found in', async () => {
    pages = { '/a.xml': feed(12) };
    const { out } = await add('/a.xml', configFolder(), '--dry-run');
    const lines = out.split('\n');
    expect(lines[2]).toMatch(/^2026-03-12 00:00 {2}Ana Puerto said .*, 11 +https:\/\/gull\.example\/11$/);
    expect(lines[11]).toMatch(/^2026-03-03 00:00 .*, 2 /);
    expect(lines.slice(12, 16)).toEqual([
      '... and 2 more',
      'language: en; 12 of 12 entries have a date',
      'topics in the entries, by what the feed carries of them:',
      'harbour  6 of 12',
    ]);
    expect(out).toContain('- id: the-gull\n');
  });

  test('says so when topics cannot be counted or compared, and adds the feed all the same', async () => {
    pages = { '/a.xml': feed(2) };
    const { code, out, err } = await add('/a.xml', configFolder({ 'topics.yaml': 'topics: 7\n' }));
    expect(code).toBe(0);
    expect(out).toContain('topics were not counted: topics.yaml is wrong');
    expect(err).toContain('not compared with what other feeds carry: the configuration is wrong');
  });

  test('shows what outsiders wrote as text only', async () => {
    pages = { '/': linked('/a.xml', '/b.xml') };
    pages['/'] = { body: (pages['/']?.body ?? '').replace('Feed 0', 'A&#x1b;[31m&#x202e;B') };
    const { out } = await add('/');
    expect(out).toContain('A [31mB');
    expect(out).not.toContain('\u001b');
  });
});
