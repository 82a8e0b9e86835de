import { setTimeout as pause } from 'node:timers/promises';
import { Permanent, Temporary } from '../delivery/channel.ts';
import {
  type NotSent,
  type Recorded,
  recordLeftOut,
  recordNotSent,
  recordSent,
} from '../store/deliveries.ts';
import { forgetRefusals, storeLeftOut } from '../store/refusing-addresses.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { noteUnreached } from './alert-addresses.ts';
import { type Recipients, sayDelivered, sayLeftOut, sayNotDelivered } from './delivery-recipients.ts';
import type { HouseEvent } from './events.ts';
import { type House, ring } from './house.ts';
import { nextSend } from './next-send.ts';

/** Waits before a record is tried again, in milliseconds. */
const RECORD_AGAIN_MS = [100, 1_000, 5_000, 10_000, 30_000];

/**
 * Records that a delivery was accepted. It must not be sent again: a database that stumbles is asked again, and while it
 * is away for longer this worker at least remembers.
 */
export async function recordAccepted(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients,
  answer: string,
): Promise<void> {
  house.sending.unrecorded.set(delivery.id, answer);
  const recorded = await untilRecorded(house, delivery, answer);
  house.sending.unrecorded.delete(delivery.id);
  // Whoever unsubscribed while it was sent took its record away, and got it all the same: once.
  if (recorded !== 'again') house.events.say(sayDelivered(recipients, delivery, answer));
  else house.events.say({ kind: 'delivered-twice', delivery: delivery.id, messageId: delivery.message_id });
}

async function untilRecorded(house: House, delivery: DeliveryRow, answer: string): Promise<Recorded> {
  for (const waitMs of RECORD_AGAIN_MS) {
    try {
      return await recordOnce(house, delivery, answer);
    } catch {
      await pause(waitMs);
    }
  }
  return recordOnce(house, delivery, answer);
}

/** That it was accepted and what follows from it: both, or neither. */
async function recordOnce(house: House, delivery: DeliveryRow, answer: string): Promise<Recorded> {
  return house.store.db.transaction().execute(async (trx) => {
    const recorded = await recordSent(trx, delivery.id, answer, house.clock());
    await forgetRefusals(trx, delivery);
    return recorded;
  });
}

/** Records that its recipient is not to have it any more: the digest names whom it left out, and nothing was given up. */
export async function leaveOut(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients | null,
  { by, why }: { readonly by: string; readonly why: string },
): Promise<void> {
  const { id, digest_id: digestId, channel, address } = delivery;
  const recorded = await house.store.db.transaction().execute(async (trx) => {
    if (!(await recordLeftOut(trx, id, { by, why }))) return false;
    if (digestId !== null) await storeLeftOut(trx, digestId, [{ channel, address, why }]);
    return true;
  });
  if (recorded) house.events.say(sayLeftOut(recipients, delivery, why));
}

/** Records what was refused or could not be handed over, and when it is tried again. */
export async function recordFailed(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients,
  { by, error }: { readonly by: string; readonly error: unknown },
): Promise<void> {
  const now = house.clock();
  const again = error instanceof Permanent ? null : nextOf(delivery, error, now);
  const failure: NotSent = {
    by,
    error: error instanceof Error ? error.message : String(error),
    again,
    inDoubt: error instanceof Temporary && error.inDoubt,
  };
  const told = await house.store.db.transaction().execute(async (trx) => {
    if (!(await recordNotSent(trx, delivery.id, failure))) return null;
    if (again !== null) return { suppressed: false };
    const badAddress = error instanceof Permanent && error.badAddress;
    return noteUnreached(house, trx, { delivery, recipients, badAddress, error: failure.error, now });
  });
  // Another worker has taken it meanwhile, and says what comes of it.
  if (told === null) return;
  const forGood = again === null;
  house.events.say(sayNotDelivered(recipients, delivery, { error: failure.error, forGood }));
  if (told.suppressed) house.events.say(saySuppressed(recipients, delivery, failure.error));
  if (again !== null)
    await ring(house, 'deliver-digest', { deliveryId: delivery.id }, again.getTime() - now.getTime());
}

function nextOf(delivery: DeliveryRow, error: unknown, now: Date): Date | null {
  const retryAt = error instanceof Temporary ? error.retryAt : null;
  const { id, attempts, frozen_at: frozenAt } = delivery;
  return nextSend({ id, failures: attempts + 1, frozenAt, retryAt }, now);
}

/** What a mail server says of a subscriber may name the address. */
function saySuppressed(
  { isSubscriber, desk }: Recipients,
  { channel, address }: DeliveryRow,
  error: string,
): HouseEvent {
  return isSubscriber
    ? { kind: 'address-suppressed', channel, address: `a subscriber of ${desk}`, error: '' }
    : { kind: 'address-suppressed', channel, address, error };
}
