import type { DeskConfig } from '../model/desk.ts';
import { mailboxOf } from '../model/mail-address.ts';
import { unsubscribedFrom } from '../store/deliveries.ts';
import type { Db } from '../store/schema.ts';

/** Is the desk's digest mailed to this address because an operator named it, however it is spelled, and it has not left? */
export async function isRecipient(db: Db, { id, recipients }: DeskConfig, address: string): Promise<boolean> {
  const mailbox = mailboxOf(address);
  const isNamed = recipients.some((one) => one.channel === 'email' && mailboxOf(one.address) === mailbox);
  return isNamed && ![...(await unsubscribedFrom(db, id))].some((left) => mailboxOf(left) === mailbox);
}
