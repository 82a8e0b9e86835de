import type { ReviewVerdict } from '../model/verdict.ts';

/** An act that makes no sense for its claim; the message is for the reviewer. */
export class VerdictRefused extends Error {
  override readonly name = 'VerdictRefused';
}

/** What must be known of a claim to say whether an act on it makes sense. */
export interface Reviewed {
  readonly claim_id: number;
  readonly seq: number;
}

/**
 * Which acts a reviewer may record. `repeat` names the earlier claim that is repeated; no other act names one.
 *
 * @throws VerdictRefused with the reason.
 */
export function checkVerdict(
  verdict: ReviewVerdict,
  known: { readonly claim: Reviewed | null; readonly of: Reviewed | null },
): void {
  if (known.claim === null) {
    throw new VerdictRefused(`Claim ${verdict.claimId} is not known, or has no verdict yet.`);
  }
  if (verdict.act !== 'repeat') {
    if (verdict.of !== null) throw new VerdictRefused(`"${verdict.act}" does not take a second claim.`);
    return;
  }
  if (verdict.of === null) throw new VerdictRefused('Say which earlier claim this one repeats.');
  if (known.of === null) throw new VerdictRefused(`Claim ${verdict.of} is not known.`);
  if (known.of.seq >= known.claim.seq) {
    throw new VerdictRefused(`Claim ${verdict.of} is not earlier than claim ${verdict.claimId}.`);
  }
}
