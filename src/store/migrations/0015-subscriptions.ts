import { type Kysely, sql } from 'kysely';

/** People who subscribe to open desks, what they were mailed to confirm it, and how often somebody tried. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.subscriptions (
    id bigint primary key,
    desk_id text not null references claimwatch.desks,
    address text not null,
    asked_at timestamptz not null,
    confirmed_at timestamptz,
    preferences jsonb,
    unique (desk_id, address)
  )`,
  'create index subscriptions_waiting on claimwatch.subscriptions (asked_at) where confirmed_at is null',
  `create table claimwatch.subscription_requests (
    id bigint generated always as identity primary key,
    desk_id text not null references claimwatch.desks,
    address text not null,
    asked_at timestamptz not null
  )`,
  `create table claimwatch.subscription_tries (
    key text primary key,
    count integer not null,
    ends_at timestamptz not null
  )`,
  `alter table claimwatch.deliveries
    add column subscription_id bigint references claimwatch.subscriptions on delete cascade`,
  'create index deliveries_subscription on claimwatch.deliveries (subscription_id) where subscription_id is not null',
  'alter table claimwatch.deliveries drop constraint deliveries_check',
  `alter table claimwatch.deliveries
    add constraint deliveries_of_one check (num_nonnulls(digest_id, alert_id, subscription_id) = 1)`,
];
