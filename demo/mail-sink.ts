import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

/** A mail that the server accepted, as it came over the wire. */
export interface AcceptedMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
  /** Where it was stored. */
  readonly file: string;
}

/** A mail server on loopback that stores what it accepts and passes nothing on. */
export interface MailSink {
  readonly port: number;
  readonly mails: readonly AcceptedMail[];
  close(): Promise<void>;
}

/** @param dir folder for the `.eml` files; made if it is not there. @param port any free one by default */
export async function openMailSink(dir: string, port = 0): Promise<MailSink> {
  mkdirSync(dir, { recursive: true });
  const mails: AcceptedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const to = session.envelope.rcptTo.map((recipient) => recipient.address).join(', ');
        // Stored before it is accepted: accepted means that it will not be lost.
        const file = join(dir, `${String(mails.length + 1).padStart(3, '0')}-${fileName(to)}.eml`);
        writeFileSync(file, raw);
        mails.push({ to, raw, messageId: /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '', file });
        done();
      });
    },
  });
  server.on('error', () => {}); // a client that went away; what was not accepted is tried again
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const fileName = (address: string) => address.replace(/[^a-z0-9@.-]+/gi, '_').slice(0, 60);
