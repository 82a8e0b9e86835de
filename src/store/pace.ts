import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Any number of our own, with that of the place: turns of one place are given one after the other. */
const PACE_LOCK = 1_402_196;

/** There is no turn yet. */
export interface Wait {
  readonly until: Date;
  /** How far apart turns come from then on, in milliseconds. */
  readonly apartMs: number;
}

/** At most so many in any stretch of so long. */
export interface Limit {
  readonly most: number;
  readonly withinMs: number;
}

/**
 * Takes a turn at a place: a mail server, or one channel. All workers ask here, so that they keep its limits together.
 * The last turns are kept and counted, because only so an hour never has more than its share: a rate with a burst lets
 * twice as many through in the hour that begins with the burst.
 *
 * @param skewMs by how much the clocks of two workers may differ: what is later than that was written before a clock was set back
 * @returns null when it is given
 */
export async function takeTurn(
  db: Db,
  place: string,
  limits: readonly Limit[],
  { now, skewMs }: { readonly now: Date; readonly skewMs: number },
): Promise<Wait | null> {
  if (limits.length === 0) return null;
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${PACE_LOCK}::int, hashtext(${place}))`.execute(trx);
    await forget(trx, place, { now, skewMs, longestMs: Math.max(...limits.map(({ withinMs }) => withinMs)) });
    // The clock of another worker may be somewhat ahead.
    const newest = (await turnBefore(trx, place, 1))?.getTime() ?? 0;
    const at = Math.max(now.getTime(), newest);
    let wait: Wait | null = null;
    for (const { most, withinMs } of limits) {
      const before = await turnBefore(trx, place, most);
      const free = before === undefined ? at : before.getTime() + withinMs;
      if (free > (wait?.until.getTime() ?? at)) wait = { until: new Date(free), apartMs: withinMs / most };
    }
    if (wait !== null) return wait;
    await trx
      .insertInto('claimwatch.pace')
      .values({ place, at: new Date(at) })
      .execute();
    return null;
  });
}

async function forget(
  trx: Db,
  place: string,
  { now, skewMs, longestMs }: { now: Date; skewMs: number; longestMs: number },
): Promise<void> {
  await trx
    .deleteFrom('claimwatch.pace')
    .where('place', '=', place)
    .where('at', '<=', new Date(now.getTime() - longestMs - skewMs))
    .execute();
  await trx
    .updateTable('claimwatch.pace')
    .set({ at: now })
    .where('place', '=', place)
    .where('at', '>', new Date(now.getTime() + skewMs))
    .execute();
}

/** When the turn was given that is so many back, the newest being 1. */
async function turnBefore(trx: Db, place: string, back: number): Promise<Date | undefined> {
  const row = await trx
    .selectFrom('claimwatch.pace')
    .select('at')
    .where('place', '=', place)
    .orderBy('at', 'desc')
    .offset(back - 1)
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
