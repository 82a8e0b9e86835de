import type { Basis } from '../model/judgement.ts';
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';

/** What these claims' judgements were made from; null for one that was judged before it was kept. */
export async function basesOf(db: Db, claimIds: readonly number[]): Promise<Map<number, Basis | null>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id', 'basis'])
    .where('claim_id', '=', anyOf(claimIds))
    .execute();
  return new Map(rows.map((row) => [row.claim_id, row.basis]));
}

/** The `seq` just before the last `count` judgements: 0 when there are no more than that. */
export async function seqBeforeLast(db: Db, count: number): Promise<number> {
  const row = await db
    .selectFrom('claimwatch.judgements')
    .select('seq')
    .orderBy('seq', 'desc')
    .offset(count)
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
