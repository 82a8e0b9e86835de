import { setTimeout as pause } from 'node:timers/promises';
import { anyAwaits } from '../store/articles.ts';
import { dueDeliveries } from '../store/deliveries.ts';
import { listDesks, loadDesk, moveUrgentDue, setDeskDue } from '../store/desks.ts';
import { allDesks } from './desks.ts';
import { type House, ring } from './house.ts';
import { isGathering, isHeld } from './next-digest.ts';
import { JOBS } from './stages.ts';

/** How often to look whether all work is done; only waiting costs anything, the work goes on meanwhile. */
const LOOK_MS = 50;

/**
 * Polls every feed now, whenever it is due, and resolves when all that follows from it is done: articles read,
 * claims judged, due digests composed and handed to the mail server. What has to be tried again later is left. A feed that
 * was polled after `since` already is not asked again.
 */
export async function pollAndSettle(house: House, since?: Date): Promise<void> {
  const unlessSince = since === undefined ? {} : { unlessSince: since.toISOString() };
  await Promise.all(
    house.config.feeds.map((feed) =>
      ring(house, 'poll-feed', { feedId: feed.id, now: true, ...unlessSince }),
    ),
  );
  await settle(house);
}

/** Resolves when no job waits or runs and nothing stored waits for one; for models nothing waits. */
export async function settle(house: House): Promise<void> {
  while (!(await isSettled(house))) await pause(LOOK_MS);
}

async function isSettled(house: House): Promise<boolean> {
  for (const job of JOBS.filter((each) => each !== 'second-opinion')) {
    const { waiting, active } = await house.queue.counts(job);
    if (waiting + active > 0) return false;
  }
  const now = house.clock();
  if (await anyAwaits(house.store.db, now)) return false;
  const dues = (await listDesks(house.store.db)).flatMap((desk) => [desk.next_due_at, desk.urgent_due_at]);
  if (dues.some((due) => due !== null && due <= now)) return false;
  return (await dueDeliveries(house.store.db, now, 1)).length === 0;
}

/** One round for `claimwatch once`: polls, settles, and sends what immediate desks and operators would be sent a while later. */
export async function runOnce(house: House, begun: Date): Promise<void> {
  await pollAndSettle(house, begun);
  await hearModels(house);
  await sendGathered(house);
  await ring(house, 'alert-operators', { now: true });
  await settle(house);
}

/** Lets models speak before digests are made, for as long as one call may take and no longer. */
async function hearModels(house: House): Promise<void> {
  if (house.models === null) return;
  const until = performance.now() + house.config.settings.models.timeoutSeconds * 1000;
  while (performance.now() < until) {
    const { waiting, active } = await house.queue.counts('second-opinion');
    if (waiting + active === 0) return;
    await pause(LOOK_MS);
  }
}

/**
 * Ends the batches now, those of immediate desks and of what is urgent, and resolves when their digests are sent. What quiet
 * hours or a pause hold stays held.
 */
export async function sendGathered(house: House): Promise<void> {
  for (const desk of await allDesks(house, house.store.db)) {
    const row = await loadDesk(house.store.db, desk.id);
    const now = house.clock();
    if (!row || !isGathering(desk, row, now)) continue;
    const batch = desk.schedule.kind === 'immediate' && row.next_due_at !== null && !isHeld(row, now);
    if (batch) await setDeskDue(house.store.db, desk.id, now);
    if (row.urgent_due_at !== null)
      await moveUrgentDue(house.store.db, desk.id, { from: row.urgent_due_at, to: now });
    await ring(house, 'compose-digest', { deskId: desk.id });
  }
  await settle(house);
}
