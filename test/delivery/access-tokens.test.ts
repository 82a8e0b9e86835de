import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { openAccessTokens } from '../../src/delivery/access-tokens.ts';
import { type Channel, Temporary } from '../../src/delivery/channel.ts';
import { openEmail } from '../../src/delivery/email.ts';
import { openClient } from '../../src/http/client.ts';
import { openSmtpSink, type Sink } from './smtp-sink.ts';

const RAW = Buffer.from('From: a@watch.example\r\nTo: b@desk.example\r\nSubject: Hi\r\n\r\nOne line\r\n');
const MAIL = { id: 'one', from: 'a@watch.example', to: 'b@desk.example', raw: RAW };
const START = Date.parse('2026-03-06T13:30:00Z');

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

type Said = readonly [status: number, body: unknown, headers?: Record<string, string>];
const grants = (token: string, seconds = 3600): Said => [
  200,
  { access_token: token, token_type: 'Bearer', expires_in: seconds },
];

/** A token server on loopback that answers what the test says, by the number of the request. */
async function tokenServer(answer: (request: number) => Said) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push(`${request.method} ${request.headers['content-type']} ${Buffer.concat(chunks)}`);
      const [status, body, headers] = answer(asked.length);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token` };
}

/** A mail server that lets in whoever has one of these tokens. */
async function mailServer(valid: (token: string) => boolean): Promise<Sink & { signIns: string[] }> {
  const signIns: string[] = [];
  const sink = await openSmtpSink({
    authOptional: false,
    authMethods: ['XOAUTH2', 'PLAIN'],
    allowInsecureAuth: true,
    onAuth(auth, _session, callback) {
      signIns.push(`${auth.method} ${auth.username} ${auth.accessToken}`);
      if (valid(auth.accessToken ?? '')) callback(null, { user: auth.username ?? '' });
      else callback(null, { data: { status: '401', schemes: 'bearer' } });
    },
  });
  ends.push(() => sink.close());
  return { ...sink, signIns };
}

function channelTo(
  port: number,
  tokenUrl: string,
  { now = () => START, allowPrivate = ['127.0.0.1'] }: { now?: () => number; allowPrivate?: string[] } = {},
): Channel {
  const clock = () => new Date(now());
  const client = openClient({
    userAgent: 'test',
    allowPrivate,
    perSiteConcurrency: 2,
    perSitePauseMs: 0,
    timeoutMs: 5000,
    maxBytes: 1_000_000,
    clock,
  });
  const settings = {
    oauthClientId: 'our client',
    oauthClientSecret: 'se&cret',
    oauthRefreshToken: 'refresh/token',
    oauthTokenUrl: tokenUrl,
  };
  const channel = openEmail(
    {
      url: null,
      host: '127.0.0.1',
      port,
      user: 'desk@watch.example',
      password: null,
      tls: 'none',
      acceptSeconds: 10,
      timeoutSeconds: 10,
    },
    clock,
    openAccessTokens(settings, client, clock),
  );
  ends.push(
    () => client.close(),
    () => channel.close(),
  );
  return channel;
}

async function failure(channel: Channel): Promise<string> {
  try {
    await channel.send(MAIL);
  } catch (error) {
    if (error instanceof Temporary) return error.message;
    throw error;
  }
  throw new Error('the mail was accepted');
}

describe('signing in with OAuth 2', () => {
  test('a refresh token is exchanged once, and what it gives signs in', async () => {
    const tokens = await tokenServer(() => grants('fresh-1'));
    const mail = await mailServer((token) => token === 'fresh-1');
    const channel = channelTo(mail.port, tokens.url);
    await Promise.all([channel.send(MAIL), channel.send(MAIL), channel.send(MAIL)]);
    expect(mail.mails).toHaveLength(3);
    expect(new Set(mail.signIns)).toEqual(new Set(['XOAUTH2 desk@watch.example fresh-1']));
    expect(tokens.asked).toEqual([
      'POST application/x-www-form-urlencoded grant_type=refresh_token&client_id=our+client&client_secret=se%26cret&refresh_token=refresh%2Ftoken',
    ]);
  });

  test('a token that the mail server refuses is renewed once', async () => {
    const tokens = await tokenServer((request) => grants(`fresh-${request}`));
    const mail = await mailServer((token) => token === 'fresh-2');
    await channelTo(mail.port, tokens.url).send(MAIL);
    expect(mail.mails).toHaveLength(1);
    expect(tokens.asked).toHaveLength(2);
  });

  test('a token is used until shortly before it ends', async () => {
    const settings = { oauthClientId: 'c', oauthClientSecret: null, oauthRefreshToken: 'r' };
    let now = START;
    let asked = 0;
    const client = {
      post: async () => {
        asked += 1;
        return {
          status: 200,
          url: '',
          permanentUrl: null,
          headers: {},
          body: Buffer.from(JSON.stringify({ access_token: `t${asked}`, expires_in: 3600 })),
          notModified: false,
        };
      },
    };
    const tokens = openAccessTokens(
      { ...settings, oauthTokenUrl: 'https://id.example/token' },
      client,
      () => new Date(now),
    );
    const table: [seconds: number, renew: boolean, expected: string][] = [
      [0, false, 't1'],
      [3500, false, 't1'],
      [3550, false, 't2'],
      [3551, false, 't2'],
      [3552, true, 't3'],
      [3553, false, 't3'],
    ];
    for (const [seconds, renew, expected] of table) {
      now = START + seconds * 1000;
      expect([seconds, await tokens?.(renew)]).toEqual([seconds, expected]);
    }
    expect(openAccessTokens({ ...settings, oauthTokenUrl: null }, client, () => new Date())).toBeNull();
  });

  test.each<[string, Said, RegExp]>([
    [
      'a refresh token that was taken back',
      [400, { error: 'invalid_grant', error_description: 'Token has been\r\nrevoked.' }],
      /answered with status 400: invalid_grant, Token has been revoked\.\): check mail\.oauthRefreshToken/,
    ],
    ['an error in no known form', [500, 'oh no'], /answered with status 500\): check/],
    ['something that is no JSON', [200, '<html>'], /holds no access token\): check/],
    ['a token that would break a line', [200, { access_token: 'a\r\nQUIT' }], /holds no access token/],
    ['no token', [200, {}], /holds no access token/],
    ['a way to somewhere else', [307, '', { location: 'http://127.0.0.1:1/' }], /status 307\): check/],
  ])('%s is said, and the mail waits', async (_what, said, expected) => {
    const tokens = await tokenServer(() => said);
    const mail = await mailServer(() => true);
    const message = await failure(channelTo(mail.port, tokens.url));
    expect(message).toMatch(expected);
    expect(message).toMatch(
      /^There is no token to sign in to the mail server with \(.*It is tried again later\.$/,
    );
    expect(message).not.toMatch(/refresh\/token|se&cret/);
    expect(mail.mails).toEqual([]);
  });

  test('a token that is refused for good is said to be a refused sign-in', async () => {
    const tokens = await tokenServer((request) => grants(`fresh-${request}`));
    const mail = await mailServer(() => false);
    expect(await failure(channelTo(mail.port, tokens.url))).toMatch(
      /refused the sign-in .*check mail\.user and mail\.password, or mail\.oauthRefreshToken/,
    );
  });

  test('the token server is asked through the guarded client: a private address is refused', async () => {
    const tokens = await tokenServer(() => grants('fresh-1'));
    const mail = await mailServer(() => true);
    const message = await failure(channelTo(mail.port, tokens.url, { allowPrivate: [] }));
    expect(message).toMatch(/127\.0\.0\.1.*http\.allowPrivate|http\.allowPrivate.*127\.0\.0\.1|127\.0\.0\.1/);
    expect(tokens.asked).toEqual([]);
  });
});
