import {
  commandTags,
  errorIn,
  fatal,
  listenCommands,
  type Message,
  messagesOf,
  notifiedChannel,
  type Request,
  RequestReader,
  simpleQuery,
  startUpSettings,
  transactionStatus,
  welcome,
} from './wire.ts';

/** Runs protocol bytes on the one backend and gives its answer. Rejects only when the backend is dead. */
export type Backend = (request: Uint8Array) => Promise<Buffer>;

/** What goes back to the clients. */
export interface Outgoing {
  send(client: number, bytes: Buffer): void;
  /** The backend closed this client's connection. */
  end(client: number): void;
  /** The backend is dead; nothing more can be done. Called once. */
  dead(error: unknown): void;
}

interface Session {
  readonly id: number;
  readonly reader: RequestReader;
  settings: Map<string, string>;
  readonly channels: Set<string>;
  closed: boolean;
}

type Work = { readonly session: Session; readonly request: Request | 'close' };

/** A transaction that stands still this long while others wait is ended, as PostgreSQL's own setting would. */
export const IDLE_IN_TRANSACTION_MS = 60_000;

/**
 * Many clients on one backend, as a connection pooler in transaction mode does it: requests run one after the
 * other; from the request that opens a transaction until the one that ends it, only its client is served.
 * Whether one is open is what the backend itself says after each request, whatever words the SQL began with.
 * Notifications go to the clients that listen and to no other, since the backend has one LISTEN list for all.
 */
