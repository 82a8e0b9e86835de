import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { isMailAddress } from '../config/forms.ts';
import type { DeskConfig } from '../model/desk.ts';
import { mailboxOf } from '../model/mail-address.ts';
import { overLimit, storeRequest } from '../store/subscriptions.ts';
import { type House, ring } from './house.ts';

const HOUR = 3_600_000;

/**
 * The one form of an address that somebody typed: lower case, the host in ASCII, so that a host of look-alike letters
 * is seen for what it is; null when no digest can be addressed to it. A host without a dot is one of the operator's own
 * network, which anybody else only mistyped: `desks.yaml` takes it, this does not.
 */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (!isMailAddress(text)) return null;
  const address = mailboxOf(text);
  const host = address.slice(address.lastIndexOf('@') + 1);
  const isPlain = /^[\x21-\x7e]+$/.test(address) && isMailAddress(address);
  return isPlain && domainToASCII(host) === host && host.includes('.') && isIP(host) === 0 ? address : null;
}

/** A desk to which anybody may subscribe; undefined when there is none of this id. */
export function openDesk(house: Pick<House, 'config'>, id: string): DeskConfig | undefined {
  return house.config.desks.find((desk) => desk.id === id && desk.open);
}

/**
 * Counts one more wish to subscribe of this visitor, and of all together. Null: it is within the limits; else when the next
 * one will be. Counted in the store, for all web processes together, under a keyed hash.
 */
export async function tooManyRequests(
  house: Pick<House, 'config' | 'store' | 'clock' | 'secret'>,
  visitor: string,
): Promise<Date | null> {
  const { subscriptionsPerVisitor, subscriptionsPerHour } = house.config.settings.web;
  const count = (who: string, most: number) =>
    overLimit(house.store.db, keyOf(house, who), { most, forMs: HOUR }, house.clock());
  // One visitor who is over the limit takes nothing from the others.
  return (
    (await count(`visitor ${visitor}`, subscriptionsPerVisitor)) ?? count('everybody', subscriptionsPerHour)
  );
}

/**
 * Notes that this address is to be sent the digests of a desk, and rings for the job that looks what to make of it. The
 * same is done for every address: how long it takes tells nobody which one is known.
 */
export async function askSubscription(
  house: Pick<House, 'store' | 'clock' | 'queue' | 'events'>,
  desk: DeskConfig,
  address: string,
): Promise<void> {
  const requestId = await storeRequest(house.store.db, { deskId: desk.id, address, now: house.clock() });
  try {
    await ring(house, 'answer-request', { requestId });
  } catch (error) {
    // It is stored: the sweep rings for it.
    house.events.say({ kind: 'trouble', what: 'Ringing for a subscription', error: String(error) });
  }
}

/** Under what somebody's tries are counted: nobody reads from it who it was. */
export function keyOf({ secret }: Pick<House, 'secret'>, who: string): string {
  return createHmac('sha256', secret).update(`claimwatch.try.1:${who}`).digest('base64url');
}
