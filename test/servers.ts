import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createCluster } from '../src/store/embedded/create.ts';
import type { StorePlace } from '../src/store/open.ts';

// Private instances of the servers that this machine has, on sockets in temporary directories: nothing listens on
// a port, nothing outlives the test. What is not there is skipped, and said.

export interface PostgresServer {
  /** A new, empty database: its URL, without the password. */
  database(): Promise<string>;
  /** As a restart by its operator would: clients are told that it shuts down. */
  shutDown(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface RedisServer {
  readonly url: string;
  /** As a crash would: nothing is said to the clients. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const postgresBin = findPostgres();
const redisBin = findOnPath(['redis-server', 'valkey-server']);
export const hasPostgres = postgresBin !== null;
export const hasRedis = redisBin !== null;

/** For the name of a `describe`: says plainly what is not tested here. */
export const postgresNote = hasPostgres ? '' : ' (skipped: no PostgreSQL server on this machine)';
export const redisNote = hasRedis ? '' : ' (skipped: no redis-server or valkey-server on this machine)';
if (!hasPostgres)
  console.warn('Tests on PostgreSQL are skipped: none in /usr/lib/postgresql/*/bin or on the PATH.');
if (!hasRedis) console.warn('Tests on Redis are skipped: no redis-server or valkey-server on the PATH.');

/**
 * Starts PostgreSQL in a new directory. It refuses root, so root starts it as `postgres` or `nobody`. With a password
 * it lets nobody in without.
 */
export async function startPostgres(password?: string): Promise<PostgresServer> {
  if (postgresBin === null) throw new Error('There is no PostgreSQL on this machine; ask hasPostgres first.');
  const dir = mkdtempSync(join(tmpdir(), 'cw-pg-'));
  const user = process.getuid?.() === 0 ? unprivilegedUser() : {};
  if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid);
  const env = { ...process.env, LC_ALL: 'C', HOME: dir };
  const data = join(dir, 'data');
  const passwordFile = join(dir, 'password');
  if (password !== undefined) {
    writeFileSync(passwordFile, password);
    if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  }
  const initdb = [
    ...['-D', data, '-U', 'postgres'],
    ...(password === undefined ? ['-A', 'trust'] : ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`]),
    '-E',
    'UTF8',
    '--no-sync',
    '--no-instructions',
  ];
  execFileSync(join(postgresBin, 'initdb'), initdb, { ...user, env, cwd: dir, stdio: 'pipe' });
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${dir}`,
    'fsync=off',
    'full_page_writes=off',
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const launch = async () => {
    const server = spawn(join(postgresBin, 'postgres'), args, { ...user, env, cwd: dir });
    await says(server, 'ready to accept connections');
    return server;
  };
  let server = await launch();
  const urlOf = (name: string) => `postgres://postgres@${encodeURIComponent(dir)}/${name}`;
  let count = 0;
  return {
    async database() {
      count += 1;
      const admin = new URL(urlOf('postgres'));
      admin.password = password ?? '';
      const client = new pg.Client(admin.href);
      await client.connect();
      await client.query(`create database test_${count}`);
      await client.end();
      return urlOf(`test_${count}`);
    },
    shutDown: () => end(server, 'SIGINT'),
    async start() {
      server = await launch();
    },
    async stop() {
      await end(server, 'SIGQUIT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Starts Redis (or Valkey) in a new directory, append-only and noeviction unless told otherwise. */
export async function startRedis(policy = 'noeviction'): Promise<RedisServer> {
  const bin = redisBin;
  if (bin === null) throw new Error('There is no Redis on this machine; ask hasRedis first.');
  const dir = mkdtempSync(join(tmpdir(), 'cw-redis-'));
  const url = join(dir, 'redis.sock');
  const options = {
    port: '0',
    unixsocket: url,
    dir,
    appendonly: 'yes',
    save: '',
    'maxmemory-policy': policy,
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const launch = async () => {
    const server = spawn(bin, args, { cwd: dir });
    await says(server, 'eady to accept connections');
    return server;
  };
  let server = await launch();
  return {
    url,
    kill: () => end(server, 'SIGKILL'),
    async start() {
      server = await launch();
    },
    async stop() {
      await end(server, 'SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/**
 * An empty data directory whose database is already made: a copy of one that is kept under node_modules,
 * since to make one takes seconds.
 */
export async function embeddedDir(): Promise<string> {
  const root = new URL('../node_modules/', import.meta.url).pathname;
  const { version } = JSON.parse(readFileSync(join(root, '@electric-sql/pglite/package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(root, '.cache', 'claimwatch');
  const made = join(cache, `cluster-${version}`);
  if (!existsSync(made)) {
    mkdirSync(cache, { recursive: true });
    const own = mkdtempSync(join(cache, 'making-'));
    await createCluster(own, join(own, 'cluster'));
    try {
      renameSync(join(own, 'cluster'), made);
    } catch {
      // Another test file was faster.
    }
    rmSync(own, { recursive: true, force: true });
  }
  const dir = mkdtempSync(join(tmpdir(), 'cw-data-'));
  cpSync(made, join(dir, 'cluster'), { recursive: true });
  return dir;
}

/** One kind of place a store can be in. `make` gives a new, empty one, and `clear` takes everything away again. */
export interface StoreShape {
  readonly name: string;
  readonly there: boolean;
  make(): Promise<StorePlace>;
  clear(): Promise<void>;
}

/** The same suite on each: `describe.each(storeShapes())('$name', (shape) => ...)` with `describe.skipIf(!shape.there)`. */
export function storeShapes(): StoreShape[] {
  const dirs: string[] = [];
  let server: Promise<PostgresServer> | null = null;
  return [
    {
      name: 'embedded',
      there: true,
      async make() {
        const dir = await embeddedDir();
        dirs.push(dir);
        return { kind: 'embedded', dir };
      },
      async clear() {
        for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
      },
    },
    {
      name: `PostgreSQL${postgresNote}`,
      there: hasPostgres,
      async make() {
        server ??= startPostgres();
        return { kind: 'server', url: await (await server).database() };
      },
      async clear() {
        await (await server)?.stop();
        server = null;
      },
    },
  ];
}

function findPostgres(): string | null {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const bins = [
    ...versions.map((version) => join(base, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return bins.find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))) ?? null;
}

function findOnPath(names: readonly string[]): string | null {
  const dirs = (process.env.PATH ?? '').split(':');
  const paths = names.flatMap((name) => dirs.map((dir) => join(dir, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function unprivilegedUser(): { uid?: number; gid?: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user; the next one.
    }
  }
  return {};
}

/** Resolves when the server has written the words; rejects with what it wrote when it ends before. */
function says(server: ChildProcess, words: string): Promise<void> {
  const killWithUs = () => server.kill('SIGKILL');
  process.once('exit', killWithUs);
  server.once('exit', () => process.off('exit', killWithUs));
  return new Promise((resolve, reject) => {
    let text = '';
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes(words)) resolve();
      });
    }
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${text.slice(-2000)}`)));
  });
}

async function end(server: ChildProcess, signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill(signal);
  await ended;
}
