import { type Backend, type BullQueue, connect, type QueueConnection } from './backends.ts';
import type { QueueLog } from './log.ts';
import { type Desired, type Period, reconcileSchedules, restoreSchedules, setSchedule } from './schedule.ts';
import { type Handler, Work, type WorkOptions } from './work.ts';

export type { QueueConnection } from './backends.ts';
export type { Backoff } from './backoff.ts';
export { NeverWorks, NotNow, WrongConfiguration } from './errors.ts';
export type { QueueLog } from './log.ts';
export type { Desired, Period } from './schedule.ts';
export type { Attempt, Handler, WorkOptions } from './work.ts';

export interface QueueOptions {
  readonly log: QueueLog;
  /** Before Redis keys; one Redis can hold several installations. Default `claimwatch`. */
  readonly prefix?: string;
  /** True on the embedded store: no other process works on it, so what is marked active was left by a killed one. */
  readonly alone?: boolean;
  /** Ends the waiting for a Redis that is away at start. */
  readonly signal?: AbortSignal;
  /** How long a job may be silent before another worker takes it (default 30 s), and how often that is looked at (30 s). */
  readonly lockMs?: number;
  readonly checkMs?: number;
}

export interface AddOptions {
  /** While a job with this key waits or runs, another is not added. A help only: it is the store that decides. */
  readonly key?: string;
  /** With `key`, for a job that is only a bell: added while one runs, it runs once more after it. */
  readonly again?: boolean;
  readonly delayMs?: number;
}

export interface Counts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** @typeParam Jobs the payload of each job by its name */
export interface Queue<Jobs extends object> {
  /** @throws when the server does not take it within 10 s; the sweep rings again */
  add<N extends keyof Jobs & string>(job: N, payload: Jobs[N], options?: AddOptions): Promise<void>;
  /** First at `firstAt` (at once when that is past), then every `everyMs`; replaces an earlier schedule of that key. */
  schedule<N extends keyof Jobs & string>(
    job: N,
    key: string,
    period: Period,
    payload: Jobs[N],
  ): Promise<void>;
  unschedule(job: keyof Jobs & string, key: string): Promise<void>;
  /** Makes the schedules of `job` be exactly these; those that are right already are left alone. */
  reconcile<N extends keyof Jobs & string>(job: N, desired: ReadonlyArray<Desired<Jobs[N]>>): Promise<void>;
  /** Makes those of these schedules that are missing: a Redis may come back without what it held. */
  restore<N extends keyof Jobs & string>(job: N, desired: ReadonlyArray<Desired<Jobs[N]>>): Promise<void>;
  /** Starts to work on a job; resolves when it is listening. Once per job and process. */
  work<N extends keyof Jobs & string>(job: N, options: WorkOptions, handler: Handler<Jobs[N]>): Promise<void>;
  counts(job: keyof Jobs & string): Promise<Counts>;
  /** Takes no more jobs, waits for what runs, and after `limitMs` aborts it and hands it back. */
  close(limitMs: number): Promise<void>;
}

const ADD_LIMIT_MS = 10_000;
const STALLED_MS = 30_000;
/** For handing back and closing connections after the limit, when the server may be away. */
const LAST_GRACE_MS = 2_000;

/** How many tries a job has is said where it is worked on; BullMQ wants a number when it is added. */
const JOB_OPTIONS = {
  attempts: 1_000_000,
  backoff: { type: 'asWorkSays' },
  removeOnComplete: true,
  removeOnFail: { age: 7 * 24 * 3600, count: 500 },
  stackTraceLimit: 0,
};

/**
 * Opens the queue: the bell, not the truth. Each job is one BullMQ queue. A Redis that is away is waited for, with
 * a line in the log; on PostgreSQL, BullMQ's own migrations run first.
 * @throws WrongConfiguration for a Redis that evicts, or a pool with another search path
 */
