import { setTimeout as pause } from 'node:timers/promises';
import { type Acceptance, deliveryId, Permanent, Temporary } from '../delivery/channel.ts';
import type { Attempt } from '../queue/open.ts';
import { holdDelivery, recordNotSent, recordSent, release } from '../store/deliveries.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { type Recipients, recipientsOf, sayDelivered, sayNotDelivered } from './delivery-recipients.ts';
import { CLOCK_SKEW_MS, type House, ring } from './house.ts';
import { type Payloads, STAGES } from './stages.ts';

/**
 * Sends one frozen digest, or one alert, to one recipient. Sent means accepted; what is not accepted is tried again ever more
 * rarely, with the same bytes. While it is being sent the delivery is held, so that no other worker sends it too.
 */
export async function deliverDigest(
  house: House,
  { deliveryId }: Payloads['deliver-digest'],
  { signal }: Pick<Attempt, 'signal'>,
): Promise<void> {
  const now = house.clock();
  const holdMs = house.config.settings.mail.timeoutSeconds * 1000 * 3;
  const until = new Date(now.getTime() + holdMs);
  const due = new Date(now.getTime() + CLOCK_SKEW_MS);
  const delivery = await holdDelivery(house.store.db, deliveryId, { now: due, until });
  if (!delivery) return;
  const recipients = await recipientsOf(house, delivery);
  if (!recipients) return;
  const error = recipients.refuses(delivery.address.toLowerCase());
  if (error !== null) return recordNotSent(house.store.db, delivery.id, { error, again: null });
  await send(house, delivery, recipients, signal);
}

async function send(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients,
  signal: AbortSignal,
): Promise<void> {
  const { channel, address, raw, message_id: messageId } = delivery;
  const frozen = { id: deliveryId(messageId), from: house.config.settings.mail.from, to: address, raw };
  let accepted: Acceptance;
  try {
    accepted = await house.channels.send(channel, frozen, signal);
  } catch (error) {
    // Broken off because the worker stops: that is no failure, and the next worker may send it at once.
    if (signal.aborted) await release(house.store.db, delivery.id, house.clock());
    else await notSent(house, delivery, recipients, error);
    return;
  }
  await recordAccepted(house, delivery.id, accepted.answer);
  house.events.say(sayDelivered(recipients, delivery, accepted.answer));
}

/** Waits before a record is tried again, in milliseconds. */
const RECORD_AGAIN_MS = [100, 1_000, 5_000];

/** A mail that was accepted and not recorded would be sent again: a database that stumbles is asked once more. */
async function recordAccepted(house: House, deliveryId: number, answer: string): Promise<void> {
  for (const waitMs of RECORD_AGAIN_MS) {
    try {
      return await recordSent(house.store.db, deliveryId, answer, house.clock());
    } catch {
      await pause(waitMs);
    }
  }
  await recordSent(house.store.db, deliveryId, answer, house.clock());
}

async function notSent(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients,
  error: unknown,
): Promise<void> {
  const { tries, backOffMs } = STAGES['deliver-digest'];
  const forGood = error instanceof Permanent || delivery.attempts + 1 >= tries;
  const delayMs = Math.max(backOffMs * 2 ** delivery.attempts, askedToWaitMs(error, house.clock()));
  const again = forGood ? null : new Date(house.clock().getTime() + delayMs);
  const message = error instanceof Error ? error.message : String(error);
  await recordNotSent(house.store.db, delivery.id, { error: message, again });
  house.events.say(sayNotDelivered(recipients, delivery, { error: message, forGood }));
  if (!forGood) await ring(house, 'deliver-digest', { deliveryId: delivery.id }, delayMs);
}

/** How long the other side asks to be left alone, in milliseconds; 0 when it does not say. */
function askedToWaitMs(error: unknown, now: Date): number {
  if (!(error instanceof Temporary) || error.retryAt === null) return 0;
  return Math.max(0, error.retryAt.getTime() - now.getTime());
}
