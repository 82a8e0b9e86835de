import { type Kysely, sql } from 'kysely';

/** The tables of the first release; `schema.ts` says what each column means. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table claimwatch.feeds (
    id text primary key,
    url text not null,
    outlet text not null,
    country text not null,
    lang text not null,
    zone text not null,
    labels jsonb not null,
    configured boolean not null,
    added_at timestamptz not null,
    baseline_at timestamptz,
    next_due_at timestamptz not null,
    interval_seconds integer not null,
    etag text,
    last_modified text,
    failures integer not null default 0,
    failing_since timestamptz,
    last_error text,
    last_polled_at timestamptz,
    last_succeeded_at timestamptz,
    told_at timestamptz,
    ever_had_entries boolean not null default false,
    moved_to text
  )`,
  `create table claimwatch.feed_gaps (
    id bigint generated always as identity primary key,
    feed_id text not null references claimwatch.feeds,
    from_at timestamptz not null,
    to_at timestamptz not null
  )`,
  `create table claimwatch.articles (
    id bigint generated always as identity primary key,
    canonical_url text not null unique,
    url text not null,
    feed_id text not null references claimwatch.feeds,
    outlet text not null,
    country text not null,
    lang text not null,
    zone text not null,
    title text not null,
    author text,
    wire text,
    published_at timestamptz not null,
    first_seen_at timestamptz not null,
    background boolean not null,
    awaits text not null check (awaits in ('read-article', 'find-claims', 'judge-novelty', 'nothing')),
    rung_at timestamptz not null,
    read_failures integer not null default 0,
    last_error text,
    recheck_at timestamptz,
    rechecks integer not null default 0,
    revision_id bigint,
    copy_group bigint
  )`,
  `create index articles_awaits on claimwatch.articles (awaits, first_seen_at, id) where awaits <> 'nothing'`,
  `create index articles_recheck on claimwatch.articles (recheck_at) where recheck_at is not null`,
  `create index articles_copy_group on claimwatch.articles (copy_group) where copy_group is not null`,
  `create table claimwatch.entries (
    id bigint generated always as identity primary key,
    feed_id text not null references claimwatch.feeds,
    entry_key text not null,
    feed_entry_id text,
    url text,
    canonical_url text,
    content_hash text not null,
    title text not null,
    summary text not null,
    content_html text,
    author text,
    published_at timestamptz,
    first_seen_at timestamptz not null,
    background boolean not null,
    article_id bigint references claimwatch.articles,
    unique (feed_id, entry_key)
  )`,
  `create index entries_canonical_url on claimwatch.entries (feed_id, canonical_url)`,
  `create index entries_content_hash on claimwatch.entries (feed_id, content_hash)`,
  `create index entries_article on claimwatch.entries (article_id)`,
  `create table claimwatch.revisions (
    id bigint generated always as identity primary key,
    article_id bigint not null references claimwatch.articles,
    number integer not null,
    title text not null,
    text text not null,
    lang text not null,
    provenance text not null,
    warnings jsonb not null,
    signature jsonb not null,
    read_at timestamptz not null,
    unique (article_id, number)
  )`,
  `create table claimwatch.copy_bands (
    band text not null,
    article_id bigint not null references claimwatch.articles,
    primary key (band, article_id)
  )`,
  `create table claimwatch.mentions (
    id bigint generated always as identity primary key,
    article_id bigint not null references claimwatch.articles,
    revision_id bigint not null references claimwatch.revisions,
    topic text not null,
    field text not null,
    start_at integer not null,
    end_at integer not null,
    words text not null,
    entity text,
    rule text not null
  )`,
  `create index mentions_revision on claimwatch.mentions (revision_id)`,
  `create table claimwatch.claims (
    id bigint generated always as identity primary key,
    article_id bigint not null references claimwatch.articles,
    revision_id bigint not null references claimwatch.revisions,
    position integer not null,
    words text not null,
    speaker text,
    stance text not null,
    kind text not null,
    topics jsonb not null,
    claim jsonb not null,
    version text not null,
    found_at timestamptz not null,
    unique (revision_id, position)
  )`,
  `create index claims_article on claimwatch.claims (article_id)`,
  `create table claimwatch.judgements (
    claim_id bigint primary key references claimwatch.claims,
    seq bigint generated always as identity unique,
    verdict text not null check (verdict in ('new', 'update', 'contradiction', 'repeat')),
    match_id bigint references claimwatch.claims,
    statement_id bigint not null references claimwatch.claims,
    rule text not null,
    score double precision not null,
    thresholds jsonb not null,
    review boolean not null,
    explanation jsonb not null,
    version text not null,
    judged_at timestamptz not null
  )`,
  `create index judgements_statement on claimwatch.judgements (statement_id)`,
  `create table claimwatch.desks (
    id text primary key,
    name text not null,
    configured boolean not null,
    joined_at timestamptz not null,
    told_seq bigint not null,
    window_from timestamptz not null,
    next_due_at timestamptz
  )`,
  `create table claimwatch.digests (
    id bigint generated always as identity primary key,
    desk_id text not null references claimwatch.desks,
    window_key text not null,
    from_seq bigint not null,
    to_seq bigint not null,
    created_at timestamptz not null,
    digest jsonb not null,
    subject text not null,
    html text not null,
    body text not null,
    unique (desk_id, window_key)
  )`,
  `create table claimwatch.digest_lines (
    digest_id bigint not null references claimwatch.digests,
    desk_id text not null references claimwatch.desks,
    claim_id bigint not null references claimwatch.claims,
    statement_id bigint not null references claimwatch.claims,
    position integer not null,
    primary key (digest_id, position),
    unique (desk_id, claim_id)
  )`,
  `create table claimwatch.held_back (
    digest_id bigint not null references claimwatch.digests,
    claim_id bigint not null references claimwatch.claims,
    of_id bigint references claimwatch.claims,
    primary key (digest_id, claim_id)
  )`,
  `create table claimwatch.deliveries (
    id bigint generated always as identity primary key,
    digest_id bigint not null references claimwatch.digests,
    channel text not null,
    address text not null,
    message_id text not null unique,
    raw bytea not null,
    state text not null check (state in ('to-send', 'sent', 'failed')),
    attempts integer not null default 0,
    not_before timestamptz not null,
    sent_at timestamptz,
    answer text,
    last_error text,
    unique (digest_id, channel, address)
  )`,
  `create index deliveries_to_send on claimwatch.deliveries (not_before) where state = 'to-send'`,
  `create table claimwatch.unsubscriptions (
    desk_id text not null references claimwatch.desks,
    address text not null,
    at timestamptz not null,
    primary key (desk_id, address)
  )`,
  `create table claimwatch.verdicts (
    id bigint generated always as identity primary key,
    claim_id bigint not null references claimwatch.claims,
    act text not null check (act in ('confirm', 'repeat', 'reject', 'retract')),
    of_id bigint references claimwatch.claims,
    reviewer text not null,
    note text,
    at timestamptz not null
  )`,
  `create index verdicts_claim on claimwatch.verdicts (claim_id)`,
  `create table claimwatch.sign_in_links (
    token_hash text primary key,
    reviewer text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  `create table claimwatch.sessions (
    token_hash text primary key,
    reviewer text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create table claimwatch.workers (
    host text primary key,
    pid integer not null,
    seen_at timestamptz not null
  )`,
  `create table claimwatch.secrets (
    name text primary key,
    value text not null
  )`,
];
