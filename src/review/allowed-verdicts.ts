import type { ReviewAct, ReviewVerdict } from '../model/verdict.ts';

/** An act that makes no sense for its claim; the message is for the reviewer. */
export class VerdictRefused extends Error {
  override readonly name = 'VerdictRefused';
}

/** What must be known of a claim to say whether an act on it makes sense. */
export interface Reviewed {
  readonly claim_id: number;
  /** Grows in the order of judging: a smaller one is earlier. */
  readonly seq: number;
  /** The last act on it, which holds; null when nobody said anything. */
  readonly act: ReviewAct | null;
}

/**
 * Which acts a reviewer may record. `repeat` names the earlier claim that is repeated; no other act names one. A claim
 * that was rejected or retracted cannot be repeated: what repeats it would vanish with it, and that might be news.
 *
 * @throws VerdictRefused with the reason.
 */
export function checkVerdict(
  verdict: ReviewVerdict,
  known: { readonly claim: Reviewed | null; readonly of: Reviewed | null },
): void {
  const { claimId, act, of } = verdict;
  if (known.claim === null) throw new VerdictRefused(`Claim ${claimId} is not known, or has no verdict yet.`);
  if (act !== 'repeat') {
    if (of !== null) throw new VerdictRefused(`"${act}" does not take a second claim.`);
    return;
  }
  if (of === null) throw new VerdictRefused('Say which earlier claim this one repeats, by its number.');
  if (of === claimId) throw new VerdictRefused('A claim does not repeat itself. Name the earlier one.');
  if (known.of === null) throw new VerdictRefused(`Claim ${of} is not known, or has no verdict yet.`);
  if (known.of.seq >= known.claim.seq) {
    throw new VerdictRefused(
      `Claim ${of} is not earlier than claim ${claimId}: only an earlier one can be repeated.`,
    );
  }
  if (known.of.act === 'reject' || known.of.act === 'retract') {
    throw new VerdictRefused(
      `Claim ${of} was ${known.of.act}ed: what is marked as its repeat would be lost. Name another, or confirm claim ${of} first.`,
    );
  }
}
