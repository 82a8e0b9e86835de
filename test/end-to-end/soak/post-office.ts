import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { type ReadMail, readMail } from './read-mail.ts';
import { HOUR, type Story } from './story.ts';

/** A delivery that a server took. */
export interface Taken {
  /** By the clock of the house. */
  readonly at: number;
  /** Message-ID without brackets: the id of the delivery. */
  readonly id: string;
  readonly channel: 'email' | 'webhook';
  readonly to: string;
  readonly sha: string;
  /** Under which order of the conductor. */
  readonly order: number;
}

export type Deed = 'takes' | 'taken' | 'told';

/** A mail server and a server for webhooks that write down all that they take. */
export class PostOffice {
  readonly taken: Taken[] = [];
  readonly refused = { now: 0, good: 0 };
  /** The first copy of each mail, as a reader reads it. */
  readonly mails = new Map<string, ReadMail>();
  readonly #reading: Promise<void>[] = [];
  /** Told by the conductor. */
  now = 0;
  order = 0;
  /** Whether whoever sends is to be killed, asked when a delivery was taken and when that was said. */
  onDeed: (deed: Deed) => void = () => {};
  readonly #smtp: SMTPServer;
  readonly #http = createServer((request, response) => void this.#hook(request, response));

  constructor(
    public story: Story,
    private readonly webhookSecret: string,
  ) {
    this.#smtp = new SMTPServer({
      ...{ authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 100 },
      onRcptTo: ({ address }, _session, done) => done(this.#no(address)),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => this.#mail(Buffer.concat(parts), session, done));
      },
    });
    this.#smtp.on('error', () => {});
  }

  async open(): Promise<{ mailPort: number; hookPort: number }> {
    const smtp = this.#smtp.listen(0, '127.0.0.1');
    this.#http.listen(0, '127.0.0.1');
    await Promise.all([once(smtp, 'listening'), once(this.#http, 'listening')]);
    return { mailPort: portOf(smtp.address()), hookPort: portOf(this.#http.address()) };
  }

  async close(): Promise<void> {
    await this.read();
    this.#http.closeAllConnections();
    await Promise.all([
      new Promise<void>((resolve) => this.#smtp.close(resolve)),
      new Promise((resolve) => this.#http.close(resolve)),
    ]);
  }

  /** Every mail was read. */
  async read(): Promise<void> {
    await Promise.all(this.#reading.splice(0));
  }

  isOut(at = this.now): boolean {
    return this.#outage(at) !== undefined;
  }

  #outage(at: number) {
    return this.story.outages.find(({ from, to }) => from <= at && at < to);
  }

  #no(address: string): Error | undefined {
    const { now } = this;
    const refusal = this.story.refusals.find(
      (one) => one.address === address && one.from <= now && now < one.to,
    );
    const outage = this.#outage(now);
    // The server hangs up (421) or stays (451): of the long outages it stays, since each new connection takes it a tenth of a second.
    if (outage) {
      const isLong = outage.to - outage.from > 12 * HOUR;
      return this.#refuse(isLong ? 451 : 421, 'The service is not available.');
    }
    if (refusal?.for === 'now') return this.#refuse(451, 'Come again later.');
    if (refusal?.for === 'good') return this.#refuse(550, 'There is no such mailbox.');
    return undefined;
  }

  #refuse(responseCode: number, message: string): Error {
    this.refused[responseCode >= 500 ? 'good' : 'now'] += 1;
    return Object.assign(new Error(message), { responseCode });
  }

  #mail(raw: Buffer, session: SMTPServerSession, done: () => void): void {
    const id = /^message-id:\s*<([^>]+)>/im.exec(raw.toString('latin1'))?.[1] ?? '';
    const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
    this.onDeed('takes');
    this.#take({ id, channel: 'email', to }, raw);
    if (!this.mails.has(id)) this.#reading.push(readMail(raw).then((mail) => void this.mails.set(id, mail)));
    this.onDeed('taken');
    // Now and then it is slow.
    setTimeout(
      () => {
        done();
        this.onDeed('told');
      },
      this.taken.length % 50 === 0 ? 300 : 0,
    );
  }

  async #hook(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const raw = Buffer.concat(parts);
    if (this.isOut()) {
      response.writeHead(503).end();
      return;
    }
    const id = String(request.headers['webhook-id']);
    if (!this.#isSigned(request, raw)) {
      response.writeHead(401).end();
      return;
    }
    this.#take({ id, channel: 'webhook', to: 'intake' }, raw);
    this.onDeed('taken');
    response.writeHead(200).end();
    this.onDeed('told');
  }

  #isSigned({ headers }: IncomingMessage, raw: Buffer): boolean {
    const key = Buffer.from(this.webhookSecret);
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${raw.toString('utf8')}`;
    return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  }

  #take(what: Pick<Taken, 'id' | 'channel' | 'to'>, raw: Buffer): void {
    const sha = createHash('sha256').update(raw).digest('hex');
    this.taken.push({ ...what, at: this.now, order: this.order, sha });
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
