import type { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { waitingRequests } from '../../../src/store/subscriptions.ts';
import { openApp } from '../../../src/web/app.tsx';
import type { Visit } from '../../../src/web/visitor.ts';
import { type StoredHouse, storedHouse } from '../stored-house.ts';
import { reviewer, visitor } from '../visits.ts';
import { OPEN_DESKS, subscribed, subscriptionsOf, TWO_TOPICS } from './subscribers.ts';

let stored: StoredHouse | undefined;
afterEach(async () => {
  await stored?.close();
  stored = undefined;
});

async function opened(web: Readonly<Record<string, unknown>> = {}): Promise<StoredHouse> {
  stored = await storedHouse({
    desks: OPEN_DESKS,
    topics: TWO_TOPICS,
    settings: { web: { port: 0, publicUrl: 'http://localhost', ...web } },
  });
  return stored;
}

/** Asks for a subscription over a connection from this address. */
async function askFrom(app: Hono<Visit>, remote: string, address: string, forwarded?: string) {
  const request = new Request('http://localhost/subscribe/coast', {
    method: 'POST',
    body: new URLSearchParams({ address }),
    headers: {
      origin: 'http://localhost',
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    },
  });
  const socket = { remoteAddress: remote, remotePort: 1, remoteFamily: 'IPv4' };
  return app.fetch(request, { incoming: { socket } });
}

describe('who asks too often', () => {
  test('is told to wait, the same for every address, and others are not held up', async () => {
    const { house, pass } = await opened({ subscriptionsPerVisitor: 2 });
    const app = openApp(house);
    await subscribed(stored as StoredHouse, app, 'known@example.org');
    expect((await askFrom(app, '192.0.2.1', 'a@example.org')).status).toBe(200);
    expect((await askFrom(app, '192.0.2.1', 'b@example.org')).status).toBe(200);
    const [fresh, known] = [
      await askFrom(app, '192.0.2.1', 'c@example.org'),
      await askFrom(app, '192.0.2.1', 'known@example.org'),
    ];
    expect([fresh.status, known.status]).toEqual([429, 429]);
    expect(Number(fresh.headers.get('retry-after'))).toBeGreaterThan(3_000);
    const html = await fresh.text();
    expect(html).toContain('Please try again in');
    expect(await known.text()).toBe(html);
    expect((await askFrom(app, '192.0.2.2', 'd@example.org')).status).toBe(200);
    pass(3_601);
    expect((await askFrom(app, '192.0.2.1', 'c@example.org')).status).toBe(200);
  });

  test('is counted in the store, for all processes, and under a hash', async () => {
    const { house } = await opened({ subscriptionsPerVisitor: 2 });
    const app = openApp(house);
    // The embedded database has one owner; another app on it stands for another process.
    const other = openApp({ ...house });
    await askFrom(app, '192.0.2.1', 'a@example.org');
    await askFrom(other, '192.0.2.1', 'b@example.org');
    expect((await askFrom(app, '192.0.2.1', 'c@example.org')).status).toBe(429);
    expect((await askFrom(other, '192.0.2.1', 'c@example.org')).status).toBe(429);
    const rows = await house.store.db.selectFrom('claimwatch.subscription_tries').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('192.0.2');
  });

  test('meets a limit for all visitors together', async () => {
    const { house } = await opened({ subscriptionsPerVisitor: 2, subscriptionsPerHour: 3 });
    const app = openApp(house);
    const statuses: number[] = [];
    for (const last of [1, 1, 1, 1, 2, 3]) {
      statuses.push((await askFrom(app, `192.0.2.${last}`, `a${statuses.length}@example.org`)).status);
    }
    // What one visitor asks over the limit takes nothing from the others.
    expect(statuses).toEqual([200, 200, 429, 429, 200, 429]);
    expect(await waitingRequests(house.store.db, 10)).toHaveLength(3);
  });

  test('all at once: no more are taken than the limit', async () => {
    const { house } = await opened({ subscriptionsPerVisitor: 5 });
    const app = openApp(house);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => askFrom(app, '192.0.2.1', `a${n}@example.org`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  });

  test('is told from others by what a believed proxy says, and by nothing else', async () => {
    const { house } = await opened({ subscriptionsPerVisitor: 1, proxies: ['10.0.0.0/8'] });
    const app = openApp(house);
    let count = 0;
    const status = async (remote: string, forwarded?: string) => {
      count += 1;
      return (await askFrom(app, remote, `a${count}@example.org`, forwarded)).status;
    };
    // From a stranger the header is worth nothing.
    expect(await status('192.0.2.1', '203.0.113.1')).toBe(200);
    expect(await status('192.0.2.1', '203.0.113.2')).toBe(429);
    // From our proxy its last hop counts, whatever the visitor put before it.
    expect(await status('10.0.0.1', '203.0.113.9, 198.51.100.1')).toBe(200);
    expect(await status('10.0.0.1', '203.0.113.8, 198.51.100.1')).toBe(429);
    expect(await status('10.0.0.1', '203.0.113.8, 198.51.100.1, 10.0.0.2')).toBe(429);
    expect(await status('::ffff:10.0.0.1', '198.51.100.2')).toBe(200);
    // Nonsense counts as the proxy itself.
    expect(await status('10.0.0.1', 'unknown')).toBe(200);
    expect(await status('10.0.0.1', '<script>')).toBe(429);
    expect(await status('10.0.0.1')).toBe(429);
    // Of IPv6 the network counts: a visitor has all of it.
    expect(await status('10.0.0.1', '2001:db8:1:2::1')).toBe(200);
    expect(await status('10.0.0.1', '2001:db8:1:2:ffff::9')).toBe(429);
    expect(await status('10.0.0.1', '2001:db8:1:3::1')).toBe(200);
  });
});

describe('operators', () => {
  test('see who subscribed to which open desk and how, and can end it', async () => {
    const { house } = await opened();
    const app = openApp(house);
    const id = await subscribed(stored as StoredHouse, app, 'ana@example.org');
    await visitor(app).post('/subscribe/coast', { address: 'waits@example.org' });
    const rita = await reviewer(app, house);
    const html = await (await rita.get('/subscribers')).text();
    expect(html).toContain('<h1>1 subscriber</h1>');
    expect(html).toContain('ana@example.org');
    expect(html).toContain('as the desk');
    expect(html).not.toContain('waits@example.org');
    expect((await visitor(app).post(`/subscribers/${id}/remove`)).status).toBe(401);
    expect(await subscriptionsOf(stored as StoredHouse, 'ana@example.org')).toHaveLength(1);
    const removed = await rita.post(`/subscribers/${id}/remove`);
    expect([removed.status, removed.headers.get('location')]).toEqual([303, '/subscribers?said=removed']);
    expect(await (await rita.get('/subscribers?said=removed')).text()).toContain('the address is deleted');
    expect(await subscriptionsOf(stored as StoredHouse, 'ana@example.org')).toEqual([]);
    for (const nobody of [`${id}`, '999', '99999999999999999999', 'x']) {
      const answer = await rita.post(`/subscribers/${nobody}/remove`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/subscribers?said=nobody']);
    }
    const none = await (await rita.get('/subscribers?said=nobody')).text();
    expect(none).toContain('There was nobody to remove');
    expect(none).not.toContain('the address is deleted');
    expect(stored?.events).toContainEqual({
      kind: 'subscription-ended',
      edition: `coast~${id}`,
      by: 'rita',
    });
  });

  test('see and can remove those of a desk that is not open any more, or configured no more', async () => {
    const { house } = await opened();
    const ids = [];
    for (const [desk, name] of [
      ['coast', 'ana'],
      ['costa', 'eva'],
    ]) {
      ids.push(await subscribed(stored as StoredHouse, openApp(house), `${name}@example.org`, desk));
    }
    const coast = house.config.desks.find(({ id }) => id === 'coast');
    if (!coast) throw new Error('There is no such desk.');
    const desks = [{ ...coast, open: false }];
    const app = openApp({ ...house, config: { ...house.config, desks } });
    const rita = await reviewer(app, house);
    const html = await (await rita.get('/subscribers')).text();
    expect(html).toContain('<h1>2 subscribers</h1>');
    expect(html).toContain('No desk is open.');
    expect(html).toMatch(
      /Coast desk<\/bdi>: 1 <span class="badge contradiction">Not open<.*ana@example\.org/,
    );
    expect(html).toMatch(
      /Mesa de la costa<\/bdi>: 1 <span class="badge contradiction">Not configured<.*eva@example\.org/,
    );
    expect(html).not.toContain('href="/subscribe/');
    for (const id of ids) await rita.post(`/subscribers/${id}/remove`);
    for (const name of ['ana', 'eva'])
      expect(await subscriptionsOf(stored as StoredHouse, `${name}@example.org`)).toEqual([]);
    expect(await (await rita.get('/subscribers')).text()).not.toContain('Coast desk');
  });
});
