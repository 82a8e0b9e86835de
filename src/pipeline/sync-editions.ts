import { nextDueTime } from '../digests/quiet-hours.ts';
import { editionNamed } from '../model/subscription.ts';
import { storedEditions, switchOff, syncEdition } from '../store/editions.ts';
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
      const due = edition.schedule.kind === 'immediate' ? null : nextDueTime(edition, now);
      if (!isSame) await syncEdition(trx, edition, { due, now });
    }
    await switchOff(trx, [...stored.keys()]);
  });
}
