import type { DeskConfig } from '../model/desk.ts';
import { desksWithLines } from '../store/corrections.ts';
import { listDesks } from '../store/desks.ts';
import type { Db } from '../store/schema.ts';
import { correctionsOwed } from './corrections.ts';
import { allDesks } from './desks.ts';
import type { House } from './house.ts';

/** The desks that a retraction of this claim concerns: those that were told it and are still written to. */
export async function desksConcerned(
  house: Pick<House, 'config'>,
  db: Db,
  claimId: number,
): Promise<readonly DeskConfig[]> {
  return (await desksConcernedBy(house, db, [claimId])).get(claimId) ?? [];
}

/** The same of several claims; those that no desk was told are absent. */
export async function desksConcernedBy(
  house: Pick<House, 'config'>,
  db: Db,
  claimIds: readonly number[],
): Promise<ReadonlyMap<number, readonly DeskConfig[]>> {
  const told = new Map<number, readonly DeskConfig[]>();
  let desks: readonly DeskConfig[] | null = null;
  for (const claimId of claimIds) {
    const ids = new Set(await desksWithLines(db, [claimId]));
    if (ids.size === 0) continue;
    desks ??= await allDesks(house, db);
    const ours = desks.filter((desk) => ids.has(desk.id));
    if (ours.length > 0) told.set(claimId, ours);
  }
  return told;
}

/** Of those, the desks that are to be told that the claim was retracted, or that it stands again, and have not been yet. */
export async function desksToCorrect(
  house: Pick<House, 'config'>,
  db: Db,
  claimId: number,
): Promise<DeskConfig[]> {
  const rows = new Map((await listDesks(db)).map((row) => [row.id, row]));
  const desks: DeskConfig[] = [];
  for (const desk of await desksConcerned(house, db, claimId)) {
    const row = rows.get(desk.id);
    const owed = row ? await correctionsOwed(db, desk.id, row, new Map()) : [];
    const acts = owed.filter(({ kind }) => kind === 'retracted' || kind === 'stands-again');
    if (acts.some((correction) => correction.claimId === claimId || correction.lineId === claimId))
      desks.push(desk);
  }
  return desks;
}
