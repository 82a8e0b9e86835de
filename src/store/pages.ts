import type { Db } from './schema.ts';

/** Judged claims that nobody has decided about yet and that a person is asked about, newest first. */
export async function claimsToReview(db: Db, most: number) {
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .select([
      'claim.id',
      'claim.words',
      'claim.speaker',
      'revision.lang',
      'judgement.verdict',
      'judgement.score',
      'article.outlet',
      'article.country',
      'article.published_at',
    ])
    .where('judgement.review', '=', true)
    .where('article.background', '=', false)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('claimwatch.verdicts as verdict')
            .select('verdict.id')
            .whereRef('verdict.claim_id', '=', 'claim.id'),
        ),
      ),
    )
    .orderBy('judgement.seq', 'desc')
    .limit(most)
    .execute();
}

/** The next doubtful claim that was judged before this one, for going through the list by key. */
export async function nextToReview(db: Db, claimId: number): Promise<number | null> {
  const list = await claimsToReview(db, 200);
  const here = list.findIndex((claim) => claim.id === claimId);
  const next = here >= 0 ? list[here + 1] : list.find((claim) => claim.id < claimId);
  return next?.id ?? list.find((claim) => claim.id !== claimId)?.id ?? null;
}

/** Outlets that carry a statement, first carrier first. */
export async function carriersOf(db: Db, statementId: number) {
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select(['claim.id', 'article.outlet', 'article.country', 'article.published_at', 'judgement.verdict'])
    .where('judgement.statement_id', '=', statementId)
    .orderBy('judgement.seq')
    .limit(100)
    .execute();
}
