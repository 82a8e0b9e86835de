import { sql } from 'kysely';
import type { RecordedVerdict } from '../model/verdict.ts';
import type { Db } from './schema.ts';
import { verdictsOn } from './verdicts.ts';

/**
 * Everything that decides where these claims belong: the claims that they are tied to by a repeat or by an act of a
 * reviewer, whether it stands or not, near or far; their judgements in the order of judging, and all acts on them.
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
      ) as near
    ) select id from tied`.execute(db);
  const ids = rows.map(({ id }) => id);
  const judged = await db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id as claimId', 'seq', 'verdict', 'match_id as match', 'statement_id as statementId'])
    .where(sql<boolean>`claim_id = any(${ids}::bigint[])`)
    .orderBy('seq')
    .execute();
  const acts: RecordedVerdict[] = await verdictsOn(db, ids);
  return { judged, acts };
}

/** Puts each of these claims in its statement. */
export async function setStatements(trx: Db, places: ReadonlyMap<number, number>): Promise<void> {
  if (places.size === 0) return;
  await sql`update claimwatch.judgements as judgement set statement_id = place.statement_id
    from unnest(${[...places.keys()]}::bigint[], ${[...places.values()]}::bigint[]) as place(claim_id, statement_id)
    where judgement.claim_id = place.claim_id`.execute(trx);
}
