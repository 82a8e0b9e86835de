import { messageIdOf } from '../delivery/compose-mail.ts';
import type { DeskConfig, Recipient } from '../model/desk.ts';
import type { Digest, RenderedDigest } from '../model/digest.ts';
import { readerLink, unsubscribeLink } from '../model/token.ts';
import { type NewDelivery, storeDeliveries, unsubscribedFrom } from '../store/deliveries.ts';
import { type RefusingAddress, storeLeftOut, suppressedAddresses } from '../store/refusing-addresses.ts';
import type { Db } from '../store/schema.ts';
import { deliveryBytes } from './delivery-bytes.ts';
import type { House } from './house.ts';
import { mailSender } from './mail-sender.ts';

/** A digest that was stored just now. */
export interface FrozenDigest {
  readonly digestId: number;
  readonly windowKey: string;
  readonly digest: Digest;
  readonly rendered: RenderedDigest;
  readonly now: Date;
}

/** Stores what goes out of a digest, byte for byte, one delivery for each recipient and channel; gives their numbers. */
export async function freezeDeliveries(
  house: House,
  trx: Db,
  desk: DeskConfig,
  frozen: FrozenDigest,
): Promise<number[]> {
  return storeDeliveries(trx, await deliveriesOf(house, trx, desk, frozen), frozen.now);
}

async function deliveriesOf(
  house: House,
  trx: Db,
  desk: DeskConfig,
  { digestId, windowKey, digest, rendered, now }: FrozenDigest,
): Promise<NewDelivery[]> {
  const { mail, web } = house.config.settings;
  const left = await unsubscribedFrom(trx, desk.id);
  // Only mails can be unsubscribed from: what is posted to channels and feeds is the operator's to end.
  const subscribed = desk.recipients.filter(
    ({ channel, address }) => channel !== 'email' || !left.has(address.toLowerCase()),
  );
  const recipients = await withoutSuppressed(trx, subscribed, digestId);
  const sender = mailSender(mail);
  const deliveries: NewDelivery[] = [];
  for (const { channel, address } of recipients) {
    const messageId = messageIdOf(`${desk.id} ${windowKey} ${channel}`, address, sender.listIdDomain);
    const outgoing = { digest, rendered, messageId, now };
    const raw = await deliveryBytes(channel, outgoing, {
      ...sender,
      desk,
      recipient: address,
      readerUrl: readerLink(web.publicUrl, house.secret, desk.id, address),
      unsubscribeUrl: unsubscribeLink(web.publicUrl, house.secret, desk.id, address),
    });
    deliveries.push({ of: { digest: digestId }, channel, address, messageId, raw });
  }
  return deliveries;
}

/** Recipients that are sent to; those whose address is suppressed are noted with the digest, so that its page says so. */
async function withoutSuppressed(
  trx: Db,
  recipients: readonly Recipient[],
  digestId: number,
): Promise<Recipient[]> {
  const key = ({ channel, address }: Recipient | RefusingAddress) => `${channel} ${address.toLowerCase()}`;
  const suppressed = new Map((await suppressedAddresses(trx)).map((one) => [key(one), one.error]));
  const leftOut = recipients.flatMap((recipient) => {
    const why = suppressed.get(key(recipient));
    return why === undefined ? [] : [{ ...recipient, why }];
  });
  await storeLeftOut(trx, digestId, leftOut);
  return recipients.filter((recipient) => !suppressed.has(key(recipient)));
}
