import type { DeskConfig } from '../model/desk.ts';
import { correctionCauses } from '../store/correction-causes.ts';
import { listDesks } from '../store/desks.ts';
import type { Db, DeskRow } from '../store/schema.ts';
import { correctionsOwed } from './corrections.ts';
import { allDesks } from './desks.ts';
import type { House } from './house.ts';
import { type Woken, wakeToCorrect } from './wake-desks.ts';

type Asking = Pick<House, 'config'>;

/** Of each house the desks that were looked at and owed nothing, each with all that this depended on. */
const nothingOwed = new WeakMap<Asking, ReadonlyMap<string, string>>();

/**
 * Wakes desks that are owed a correction and that nobody woke: a line was retracted or edited in the very moment in which
 * a digest told it. However many desks sleep, the store is asked as often, unless something happened to a line of theirs;
 * of that each is asked about once.
 */
export async function wakeOwed(house: Asking, db: Db, now: Date): Promise<Woken[]> {
  const sleeping = await sleepingDesks(house, db);
  const causes = await correctionCauses(db, [...sleeping.keys()]);
  const known = nothingOwed.get(house);
  const looked = new Map<string, string>();
  const owed: string[] = [];
  for (const [id, cause] of causes) {
    const row = sleeping.get(id);
    if (row === undefined) continue;
    const seen = `${row.told_seq} ${row.window_from.toISOString()} ${cause}`;
    const owes = known?.get(id) !== seen && (await correctionsOwed(db, id, row, new Map())).length > 0;
    if (owes) owed.push(id);
    else looked.set(id, seen);
  }
  nothingOwed.set(house, looked);
  return wakeToCorrect(house, db, owed, now);
}

/** Desks that would hear of a correction before their next hour, and of which none is due. */
async function sleepingDesks(house: Asking, db: Db): Promise<ReadonlyMap<string, DeskRow>> {
  const rows = new Map((await listDesks(db)).map((row) => [row.id, row]));
  const sleeping = new Map<string, DeskRow>();
  for (const desk of await allDesks(house, db)) {
    const row = rows.get(desk.id);
    if (row !== undefined && sleeps(desk, row)) sleeping.set(desk.id, row);
  }
  return sleeping;
}

function sleeps({ schedule, corrections }: DeskConfig, row: DeskRow): boolean {
  return (
    (schedule.kind === 'immediate' && row.next_due_at === null) ||
    (corrections === 'at-once' && row.urgent_due_at === null)
  );
}
