import { sql } from 'kysely';
import type { Explanation } from '../model/judgement.ts';
import type { RecordedVerdict } from '../model/verdict.ts';
import { anyOf } from './many.ts';
import { placedOpinions } from './opinions.ts';
import type { Db } from './schema.ts';
import { verdictsOn } from './verdicts.ts';

/**
 * Everything that decides where these claims belong: the claims that they are tied to by a repeat, by an act of a
 * reviewer, whether it stands or not, or by a model's opinion, near or far; their judgements in the order of judging, all
 * acts on them, and the opinions that place them.
 */
export async function tiedTo(db: Db, claimIds: readonly number[]) {
  const { rows } = await sql<{ id: number }>`
    with recursive tied(id) as (
      select unnest(${claimIds}::bigint[])
      union
      select near.id from tied cross join lateral (
        select match_id as id from claimwatch.judgements
          where claim_id = tied.id and verdict = 'repeat' and match_id is not null
        union all select claim_id from claimwatch.judgements where match_id = tied.id and verdict = 'repeat'
        union all select of_id from claimwatch.verdicts where claim_id = tied.id and of_id is not null
        union all select claim_id from claimwatch.verdicts where of_id = tied.id
        union all select other_id from claimwatch.opinions where claim_id = tied.id and places = 'repeat'
        union all select claim_id from claimwatch.opinions where other_id = tied.id and places = 'repeat'
      ) as near
    ) select id from tied`.execute(db);
  const ids = rows.map(({ id }) => id);
  const judged = await db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id as claimId', 'seq', 'verdict', 'match_id as match', 'statement_id as statementId'])
    .where('claim_id', '=', anyOf(ids))
    .orderBy('seq')
    .execute();
  const acts: RecordedVerdict[] = await verdictsOn(db, ids);
  return { judged, acts, opinions: await placedOpinions(db, ids) };
}

/** Puts each of these claims in its statement. */
export async function setStatements(trx: Db, places: ReadonlyMap<number, number>): Promise<void> {
  if (places.size === 0) return;
  await sql`update claimwatch.judgements as judgement set statement_id = place.statement_id
    from unnest(${[...places.keys()]}::bigint[], ${[...places.values()]}::bigint[]) as place(claim_id, statement_id)
    where judgement.claim_id = place.claim_id`.execute(trx);
}

/** Updates and contradictions that tie one of these statements, as they are now, to another one, in the order of judging. */
export async function linksOf(db: Db, statementIds: readonly number[]) {
  const ids = sql`${statementIds}::bigint[]`;
  return db
    .selectFrom('claimwatch.judgements as later')
    .innerJoin('claimwatch.judgements as earlier', 'earlier.claim_id', 'later.match_id')
    .select(['later.claim_id as laterId', 'earlier.claim_id as earlierId', 'later.verdict', 'later.rule'])
    .select(['later.statement_id as laterStatement', 'earlier.statement_id as earlierStatement'])
    .select(sql<Explanation['differences']>`later.explanation->'differences'`.as('differences'))
    .where('later.verdict', 'in', ['update', 'contradiction'])
    .where(sql<boolean>`(later.statement_id = any(${ids}) or later.match_id in
      (select claim_id from claimwatch.judgements where statement_id = any(${ids})))`)
    .orderBy('later.seq')
    .execute();
}

/** The statement that a claim belongs to now; undefined when it is not judged. */
export async function statementOf(db: Db, claimId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('claimwatch.judgements')
    .select('statement_id')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  return row?.statement_id;
}
