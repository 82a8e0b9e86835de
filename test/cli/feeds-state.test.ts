import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { recordGap, recordPoll, syncFeeds } from '../../src/store/feeds.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { configFolder } from '../config/folder.ts';
import { type Outlet, openPress, type Press, rss, says } from '../end-to-end/press.ts';
import { embeddedDir } from '../servers.ts';
import { run } from './run.ts';

vi.setConfig({ hookTimeout: 180_000, testTimeout: 60_000 });

let press: Press;
let outlet: Outlet;

beforeAll(async () => {
  press = openPress();
  outlet = await press.outlet('faro');
  const to = (status: number, path: string) => says(status, '', 'text/plain', { location: path });
  outlet.feed(says(200, rss([{ id: '1', title: 'The quay was wet' }]), 'application/rss+xml'));
  outlet.page('/old', to(301, '/feed'));
  outlet.page('/older', to(308, '/old'));
  outlet.page('/perhaps', to(301, '/for-now'));
  outlet.page('/for-now', to(302, '/feed'));
  outlet.page('/gone', says(410, ''));
});
afterAll(() => press.close());

function folderOf(...paths: string[]): string {
  const feeds = paths.map(
    (path) =>
      `  - id: feed-${path}\n    url: ${outlet.origin}/${path}\n    outlet: The ${path} paper\n    country: MX\n    lang: en\n    zone: UTC\n`,
  );
  return configFolder({ 'feeds.yaml': `feeds:\n${feeds.join('')}` });
}

describe('feeds check', () => {
  test('proposes what to write for a feed that has moved for good, and names one that is gone', async () => {
    const dir = folderOf('old', 'older', 'perhaps', 'gone', 'feed');
    const env = {
      CLAIMWATCH_HTTP_ALLOW_PRIVATE: new URL(outlet.origin).host,
      CLAIMWATCH_POLLING_PER_SITE_PAUSE_MS: '0',
    };
    const { code, out } = await run(['feeds', 'check', '--config', dir], { env });
    expect(code).toBe(1);
    const [old, older, perhaps, gone, feed] = out.split('\n');
    for (const moved of [old, older]) {
      expect(moved).toMatch(/^works/);
      expect(moved).toContain(`In feeds.yaml, write: url: ${outlet.origin}/feed`);
    }
    expect(perhaps).toMatch(/^works/);
    for (const line of [perhaps, feed]) expect(line).not.toContain('moved');
    expect(gone).toMatch(/^GONE {3}feed-gone .*410.*gone for good/);
  });
});

describe('a feed whose server counts its bytes wrongly', () => {
  const breaksOff = (body: string) => (_: unknown, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/xml', 'content-length': body.length + 50 });
    response.write(body, () => response.socket?.end());
  };
  const whole = rss([{ id: 'one', title: 'A note of one', link: 'https://paper.example/one' }]);
  const env = () => ({
    CLAIMWATCH_HTTP_ALLOW_PRIVATE: new URL(outlet.origin).host,
    CLAIMWATCH_POLLING_PER_SITE_PAUSE_MS: '0',
  });

  test('is checked as it is polled: it works where it is whole', async () => {
    outlet.page('/whole', breaksOff(whole));
    outlet.page('/half', breaksOff(whole.slice(0, -30)));
    const { code, out } = await run(['feeds', 'check', '--config', folderOf('whole', 'half')], {
      env: env(),
    });
    expect(code).toBe(1);
    const [first, second] = out.split('\n');
    expect(first).toMatch(/^works .*cut short after \d+ bytes.*The feed in it is whole/);
    expect(second).toMatch(/^(?!works).*cut short after \d+ bytes/);
  });

  test('is added where it is whole', async () => {
    outlet.page('/added', breaksOff(whole));
    const args = ['feeds', 'add', `${outlet.origin}/added`, '--country', 'MX', '--lang', 'es'];
    const { code, out } = await run([...args, '--config', folderOf('feed')], { env: env() });
    expect(code).toBe(0);
    expect(out).toContain('The feed in it is whole');
  });
});

describe('feeds list --state', () => {
  test('says how each feed is, what needs somebody first, with nobody running', async () => {
    const dir = folderOf('well', 'moved', 'gone', 'gap');
    const data = await embeddedDir();
    const home = mkdtempSync(join(tmpdir(), 'claimwatch-state-'));
    cpSync(data, home, { recursive: true });
    const env = { CLAIMWATCH_DATA_DIR: home };
    const now = new Date('2026-03-01T12:00:00Z');
    const store = await openStore({ kind: 'embedded', dir: home });
    try {
      await migrate(store);
      await syncFeeds(store.db, loadConfig(dir, env).feeds, { now, intervalSeconds: 900 });
      const poll = (id: string, given: Partial<Parameters<typeof recordPoll>[2]>) =>
        recordPoll(store.db, id, {
          ...{ lastPolledAt: now, lastSucceededAt: now, nextDueAt: now, intervalSeconds: 900 },
          ...{ etag: null, lastModified: null, fullFetchAt: now, validatorsLied: false, ttlMinutes: null },
          ...{ failures: 0, failingSince: null, failureWeight: null, lastError: null, toldAt: null },
          ...{ everHadEntries: true, baselineAt: now, movedTo: null },
          ...given,
        });
      await poll('feed-well', { waitsUntil: new Date('2199-05-01T10:30:00Z') });
      await poll('feed-moved', { movedTo: `${outlet.origin}/elsewhere`, validatorsLied: true });
      await poll('feed-gone', { failures: 2, failureWeight: 'gone', lastError: 'It is\u001b[31m gone.' });
      await poll('feed-gap', {});
      for (const minutes of [1, 2, 3, 4]) {
        const [from, to] = [minutes - 1, minutes].map((at) => new Date(Date.now() + at * 60_000));
        if (from && to) await recordGap(store.db, { feedId: 'feed-gap', from, to });
      }
    } finally {
      await store.close();
    }
    const { code, out } = await run(['feeds', 'list', '--state', '--config', dir], { env });
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'gone feed-gone',
      'moved feed-moved',
      'gap feed-gap',
      'well feed-well',
    ]);
    expect(out).toContain('2 in a row (gone): It is');
    expect(out).not.toContain('\u001b');
    expect(out).toContain(`In feeds.yaml, write: url: ${outlet.origin}/elsewhere`);
    expect(out).toContain('Always fetched in full');
    expect(out).toMatch(/Entries were probably lost (?:between [\d: -]+ and [\d: -]+, ){3}1 times more\./);
    expect(lines[3]).toContain('Waits for its site until 2199-05-01 10:30.');
    expect(out.match(/Waits for its site/g)).toHaveLength(1);
    const asked = await run(['feeds', 'list', '--state', '--json', '--config', dir], { env });
    expect(JSON.parse(asked.out)[0]).toMatchObject({ id: 'feed-gone', state: 'gone', weight: 'gone' });
    for (const each of [data, home]) rmSync(each, { recursive: true, force: true });
  });
});
