/** When pages are looked at again. */
import type { Db } from './schema.ts';

/** The site asks to wait: the look is put off, and counts as none. */
export async function putOffRecheck(db: Db, articleId: number, until: Date): Promise<void> {
  await db
    .updateTable('claimwatch.articles')
    .set({ recheck_at: until })
    .where('id', '=', articleId)
    .execute();
}

/** A page read again: the look is counted, and the next one set. */
export async function recordRecheck(db: Db, articleId: number, recheckAt: Date | null): Promise<void> {
  await db
    .updateTable('claimwatch.articles')
    .set((row) => ({ recheck_at: recheckAt, rechecks: row('rechecks', '+', 1) }))
    .where('id', '=', articleId)
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
    .where('id', 'in', [...articleIds])
    .execute();
}
