import { type Kysely, sql } from 'kysely';

/**
 * What a judgement was made from, so that it can be made again; places of the words without a partner. Judgements made
 * before have no basis, and their words no place (0 to 0).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claimwatch.judgements add column basis jsonb`.execute(db);
  await sql`update claimwatch.judgements set
    thresholds = thresholds || '{"sure": 0.8}',
    explanation = jsonb_set(explanation, '{leftover}', jsonb_build_object(
      'mine', (select coalesce(jsonb_agg(jsonb_build_object('start', 0, 'end', 0, 'text', word)), '[]')
        from jsonb_array_elements_text(explanation->'leftover'->'mine') as word),
      'theirs', (select coalesce(jsonb_agg(jsonb_build_object('start', 0, 'end', 0, 'text', word)), '[]')
        from jsonb_array_elements_text(explanation->'leftover'->'theirs') as word)))`.execute(db);
}
