import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openWebhook } from '../../src/delivery/webhook.ts';
import { openClient } from '../../src/http/client.ts';
import { systemClock } from '../../src/model/clock.ts';
import { type HookServer, hookServer, type Posted } from '../delivery/hook-server.ts';
import { DELIVERY } from '../delivery/hook-subject.ts';

const PAPER = join(import.meta.dirname, '../../docs/configuration.md');

type Verify = (secret: string, headers: unknown, body: Uint8Array) => unknown;
const Snippet = z.object({ isOurs: z.custom<Verify>((value) => typeof value === 'function') });

let dir: string;
let server: HookServer;
let isOurs: Verify;

/** The lines of the paper, run as they stand there. */
beforeAll(async () => {
  const [snippet] = [...readFileSync(PAPER, 'utf8').matchAll(/^```js\n([\s\S]*?)^```/gm)].map(
    (match) => match[1],
  );
  dir = mkdtempSync(join(tmpdir(), 'claimwatch-docs-'));
  const file = join(dir, 'verify.mjs');
  writeFileSync(file, snippet ?? '');
  ({ isOurs } = Snippet.parse(await import(pathToFileURL(file).href)));
  server = await hookServer((response) => response.end());
});
afterAll(async () => {
  await server?.close();
  rmSync(dir, { recursive: true, force: true });
});

async function posted(secret: string): Promise<Posted> {
  const client = openClient({
    ...{ userAgent: 'Claimwatch/test', allowPrivate: true, perSiteConcurrency: 1, perSitePauseMs: 0 },
    ...{ timeoutMs: 10_000, maxBytes: 1000, clock: systemClock },
  });
  const hooks = [{ id: 'politics', url: `${server.origin}/h`, secret }];
  const channel = openWebhook({ client, clock: systemClock, limitMs: 10_000, hooks });
  await channel.send(DELIVERY);
  await channel.close();
  await client.close();
  const last = server.posted.at(-1);
  if (!last) throw new Error('nothing was posted');
  return last;
}

test.each(['whsec_c29tZSByYW5kb20gYnl0ZXMgdGhhdCBub2JvZHkga25vd3M=', 'any text that is long enough for it'])(
  'the lines in the paper know what we sent, and nothing else: %s',
  async (secret) => {
    const { headers, body } = await posted(secret);
    expect(isOurs(secret, headers, body)).toBe(true);
    expect(
      isOurs(secret, { ...headers, 'webhook-signature': `v1,AAAA ${headers['webhook-signature']}` }, body),
    ).toBe(true);

    expect(isOurs(`${secret}x`.replace('whsec_c29t', 'whsec_c30t'), headers, body)).toBe(false);
    expect(isOurs(secret, headers, Buffer.concat([body, Buffer.from(' ')]))).toBe(false);
    expect(isOurs(secret, { ...headers, 'webhook-id': 'another' }, body)).toBe(false);
    const old = String(Number(headers['webhook-timestamp']) - 301);
    expect(isOurs(secret, { ...headers, 'webhook-timestamp': old }, body)).toBe(false);
    for (const missing of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      expect(isOurs(secret, { ...headers, [missing]: undefined }, body)).toBe(false);
    }
    expect(isOurs(secret, {}, body)).toBe(false);
  },
);
