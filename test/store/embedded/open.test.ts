import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { watch } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  NobodyRuns,
  openStore,
  type Store,
  StoreBroken,
  type StoreError,
  StoreInUse,
  StoreNotWritable,
  sendCommand,
} from '../../../src/store/open.ts';
import { embeddedDir } from '../../servers.ts';

const WRITER = new URL('../fixtures/writer.ts', import.meta.url).pathname;

let dir: string;
const open: Store[] = [];

async function openAt(where: string, onLost?: (error: StoreError) => void): Promise<Store> {
  const store = await openStore({ kind: 'embedded', dir: where }, onLost === undefined ? {} : { onLost });
  open.push(store);
  return store;
}

beforeEach(async () => {
  dir = await embeddedDir();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((store) => store.close()));
  rmSync(dir, { recursive: true, force: true });
});

describe('the engine', () => {
  test('makes a new database in a process of its own, and reopens it with small buffers', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'cw-new-'));
    const store = await openAt(join(empty, 'a', 'data'));
    expect((await store.pool.query('show shared_buffers')).rows).toEqual([{ shared_buffers: '16MB' }]);
    expect(readdirSync(join(empty, 'a', 'data')).sort()).toEqual(['cluster', 'owner.sock']);
    await store.close();
    rmSync(empty, { recursive: true });
  });

  test('does not hold up this thread while it computes', async () => {
    const store = await openAt(dir);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const start = performance.now();
    await store.pool.query('select count(*) from generate_series(1, 2000000) n where n % 7 = 3');
    const took = performance.now() - start;
    delay.disable();
    expect(delay.max / 1e6).toBeLessThan(took / 2);
  });

  test('maintenance gives back what deleted rows and old log took', async () => {
    const store = await openAt(dir);
    await store.pool.query('create table public.bulk (id int, words text)');
    const fill = async () => {
      await store.pool.query(
        "insert into public.bulk select n, repeat('x', 500) from generate_series(1, 20000) n",
      );
      await store.pool.query('delete from public.bulk');
    };
    const size = async () =>
      (await store.pool.query("select pg_total_relation_size('public.bulk') as bytes")).rows[0].bytes;
    await fill();
    const full = await size();
    await store.maintain();
    expect(await size()).toBeLessThan(full / 10);
  });

  test('that dies is told once, with a sentence, and queries fail instead of hanging', async () => {
    const told: StoreError[] = [];
    const store = await openAt(dir, (error) => told.push(error));
    // A log that cannot be written is the end of a PostgreSQL; so it is when the disk is full.
    rmSync(join(dir, 'cluster', 'pg_wal'), { recursive: true });
    await expect(
      store.pool.query('create table public.t (); select pg_switch_wal(); checkpoint'),
    ).rejects.toThrow('The embedded database has stopped.');
    await expect(store.pool.query('select 1')).rejects.toThrow();
    expect(told.map((error) => error.message)).toEqual([
      expect.stringContaining(`(${join(dir, 'cluster')})`),
    ]);
  });

  test('leaves no handle, thread, socket or timer behind', async () => {
    const before = process.getActiveResourcesInfo();
    const store = await openStore({ kind: 'embedded', dir });
    await store.pool.query('select 1');
    await store.queuePool.query('select 1');
    const listener = await store.pool.connect();
    await listener.query('listen bells');
    listener.release(true);
    await store.close();
    expect(beyond(before, process.getActiveResourcesInfo())).toEqual([]);
    expect(readdirSync(dir)).toEqual(['cluster']);
  });
});

describe('one owner', () => {
  test('a second one is refused, in this process', async () => {
    await openAt(dir);
    await expect(openAt(dir)).rejects.toThrow(
      `Another Claimwatch process (${process.pid}) is using the data directory (${dir}). Stop it first`,
    );
    await expect(openAt(dir)).rejects.toBeInstanceOf(StoreInUse);
  });

  test('a second one is refused, in another process, and the first loses nothing', async () => {
    const store = await openAt(dir);
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dir], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(words).toContain('is using the data directory');
    expect((await store.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('of several that start at once, one gets it', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => openAt(dir)));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(4);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(StoreInUse);
  });

  test('who closes makes room for the next', async () => {
    await (await openAt(dir)).close();
    await openAt(dir);
  });

  test('a directory with a long path works, and is refused to a second owner like any other', async () => {
    const long = join(dir, 'x'.repeat(90), 'ñ'.repeat(90));
    mkdirSync(long, { recursive: true });
    const inner = join(long, 'data');
    mkdirSync(inner);
    cpSync(join(dir, 'cluster'), join(inner, 'cluster'), { recursive: true });
    const store = await openAt(inner);
    store.onCommand((command) => ({ heard: command }));
    await expect(openAt(inner)).rejects.toBeInstanceOf(StoreInUse);
    expect(await sendCommand(inner, 'hello')).toEqual({ heard: 'hello' });
    expect(readdirSync(inner)).toContain('owner.sock');
  });
});

