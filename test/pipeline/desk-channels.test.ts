import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';
import { feedLink, sign } from '../../src/model/token.ts';
import { deliverDigest } from '../../src/pipeline/deliver-digest.ts';
import { loadDelivery, unsubscribe } from '../../src/store/deliveries.ts';
import { openApp } from '../../src/web/app.tsx';
import { type HookServer, hookServer } from '../delivery/hook-server.ts';
import { newestDigests } from '../stored-digests.ts';
import { DESKS, type StoredHouse, sendDigest, storeArticle, storedHouse } from '../web/stored-house.ts';
import { reviewer, type Visitor, visitor } from '../web/visits.ts';

const KEY = 'thirty-two-characters-or-more-of-it';
const TOKEN = 'B0SECRETSECRET';

let stored: StoredHouse;
let hooks: HookServer;
let anybody: Visitor;
let answers: Readonly<Record<string, readonly [status: number, body: string]>> = {};

/** Two desks with the same Slack channel, one of them with every channel that there is. */
beforeAll(async () => {
  hooks = await hookServer((response, { path }) => {
    const [status, body] = answers[path.split('/')[1] ?? ''] ?? [200, 'ok'];
    response.writeHead(status).end(body);
  });
  const every = { channels: ['room', 'workflow', 'intake'], feed: true };
  stored = await storedHouse({
    desks: [
      { ...DESKS[0], ...every },
      { ...DESKS[1], channels: ['room'], recipients: [] },
      { ...DESKS[0], id: 'plain' },
    ],
    channels: [
      { id: 'room', kind: 'slack', url: `${hooks.origin}/slack/${TOKEN}` },
      { id: 'workflow', kind: 'teams', url: `${hooks.origin}/teams/${TOKEN}` },
      { id: 'intake', kind: 'webhook', url: `${hooks.origin}/webhook/${TOKEN}`, secret: KEY },
    ],
    settings: { http: { allowPrivate: ['127.0.0.1'] }, polling: { perSitePauseMs: 0 } },
  });
  anybody = visitor(openApp(stored.house));
});
afterAll(async () => {
  await stored?.close();
  await hooks?.close();
});

/** Tells one new claim to a desk; gives the deliveries of its digest as they are stored. */
async function tell(words: string, desk = 'coast') {
  const { house } = stored;
  stored.pass(120);
  await storeArticle(house, { title: words, text: `${words}.`, claims: [{ words }] });
  await sendDigest(house, desk);
  const [digest] = await newestDigests(house.store.db, 1, desk);
  const rows = await house.store.db
    .selectFrom('claimwatch.deliveries')
    .selectAll()
    .where('digest_id', '=', digest?.id ?? 0)
    .orderBy('id')
    .execute();
  return rows;
}

const deliver = (deliveryId: number) =>
  deliverDigest(stored.house, { deliveryId }, { signal: new AbortController().signal });

const feedPath = (desk: string) => feedLink('', stored.house.secret, desk);

