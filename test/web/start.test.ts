import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWeb, type WebServer } from '../../src/web/start.ts';
import { type StoredHouse, storedHouse } from './stored-house.ts';

let stored: StoredHouse;
let web: WebServer;

beforeAll(async () => {
  stored = await storedHouse();
  web = await startWeb(stored.house);
});
afterAll(async () => {
  await web.close();
  await stored.close();
});

/** Sends bytes as they are and returns the status line of the answer; empty when the server just hangs up. */
async function send(request: string): Promise<string> {
  const { hostname, port } = new URL(web.url);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.end(request);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1').split('\r\n')[0] ?? '';
}

const line = (first: string, headers = 'Host: localhost\r\n') =>
  `${first} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`;

describe('the web server', () => {
  test('listens on loopback, and says where and how to sign in, once', async () => {
    expect(new URL(web.url).hostname).toBe('127.0.0.1');
    const said = () => stored.events.filter((event) => event.kind === 'sign-in-link').length;
    expect(said()).toBe(1);
    const again = await startWeb(stored.house);
    await again.close();
    expect(said()).toBe(1);
  });

  test('names the mend when something else listens there', async () => {
    const port = Number(new URL(web.url).port);
    const { config } = stored.house;
    const taken = { ...config, settings: { ...config.settings, web: { ...config.settings.web, port } } };
    await expect(startWeb({ ...stored.house, config: taken })).rejects.toThrow(
      /something else listens there.*web\.port/,
    );
  });

  test('answers the health check', async () => {
    const answer = await fetch(`${web.url}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });

  test.each([
    ['a method that Fetch forbids', line('TRACE /')],
    ['a tunnel', line('CONNECT example.org:443')],
    ['a made-up method', line('BREW /')],
    ['a whole address', line('GET http://evil.example/')],
    ['no host', line('GET /', '')],
    ['a host that is none', line('GET /', 'Host: a b\r\n')],
    ['a broken escape', line('GET /claims/%')],
    ['bytes that are no text', line('GET /desk/%ff%fe/claim/%e0%a4%a')],
    ['no HTTP', 'hello\r\n\r\n'],
    [
      'a header of 100 kB',
      line('GET /', `Host: localhost\r\nCookie: claimwatch_session=${'x'.repeat(100_000)}\r\n`),
    ],
    [
      'a form cut in the middle',
      `${line(
        'POST /sign-in',
        'Host: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 50\r\n',
      )}token=`,
    ],
    [
      'a multipart form that is none',
      `${line(
        'POST /sign-in',
        'Host: localhost\r\nOrigin: http://localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4\r\n',
      )}junk`,
    ],
  ])('%s is no fault of ours, and it goes on', async (_name, request) => {
    expect(await send(request)).not.toMatch(/ 5\d\d/);
    expect((await fetch(`${web.url}/healthz`)).status).toBe(200);
    expect(stored.events.filter((event) => event.kind === 'trouble')).toEqual([]);
  });

  test('a form without a length is cut off at the same size', async () => {
    const body = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 80; part += 1)
          controller.enqueue(new TextEncoder().encode('x'.repeat(1000)));
        controller.close();
      },
    });
    const headers = { origin: web.url, 'content-type': 'application/x-www-form-urlencoded' };
    const init = { method: 'POST', body, headers, duplex: 'half' as const };
    expect((await fetch(`${web.url}/sign-in`, init)).status).toBe(413);
  });
});

describe('/metrics', () => {
  test('are for the connection’s own address, loopback unless configured', async () => {
    const answer = await fetch(`${web.url}/metrics`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('claimwatch_events_total');
  });

  test.each(['x-forwarded-for', 'forwarded', 'x-real-ip'])(
    'a %s header lets nobody in: it says that the address is a proxy’s',
    async (header) => {
      const answer = await fetch(`${web.url}/metrics`, { headers: { [header]: '127.0.0.1' } });
      expect(answer.status).toBe(403);
    },
  );

  test('other addresses are refused, whatever their headers say', async () => {
    const { config } = stored.house;
    const settings = { ...config.settings, metrics: { allow: ['192.0.2.0/24'] } };
    const other = await startWeb({ ...stored.house, config: { ...config, settings } });
    for (const headers of [{}, { 'x-forwarded-for': '192.0.2.1' }, { host: '192.0.2.1' }])
      expect((await fetch(`${other.url}/metrics`, { headers })).status).toBe(403);
    await other.close();
  });
});
