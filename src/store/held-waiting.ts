import { sql } from 'kysely';
import type { HeldWhy } from '../model/digest.ts';
import type { TopicId } from '../model/mention.ts';
import { anyOf, inBatches } from './many.ts';
import type { Db } from './schema.ts';

// What the open window of a desk held back, of claims that were passed over: the digest that closes the window counts it.

export interface HeldWaiting {
  readonly claimId: number;
  /** The claim that it repeats. */
  readonly of: number | null;
  readonly why: HeldWhy;
}

export async function keepHeld(trx: Db, deskId: string, held: readonly HeldWaiting[]): Promise<void> {
  const all = held.map(({ claimId, of, why }) => ({ desk_id: deskId, claim_id: claimId, of_id: of, why }));
  await inBatches(all, (rows) =>
    trx
      .insertInto('claimwatch.held_waiting')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

/** What waits of a desk on these topics, in the order of judging, each with the statement that it belongs to now. */
export async function heldWaiting(
  db: Db,
  deskId: string,
  topics: readonly TopicId[],
): Promise<(HeldWaiting & { readonly statementId: number; readonly topics: readonly TopicId[] })[]> {
  return db
    .selectFrom('claimwatch.held_waiting as held')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'held.claim_id')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'held.claim_id')
    .select(['held.claim_id as claimId', 'held.of_id as of', 'held.why'])
    .select(['judgement.statement_id as statementId', 'claim.topics'])
    .where('held.desk_id', '=', deskId)
    .where(sql<boolean>`claim.topics ?| ${sql.val([...topics])}::text[]`)
    .orderBy('judgement.seq')
    .execute();
}

/** Nothing waits of these desks any more: a digest counted it, or they are written to no more. */
export async function dropHeld(trx: Db, deskIds: readonly string[]): Promise<void> {
  await trx.deleteFrom('claimwatch.held_waiting').where('desk_id', '=', anyOf(deskIds)).execute();
}
