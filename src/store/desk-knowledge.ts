import { sql } from 'kysely';
import type { TopicId } from '../model/mention.ts';
import { fromJudgements } from './judgements.ts';
import { anyOf } from './many.ts';
import type { Db } from './schema.ts';
import { tiedTo } from './statements.ts';

// What decides whether a desk is to be told of a statement: all its claims, what the desk was told, what reviewers moved.

/**
 * The claims of these statements, as they are now, that were a line of a digest of one of these desks: of each desk, each with
 * its statement.
 */
export async function claimsTold(
  db: Db,
  deskIds: readonly string[],
  statementIds: readonly number[],
): Promise<(deskId: string) => ReadonlyMap<number, number>> {
  const told = new Map<string, Map<number, number>>();
  const of = (deskId: string) => told.get(deskId) ?? new Map<number, number>();
  if (statementIds.length === 0) return of;
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.digest_lines as line', 'line.claim_id', 'judgement.claim_id')
    .select(['line.desk_id', 'judgement.claim_id', 'judgement.statement_id'])
    .where('line.desk_id', '=', anyOf(deskIds))
    .where('judgement.statement_id', '=', anyOf(statementIds))
    .execute();
  for (const row of rows) {
    told.set(row.desk_id, of(row.desk_id).set(row.claim_id, row.statement_id));
  }
  return of;
}

/** The claims of these statements judged up to `to`, in the order of judging, without their words. */
export async function membersOf(db: Db, statementIds: readonly number[], to: number) {
  if (statementIds.length === 0) return [];
  return fromJudgements(db)
    .select([
      'judgement.claim_id',
      'judgement.statement_id',
      'judgement.seq',
      'judgement.verdict',
      'judgement.rule',
      'claim.topics',
      'claim.article_id',
      'revision.number as revision_number',
      'article.background',
      'article.outlet',
      'claim.revises_id',
    ])
    .select(sql<{ noted: boolean } | null>`judgement.explanation->'edited'`.as('edited'))
    .where('judgement.statement_id', '=', anyOf(statementIds))
    .where('judgement.seq', '<=', to)
    .orderBy('judgement.seq')
    .execute();
}

/** The statements of what became of these claims in later revisions of their articles. */
export async function statementsRevising(db: Db, claimIds: readonly number[]): Promise<number[]> {
  if (claimIds.length === 0) return [];
  const { rows } = await sql<{ statement_id: number }>`
    with recursive chain(id) as (
      select unnest(${[...claimIds]}::bigint[])
      union
      select next.id from chain join claimwatch.claims as next on next.revises_id = chain.id
    ) select distinct judgement.statement_id from chain
    join claimwatch.judgements as judgement on judgement.claim_id = chain.id
    order by judgement.statement_id`.execute(db);
  return rows.map((row) => row.statement_id);
}

/** For each of these desks and claims the nearest earlier reading of the claim that the desk was told, if any. */
export async function nearestTold(db: Db, deskIds: readonly string[], claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  const { rows } = await sql<{ desk_id: string; claim_id: number; told_id: number }>`
    with recursive was(root, id, step) as (
      select id, id, 0 from unnest(${[...claimIds]}::bigint[]) as given(id)
      union all
      select was.root, claim.revises_id, was.step + 1 from was
      join claimwatch.claims as claim on claim.id = was.id
      where claim.revises_id is not null and was.step < ${READINGS_MOST}
    ), told as (
      select desk_id, claim_id from claimwatch.digest_lines
      where desk_id = any(${[...deskIds]}) and claim_id in (select id from was)
      union
      select desk_id, now_id from claimwatch.corrections
      where desk_id = any(${[...deskIds]}) and now_id in (select id from was)
    ) select distinct on (told.desk_id, was.root) told.desk_id, was.root as claim_id, was.id as told_id
    from was join told on told.claim_id = was.id
    where was.step > 0
    order by told.desk_id, was.root, was.step`.execute(db);
  return rows;
}

/** More readings than this no page has; a circle would be a fault of the store. */
const READINGS_MOST = 500;

/** The statements of what these claims were in earlier revisions: an act on an edit may leave what it was untold. */
async function statementsRevised(db: Db, claimIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ statement_id: number }>`
    with recursive was(id) as (
      select unnest(${[...claimIds]}::bigint[])
      union
      select claim.revises_id from was join claimwatch.claims as claim on claim.id = was.id
        where claim.revises_id is not null
    ) select distinct judgement.statement_id from was
    join claimwatch.judgements as judgement on judgement.claim_id = was.id`.execute(db);
  return rows.map((row) => row.statement_id);
}

/**
 * Statements with a claim on one of these topics that was judged after `from` and up to `to`, and not in the background.
 */
export async function statementsHeard(
  db: Db,
  topics: readonly TopicId[],
  { from, to }: { from: number; to: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select((row) => ['judgement.statement_id', row.fn.min('judgement.seq').as('first')])
    .where('judgement.seq', '>', from)
    .where('judgement.seq', '<=', to)
    .where('article.background', '=', false)
    .where(sql<boolean>`claim.topics ?| ${sql.val([...topics])}::text[]`)
    .groupBy('judgement.statement_id')
    .orderBy('first')
    .execute();
  return rows.map((row) => row.statement_id);
}

/**
 * Statements with a claim on one of these topics that reviewers may have changed by an act, or a model by an opinion,
 * recorded when `seq` or a later judgement was the newest: of those of all claims tied to the ones acted on.
 */
export async function statementsReviewed(db: Db, topics: readonly TopicId[], seq: number): Promise<number[]> {
  const acted = await db
    .selectFrom('claimwatch.verdicts')
    .select('claim_id')
    .where('after_seq', '>=', seq)
    .union((placed) =>
      placed.selectFrom('claimwatch.opinions').select('claim_id').where('after_seq', '>=', seq),
    )
    .execute();
  if (acted.length === 0) return [];
  const { judged } = await tiedTo(
    db,
    acted.map((row) => row.claim_id),
  );
  const before = await statementsRevised(
    db,
    judged.map(({ claimId }) => claimId),
  );
  const touched = new Set([...judged.map((claim) => claim.statementId), ...before]);
  const rows = await db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .select((row) => ['judgement.statement_id', row.fn.min('judgement.seq').as('first')])
    .where('judgement.statement_id', '=', anyOf([...touched]))
    .where(sql<boolean>`claim.topics ?| ${sql.val([...topics])}::text[]`)
    .groupBy('judgement.statement_id')
    .orderBy('first')
    .execute();
  return rows.map((row) => row.statement_id);
}
