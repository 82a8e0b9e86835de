import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { entry } from '../../threads/entry.ts';
import type { EngineData, FromEngine, ToEngine } from './protocol.ts';
import { fatal } from './wire.ts';

/** Why the engine is not there any more: its words, and the end of PostgreSQL's log. */
export class EngineDied extends Error {
  override name = 'EngineDied';
  readonly log: readonly string[];

  constructor(message: string, log: readonly string[]) {
    super(message);
    this.log = log;
  }
}

/**
 * PGlite in a worker thread. `connect` gives what `pg` takes for a socket, so that the ordinary driver talks
 * to it: parameters, parsers, command tags, errors and notifications are the same as with a server.
 */
export class Engine {
  readonly #worker: Worker;
  readonly #sockets = new Map<number, EngineSocket>();
  readonly #onDeath: (error: EngineDied) => void;
  #nextClient = 1;
  #state: 'starting' | 'running' | 'stopping' | 'gone' = 'starting';
  readonly started: Promise<void>;
  readonly #stopped: Promise<void>;
  #settleStart: { ready: () => void; failed: (error: EngineDied) => void } | null = null;

  /** @param onDeath called once if the engine dies after it had started */
  constructor(cluster: string, onDeath: (error: EngineDied) => void) {
    this.#onDeath = onDeath;
    const { url, execArgv } = entry(import.meta.url, './engine-thread');
    const workerData: EngineData = { cluster };
    this.#worker = new Worker(url, { execArgv, workerData, stdout: true, stderr: true });
    this.started = new Promise((ready, failed) => {
      this.#settleStart = { ready, failed };
    });
    this.#worker.on('message', (message: FromEngine) => this.#hear(message));
    this.#worker.on('error', (error) => this.#died(new EngineDied(String(error), [])));
    this.#stopped = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#died(new EngineDied('The engine ended.', []));
        resolve();
      });
    });
  }

  /** A new client, as `pg`'s `stream` option wants it. */
  connect(): EngineSocket {
    const client = this.#nextClient++;
    const socket = new EngineSocket({
      connect: () => this.#say({ kind: 'connect', client }),
      write: (bytes) => this.#say({ kind: 'bytes', client, bytes }),
      close: () => this.#say({ kind: 'close', client }),
      forget: () => this.#sockets.delete(client),
    });
    this.#sockets.set(client, socket);
    if (this.#state === 'gone') socket.destroy(new Error('The embedded database has stopped.'));
    return socket;
  }

  /** Ends after what was asked is done, with a clean shutdown of the database; within the limit, or by force. */
  async stop(limitMs: number): Promise<void> {
    if (this.#state !== 'gone') {
      this.#state = 'stopping';
      this.#say({ kind: 'stop' });
    }
    const timer = setTimeout(() => void this.#worker.terminate(), limitMs);
    await this.#stopped;
    clearTimeout(timer);
  }

  async kill(): Promise<void> {
    if (this.#state !== 'gone') this.#state = 'stopping';
    await this.#worker.terminate();
  }

  #say(message: ToEngine): void {
    if (this.#state !== 'gone') this.#worker.postMessage(message);
  }

  #hear(message: FromEngine): void {
    if (message.kind === 'bytes') this.#sockets.get(message.client)?.push(Buffer.from(message.bytes));
    else if (message.kind === 'closed') this.#sockets.get(message.client)?.push(null);
    else if (message.kind === 'ready' && this.#state === 'starting') {
      this.#state = 'running';
      this.#settleStart?.ready();
    } else if (message.kind === 'dead') this.#died(new EngineDied(message.message, message.log));
  }

  #died(error: EngineDied): void {
    const before = this.#state;
    if (before === 'gone') return;
    this.#state = 'gone';
    for (const socket of this.#sockets.values()) {
      socket.push(fatal('57P01', 'The embedded database has stopped.'));
      socket.push(null);
    }
    void this.#worker.terminate();
    if (before === 'starting') this.#settleStart?.failed(error);
    else if (before === 'running') this.#onDeath(error);
  }
}

interface Wire {
  connect(): void;
  write(bytes: Uint8Array): void;
  close(): void;
  forget(): void;
}

/** The part of `net.Socket` that `pg` uses. */
export class EngineSocket extends Duplex {
  readonly #wire: Wire;

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
  }

  connect(): this {
    this.#wire.connect();
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#wire.write(chunk);
    done();
  }

  override _read(): void {}

  override _final(done: () => void): void {
    this.#wire.close();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#wire.close();
    this.#wire.forget();
    done(error);
  }

  // A socket's options that mean nothing between two threads; `pg` and BullMQ set them.
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}
