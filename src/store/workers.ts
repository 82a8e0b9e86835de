import type { Db } from './schema.ts';

/** How often a worker says that it lives, in milliseconds; `claimwatch health` allows three of these. */
export const BEAT_MS = 20_000;

/** A worker says that it lives; `host` is the machine's or container's name. */
export async function beat(db: Db, worker: { host: string; pid: number; now: Date }): Promise<void> {
  await db
    .insertInto('claimwatch.workers')
    .values({ host: worker.host, pid: worker.pid, seen_at: worker.now })
    .onConflict((conflict) => conflict.column('host').doUpdateSet({ pid: worker.pid, seen_at: worker.now }))
    .execute();
}

/** When a worker on this host was last heard of; null: never. */
export async function lastBeat(db: Db, host: string): Promise<Date | null> {
  const row = await db
    .selectFrom('claimwatch.workers')
    .select('seen_at')
    .where('host', '=', host)
    .executeTakeFirst();
  return row?.seen_at ?? null;
}
