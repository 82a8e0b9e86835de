import { type Kysely, sql } from 'kysely';

/** Live blogs: the posts of a revision, and the time of the post that a claim stands in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table claimwatch.revisions add column posts jsonb not null default '[]'`,
  `alter table claimwatch.claims add column published_at timestamptz`,
];
