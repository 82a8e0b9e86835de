import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadFeeds } from '../../src/config/load.ts';
import { configFolder } from '../config/folder.ts';
import { run } from './run.ts';

const FEED =
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Gull</title><link>https://gull.example.mx/</link><language>en-mx</language>
<item><title>Harbour master &amp; crew resign after the storm</title><link>https://gull.example.mx/1</link><guid>1</guid><pubDate>Tue, 03 Mar 2026 10:00:00 GMT</pubDate></item>
<item><title>The quay\u001b[31m was wet</title><link>https://gull.example.mx/2</link><guid>2</guid></item>
</channel></rss>`.replace('\u001b', '&#x1b;');
const PAGES: Readonly<Record<string, [type: string, body: string]>> = {
  '/rss.xml': ['application/rss+xml', FEED],
  '/': [
    'text/html',
    '<link rel="alternate" type="application/rss+xml" title="All" href="/rss.xml"><p>Hello</p>',
  ],
  '/plain': ['text/html', '<p>No feed here.</p>'],
  '/empty.xml': ['application/rss+xml', '<rss version="2.0"><channel><title>Empty</title></channel></rss>'],
};

let server: Server;
let site: string;
let env: Record<string, string>;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = PAGES[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': page?.[0] ?? 'text/plain' });
    response.end(page?.[1] ?? 'not here');
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

/** A configuration with these feeds of the server. */
function folderWith(...paths: string[]): string {
  const feeds = paths.map(
    (path, at) =>
      `  - id: feed-${at}\n    url: ${site}${path}\n    outlet: Outlet ${at}\n    country: MX\n    lang: en\n    zone: UTC\n`,
  );
  return configFolder({ 'feeds.yaml': `# Ours.\nfeeds:\n${feeds.join('')}` });
}

describe('feed', () => {
  test('shows what is in a feed, without its control characters', async () => {
    const { code, out } = await run(['feed', `${site}/rss.xml`, '--config', configFolder()], { env });
    expect(code).toBe(0);
    expect(out).toContain('The Gull\nrss2, read by ');
    expect(out).toContain(
      '2026-03-03 10:00  Harbour master & crew resign after the storm  https://gull.example.mx/1\n',
    );
    expect(out).not.toContain('\u001b');
  });

  test('reads a file, and prints JSON', async () => {
    const file = join(configFolder(), 'feed.xml');
    writeFileSync(file, FEED);
    const { code, out } = await run(['feed', file, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'The Gull',
      format: 'rss2',
      entries: [{ id: '1' }, { id: '2' }],
    });
  });

  test.each([
    ['a page', '/plain', 'This is not a feed'],
    ['nothing', '/gone', '404'],
  ])('of %s fails with a sentence', async (_, path, said) => {
    const { code, err } = await run(['feed', site + path], { env });
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toContain('    at ');
  });

  test('does not reach a private address that was not allowed', async () => {
    const { code, err } = await run(['feed', `${site}/rss.xml`]);
    expect(code).toBe(1);
    expect(err).toContain('not a public address');
  });
});

describe('feeds check', () => {
  test('says which feeds work, and ends with 1 when one does not', async () => {
    const dir = folderWith('/rss.xml', '/gone', '/empty.xml');
    const { code, out } = await run(['feeds', 'check', '--config', dir], { env });
    expect(code).toBe(1);
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^works {2}feed-0 {2}2 {2}2026-03-03 10:00/);
    expect(lines[1]).toMatch(/^FAILS {2}feed-1 {2}0 .*404/);
    expect(lines[2]).toMatch(/^FAILS {2}feed-2 {2}0 .*The feed has no entries\./);
    expect(lines[3]).toBe('1 of 3 feeds work');
  });

  test('checks those that are named, for programs too', async () => {
    const dir = folderWith('/rss.xml', '/gone');
    const { code, out } = await run(['feeds', 'check', 'feed-0', '--json', '--config', dir], { env });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { id: 'feed-0', works: true, entries: 2, newest: '2026-03-03T10:00:00.000Z' },
    ]);
    expect((await run(['feeds', 'check', 'feed-9', '--config', dir], { env })).code).toBe(2);
  });
});

