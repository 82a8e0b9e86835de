import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { FrozenDelivery } from '../../src/delivery/channel.ts';
import { openEmail } from '../../src/delivery/email.ts';
import { openFeed } from '../../src/delivery/feed.ts';
import { holdToContract, type Opened, type Side, type Subject } from './channel-contract.ts';
import { hookSubject, LIMIT_MS, NO_MAIL, NOW } from './hook-subject.ts';
import { RAW_SIDES, type RawServer, rawServer } from './raw-server.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const PASSWORD = 'secret-word-of-the-mail-server';
const MAIL: FrozenDelivery = {
  id: '5f0c@watch.example',
  from: 'Claimwatch <a@watch.example>',
  to: 'b@desk.example',
  raw: Buffer.from(
    'From: a@watch.example\r\nTo: b@desk.example\r\nSubject: Hi\r\n\r\n..dots\r\n.\r\nlast\r\n',
  ),
};

function refusal(responseCode: number): Error {
  return Object.assign(new Error(`no\u0007 ${PASSWORD}`.replace(PASSWORD, '')), { responseCode });
}

/** How a mail server shows that it behaves so. */
const MAIL_SIDES: Partial<Record<Side, SMTPServerOptions>> = {
  accepts: {},
  'refuses for good': { onRcptTo: (_address, _session, callback) => callback(refusal(552)) },
  'knows no such address': { onRcptTo: (_address, _session, callback) => callback(refusal(550)) },
  'is busy': { onRcptTo: (_address, _session, callback) => callback(refusal(450)) },
  'refuses the sign-in': { onAuth: (_auth, _session, callback) => callback(refusal(535)) },
  lies: { onRcptTo: (_address, _session, callback) => callback(refusal(354)) },
};

async function smtp(
  options: SMTPServerOptions,
  mails: Buffer[],
  beforeAnswer?: (answer: () => void) => void,
): Promise<RawServer> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onAuth: (_auth, _session, callback) => callback(null, { user: 'ok' }),
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks));
        if (beforeAnswer) beforeAnswer(() => callback(null));
        else callback(null);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    connections: () =>
      new Promise((resolve, reject) =>
        server.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function openMail(server: RawServer, timeoutSeconds: number): Omit<Opened, 'got'> {
  const channel = openEmail(
    {
      ...NO_MAIL,
      host: '127.0.0.1',
      port: server.port,
      user: 'claimwatch',
      password: PASSWORD,
      tls: 'none',
      timeoutSeconds,
      acceptSeconds: timeoutSeconds,
    },
    () => NOW,
  );
  ends.push(
    () => server.close(),
    () => channel.close(),
  );
  return {
    channel,
    delivery: MAIL,
    secrets: [PASSWORD],
    connections: server.connections,
    end: async () => {},
  };
}

const EMAIL: Subject = {
  name: 'email',
  sides: [
    ...(['accepts', 'refuses for good', 'knows no such address', 'is busy', 'refuses the sign-in'] as const),
    ...(['lies', 'hangs', 'hangs up', 'trickles', 'talks nonsense', 'is not there'] as const),
  ],
  async open(side) {
    const raw = RAW_SIDES[side];
    const mails: Buffer[] = [];
    if (raw || side === 'is not there') {
      const server = await rawServer(raw ?? (() => {}));
      if (side === 'is not there') await server.close();
      const connections = side === 'is not there' ? async () => 0 : server.connections;
      return { ...openMail({ ...server, connections }, LIMIT_MS / 2000), got: () => [] };
    }
    return { ...openMail(await smtp(MAIL_SIDES[side] ?? {}, mails), 5), got: () => mails };
  },
  async openSlow() {
    const mails: Buffer[] = [];
    let answer: (() => void) | null = null;
    const server = await smtp({}, mails, (given) => {
      answer = given;
    });
    return {
      ...openMail(server, 30),
      got: () => mails,
      reached: () => answer !== null,
      answer: () => answer?.(),
    };
  },
};

const FEED: Subject = {
  name: 'feed',
  sides: ['accepts'],
  open: async () => ({
    channel: openFeed(() => NOW),
    delivery: { ...MAIL, to: 'politics', raw: Buffer.from('<entry/>') },
    got: () => [],
    secrets: [],
    connections: async () => 0,
    end: async () => {},
  }),
};

const SUBJECTS = [
  EMAIL,
  hookSubject('slack', ends),
  hookSubject('teams', ends),
  hookSubject('webhook', ends),
  FEED,
];

describe.each(SUBJECTS)('$name keeps the contract of a channel:', (subject) => {
  holdToContract(subject);
});

test('every kind of channel is held to the contract', async () => {
  const { CHANNEL_KINDS } = await import('../../src/model/desk.ts');
  expect(SUBJECTS.map(({ name }) => name).sort()).toEqual([...CHANNEL_KINDS].sort());
});
