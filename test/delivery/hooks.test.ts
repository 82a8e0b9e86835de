import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { Permanent, Temporary } from '../../src/delivery/channel.ts';
import { openChannels } from '../../src/delivery/open-channels.ts';
import { type HookServer, hookServer, type Posted } from './hook-server.ts';
import { DELIVERY, type HookKindName, KEY, NO_MAIL, NOW, openHookAt } from './hook-subject.ts';

const KINDS = ['slack', 'teams', 'webhook'] as const;

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serverThat(
  answering: (response: ServerResponse, posted: Posted) => void,
): Promise<HookServer> {
  const server = await hookServer(answering);
  ends.push(() => server.close());
  return server;
}

function channelsTo(kind: HookKindName, url: string, given: Parameters<typeof openHookAt>[2] = {}) {
  const hook = openHookAt(kind, url, { limitMs: 10_000, ...given });
  ends.push(hook.close);
  return hook;
}

async function failureOf(sending: Promise<unknown>): Promise<Permanent | Temporary> {
  const error = await sending.then(
    () => new Error('it was accepted'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Permanent || error instanceof Temporary) return error;
  throw error;
}

describe('what a status means', () => {
  const gone = { slack: [404, 410], teams: [404, 410], webhook: [410] };
  test.each(KINDS)('to %s', async (kind) => {
    let status = 0;
    const server = await serverThat((response) => response.writeHead(status).end());
    const { channels } = channelsTo(kind, `${server.origin}/h/1`);
    const meant: Record<string, number[]> = { gone: [], permanent: [], temporary: [] };
    for (status of [
      300, 303, 304, 400, 401, 403, 404, 405, 408, 410, 413, 415, 422, 425, 429, 500, 501, 502, 504,
    ]) {
      // 429 without a time would close the gate for the rest.
      if (status === 429) continue;
      const error = await failureOf(channels.send(kind, DELIVERY));
      const what = error instanceof Temporary ? 'temporary' : error.badAddress ? 'gone' : 'permanent';
      meant[what]?.push(status);
    }
    expect(meant.gone).toEqual(gone[kind]);
    expect(meant.permanent).toEqual([400, 405, 413, 415, 422]);
    expect(meant.temporary).toContain(kind === 'webhook' ? 404 : 403);
  });

  test.each([200, 201, 202, 204, 207])('a webhook is accepted by %d, whatever it says', async (status) => {
    const server = await serverThat((response) => response.writeHead(status).end());
    const { channels } = channelsTo('webhook', `${server.origin}/h`);
    expect((await channels.send('webhook', DELIVERY)).answer).toContain(`answered ${status}`);
  });
});

describe('what is signed for one place goes to no other', () => {
  test.each(KINDS.flatMap((kind) => [301, 302, 303, 307, 308].map((status) => [kind, status] as const)))(
    'a redirect is not followed: %s, %d',
    async (kind, status) => {
      const other = await serverThat((response) => response.end('ok'));
      const server = await serverThat((response) =>
        response.writeHead(status, { location: `${other.origin}/elsewhere` }).end(),
      );
      const { channels } = channelsTo(kind, `${server.origin}/very-secret-path`);
      const error = await failureOf(channels.send(kind, DELIVERY));
      expect(error).toBeInstanceOf(Temporary);
      expect(error.message).toMatch(/redirect/);
      expect(error.message).not.toContain('very-secret-path');
      expect(other.posted).toEqual([]);
      expect(server.posted).toHaveLength(1);
    },
  );

  test.each(KINDS)(
    '%s: an address of the network inside is not called unless it is allowed',
    async (kind) => {
      const server = await serverThat((response) => response.end('ok'));
      const { channels } = channelsTo(kind, `${server.origin}/very-secret-path`, { allowPrivate: false });
      const error = await failureOf(channels.send(kind, DELIVERY));
      expect(error).toBeInstanceOf(Temporary);
      expect(error.message).toContain('http.allowPrivate');
      expect(error.message).not.toContain('very-secret-path');
      expect(server.posted).toEqual([]);
    },
  );

  test('a delivery to a channel that is configured no more, or by a kind that is none, goes nowhere', async () => {
    const server = await serverThat((response) => response.end('ok'));
    const { channels } = channelsTo('slack', `${server.origin}/h`);
    const strange = { ...DELIVERY, to: 'removed' };
    expect((await failureOf(channels.send('slack', strange))).message).toContain('"removed"');
    expect(await failureOf(channels.send('teams', DELIVERY))).toBeInstanceOf(Permanent);
    expect(await failureOf(channels.send('fax', DELIVERY))).toMatchObject({ badAddress: false });
    expect(server.posted).toEqual([]);
  });
});

describe('how long to wait', () => {
  test.each([
    ['429 in seconds', 429, '90', '2026-03-06T13:31:30.000Z'],
    ['503 as a date', 503, 'Fri, 06 Mar 2026 14:00:00 GMT', '2026-03-06T14:00:00.000Z'],
    ['a year is a day', 503, '31536000', '2026-03-07T13:30:00.000Z'],
    ['nonsense is no time', 503, 'soon', null],
  ])('%s', async (_what, status, retryAfter, expected) => {
    const server = await serverThat((response) => {
      response.writeHead(status, { 'retry-after': retryAfter, date: NOW.toUTCString() }).end();
    });
    const { channels } = channelsTo('webhook', `${server.origin}/h`);
    const error = await failureOf(channels.send('webhook', DELIVERY));
    expect(error).toBeInstanceOf(Temporary);
    expect(error).toMatchObject({ retryAt: expected === null ? null : new Date(expected) });
  });

  test('a hook that asks to wait is left alone, and holds up no other of its site', async () => {
    const server = await serverThat((response, { path }) => {
      if (path === '/busy') response.writeHead(429, { 'retry-after': '60' }).end();
      else response.end('ok');
    });
    const { client } = channelsTo('slack', `${server.origin}/busy`);
    const channels = openChannels({
      mail: NO_MAIL,
      client,
      hooks: [
        { id: 'busy', kind: 'slack', url: `${server.origin}/busy` },
        { id: 'free', kind: 'slack', url: `${server.origin}/free` },
      ],
      clock: () => NOW,
    });
    ends.push(() => channels.close());
    const until = new Date(NOW.getTime() + 60_000);
    expect(await failureOf(channels.send('slack', { ...DELIVERY, to: 'busy' }))).toMatchObject({
      retryAt: until,
    });
    expect(await failureOf(channels.send('slack', { ...DELIVERY, to: 'busy' }))).toMatchObject({
      retryAt: until,
    });
    await channels.send('slack', { ...DELIVERY, to: 'free' });
    expect(server.posted.map(({ path }) => path)).toEqual(['/busy', '/free']);
  });
});

describe('what a webhook carries', () => {
  test.each([
    ['a key in base64', KEY, Buffer.from(KEY.slice('whsec_'.length), 'base64')],
    ['any text', 'thirty-two characters, or more, ñ', Buffer.from('thirty-two characters, or more, ñ')],
  ])(
    'its id, the time of the try, and a signature over both and the bytes: %s',
    async (_what, secret, key) => {
      const server = await serverThat((response) => response.writeHead(503).end());
      const { client } = channelsTo('slack', server.origin);
      let now = NOW;
      const channels = openChannels({
        mail: NO_MAIL,
        client,
        hooks: [{ id: 'politics', kind: 'webhook', url: `${server.origin}/intake`, secret }],
        clock: () => now,
      });
      ends.push(() => channels.close());
      await failureOf(channels.send('webhook', DELIVERY));
      now = new Date(NOW.getTime() + 3_600_000);
      await failureOf(channels.send('webhook', DELIVERY));
      const seconds = [1_772_803_800, 1_772_807_400];
      expect(server.posted.map(({ headers }) => headers['webhook-id'])).toEqual([DELIVERY.id, DELIVERY.id]);
      expect(server.posted.map(({ headers }) => headers['webhook-timestamp'])).toEqual(seconds.map(String));
      expect(server.posted.map(({ headers }) => headers['webhook-signature'])).toEqual(
        seconds.map((at) => {
          const signed = Buffer.concat([Buffer.from(`${DELIVERY.id}.${at}.`), DELIVERY.raw]);
          return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
        }),
      );
      expect(server.posted[0]?.headers['content-type']).toBe('application/json');
    },
  );
});

test('who said "accepted" and then trickles or hangs up has accepted', async () => {
  const server = await serverThat((response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('thanks');
    response.flushHeaders();
    setImmediate(() => response.destroy());
  });
  const { channels } = channelsTo('webhook', `${server.origin}/h`);
  expect((await channels.send('webhook', DELIVERY)).answer).toContain('answered 200');
});
