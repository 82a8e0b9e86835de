import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openQueue, type Queue, type QueueConnection, WrongConfiguration } from '../../src/queue/open.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import {
  embeddedDir,
  hasPostgres,
  hasRedis,
  postgresNote,
  type RedisServer,
  redisNote,
  startPostgres,
  startRedis,
  storeShapes,
} from '../servers.ts';

interface Jobs {
  bell: { id: number };
}

const LIFE = new URL('./fixtures/life.ts', import.meta.url).pathname;
const options = { concurrency: 1, tries: 1, backoff: { firstMs: 1, maxMs: 1 } };
const LOCK_MS = 60_000;

const run = (...args: string[]) => spawn(process.execPath, ['--import', 'tsx', LIFE, ...args]);

/** Runs the process until it says it has begun its job, and kills it there. */
async function killWhileWorking(kind: string, where: string): Promise<void> {
  const child = run('hold', kind, where);
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (line === 'begun') break;
  child.kill('SIGKILL');
  await ended;
}

async function leftOver(kind: string, where: string): Promise<string> {
  const child = run('whole', kind, where);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = await once(child, 'close');
  return `${text}exit ${code}`;
}

/** Opens the queue and resolves with the id of the next job; rejects never, so a lost job is a timeout. */
async function nextJob(
  connection: QueueConnection,
  more: { alone?: boolean; lockMs?: number; checkMs?: number },
) {
  const queue = await openQueue<Jobs>(connection, { log: () => {}, ...more });
  const id = await new Promise<number>((resolve, reject) => {
    queue.work('bell', options, async (payload) => resolve(payload.id)).catch(reject);
  });
  await queue.close(2_000);
  return id;
}

describe.each(storeShapes())('store and queue on $name', (shape) => {
  afterAll(() => shape.clear());

  test.skipIf(!shape.there)('leave nothing behind, and the process ends by itself', async () => {
    const place = await shape.make();
    const where = place.kind === 'server' ? place.url : place.dir;
    expect(await leftOver(place.kind, where)).toBe('open\nbegun\nleft []\nexit 0');
  });
});

test.skipIf(!hasRedis)(
  `a queue on Redis leaves nothing behind, and the process ends by itself${redisNote}`,
  async () => {
    const redis = await startRedis();
    expect(await leftOver('redis', redis.url)).toBe('open\nbegun\nleft []\nexit 0');
    await redis.stop();
  },
);

describe('a worker that is killed', () => {
  let store: Store | undefined;
  let dir: string | undefined;
  afterEach(async () => {
    await store?.close();
    if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
  });

  test('on the embedded store, its job starts again at the next start, not when its lock has run out', async () => {
    dir = await embeddedDir();
    await killWhileWorking('embedded', dir);
    store = await openStore({ kind: 'embedded', dir });
    const start = performance.now();
    expect(await nextJob({ kind: 'postgres', pool: store.queuePool }, { alone: true, lockMs: LOCK_MS })).toBe(
      1,
    );
    expect(performance.now() - start).toBeLessThan(LOCK_MS / 3);
  });

  test.skipIf(!hasRedis)(
    `on Redis, its job goes to another when its lock has run out${redisNote}`,
    async () => {
      const redis = await startRedis();
      await killWhileWorking('redis', redis.url);
      expect(await nextJob({ kind: 'redis', url: redis.url }, { lockMs: 500, checkMs: 200 })).toBe(1);
      await redis.stop();
    },
  );
});

let lines: string[] = [];
const log = (level: string, message: string) => {
  lines.push(`${level}: ${message}`);
  for (const waiting of waitings.splice(0)) waiting();
};
const waitings: Array<() => void> = [];

/** Resolves when a line has been logged that holds the words. */
async function logged(words: string): Promise<void> {
  while (!lines.some((line) => line.includes(words)))
    await new Promise<void>((resolve) => waitings.push(resolve));
}

beforeEach(() => {
  lines = [];
});

