import type { Language } from '../model/language.ts';
import type { Post } from '../model/post.ts';
import { anyOf } from './many.ts';
import type { ArticleAwaits, ArticleRow, Db, RevisionRow } from './schema.ts';
import { storeBands } from './stories.ts';

export async function loadArticle(db: Db, id: number): Promise<ArticleRow | undefined> {
  return db.selectFrom('claimwatch.articles').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function loadRevision(db: Db, id: number): Promise<RevisionRow | undefined> {
  return db.selectFrom('claimwatch.revisions').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function revisionsOf(db: Db, articleId: number): Promise<RevisionRow[]> {
  return db
    .selectFrom('claimwatch.revisions')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('number')
    .execute();
}

/** A reading of a page, to be kept. */
export interface NewRevision {
  readonly title: string;
  readonly text: string;
  readonly lang: Language;
  readonly provenance: string;
  readonly warnings: readonly string[];
  /** Posts of a live blog; left out where the article is none. */
  readonly posts?: readonly Post[];
  readonly signature: readonly number[];
  readonly bands: readonly string[];
  readonly author: string | null;
  readonly wire: string | null;
  readonly publishedAt: Date | null;
  /** The feed stands in for a page that is asked for again at this time, and why it could not be had. */
  readonly owed?: { readonly error: string; readonly tryAt: Date } | null;
}

/** Keeps a reading as the article's newest revision; claims are found in it next. Call inside a transaction. */
export async function storeRevision(
  trx: Db,
  articleId: number,
  reading: NewRevision,
  now: Date,
): Promise<{ id: number; number: number }> {
  const { owed } = reading;
  const last = await trx
    .selectFrom('claimwatch.revisions')
    .select((row) => row.fn.max('number').as('number'))
    .where('article_id', '=', articleId)
    .executeTakeFirst();
  const revision = await trx
    .insertInto('claimwatch.revisions')
    .values({
      article_id: articleId,
      number: (last?.number ?? 0) + 1,
      title: reading.title,
      text: reading.text,
      lang: reading.lang,
      provenance: reading.provenance,
      warnings: JSON.stringify(reading.warnings),
      posts: JSON.stringify(reading.posts ?? []),
      signature: JSON.stringify(reading.signature),
      read_at: now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  await storeBands(trx, articleId, reading.bands);
  await trx
    .updateTable('claimwatch.articles')
    .set((row) => ({
      revision_id: revision.id,
      title: reading.title,
      lang: reading.lang,
      author: reading.author ?? row.ref('author'),
      wire: reading.wire,
      published_at: reading.publishedAt ?? row.ref('published_at'),
      awaits: 'find-claims' as const,
      rung_at: now,
      last_error: owed?.error ?? null,
      read_failures: owed ? row('read_failures', '+', 1) : 0,
      recheck_at: owed?.tryAt ?? null,
    }))
    .where('id', '=', articleId)
    .execute();
  return revision;
}

/** The article with this canonical address, with the signature of its newest text, if there is one. */
export async function articleAt(db: Db, canonicalUrl: string) {
  return db
    .selectFrom('claimwatch.articles as article')
    .leftJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
    .select(['article.id', 'revision.signature'])
    .where('article.canonical_url', '=', canonicalUrl)
    .executeTakeFirst();
}

/** An article that an aggregator's link led to has the address that it was found at. */
export async function moveArticle(
  trx: Db,
  articleId: number,
  to: { canonicalUrl: string; url: string },
): Promise<void> {
  await trx
    .updateTable('claimwatch.articles')
    .set({ canonical_url: to.canonicalUrl, url: to.url })
    .where('id', '=', articleId)
    .execute();
}

/** An article that was never read turns out to be another one: its entries are that one's, and it is no more. */
export async function mergeArticle(trx: Db, articleId: number, into: number): Promise<void> {
  await trx
    .updateTable('claimwatch.entries')
    .set({ article_id: into })
    .where('article_id', '=', articleId)
    .execute();
  await trx
    .deleteFrom('claimwatch.articles')
    .where('id', '=', articleId)
    .where('revision_id', 'is', null)
    .execute();
}

/** The article's row, held until the transaction ends, so that two runs of one job cannot both do the work. */
export async function holdArticle(trx: Db, id: number): Promise<ArticleRow | undefined> {
  return trx
    .selectFrom('claimwatch.articles')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** What the article comes to next, and when its page is looked at again (null: not any more). */
export async function setAwaits(
  db: Db,
  articleId: number,
  next: { awaits: ArticleAwaits; recheckAt?: Date | null; now: Date },
): Promise<void> {
  const recheck = next.recheckAt === undefined ? {} : { recheck_at: next.recheckAt };
  await db
    .updateTable('claimwatch.articles')
    .set({ awaits: next.awaits, rung_at: next.now, ...recheck })
    .where('id', '=', articleId)
    .execute();
}

/**
 * A job could not do its work on the article: it waits until `tryAt` for another try, or waits for nothing more when
 * there is none. Counts unless the site only asked to wait.
 */
export async function recordFailure(
  db: Db,
  articleId: number,
  failure: { error: string; tryAt: Date | null; counts: boolean; now: Date },
): Promise<void> {
  const next = failure.tryAt === null ? { awaits: 'nothing' as const } : {};
  await db
    .updateTable('claimwatch.articles')
    .set((row) => ({
      ...next,
      read_failures: row('read_failures', '+', failure.counts ? 1 : 0),
      last_error: failure.error,
      rung_at: failure.tryAt ?? failure.now,
    }))
    .where('id', '=', articleId)
    .execute();
}

/** Articles that have stood still in front of a job since `before`, and stamps them as rung. */
export async function ringStill(
  db: Db,
  options: { before: Date; now: Date; most: number },
): Promise<{ id: number; awaits: ArticleAwaits }[]> {
  const still = await db
    .selectFrom('claimwatch.articles')
    .select(['id', 'awaits'])
    .where('awaits', '<>', 'nothing')
    .where('rung_at', '<=', options.before)
    .orderBy('first_seen_at')
    .orderBy('id')
    .limit(options.most)
    .execute();
  if (still.length > 0) {
    await db
      .updateTable('claimwatch.articles')
      .set({ rung_at: options.now })
      .where('id', '=', anyOf(still.map((row) => row.id)))
      .execute();
  }
  return still;
}

/** Does any article wait for a job now? Those that are tried again later do not. */
export async function anyAwaits(db: Db, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('claimwatch.articles')
    .select('id')
    .where('awaits', '<>', 'nothing')
    .where('rung_at', '<=', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many articles stand in front of each job: the backlog. */
export async function backlog(db: Db): Promise<Record<ArticleAwaits, number>> {
  const rows = await db
    .selectFrom('claimwatch.articles')
    .select((row) => ['awaits', row.fn.countAll<number>().as('count')] as const)
    .groupBy('awaits')
    .execute();
  const counts: Record<ArticleAwaits, number> = {
    'read-article': 0,
    'find-claims': 0,
    'judge-novelty': 0,
    nothing: 0,
  };
  for (const row of rows) counts[row.awaits] = Number(row.count);
  return counts;
}
