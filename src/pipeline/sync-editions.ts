import type { DeskConfig } from '../model/desk.ts';
import { editionNamed } from '../model/subscription.ts';
import { loadDesk } from '../store/desks.ts';
import { storedEditions, switchOff, syncEdition } from '../store/editions.ts';
import type { Db } from '../store/schema.ts';
import { moveDues } from './desk-due.ts';
import { allDesks } from './desks.ts';
import type { House } from './house.ts';

/**
 * Makes the stored editions match `desks.yaml` after the desks themselves: those of a desk that is gone or no longer open are
 * switched off, those of one that is open again start anew, topics come and go. Only what differs is touched.
 */
export async function syncEditions(house: Pick<House, 'config' | 'store' | 'clock'>): Promise<void> {
  await house.store.db.transaction().execute(async (trx) => {
    // Before the subscriptions are read: one that another process confirms meanwhile is then no stored edition yet.
    const stored = await storedEditions(trx);
    const editions = (await allDesks(house, trx)).filter((desk) => editionNamed(desk.id) !== null);
    const now = house.clock();
    for (const edition of editions) {
      const known = stored.get(edition.id);
      stored.delete(edition.id);
      const { topics, name } = edition;
      const isSame =
        known?.name === name &&
        known.topics.size === topics.length &&
        topics.every((id) => known.topics.has(id));
      if (!isSame) await keepEdition(trx, edition, now);
    }
    await switchOff(trx, [...stored.keys()]);
  });
}

/** Stores what an edition is from now on, with when it is due: from the first hour of one that begins; what another is owed stays. */
export async function keepEdition(trx: Db, edition: DeskConfig, now: Date): Promise<void> {
  await syncEdition(trx, edition, now);
  const row = await loadDesk(trx, edition.id);
  if (row) await moveDues(trx, edition, row, now);
}
