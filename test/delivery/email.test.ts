import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { type Channel, Permanent, Temporary } from '../../src/delivery/channel.ts';
import { type MailServer, openEmail } from '../../src/delivery/email.ts';
import { connectionsOf, openSmtpSink, type Sink } from './smtp-sink.ts';

const RAW = Buffer.from(
  'From: a@watch.example\r\nTo: b@desk.example\r\nSubject: Hi\r\n\r\nOne line\r\n..two dots\r\n.\r\nlast line\r\n',
);
const MAIL = {
  id: 'abc@watch.example',
  from: 'Claimwatch <a@watch.example>',
  to: 'b@desk.example',
  raw: RAW,
};

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function channelTo(port: number, given: Partial<MailServer> = {}): Channel {
  const channel = openEmail(
    {
      url: null,
      host: '127.0.0.1',
      port,
      user: null,
      password: null,
      tls: 'none',
      acceptSeconds: 0.25,
      timeoutSeconds: 0.25,
      ...given,
    },
    () => new Date('2026-03-06T13:30:00Z'),
  );
  ends.push(() => channel.close());
  return channel;
}

async function smtpSink(options: SMTPServerOptions = {}): Promise<Sink> {
  const sink = await openSmtpSink(options);
  ends.push(() => sink.close());
  return sink;
}

