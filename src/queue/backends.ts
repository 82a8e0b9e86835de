import {
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type JobsOptions,
  type Processor,
  runMigrations,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type pg from 'pg';
import { WrongConfiguration } from './errors.ts';
import { ConnectionTrouble, type QueueLog } from './log.ts';

/** `pool` must have the search path `bullmq` (`store.queuePool`): BullMQ's SQL names no schema. */
export type QueueConnection =
  | { readonly kind: 'redis'; readonly url: string }
  | { readonly kind: 'postgres'; readonly pool: pg.Pool };

type PostgresPool = Parameters<typeof createPostgresBackend>[1]['connection'];

/** The parts of BullMQ's Queue that we use, the same on both. */
export interface BullQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    key: string,
    repeat: { every: number; startDate: number },
    template: {
      name: string;
      data: object;
      opts: Omit<JobsOptions, 'jobId' | 'repeat' | 'delay' | 'deduplication'>;
    },
  ): Promise<unknown>;
  removeJobScheduler(key: string): Promise<boolean>;
  getJobSchedulers(from: number, to: number): Promise<Array<{ key: string; every?: number; next?: number }>>;
  getJobCounts(): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  /** In this process only; `true` does not wait for the jobs that run. */
  pause(doNotWait: boolean): Promise<void>;
  resume(): Promise<void>;
  close(force?: boolean): Promise<void>;
}

export interface Backend {
  readonly trouble: ConnectionTrouble;
  queue(name: string): BullQueue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): BullWorker;
  /** After queues and workers are closed. */
  close(): Promise<void>;
}

export interface BackendOptions {
  /** Redis key prefix. On PostgreSQL the schema is always `bullmq`: BullMQ fixes it when it is given a pool. */
  readonly prefix: string;
  readonly log: QueueLog;
  /** No other process works on this queue: whatever is still marked active was left by a killed one. */
  readonly alone: boolean;
  /** Stops waiting for a server that is away at start. */
  readonly signal: AbortSignal | undefined;
}

export async function connect(connection: QueueConnection, options: BackendOptions): Promise<Backend> {
  return connection.kind === 'redis'
    ? connectRedis(connection.url, options)
    : connectPostgres(connection.pool, options);
}

async function connectRedis(url: string, { prefix, log, signal }: BackendOptions): Promise<Backend> {
  const trouble = new ConnectionTrouble(`Redis at ${hostOf(url)}`, log);
  const client = new Redis(url, {
    // What workers need: a command waits for the server to come back instead of failing.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  client.on('error', (error: Error) => trouble.lost(error));
  client.on('ready', () => trouble.back());
  try {
    await refuseEviction(await orAborted(client.info('memory'), signal), url);
  } catch (error) {
    client.disconnect();
    throw error;
  }
  const { queue, worker } = bells(withBackend(createRedisBackend), client, prefix);
  return {
    trouble,
    queue,
    worker,
    async close() {
      client.disconnect();
    },
  };
}

/** A Redis that may evict would throw waiting jobs away silently when its memory is full. */
async function refuseEviction(memory: string, url: string): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  throw new WrongConfiguration(
    `Redis at ${hostOf(url)} has maxmemory-policy ${policy}: it would throw jobs away when its memory is full. ` +
      'Set it to noeviction (CONFIG SET maxmemory-policy noeviction, and in redis.conf).',
  );
}

async function connectPostgres(pool: pg.Pool, { prefix, log, alone }: BackendOptions): Promise<Backend> {
  const trouble = new ConnectionTrouble('PostgreSQL', log);
  // BullMQ listens once for each queue and worker, which is more than the ten that Node thinks a leak.
  pool.setMaxListeners(0);
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ schema: string }>(
      "select current_setting('search_path') as schema",
    );
    if (rows[0]?.schema !== 'bullmq') {
      throw new WrongConfiguration(
        `The queue's pool has the search path ${rows[0]?.schema}; give openQueue store.queuePool.`,
      );
    }
    await runMigrations(client);
    if (alone) await releaseOrphans(client);
  } finally {
    client.release();
  }
  // pg.Pool is what BullMQ asks for; only the overloads of `on` in the two type declarations do not meet.
  const bullPool = pool as unknown as PostgresPool;
  const { queue, worker } = bells(withBackend(createPostgresBackend), bullPool, prefix);
  // The pool is the store's, which ends it.
  return { trouble, queue, worker, close: async () => {} };
}

/**
 * What a killed process held would else stand still, and keep its key, until its lock runs out and two stalled
 * checks have passed: up to a minute and a half. Only marked here; BullMQ's own first check moves it.
 */
async function releaseOrphans(client: pg.PoolClient): Promise<void> {
  await client.query(
    "update job set locked_until_ms = 0, stalled_marked = true, stalled_count = 0 where state = 'active'",
  );
  await client.query("delete from meta where field = 'stalled-check'");
}

function bells<B extends IQueueBackend, C>(
  classes: ReturnType<typeof withBackend<B, C>>,
  connection: C,
  prefix: string,
) {
  return {
    queue: (name: string): BullQueue =>
      new classes.Queue(name, { connection, prefix, streams: { events: { maxLen: 100 } } }),
    worker: (name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): BullWorker =>
      new classes.Worker(name, processor, { ...options, connection, prefix }),
  };
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Error('Stopped while waiting for the queue.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function hostOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return host === '' ? pathname : host;
  } catch {
    return url.includes('@') ? 'REDIS_URL' : url;
  }
}
