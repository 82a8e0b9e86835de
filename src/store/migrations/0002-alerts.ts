import { type Kysely, sql } from 'kysely';

/** What operators are to be told of feeds, and the mails that tell them, delivered as digests are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.alerts (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('failing', 'mended', 'gap')),
    created_at timestamptz not null
  )`,
  `create table claimwatch.incidents (
    id bigint generated always as identity primary key,
    feed_id text not null references claimwatch.feeds,
    kind text not null check (kind in ('failing', 'mended', 'gap')),
    from_at timestamptz not null,
    at timestamptz not null,
    failures integer not null,
    error text,
    alert_id bigint references claimwatch.alerts
  )`,
  `create index incidents_untold on claimwatch.incidents (kind, at) where alert_id is null`,
  'alter table claimwatch.deliveries alter column digest_id drop not null',
  'alter table claimwatch.deliveries add column alert_id bigint references claimwatch.alerts',
  'alter table claimwatch.deliveries add unique (alert_id, channel, address)',
  'alter table claimwatch.deliveries add check (num_nonnulls(digest_id, alert_id) = 1)',
];
