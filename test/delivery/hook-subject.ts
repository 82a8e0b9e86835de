import type { ServerResponse } from 'node:http';
import { settingsFrom } from '../../src/config/settings.ts';
import type { FrozenDelivery } from '../../src/delivery/channel.ts';
import { type Channels, openChannels } from '../../src/delivery/open-channels.ts';
import { type Client, openClient } from '../../src/http/client.ts';
import type { ChannelConfig } from '../../src/model/desk.ts';
import type { Opened, Side, Subject } from './channel-contract.ts';
import { type HookServer, hookServer, type Posted } from './hook-server.ts';
import { RAW_SIDES, rawServer } from './raw-server.ts';

export const NOW = new Date('2026-03-06T13:30:00Z');
export const KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const PATH = '/services/T0SECRET1/B0SECRET2/very-secret-part?sig=also%20secret';
const SECRETS = ['T0SECRET1', 'B0SECRET2', 'very-secret-part', 'also%20secret', 'also secret'];
export const LIMIT_MS = 300;

export type HookKindName = ChannelConfig['kind'];

/** Anything in bytes: a channel sends what was frozen, whatever it is. */
export const DELIVERY: FrozenDelivery = {
  id: '5f0c@watch.example',
  from: 'Claimwatch <a@watch.example>',
  to: 'politics',
  raw: Buffer.from('{"text":"¿Quién dijo qué?  \\u0000 \\n"}\n'),
};

export interface OpenHook {
  readonly channels: Channels;
  readonly client: Client;
  readonly close: () => Promise<void>;
}

/** The channels of a house with one hook, at this address. */
export function openHookAt(
  kind: HookKindName,
  url: string,
  given: { limitMs?: number; allowPrivate?: boolean } = {},
): OpenHook {
  const client = openClient({
    userAgent: 'Claimwatch/test',
    allowPrivate: given.allowPrivate ?? true,
    perSiteConcurrency: 4,
    perSitePauseMs: 0,
    timeoutMs: 60_000,
    maxBytes: 10_000_000,
    clock: () => NOW,
  });
  const config: ChannelConfig =
    kind === 'webhook' ? { id: 'politics', kind, url, secret: KEY } : { id: 'politics', kind, url };
  const channels = openChannels({
    mail: { ...NO_MAIL, timeoutSeconds: (given.limitMs ?? LIMIT_MS) / 2000 },
    client,
    hooks: [config],
    clock: () => NOW,
  });
  const close = async () => {
    await channels.close();
    await client.close();
  };
  return { channels, client, close };
}

/** As nobody configured it: what is new in the settings of mail is nothing to these tests. */
export const NO_MAIL = settingsFrom(() => undefined).mail;

/** What the other side says when it takes something. */
const TAKEN: Readonly<Record<HookKindName, readonly [status: number, body: string]>> = {
  slack: [200, 'ok'],
  teams: [202, ''],
  webhook: [204, ''],
};

const LIES: Readonly<Record<'slack' | 'teams', string>> = {
  slack: '<!doctype html><html><title>Sign in to the network of this hotel</title>',
  teams: 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429',
};

const REFUSALS: Partial<Record<Side, number>> = {
  'refuses for good': 400,
  'knows no such address': 404,
  'is busy': 503,
  'refuses the sign-in': 401,
};

/** What is refused is refused with everything that the server could know said back to whoever reads the log. */
function refusal({ path, headers }: Posted, kind: HookKindName): string {
  const known = [decodeURIComponent(path), path, headers['webhook-signature'], kind === 'webhook' ? KEY : ''];
  return `no\u0007 ${known.join(' ')}`;
}

function answering(kind: HookKindName, side: Side) {
  return (response: ServerResponse, posted: Posted): void => {
    const refused = REFUSALS[side];
    const [status, body] = TAKEN[kind];
    if (refused !== undefined) {
      response.writeHead(kind === 'webhook' && refused === 404 ? 410 : refused);
      response.end(refusal(posted, kind));
    } else if (side === 'lies' && kind !== 'webhook') {
      response.end(LIES[kind]);
    } else if (side === 'answers with 20 MB') {
      response.end(Buffer.alloc(20_000_000, 'ok '));
    } else {
      response.writeHead(status).end(body);
    }
  };
}

/** A kind of hook as the contract sees it. `opened` collects what the tests have to close. */
export function hookSubject(kind: HookKindName, ends: (() => Promise<void>)[]): Subject {
  const openAt = (url: string, server: Pick<HookServer, 'connections' | 'close'>, limitMs?: number) => {
    const hook = openHookAt(kind, url, limitMs === undefined ? {} : { limitMs });
    ends.push(() => server.close(), hook.close);
    return {
      channel: {
        send: (delivery: FrozenDelivery, signal?: AbortSignal) => hook.channels.send(kind, delivery, signal),
        close: () => hook.channels.close(),
      },
      delivery: DELIVERY,
      secrets: kind === 'webhook' ? [...SECRETS, KEY] : SECRETS,
      connections: server.connections,
      end: hook.close,
    };
  };
  const open = async (side: Side): Promise<Opened> => {
    const raw = RAW_SIDES[side];
    if (raw || side === 'is not there') {
      const server = await rawServer(raw ?? (() => {}));
      if (side === 'is not there') await server.close();
      const connections = side === 'is not there' ? async () => 0 : server.connections;
      const opened = openAt(`http://127.0.0.1:${server.port}${PATH}`, { ...server, connections });
      return { ...opened, got: () => [] };
    }
    const server = await hookServer(answering(kind, side));
    return {
      ...openAt(`${server.origin}${PATH}`, server, 10_000),
      got: () => server.posted.map((p) => p.body),
    };
  };
  const openSlow = async () => {
    let response: ServerResponse | null = null;
    const [status, body] = TAKEN[kind];
    const server = await hookServer((given) => {
      response = given;
    });
    const answer = () => response?.writeHead(status).end(body);
    return {
      ...openAt(`${server.origin}${PATH}`, server, 60_000),
      got: () => server.posted.map((one) => one.body),
      reached: () => response !== null,
      answer,
    };
  };
  const all = [
    'accepts',
    'refuses for good',
    'knows no such address',
    'is busy',
    'refuses the sign-in',
  ] as const;
  const rough = [
    'hangs',
    'hangs up',
    'trickles',
    'answers with 20 MB',
    'talks nonsense',
    'is not there',
  ] as const;
  return {
    name: kind,
    sides: [...all, ...(kind === 'webhook' ? [] : ['lies' as const]), ...rough],
    open,
    openSlow,
  };
}
