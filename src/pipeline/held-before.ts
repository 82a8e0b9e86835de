import type { Choice, HeldBack } from '../digests/choose.ts';
import { standing } from '../digests/known.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { TopicId } from '../model/mention.ts';
import { claimsWithLine } from '../store/corrections.ts';
import { heldWaiting } from '../store/held-waiting.ts';
import type { Db } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';

/** What a window held back of claims that were passed over, each with its topics. */
export type HeldBefore = readonly (HeldBack & { readonly topics: readonly TopicId[] })[];

/** As it is now: what was told or rejected meanwhile is not held back, and what this digest tells carries the rest of it. */
export async function heldBefore(db: Db, desk: DeskConfig, choice: Choice): Promise<HeldBefore> {
  const fresh = choice.sections.flatMap(({ lines, more }) => [...lines, ...more]);
  const again = [...choice.saidAgain.lines, ...choice.saidAgain.more];
  const here = new Set([...fresh, ...again].map(({ line }) => line.claimId));
  for (const { claimId } of choice.held) here.add(claimId);
  const carriers = new Map(fresh.map(({ statementId, line }) => [statementId, line.claimId]));
  return (await stillHeld(db, desk, here)).map(({ said, ...held }) => {
    const isGone = held.why === 'edited' || held.why === 'taken-out';
    const carrier = isGone ? undefined : carriers.get(held.statementId);
    const why = said === 'repeat' ? 'reviewed' : carrier === undefined ? held.why : 'carried';
    return { ...held, of: carrier ?? held.of, why };
  });
}

/**
 * What was held back of claims that were passed over and still is, with what a reviewer said of it last. `here`: the claims
 * that the digest itself tells or holds back.
 */
export async function stillHeld(db: Db, desk: DeskConfig, here: ReadonlySet<number>) {
  const waiting = await heldWaiting(db, desk.id, desk.topics);
  const ids = waiting.map(({ claimId }) => claimId);
  const [acts, told] = [await actsOn(db, ids), await claimsWithLine(db, desk.id, ids)];
  return waiting.flatMap((held) => {
    const said = acts.get(held.claimId) ?? [];
    if (here.has(held.claimId) || told.has(held.claimId) || standing({ acts: said }) !== 'live') return [];
    return [{ ...held, said: said.at(-1) }];
  });
}
