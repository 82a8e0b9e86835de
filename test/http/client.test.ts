import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Client, type ClientOptions, openClient } from '../../src/http/client.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let handler: Handler;
let seen: IncomingMessage[] = [];
const clients: Client[] = [];
let now = new Date('2026-03-01T12:00:00Z');

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  seen = [];
  now = new Date('2026-03-01T12:00:00Z');
  handler = (_, response) => response.end('hello');
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  server.closeAllConnections();
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
});

function client(options: Partial<ClientOptions> = {}): Client {
  const opened = openClient({
    userAgent: 'Claimwatch/test',
    allowPrivate: true,
    perSiteConcurrency: 4,
    perSitePauseMs: 0,
    timeoutMs: 5000,
    maxBytes: 100_000,
    robots: false,
    clock: () => now,
    ...options,
  });
  clients.push(opened);
  return opened;
}

const answer =
  (status: number, headers: Record<string, string | string[]> = {}, body: string | Buffer = ''): Handler =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };

describe('get', () => {
  test('says who asks and gives back status, address, headers and body', async () => {
    handler = answer(200, { 'Content-Type': 'text/plain', ETag: '"1"', 'X-A': ['1', '2'] }, 'hello');
    const got = await client().get(`${base}/feed`, { accept: 'application/rss+xml' });
    expect(got).toMatchObject({ status: 200, url: `${base}/feed`, permanentUrl: null, notModified: false });
    expect(got.body.toString()).toBe('hello');
    expect(got.headers).toMatchObject({ 'content-type': 'text/plain', etag: '"1"', 'x-a': '1, 2' });
    expect(seen[0]?.headers).toMatchObject({
      'user-agent': 'Claimwatch/test',
      accept: 'application/rss+xml',
      'accept-encoding': 'gzip, br, deflate',
    });
  });

  test('asks conditionally and takes 304 for an answer', async () => {
    handler = answer(304);
    const got = await client().get(base, { etag: 'W/"x"', lastModified: 'Sun, 01 Mar 2026 12:00:00 GMT' });
    expect(got).toMatchObject({ status: 304, notModified: true });
    expect(seen[0]?.headers).toMatchObject({
      'if-none-match': 'W/"x"',
      'if-modified-since': 'Sun, 01 Mar 2026 12:00:00 GMT',
    });
    await expect(client().get(base)).rejects.toMatchObject({ name: 'HttpProblem', status: 304 });
  });

  test('leaves out a validator that would break the header', async () => {
    await client().get(base, { etag: '"a"\r\nX-Evil: 1', lastModified: '\u2028' });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('x-evil');
  });

  test('leaves out a validator so long that servers would refuse the request', async () => {
    handler = answer(200, {}, 'hello');
    await client().get(base, { etag: `"${'e'.repeat(30_000)}"`, lastModified: 'x'.repeat(1001) });
    expect(seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(seen[0]?.headers).not.toHaveProperty('if-modified-since');
    await client().get(base, { etag: `"${'e'.repeat(900)}"` });
    expect(seen[1]?.headers).toHaveProperty('if-none-match');
  });

  test('sends the credentials of the URL as a header, not in the path', async () => {
    const url = new URL(`${base}/feed`);
    url.username = 'desk';
    url.password = 'p@ss';
    const got = await client().get(url.href);
    expect(seen[0]?.headers.authorization).toBe(`Basic ${Buffer.from('desk:p@ss').toString('base64')}`);
    expect(got.url).toBe(`${base}/feed`);
  });

  test.each([
    ['gzip', gzipSync('hello')],
    ['x-gzip', gzipSync('hello')],
    ['br', brotliCompressSync('hello')],
    ['deflate', deflateSync('hello')],
    ['deflate', deflateRawSync('hello')],
    ['identity', Buffer.from('hello')],
    ['gzip, br', brotliCompressSync(gzipSync('hello'))],
    ['GZIP', gzipSync('hello')],
    ['gzip', Buffer.alloc(0)],
  ])('reads %s (%#)', async (encoding, body) => {
    handler = answer(200, { 'Content-Encoding': encoding }, body);
    expect((await client().get(base)).body.toString()).toBe(body.length === 0 ? '' : 'hello');
  });

  test('keeps what a truncated gzip held', async () => {
    const text = Array.from({ length: 3000 }, (_, i) => `line ${i * 7919}`).join('\n');
    const packed = gzipSync(text);
    handler = answer(200, { 'Content-Encoding': 'gzip' }, packed.subarray(0, packed.length / 2));
    const { body } = await client().get(base);
    expect(body.length).toBeGreaterThan(1000);
    expect(text.startsWith(body.toString())).toBe(true);
  });

  test.each([
    ['as it is', {}, Buffer.from('hello')],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync('hello')],
  ])('says that a body broke off, and keeps what came of it: %s', async (_, headers, body) => {
    handler = (_request, response) => {
      response.writeHead(200, { 'Content-Length': body.length + 100, ...headers });
      response.write(body, () => response.socket?.end());
    };
    const error = await client()
      .get(base)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'CutShort', url: `${base}/`, body: Buffer.from('hello') });
    expect(String(error)).toContain('was cut short after 5 bytes');
  });

  test('an error is told by its status, though its body broke off', async () => {
    handler = (_request, response) => {
      response.writeHead(404, { 'Content-Length': 100 });
      response.write('Not here', () => response.socket?.end());
    };
    await expect(client().get(base)).rejects.toMatchObject({
      name: 'HttpProblem',
      status: 404,
      excerpt: 'Not here',
    });
  });

  test.each([
    ['gzip', Buffer.from('this is not gzip'), 'cannot be decompressed'],
    ['br', Buffer.from('this is not brotli'), 'cannot be decompressed'],
    ['zstd', Buffer.from('hello'), 'which was not asked for'],
    ['gzip, gzip, gzip', Buffer.from('hello'), 'compressed 3 times'],
  ])('says that %s is broken', async (encoding, body, message) => {
    handler = answer(200, { 'Content-Encoding': encoding }, body);
    await expect(client().get(base)).rejects.toMatchObject({ name: 'BadAnswer' });
    await expect(client().get(base)).rejects.toThrow(message);
  });
});

