/** The rule that says: the same again, days after what it repeats. */
export const ON_ANOTHER_OCCASION = 'OCC';

/** What of a claim of a statement tells when that was said. */
export interface OnOccasion {
  /** Grows in the order of judging. */
  readonly seq: number;
  /** Code of the rule that judged it. */
  readonly rule: string;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
}

/**
 * When a statement was first and last said, by those of its claims that stand, in the order of judging. The first is the one
 * that was published first. A report of what was said before is no occasion of its own, however late it comes.
 */
export function firstAndLast<C extends OnOccasion>(claims: readonly C[]): { first: C; last: C } | null {
  const [founder] = claims;
  if (founder === undefined) return null;
  const byTime = claims.toSorted(
    (a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || a.seq - b.seq,
  );
  const occasions = byTime.filter((claim) => claim === founder || claim.rule === ON_ANOTHER_OCCASION);
  return { first: byTime[0] ?? founder, last: occasions.at(-1) ?? founder };
}
