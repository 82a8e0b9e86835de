import type { ReviewAct, ReviewVerdict } from '../model/verdict.ts';
import type { Db } from './schema.ts';

/** Adds an act to the audit list; acts are never changed or removed. */
export async function storeVerdict(trx: Db, verdict: ReviewVerdict): Promise<number> {
  const stored = await trx
    .insertInto('claimwatch.verdicts')
    .values({
      claim_id: verdict.claimId,
      act: verdict.act,
      of_id: verdict.of,
      reviewer: verdict.reviewer,
      note: verdict.note,
      at: verdict.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return stored.id;
}

/** Everything that was recorded on a claim, oldest first. */
export async function historyOf(db: Db, claimId: number): Promise<ReviewVerdict[]> {
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('id')
    .execute();
  return rows.map(verdictOf);
}

/** All acts on each of these claims, oldest first: the last one holds. */
export async function actsOn(db: Db, claimIds: readonly number[]): Promise<Map<number, ReviewAct[]>> {
  const acts = new Map<number, ReviewAct[]>();
  if (claimIds.length === 0) return acts;
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .select(['claim_id', 'act'])
    .where('claim_id', 'in', [...claimIds])
    .orderBy('id')
    .execute();
  for (const row of rows) acts.set(row.claim_id, [...(acts.get(row.claim_id) ?? []), row.act]);
  return acts;
}

function verdictOf(row: {
  claim_id: number;
  act: ReviewVerdict['act'];
  of_id: number | null;
  reviewer: string;
  note: string | null;
  at: Date;
}): ReviewVerdict {
  return {
    claimId: row.claim_id,
    act: row.act,
    of: row.of_id,
    reviewer: row.reviewer,
    note: row.note,
    at: row.at.toISOString(),
  };
}
