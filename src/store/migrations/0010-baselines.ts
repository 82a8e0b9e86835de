import { type Kysely, sql } from 'kysely';

/** Since when each desk watches each of its topics, and which lines of digests tell only what was said again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.desk_topics (
    desk_id text not null references claimwatch.desks,
    topic text not null,
    since_seq bigint not null,
    since_at timestamptz not null,
    watched boolean not null,
    primary key (desk_id, topic)
  )`,
  'alter table claimwatch.digest_lines add column restated boolean not null default false',
  'create index verdicts_after on claimwatch.verdicts (after_seq)',
];
