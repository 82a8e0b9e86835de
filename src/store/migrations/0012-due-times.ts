import { type Kysely, sql } from 'kysely';

/** When a desk is to be told at once, and what its due time is apart from quiet hours, pauses and times missed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table claimwatch.desks
    add column urgent_due_at timestamptz,
    add column scheduled_at timestamptz,
    add column missed_at timestamptz`,
  'update claimwatch.desks set scheduled_at = next_due_at',
];