describe('one digest to every channel of a desk', () => {
  test('each gets bytes of its own kind, frozen once and sent as they are', async () => {
    const rows = await tell('The channel north of the mole was closed');
    expect(rows.map(({ channel, address }) => `${channel} ${address}`)).toEqual([
      'email coast@newsroom.example',
      'email night@newsroom.example',
      'slack room',
      'teams workflow',
      'webhook intake',
      'feed coast',
    ]);
    expect(new Set(rows.map((row) => row.message_id)).size).toBe(6);
    const raw = (channel: string) => rows.find((row) => row.channel === channel)?.raw ?? Buffer.alloc(0);
    expect((await PostalMime.parse(raw('email'))).subject).toContain('The channel north of the mole');
    for (const channel of ['slack', 'teams', 'webhook', 'feed']) {
      expect(raw(channel).toString()).toContain('The channel north of the mole was closed');
    }
    expect(JSON.parse(raw('webhook').toString())).toMatchObject({
      type: 'claimwatch.digest',
      test: false,
      id: rows.find((row) => row.channel === 'webhook')?.message_id.replace(/[<>]/g, ''),
    });

    const posted = hooks.posted.length;
    for (const row of rows.filter(({ channel }) => channel !== 'email')) await deliver(row.id);
    expect(hooks.posted.slice(posted).map(({ body }) => body)).toEqual([
      raw('slack'),
      raw('teams'),
      raw('webhook'),
    ]);
    for (const row of rows.filter(({ channel }) => channel !== 'email')) {
      expect(await loadDelivery(stored.house.store.db, row.id)).toMatchObject({ state: 'sent' });
    }
  });

  test('no address and no key of a channel stands in the store', async () => {
    const rows = await stored.house.store.db.selectFrom('claimwatch.deliveries').selectAll().execute();
    const all = rows
      .map((row) => `${row.raw.toString()} ${row.answer} ${row.last_error} ${row.address}`)
      .join();
    expect(all).not.toContain(TOKEN);
    expect(all).not.toContain(KEY);
  });

  test('two desks with the same channel are two deliveries', async () => {
    const one = await tell('The ferry was stopped for the night');
    const other = await tell('A second ferry was stopped for the night', 'costa');
    const ids = [one, other].map((rows) => rows.find(({ channel }) => channel === 'slack')?.message_id);
    expect(new Set(ids).size).toBe(2);
    expect(other.map(({ channel }) => channel)).toEqual(['slack']);
    expect(other[0]?.raw.toString()).toContain('Mesa de la costa');
  });

  test('leaving the mails of a desk leaves its channels as they are', async () => {
    const { db } = stored.house.store;
    await unsubscribe(db, 'coast', 'night@newsroom.example', stored.house.clock());
    await unsubscribe(db, 'coast', 'room', stored.house.clock());
    const rows = await tell('The harbour is full of ice');
    expect(rows.map(({ channel }) => channel)).toEqual(['email', 'slack', 'teams', 'webhook', 'feed']);
    const slack = rows.find(({ channel }) => channel === 'slack');
    await deliver(slack?.id ?? 0);
    expect(await loadDelivery(db, slack?.id ?? 0)).toMatchObject({ state: 'sent' });
  });

  test('one that is busy is tried again later, with its reason and without its address; the others are sent', async () => {
    answers = { slack: [503, `busy ${TOKEN}`] };
    const rows = await tell('The lighthouse was repaired');
    for (const row of rows.filter(({ channel }) => channel !== 'email')) await deliver(row.id);
    answers = {};
    const after = await Promise.all(rows.map((row) => loadDelivery(stored.house.store.db, row.id)));
    expect(after.filter((row) => row?.channel !== 'email').map((row) => row?.state)).toEqual([
      'to-send',
      'sent',
      'sent',
      'sent',
    ]);
    const busy = after.find((row) => row?.channel === 'slack');
    expect(busy?.last_error).toContain('answered 503: busy (hidden)');
    expect(JSON.stringify(stored.events)).not.toContain(TOKEN);
    stored.pass(3_600);
    await deliver(busy?.id ?? 0);
    expect(await loadDelivery(stored.house.store.db, busy?.id ?? 0)).toMatchObject({ state: 'sent' });
  });
});

