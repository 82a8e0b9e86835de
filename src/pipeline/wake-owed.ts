import { listDesks } from '../store/desks.ts';
import type { Db } from '../store/schema.ts';
import { correctionsOwed } from './corrections.ts';
import { allDesks } from './desks.ts';
import type { House } from './house.ts';
import { type Woken, wakeToCorrect } from './wake-desks.ts';

/**
 * Wakes desks that are owed a correction and that nobody woke: a line was retracted or edited in the very moment in which
 * a digest told it.
 */
export async function wakeOwed(house: Pick<House, 'config'>, db: Db, now: Date): Promise<Woken[]> {
  const rows = new Map((await listDesks(db)).map((row) => [row.id, row]));
  const owed: string[] = [];
  for (const { id, schedule, corrections } of await allDesks(house, db)) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const sleeps =
      (schedule.kind === 'immediate' && row.next_due_at === null) ||
      (corrections === 'at-once' && row.urgent_due_at === null);
    if (sleeps && (await correctionsOwed(db, id, row, new Map())).length > 0) owed.push(id);
  }
  return wakeToCorrect(house, db, owed, now);
}
