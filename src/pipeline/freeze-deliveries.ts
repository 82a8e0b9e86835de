import { composeMail, messageIdOf } from '../delivery/compose-mail.ts';
import type { DeskConfig } from '../model/desk.ts';
import type { RenderedDigest } from '../model/digest.ts';
import { readerLink, unsubscribeLink } from '../model/token.ts';
import { type NewDelivery, storeDeliveries, unsubscribedFrom } from '../store/deliveries.ts';
import type { Db } from '../store/schema.ts';
import type { House } from './house.ts';
import { mailSender } from './mail-sender.ts';

/** A digest that was stored just now. */
export interface FrozenDigest {
  readonly digestId: number;
  readonly windowKey: string;
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
  return storeDeliveries(trx, await mailsOf(house, trx, desk, frozen), frozen.now);
}

async function mailsOf(
  house: House,
  trx: Db,
  desk: DeskConfig,
  { digestId, windowKey, rendered, now }: FrozenDigest,
): Promise<NewDelivery[]> {
  const { mail, web } = house.config.settings;
  const left = await unsubscribedFrom(trx, desk.id);
  const recipients = desk.recipients.filter((recipient) => !left.has(recipient.address.toLowerCase()));
  const sender = mailSender(mail);
  const deliveries: NewDelivery[] = [];
  for (const { channel, address } of recipients) {
    const messageId = messageIdOf(`${desk.id} ${windowKey} ${channel}`, address, sender.listIdDomain);
    const raw = await composeMail(rendered, {
      ...sender,
      desk,
      recipient: address,
      readerUrl: readerLink(web.publicUrl, house.secret, desk.id, address),
      unsubscribeUrl: unsubscribeLink(web.publicUrl, house.secret, desk.id, address),
      messageId,
      date: now,
    });
    deliveries.push({ of: { digest: digestId }, channel, address, messageId, raw });
  }
  return deliveries;
}