/** A server that does with a connection whatever the test says. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<{ port: number; server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, server };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

async function failure(channel: Channel, signal?: AbortSignal): Promise<Permanent | Temporary> {
  try {
    await channel.send(MAIL, signal);
  } catch (error) {
    if (error instanceof Permanent || error instanceof Temporary) return error;
    throw error;
  }
  throw new Error('the mail was accepted');
}

describe('accepting', () => {
  test('the bytes that arrive are those that were frozen, dots included', async () => {
    const sink = await smtpSink();
    const accepted = await channelTo(sink.port).send(MAIL);
    expect(sink.mails).toEqual([{ from: 'a@watch.example', to: ['b@desk.example'], raw: RAW.toString() }]);
    expect(accepted.acceptedAt).toBe('2026-03-06T13:30:00.000Z');
    expect(accepted.answer).toMatch(/^250/);
  });

  test('several mails go over few connections, and closing leaves none', async () => {
    const sink = await smtpSink();
    const channel = channelTo(sink.port);
    await Promise.all(Array.from({ length: 12 }, () => channel.send(MAIL)));
    expect(sink.mails).toHaveLength(12);
    expect(await sink.connections()).toBeLessThanOrEqual(3);
    await channel.close();
    await expect.poll(() => sink.connections()).toBe(0);
    expect(await failure(channel)).toBeInstanceOf(Temporary);
  });

  test('closing waits for what is under way', async () => {
    let release = (): void => {};
    const sink = await smtpSink({
      onMailFrom(_address, _session, callback) {
        release = () => callback();
      },
    });
    const channel = channelTo(sink.port, { timeoutSeconds: 20 });
    const sending = channel.send(MAIL);
    const before = release;
    await expect.poll(() => release !== before).toBe(true);
    const closing = channel.close();
    release();
    expect((await sending).answer).toMatch(/^250/);
    await closing;
    expect(sink.mails).toHaveLength(1);
  });

  test('a URL takes the place of host, port, user and password', async () => {
    const seen: unknown[] = [];
    const sink = await smtpSink({
      authMethods: ['PLAIN'],
      allowInsecureAuth: true,
      onAuth(auth, _session, callback) {
        seen.push(auth.username, auth.password);
        callback(null, { user: 'ok' });
      },
    });
    const channel = channelTo(1, {
      url: `smtp://us%40er:p%3Ass@127.0.0.1:${sink.port}`,
      host: 'nowhere.invalid',
    });
    await channel.send(MAIL);
    expect(seen).toEqual(['us@er', 'p:ss']);
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown mailbox', 550, 'onRcptTo', Permanent, true],
    ['a full mailbox', 552, 'onRcptTo', Permanent, false],
    ['a busy mailbox', 450, 'onRcptTo', Temporary, null],
    ['greylisting', 451, 'onRcptTo', Temporary, null],
    ['a refused sender', 550, 'onMailFrom', Temporary, null],
  ] as const)('%s (%d at %s)', async (_what, code, hook, kind, badAddress) => {
    const sink = await smtpSink({
      [hook]: (_address: unknown, _session: unknown, callback: (error: Error) => void) =>
        callback(refusal(code, 'not\u0007 this one')),
    });
    const error = await failure(channelTo(sink.port));
    expect(error).toBeInstanceOf(kind);
    expect(error.message).toContain(`${code} not this one`);
    expect(error.message).toContain(`127.0.0.1:${sink.port}`);
    if (error instanceof Permanent) expect(error.badAddress).toBe(badAddress);
    expect(sink.mails).toHaveLength(0);
  });

  test.each([
    ['550 5.1.1 no such user', true],
    ['550 5.2.1 mailbox disabled', true],
    ['551 5.1.6 moved away', true],
    ['550 no such user here', true],
    ['550 5.4.1 Recipient address rejected: Access denied. [X.outlook.com]', true],
    ['550 5.1.0 Address rejected.', true],
    ['550 #5.1.0 Address rejected.', true],
    ['550 No such user here. See https://help.example/policy', true],
    ['550 User unknown in virtual mailbox table (sender may try again)', true],
    ['550 unknown user, see our blocklist policy', true],
    ['550 5.4.1 no answer from the host', false],
    ['550 5.4.1 Recipient address rejected: Relay access denied', false],
    ['550 5.1.0 Sender address rejected: User unknown in virtual mailbox table', false],
    ['550 Sender verify failed: no such user', false],
    ['550 5.7.1 you may not write to us', false],
    ['550 5.7.26 unauthenticated mail', false],
    ['550 5.2.2 mailbox full', false],
    ['550 5.1.8 bad sender', false],
    ['550 relaying denied', false],
    ['553 blocked: your IP is listed', false],
  ])('%s: does it speak of the address? %s', async (answer, badAddress) => {
    const { port } = await rawServer((socket) => refuseRecipients(socket, answer));
    expect(await failure(channelTo(port))).toMatchObject({ name: 'Permanent', badAddress });
  });

  test('an unknown mailbox that is only found out when the server has the mail', async () => {
    const sink = await smtpSink({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () => callback(refusal(550, '5.1.1 nobody of that name')));
      },
    });
    expect(await failure(channelTo(sink.port))).toMatchObject({ name: 'Permanent', badAddress: true });
  });

  test.each([
    ['spam', 554, Permanent],
    ['a full disk', 452, Temporary],
  ] as const)('%s is refused after the mail itself (%d)', async (_what, code, kind) => {
    const sink = await smtpSink({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () => callback(refusal(code, 'no')));
      },
    });
    const error = await failure(channelTo(sink.port));
    expect(error).toBeInstanceOf(kind);
    if (error instanceof Permanent) expect(error.badAddress).toBe(false);
  });

  test('a refused sign-in waits for the operator, and the sentence says where to look', async () => {
    const sink = await smtpSink({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(refusal(535, 'bad credentials')),
    });
    const error = await failure(channelTo(sink.port, { user: 'u', password: 'secret-word' }));
    expect(error).toBeInstanceOf(Temporary);
    expect(error.message).toContain('check mail.user and mail.password');
    expect(error.message).not.toContain('secret-word');
  });

  test('a server without STARTTLS is not written to when encryption is demanded', async () => {
    const sink = await smtpSink();
    expect(await failure(channelTo(sink.port, { tls: 'starttls' }))).toBeInstanceOf(Temporary);
    expect(sink.mails).toHaveLength(0);
  });

  test('after one refusal the next recipient is served', async () => {
    const sink = await smtpSink({
      onRcptTo: (address, _session, callback) =>
        callback(address.address.startsWith('gone') ? refusal(550, 'gone') : null),
    });
    const channel = channelTo(sink.port);
    await expect(channel.send({ ...MAIL, to: 'gone@desk.example' })).rejects.toBeInstanceOf(Permanent);
    await channel.send(MAIL);
    expect(sink.mails).toHaveLength(1);
  });

  test.each([
    'b@desk.example\r\nRCPT TO:<c@evil.example>',
    'b@desk.example, c@evil.example',
    'B <b@desk.example>',
    'a\u0000b@desk.example',
    'nobody',
    '',
  ])('an address that is none (%j) reaches nobody', async (to) => {
    const sink = await smtpSink();
    await expect(channelTo(sink.port).send({ ...MAIL, to })).rejects.toMatchObject({ badAddress: true });
    expect(sink.mails).toEqual([]);
  });
});

describe('servers that misbehave', () => {
  test('nobody listens', async () => {
    const { port, server } = await rawServer(() => {});
    server.close();
    await once(server, 'close');
    ends.pop();
    const error = await failure(channelTo(port));
    expect(error).toBeInstanceOf(Temporary);
    expect(error.message).toContain('could not be reached');
  });

  test('one that never greets', async () => {
    const { port, server } = await rawServer(() => {});
    const channel = channelTo(port);
    expect(await failure(channel)).toBeInstanceOf(Temporary);
    await channel.close();
    await expect.poll(() => connectionsOf(server)).toBe(0);
  });

  test('one that hangs after the mail: not accepted, so to be tried again', async () => {
    const sink = await smtpSink({ onData: (stream) => void stream.resume() });
    const error = await failure(channelTo(sink.port));
    expect(error).toBeInstanceOf(Temporary);
    expect(error.message).toMatch(/fell silent|did not take/);
    expect(error).toMatchObject({ inDoubt: true });
  });

  test('one that takes longer over the mail than over anything else is waited for', async () => {
    const sink = await smtpSink({
      onData(stream, _session, callback) {
        stream.resume();
        stream.on('end', () => setTimeout(callback, 700));
      },
    });
    const accepted = await channelTo(sink.port, { acceptSeconds: 20 }).send(MAIL);
    expect(accepted.answer).toMatch(/^250/);
  });

  test.each([
    ['before it takes the mail', false],
    ['after it took the mail', true],
  ])('one that hangs up %s: in doubt? %s', async (_when, inDoubt) => {
    const { port } = await rawServer((socket) => hangUp(socket, inDoubt ? '.' : 'DATA'));
    expect(await failure(channelTo(port))).toMatchObject({ name: 'Temporary', inDoubt });
  });

  test('one that trickles its answer is cut off by the limit of the whole send', async () => {
    const { port } = await rawServer((socket) => {
      const timer = setInterval(() => socket.write('2'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    const error = await failure(channelTo(port));
    expect(error).toBeInstanceOf(Temporary);
  });

  test('one that hangs up at once', async () => {
    const { port } = await rawServer((socket) => socket.destroy());
    expect(await failure(channelTo(port))).toBeInstanceOf(Temporary);
  });

  test('one that hangs up in the middle of the mail is not written to a second time by the channel itself', async () => {
    let mails = 0;
    const sink = await smtpSink({
      onData(stream, _session, callback) {
        mails++;
        stream.once('data', () => {
          for (const connection of sockets) connection.destroy();
        });
        stream.on('error', () => callback());
      },
    });
    const sockets = new Set<Socket>();
    const { port } = await rawServer((socket) => {
      const through = connectTo(sink.port);
      sockets.add(socket);
      sockets.add(through);
      socket.pipe(through).pipe(socket);
    });
    expect(await failure(channelTo(port))).toBeInstanceOf(Temporary);
    expect(mails).toBe(1);
  });

  test('one that talks nonsense', async () => {
    const { port } = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await failure(channelTo(port))).toBeInstanceOf(Temporary);
  });

  test('a shutdown breaks a send off', async () => {
    const { port } = await rawServer(() => {});
    const stop = new AbortController();
    const failing = failure(channelTo(port, { timeoutSeconds: 60 }), stop.signal);
    stop.abort();
    const error = await failing;
    expect(error).toBeInstanceOf(Temporary);
    expect(error.message).toContain('broken off');
  });
});

/** Speaks SMTP as far as it has to: an answer for each line, and what `told` says for some of them. */
function converse(socket: Socket, told: (line: string) => string | null): void {
  let inData = false;
  socket.write('220 here\r\n');
  socket.on('data', (bytes) => {
    for (const line of bytes.toString().split('\r\n').filter(Boolean)) {
      if (inData && line !== '.') continue;
      const answer = told(line) ?? (line === 'DATA' ? '354 go on' : '250 ok');
      inData = line === 'DATA';
      if (!socket.destroyed) socket.write(`${answer}\r\n`);
    }
  });
}

function refuseRecipients(socket: Socket, answer: string): void {
  converse(socket, (line) => (line.startsWith('RCPT') ? answer : null));
}

function hangUp(socket: Socket, at: string): void {
  converse(socket, (line) => {
    if (line === at) socket.destroy();
    return null;
  });
}

function connectTo(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  return socket;
}
