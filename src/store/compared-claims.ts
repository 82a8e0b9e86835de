import { fromJudgements } from './judgements.ts';
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';

/** A judged claim as later ones are compared with it: what it says and where it stands, and only the verdict on it. */
export type ComparedClaim = Awaited<ReturnType<typeof comparedAfter>>[number];

function compared(db: Db) {
  return fromJudgements(db).select([
    'judgement.seq',
    'judgement.verdict',
    'judgement.rule',
    'claim.id as claim_id',
    'claim.claim',
    'claim.article_id',
    'revision.title as title',
    'revision.lang as lang',
    'article.outlet',
    'article.first_seen_at',
    'article.copy_group',
  ]);
}

/** The next `most` claims that were judged after `seq`, in the order of judging. */
export async function comparedAfter(db: Db, seq: number, most: number) {
  return compared(db).where('judgement.seq', '>', seq).orderBy('judgement.seq').limit(most).execute();
}

/** Judged claims by their ids, in the order of judging. */
export async function comparedClaims(db: Db, claimIds: readonly number[]): Promise<ComparedClaim[]> {
  if (claimIds.length === 0) return [];
  return compared(db).where('claim.id', '=', anyOf(claimIds)).orderBy('judgement.seq').execute();
}

/** Which claim was judged with this number, and when; undefined when none was. */
export async function judgedWith(
  db: Db,
  seq: number,
): Promise<{ claim_id: number; judged_at: Date } | undefined> {
  return db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id', 'judged_at'])
    .where('seq', '=', seq)
    .executeTakeFirst();
}
