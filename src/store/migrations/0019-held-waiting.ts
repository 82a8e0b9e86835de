import { type Kysely, sql } from 'kysely';

/** What a desk's open window held back of claims that are not read again: what it reads would grow until it has news. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table claimwatch.held_waiting (
        desk_id text not null references claimwatch.desks,
        claim_id bigint not null references claimwatch.claims,
        of_id bigint references claimwatch.claims,
        why text not null,
        primary key (desk_id, claim_id)
      )`,
    )
    .execute(db);
}
