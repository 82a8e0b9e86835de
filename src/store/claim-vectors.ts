import { sql } from 'kysely';
import type { TopicId } from '../model/mention.ts';
import type { Db } from './schema.ts';

/** Vectors that are kept, of the claims that came last: what was said before is found by its words. */
const KEPT = 20_000;

export interface Neighbour {
  readonly claimId: number;
  readonly words: string;
  /** As stored; null: it has none of this model yet. */
  readonly vector: Buffer | null;
}

/** Judged claims before `seq` that share one of these topics, the newest first, with their vectors of this model. */
export async function neighboursBefore(
  db: Db,
  before: { readonly seq: number; readonly topics: readonly TopicId[] },
  model: string,
  most: number,
): Promise<Neighbour[]> {
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .leftJoin('claimwatch.claim_vectors as known', (join) =>
      join.onRef('known.claim_id', '=', 'claim.id').on('known.model', '=', model),
    )
    .select(['claim.id as claimId', 'claim.words', 'known.vector'])
    .where('judgement.seq', '<', before.seq)
    .where(sql<boolean>`claim.topics ?| ${sql.val([...before.topics])}::text[]`)
    .orderBy('judgement.seq', 'desc')
    .limit(most)
    .execute();
  return rows;
}

/** Keeps vectors of claims; those of the oldest claims, and of other models than this one, go. */
export async function storeVectors(
  db: Db,
  model: string,
  vectors: readonly { readonly claimId: number; readonly vector: Buffer }[],
): Promise<void> {
  if (vectors.length === 0) return;
  await db
    .insertInto('claimwatch.claim_vectors')
    .values(vectors.map(({ claimId, vector }) => ({ model, claim_id: claimId, vector })))
    .onConflict((conflict) =>
      conflict.columns(['model', 'claim_id']).doUpdateSet({ vector: (row) => row.ref('excluded.vector') }),
    )
    .execute();
  await sql`delete from claimwatch.claim_vectors where model <> ${model} or claim_id < (
    select claim_id from claimwatch.claim_vectors where model = ${model}
    order by claim_id desc offset ${KEPT} limit 1)`.execute(db);
}
