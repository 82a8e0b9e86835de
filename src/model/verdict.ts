/**
 * What a reviewer may say of a judged claim:
 * - `confirm`: it stands as it was judged; what was said of its place before holds no longer.
 * - `repeat`: it says the same as an earlier claim, and belongs to the statement of that one.
 * - `merge`: its whole statement and that of another claim say the same.
 * - `split`: it is no repeat, or nothing repeats it: it is a statement of its own.
 * - `reject`: it is no claim, or was read wrongly.
 * - `off-topic`: rightly read, and of no topic that is watched.
 * - `retract`: it must not stand.
 * - `undo`: takes back the newest act on this claim that stands.
 */
export const REVIEW_ACTS = [
  'confirm',
  'repeat',
  'merge',
  'split',
  'reject',
  'off-topic',
  'retract',
  'undo',
] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];
/** An act that says something of a claim: every one but `undo`. */
export type StandingAct = Exclude<ReviewAct, 'undo'>;

/** Acts that name another claim. */
export const ACTS_OF_TWO: ReadonlySet<ReviewAct> = new Set(['repeat', 'merge']);

/** Whether a claim still stands by the newest act on it: what is no claim, off topic or retracted does not. */
export function stands(act: StandingAct | null | undefined): boolean {
  return act !== 'reject' && act !== 'off-topic' && act !== 'retract';
}

/** One act of a reviewer; acts are kept for ever and never changed. */
export interface ReviewVerdict {
  readonly claimId: number;
  readonly act: ReviewAct;
  /** For `repeat` the earlier claim that this one repeats, for `merge` a claim of the other statement. */
  readonly of: number | null;
  readonly reviewer: string;
  readonly note: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** An act as it is kept. */
export interface RecordedVerdict extends ReviewVerdict {
  /** Grows in the order of recording. */
  readonly id: number;
  /** `seq` of the newest judgement by then: what was judged later was judged knowing of the act. */
  readonly afterSeq: number;
}

/**
 * Of all acts on one claim, oldest first, those that still stand: each `undo` takes back the newest one before it that
 * does. An undo itself is never taken back.
 */
export function standingActs<T extends { readonly act: ReviewAct }>(
  acts: readonly T[],
): (T & { readonly act: StandingAct })[] {
  const standing: (T & { readonly act: StandingAct })[] = [];
  for (const act of acts) {
    if (saysSomething(act)) standing.push(act);
    else standing.pop();
  }
  return standing;
}

function saysSomething<T extends { readonly act: ReviewAct }>(
  act: T,
): act is T & { readonly act: StandingAct } {
  return act.act !== 'undo';
}