describe('limits', () => {
  test.each([
    ['a gzip bomb', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(20_000_000))],
    ['a brotli bomb', { 'Content-Encoding': 'br' }, brotliCompressSync(Buffer.alloc(20_000_000))],
    ['a double bomb', { 'Content-Encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
    ['a long body', {}, Buffer.alloc(100_001)],
    ['a long body in chunks', { 'Transfer-Encoding': 'chunked' }, Buffer.alloc(100_001)],
  ])('%s is too large', async (_, headers, body) => {
    handler = answer(200, headers, body);
    await expect(client().get(base)).rejects.toMatchObject({ name: 'TooLarge', limitBytes: 100_000 });
  });

  test('a body that never ends is too large', async () => {
    handler = (_, response) => {
      const more = (): void => {
        if (!response.destroyed) response.write(Buffer.alloc(50_000), more);
      };
      more();
    };
    await expect(client().get(base)).rejects.toMatchObject({ name: 'TooLarge' });
    await expect(client().get(base, { maxBytes: 500_000 })).rejects.toThrow('limit of 500000 bytes');
  });

  test('silence, a slow drip and slow redirects all end at the time limit', async () => {
    handler = () => {};
    await expect(client().get(base, { timeoutMs: 50 })).rejects.toMatchObject({
      name: 'TimedOut',
      limitMs: 50,
    });
    let timer: NodeJS.Timeout | undefined;
    handler = (_, response) => {
      timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    };
    await expect(client().get(base, { timeoutMs: 100 })).rejects.toMatchObject({
      name: 'TimedOut',
      limitMs: 100,
    });
    handler = (_, response) => {
      const later = setTimeout(() => response.writeHead(302, { Location: '/next' }).end(), 40);
      response.on('close', () => clearTimeout(later));
    };
    await expect(client().get(base, { timeoutMs: 100 })).rejects.toMatchObject({
      name: 'TimedOut',
      limitMs: 100,
    });
  });

  test('an aborted request fails with the reason given', async () => {
    handler = () => control.abort(new Error('Shutting down.'));
    const control = new AbortController();
    await expect(client().get(base, { signal: control.signal })).rejects.toThrow('Shutting down.');
  });
});

describe('redirects', () => {
  const walk = (steps: Record<string, [number, string]>): Handler => {
    return (request, response) => {
      const step = steps[request.url ?? ''];
      if (step === undefined) response.end('arrived');
      else response.writeHead(step[0], { Location: step[1] }).end();
    };
  };

  test.each([
    ['301 alone', { '/a': [301, '/b'] }, '/b', '/b'],
    ['302 alone', { '/a': [302, '/b'] }, '/b', null],
    ['301 then 308', { '/a': [301, '/b'], '/b': [308, '/c'] }, '/c', '/c'],
    ['301 then 302', { '/a': [301, '/b'], '/b': [302, '/c'] }, '/c', null],
    ['301, 307, 308', { '/a': [301, '/b'], '/b': [307, '/c'], '/c': [308, '/d'] }, '/d', null],
    ['302 then 301', { '/a': [302, '/b'], '/b': [301, '/c'] }, '/c', null],
    [
      '302 to a path in UTF-8',
      { '/a': [302, Buffer.from('/política').toString('latin1')] },
      '/pol%C3%ADtica',
      null,
    ],
    ['302 to a path in latin-1', { '/a': [302, '/política'] }, '/pol%C3%ADtica', null],
    ['307 to a relative path', { '/a': [307, 'deep/er?x=1'] }, '/deep/er?x=1', null],
  ] as [string, Record<string, [number, string]>, string, string | null][])(
    '%s: the answer comes from %s %s',
    async (_, steps, final, permanent) => {
      handler = walk(steps);
      const got = await client().get(`${base}/a`);
      expect(got.url).toBe(base + final);
      expect(got.permanentUrl).toBe(permanent === null ? null : base + permanent);
      expect(got.body.toString()).toBe('arrived');
    },
  );

  test('five are followed, six are not', async () => {
    handler = (request, response) => {
      const n = Number(request.url?.slice(1));
      if (n === 0) response.end('arrived');
      else response.writeHead(302, { Location: `/${n - 1}` }).end();
    };
    expect((await client().get(`${base}/5`)).url).toBe(`${base}/0`);
    await expect(client().get(`${base}/6`)).rejects.toThrow('more than 5 redirects');
    handler = answer(302, { Location: '/loop' });
    await expect(client().get(`${base}/loop`)).rejects.toMatchObject({ name: 'BadAnswer' });
  });

  test.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'gopher://127.0.0.1/',
  ])('to %s is refused', async (location) => {
    handler = answer(302, { Location: location });
    await expect(client().get(base)).rejects.toMatchObject({ name: 'Refused' });
  });

  test('take no credentials to another origin', async () => {
    const other = createServer((request, response) => {
      seen.push(request);
      response.end();
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    handler = (request, response) =>
      response.writeHead(302, { Location: request.url === '/a' ? '/b' : elsewhere }).end();
    await client().get(`${base}/a`, { headers: { Authorization: 'Bearer x', Cookie: 'a=1', 'X-Ours': '1' } });
    expect(seen.map((request) => request.headers.authorization)).toEqual(['Bearer x', 'Bearer x', undefined]);
    expect(seen[2]?.headers).not.toHaveProperty('cookie');
    expect(seen[2]?.headers['x-ours']).toBe('1');
    other.closeAllConnections();
    other.close();
  });

  test('to an address that is not allowed is refused at the hop', async () => {
    const { port } = new URL(base);
    const guarded = client({ allowPrivate: [`127.0.0.1:${port}`] });
    for (const target of [
      'http://127.0.0.1:1/',
      `http://localhost:${port}/`,
      'http://169.254.169.254/latest/',
      `http://[::1]:${port}/`,
    ]) {
      handler = answer(302, { Location: target });
      await expect(guarded.get(base)).rejects.toMatchObject({ name: 'Refused' });
    }
    expect(seen).toHaveLength(4);
  });
});

describe('addresses that are not called', () => {
  test.each(
    `
    http://127.0.0.1/ http://127.1/ http://0x7f000001/ http://2130706433/ http://0177.0.0.1/ http://017700000001/
    http://0/ http://0.0.0.0/ http://127.0.0.1./ http://[::1]/ http://[::]/ http://[::ffff:127.0.0.1]/
    http://[::ffff:7f00:1]/ http://[0:0:0:0:0:ffff:7f00:1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/
    http://169.254.169.254/latest/meta-data/ http://[fd00:ec2::254]/ http://10.0.0.1/ http://192.168.0.1/
    http://172.16.0.1/ http://100.64.0.1/ http://①②⑦.⓪.⓪.①/ http://127。0。0。1/ http://user@127.0.0.1/
    http://public.example@127.0.0.1/ http://127.0.0.1:80\\@public.example/ http://%31%32%37.0.0.1/
  `
      .trim()
      .split(/\s+/),
  )('%s', async (url) => {
    await expect(client({ allowPrivate: false }).get(url)).rejects.toMatchObject({ name: 'Refused' });
  });

  test('names that stand for a private address, even among public ones', async () => {
    const lookup = async (hostname: string) =>
      hostname === 'inside.example'
        ? [{ address: '10.1.2.3', family: 4 }]
        : [
            { address: '93.184.216.34', family: 4 },
            { address: '::1', family: 6 },
          ];
    const guarded = client({ allowPrivate: false, lookup });
    await expect(guarded.get('http://inside.example/')).rejects.toMatchObject({
      name: 'Refused',
      address: '10.1.2.3',
    });
    await expect(guarded.get('https://mixed.example/')).rejects.toMatchObject({
      name: 'Refused',
      address: '::1',
    });
    await expect(
      guarded.post('http://inside.example/', { body: '{}', contentType: 'application/json' }),
    ).rejects.toThrow('add "inside.example:80" to http.allowPrivate');
  });

  test('a name is connected to the very address that was checked', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const { port } = new URL(base);
    const lookup = async () => [{ address: answers.shift() ?? '10.0.0.1', family: 4 }];
    const guarded = client({ allowPrivate: ['127.0.0.0/8'], lookup });
    expect((await guarded.get(`http://paper.example:${port}/`)).body.toString()).toBe('hello');
    expect(answers).toEqual(['10.0.0.1']);
  });

  test.each([
    'file:///etc/passwd',
    'ftp://paper.example/',
    'data:,x',
    'not a url',
    '',
    '//paper.example/',
    'http://',
  ])('%j is not a web address', async (url) => {
    await expect(client().get(url)).rejects.toMatchObject({ name: 'Refused', address: null });
  });

  test('a name that does not exist is unreachable, and so is a closed port', async () => {
    const lookup = async () =>
      Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
    await expect(client({ lookup }).get('http://nowhere.example/')).rejects.toMatchObject({
      name: 'Unreachable',
      code: 'ENOTFOUND',
    });
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    await expect(client().get(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({
      name: 'Unreachable',
      code: 'ECONNREFUSED',
    });
  });

  test('an answer that is not HTTP is unreachable', async () => {
    handler = (request) => request.socket.end('SSH-2.0-nothing\r\n');
    await expect(client().get(base)).rejects.toMatchObject({ name: 'Unreachable' });
  });
});

describe('politeness', () => {
  test.each([400, 401, 403, 404, 410, 500, 502])(
    'status %d is a problem with its beginning',
    async (status) => {
      handler = answer(status, {}, 'why not');
      await expect(client().get(base)).rejects.toMatchObject({
        name: 'HttpProblem',
        status,
        retryAfter: null,
        excerpt: 'why not',
      });
    },
  );

  test.each([429, 503])('after %d with Retry-After the site is left alone until then', async (status) => {
    handler = answer(status, { 'Retry-After': '120' });
    const polite = client();
    const until = new Date('2026-03-01T12:02:00Z');
    await expect(polite.get(`${base}/a`)).rejects.toMatchObject({
      name: 'HttpProblem',
      status,
      retryAfter: until,
    });
    expect(polite.waitsUntil(base)).toEqual(until);
    handler = answer(200);
    await expect(polite.get(`${base}/b`)).rejects.toMatchObject({ name: 'SiteAsksToWait', until });
    expect(seen).toHaveLength(1);
    now = new Date('2026-03-01T12:02:01Z');
    expect((await polite.get(`${base}/b`)).status).toBe(200);
  });

  test('a 429 without Retry-After is a minute of silence, a 503 is not', async () => {
    const polite = client();
    handler = answer(503);
    await expect(polite.get(base)).rejects.toMatchObject({ status: 503 });
    expect(polite.waitsUntil(base)).toBeNull();
    handler = answer(429);
    await expect(polite.get(base)).rejects.toMatchObject({ status: 429 });
    expect(polite.waitsUntil(base)).toEqual(new Date('2026-03-01T12:01:00Z'));
  });

  test('one site is asked so many things at once', async () => {
    let open = 0;
    let most = 0;
    handler = (_, response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.end();
      }, 5);
    };
    const polite = client({ perSiteConcurrency: 2 });
    await Promise.all(Array.from({ length: 8 }, (_, i) => polite.get(`${base}/${i}`)));
    expect(most).toBe(2);
  });

  test('a pause is kept between two requests', async () => {
    const waits: number[] = [];
    const polite = client({
      perSitePauseMs: 1000,
      wait: async (ms) => {
        waits.push(ms);
        now = new Date(now.getTime() + ms);
      },
    });
    await polite.get(`${base}/1`);
    await polite.get(`${base}/2`);
    expect(waits).toEqual([1000]);
  });

  test('robots.txt is asked once and obeyed, unless the request says otherwise', async () => {
    handler = (request, response) =>
      response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /private' : 'page');
    const polite = client({ robots: true });
    await polite.get(`${base}/news`);
    await expect(polite.get(`${base}/private/a`)).rejects.toMatchObject({ name: 'RobotsForbid' });
    await polite.get(`${base}/private/feed`, { robots: false });
    expect(seen.map((request) => request.url)).toEqual(['/robots.txt', '/news', '/private/feed']);
  });
});

