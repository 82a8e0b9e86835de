import type { ReviewVerdict } from '../model/verdict.ts';
import { checkVerdict } from '../review/allowed-verdicts.ts';
import { judgedClaims } from '../store/judgements.ts';
import { storeVerdict } from '../store/verdicts.ts';
import type { House } from './house.ts';

export { VerdictRefused } from '../review/allowed-verdicts.ts';

/**
 * Records what a reviewer says of a claim, in the audit list. It sends nothing by itself.
 *
 * @throws VerdictRefused when the act makes no sense for this claim, with the reason for the reviewer.
 */
export async function recordVerdict(house: House, verdict: ReviewVerdict): Promise<void> {
  await house.store.db.transaction().execute(async (trx) => {
    const wanted = verdict.of === null ? [verdict.claimId] : [verdict.claimId, verdict.of];
    const known = await judgedClaims(trx, wanted);
    checkVerdict(verdict, {
      claim: known.find((row) => row.claim_id === verdict.claimId) ?? null,
      of: known.find((row) => row.claim_id === verdict.of) ?? null,
    });
    await storeVerdict(trx, verdict);
  });
  const { claimId, act, reviewer } = verdict;
  house.events.say({ kind: 'verdict-recorded', claim: claimId, act, reviewer });
}
