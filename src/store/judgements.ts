import { sql } from 'kysely';
import type { Judgement, Revises } from '../model/judgement.ts';
import { anyOf } from './many.ts';
import type { ClaimRow, Db } from './schema.ts';

/** Any number will do as long as every Claimwatch uses the same: the lock under which order is decided. */
const NOVELTY_LOCK = 4_021_963;

/**
 * Takes the novelty lock for the rest of the transaction. Judging under it, in the order of first seen, is
 * what makes "earlier" mean the same to every worker.
 */
export async function takeNoveltyLock(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${NOVELTY_LOCK}::bigint)`.execute(trx);
}

/** When what an article says now was seen: a revision is news from when it was read, not from when its article came. */
const SEEN = sql<Date>`case when revision.number > 1 then revision.read_at else article.first_seen_at end`;

/**
 * The next article to be judged: the one seen first. Undefined also while one that was seen before it is still
 * being read, unless that has lasted for `patienceSeconds` or will, because it is tried again only later: the order
 * of judging should be the order of seeing, yet one page that does not answer must not hold up the news.
 */
export async function nextToJudge(trx: Db, wait: { now: Date; patienceSeconds: number }) {
  const patientUntil = new Date(wait.now.getTime() - wait.patienceSeconds * 1000);
  const next = await trx
    .selectFrom('claimwatch.articles as article')
    .leftJoin('claimwatch.revisions as revision', 'revision.id', 'article.revision_id')
    .selectAll('article')
    .where('article.awaits', '<>', 'nothing')
    .where((row) =>
      row.or([
        row('article.awaits', '=', 'judge-novelty'),
        row.and([
          sql<boolean>`${SEEN} > ${patientUntil}`,
          sql<boolean>`article.rung_at <= ${SEEN} + ${wait.patienceSeconds} * interval '1 second'`,
        ]),
      ]),
    )
    .orderBy(SEEN)
    .orderBy('article.id')
    .limit(1)
    .executeTakeFirst();
  return next?.awaits === 'judge-novelty' ? next : undefined;
}

/**
 * Claims of a revision that have a topic and no judgement yet, in their order. A live blog stands newest first, so
 * what it said first is judged first; its summary comes last.
 */
export async function unjudgedClaims(trx: Db, revisionId: number): Promise<ClaimRow[]> {
  return trx
    .selectFrom('claimwatch.claims as claim')
    .leftJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .selectAll('claim')
    .where('claim.revision_id', '=', revisionId)
    .where('judgement.claim_id', 'is', null)
    .where(sql<boolean>`claim.topics <> '[]'::jsonb`)
    .orderBy('claim.published_at', (order) => order.asc().nullsLast())
    .orderBy('claim.position')
    .execute();
}

/**
 * Of the claims of a revision, those that were a claim of the revision before and judged there, with what was edited of
 * them, by their ids.
 */
export async function revisedClaims(trx: Db, revisionId: number): Promise<Map<number, Revises>> {
  const rows = await trx
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as before', 'before.claim_id', 'claim.revises_id')
    .leftJoin('claimwatch.claim_edits as edit', (join) =>
      join.onRef('edit.after_id', '=', 'claim.id').on('edit.kind', '=', 'changed'),
    )
    .select(['claim.id', 'before.claim_id as of', 'edit.parts', 'edit.noted'])
    .where('claim.revision_id', '=', revisionId)
    .execute();
  return new Map(
    rows.map(({ id, of, parts, noted }) => [id, { of, parts: parts ?? [], noted: noted ?? false }]),
  );
}

/**
 * Stores a judgement. A repeat joins the statement that the claim it repeats belongs to by now, whatever reviewers have
 * made of that since; any other starts one of its own.
 */
export async function storeJudgement(
  trx: Db,
  claimId: number,
  judgement: Judgement,
  now: Date,
): Promise<{ seq: number; statementId: number }> {
  const statementId = await statementOf(trx, claimId, judgement);
  const stored = await trx
    .insertInto('claimwatch.judgements')
    .values({
      claim_id: claimId,
      verdict: judgement.verdict,
      match_id: judgement.match,
      statement_id: statementId,
      judged_statement_id: statementId,
      rule: judgement.rule,
      score: judgement.score,
      thresholds: JSON.stringify(judgement.thresholds),
      review: judgement.review,
      explanation: JSON.stringify(judgement.explanation),
      basis: JSON.stringify(judgement.basis),
      version: judgement.version,
      judged_at: now,
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return { seq: stored.seq, statementId };
}

async function statementOf(trx: Db, claimId: number, judgement: Judgement): Promise<number> {
  if (judgement.verdict !== 'repeat' || judgement.match === null) return claimId;
  const match = await trx
    .selectFrom('claimwatch.judgements')
    .select('statement_id')
    .where('claim_id', '=', judgement.match)
    .executeTakeFirst();
  return match?.statement_id ?? claimId;
}

/** Newest `seq`, 0 when nothing is judged yet. */
export async function newestSeq(db: Db): Promise<number> {
  const row = await db
    .selectFrom('claimwatch.judgements')
    .select((from) => from.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

/** A claim with its judgement and the article it stands in: what novelty, digests and pages are made from. */
export type JudgedClaim = Awaited<ReturnType<typeof judgedBetween>>[number];

/** Judgements with their claims, articles and revisions, and when what they say was published. */
export function fromJudgements(db: Db) {
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .select((row) => row.fn.coalesce('claim.published_at', 'article.published_at').as('published_at'));
}

function judged(db: Db) {
  return fromJudgements(db).select([
    'judgement.seq',
    'judgement.verdict',
    'judgement.match_id',
    'judgement.statement_id',
    'judgement.rule',
    'judgement.score',
    'judgement.thresholds',
    'judgement.review',
    'judgement.explanation',
    'judgement.version',
    'judgement.judged_at',
    'claim.id as claim_id',
    'claim.claim',
    'claim.words',
    'claim.article_id',
    'claim.revision_id',
    'claim.revises_id',
    'revision.number as revision_number',
    'revision.title as title',
    'revision.lang as lang',
    'article.outlet',
    'article.country',
    'article.zone',
    'article.url',
    'article.first_seen_at',
    'article.background',
    'article.copy_group',
    'article.wire',
  ]);
}

/** Judged claims with `from` < seq <= `to`, in the order of judging. */
export async function judgedBetween(db: Db, from: number, to: number, most = Number.MAX_SAFE_INTEGER) {
  return judged(db)
    .where('judgement.seq', '>', from)
    .where('judgement.seq', '<=', to)
    .orderBy('judgement.seq')
    .limit(most)
    .execute();
}

/** The earlier claim that each of these was matched with, where there is one. */
export async function matchesOf(db: Db, claimIds: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id', 'match_id'])
    .where('claim_id', '=', anyOf(claimIds))
    .execute();
  return new Map(rows.flatMap((row) => (row.match_id === null ? [] : [[row.claim_id, row.match_id]])));
}

/** All judged claims of these statements up to `to`, in the order of judging. */
export async function judgedOfStatements(db: Db, statementIds: readonly number[], to: number) {
  if (statementIds.length === 0) return [];
  return judged(db)
    .where('judgement.statement_id', '=', anyOf(statementIds))
    .where('judgement.seq', '<=', to)
    .orderBy('judgement.seq')
    .execute();
}

/** All judged claims of these articles up to `to`, in the order of judging. */
export async function judgedOfArticles(db: Db, articleIds: readonly number[], to: number) {
  if (articleIds.length === 0) return [];
  return judged(db)
    .where('claim.article_id', '=', anyOf(articleIds))
    .where('judgement.seq', '<=', to)
    .orderBy('judgement.seq')
    .execute();
}

export async function judgedClaims(db: Db, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  return judged(db).where('claim.id', '=', anyOf(claimIds)).orderBy('judgement.seq').execute();
}

/** How many claims belong to each of these statements now. */
export async function statementSizes(
  db: Db,
  statementIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (statementIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.judgements')
    .select((row) => ['statement_id', row.fn.countAll<number>().as('count')])
    .where('statement_id', '=', anyOf(statementIds))
    .groupBy('statement_id')
    .execute();
  return new Map(rows.map((row) => [row.statement_id, Number(row.count)]));
}

/** What was decided about these claims and about those called their repeats, with the best of what was no match. */
export async function decisionsOn(db: Db, claimIds: readonly number[]) {
  const rows = await db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id as claimId', 'seq', 'verdict', 'match_id as match', 'rule', 'score', 'version'])
    .select(sql<string | null>`explanation->'runnersUp'->0->>'claimId'`.as('nearest'))
    .where((row) =>
      row.or([
        row('claim_id', '=', anyOf(claimIds)),
        row.and([row('match_id', '=', anyOf(claimIds)), row('verdict', '=', 'repeat')]),
      ]),
    )
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, nearest: row.nearest === null ? null : Number(row.nearest) }));
}
