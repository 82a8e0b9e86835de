import { findingsVersion } from '../claims/version.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimEdit } from '../model/claim-edit.ts';
import { postTime } from '../model/post.ts';
import { revisionsOf } from '../store/articles.ts';
import { editsInRevision, replaceClaimEdits } from '../store/claim-edits.ts';
import { claimsOfRevision } from '../store/claims.ts';
import { desksWithLinesOfArticle } from '../store/corrections.ts';
import type { ClaimRow, Db, RevisionRow } from '../store/schema.ts';
import type { House } from './house.ts';
import { desksWithCorrections, type ToWake } from './wake-desks.ts';

/** What an outlet did to the claims of an article since the revision before, by their places in both revisions. */
export interface FoundEdits {
  readonly before: RevisionRow;
  readonly rows: readonly ClaimRow[];
  readonly edits: readonly ClaimEdit[];
  /** Claims that stayed, changed or not. */
  readonly stayed: readonly (readonly [before: number, after: number])[];
  /** The outlet says itself that it corrected the article. */
  readonly noted: boolean;
}

/**
 * Compares the claims of a revision with those of the one before. Null where there is none, or where the two were not
 * read alike: what a paywall or the feed's excerpt left out is no edit of the outlet's.
 */
export async function findEdits(
  house: Pick<House, 'store' | 'readers' | 'config'>,
  revision: RevisionRow,
  claims: readonly Claim[],
): Promise<FoundEdits | null> {
  if (revision.number === 1) return null;
  const revisions = await revisionsOf(house.store.db, revision.article_id);
  const before = revisions.find((one) => one.number === revision.number - 1);
  if (!before || !areReadAlike(before, revision)) return null;
  const rows = await claimsOfRevision(house.store.db, before.id);
  const { edits, stayed, note } = await house.readers.run('findEditedClaims', {
    before: { title: before.title, text: before.text, claims: rows.map((row) => row.claim) },
    after: { title: revision.title, text: revision.text, claims },
  });
  const sameRules = rows.every((row) => row.version === findingsVersion(house.config.ownWords));
  return {
    before,
    rows,
    edits: edits.filter(
      (edit) => (sameRules || isInTheWords(edit)) && !isNewPost(edit, claims, before, revision),
    ),
    stayed,
    noted: note !== null,
  };
}

/** For each claim of the revision by its place, the id of the claim of the one before that it is. */
export function revisedIds({ rows, stayed }: FoundEdits): ReadonlyMap<number, number> {
  return new Map(
    stayed.flatMap(([before, after]) => {
      const row = rows[before];
      return row ? [[after, row.id] as const] : [];
    }),
  );
}

function areReadAlike(a: RevisionRow, b: RevisionRow): boolean {
  return (a.provenance === 'feed') === (b.provenance === 'feed') && a.warnings.length === b.warnings.length;
}

/** What a new post of a live blog says was never kept back: it is no edit. */
function isNewPost(
  { kind, after }: ClaimEdit,
  claims: readonly Claim[],
  before: RevisionRow,
  revision: RevisionRow,
): boolean {
  const claim = kind === 'came' && after !== null ? claims[after] : undefined;
  const at = claim ? postTime(revision.posts, claim.span.start) : null;
  return at !== null && !before.posts.some((post) => post.at === at);
}

/** Claims that other rules found may differ in speaker or stance although the outlet changed nothing. */
function isInTheWords({ kind, parts }: ClaimEdit): boolean {
  return kind !== 'changed' || parts.includes('words') || parts.includes('figure');
}

/** Desks that were told a line of an article of which this revision edited claims: ask when the article waits for nothing. */
export async function desksWithEdits(
  house: Pick<House, 'config'>,
  trx: Db,
  revision: Pick<RevisionRow, 'id' | 'article_id'> | undefined,
): Promise<ToWake> {
  const isEdited = revision !== undefined && (await editsInRevision(trx, revision.id)).length > 0;
  const told = isEdited ? await desksWithLinesOfArticle(trx, revision.article_id) : [];
  return desksWithCorrections(house, trx, told);
}

/** Keeps them by the ids of the claims. Call after the revision's own claims were stored, in the same transaction. */
export async function storeEdits(
  trx: Db,
  revision: RevisionRow,
  found: FoundEdits,
  now: Date,
): Promise<void> {
  const mine = await claimsOfRevision(trx, revision.id);
  const edits = found.edits.map((edit) => ({
    ...edit,
    before: edit.before === null ? null : (found.rows[edit.before]?.id ?? null),
    after: edit.after === null ? null : (mine[edit.after]?.id ?? null),
  }));
  const place = {
    articleId: revision.article_id,
    beforeRevisionId: found.before.id,
    afterRevisionId: revision.id,
  };
  await replaceClaimEdits(trx, place, edits, found.noted, now);
}
