import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { type HouseEvent, openEvents } from '../../src/pipeline/events.ts';
import { type OpenHouse, openHouse } from '../../src/pipeline/open-house.ts';
import { pollFeed } from '../../src/pipeline/poll-feed.ts';
import { gapsSince, listFeeds, syncFeeds } from '../../src/store/feeds.ts';
import {
  type Answer,
  type Item,
  type Outlet,
  openPress,
  type Press,
  rss,
  says,
} from '../end-to-end/press.ts';
import { writeSmallConfig } from '../end-to-end/small-house.ts';
import { embeddedDir } from '../servers.ts';

// One house whose feed does what a test says; no worker runs, so that only the poll is looked at. Each test has its
// own feed of the same outlet.

vi.setConfig({ hookTimeout: 180_000 });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let press: Press;
let outlet: Outlet;
let house: OpenHouse;
let dir: string;
let passed = 0;
let count = 0;
let id = '';
const heard: HouseEvent[] = [];
const clock = () => new Date(Date.UTC(2026, 2, 1, 12) + passed);

beforeAll(async () => {
  press = openPress();
  outlet = await press.outlet('faro');
  dir = mkdtempSync(join(tmpdir(), 'claimwatch-poll-'));
  const made = await embeddedDir();
  cpSync(made, join(dir, 'data'), { recursive: true });
  rmSync(made, { recursive: true, force: true });
  writeSmallConfig(join(dir, 'config'), { outlets: [outlet], mailPort: 9 });
  const events = openEvents({ level: 'silent', pretty: false });
  events.listen((event) => heard.push(event));
  house = await openHouse(loadConfig(join(dir, 'config'), {}), { events, clock });
});
afterAll(async () => {
  await house?.close();
  await press.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(async () => {
  count += 1;
  id = `feed-${count}`;
  heard.length = 0;
  const [feed] = house.config.feeds;
  if (feed === undefined) throw new Error('The house has no feed.');
  await syncFeeds(house.store.db, [{ ...feed, id }], { now: clock(), intervalSeconds: 3600 });
});

/** Looks at the feed an hour later, or after so many milliseconds; gives the feed's row. */
async function poll(after = HOUR) {
  passed += after;
  await pollFeed(house, { feedId: id, now: true });
  const [row] = await listFeeds(house.store.db);
  if (row === undefined) throw new Error('The feed is not there.');
  return row;
}

const items = (...numbers: number[]): Item[] =>
  numbers.map((n) => ({
    id: `${id}-${n}`,
    title: `Report ${n}`,
    link: `${outlet.origin}/${id}/${n}`,
    at: new Date(clock().getTime() - (100 - n) * MINUTE),
  }));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);
const of = <Kind extends HouseEvent['kind']>(kind: Kind) =>
  heard.filter((event): event is Extract<HouseEvent, { kind: Kind }> => event.kind === kind);
const entries = async () =>
  (
    await house.store.db
      .selectFrom('claimwatch.entries')
      .select(['title', 'background', 'canonical_url'])
      .where('feed_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ title, background }) => `${title}${background ? ' (background)' : ''}`);
const gaps = async () =>
  (await gapsSince(house.store.db, new Date(0)))
    .filter(({ to }) => to.getTime() >= clock().getTime())
    .map(({ from }) => clock().getTime() - from.getTime());

/** A feed of these entries; with an ETag, it is "not modified" for whoever brings that one. */
function shows(shown: readonly Item[], etag?: string): Answer {
  const whole = says(200, rss(shown), 'application/rss+xml', etag === undefined ? {} : { etag });
  return (request, response) => {
    if (etag !== undefined && request.headers['if-none-match'] === etag)
      response.writeHead(304, { etag }).end();
    else whole(request, response);
  };
}

test('a lying ETag is found out by a full fetch, the gap begins at the last document, and it is trusted no more', async () => {
  outlet.feed(shows(items(1, 2, 3), '"same"'));
  await poll();
  outlet.feed(shows(items(2, 3, 4), '"same"'));
  for (let hours = 1; hours <= 5; hours += 1) await poll();
  expect(of('feed-unchanged')).toHaveLength(5);
  expect(await entries()).not.toContain('Report 4');
  expect(await poll()).toMatchObject({ validators_lied: true, failures: 0 });
  expect(await entries()).toContain('Report 4');
  expect(of('feed-warning').map((event) => event.warning)).toEqual([expect.stringContaining('ETag')]);
  outlet.feed(shows(items(7, 8, 9), '"same"'));
  await poll();
  expect(await entries()).toContain('Report 9');
  expect(await gaps()).toEqual([HOUR]);
  expect(of('feed-warning')).toHaveLength(1);
});

test('where "not modified" hid all that came and went, the gap is the whole time since the last document', async () => {
  outlet.feed(shows(items(1, 2), '"same"'));
  await poll();
  outlet.feed(shows(items(8, 9), '"same"'));
  for (let hours = 1; hours <= 6; hours += 1) await poll();
  expect(await gaps()).toEqual([6 * HOUR]);
});

test('an honest server is asked conditionally, and in full every six hours', async () => {
  outlet.feed(shows(items(1), '"a"'));
  for (let hours = 0; hours < 15; hours += 1) await poll();
  expect(of('feed-unchanged')).toHaveLength(12);
  expect(of('feed-read')).toHaveLength(3);
  outlet.feed(shows(items(1, 2), '"b"'));
  expect(await poll()).toMatchObject({ etag: '"b"', validators_lied: false });
  expect(of('feed-warning')).toEqual([]);
});

test('a feed that is empty where it was not has failed, and "not modified" does not mend it', async () => {
  outlet.feed(shows(items(1, 2), '"a"'));
  await poll();
  outlet.feed(shows([], '"b"'));
  expect(await poll()).toMatchObject({ failures: 1, failure_weight: 'soft', etag: '"a"' });
  // A cache that still says of the old version that it is the newest is not believed: nobody asks it.
  const stale = shows([], '"b"');
  outlet.feed((request, response) => {
    if (request.headers['if-none-match'] === undefined) stale(request, response);
    else response.writeHead(304).end();
  });
  expect(await poll()).toMatchObject({ failures: 2, last_error: expect.stringContaining('empty') });
  outlet.feed(shows(items(1, 2, 3), '"c"'));
  expect(await poll()).toMatchObject({ failures: 0, failure_weight: null, etag: '"c"' });
  expect(await entries()).toEqual(['Report 1', 'Report 2', 'Report 3']);
  expect(await gaps()).toEqual([]);
});

test('a "not modified" that nobody asked for is a failure', async () => {
  outlet.feed(says(304, ''));
  expect(await poll()).toMatchObject({
    failures: 1,
    last_error: expect.stringContaining('304'),
    baseline_at: null,
  });
});

test('a feed that is empty at first is well, and its first entries are news only by their dates', async () => {
  outlet.feed(shows([], '"none"'));
  expect(await poll()).toMatchObject({ failures: 0, ever_had_entries: false, baseline_at: null });
  expect(await poll()).toMatchObject({ failures: 0, baseline_at: null });
  const [old] = items(1);
  const { at: _none, ...undated } = items(2)[0] ?? { title: '' };
  const young = items(3).map((item) => ({ ...item, at: clock() }));
  outlet.feed(
    shows([undated, ...young, ...(old === undefined ? [] : [{ ...old, at: new Date(0) }])], '"some"'),
  );
  expect(await poll()).toMatchObject({ ever_had_entries: true, baseline_at: clock() });
  expect((await entries()).sort()).toEqual(['Report 1 (background)', 'Report 2', 'Report 3']);
  expect(await gaps()).toEqual([]);
});

test('a gap behind an entry that is pinned on top is found all the same', async () => {
  const pinned = items(1);
  outlet.feed(shows([...pinned, ...items(2, 3)]));
  await poll();
  outlet.feed(shows([...pinned, ...items(...range(4, 14)), ...items(2, 3)]));
  await poll();
  expect(await gaps()).toEqual([]);
  // Some of the last look's news is still there: nothing is lost, though little is known.
  outlet.feed(shows([...pinned, ...items(13), ...items(...range(20, 35))]));
  await poll();
  expect(await gaps()).toEqual([]);
  outlet.feed(shows([...pinned, ...items(...range(40, 55))]));
  await poll();
  expect(await gaps()).toEqual([HOUR]);
  expect(of('feed-gap')).toHaveLength(1);
});

test('a feed whose addresses change altogether is told nothing twice, at this look and the next', async () => {
  const long = (n: number, path: string): Item => ({
    title: `The harbour master of Veracruz reported on the storm for the ${n}th time`,
    link: `${outlet.origin}/${id}/${path}/${n}`,
    at: clock(),
  });
  outlet.feed(shows([1, 2, 3].map((n) => long(n, 'old'))));
  await poll();
  outlet.feed(shows([1, 2, 3, 4].map((n) => long(n, 'new'))));
  await poll();
  await poll();
  outlet.feed(shows([2, 3, 4, 5].map((n) => long(n, 'new'))));
  await poll();
  expect(await entries()).toHaveLength(5);
  expect(of('feed-read').map(({ fresh, background }) => fresh + background)).toEqual([3, 1, 0, 1]);
});

test('a feed whose ids count places loses no news by them', async () => {
  const placed = (...numbers: number[]) =>
    items(...numbers).map((item, at) => ({ ...item, id: `${at + 1}` }));
  outlet.feed(shows(placed(4, 3, 2, 1)));
  await poll();
  outlet.feed(shows(placed(6, 5, 4, 3)));
  await poll();
  outlet.feed(shows(placed(7, 6, 5, 4)));
  await poll();
  expect((await entries()).map((entry) => entry.slice(0, 8)).sort()).toEqual(
    range(1, 8).map((n) => `Report ${n}`),
  );
  expect(of('feed-read').map(({ fresh, background }) => fresh + background)).toEqual([4, 2, 1]);
});

test.each([
  ['301', [301], true],
  ['308', [308], true],
  ['301 and 308', [301, 308], true],
  ['301 and 302', [301, 302], false],
  ['302 and 301', [302, 301], false],
  ['307', [307], false],
])('a feed behind %s is read, and its new address proposed: %s', async (_, statuses, proposed) => {
  const places = ['/feed', ...statuses.map((_status, at) => `/${id}/moved-${at}`)];
  for (const [at, status] of statuses.entries()) {
    const answer = says(status, '', 'text/plain', { location: places[at + 1] });
    if (at === 0) outlet.feed(answer);
    else outlet.page(places[at] ?? '', answer);
  }
  const last = places.at(-1) ?? '';
  outlet.page(last, shows(items(1)));
  const to = proposed ? `${outlet.origin}${last}` : null;
  expect(await poll()).toMatchObject({ moved_to: to, url: `${outlet.origin}/feed`, failures: 0 });
  await poll();
  expect(of('feed-moved').map((event) => event.to)).toEqual(to === null ? [] : [to]);
  outlet.feed(shows(items(1)));
  expect(await poll()).toMatchObject({ moved_to: null });
});

test('who writes the new address of a feed that has moved goes on with it, and any other begins anew', async () => {
  const to = `/${id}/new`;
  outlet.page(to, shows(items(1)));
  outlet.feed(says(301, '', 'text/plain', { location: to }));
  const { baseline_at } = await poll();
  const [feed] = house.config.feeds;
  if (feed === undefined) throw new Error('The house has no feed.');
  const write = (path: string) =>
    syncFeeds(house.store.db, [{ ...feed, id, url: `${outlet.origin}${path}` }], {
      now: clock(),
      intervalSeconds: 3600,
    });
  await write(to);
  expect(await poll()).toMatchObject({ baseline_at, moved_to: null, url: `${outlet.origin}${to}` });
  outlet.page(`${to}er`, shows(items(1)));
  await write(`${to}er`);
  expect((await poll()).baseline_at).toEqual(clock());
  expect(await entries()).toHaveLength(1);
});

test('a permanent redirect to what is no feed proposes nothing', async () => {
  outlet.feed(says(301, '', 'text/plain', { location: `/${id}/sorry` }));
  outlet.page(`/${id}/sorry`, says(200, '<!doctype html><html><body>This service has ended.</body></html>'));
  expect(await poll()).toMatchObject({ moved_to: null, failures: 1 });
});

test('a feed that is gone says so at once, is looked at once in a while, and may come back', async () => {
  outlet.feed(shows(items(1)));
  await poll();
  outlet.feed(says(410, ''));
  const row = await poll();
  expect(row).toMatchObject({ failure_weight: 'gone', told_at: clock(), configured: true });
  expect(row.last_error).toContain('gone for good');
  const { ceilingSeconds } = house.config.settings.polling;
  expect(row.next_due_at.getTime() - clock().getTime()).toBeGreaterThan(ceilingSeconds * 800);
  expect(of('feed-failed')).toMatchObject([{ weight: 'gone', tell: true, failures: 1 }]);
  outlet.feed(shows(items(1, 2)));
  expect(await poll()).toMatchObject({ failures: 0, failure_weight: null, told_at: null });
  expect(of('feed-mended')).toHaveLength(1);
});

test.each([
  ['seconds', () => '7200'],
  ['a date', () => new Date(clock().getTime() + HOUR + 7_200_000).toUTCString()],
])('a site that asks to wait in %s is not asked before', async (_, value) => {
  const date = () => new Date(clock().getTime() + HOUR).toUTCString();
  outlet.feed(says(503, '', 'text/plain', { 'retry-after': value(), date: date() }));
  const row = await poll();
  expect(row).toMatchObject({ failures: 1, failure_weight: 'temporary' });
  expect(row.next_due_at.getTime() - clock().getTime()).toBeGreaterThanOrEqual(7_199_000);
  const asked = outlet.asked.length;
  await poll(HOUR);
  expect(outlet.asked.length).toBe(asked);
  outlet.feed(shows(items(1)));
  expect(await poll(2 * HOUR)).toMatchObject({ failures: 0 });
});
