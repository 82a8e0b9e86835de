import { afterPause, firstOpen } from '../digests/quiet-hours.ts';
import { loadDigest } from '../store/digests.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { deskNamed } from './desks.ts';
import type { House } from './house.ts';

/** A digest that was frozen so short a time ago is on its way, though quiet hours have begun meanwhile. */
const ON_ITS_WAY_MS = 5 * 60_000;
/** Quiet hours and pauses may be taken away before they end. */
const LOOK_AGAIN_MS = 15 * 60_000;

/**
 * Until when a delivery that was not accepted at once waits, because its desk has quiet hours or a pause by now; null: it does
 * not. Quiet hours hold nothing urgent, and neither holds mails to operators.
 */
export async function heldUntil(
  house: Pick<House, 'config' | 'store' | 'clock'>,
  { digest_id, frozen_at }: DeliveryRow,
): Promise<Date | null> {
  const { db } = house.store;
  const now = house.clock();
  if (digest_id === null || now.getTime() - frozen_at.getTime() <= ON_ITS_WAY_MS) return null;
  const row = await loadDigest(db, digest_id);
  const desk = row && (await deskNamed(house, db, row.desk_id));
  if (!desk) return null;
  const open = row.digest.kind === 'urgent' ? afterPause(desk, now) : firstOpen(desk, now);
  if (open === null || open <= now) return null;
  return new Date(Math.min(open.getTime(), now.getTime() + LOOK_AGAIN_MS));
}
