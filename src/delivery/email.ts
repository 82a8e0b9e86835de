import { createTransport } from 'nodemailer';
import { type Clock, systemClock } from '../model/clock.ts';
import type { Acceptance, Channel, FrozenDelivery } from './channel.ts';
import { Temporary } from './channel.ts';
import { headerText } from './header-text.ts';
import { checkAddress, mailError } from './mail-error.ts';

/** The mail server, as `settings.yaml` names it. */
export interface MailServer {
  /** `smtp://` or `smtps://`, in place of host, port, user, password and tls. */
  readonly url: string | null;
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  /** `if-offered` encrypts when it can; `starttls` and `implicit` refuse to send without. */
  readonly tls: 'if-offered' | 'starttls' | 'implicit' | 'none';
  readonly perSecond: number;
  /** Longest silence of the server; a whole send may take twice as long. */
  readonly timeoutSeconds: number;
}

const MAX_CONNECTIONS = 3;

/** Mail by SMTP over a few kept connections. Opens none before the first send. */
export function openEmail(server: MailServer, clock: Clock = systemClock): Channel {
  const address = serverAddress(server);
  const transport = createTransport({
    pool: true,
    ...connection(address, server),
    ...pace(server.perSecond),
  });
  const underWay = new Set<Promise<unknown>>();
  const where = `${address.host}:${address.port}`;
  const limitMs = server.timeoutSeconds * 2000;
  let closed = false;

  async function hand(delivery: FrozenDelivery, signal: AbortSignal | undefined): Promise<Acceptance> {
    checkAddress(delivery.to);
    const limit = timeLimit(limitMs, signal);
    try {
      const sent = await transport.sendMail({
        envelope: { from: delivery.from, to: [delivery.to] },
        raw: Buffer.from(delivery.raw),
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: limit.signal,
      });
      return { acceptedAt: clock().toISOString(), answer: headerText(sent.response) };
    } catch (error) {
      throw mailError(error, { to: delivery.to, where, limitMs, timedOut: limit.timedOut() });
    } finally {
      limit.end();
    }
  }

  return {
    async send(delivery, signal) {
      if (closed)
        throw new Temporary(`The channel to ${where} is closed; ${delivery.to} is tried again later.`);
      const sending = hand(delivery, signal);
      underWay.add(sending);
      try {
        return await sending;
      } finally {
        underWay.delete(sending);
      }
    },
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      transport.close();
    },
  };
}

interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly tls: MailServer['tls'];
}

function serverAddress(server: MailServer): ServerAddress {
  if (server.url === null) return server;
  const url = new URL(server.url);
  const implicit = url.protocol === 'smtps:';
  const part = (text: string): string | null => (text === '' ? null : decodeURIComponent(text));
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicit ? 465 : 25) : Number(url.port),
    user: part(url.username),
    password: part(url.password),
    tls: implicit ? 'implicit' : 'if-offered',
  };
}

function connection(address: ServerAddress, server: MailServer) {
  const timeout = server.timeoutSeconds * 1000;
  const { host, port, user, password, tls } = address;
  return {
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    // Encryption that may be missing altogether need not be refused for its certificate, unless a password goes over it.
    tls: { rejectUnauthorized: tls !== 'if-offered' || user !== null },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    maxConnections: MAX_CONNECTIONS,
    // Only a mail of which no byte was sent is taken up again: the server had dropped an idle connection.
    maxRequeues: 1,
    dnsTimeout: timeout,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    socketCloseTimeout: 1000,
  };
}

/** 0.5 a second is one every two seconds. */
function pace(perSecond: number): { rateLimit: number; rateDelta: number } {
  const rateLimit = Math.max(1, Math.floor(perSecond));
  return { rateLimit, rateDelta: Math.ceil((rateLimit * 1000) / perSecond) };
}

/** A signal that ends a send after a time whatever the server does: one that trickles never falls silent. */
function timeLimit(ms: number, outer: AbortSignal | undefined) {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(), ms);
  return {
    signal: outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]),
    timedOut: (): boolean => own.signal.aborted,
    end: (): void => clearTimeout(timer),
  };
}