export async function openQueue<Jobs extends object>(
  connection: QueueConnection,
  options: QueueOptions,
): Promise<Queue<Jobs>> {
  const { log, prefix = 'claimwatch', alone = false, signal } = options;
  const backend = await connect(connection, { log, prefix, alone, signal });
  const stall = { lockMs: options.lockMs ?? STALLED_MS, checkMs: options.checkMs ?? STALLED_MS };
  const queues = new QueuesByName(backend);
  const works: Work<never>[] = [];
  const started = new Set<string>();

  return {
    async add(job, payload, { key, again = false, delayMs = 0 } = {}) {
      const deduplication = key === undefined ? undefined : { id: safeKey(key), keepLastIfActive: again };
      const adding = queues.of(job).add(job, payloadOf(payload), {
        ...JOB_OPTIONS,
        ...(deduplication === undefined ? {} : { deduplication }),
        ...(delayMs > 0 ? { delay: Math.ceil(delayMs) } : {}),
      });
      await within(adding, ADD_LIMIT_MS, `The queue did not take ${job} within ${ADD_LIMIT_MS / 1000} s.`);
      backend.trouble.back();
    },
    async schedule(job, key, period, payload) {
      await setSchedule(queues.of(job), job, safeKey(key), period, payloadOf(payload), JOB_OPTIONS);
    },
    async unschedule(job, key) {
      await queues.of(job).removeJobScheduler(safeKey(key));
    },
    async reconcile(job, desired) {
      await reconcileSchedules(queues.of(job), job, desired.map(safe), JOB_OPTIONS);
    },
    async restore(job, desired) {
      await restoreSchedules(queues.of(job), job, desired.map(safe), JOB_OPTIONS);
    },
    async work(job, workOptions, handler) {
      if (started.has(job)) throw new Error(`${job} is worked on already.`);
      started.add(job);
      const work = new Work(backend, job, { ...workOptions, ...stall }, handler, log);
      works.push(work);
      await work.ready();
    },
    async counts(job) {
      const {
        waiting = 0,
        prioritized = 0,
        paused = 0,
        active = 0,
        delayed = 0,
        failed = 0,
      } = await queues.of(job).getJobCounts();
      return { waiting: waiting + prioritized + paused, active, delayed, failed };
    },
    async close(limitMs) {
      await closeWorks(works, limitMs, log);
      await within(queues.close(), LAST_GRACE_MS, '').catch(() => {});
      await backend.close();
    },
  };
}

async function closeWorks(works: ReadonlyArray<Work<never>>, limitMs: number, log: QueueLog): Promise<void> {
  const closing = Promise.all(works.map((work) => work.close()));
  try {
    await within(closing, limitMs, 'late');
  } catch {
    log('warn', `Some jobs did not end within ${limitMs / 1000} s, and are handed back.`);
    for (const work of works) work.handBack();
    await within(
      closing,
      LAST_GRACE_MS,
      'The queue did not take them; they start again when their locks run out.',
    ).catch((error: Error) => log('warn', error.message));
  }
}

class QueuesByName {
  readonly #backend: Backend;
  readonly #queues = new Map<string, BullQueue>();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  of(job: string): BullQueue {
    const known = this.#queues.get(job);
    if (known !== undefined) return known;
    const queue = this.#backend.queue(job);
    queue.on('error', (error) => this.#backend.trouble.lost(error));
    this.#queues.set(job, queue);
    return queue;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
  }
}

/** BullMQ's ids hold no `:` and are not all digits: `https://a.example` -> `k-https%3A//a.example`. */
function safeKey(key: string): string {
  return `k-${key.replaceAll('%', '%25').replaceAll(':', '%3A')}`;
}

function safe<P>(desired: Desired<P>): Desired<object> {
  return { ...desired, key: safeKey(desired.key), payload: payloadOf(desired.payload) };
}

function payloadOf(payload: unknown): object {
  if (typeof payload === 'object' && payload !== null) return payload;
  throw new TypeError('A job needs an object as its payload.');
}

async function within<T>(promise: Promise<T>, limitMs: number, sentence: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
