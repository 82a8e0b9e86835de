import { type Kysely, sql } from 'kysely';

/**
 * Deliveries are kept for ever, and are counted without a look at all of them, or at the digests that they carry. When an
 * address refused something last nobody asks.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create index deliveries_given_up on claimwatch.deliveries (frozen_at) where state = 'failed'`,
  'alter table claimwatch.deliveries add column goes_first boolean not null default false',
  `update claimwatch.deliveries as delivery set goes_first = true
    where state = 'to-send' and (digest_id is null or exists (
      select from claimwatch.digests as digest
      where digest.id = delivery.digest_id and digest.digest->>'kind' = 'urgent'))`,
  `create index deliveries_wait_turn on claimwatch.deliveries (channel, address, goes_first, id)
    where state = 'to-send' and waits_turn`,
  'alter table claimwatch.refusing_addresses drop column last_at',
];
