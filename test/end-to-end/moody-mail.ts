import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/**
 * What the server does with a mail to an address. `hangs`: falls silent after DATA. `dies`: takes the mail and breaks
 * the connection before it answers. `ponders`: has the mail, and answers when it is told to. A number answers the
 * recipient with that code; a text is the whole answer to the recipient, or behind `mail:` to the mail.
 */
export type Mood = 'takes' | 'hangs' | 'dies' | 'ponders' | number | `${number} ${string}` | `mail:${string}`;

export interface MoodyMail {
  readonly port: number;
  /** Every mail that came over the wire in full, whether it was acknowledged or not. */
  readonly mails: readonly { readonly to: string; readonly raw: string }[];
  /** From now on; addresses that are not named are taken. */
  mood(address: string, mood: Mood): void;
  /** Lets whatever it ponders over be taken. */
  decide(): void;
  /** How many mails it ponders over. */
  pondered(): number;
  /** Empties the list. */
  forget(): void;
  close(): Promise<void>;
}

/** A mail server on loopback that can be as bad as real ones. */
export async function openMoodyMail(): Promise<MoodyMail> {
  const moods = new Map<string, Mood>();
  const mails: { to: string; raw: string }[] = [];
  const sockets = new Set<Socket>();
  const open: (() => void)[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    converse(
      socket,
      (address) => moods.get(address) ?? 'takes',
      (to, raw) => mails.push({ to, raw }),
      (answer) => open.push(answer),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    mood: (address, mood) => void moods.set(address, mood),
    decide: () => {
      for (const answer of open.splice(0)) answer();
    },
    pondered: () => open.length,
    forget: () => void mails.splice(0),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(
  socket: Socket,
  moodOf: (address: string) => Mood,
  keep: (to: string, raw: string) => void,
  ponder: (answer: () => void) => void,
): void {
  let buffer = '';
  let to = '';
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      const mood = moodOf(to);
      if (typeof mood === 'number') return say(`${mood} not this one`);
      return say(/^\d/.test(mood) ? mood : '250 ok');
    }
    if (verb === 'DATA') {
      inData = true;
      return say('354 go on');
    }
    if (verb === 'QUIT') return socket.end('221 bye\r\n');
    return say('250 ok');
  };
  const mail = (stuffed: string) => {
    inData = false;
    const raw = stuffed.replace(/^\.\./gm, '.');
    const mood = moodOf(to);
    if (mood === 'hangs') return;
    if (typeof mood === 'string' && mood.startsWith('mail:')) return say(mood.slice('mail:'.length));
    keep(to, raw);
    if (mood === 'ponders') return ponder(() => say('250 taken'));
    if (mood === 'dies') socket.destroy();
    else say('250 taken');
  };
  say('220 moody');
  socket.on('data', (bytes: Buffer) => {
    buffer += bytes.toString('utf8');
    for (;;) {
      const end = inData ? '\r\n.\r\n' : '\r\n';
      const at = buffer.indexOf(end);
      if (at < 0) return;
      const part = buffer.slice(0, at);
      buffer = buffer.slice(at + end.length);
      if (inData) mail(part);
      else command(part);
    }
  });
}
