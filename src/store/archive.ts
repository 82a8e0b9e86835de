import { sql } from 'kysely';
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';

/** A page of a list that grows at its end. */
export interface Page {
  /** Only what comes behind this (its id or `seq`); 0 begins. */
  readonly after: number;
  readonly most: number;
}

/** Judgements since a time with what they were made from, in the order of judging. */
export async function judgementsSince(db: Db, since: Date, page: Page) {
  return db
    .selectFrom('claimwatch.judgements')
    .select([
      'seq',
      'claim_id',
      'verdict',
      'match_id',
      'rule',
      'score',
      'thresholds',
      'review',
      'basis',
      'version',
      'judged_at',
    ])
    .where('seq', '>', page.after)
    .where('judged_at', '>=', since)
    .orderBy('seq')
    .limit(page.most)
    .execute();
}

/** Revisions that were read between two times, by their ids, each with when its claims were judged, if any were. */
export async function revisionsRead(db: Db, between: { from: Date; to: Date }, page: Page) {
  return db
    .selectFrom('claimwatch.revisions as revision')
    .innerJoin('claimwatch.articles as article', 'article.id', 'revision.article_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('claimwatch.claims as claim')
          .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
          .select((row) => [
            row.fn.max('judgement.judged_at').as('judged_at'),
            row.fn.max('judgement.seq').as('seq'),
          ])
          .whereRef('claim.revision_id', '=', 'revision.id')
          .as('judged'),
      (join) => join.onTrue(),
    )
    .select([
      'revision.id',
      'revision.article_id',
      'revision.number',
      'revision.read_at',
      'article.first_seen_at',
      'article.background',
      'judged.judged_at',
      'judged.seq',
    ])
    .where('revision.id', '>', page.after)
    .where('revision.read_at', '>=', between.from)
    .where('revision.read_at', '<=', between.to)
    .orderBy('revision.id')
    .limit(page.most)
    .execute();
}

/** Revisions with the articles that they are readings of. */
export async function revisionsOfArchive(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('claimwatch.revisions as revision')
    .innerJoin('claimwatch.articles as article', 'article.id', 'revision.article_id')
    .select([
      'revision.id',
      'revision.title',
      'revision.text',
      'revision.lang',
      'revision.posts',
      'article.id as article_id',
      'article.outlet',
      'article.country',
      'article.zone',
      'article.url',
      'article.author',
      'article.wire',
      'article.copy_group',
      'article.published_at',
    ])
    .where('revision.id', '=', anyOf(ids))
    .orderBy('revision.id')
    .execute();
}

/** Claims with a topic, as they were found in these revisions, in the order in which they are judged. */
export async function watchedClaims(db: Db, revisionIds: readonly number[]) {
  if (revisionIds.length === 0) return [];
  return db
    .selectFrom('claimwatch.claims')
    .select(['id', 'revision_id', 'words', 'claim', 'published_at'])
    .where('revision_id', '=', anyOf(revisionIds))
    .where(sql<boolean>`topics <> '[]'::jsonb`)
    .orderBy('revision_id')
    .orderBy('published_at', (order) => order.asc().nullsLast())
    .orderBy('position')
    .execute();
}

/** All acts of reviewers in the order in which they were recorded, with where their claims stand. */
export async function actsOfArchive(db: Db, page: Page) {
  return db
    .selectFrom('claimwatch.verdicts as verdict')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'verdict.claim_id')
    .select([
      'verdict.id',
      'verdict.claim_id',
      'verdict.act',
      'verdict.at',
      'claim.revision_id',
      'claim.claim',
    ])
    .where('verdict.id', '>', page.after)
    .orderBy('verdict.id')
    .limit(page.most)
    .execute();
}

/** Digests that were made for a desk between two times, without their bytes. */
export async function digestsMade(db: Db, deskId: string, between: { from: Date; to: Date }, page: Page) {
  return db
    .selectFrom('claimwatch.digests')
    .select(['id', 'window_key', 'from_seq', 'to_seq', 'created_at'])
    .where('desk_id', '=', deskId)
    .where('id', '>', page.after)
    .where('created_at', '>=', between.from)
    .where('created_at', '<=', between.to)
    .orderBy('id')
    .limit(page.most)
    .execute();
}

/** The lines of a digest in its order, those behind "and 12 more" included. */
export async function linesMade(db: Db, digestId: number) {
  return db
    .selectFrom('claimwatch.digest_lines as line')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'line.claim_id')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select([
      'line.claim_id',
      'line.restated',
      'claim.revision_id',
      'claim.claim',
      'claim.words',
      'judgement.verdict',
      'judgement.judged_at',
      'judgement.seq',
      'article.outlet',
    ])
    .select((row) => row.fn.coalesce('claim.published_at', 'article.published_at').as('published_at'))
    .where('line.digest_id', '=', digestId)
    .orderBy('line.position')
    .execute();
}

/** The last digest of a desk up to a time that closed a window; undefined when there was none. */
export async function lastDigest(db: Db, deskId: string, until: Date) {
  return db
    .selectFrom('claimwatch.digests')
    .select(['created_at', 'to_seq'])
    .where('desk_id', '=', deskId)
    .where('created_at', '<=', until)
    .where(sql<boolean>`digest ->> 'kind' is distinct from 'urgent'`)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The topics that a desk watches, and since when. */
export async function topicsSince(db: Db, deskId: string) {
  return db
    .selectFrom('claimwatch.desk_topics')
    .select(['topic', 'since_seq', 'since_at'])
    .where('watched', '=', true)
    .where('desk_id', '=', deskId)
    .orderBy('topic')
    .execute();
}
