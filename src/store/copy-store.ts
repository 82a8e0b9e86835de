import { sql, type Transaction } from 'kysely';
import type { Store } from './open.ts';
import type { Database } from './schema.ts';

/** Rows that are sent in one statement. */
const BATCH = 200;
/** Made by migrating, or true only of the processes that run there. */
const LEFT_OUT: ReadonlySet<string> = new Set(['migrations', 'workers']);

/** The target holds an installation already: copying into it would mix the two. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/**
 * Copies everything of one store into another, both migrated to the same version: from the embedded database to a
 * server, say. All in one transaction: done, or not begun. The queue is not copied; the sweep of the next start rings
 * for whatever waits.
 *
 * @returns how many rows each table got
 * @throws NotEmpty when the target holds a feed or a secret
 */
export async function copyStore(from: Store, to: Store): Promise<ReadonlyMap<string, number>> {
  return to.db.transaction().execute(async (trx) => {
    await refuseUsed(trx, to);
    const copied = new Map<string, number>();
    for (const table of await tablesInOrder(trx)) copied.set(table, await copyTable(from, trx, table));
    await setSequences(trx);
    return copied;
  });
}

async function refuseUsed(trx: Transaction<Database>, { where }: Store): Promise<void> {
  const feeds = await trx.selectFrom('claimwatch.feeds').select('id').limit(1).execute();
  const secrets = await trx.selectFrom('claimwatch.secrets').select('name').limit(1).execute();
  if (feeds.length + secrets.length === 0) return;
  const place = where.kind === 'embedded' ? where.dir : 'at DATABASE_URL';
  throw new NotEmpty(
    `The database ${place} was used already. Copy into an empty one, before anything is started on it.`,
  );
}

/** Every table of ours, each after those that it refers to. */
async function tablesInOrder(trx: Transaction<Database>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'claimwatch'::regnamespace and relkind = 'r' order by relname`.execute(trx);
  const { rows: links } = await sql<{ name: string; needs: string }>`
    select c.relname as name, f.relname as needs from pg_constraint
    join pg_class c on c.oid = conrelid join pg_class f on f.oid = confrelid
    where contype = 'f' and connamespace = 'claimwatch'::regnamespace and conrelid <> confrelid`.execute(trx);
  const ordered: string[] = [];
  const waiting = new Set(tables.map(({ name }) => name).filter((name) => !LEFT_OUT.has(name)));
  while (waiting.size > 0) {
    const ready = [...waiting].filter((name) =>
      links.every((link) => link.name !== name || !waiting.has(link.needs)),
    );
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(', ')}.`);
    for (const name of ready) waiting.delete(name);
    ordered.push(...ready);
  }
  return ordered;
}

/** Rows travel as JSON text that PostgreSQL itself writes and reads, so that no value passes through JavaScript. */
async function copyTable(from: Store, trx: Transaction<Database>, table: string): Promise<number> {
  const name = sql.table(`claimwatch.${table}`);
  let copied = 0;
  for (;;) {
    const { rows } = await sql<{ rows: string; count: number }>`
      select coalesce(json_agg(part), '[]')::text as rows, count(*)::int as count
      from (select * from ${name} order by ctid limit ${BATCH} offset ${copied}) as part`.execute(from.db);
    const [batch] = rows;
    if (!batch || batch.count === 0) return copied;
    await sql`insert into ${name} overriding system value
      select * from json_populate_recordset(null::${name}, ${batch.rows}::json)`.execute(trx);
    copied += batch.count;
  }
}

/** Numbers that the database gives go on after the highest that was copied. */
async function setSequences(trx: Transaction<Database>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'claimwatch' and is_identity = 'YES'`.execute(trx);
  for (const { table, column } of rows) {
    const name = sql.table(`claimwatch.${table}`);
    await sql`select setval(pg_get_serial_sequence(${`claimwatch.${table}`}, ${column}),
      (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${name}), false)`.execute(trx);
  }
}
