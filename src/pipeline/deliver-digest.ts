import { setTimeout as pause } from 'node:timers/promises';
import { type Acceptance, deliveryId, Permanent, Temporary } from '../delivery/channel.ts';
import type { Attempt } from '../queue/open.ts';
import { holdDelivery, recordNotSent, recordSent, release, unsubscribedFrom } from '../store/deliveries.ts';
import { loadDigest } from '../store/digests.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { CLOCK_SKEW_MS, type House, ring } from './house.ts';
import { type Payloads, STAGES } from './stages.ts';

/** For whom a mail is: a desk, or the operators. */
interface Recipients {
  /** null: the operators. */
  readonly desk: string | null;
  /** Why nothing is sent to an address after all; null when it is. */
  readonly refuses: (address: string) => string | null;
}

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
  await send(house, delivery, recipients.desk, signal);
}

async function recipientsOf(house: House, delivery: DeliveryRow): Promise<Recipients | null> {
  if (delivery.digest_id === null) {
    const named = new Set(house.config.operators.map(({ address }) => address.toLowerCase()));
    return { desk: null, refuses: (address) => (named.has(address) ? null : 'no operator any more') };
  }
  const digest = await loadDigest(house.store.db, delivery.digest_id);
  if (!digest) return null;
  const left = await unsubscribedFrom(house.store.db, digest.desk_id);
  return {
    desk: digest.desk_id,
    refuses: (address) => (left.has(address) ? 'unsubscribed before it was sent' : null),
  };
}

async function send(
  house: House,
  delivery: DeliveryRow,
  desk: string | null,
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
    else await notSent(house, delivery, desk, error);
    return;
  }
  await recordAccepted(house, delivery.id, accepted.answer);
  const { answer } = accepted;
  if (desk === null) house.events.say({ kind: 'alert-delivered', address, messageId, answer });
  else house.events.say({ kind: 'delivered', desk, address, messageId, answer });
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
  desk: string | null,
  error: unknown,
): Promise<void> {
  const { tries, backOffMs } = STAGES['deliver-digest'];
  const forGood = error instanceof Permanent || delivery.attempts + 1 >= tries;
  const delayMs = Math.max(backOffMs * 2 ** delivery.attempts, askedToWaitMs(error, house.clock()));
  const again = forGood ? null : new Date(house.clock().getTime() + delayMs);
  const message = error instanceof Error ? error.message : String(error);
  await recordNotSent(house.store.db, delivery.id, { error: message, again });
  const { address } = delivery;
  if (desk === null) house.events.say({ kind: 'alert-not-delivered', address, error: message, forGood });
  else house.events.say({ kind: 'not-delivered', desk, address, error: message, forGood });
  if (!forGood) await ring(house, 'deliver-digest', { deliveryId: delivery.id }, delayMs);
}

/** How long the other side asks to be left alone, in milliseconds; 0 when it does not say. */
function askedToWaitMs(error: unknown, now: Date): number {
  if (!(error instanceof Temporary) || error.retryAt === null) return 0;
  return Math.max(0, error.retryAt.getTime() - now.getTime());
}
