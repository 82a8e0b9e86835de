/** When pages are looked at again. */
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';

/** The site asks to wait: the look is put off, and counts as none. */
export async function putOffRecheck(db: Db, articleId: number, until: Date): Promise<void> {
  await db
    .updateTable('claimwatch.articles')
    .set({ recheck_at: until })
    .where('id', '=', articleId)
    .execute();
}

/** A page read again: the look is counted, and the next one set, if it is known. Where the feed stood in, that is over. */
export async function recordRecheck(
  db: Db,
  articleId: number,
  next?: { recheckAt: Date | null; wasOwed: boolean },
): Promise<void> {
  const recheck = next === undefined ? {} : { recheck_at: next.recheckAt };
  const settled = next?.wasOwed ? { last_error: null, read_failures: 0 } : {};
  await db
    .updateTable('claimwatch.articles')
    .set((row) => ({ ...settled, ...recheck, rechecks: row('rechecks', '+', 1) }))
    .where('id', '=', articleId)
    .execute();
}

/** A page that its quick tries did not bring, could not be had again; it is asked for again at `tryAt`, or no more. */
export async function recordLateFailure(
  db: Db,
  articleId: number,
  failure: { error: string; tryAt: Date | null; counts: boolean },
): Promise<void> {
  await db
    .updateTable('claimwatch.articles')
    .set((row) => ({
      read_failures: row('read_failures', '+', failure.counts ? 1 : 0),
      last_error: failure.error,
      recheck_at: failure.tryAt,
    }))
    .where('id', '=', articleId)
    .where('awaits', '=', 'nothing')
    .execute();
}

/** Articles whose page is to be looked at again by now. */
export async function dueRechecks(db: Db, now: Date, most: number): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.articles')
    .select('id')
    .where('awaits', '=', 'nothing')
    .where('recheck_at', '<=', now)
    .orderBy('recheck_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** Lets a page be looked at again now, because its feed says that it changed. */
export async function recheckNow(db: Db, articleIds: readonly number[], now: Date): Promise<void> {
  if (articleIds.length === 0) return;
  await db
    .updateTable('claimwatch.articles')
    .set({ recheck_at: now })
    .where('id', '=', anyOf(articleIds))
    .execute();
}
