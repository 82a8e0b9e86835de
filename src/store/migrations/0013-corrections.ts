import { type Kysely, sql } from 'kysely';

/** What desks were told of lines that do not stand any more, or stand again: each once for each desk and cause. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.corrections (
    id bigint generated always as identity primary key,
    digest_id bigint not null references claimwatch.digests,
    desk_id text not null references claimwatch.desks,
    kind text not null check (kind in ('retracted', 'stands-again', 'edited', 'taken-out', 'put-back')),
    line_id bigint not null references claimwatch.claims,
    claim_id bigint not null references claimwatch.claims,
    now_id bigint references claimwatch.claims on delete set null,
    cause text not null,
    position integer not null,
    unique (desk_id, cause)
  )`,
  // What was noted before was noted for the audit list alone.
  'alter table claimwatch.verdicts add column note_for_desks boolean not null default true',
  'update claimwatch.verdicts set note_for_desks = false',
  'create index corrections_line on claimwatch.corrections (desk_id, line_id)',
  'create index corrections_claim on claimwatch.corrections (desk_id, claim_id)',
  'create index corrections_digest on claimwatch.corrections (digest_id)',
  'create index digest_lines_claim on claimwatch.digest_lines (claim_id)',
  'create index digest_lines_statement on claimwatch.digest_lines (statement_id)',
  'create index claim_edits_found on claimwatch.claim_edits (found_at)',
];
