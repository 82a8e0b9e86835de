import { type Kysely, sql } from 'kysely';

/** Until when a feed waits because its site asked for it, and when it says itself that nothing comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claimwatch.feeds
    add column waits_until timestamptz,
    add column quiet jsonb`.execute(db);
}
