/**
 * A pool of worker threads that reads outside text under limits of time and memory.
 *
 * A job over a limit fails alone: its worker is ended and the next job gets a fresh one. Measured on Node 20:
 * `terminate()` ends an endless loop, `resourceLimits` ends an allocation bomb, and the main thread lives on.
 * The memory limit is that of the JavaScript heap; `Buffer`s live outside it and are not counted.
 */
import { Worker } from 'node:worker_threads';
import { type Entry, entry } from './entry.ts';
import { fromRecord, OverHeap, OverTime, PoolClosed, WorkerDied } from './errors.ts';
import type { Order, Reply } from './worker.ts';

/** A module whose exports are functions of one structured-cloneable input. */
// biome-ignore lint/suspicious/noExplicitAny: parameters are contravariant; only `any` accepts every one-argument function
type Job = (input: any) => unknown;
type JobName<Module> = { [K in keyof Module]: Module[K] extends Job ? K : never }[keyof Module] & string;
type InputOf<F> = F extends (input: infer Input) => unknown ? Input : never;
type OutputOf<F> = F extends (input: never) => infer Output ? Awaited<Output> : never;

export interface PoolOptions {
  /** The module whose exported functions are the jobs: an `entry(...)`, or a URL that needs no loader. */
  readonly module: URL | Entry;
  /** Most workers at once. They start when first needed. */
  readonly size: number;
  /** Milliseconds that a job may take, unless its `run` says otherwise. Starting a worker does not count. */
  readonly timeLimitMs: number;
  /** Megabytes of JavaScript heap per worker. */
  readonly heapMb: number;
  /** What each worker calls before its first job: a function of the module, and its input. */
  readonly setUp?: Order;
  /** Milliseconds that importing the module may take. Default 30,000. */
  readonly startLimitMs?: number;
}

export interface Pool<Module> {
  /**
   * Run one exported function in a worker.
   *
   * @throws OverTime, OverHeap, WorkerDied, PoolClosed; what the function throws arrives as an `Error` with the
   *   same name, message and plain fields.
   */
  run<Name extends JobName<Module>>(
    name: Name,
    input: InputOf<Module[Name]>,
    limits?: { readonly timeLimitMs?: number },
  ): Promise<OutputOf<Module[Name]>>;
  /** End all workers; jobs not done fail with `PoolClosed`. Resolves when nothing is running any more. */
  close(): Promise<void>;
  /** Workers alive and jobs waiting, for gauges and tests. */
  readonly state: { readonly workers: number; readonly busy: number; readonly waiting: number };
}

interface Task extends Order {
  readonly timeLimitMs: number;
  resolve(output: unknown): void;
  reject(error: Error): void;
}

interface Limits {
  readonly module: Entry;
  readonly heapMb: number;
  readonly startLimitMs: number;
  readonly setUp: Order | null;
}

/** One worker thread with at most one task at a time. Keeps the process alive only while it has one. */
class Hand {
  task: Task | null = null;
  /** Its worker is ending or has broken: no new task for it. */
  leaving = false;
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #idle: () => void;
  readonly #gone: Promise<number>;
  #ready = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits, idle: () => void, left: (hand: Hand) => void) {
    this.#limits = limits;
    this.#idle = idle;
    const self = entry(import.meta.url, './worker');
    this.#worker = new Worker(self.url, {
      workerData: { module: limits.module.url.href, setUp: limits.setUp },
      execArgv: [...new Set([...self.execArgv, ...limits.module.execArgv])],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    });
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply) => this.#hear(reply));
    this.#worker.on('error', (error) => {
      this.leaving = true;
      this.#fail(this.#named(error));
    });
    this.#gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#gone.then((code) => {
      this.leaving = true;
      this.#fail(new WorkerDied(this.task?.name ?? '', code));
      left(this);
    });
  }

  start(task: Task): void {
    this.task = task;
    this.#worker.ref();
    this.#watch();
    try {
      this.#worker.postMessage({ name: task.name, input: task.input } satisfies Order);
    } catch (unclonable) {
      this.#release()?.reject(unclonable instanceof Error ? unclonable : new Error(String(unclonable)));
      this.#idle();
    }
  }

  /** End the worker, failing its task with `why`. */
  async end(why: (task: Task) => Error): Promise<void> {
    this.leaving = true;
    const task = this.#release();
    task?.reject(why(task));
    await this.#worker.terminate();
    await this.#gone;
  }

  /** The clock of a task starts when its worker has imported the module. */
  #watch(): void {
    clearTimeout(this.#timer);
    const limit = this.#ready ? (this.task?.timeLimitMs ?? 0) : this.#limits.startLimitMs;
    this.#timer = setTimeout(() => void this.end((task) => new OverTime(task.name, limit)), limit);
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.#ready = true;
      if (this.task !== null) this.#watch();
      return;
    }
    const task = this.#release();
    if (reply.kind === 'done') task?.resolve(reply.output);
    else task?.reject(fromRecord(reply.error));
    this.#idle();
  }

  #named(error: unknown): Error {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return new OverHeap(this.task?.name ?? '', this.#limits.heapMb);
    return error instanceof Error ? error : new Error(String(error));
  }

  #fail(error: Error): void {
    this.#release()?.reject(error);
  }

  #release(): Task | null {
    const task = this.task;
    clearTimeout(this.#timer);
    this.#worker.unref();
    this.task = null;
    return task;
  }
}

/**
 * Open a pool whose workers import `options.module`.
 *
 * @example
 * const pool = openPool<typeof import('./read-feed.ts')>({ module: entry(import.meta.url, './read-feed'), size: 2, timeLimitMs: 5000, heapMb: 256 });
 * const feed = await pool.run('readFeed', { body, url });
 */
export function openPool<Module>(options: PoolOptions): Pool<Module> {
  const module = options.module instanceof URL ? { url: options.module, execArgv: [] } : options.module;
  const { heapMb, startLimitMs = 30_000, setUp = null } = options;
  const limits: Limits = { module, heapMb, startLimitMs, setUp };
  const hands = new Set<Hand>();
  const waiting: Task[] = [];
  let closed = false;

  const freeHand = (): Hand | null => {
    for (const hand of hands) if (hand.task === null && !hand.leaving) return hand;
    if (hands.size >= options.size) return null;
    const hand = new Hand(limits, deal, (gone) => {
      hands.delete(gone);
      deal();
    });
    hands.add(hand);
    return hand;
  };

  function deal(): void {
    while (!closed && waiting.length > 0) {
      const hand = freeHand();
      if (hand === null) return;
      const task = waiting.shift();
      if (task !== undefined) hand.start(task);
    }
  }

  const submit = (name: string, input: unknown, timeLimitMs: number): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new PoolClosed(name));
      waiting.push({ name, input, timeLimitMs, resolve, reject });
      deal();
    });

  return {
    // The one place where a type is believed: the worker imports the very module whose type the caller gave.
    run: (name, input, own) =>
      submit(name, input, own?.timeLimitMs ?? options.timeLimitMs) as Promise<OutputOf<Module[typeof name]>>,
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new PoolClosed(task.name));
      await Promise.all([...hands].map((hand) => hand.end((task) => new PoolClosed(task.name))));
    },
    get state() {
      const busy = [...hands].filter((hand) => hand.task !== null).length;
      return { workers: hands.size, busy, waiting: waiting.length };
    },
  };
}