describe('the feed of a desk', () => {
  test('wraps exactly the frozen entries that were published, newest first', async () => {
    const rows = await tell('The dredger has arrived');
    const waiting = rows.find(({ channel }) => channel === 'feed');
    const before = await (await anybody.get(feedPath('coast'))).text();
    expect(before).not.toContain('The dredger has arrived');
    await deliver(waiting?.id ?? 0);
    const answer = await anybody.get(feedPath('coast'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('cache-control')).toContain('private');
    const xml = await answer.text();
    const published = await stored.house.store.db
      .selectFrom('claimwatch.deliveries')
      .select('raw')
      .where('channel', '=', 'feed')
      .where('state', '=', 'sent')
      .orderBy('id', 'desc')
      .execute();
    expect(published.length).toBeGreaterThan(2);
    const places = published.map(({ raw }) => xml.indexOf(raw.toString('utf8')));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const self = feedLink('http://localhost', stored.house.secret, 'coast');
    expect(xml).toContain(`<link rel="self" type="application/atom+xml" href="${self}"/>`);
    const feed = await parseFeed(xml, { url: self });
    expect(feed).toMatchObject({ format: 'atom', title: 'Coast desk', warnings: [] });
    expect(feed.entries[0]?.title).toContain('The dredger has arrived');
    expect(feed.entries).toHaveLength(published.length);
  });

  test('is not sent again to who has it', async () => {
    const first = await anybody.get(feedPath('coast'));
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    const asked = async (headers: Record<string, string>) =>
      (await anybody.get(feedPath('coast'), headers)).status;
    expect(await asked({ 'if-none-match': etag })).toBe(304);
    expect(await asked({ 'if-none-match': `"x", W/${etag}` })).toBe(304);
    expect(await asked({ 'if-none-match': '"x"', 'if-modified-since': modified })).toBe(200);
    expect(await asked({ 'if-modified-since': modified })).toBe(304);
    expect(await asked({ 'if-modified-since': 'Thu, 01 Jan 2015 00:00:00 GMT' })).toBe(200);
    expect(await asked({ 'if-modified-since': 'nonsense' })).toBe(200);
    const again = await anybody.get(feedPath('coast'), { 'if-none-match': etag });
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
  });

  test('shows a sample above them where it is asked for, and keeps none', async () => {
    const entries = async (path: string) =>
      (await parseFeed(await (await anybody.get(path)).text(), { url: 'http://localhost/' })).entries;
    const plain = await entries(feedPath('coast'));
    const sampled = await entries(`${feedPath('coast')}&sample`);
    expect(sampled).toHaveLength(plain.length + 1);
    expect(sampled[0]?.title).toContain('TEST: this is a sample, nothing was said');
    expect(await entries(feedPath('coast'))).toEqual(plain);
  });

  test('the page of the desk shows its address to whoever is signed in, and the digest says where it went', async () => {
    const rita = await reviewer(openApp(stored.house), stored.house);
    const href = feedLink('http://localhost', stored.house.secret, 'coast');
    expect(await (await rita.get('/?desk=coast')).text()).toContain(`href="${href}"`);
    expect(await (await rita.get('/?desk=plain')).text()).not.toContain('/feed?t=');
    const [digest] = await newestDigests(stored.house.store.db, 1, 'coast');
    const page = await (await rita.get(`/digests/${digest?.id}`)).text();
    expect(page.replace(/<[^>]+>/g, '')).toMatch(/coast \(feed\):\s*published/);
    expect(page).not.toContain(TOKEN);
  });

  test('opens to its own address alone', async () => {
    const { secret } = stored.house;
    const other = sign(secret, { purpose: 'feed', desk: 'costa' });
    const reader = sign(secret, { purpose: 'reader', desk: 'coast', address: 'coast@newsroom.example' });
    for (const path of [
      '/desk/coast/feed',
      '/desk/coast/feed?t=',
      '/desk/coast/feed?t=x.y',
      `/desk/coast/feed?t=${other}`,
      `/desk/coast/feed?t=${reader}`,
      `/desk/costa/feed?t=${other}`,
      `${feedPath('plain')}`,
      `${feedPath('nowhere')}`,
    ]) {
      expect({ path, status: (await anybody.get(path)).status }).toEqual({ path, status: 403 });
    }
  });

  test('holds the newest fifty', async () => {
    const { db } = stored.house.store;
    const [one] = await db
      .selectFrom('claimwatch.deliveries')
      .selectAll()
      .where('channel', '=', 'feed')
      .limit(1)
      .execute();
    if (!one) throw new Error('nothing was published');
    const at = stored.house.clock();
    for (let index = 0; index < 60; index += 1) {
      const digest = await db
        .insertInto('claimwatch.digests')
        .values({
          ...{ desk_id: 'coast', window_key: `many-${index}`, from_seq: 0, to_seq: 0, created_at: at },
          ...{ digest: '{}', subject: '', html: '', body: '' },
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      const raw = Buffer.from(one.raw.toString().replace(/urn:uuid:[0-9a-f-]+/, `urn:x:${index}`));
      const sent = { state: 'sent' as const, sent_at: new Date(at.getTime() + index), raw };
      await db
        .insertInto('claimwatch.deliveries')
        .values({
          ...{ digest_id: digest.id, alert_id: null, channel: 'feed', address: 'coast', not_before: at },
          ...{ message_id: `<many-${index}@x>`, answer: 'x', last_error: null, ...sent },
        })
        .execute();
    }
    const xml = await (await anybody.get(feedPath('coast'))).text();
    expect(xml.match(/<entry /g)).toHaveLength(50);
    expect(xml.indexOf('urn:x:59')).toBeLessThan(xml.indexOf('urn:x:10<'));
    expect(xml).not.toContain('urn:x:9<');
  });
});