describe.skipIf(!hasRedis)(`Redis${redisNote}`, () => {
  let redis: RedisServer;
  let queue: Queue<Jobs> | undefined;
  afterEach(async () => {
    await queue?.close(500);
    queue = undefined;
    await redis.stop();
  });

  test('that goes away is said once, and its jobs come when it is back', async () => {
    redis = await startRedis();
    queue = await openQueue<Jobs>({ kind: 'redis', url: redis.url }, { log });
    const seen: number[] = [];
    let heard = () => {};
    await queue.work('bell', options, async ({ id }) => {
      seen.push(id);
      heard();
    });
    await redis.kill();
    await logged('does not answer');
    const came = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const adding = queue.add('bell', { id: 9 });
    await redis.start();
    await logged('answers again');
    await adding;
    await came;
    expect(seen).toEqual([9]);
    expect(lines.filter((line) => line.includes('does not answer'))).toEqual([
      expect.stringMatching(
        /^warn: The queue's server Redis at .* does not answer \(.+\)\. Jobs wait; trying again\.$/,
      ),
    ]);
  });

  test('that is away at start is waited for', async () => {
    redis = await startRedis();
    await redis.kill();
    const opening = openQueue<Jobs>({ kind: 'redis', url: redis.url }, { log });
    await logged('does not answer');
    await redis.start();
    queue = await opening;
    await queue.add('bell', { id: 1 });
    expect((await queue.counts('bell')).waiting).toBe(1);
  });

  test('that is away at start keeps nobody from stopping', async () => {
    redis = await startRedis();
    await redis.kill();
    const stop = new AbortController();
    const opening = openQueue<Jobs>({ kind: 'redis', url: redis.url }, { log, signal: stop.signal });
    const refused = expect(opening).rejects.toThrow('Stopped while waiting for the queue.');
    await logged('does not answer');
    stop.abort();
    await refused;
  });

  test('that is away at the end keeps nobody from closing', async () => {
    redis = await startRedis();
    queue = await openQueue<Jobs>({ kind: 'redis', url: redis.url }, { log });
    await queue.work('bell', options, async () => {});
    await redis.kill();
    await logged('does not answer');
    await queue.close(100);
  });

  test('that would throw jobs away is refused', async () => {
    redis = await startRedis('allkeys-lru');
    const opening = openQueue<Jobs>({ kind: 'redis', url: redis.url }, { log });
    await expect(opening).rejects.toBeInstanceOf(WrongConfiguration);
    await expect(opening).rejects.toThrow(/maxmemory-policy allkeys-lru: .* Set it to noeviction/);
  });
});

test.skipIf(!hasPostgres)(
  `PostgreSQL that restarts is waited for, and its jobs come${postgresNote}`,
  async () => {
    const server = await startPostgres();
    const store = await openStore({ kind: 'server', url: await server.database() }, { log });
    const queue = await openQueue<Jobs>({ kind: 'postgres', pool: store.queuePool }, { log });
    let heard = (_: number) => {};
    const hears = (wanted: number) =>
      new Promise<void>((resolve) => {
        // What was done as the server went may be done once more.
        heard = (id) => id === wanted && resolve();
      });
    await queue.work('bell', options, async ({ id }) => heard(id));
    const first = hears(1);
    await queue.add('bell', { id: 1 });
    await first;
    await server.shutDown();
    await logged('does not answer');
    await server.start();
    const second = hears(2);
    await queue.add('bell', { id: 2 });
    await second;
    await logged('answers again');
    await queue.close(1_000);
    await store.close();
    await server.stop();
  },
);

test('a pool that looks into another schema is refused', async () => {
  const dir = await embeddedDir();
  const store = await openStore({ kind: 'embedded', dir });
  const opening = openQueue<Jobs>({ kind: 'postgres', pool: store.pool }, { log: () => {} });
  await expect(opening).rejects.toThrow('give openQueue store.queuePool');
  await store.close();
  rmSync(dir, { recursive: true });
});

test('a queue whose disk is full is asked ever more rarely, says so, and goes on when there is room', async () => {
  const dir = await embeddedDir();
  const store = await openStore({ kind: 'embedded', dir });
  const queue = await openQueue<Jobs>({ kind: 'postgres', pool: store.queuePool }, { log, alone: true });
  // A sequence keeps its count when the statement that asked for it fails.
  await store.pool.query(`
    create sequence public.asked;
    create function public.no_room() returns trigger language plpgsql as $$ begin
      perform nextval('public.asked');
      raise exception using errcode = '53100', message = 'could not extend file: No space left on device';
    end $$;`);
  let heard = (_: number) => {};
  const done = new Promise<number>((resolve) => {
    heard = resolve;
  });
  await queue.add('bell', { id: 1 });
  await store.pool.query(
    'create trigger no_room before update on bullmq.job for each row execute function public.no_room()',
  );
  await queue.work('bell', options, async ({ id }) => heard(id));
  await logged('Free some space');
  for (let look = 0; look < 200; look++) await store.pool.query('select 1');
  const { rows } = await store.pool.query('select last_value as asked from public.asked');
  expect(rows[0].asked).toBeLessThan(20);
  expect(lines.filter((line) => line.includes('Free some space')).length).toBeLessThan(20);
  await store.pool.query('drop trigger no_room on bullmq.job');
  expect(await done).toBe(1);
  await queue.close(1_000);
  await store.close();
  rmSync(dir, { recursive: true });
});
