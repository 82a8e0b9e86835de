import { type Kysely, sql } from 'kysely';

/** Which claim of the revision before a claim is. Checked at commit, so that a copy may come in any order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table claimwatch.claims add column revises_id bigint
    references claimwatch.claims on delete set null deferrable initially deferred`,
  'create index claims_revises on claimwatch.claims (revises_id) where revises_id is not null',
];
