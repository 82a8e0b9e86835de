import { Kysely, PostgresDialect, sql } from 'kysely';
import { SchemaNewer } from './errors.ts';
import { migrations as shipped } from './migrations/index.ts';
import type { Store } from './open.ts';

export interface Migration {
  /** `0001-first`: the order is that of the list, the name is what the database remembers. */
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** `CLAI`; one process migrates, the others wait for it and find nothing left to do. */
const LOCK = 0x434c_4149;

/**
 * Brings the database up to the last migration, all in one transaction: done, or not begun.
 * Safe when several processes start at once on a server.
 * @returns the names of the migrations that were run
 * @throws SchemaNewer when the database knows a migration that this code does not
 */
export async function migrate(
  store: Pick<Store, 'pool' | 'where'>,
  migrations: readonly Migration[] = shipped,
): Promise<string[]> {
  // Without the store's types: a migration's tables are those of its own time.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: store.pool }) });
  return await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
    await sql`create schema if not exists claimwatch`.execute(trx);
    await sql`create table if not exists claimwatch.migrations (
        name text primary key, applied_at timestamptz not null default now())`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from claimwatch.migrations`.execute(trx);
    const applied = new Set(rows.map((row) => row.name));
    refuseNewer(applied, migrations, store.where);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) {
      await migration.up(trx);
      await sql`insert into claimwatch.migrations (name) values (${migration.name})`.execute(trx);
    }
    return pending.map(({ name }) => name);
  });
}

function refuseNewer(
  applied: ReadonlySet<string>,
  migrations: readonly Migration[],
  where: Store['where'],
): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied].filter((name) => !known.has(name)).sort();
  if (unknown.length === 0) return;
  throw new SchemaNewer({
    what: `The database was used by a newer Claimwatch: this one does not know its migration ${unknown.join(', ')}`,
    where: where.kind === 'embedded' ? where.dir : 'DATABASE_URL',
    mend: 'Install that version or a later one; going back needs a backup from before.',
  });
}
