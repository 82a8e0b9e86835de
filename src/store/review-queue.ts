import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Database, Db } from './schema.ts';

type Doubted = Database & {
  judgement: Database['claimwatch.judgements'];
  claim: Database['claimwatch.claims'];
  article: Database['claimwatch.articles'];
};
type Tables = 'judgement' | 'claim' | 'article';

/** A person is asked about it, it is news, and nothing that anybody said of it stands. */
function inDoubt(row: ExpressionBuilder<Doubted, Tables>) {
  // An undo is only recorded while something stands, and takes back one act.
  const standing = row
    .selectFrom('claimwatch.verdicts as verdict')
    .select(sql<number>`coalesce(sum(case act when 'undo' then -1 else 1 end), 0)`.as('acts'))
    .whereRef('verdict.claim_id', '=', 'claim.id');
  return row.and([
    row('judgement.review', '=', true),
    row('article.background', '=', false),
    row(standing, '=', 0),
  ]);
}

const BETWEEN = sql`judgement.score >= (judgement.thresholds->>'review')::float8 and judgement.score < (judgement.thresholds->>'sure')::float8`;
/** 0: the score alone leaves it open. 1: two claims that disagree, or a matter that moved on. 2: all others. */
const BAND = sql<number>`case when ${BETWEEN} then 0
  when judgement.verdict in ('contradiction', 'update') then 1 else 2 end`;
/** How far the score is from deciding the other way; counts between the thresholds only. */
const DISTANCE = sql<number>`case when ${BETWEEN}
  then abs(judgement.score - (judgement.thresholds->>'decide')::float8) else 0 end`;

/** Where a claim stands in the queue, whether it is still in it or not. */
const placeOf = (claimId: number) => sql`(select ${BAND}, ${DISTANCE}, -judgement.seq
  from claimwatch.judgements as judgement where judgement.claim_id = ${claimId})`;
const PLACE = sql`(${BAND}, ${DISTANCE}, -judgement.seq)`;

type Doubts<O> = SelectQueryBuilder<Doubted, Tables, O>;

function doubts(db: Db): Doubts<object> {
  return db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .where(inDoubt);
}

function nearest(db: Db, { from, forth, most }: { from: number | undefined; forth: boolean; most: number }) {
  const direction = forth ? 'asc' : 'desc';
  const query = doubts(db)
    .select('claim.id')
    .select(BAND.as('band'))
    .orderBy(BAND, direction)
    .orderBy(DISTANCE, direction)
    .orderBy(sql`-judgement.seq`, direction)
    .limit(most);
  if (from === undefined) return query.execute();
  const beyond = forth
    ? sql<boolean>`${PLACE} > ${placeOf(from)}`
    : sql<boolean>`${PLACE} < ${placeOf(from)}`;
  return query.where(beyond).execute();
}

/**
 * Claims that a person is asked about, and of which nobody said anything: those whose score lies between the thresholds
 * first, the nearest to deciding otherwise before the others; then contradictions and updates; then all others, most of
 * them short ones; the newest of equals first. A place does not move while a claim before it is decided: `after`, a claim
 * that may have been decided itself, begins where it stood.
 */
export async function reviewQueue(db: Db, { after, most }: { after?: number | undefined; most: number }) {
  return nearest(db, { from: after, forth: true, most });
}

/** How many claims are in doubt. */
export async function countDoubts(db: Db): Promise<number> {
  const row = await doubts(db)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** The doubts just before and just after a claim in the queue, and how many there are. */
export async function doubtsAround(db: Db, claimId: number) {
  const [count, [previous], [next]] = await Promise.all([
    countDoubts(db),
    nearest(db, { from: claimId, forth: false, most: 1 }),
    nearest(db, { from: claimId, forth: true, most: 1 }),
  ]);
  return { count, previous: previous?.id ?? null, next: next?.id ?? null };
}