describe('post', () => {
  test('sends the body, follows 307 with it, and takes 302 for a problem', async () => {
    const bodies: string[] = [];
    handler = async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      bodies.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
      if (request.url === '/a') response.writeHead(307, { Location: '/b' }).end();
      else if (request.url === '/c') response.writeHead(302, { Location: '/b' }).end();
      else response.end('ok');
    };
    const options = { body: '{"text":"hola"}', contentType: 'application/json' };
    expect((await client().post(`${base}/a`, options)).body.toString()).toBe('ok');
    expect(bodies).toEqual([
      'POST /a application/json {"text":"hola"}',
      'POST /b application/json {"text":"hola"}',
    ]);
    await expect(client().post(`${base}/c`, options)).rejects.toMatchObject({
      name: 'HttpProblem',
      status: 302,
    });
  });

  test.each([301, 307, 308])('a hook is not followed anywhere: %d is an answer', async (status) => {
    handler = answer(status, { Location: '/b' });
    const options = { body: '{}', contentType: 'application/json', hook: true };
    await expect(client().post(`${base}/a`, options)).rejects.toMatchObject({ name: 'HttpProblem', status });
    expect(seen.map((request) => request.url)).toEqual(['/a']);
  });

  test('of a hook the status decides: more than may be read, or a broken body, takes nothing back', async () => {
    const options = { body: '{}', contentType: 'application/json', hook: true };
    handler = answer(200, {}, Buffer.alloc(1_000_000));
    expect((await client().post(`${base}/a`, options)).body).toHaveLength(0);
    handler = answer(200, { 'content-encoding': 'gzip' }, 'no gzip');
    expect((await client().post(`${base}/a`, options)).status).toBe(200);
  });

  test('a hook that asks to wait is one address, not its site', async () => {
    const options = { body: '{}', contentType: 'application/json', hook: true };
    handler = answer(429, { 'Retry-After': '60' });
    const opened = client();
    await expect(opened.post(`${base}/a?secret`, options)).rejects.toMatchObject({ status: 429 });
    handler = answer(200);
    const refused = await opened.post(`${base}/a?secret`, options).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: 'SiteAsksToWait' });
    expect(String(refused)).not.toContain('secret');
    expect((await opened.post(`${base}/b`, options)).status).toBe(200);
    expect((await opened.get(`${base}/c`)).status).toBe(200);
  });
});
