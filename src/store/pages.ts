import type { Digest } from '../model/digest.ts';
import { editionNamed } from '../model/subscription.ts';
import { EDITIONS } from './desks.ts';
import type { Db } from './schema.ts';

/** A page of a list that is longer: what comes before this one in it is on the pages before. */
export interface Cut {
  readonly most: number;
  /** Only what is older than this (its id or `seq`); undefined starts at the newest. */
  readonly before?: number | undefined;
}

/** Digests without their frozen bytes, newest first, of one desk, or of all that `desks.yaml` names: each subscriber has others. */
export async function digestList(db: Db, cut: Cut & { readonly deskId?: string | undefined }) {
  let query = db
    .selectFrom('claimwatch.digests')
    .select(['id', 'desk_id', 'subject', 'created_at', 'digest'])
    .orderBy('id', 'desc')
    .limit(cut.most);
  if (cut.before !== undefined) query = query.where('id', '<', cut.before);
  query =
    cut.deskId === undefined
      ? query.where('desk_id', 'not like', EDITIONS)
      : query.where('desk_id', '=', cut.deskId);
  return query.execute();
}

/** The plain text of the mails of these digests, by number. */
export async function mailTexts(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.digests')
    .select(['id', 'body'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, body }) => [id, body]));
}

export interface ListedDigest {
  readonly id: number;
  readonly desk_id: string;
  readonly subject: string;
  readonly created_at: Date;
  readonly digest: Digest;
}

/**
 * The desks that were told of a claim, and in which digest; `sent` counts the mails that were accepted. All editions of a
 * desk together are one row, with the first of their digests.
 */
export async function desksTold(db: Db, claimId: number) {
  const rows = await digestsTelling(db, claimId);
  const told = new Map<
    string,
    Omit<(typeof rows)[number], 'sent'> & { readonly sent: number; readonly editions: number }
  >();
  for (const row of rows) {
    const edition = editionNamed(row.deskId);
    const key = edition === null ? `${row.digestId}` : `${edition.desk}~`;
    const known = told.get(key);
    const sent = Number(row.sent ?? 0) + (known?.sent ?? 0);
    const editions = (known?.editions ?? 0) + (edition === null ? 0 : 1);
    told.set(key, { ...(known ?? row), sent, editions });
  }
  return [...told.values()];
}

async function digestsTelling(db: Db, claimId: number) {
  return db
    .selectFrom('claimwatch.digest_lines as line')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'line.digest_id')
    .innerJoin('claimwatch.desks as desk', 'desk.id', 'line.desk_id')
    .select((row) => [
      'digest.id as digestId',
      'digest.created_at as at',
      'desk.id as deskId',
      'desk.name',
      row
        .selectFrom('claimwatch.deliveries as delivery')
        .whereRef('delivery.digest_id', '=', 'digest.id')
        .where('delivery.state', '=', 'sent')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('sent'),
    ])
    .where('line.claim_id', '=', claimId)
    .orderBy('digest.id')
    .execute();
}

function judgedIn(db: Db) {
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id');
}

/** Who carries a statement, first carrier first, and how many there are in all. */
export async function carriersOf(db: Db, statementId: number, most: number) {
  const carrying = judgedIn(db).where('judgement.statement_id', '=', statementId);
  const carriers = await carrying
    .select(['claim.id', 'article.outlet', 'article.country', 'article.wire'])
    .select(['article.copy_group', 'judgement.verdict'])
    .select((row) => row.fn.coalesce('claim.published_at', 'article.published_at').as('published_at'))
    .orderBy('judgement.seq')
    .limit(most)
    .execute();
  const all = await carrying.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirst();
  return { carriers, count: Number(all?.count ?? 0) };
}

/** Claims of a revision in the order of the text, with their verdicts where they have any. */
export async function claimsInRevision(db: Db, revisionId: number) {
  return db
    .selectFrom('claimwatch.claims as claim')
    .leftJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .select(['claim.id', 'claim.claim', 'claim.words', 'claim.speaker', 'judgement.verdict'])
    .where('claim.revision_id', '=', revisionId)
    .orderBy('claim.position')
    .execute();
}

/** The audit list, newest first, with the words of the claim that each act is about. */
export async function auditList(db: Db, cut: Cut) {
  let query = db
    .selectFrom('claimwatch.verdicts as verdict')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'verdict.claim_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .selectAll('verdict')
    .select(['claim.words', 'revision.lang'])
    .orderBy('verdict.id', 'desc')
    .limit(cut.most);
  if (cut.before !== undefined) query = query.where('verdict.id', '<', cut.before);
  return query.execute();
}

export interface FeedGap {
  readonly from: Date;
  readonly to: Date;
}

/** The probable gaps of each feed that were found after `since`, newest first; feeds without one are absent. */
export async function recentGaps(db: Db, since: Date): Promise<ReadonlyMap<string, readonly FeedGap[]>> {
  const rows = await db
    .selectFrom('claimwatch.feed_gaps')
    .select(['feed_id', 'from_at', 'to_at'])
    .where('to_at', '>', since)
    .orderBy('to_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const gaps = new Map<string, FeedGap[]>();
  for (const row of rows) {
    const gap = { from: row.from_at, to: row.to_at };
    const known = gaps.get(row.feed_id);
    if (known === undefined) gaps.set(row.feed_id, [gap]);
    else known.push(gap);
  }
  return gaps;
}
