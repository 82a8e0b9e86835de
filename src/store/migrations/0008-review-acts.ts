import { type Kysely, sql } from 'kysely';

/**
 * More acts of reviewers, and what is known when one is recorded: the newest judgement. Where a claim belongs may change
 * by an act, so what was decided at judging is kept beside it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table claimwatch.verdicts drop constraint verdicts_act_check',
  `alter table claimwatch.verdicts add constraint verdicts_act_check check
    (act in ('confirm', 'repeat', 'merge', 'split', 'reject', 'off-topic', 'retract', 'undo'))`,
  'alter table claimwatch.verdicts add column after_seq bigint not null default 0',
  `update claimwatch.verdicts as verdict set after_seq =
    (select coalesce(max(seq), 0) from claimwatch.judgements where judged_at <= verdict.at)`,
  'alter table claimwatch.verdicts alter column after_seq drop default',
  'create index verdicts_of on claimwatch.verdicts (of_id) where of_id is not null',
  'alter table claimwatch.judgements add column judged_statement_id bigint references claimwatch.claims',
  'update claimwatch.judgements set judged_statement_id = statement_id',
  'alter table claimwatch.judgements alter column judged_statement_id set not null',
];
