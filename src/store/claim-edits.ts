import type { ClaimEdit } from '../model/claim-edit.ts';
import { inBatches } from './many.ts';
import type { Db } from './schema.ts';

/** Between which revisions of which article. */
export interface EditPlace {
  readonly articleId: number;
  readonly beforeRevisionId: number;
  readonly afterRevisionId: number;
}

/** Replaces what is known of a revision's edits, by the ids of the claims: a rerun never doubles. */
export async function replaceClaimEdits(
  trx: Db,
  place: EditPlace,
  edits: readonly ClaimEdit[],
  noted: boolean,
  now: Date,
): Promise<void> {
  await trx
    .deleteFrom('claimwatch.claim_edits')
    .where('after_revision_id', '=', place.afterRevisionId)
    .execute();
  const all = edits.map(({ kind, before, after, parts }) => ({
    article_id: place.articleId,
    before_revision_id: place.beforeRevisionId,
    after_revision_id: place.afterRevisionId,
    kind,
    before_id: before,
    after_id: after,
    parts: JSON.stringify(parts),
    noted,
    found_at: now,
  }));
  await inBatches(all, (rows) => trx.insertInto('claimwatch.claim_edits').values(rows).execute());
}

/** Edits with the words of both claims, and whether those claims have pages of their own (were judged). */
function editsWithWords(db: Db) {
  return db
    .selectFrom('claimwatch.claim_edits as edit')
    .leftJoin('claimwatch.claims as old', 'old.id', 'edit.before_id')
    .leftJoin('claimwatch.claims as now', 'now.id', 'edit.after_id')
    .leftJoin('claimwatch.judgements as old_judged', 'old_judged.claim_id', 'edit.before_id')
    .leftJoin('claimwatch.judgements as now_judged', 'now_judged.claim_id', 'edit.after_id')
    .innerJoin('claimwatch.revisions as revision', 'revision.id', 'edit.after_revision_id')
    .select([
      'edit.id',
      'edit.article_id',
      'edit.kind',
      'edit.parts',
      'edit.noted',
      'edit.before_id',
      'edit.after_id',
    ])
    .select(['old.words as old_words', 'old.speaker as old_speaker', 'old.stance as old_stance'])
    .select(['now.words as now_words', 'now.speaker as now_speaker', 'now.stance as now_stance'])
    .select(['old_judged.verdict as old_verdict', 'now_judged.verdict as now_verdict'])
    .select(['revision.number', 'revision.read_at', 'revision.lang'])
    .orderBy('edit.id');
}

/** What an outlet edited of the claims when it made this revision of the one before. */
export async function editsInRevision(db: Db, revisionId: number) {
  return editsWithWords(db).where('edit.after_revision_id', '=', revisionId).execute();
}

/** The edits that made a claim, or that it came to. */
export async function editsOfClaim(db: Db, claimId: number) {
  return editsWithWords(db)
    .where((row) => row.or([row('edit.before_id', '=', claimId), row('edit.after_id', '=', claimId)]))
    .execute();
}

export type ClaimEditRow = Awaited<ReturnType<typeof editsInRevision>>[number];
