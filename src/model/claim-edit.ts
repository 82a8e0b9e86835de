/** What of a claim an outlet changed when it edited its article. */
export const EDITED_PARTS = ['figure', 'date', 'stance', 'speaker', 'words'] as const;
export type EditedPart = (typeof EDITED_PARTS)[number];

/**
 * What became of a claim between two revisions of one article. `C` is how the claims are named: by their place in the
 * list of their revision, or by their id once they are stored.
 */
export interface ClaimEdit<C = number> {
  readonly kind: 'came' | 'went' | 'changed';
  /** Null: it came. */
  readonly before: C | null;
  /** Null: it went. */
  readonly after: C | null;
  /** In the order of `EDITED_PARTS`; empty unless it changed. */
  readonly parts: readonly EditedPart[];
}
