import { type Kysely, sql } from 'kysely';

/** What language models said of doubtful claims, and vectors of claims, where models are configured. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.opinions (
    id bigint generated always as identity primary key,
    claim_id bigint not null references claimwatch.claims on delete cascade,
    other_id bigint references claimwatch.claims on delete cascade,
    kind text not null check (kind in ('judge', 'embedder')),
    model text not null,
    prompt text,
    asked_at timestamptz not null,
    called boolean not null,
    outcome text not null,
    verdict text check (verdict in ('new', 'update', 'contradiction', 'repeat')),
    quotes jsonb,
    why text,
    likeness double precision,
    ms integer,
    tokens_in integer,
    tokens_out integer,
    cost double precision,
    places text check (places in ('repeat', 'split')),
    after_seq bigint,
    check ((places is null) = (after_seq is null))
  )`,
  'create index opinions_claim on claimwatch.opinions (claim_id)',
  'create index opinions_asked on claimwatch.opinions (model, asked_at)',
  'create index opinions_places on claimwatch.opinions (other_id) where places is not null',
  'create index judgements_doubtful on claimwatch.judgements (judged_at) where review',
  `create table claimwatch.claim_vectors (
    model text not null,
    claim_id bigint not null references claimwatch.claims on delete cascade,
    vector bytea not null,
    primary key (model, claim_id)
  )`,
];
