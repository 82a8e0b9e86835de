/** What a reviewer may say of a judged claim. */
export const REVIEW_ACTS = ['confirm', 'repeat', 'reject', 'retract'] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** One act of a reviewer; acts are kept for ever and never changed. */
export interface ReviewVerdict {
  readonly claimId: number;
  readonly act: ReviewAct;
  /** For `repeat`: the earlier claim that this one repeats. */
  readonly of: number | null;
  readonly reviewer: string;
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
}
