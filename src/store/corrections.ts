import { type ExpressionBuilder, sql } from 'kysely';
import type { CorrectionKind } from '../model/digest.ts';
import { anyOf, inBatches } from './many.ts';
import type { Database, Db } from './schema.ts';

// What decides whether a desk is to be told that a line does not stand: its lines, acts and edits, and what it was told.

/** What a desk is told of a line that does not stand any more, or stands again. */
export interface NewCorrection {
  readonly kind: CorrectionKind;
  /** The claim of the line that the desk was told. */
  readonly lineId: number;
  /** What was retracted, or what the desk knew before the edit. */
  readonly claimId: number;
  /** What it reads now. */
  readonly nowId: number | null;
  /** Unique for the desk: `act:17`, `edit:4`. */
  readonly cause: string;
}

export async function storeCorrections(
  trx: Db,
  digest: { readonly id: number; readonly deskId: string },
  corrections: readonly NewCorrection[],
): Promise<void> {
  const all = corrections.map(({ kind, lineId, claimId, nowId, cause }, position) => ({
    ...{ digest_id: digest.id, desk_id: digest.deskId, position },
    ...{ kind, line_id: lineId, claim_id: claimId, now_id: nowId, cause },
  }));
  await inBatches(all, (rows) => trx.insertInto('claimwatch.corrections').values(rows).execute());
}

/** What a desk was told of these claims: of what was retracted, or of what it knew before an edit; oldest first. */
export async function correctionsOf(db: Db, deskId: string, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('claimwatch.corrections')
    .select(['kind', 'line_id', 'claim_id', 'now_id', 'cause'])
    .where('desk_id', '=', deskId)
    .where((row) =>
      row.or([
        row('claim_id', '=', anyOf(claimIds)),
        row('line_id', '=', anyOf(claimIds)),
        row('now_id', '=', anyOf(claimIds)),
      ]),
    )
    .orderBy('id')
    .execute();
}

type Lines = Database & {
  line: Database['claimwatch.digest_lines'];
  digest: Database['claimwatch.digests'];
  judgement: Database['claimwatch.judgements'];
};

/**
 * The lines that fall with one of these claims: its own, and those of its statement where it is the claim that began it,
 * then as now. `about` is that claim.
 */
function fallsWith(claimIds: readonly number[]) {
  return (row: ExpressionBuilder<Lines, 'line' | 'digest' | 'judgement'>) =>
    row.or([
      row('line.claim_id', '=', anyOf(claimIds)),
      row.and([row('line.statement_id', '=', anyOf(claimIds)), isOfItsStatement(row)]),
    ]);
}

/** Is the claim of the line still of the statement that it was told as? A reviewer may have split it off. */
function isOfItsStatement(row: ExpressionBuilder<Lines, 'line' | 'digest' | 'judgement'>) {
  return row(
    'judgement.statement_id',
    '=',
    row
      .selectFrom('claimwatch.judgements as first')
      .select('first.statement_id')
      .whereRef('first.claim_id', '=', 'line.statement_id'),
  );
}

function linesTold(db: Db) {
  return db
    .selectFrom('claimwatch.digest_lines as line')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'line.digest_id')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'line.claim_id');
}

/** The lines of a desk that fall with these claims, in the order in which it was told them. */
export async function linesFalling(db: Db, deskId: string, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  return linesTold(db)
    .select(['line.claim_id', 'line.statement_id', 'digest.created_at as told_at'])
    .select((row) => isOfItsStatement(row).as('of_statement'))
    .where('line.desk_id', '=', deskId)
    .where(fallsWith(claimIds))
    .orderBy('line.digest_id')
    .orderBy('line.position')
    .execute();
}

/** The desks that were told a line that falls with one of these claims. */
export async function desksWithLines(db: Db, claimIds: readonly number[]): Promise<string[]> {
  if (claimIds.length === 0) return [];
  const rows = await linesTold(db)
    .select('line.desk_id')
    .distinct()
    .where(fallsWith(claimIds))
    .orderBy('line.desk_id')
    .execute();
  return rows.map((row) => row.desk_id);
}

/** Of which of these claims the desk has a line. */
export async function claimsWithLine(
  db: Db,
  deskId: string,
  claimIds: readonly number[],
): Promise<Set<number>> {
  if (claimIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('claimwatch.digest_lines')
    .select('claim_id')
    .where('desk_id', '=', deskId)
    .where('claim_id', '=', anyOf(claimIds))
    .execute();
  return new Set(rows.map((row) => row.claim_id));
}

/** Claims that reviewers acted on when `seq` or a later judgement was the newest. */
export async function claimsActedOn(db: Db, seq: number): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .select('claim_id')
    .distinct()
    .where('after_seq', '>=', seq)
    .execute();
  return rows.map((row) => row.claim_id);
}

