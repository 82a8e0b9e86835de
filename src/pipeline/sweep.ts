import { ringStill } from '../store/articles.ts';
import { dueDeliveries } from '../store/deliveries.ts';
import { listDesks } from '../store/desks.ts';
import { overdueFeeds } from '../store/feeds.ts';
import { unheardClaims } from '../store/opinions.ts';
import { dueRechecks } from '../store/rechecks.ts';
import { alertsDue } from './alert-operators.ts';
import { moveDues } from './desk-due.ts';
import { allDesks } from './desks.ts';
import { type House, ring } from './house.ts';
import { sweepSubscriptions } from './subscriptions.ts';
import { ringWoken } from './wake-desks.ts';
import { wakeOwed } from './wake-owed.ts';

/** How many of each kind one sweep rings for; the next sweep rings for the rest. */
const MOST = 500;

/**
 * Rings again for whatever stands still: feeds long overdue, articles that wait for a job, pages to look at again,
 * desks whose hour has come, deliveries not yet accepted, what operators are to be told. Jobs check what they find, so ringing once too often is harmless.
 * `patienceMs` is how long an article may wait before it counts as standing still; at a start it is 0.
 */
export async function sweep(
  house: House,
  patienceMs = house.config.settings.worker.sweepSeconds * 1000,
): Promise<void> {
  const now = house.clock();
  const lateMs = 2 * house.config.settings.worker.sweepSeconds * 1000;
  for (const feedId of await overdueFeeds(house.store.db, new Date(now.getTime() - lateMs))) {
    await ring(house, 'poll-feed', { feedId });
  }
  const still = await ringStill(house.store.db, {
    before: new Date(now.getTime() - patienceMs),
    now,
    most: MOST,
  });
  for (const { id, awaits } of still) {
    if (awaits === 'read-article' || awaits === 'find-claims') await ring(house, awaits, { articleId: id });
  }
  // Also rung when no article is still: one may have waited only for another to be read.
  await ring(house, 'judge-novelty', {});
  const unheard = await ringUnheard(house, now, patienceMs);
  const rechecks = await dueRechecks(house.store.db, now, MOST);
  for (const articleId of rechecks) await ring(house, 'read-article', { articleId });
  const desks = await ringDueDesks(house, now);
  await ringWoken(house, await wakeOwed(house, house.store.db, now));
  await sweepSubscriptions(house, MOST);
  const deliveries = await dueDeliveries(house.store.db, now, MOST);
  for (const deliveryId of deliveries) await ring(house, 'deliver-digest', { deliveryId });
  if ((await alertsDue(house, house.store.db)).length > 0) await ring(house, 'alert-operators', {});
  house.events.say({
    kind: 'swept',
    articles: still.length,
    rechecks: rechecks.length,
    desks,
    deliveries: deliveries.length,
    unheard,
  });
}

/** How long a doubtful claim may still be asked about: later its digest has gone. */
const ASKED_FOR_MS = 3_600_000;

async function ringUnheard(house: House, now: Date, patienceMs: number): Promise<number> {
  if (house.models === null) return 0;
  const judged = {
    since: new Date(now.getTime() - ASKED_FOR_MS),
    until: new Date(now.getTime() - patienceMs),
  };
  const unheard = await unheardClaims(house.store.db, judged, MOST);
  for (const claimId of unheard) await ring(house, 'second-opinion', { claimId });
  return unheard.length;
}

/** Due times are stored: a desk whose hour passed while nobody ran gets its digest now, once, and late. */
async function ringDueDesks(house: House, now: Date): Promise<number> {
  let rung = 0;
  const desks = new Map((await allDesks(house, house.store.db)).map((desk) => [desk.id, desk]));
  for (const row of await listDesks(house.store.db)) {
    const desk = desks.get(row.id);
    if (!desk) continue;
    // What quiet hours or a pause held, and hold no more, is due at once.
    if (!(await moveDues(house.store.db, desk, row, now))) continue;
    await ring(house, 'compose-digest', { deskId: desk.id });
    rung += 1;
  }
  return rung;
}
