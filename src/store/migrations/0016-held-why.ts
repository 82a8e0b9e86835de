import { type Kysely, sql } from 'kysely';

/** Why each repeat was held back; null: held back before it was kept. The indexes are for the desks' pages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table claimwatch.held_back add column why text',
  'create index held_back_claim on claimwatch.held_back (claim_id)',
  'create index held_back_of on claimwatch.held_back (of_id) where of_id is not null',
  'create index digests_desk on claimwatch.digests (desk_id, id)',
];