/** Of these acts the notes that desks may read. */
export async function notesForDesks(db: Db, actIds: readonly number[]): Promise<Map<number, string>> {
  if (actIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('claimwatch.verdicts')
    .select(['id', 'note'])
    .where('id', '=', anyOf(actIds))
    .where('note_for_desks', '=', true)
    .execute();
  return new Map(rows.flatMap(({ id, note }) => (note === null ? [] : [[id, note] as const])));
}

/** What desks were told of a claim that does not stand, or stands again, oldest first. */
export async function correctionsAbout(db: Db, claimId: number) {
  return db
    .selectFrom('claimwatch.corrections as correction')
    .innerJoin('claimwatch.digests as digest', 'digest.id', 'correction.digest_id')
    .innerJoin('claimwatch.desks as desk', 'desk.id', 'correction.desk_id')
    .select(['correction.kind', 'desk.name', 'digest.id as digestId', 'digest.created_at as at'])
    .where((row) =>
      row.or([row('correction.claim_id', '=', claimId), row('correction.line_id', '=', claimId)]),
    )
    .orderBy('correction.id')
    .execute();
}

/** Lines of a desk that stand in articles of which an edit was found since, and which wait for nothing. */
export async function linesOfEdited(db: Db, deskId: string, since: Date) {
  return linesTold(db)
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'line.claim_id')
    .innerJoin('claimwatch.articles as article', 'article.id', 'claim.article_id')
    .select(['line.claim_id', 'claim.article_id', 'article.revision_id', 'digest.created_at as told_at'])
    .where('line.desk_id', '=', deskId)
    .where('article.awaits', '=', 'nothing')
    .where((row) =>
      row.exists(
        row
          .selectFrom('claimwatch.claim_edits as edit')
          .select('edit.id')
          .whereRef('edit.article_id', '=', 'claim.article_id')
          // What was edited before a line told it as it had been, however long before, is owed once it was told.
          .where((edit) =>
            edit.or([edit('edit.found_at', '>=', since), edit('digest.created_at', '>=', since)]),
          ),
      ),
    )
    .orderBy('line.digest_id')
    .orderBy('line.position')
    .execute();
}

/** The desks that were told a line of this article. */
export async function desksWithLinesOfArticle(db: Db, articleId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('claimwatch.digest_lines as line')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'line.claim_id')
    .select('line.desk_id')
    .distinct()
    .where('claim.article_id', '=', articleId)
    .orderBy('line.desk_id')
    .execute();
  return rows.map((row) => row.desk_id);
}

/** More steps than this no page takes; a circle would be a fault of the store. */
const STEPS_MOST = 500;

/** `with recursive chain(root, id, step)`: each of these claims, and what it became in later revisions. */
function chainOf(claimIds: readonly number[]) {
  return sql`with recursive chain(root, id, step) as (
      select id, id, 0 from unnest(${[...claimIds]}::bigint[]) as given(id)
      union all
      select chain.root, next.id, chain.step + 1 from chain
      join claimwatch.claims as next on next.revises_id = chain.id
      where chain.step < ${STEPS_MOST}
    )`;
}

/** What became of each of these claims in later revisions: their ids from the claim itself on, in order. */
export async function chainsFrom(db: Db, claimIds: readonly number[]): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ root: number; id: number }>`
    ${chainOf(claimIds)} select root, id from chain order by root, step, id`.execute(db);
  const chains = new Map<number, number[]>();
  for (const { root, id } of rows) chains.set(root, [...(chains.get(root) ?? []), id]);
  return chains;
}

/**
 * Of these claims those whose last reading went with an edit, with that reading and the newest revision of their article, as
 * far as that waits for nothing.
 */
export async function claimsGone(db: Db, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  const { rows } = await sql<{ id: number; last_id: number; revision_id: number | null }>`
    ${chainOf(claimIds)} select distinct chain.root as id, chain.id as last_id, article.revision_id from chain
    join claimwatch.claim_edits as edit on edit.before_id = chain.id and edit.kind = 'went'
    join claimwatch.articles as article on article.id = edit.article_id and article.awaits = 'nothing'
    order by chain.root, chain.id`.execute(db);
  return rows;
}

/** Claims by their ids, judged or not, with the language that they are in. */
export async function claimsAsRead(db: Db, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'claim.revision_id')
    .select(['claim.id', 'claim.claim', 'claim.words', 'claim.published_at', 'revision.lang'])
    .where('claim.id', '=', anyOf(claimIds))
    .execute();
}

/** The edits that these claims underwent, or that they came by, in the order in which they were found. */
export async function editsAround(db: Db, claimIds: readonly number[]) {
  if (claimIds.length === 0) return [];
  return db
    .selectFrom('claimwatch.claim_edits')
    .select(['id', 'kind', 'before_id', 'after_id', 'parts', 'noted'])
    .where((row) => row.or([row('before_id', '=', anyOf(claimIds)), row('after_id', '=', anyOf(claimIds))]))
    .orderBy('id')
    .execute();
}

/** Which of these claims the desk has a line for that tells what it says beside one earlier claim, and which that is. */
export async function toldBeside(
  db: Db,
  deskId: string,
  claimIds: readonly number[],
): Promise<Map<number, number>> {
  if (claimIds.length === 0) return new Map();
  const rows = await linesTold(db)
    .select(['line.claim_id', 'judgement.match_id'])
    .where('line.desk_id', '=', deskId)
    .where('line.restated', '=', false)
    .where('line.claim_id', '=', anyOf(claimIds))
    .where('judgement.verdict', 'in', ['update', 'contradiction'])
    .execute();
  return new Map(
    rows.flatMap((row) => (row.match_id === null ? [] : [[row.claim_id, row.match_id] as const])),
  );
}
