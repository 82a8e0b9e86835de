import { type Kysely, sql } from 'kysely';

/** Refusals of one evening count once towards suppressing an address. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table claimwatch.refusing_addresses add column occasions integer, add column occasion_at timestamptz',
  // How far apart those were that were noted before is not known.
  'update claimwatch.refusing_addresses set occasions = refusals, occasion_at = last_at',
  `alter table claimwatch.refusing_addresses
    alter column occasions set not null, alter column occasion_at set not null`,
];
