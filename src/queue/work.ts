import { DelayedError, type Job, type Processor, UnrecoverableError, WaitingError } from 'bullmq';
import type { Backend, BullWorker } from './backends.ts';
import { type Backoff, waitAfter } from './backoff.ts';
import { NeverWorks, NotNow } from './errors.ts';
import { type ConnectionTrouble, isConnectionTrouble, isFullDisk, type QueueLog } from './log.ts';

export interface WorkOptions {
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** How often a job is tried in all. */
  readonly tries: number;
  readonly backoff: Backoff;
}

export interface Attempt {
  /** From 1. */
  readonly attempt: number;
  /** If this one fails, the job has failed. */
  readonly lastAttempt: boolean;
  /** Aborted when the queue closes and will wait no longer, or when the job was given to another worker. */
  readonly signal: AbortSignal;
}

export type Handler<P> = (payload: P, attempt: Attempt) => Promise<void>;

/** How long a job may be silent (its process blocked or dead) before others may take it. */
export interface StallOptions {
  readonly lockMs: number;
  readonly checkMs: number;
}

/** After a kill a job may be found stalled again and again through no fault of its own. */
const STALLS_ALLOWED = 25;

/** How long a lane rests when its queue fails otherwise than by being away: a full disk stays full for a while. */
const REST: Backoff = { firstMs: 500, maxMs: 30_000 };

/** One BullMQ worker, which can give back what it holds. */
export class Work<P> {
  readonly #worker: BullWorker;
  readonly #options: WorkOptions;
  readonly #handler: Handler<P>;
  readonly #name: string;
  readonly #log: QueueLog;
  readonly #trouble: ConnectionTrouble;
  /** One per running job; aborting it hands the job back. */
  readonly #running = new Set<AbortController>();
  /** Failures of the queue itself since it last gave a job. */
  #failures = 0;
  #rest: NodeJS.Timeout | null = null;

  constructor(
    backend: Backend,
    name: string,
    options: WorkOptions & StallOptions,
    handler: Handler<P>,
    log: QueueLog,
  ) {
    this.#name = name;
    this.#options = options;
    this.#handler = handler;
    this.#log = log;
    this.#trouble = backend.trouble;
    // Three parameters: BullMQ counts them to know that a signal is wanted.
    const processor: Processor = (job, token, signal) => this.#process(job, token, signal);
    this.#worker = backend.worker(name, processor, {
      concurrency: options.concurrency,
      lockDuration: options.lockMs,
      stalledInterval: options.checkMs,
      maxStalledCount: STALLS_ALLOWED,
      settings: { backoffStrategy: (failures) => waitAfter(failures, options.backoff, Math.random()) },
    });
    this.#worker.on('error', (error) => {
      if (isConnectionTrouble(error)) backend.trouble.lost(error);
      else this.#takeRest(error);
    });
    this.#worker.on('stalled', (id) =>
      log('warn', `${name} ${id} was left by a dead or blocked worker, and starts again.`),
    );
  }

  async ready(): Promise<void> {
    await this.#worker.waitUntilReady();
  }

  /** Takes no more; resolves when what runs has ended or was handed back. */
  close(): Promise<void> {
    if (this.#rest !== null) clearTimeout(this.#rest);
    return this.#worker.close();
  }

  /** BullMQ asks again at once: on a full disk that was hundreds of failures, and lines in the log, in a second. */
  #takeRest(error: Error): void {
    if (this.#rest !== null) return;
    this.#failures += 1;
    const restMs = waitAfter(this.#failures, REST, Math.random());
    const disk = isFullDisk(error) ? ' Free some space on the disk of the database.' : '';
    this.#log(
      'warn',
      `The queue of ${this.#name} fails: ${error.message}.${disk} Its jobs wait; trying again in ${(restMs / 1000).toFixed(1)} s.`,
    );
    // Its jobs that run go on: only no more are taken.
    void this.#worker.pause(true);
    this.#rest = setTimeout(() => {
      this.#rest = null;
      void this.#worker.resume();
    }, restMs);
    this.#rest.unref();
  }

  handBack(): void {
    for (const running of this.#running) running.abort();
  }

  async #process(job: Job, token: string | undefined, lost: AbortSignal | undefined): Promise<void> {
    this.#trouble.back(); // A job came, so the server is there.
    this.#failures = 0;
    const back = new AbortController();
    this.#running.add(back);
    const attempt = job.attemptsMade + 1;
    const lastAttempt = attempt >= this.#options.tries;
    const signal = lost === undefined ? back.signal : AbortSignal.any([back.signal, lost]);
    try {
      const handedBack = new Promise<'back'>((resolve) => {
        back.signal.addEventListener('abort', () => resolve('back'), { once: true });
      });
      const run = this.#handler(job.data, { attempt, lastAttempt, signal }).then(() => 'done' as const);
      if ((await Promise.race([run, handedBack])) === 'done') return;
      run.catch(() => {}); // Its end no longer matters: the job will run again.
      await job.moveToWait(token);
      throw new WaitingError();
    } catch (error) {
      throw await this.#decide(error, job, token, lastAttempt);
    } finally {
      this.#running.delete(back);
    }
  }

  /** The one place where an error becomes a retry, a delay or a failure. */
  async #decide(error: unknown, job: Job, token: string | undefined, lastAttempt: boolean): Promise<unknown> {
    if (error instanceof WaitingError) return error;
    if (error instanceof NotNow) {
      await job.moveToDelayed(Date.now() + error.retryAfterMs, token);
      return new DelayedError();
    }
    const reason = error instanceof Error ? error.message : String(error);
    if (!lastAttempt && !(error instanceof NeverWorks)) {
      this.#log(
        'warn',
        `${this.#name} ${JSON.stringify(job.data)} failed, and will be tried again: ${reason}`,
      );
      return error;
    }
    this.#log('error', `${this.#name} ${JSON.stringify(job.data)} failed: ${reason}`);
    return new UnrecoverableError(reason);
  }
}
