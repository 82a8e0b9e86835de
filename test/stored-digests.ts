import type { Db, DigestRow } from '../src/store/schema.ts';

// What tests ask the store of digests, and nothing else does.

/** The newest digests, of one desk or of all. */
export async function newestDigests(db: Db, most: number, deskId?: string): Promise<DigestRow[]> {
  let query = db.selectFrom('claimwatch.digests').selectAll().orderBy('id', 'desc').limit(most);
  if (deskId !== undefined) query = query.where('desk_id', '=', deskId);
  return query.execute();
}

/** What a digest held back, by its claims. */
export async function heldBackOf(
  db: Db,
  digestId: number,
): Promise<{ claimId: number; of: number | null }[]> {
  const rows = await db
    .selectFrom('claimwatch.held_back')
    .selectAll()
    .where('digest_id', '=', digestId)
    .orderBy('claim_id')
    .execute();
  return rows.map((row) => ({ claimId: row.claim_id, of: row.of_id }));
}
