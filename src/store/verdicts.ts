import type { Selectable } from 'kysely';
import {
  type RecordedVerdict,
  type ReviewAct,
  type ReviewVerdict,
  type StandingAct,
  standingActs,
} from '../model/verdict.ts';
import { anyOf } from './many.ts';
import type { Db, VerdictsTable } from './schema.ts';

/** Adds an act to the audit list, said when `afterSeq` was judged last; acts are never changed or removed. */
export async function storeVerdict(trx: Db, verdict: ReviewVerdict, afterSeq: number): Promise<number> {
  const stored = await trx
    .insertInto('claimwatch.verdicts')
    .values({
      claim_id: verdict.claimId,
      act: verdict.act,
      of_id: verdict.of,
      after_seq: afterSeq,
      reviewer: verdict.reviewer,
      note: verdict.note,
      at: verdict.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return stored.id;
}

/** Everything that was recorded on a claim, oldest first, what was taken back included: see `standingActs`. */
export async function historyOf(db: Db, claimId: number): Promise<RecordedVerdict[]> {
  return verdictsOn(db, [claimId]);
}

/** Everything that was recorded on these claims, oldest first. */
export async function verdictsOn(db: Db, claimIds: readonly number[]): Promise<RecordedVerdict[]> {
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .selectAll()
    .where('claim_id', '=', anyOf(claimIds))
    .orderBy('id')
    .execute();
  return rows.map(verdictOf);
}

/** Every act on every claim, oldest first, what was taken back included. */
export async function allVerdicts(db: Db): Promise<RecordedVerdict[]> {
  const rows = await db.selectFrom('claimwatch.verdicts').selectAll().orderBy('id').execute();
  return rows.map(verdictOf);
}

/** The acts on each of these claims that stand, oldest first: the last one holds. Claims without any are absent. */
export async function actsOn(db: Db, claimIds: readonly number[]): Promise<Map<number, StandingAct[]>> {
  if (claimIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .select(['claim_id', 'act'])
    .where('claim_id', '=', anyOf(claimIds))
    .orderBy('id')
    .execute();
  const said = new Map<number, { act: ReviewAct }[]>();
  for (const { claim_id, act } of rows) said.set(claim_id, [...(said.get(claim_id) ?? []), { act }]);
  const standing = [...said].map(
    ([claimId, acts]) => [claimId, standingActs(acts).map(({ act }) => act)] as const,
  );
  return new Map(standing.filter(([, acts]) => acts.length > 0));
}

function verdictOf(row: Selectable<VerdictsTable>): RecordedVerdict {
  return {
    id: row.id,
    claimId: row.claim_id,
    act: row.act,
    of: row.of_id,
    afterSeq: row.after_seq,
    reviewer: row.reviewer,
    note: row.note,
    at: row.at.toISOString(),
  };
}
