import { type Kysely, sql } from 'kysely';

/** What is remembered from poll to poll of a feed's validators, its own wish for a pause, and how it fails. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claimwatch.feeds
    add column full_fetch_at timestamptz,
    add column validators_lied boolean not null default false,
    add column ttl_minutes integer,
    add column failure_weight text check (failure_weight in ('temporary', 'soft', 'hard', 'gone'))`.execute(
    db,
  );
}
