import { type Kysely, sql } from 'kysely';

/** Claims that came, went or changed between two revisions of one article. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.claim_edits (
    id bigint generated always as identity primary key,
    article_id bigint not null references claimwatch.articles,
    before_revision_id bigint not null references claimwatch.revisions,
    after_revision_id bigint not null references claimwatch.revisions,
    kind text not null check (kind in ('came', 'went', 'changed')),
    before_id bigint references claimwatch.claims on delete cascade,
    after_id bigint references claimwatch.claims on delete cascade,
    parts jsonb not null,
    noted boolean not null,
    found_at timestamptz not null,
    check ((before_id is null) = (kind = 'came')),
    check ((after_id is null) = (kind = 'went'))
  )`,
  'create index claim_edits_before on claimwatch.claim_edits (before_id)',
  'create index claim_edits_after on claimwatch.claim_edits (after_id)',
  'create index claim_edits_revision on claimwatch.claim_edits (after_revision_id)',
  'create index judgements_match on claimwatch.judgements (match_id) where match_id is not null',
];