export class Sessions {
  readonly #backend: Backend;
  readonly #out: Outgoing;
  readonly #idleLimitMs: number;
  readonly #sessions = new Map<number, Session>();
  readonly #waiting: Work[] = [];
  /** The settings that the backend has now. */
  readonly #applied = new Map<string, string>();
  #inTransaction: Session | null = null;
  #busy: Promise<void> | null = null;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(backend: Backend, out: Outgoing, idleLimitMs = IDLE_IN_TRANSACTION_MS) {
    this.#backend = backend;
    this.#out = out;
    this.#idleLimitMs = idleLimitMs;
  }

  open(id: number): void {
    const session = {
      id,
      reader: new RequestReader(),
      settings: new Map(),
      channels: new Set<string>(),
      closed: false,
    };
    this.#sessions.set(id, session);
  }

  receive(id: number, bytes: Uint8Array): void {
    const session = this.#sessions.get(id);
    if (session === undefined || session.closed) return;
    for (const part of session.reader.push(bytes)) {
      if (part === 'no-ssl') this.#out.send(id, Buffer.from('N'));
      else if (part === 'terminate') this.close(id);
      else if (part instanceof Map) this.#start(session, part);
      else this.#waiting.push({ session, request: part });
    }
    this.#run();
  }

  /** The client has gone: what it had asked before is still done, an open transaction is rolled back. */
  close(id: number): void {
    const session = this.#sessions.get(id);
    if (session === undefined || session.closed) return;
    session.closed = true;
    this.#waiting.push({ session, request: 'close' });
    this.#run();
  }

  /** Resolves when nothing runs, and nothing waits that could run. */
  async settled(): Promise<void> {
    await this.#busy;
  }

  #start(session: Session, pairs: Map<string, string>): void {
    session.settings = startUpSettings(pairs.get('options') ?? '');
    this.#out.send(
      session.id,
      welcome(
        new Map([
          ['server_version', '18.0'],
          ['server_encoding', 'UTF8'],
          ['client_encoding', 'UTF8'],
          ['DateStyle', 'ISO, MDY'],
          ['integer_datetimes', 'on'],
          ['standard_conforming_strings', 'on'],
        ]),
      ),
    );
  }

  #run(): void {
    if (this.#busy !== null) return;
    this.#busy = this.#drain()
      .then(() => {
        this.#busy = null;
        this.#watchIdle();
      })
      // #busy stays set: a dead backend is asked nothing more.
      .catch((error: unknown) => this.#out.dead(error));
  }

  async #drain(): Promise<void> {
    for (let work = this.#next(); work !== undefined; work = this.#next()) {
      if (work.request === 'close') await this.#finish(work.session);
      else await this.#serve(work.session, work.request);
    }
  }

  #next(): Work | undefined {
    const holder = this.#inTransaction;
    if (holder === null) return this.#waiting.shift();
    const index = this.#waiting.findIndex((work) => work.session === holder);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  async #serve(session: Session, request: Request): Promise<void> {
    if (this.#inTransaction === null) await this.#apply(session.settings);
    const messages = messagesOf(await this.#backend(request.bytes));
    const status = transactionStatus(messages);
    if (status === null) throw new Error(errorIn(messages) ?? 'The engine gave no answer.');
    this.#inTransaction = status === 'I' ? null : session;
    await this.#noteListening(session, request, messages);
    this.#deliver(session, messages);
  }

  /** A session's own search_path and the like, set only when the last client had others. */
  async #apply(settings: ReadonlyMap<string, string>): Promise<void> {
    const differing = [...settings].filter(([name, value]) => this.#applied.get(name) !== value);
    if (differing.length === 0) return;
    // A list of names (search_path) must not be quoted as one; the values come from our own pools.
    await this.#backend(simpleQuery(differing.map(([name, value]) => `SET ${name} TO ${value}`).join('; ')));
    for (const [name, value] of differing) this.#applied.set(name, value);
  }

  #deliver(session: Session, messages: readonly Message[]): void {
    const own: Buffer[] = [];
    for (const message of messages) {
      if (message.type === 'A') this.#forward(session, message, own);
      else own.push(message.bytes);
    }
    if (own.length > 0) this.#out.send(session.id, Buffer.concat(own));
  }

  #forward(sender: Session, notification: Message, own: Buffer[]): void {
    const channel = notifiedChannel(notification);
    for (const session of this.#sessions.values()) {
      if (!session.channels.has(channel)) continue;
      if (session === sender) own.push(notification.bytes);
      else if (!session.closed) this.#out.send(session.id, notification.bytes);
    }
  }

  async #noteListening(session: Session, request: Request, messages: readonly Message[]): Promise<void> {
    if (!commandTags(messages).some((tag) => tag === 'LISTEN' || tag === 'UNLISTEN')) return;
    for (const { listen, channel } of request.sql.flatMap(listenCommands)) {
      if (listen && channel !== null) session.channels.add(channel);
      else await this.#unlisten(session, channel === null ? [...session.channels] : [channel]);
    }
  }

  /** The backend has already dropped the channels; those that others still listen to are taken up again. */
  async #unlisten(session: Session, channels: readonly string[]): Promise<void> {
    for (const channel of channels) session.channels.delete(channel);
    const wanted = new Set([...this.#sessions.values()].flatMap((s) => [...s.channels]));
    const sql = [...wanted].map((channel) => `LISTEN "${channel.replaceAll('"', '""')}"`).join('; ');
    await this.#backend(simpleQuery(`UNLISTEN *${sql === '' ? '' : `; ${sql}`}`));
  }

  async #finish(session: Session): Promise<void> {
    if (this.#inTransaction === session) {
      await this.#backend(simpleQuery('ROLLBACK'));
      this.#inTransaction = null;
    }
    this.#sessions.delete(session.id);
    if (session.channels.size > 0) await this.#unlisten(session, [...session.channels]);
    this.#out.end(session.id);
  }

  #watchIdle(): void {
    clearTimeout(this.#idleTimer);
    const holder = this.#inTransaction;
    if (holder === null || this.#waiting.length === 0) return;
    this.#idleTimer = setTimeout(() => {
      const text = `A transaction stood still for ${this.#idleLimitMs / 1000} s while others waited, and was rolled back.`;
      this.#out.send(holder.id, fatal('25P03', text));
      this.close(holder.id);
    }, this.#idleLimitMs);
    this.#idleTimer.unref();
  }
}
