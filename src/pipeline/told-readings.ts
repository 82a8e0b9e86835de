import { saysAlike } from '../digests/edited-parts.ts';
import { standing } from '../digests/known.ts';
import { claimsAsRead } from '../store/corrections.ts';
import { nearestTold } from '../store/desk-knowledge.ts';
import type { Db } from '../store/schema.ts';
import { actsOn } from '../store/verdicts.ts';

/** What a desk was told of articles before their outlets edited them again, by the edited claim. */
export interface ToldReadings {
  /** The nearest earlier reading of the claim that the desk was told and that stands, as a line or in a correction. */
  readonly before: ReadonlyMap<number, number>;
  /** Of these the ones that say the same again: six, then eight, then six, and the desk knows of six. */
  readonly saidBefore: ReadonlyMap<number, number>;
}

/** For each of these desks, of these claims, which outlets edited. */
export async function toldReadings(
  db: Db,
  deskIds: readonly string[],
  edited: readonly number[],
): Promise<(deskId: string) => ToldReadings> {
  const rows = await nearestTold(db, deskIds, edited);
  const told = rows.map((row) => row.told_id);
  const acts = await actsOn(db, told);
  const read = new Map(
    (await claimsAsRead(db, [...told, ...rows.map((row) => row.claim_id)])).map((row) => [row.id, row.claim]),
  );
  const live = rows.filter(({ told_id }) => standing({ acts: acts.get(told_id) ?? [] }) === 'live');
  const alike = live.filter(({ claim_id, told_id }) => {
    const [now, was] = [read.get(claim_id), read.get(told_id)];
    return now !== undefined && was !== undefined && saysAlike(now, was);
  });
  const of = (deskId: string, all: typeof rows) =>
    new Map(all.flatMap((row) => (row.desk_id === deskId ? [[row.claim_id, row.told_id] as const] : [])));
  return (deskId) => ({ before: of(deskId, live), saidBefore: of(deskId, alike) });
}
