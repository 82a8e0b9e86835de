import { messageIdOf } from '../delivery/compose-mail.ts';
import type { DeskConfig, Recipient } from '../model/desk.ts';
import type { Digest, RenderedDigest } from '../model/digest.ts';
import { readerLink, unsubscribeLink } from '../model/token.ts';
import { type NewDelivery, storeDeliveries, unsubscribedFrom } from '../store/deliveries.ts';
import { type RefusingAddress, storeLeftOut, suppressedAddresses } from '../store/refusing-addresses.ts';
import type { Db } from '../store/schema.ts';
import { deliveryBytes } from './delivery-bytes.ts';
import type { Thread } from './digest-parts.ts';
import type { House } from './house.ts';
import { mailSender } from './mail-sender.ts';

/** A digest that was stored just now. */
export interface FrozenDigest {
  readonly digestId: number;
  readonly windowKey: string;
  readonly digest: Digest;
  readonly rendered: RenderedDigest;
  readonly now: Date;
  /** What its mails belong to; null where each stands alone. */
  readonly thread: Thread | null;
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
  { digestId, windowKey, digest, rendered, now, thread }: FrozenDigest,
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
    const idOf = (key: string) => messageIdOf(`${desk.id} ${key} ${channel}`, address, sender.listIdDomain);
    const messageId = idOf(windowKey);
    const outgoing = { digest, rendered, messageId, now };
    const raw = await deliveryBytes(channel, outgoing, {
      ...sender,
      ...(thread && { thread: threadIds(desk.id, thread, { domain: sender.listIdDomain, idOf }) }),
      desk,
      recipient: address,
      readerUrl: readerLink(web.publicUrl, house.secret, desk.id, address),
      unsubscribeUrl: unsubscribeLink(web.publicUrl, house.secret, desk.id, address),
    });
    const of = { digest: digestId, urgent: digest.kind === 'urgent' };
    deliveries.push({ of, channel, address, messageId, raw });
  }
  return deliveries;
}

/**
 * The root, which no mail is: it is the same for the desk and topic for ever, and programs put mails that name it together.
 * Behind it the mail before this one, for programs that want to have what is referred to.
 */
function threadIds(
  deskId: string,
  { topic, previousKey }: Thread,
  { domain, idOf }: { readonly domain: string; readonly idOf: (key: string) => string },
): string[] {
  const root = messageIdOf(`${deskId} thread`, topic, domain);
  return previousKey === null ? [root] : [root, idOf(previousKey)];
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