describe('feeds add', () => {
  test('finds the feed of a page, shows it, and adds it', async () => {
    const dir = configFolder();
    const before = readFileSync(join(dir, 'feeds.yaml'), 'utf8');
    const { code, out, err } = await run(
      ['feeds', 'add', `${site}/`, '--label', 'daily', '--label', 'north', '--config', dir],
      { env },
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: `added to ${dir}/feeds.yaml; a running worker polls it after a restart\n`,
    });
    expect(out).toContain('Harbour master & crew resign');
    expect(readFileSync(join(dir, 'feeds.yaml'), 'utf8').startsWith(before)).toBe(true);
    expect(loadFeeds(join(dir, 'feeds.yaml'))[1]).toEqual({
      id: 'the-gull',
      url: `${site}/rss.xml`,
      outlet: 'The Gull',
      country: 'MX',
      lang: 'en',
      zone: 'America/Mexico_City',
      labels: ['daily', 'north'],
    });
  });

  test('adds nothing with --dry-run', async () => {
    const dir = configFolder();
    const { code, out } = await run(
      ['feeds', 'add', `${site}/rss.xml`, '--dry-run', '--id', 'gull', '--config', dir],
      { env },
    );
    expect(code).toBe(0);
    expect(out).toContain('- id: gull\n');
    expect(loadFeeds(join(dir, 'feeds.yaml')).length).toBe(1);
  });

  test('refuses a feed that is there, found directly or through its page', async () => {
    const dir = folderWith('/rss.xml');
    for (const address of ['/rss.xml?utm_source=me', '/']) {
      const { code, err } = await run(['feeds', 'add', site + address, '--config', dir], { env });
      expect(code).toBe(2);
      expect(err).toContain('already, as "feed-0"');
    }
  });

  test('says which options it needs when it cannot guess', async () => {
    const dir = configFolder();
    const { code, err } = await run(['feeds', 'add', `${site}/empty.xml`, '--config', dir], { env });
    expect(code).toBe(2);
    expect(err).toBe(
      `Not everything about ${site}/empty.xml can be guessed. Say --country MX and --lang es (or en) and --zone America/Mexico_City, with what is right for it.\n`,
    );
  });

  test('takes no name for an address', async () => {
    expect((await run(['feeds', 'add', 'gull', '--config', configFolder()], { env })).code).toBe(2);
  });
});

describe('feeds export and import', () => {
  test('what is exported comes back whole: id, language, country, zone and labels too', async () => {
    const feeds = [
      {
        id: 'gull',
        url: `${site}/rss.xml`,
        outlet: 'The Gull & Co',
        country: 'CA',
        lang: 'en',
        zone: 'America/Toronto',
      },
      {
        id: 'otra',
        url: `${site}/empty.xml`,
        outlet: 'Otra',
        country: 'US',
        lang: 'es',
        zone: 'America/Chicago',
      },
    ];
    const labels = [['agency', 'left, of centre', '100%25', '/root'], []];
    const all = feeds.map((feed, at) => ({ ...feed, labels: labels[at] }));
    const from = configFolder({ 'feeds.yaml': stringify({ feeds: all }) });
    const file = join(from, 'list.opml');
    expect((await run(['feeds', 'export', '--out', file, '--config', from])).code).toBe(0);
    const into = configFolder({ 'feeds.yaml': 'feeds: []\n' });
    const args = ['feeds', 'import', file, '--config', into];
    expect(await run(args)).toMatchObject({
      code: 0,
      err: `2 added to ${into}/feeds.yaml, 0 there already\n`,
    });
    expect((await run(args)).err).toBe(`0 added to ${into}/feeds.yaml, 2 there already\n`);
    const byId = (list: readonly { id: string }[]) =>
      [...list].sort((one, two) => (one.id < two.id ? -1 : 1));
    expect(byId(loadFeeds(join(into, 'feeds.yaml')))).toEqual(byId(all));
  });

  test('a feed that says too little is left out, said at the end, and keeps no other from being added', async () => {
    const dir = configFolder({ 'feeds.yaml': 'feeds: []\n' });
    const file = join(dir, 'list.opml');
    const outline = (title: string, host: string) =>
      `<outline text="${title}" xmlUrl="https://${host}/rss" category="/News/Daily,mine"/>`;
    const body = [
      outline('Startup', 'news.example.io'),
      outline('Diario', 'diario.example.mx'),
      outline('Old', 'old.example.ly'),
    ];
    writeFileSync(file, `<opml version="2.0"><body>${body.join('')}</body></opml>`);
    const { code, err } = await run([
      'feeds',
      'import',
      file,
      '--label',
      'mine',
      '--label',
      'all',
      '--config',
      dir,
    ]);
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      `1 added to ${dir}/feeds.yaml, 0 there already, 2 left out`,
      expect.stringMatching(
        /^left out: Not everything about https:\/\/news\.example\.io\/rss can be guessed\. Say --country MX/,
      ),
      expect.stringMatching(/^left out: .*old\.example\.ly/),
      '',
    ]);
    expect(loadFeeds(join(dir, 'feeds.yaml'))).toMatchObject([
      { id: 'diario', country: 'MX', labels: ['News/Daily', 'mine', 'all'] },
    ]);
  });

  test('an option that is wrong adds nothing', async () => {
    const dir = configFolder({ 'feeds.yaml': 'feeds: []\n' });
    const file = join(dir, 'list.opml');
    writeFileSync(
      file,
      '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example.io/rss"/></body></opml>',
    );
    const { code, err } = await run(['feeds', 'import', file, '--country', 'XYZ', '--config', dir]);
    expect({ code, err }).toEqual({
      code: 2,
      err: '--country is "XYZ". Write a country code of two letters, such as MX.\n',
    });
  });
});
