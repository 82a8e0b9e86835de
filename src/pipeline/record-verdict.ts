import type { ReviewVerdict } from '../model/verdict.ts';
import { checkSeen, checkVerdict, type Reviewed } from '../review/allowed-verdicts.ts';
import { membership } from '../review/membership.ts';
import { withOpinions } from '../review/opinions.ts';
import { desksWithLines } from '../store/corrections.ts';
import { judgedClaims, newestSeq, statementSizes, takeNoveltyLock } from '../store/judgements.ts';
import type { Db } from '../store/schema.ts';
import { setStatements, tiedTo } from '../store/statements.ts';
import { actsOn, historyOf, storeVerdict } from '../store/verdicts.ts';
import type { House } from './house.ts';
import { ringWoken, wakeToCorrect } from './wake-desks.ts';

export { VerdictRefused } from '../review/allowed-verdicts.ts';

/**
 * Records what a reviewer says of a claim, in the audit list, and moves claims to the statements that they belong to by
 * it. It sends nothing by itself, but for a retraction and what takes one back: desks that were told the claim are told that
 * with their next digest, or at once where they wish it.
 *
 * @param seen id of the newest act on the claim that the reviewer was shown, 0 where none was; left out where nobody
 *   looked at a page
 * @throws VerdictRefused when the act makes no sense for this claim, or when somebody said something of it that the
 *   reviewer has not seen; with the reason for the reviewer.
 */
export async function recordVerdict(
  house: Pick<House, 'store' | 'events' | 'config' | 'queue' | 'clock'>,
  verdict: ReviewVerdict,
  seen?: number,
): Promise<void> {
  const woken = await house.store.db.transaction().execute(async (trx) => {
    // Nothing is judged meanwhile: what was judged before this act and what after it must be certain.
    await takeNoveltyLock(trx);
    if (seen !== undefined) checkSeen(await historyOf(trx, verdict.claimId), seen);
    const claimIds = verdict.of === null ? [verdict.claimId] : [verdict.claimId, verdict.of];
    const known = await reviewed(trx, claimIds);
    checkVerdict(verdict, {
      claim: known.get(verdict.claimId) ?? null,
      of: verdict.of === null ? null : (known.get(verdict.of) ?? null),
    });
    await storeVerdict(trx, verdict, await newestSeq(trx));
    const falling = await desksTold(trx, verdict);
    await moveClaims(trx, claimIds);
    return wakeToCorrect(house, trx, falling, house.clock());
  });
  await ringWoken(house, woken);
  const { claimId, act, reviewer } = verdict;
  house.events.say({ kind: 'verdict-recorded', claim: claimId, act, reviewer });
}

/** The desks that a retraction concerns, or what may take one back; nobody where no retraction was ever said of the claim. */
async function desksTold(trx: Db, { claimId }: ReviewVerdict): Promise<string[]> {
  const said = await historyOf(trx, claimId);
  return said.some(({ act }) => act === 'retract') ? desksWithLines(trx, [claimId]) : [];
}

async function reviewed(trx: Db, claimIds: readonly number[]): Promise<Map<number, Reviewed>> {
  const claims = await judgedClaims(trx, claimIds);
  const acts = await actsOn(trx, claimIds);
  const sizes = await statementSizes(
    trx,
    claims.map((claim) => claim.statement_id),
  );
  return new Map(
    claims.map(({ claim_id, seq, statement_id }) => {
      const act = acts.get(claim_id)?.at(-1) ?? null;
      return [claim_id, { claim_id, seq, act, statement_id, alone: sizes.get(statement_id) === 1 }];
    }),
  );
}

/** Works out anew which statement each claim belongs to that is tied to these. */
export async function moveClaims(trx: Db, claimIds: readonly number[]): Promise<void> {
  const { judged, acts, opinions } = await tiedTo(trx, claimIds);
  const places = membership(judged, withOpinions(acts, opinions));
  const moved = judged.flatMap(({ claimId, statementId }) => {
    const place = places.get(claimId) ?? claimId;
    return place === statementId ? [] : [[claimId, place] as const];
  });
  await setStatements(trx, new Map(moved));
}
