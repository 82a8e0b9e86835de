import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { entry } from '../../src/threads/entry.ts';
import { openPool, type Pool, type PoolOptions } from '../../src/threads/pool.ts';

type Jobs = typeof import('./fixtures/jobs.ts');
const opened: Pool<Jobs>[] = [];

function open(options: Partial<PoolOptions> = {}): Pool<Jobs> {
  const module = entry(import.meta.url, './fixtures/jobs');
  const pool = openPool<Jobs>({ module, size: 1, timeLimitMs: 10_000, heapMb: 64, ...options });
  opened.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.close()));
});

describe('a pool of worker threads', () => {
  test('runs the named function and gives back its answer', async () => {
    const pool = open({ size: 2 });
    expect(await Promise.all([1, 2, 3, 4].map((n) => pool.run('double', n)))).toEqual([2, 4, 6, 8]);
    expect(await pool.run('lengthOf', new Uint8Array(3))).toBe(3);
    expect(pool.state).toEqual({ workers: 2, busy: 0, waiting: 0 });
  });

  test('is set up by a function of its module, each worker before its first job', async () => {
    const pool = open({ size: 2, setUp: { name: 'keep', input: 'ours' } });
    expect(await Promise.all([pool.run('kept', null), pool.run('kept', null)])).toEqual(['ours', 'ours']);
    expect(await open().run('kept', null)).toBe('nothing');
  });

  test('starts no more workers than its size and none before the first job', async () => {
    const pool = open({ size: 1 });
    expect(pool.state.workers).toBe(0);
    const jobs = [pool.run('wait', 5), pool.run('wait', 5)];
    expect(pool.state).toEqual({ workers: 1, busy: 1, waiting: 1 });
    await Promise.all(jobs);
  });

  test('ends an endless loop at its time limit, and the next job runs in a fresh worker', async () => {
    const pool = open();
    const looping = pool.run('loopForEver', null, { timeLimitMs: 50 });
    const next = pool.run('double', 21);
    await expect(looping).rejects.toMatchObject({
      name: 'OverTime',
      message: '"loopForEver" took longer than its limit of 50 ms and was stopped.',
    });
    expect(await next).toBe(42);
  });

  test.each(['objects', 'strings'] as const)(
    'ends an allocation bomb of %s, and the next job runs',
    async (kind) => {
      const pool = open({ heapMb: 32 });
      const eating = pool.run('eatMemory', kind);
      const next = pool.run('double', 4);
      await expect(eating).rejects.toMatchObject({
        name: 'OverHeap',
        message: '"eatMemory" needed more than its limit of 32 MB of memory and was stopped.',
      });
      expect(await next).toBe(8);
    },
  );

  test('leaves the work of a neighbour unharmed', async () => {
    const pool = open({ size: 2 });
    const neighbour = pool.run('wait', 200);
    await expect(pool.run('loopForEver', null, { timeLimitMs: 20 })).rejects.toThrow('longer than');
    expect(await neighbour).toBe(200);
  });

  test('hands on what the function throws, with name, message and plain fields', async () => {
    const pool = open();
    await expect(pool.run('complain', 'Too sour.')).rejects.toMatchObject({
      name: 'Odd',
      message: 'Too sour.',
      looksLike: 'a lemon',
    });
    await expect(pool.run('recurse', 0)).rejects.toMatchObject({ name: 'RangeError' });
    expect(pool.state.workers).toBe(1);
  });

  test('fails a job whose answer cannot travel, and keeps its worker', async () => {
    const pool = open();
    await expect(pool.run('giveFunction', null)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await pool.run('double', 1)).toBe(2);
  });

  test('fails a job whose input cannot travel, and keeps its worker', async () => {
    const pool = open();
    const input = (() => 1) as unknown as number;
    await expect(pool.run('double', input)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await pool.run('double', 1)).toBe(2);
  });

  test('fails the job of a worker that leaves or breaks, and replaces it', async () => {
    const pool = open();
    await expect(pool.run('leave', 3)).rejects.toMatchObject({ name: 'WorkerDied', exitCode: 3 });
    await expect(pool.run('breakLater', 'A timer threw.')).rejects.toThrow('A timer threw.');
    expect(await pool.run('double', 1)).toBe(2);
  });

  test('says so when the module has no such function or cannot be imported', async () => {
    const unknown = 'toString' as unknown as 'double';
    await expect(open().run(unknown, 1)).rejects.toThrow('exports no function "toString"');
    const broken = open({ module: entry(import.meta.url, './fixtures/broken') });
    await expect(broken.run('double', 1)).rejects.toThrow('This module cannot be imported.');
    await expect(broken.run('double', 1)).rejects.toThrow('This module cannot be imported.');
  });

  test('close fails what is not done, leaves nothing running, and refuses more', async () => {
    const pool = open();
    const jobs = [pool.run('loopForEver', null), pool.run('double', 1)];
    const closing = pool.close();
    for (const job of jobs) await expect(job).rejects.toMatchObject({ name: 'PoolClosed' });
    await closing;
    expect(pool.state).toEqual({ workers: 0, busy: 0, waiting: 0 });
    await expect(pool.run('double', 1)).rejects.toThrow('the pool of worker threads is closed');
  });

  test('idle workers do not keep the process alive, work under way does', async () => {
    const script = fileURLToPath(new URL('./fixtures/left-open.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      timeout: 30_000,
    });
    expect(stdout).toBe('20');
  });
});
