import { type Kysely, sql } from 'kysely';

/** Who holds a delivery, how often it may have been taken unheard, how fast mails go out, and addresses that refuse them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const KINDS = `('failing', 'mended', 'gap', 'address')`;

const STATEMENTS = [
  'alter table claimwatch.deliveries add column frozen_at timestamptz not null default now()',
  `update claimwatch.deliveries as delivery set frozen_at = coalesce(
    (select digest.created_at from claimwatch.digests as digest where digest.id = delivery.digest_id),
    (select alert.created_at from claimwatch.alerts as alert where alert.id = delivery.alert_id),
    delivery.frozen_at)`,
  'alter table claimwatch.deliveries add column held_by text',
  'alter table claimwatch.deliveries add column in_doubt integer not null default 0',
  'alter table claimwatch.deliveries add column waits_turn boolean not null default false',
  `create table claimwatch.pace (
    id bigint generated always as identity primary key,
    place text not null,
    at timestamptz not null
  )`,
  'create index pace_place on claimwatch.pace (place, at)',
  `create table claimwatch.refusing_addresses (
    channel text not null,
    address text not null,
    refusals integer not null,
    last_of text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    error text not null,
    suppressed_at timestamptz,
    primary key (channel, address)
  )`,
  `create table claimwatch.left_out (
    digest_id bigint not null references claimwatch.digests,
    channel text not null,
    address text not null,
    why text not null,
    primary key (digest_id, channel, address)
  )`,
  'alter table claimwatch.alerts drop constraint alerts_kind_check',
  `alter table claimwatch.alerts add constraint alerts_kind_check check (kind in ${KINDS})`,
  'alter table claimwatch.incidents drop constraint incidents_kind_check',
  `alter table claimwatch.incidents add constraint incidents_kind_check check (kind in ${KINDS})`,
  'alter table claimwatch.incidents alter column feed_id drop not null',
  'alter table claimwatch.incidents add column channel text',
  'alter table claimwatch.incidents add column address text',
  'alter table claimwatch.incidents add column suppressed boolean not null default false',
  `alter table claimwatch.incidents add constraint incidents_of_check
    check (num_nonnulls(feed_id, address) = 1 and num_nulls(channel, address) <> 1)`,
];
