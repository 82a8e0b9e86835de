/** Which articles tell one story: copies of one agency's text, and those that say what another says. */
import { anyOf } from './many.ts';
import type { ArticleRow, Db } from './schema.ts';

/** Under what a copy of the article is looked for. */
export async function storeBands(trx: Db, articleId: number, bands: readonly string[]): Promise<void> {
  if (bands.length === 0) return;
  await trx
    .insertInto('claimwatch.copy_bands')
    .values(bands.map((band) => ({ band, article_id: articleId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Articles that share a band of this one's MinHash signature, oldest first: those seen before it, and those judged before it
 * because its page did not answer.
 */
export async function possibleCopies(db: Db, articleId: number) {
  return db
    .selectFrom('claimwatch.copy_bands as mine')
    .innerJoin('claimwatch.copy_bands as theirs', 'theirs.band', 'mine.band')
    .innerJoin('claimwatch.articles as article', 'article.id', 'theirs.article_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
    .select(['article.id', 'article.copy_group', 'revision.signature'])
    .distinctOn('article.id')
    .where('mine.article_id', '=', articleId)
    .where((row) =>
      row.or([
        row('article.id', '<', articleId),
        row.and([row('article.id', '>', articleId), row('article.awaits', '=', 'nothing')]),
      ]),
    )
    .orderBy('article.id')
    .execute();
}

export async function setCopyGroup(db: Db, articleIds: readonly number[], group: number): Promise<void> {
  await db
    .updateTable('claimwatch.articles')
    .set({ copy_group: group })
    .where('id', '=', anyOf(articleIds))
    .execute();
}

/** Makes these articles, and all that are copies of one of them already, one group. */
export async function joinCopyGroups(trx: Db, articleIds: readonly number[], group: number): Promise<void> {
  const groups = trx
    .selectFrom('claimwatch.articles')
    .select('copy_group')
    .where('id', '=', anyOf(articleIds))
    .where('copy_group', 'is not', null);
  await trx
    .updateTable('claimwatch.articles')
    .set({ copy_group: group })
    .where((row) => row.or([row('id', '=', anyOf(articleIds)), row('copy_group', 'in', groups)]))
    .execute();
}

/**
 * When the newest article of a story was first seen: one with the same agency copy, or that carries, updates or
 * contradicts what this one says. The article's own time where there is no other.
 */
export async function newestOfStory(
  db: Db,
  article: Pick<ArticleRow, 'id' | 'copy_group' | 'first_seen_at'>,
): Promise<Date> {
  const mine = await db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .select(['claim.id', 'judgement.statement_id'])
    .where('claim.article_id', '=', article.id)
    .execute();
  const related = mine.length === 0 ? undefined : await newestAbout(db, mine);
  const copied =
    article.copy_group === null
      ? undefined
      : await db
          .selectFrom('claimwatch.articles')
          .select((row) => row.fn.max('first_seen_at').as('newest'))
          .where('copy_group', '=', article.copy_group)
          .executeTakeFirst();
  const times = [article.first_seen_at, related?.newest, copied?.newest].map((time) => time?.getTime() ?? 0);
  return new Date(Math.max(...times));
}

async function newestAbout(db: Db, claims: readonly { id: number; statement_id: number }[]) {
  const [ids, statements] = [claims.map((claim) => claim.id), claims.map((claim) => claim.statement_id)];
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select((row) => row.fn.max('article.first_seen_at').as('newest'))
    .where((row) =>
      row.or([
        row('judgement.statement_id', '=', anyOf(statements)),
        row('judgement.match_id', '=', anyOf(ids)),
      ]),
    )
    .executeTakeFirst();
}
