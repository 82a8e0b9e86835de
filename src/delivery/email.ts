import { createTransport, type Transporter } from 'nodemailer';
import { type Clock, systemClock } from '../model/clock.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Acceptance, Channel, FrozenDelivery } from './channel.ts';
import { Temporary } from './channel.ts';
import { headerText } from './header-text.ts';
import { checkAddress, mailError } from './mail-error.ts';
import { UnderWay } from './under-way.ts';

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
  /**
   * Longest wait for its name, for a connection and for its greeting. It may take twice as long until it says that it
   * takes the mail, however it fills the time.
   */
  readonly timeoutSeconds: number;
  /** Longest wait for its answer to the whole mail: who gives up earlier sends twice what it took slowly. */
  readonly acceptSeconds: number;
}

const MAX_CONNECTIONS = 3;

/**
 * Mail by SMTP over a few kept connections. Opens none before the first send. With `tokens` it signs in by them
 * (XOAUTH2) in place of a password.
 */
export function openEmail(
  server: MailServer,
  clock: Clock = systemClock,
  tokens: AccessTokens | null = null,
): Channel {
  const address = serverAddress(server);
  const transport = createTransport({
    pool: true,
    ...connection(address, server),
    ...signIn(address, tokens),
  });
  const begins = beginsOf(transport);
  const underWay = new UnderWay();
  const where = `${address.host}:${address.port}`;
  const limitMs = server.timeoutSeconds * 2000;
  const acceptMs = server.acceptSeconds * 1000;

  async function hand(delivery: FrozenDelivery, signal: AbortSignal | undefined): Promise<Acceptance> {
    checkAddress(delivery.to);
    const limit = timeLimit(limitMs, signal);
    const raw = Buffer.from(delivery.raw);
    let begun = false;
    begins.set(raw, () => {
      begun = true;
      limit.extend(acceptMs);
    });
    try {
      const sent = await transport.sendMail({
        envelope: { from: delivery.from, to: [delivery.to] },
        raw,
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: limit.signal,
      });
      return { acceptedAt: clock().toISOString(), answer: headerText(sent.response) };
    } catch (error) {
      const waitedMs = begun ? acceptMs : limitMs;
      throw mailError(error, {
        to: delivery.to,
        where,
        limitMs: waitedMs,
        timedOut: limit.timedOut(),
        begun,
      });
    } finally {
      limit.end();
    }
  }

  return {
    async send(delivery, signal) {
      if (underWay.closed)
        throw new Temporary(`The channel to ${where} is closed; ${delivery.to} is tried again later.`);
      return underWay.run(hand(delivery, signal));
    },
    async close() {
      await underWay.close();
      transport.close();
    },
  };
}

/** What to call when the server has said that it takes a mail, and its bytes begin to flow; by the mail's raw bytes. */
function beginsOf(transport: Pick<Transporter, 'use'>): WeakMap<object, () => void> {
  const begins = new WeakMap<object, () => void>();
  transport.use('stream', (mail, done) => {
    const { raw } = mail.data;
    mail.message.processFunc((bytes) => {
      if (typeof raw === 'object' && raw !== null) bytes.once('resume', () => begins.get(raw)?.());
      return bytes;
    });
    done();
  });
  return begins;
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
  const { host, port, user, tls } = address;
  return {
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    // Encryption that may be missing altogether need not be refused for its certificate, unless a password goes over it.
    tls: { rejectUnauthorized: tls !== 'if-offered' || user !== null },
    maxConnections: MAX_CONNECTIONS,
    // Only a mail of which no byte was sent is taken up again: the server had dropped an idle connection.
    maxRequeues: 1,
    dnsTimeout: timeout,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    // Silence before the mail is over ends by the limit of the send.
    socketTimeout: Math.max(timeout, server.acceptSeconds * 1000),
    socketCloseTimeout: 1000,
  };
}

/** A moment long past: the transport asks for a token whenever it signs in, and `tokens` keeps what still holds. */
const KEEP_NONE = 1;

function signIn({ user, password }: ServerAddress, tokens: AccessTokens | null) {
  if (user === null) return {};
  if (tokens === null) return { auth: { user, pass: password ?? '' } };
  const provisionCallback = (
    _user: string,
    renew: boolean,
    give: (error: Error | null, token: string, expires: number) => void,
  ): void => {
    tokens(renew).then(
      (token) => give(null, token, KEEP_NONE),
      (error: Error) => give(error, '', KEEP_NONE),
    );
  };
  return { auth: { type: 'OAuth2' as const, user, provisionCallback } };
}

/** A signal that ends a send after a time whatever the server does: one that trickles never falls silent. */
function timeLimit(ms: number, outer: AbortSignal | undefined) {
  const own = new AbortController();
  let timer = setTimeout(() => own.abort(), ms);
  return {
    signal: outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]),
    timedOut: (): boolean => own.signal.aborted,
    /** From now on so long. */
    extend: (byMs: number): void => {
      clearTimeout(timer);
      if (!own.signal.aborted) timer = setTimeout(() => own.abort(), byMs);
    },
    end: (): void => clearTimeout(timer),
  };
}
