import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Embedded, openEmbedded } from './embedded/open.ts';
import type { CommandHandler } from './embedded/owner.ts';
import { errorCode, errorText, type StoreError, StoreUnreachable } from './errors.ts';
import type { Database } from './schema.ts';

export { sendCommand } from './embedded/owner.ts';
export * from './errors.ts';
export type { CommandHandler };

export type StorePlace = { kind: 'embedded'; dir: string } | { kind: 'server'; url: string };

export type StoreLog = (level: 'info' | 'warn' | 'error', message: string) => void;

export interface StoreOptions {
  readonly log?: StoreLog;
  /** The embedded database died while running (a full disk, a fault of the engine): say so and end; a restart recovers. */
  readonly onLost?: (error: StoreError) => void;
  /** Opened for one question only: a process that starts meanwhile waits instead of refusing. Embedded only. */
  readonly brief?: boolean;
  /** Connections to the store at most, default 10; a queue on the same server takes up to twelve more than that again. */
  readonly connections?: number;
}

export interface Store {
  readonly where: StorePlace;
  readonly db: Kysely<Database>;
  /** The driver under `db`: an ordinary `pg.Pool` on both. Its search path is the schema `claimwatch`. */
  readonly pool: pg.Pool;
  /** For BullMQ: the same database with the search path `bullmq`, as its SQL names no schema. Give it to `openQueue`. */
  readonly queuePool: pg.Pool;
  /** What a server does by itself and PGlite does not: VACUUM and CHECKPOINT. Call it now and then (each 10 minutes). */
  maintain(): Promise<void>;
  /** Commands that other processes send with `sendCommand(dir, ...)`. Embedded only; on a server nobody sends any. */
  onCommand(handler: CommandHandler): void;
  /** Ends all connections; the embedded database is shut down cleanly. @param limitMs default 10 s, then by force */
  close(limitMs?: number): Promise<void>;
}

const QUEUE_SCHEMA = 'bullmq';
/** Also for a turn in a pool that is busy. */
const CONNECT_LIMIT_MS = 30_000;
const LISTENERS = 12;

/**
 * Opens the store, embedded or on a server. Does not migrate: see migrate.ts.
 * @throws StoreInUse, StoreNotWritable, StoreBroken (embedded); StoreUnreachable (server)
 */
export async function openStore(where: StorePlace, options: StoreOptions = {}): Promise<Store> {
  if (where.kind === 'server') return openServer(where, options);
  const log = options.log ?? (() => {});
  const onLost = options.onLost ?? ((error: StoreError) => log('error', error.message));
  const embedded = await openEmbedded(where.dir, onLost, options.brief);
  return assemble(where, options, { stream: () => embedded.engine.connect(), ssl: false }, embedded);
}

async function openServer(where: { kind: 'server'; url: string }, options: StoreOptions): Promise<Store> {
  const store = assemble(where, options, { connectionString: where.url }, null);
  try {
    await store.pool.query('SELECT 1');
    return store;
  } catch (error) {
    await store.close();
    throw unreachable(where.url, error);
  }
}

function assemble(
  where: StorePlace,
  options: StoreOptions,
  config: pg.PoolConfig,
  embedded: Embedded | null,
): Store {
  const max = options.connections ?? 10;
  // Clients of the embedded database cost next to nothing, and wait for their turn as long as it takes.
  const shared = {
    ...config,
    keepAlive: true,
    connectionTimeoutMillis: embedded === null ? CONNECT_LIMIT_MS : 0,
  };
  const pool = new pg.Pool({
    ...shared,
    max,
    types: TYPES,
    options: '-c search_path=claimwatch,public -c TimeZone=UTC',
  });
  const queuePool = new pg.Pool({
    ...shared,
    // Each job that is worked on keeps one connection for listening.
    max: embedded === null ? max + LISTENERS : 100,
    options: `-c search_path=${QUEUE_SCHEMA} -c TimeZone=UTC`,
  });
  for (const each of [pool, queuePool]) {
    // Without a listener, a server that restarts would end the process through its idle clients.
    each.on('error', (error) =>
      options.log?.('warn', `A connection to the database was lost: ${error.message}`),
    );
  }
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    where,
    db,
    pool,
    queuePool,
    async maintain() {
      if (embedded === null) return;
      await pool.query('VACUUM');
      await pool.query('CHECKPOINT');
    },
    onCommand: (handler) => embedded?.owner.onCommand(handler),
    close(limitMs = 10_000) {
      closing ??= closeAll([pool, queuePool], embedded, limitMs);
      return closing;
    },
  };
}

/** int8[] and numeric[]. */
const NUMBER_ARRAYS: ReadonlySet<number> = new Set([1016, 1231]);

/** pg hands out int8 and numeric as strings, and a date as a local midnight; the store's are safe as numbers and text. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [pg.types.builtins.DATE, String],
]);

const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const usual = pg.types.getTypeParser(oid, format);
    if (format === 'binary') return usual;
    if (NUMBER_ARRAYS.has(oid)) return (text: string) => usual(text).map(numberOrNull);
    return PARSERS.get(oid) ?? usual;
  },
};

function numberOrNull(text: string | null): number | null {
  return text === null ? null : Number(text);
}

async function closeAll(
  pools: readonly pg.Pool[],
  embedded: Embedded | null,
  limitMs: number,
): Promise<void> {
  // A pool's end() waits for every client that is checked out, without limit.
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.all(pools.map((pool) => pool.end())), limit]);
  clearTimeout(timer);
  await embedded?.close(limitMs);
}

function unreachable(url: string, error: unknown): StoreError {
  const causes: Readonly<Record<string, string>> = {
    '28P01': 'refused the password',
    '28000': 'refused the user',
    '3D000': 'has no database of that name',
    '53300': 'has no connection left',
    ECONNREFUSED: 'does not answer',
    ENOTFOUND: 'is not found by its name',
    EAI_AGAIN: 'is not found by its name',
  };
  const reason = causes[errorCode(error)] ?? `cannot be used: ${errorText(error)}`;
  const mend = 'Check DATABASE_URL, and that the server is running.';
  return new StoreUnreachable(
    { what: `The PostgreSQL server ${reason}`, where: withoutPassword(url), mend },
    error,
  );
}

function withoutPassword(text: string): string {
  try {
    const url = new URL(text);
    url.password = url.password === '' ? '' : '***';
    url.search = '';
    return url.href;
  } catch {
    return 'DATABASE_URL is no URL';
  }
}
