import type { ListedRevision } from './archive-forms.ts';

/** A revision at its place in the order of judging. */
export interface OrderedRevision {
  readonly revision: ListedRevision;
  /** When its claims were judged; where none was judged, when they would have been. */
  readonly at: Date;
}

/**
 * Revisions in the order in which their claims were judged, or would have been: an article when it was first seen, once
 * those seen before it are read, for which the judge waits no longer than `patienceMs`; a further revision when it was read.
 */
export function inJudgingOrder(
  revisions: readonly ListedRevision[],
  patienceMs: number,
): readonly OrderedRevision[] {
  const ordered: OrderedRevision[] = [];
  let waited = 0;
  for (const revision of revisions.toSorted((a, b) => seenAt(a) - seenAt(b) || a.id - b.id)) {
    const [seen, read] = [seenAt(revision), Date.parse(revision.readAt)];
    if (read - seen <= patienceMs) waited = Math.max(waited, read);
    const would = new Date(Math.max(read, Math.min(waited, seen + patienceMs)));
    ordered.push({ revision, at: revision.judged === null ? would : new Date(revision.judged.at) });
  }
  // Sorting is stable: what was never judged keeps its order of first seen among equals.
  return ordered.sort((a, b) => a.at.getTime() - b.at.getTime() || seqOf(a) - seqOf(b));
}

/** When what it says was seen: a further revision is news from when it was read. */
function seenAt({ number, readAt, firstSeenAt }: ListedRevision): number {
  return Date.parse(number > 1 ? readAt : firstSeenAt);
}

function seqOf({ revision }: OrderedRevision): number {
  return revision.judged?.seq ?? Number.MAX_SAFE_INTEGER;
}