describe('commands from another process', () => {
  test('come to the owner and are answered', async () => {
    const store = await openAt(dir);
    store.onCommand(async (command) => ({ command, sum: 1 + 2 }));
    expect(await sendCommand(dir, { say: 'a "line"\nand another' })).toEqual({
      command: { say: 'a "line"\nand another' },
      sum: 3,
    });
  });

  test('that fail come back as errors, and garbage does no harm', async () => {
    const store = await openAt(dir);
    await expect(sendCommand(dir, 1)).rejects.toThrow('still starting, or takes no commands');
    store.onCommand(() => {
      throw new Error('The topic is unknown.');
    });
    await expect(sendCommand(dir, 2)).rejects.toThrow('The topic is unknown.');
    const socket = connect(join(dir, 'owner.sock'));
    socket.write('not json\n');
    const lines = createInterface({ input: socket });
    const answers: string[] = [];
    for await (const line of lines) if (answers.push(line) === 2) break;
    socket.destroy();
    expect(answers[1]).toMatch(/^\{"error":/);
  });

  test('to a directory where nobody runs say so', async () => {
    await expect(sendCommand(dir, 1)).rejects.toBeInstanceOf(NobodyRuns);
    await expect(sendCommand(dir, 1)).rejects.toThrow(
      'No Claimwatch process is running on the data directory',
    );
  });
});

describe('kill -9', () => {
  test('loses nothing that was committed, and its socket is replaced', async () => {
    let next = 0;
    for (const rows of [1, 100]) {
      const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dir, String(next)]);
      const ended = once(child, 'exit');
      const until = next + rows;
      for await (const line of createInterface({ input: child.stdout })) {
        next = Number(line) + 1;
        if (next >= until) break;
      }
      child.kill('SIGKILL');
      await ended;
      expect(existsSync(join(dir, 'owner.sock'))).toBe(true);
      const store = await openAt(dir);
      const { rows: kept } = await store.pool.query('select count(*) as n from public.numbers where n < $1', [
        next,
      ]);
      expect(kept).toEqual([{ n: next }]);
      // The one in flight may have been committed and not said.
      const { rows: last } = await store.pool.query('select max(n) as n from public.numbers');
      next = last[0].n + 1;
      await store.close();
    }
  });

  test('while the database is being made: the next start makes it anew', async () => {
    rmSync(join(dir, 'cluster'), { recursive: true });
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dir], { stdio: 'ignore' });
    const ended = once(child, 'exit');
    for await (const { filename } of watch(dir)) if (filename?.startsWith('cluster.making-')) break;
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(dir, 'cluster'))).toBe(false);
    const store = await openAt(dir);
    expect((await store.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await store.close();
    // The killed one's child may have written for a moment longer: what it left, this start removes.
    await openAt(dir);
    expect(readdirSync(dir).sort()).toEqual(['cluster', 'owner.sock']);
  });
});

describe('a damaged or half-written directory gives a sentence that names it', () => {
  const cluster = () => join(dir, 'cluster');
  test.each<[string, () => void, RegExp]>([
    [
      'no PG_VERSION',
      () => rmSync(join(cluster(), 'PG_VERSION')),
      /not a whole database: PG_VERSION is missing/,
    ],
    ['another version', () => writeFileSync(join(cluster(), 'PG_VERSION'), '16\n'), /made by version 16/],
    ['an empty PG_VERSION', () => truncateSync(join(cluster(), 'PG_VERSION')), /made by version \(none\)/],
    ['an empty directory in its place', () => emptied(), /PG_VERSION is missing/],
    [
      'a truncated pg_control',
      () => truncateSync(join(cluster(), 'global/pg_control'), 10),
      /cannot be opened/,
    ],
    ['no pg_control', () => rmSync(join(cluster(), 'global/pg_control')), /cannot be opened/],
    ['no log', () => rmSync(join(cluster(), 'pg_wal'), { recursive: true }), /cannot be opened/],
    ['garbage in the catalogue', () => garbage(), /cannot be opened/],
  ])('%s', async (_, damage, words) => {
    damage();
    const opening = openAt(dir);
    await expect(opening).rejects.toBeInstanceOf(StoreBroken);
    await expect(opening).rejects.toThrow(words);
    await expect(opening).rejects.toThrow(`(${cluster()}). `);
    await expect(opening).rejects.toThrow('Put back a backup of the directory');
    // The lock is given back, so that the mended directory opens.
    expect(readdirSync(dir)).toEqual(['cluster']);
  });

  function emptied(): void {
    rmSync(cluster(), { recursive: true });
    mkdirSync(cluster());
  }

  function garbage(): void {
    const base = join(cluster(), 'base');
    const [database] = readdirSync(base).sort((a, b) => Number(b) - Number(a));
    for (const name of readdirSync(join(base, database ?? ''))) {
      const file = join(base, database ?? '', name);
      writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0x5a));
    }
  }
});

describe('a directory that cannot be used gives a sentence that names it', () => {
  test('a file in its place', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    await expect(openAt(file)).rejects.toThrow(`The data directory, or one above it, is a file (${file}). `);
    await expect(openAt(join(file, 'below'))).rejects.toBeInstanceOf(StoreNotWritable);
  });

  test.skipIf(process.platform !== 'linux')('one that nobody may write to', async () => {
    await expect(openAt('/proc/claimwatch')).rejects.toBeInstanceOf(StoreNotWritable);
    await expect(openAt('/proc/claimwatch')).rejects.toThrow('(/proc/claimwatch)');
  });
});

/** What is there now and was not there before, one for one: what the test runner lets go of meanwhile counts for nothing. */
function beyond(before: readonly string[], now: readonly string[]): string[] {
  const rest = [...before];
  return now.filter((kind) => {
    const at = rest.indexOf(kind);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
