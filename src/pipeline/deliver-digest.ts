import { Permanent } from '../delivery/channel.ts';
import { holdDelivery, recordNotSent, recordSent, unsubscribedFrom } from '../store/deliveries.ts';
import { loadDigest } from '../store/digests.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { type House, ring } from './house.ts';
import { type Payloads, STAGES } from './stages.ts';

/**
 * Sends one frozen digest to one recipient. Sent means accepted; what is not accepted is tried again ever more
 * rarely, with the same bytes. While it is being sent the delivery is held, so that no other worker sends it too.
 */
export async function deliverDigest(house: House, { deliveryId }: Payloads['deliver-digest']): Promise<void> {
  const now = house.clock();
  const holdMs = house.config.settings.mail.timeoutSeconds * 1000 * 3;
  const until = new Date(now.getTime() + holdMs);
  const delivery = await holdDelivery(house.store.db, deliveryId, { now, until });
  if (!delivery) return;
  const digest = await loadDigest(house.store.db, delivery.digest_id);
  if (!digest) return;
  const left = await unsubscribedFrom(house.store.db, digest.desk_id);
  if (left.has(delivery.address.toLowerCase())) {
    await recordNotSent(house.store.db, delivery.id, {
      error: 'unsubscribed before it was sent',
      again: null,
    });
    return;
  }
  await send(house, delivery, digest.desk_id);
}

async function send(house: House, delivery: DeliveryRow, desk: string): Promise<void> {
  try {
    const { answer } = await house.email.send({
      from: house.config.settings.mail.from,
      to: delivery.address,
      raw: delivery.raw,
    });
    await recordSent(house.store.db, delivery.id, answer, house.clock());
    house.events.say({
      kind: 'delivered',
      desk,
      address: delivery.address,
      messageId: delivery.message_id,
      answer,
    });
  } catch (error) {
    await notSent(house, delivery, desk, error);
  }
}

async function notSent(house: House, delivery: DeliveryRow, desk: string, error: unknown): Promise<void> {
  const { tries, backOffMs } = STAGES['deliver-digest'];
  const forGood = error instanceof Permanent || delivery.attempts + 1 >= tries;
  const delayMs = backOffMs * 2 ** delivery.attempts;
  const again = forGood ? null : new Date(house.clock().getTime() + delayMs);
  const message = error instanceof Error ? error.message : String(error);
  await recordNotSent(house.store.db, delivery.id, { error: message, again });
  house.events.say({ kind: 'not-delivered', desk, address: delivery.address, error: message, forGood });
  if (!forGood) await ring(house, 'deliver-digest', { deliveryId: delivery.id }, delayMs);
}
