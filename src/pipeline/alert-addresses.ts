import type { AlertAddress } from '../model/alert.ts';
import { storeAddressIncident } from '../store/alerts.ts';
import { noteRefusal, type SentTo } from '../store/refusing-addresses.ts';
import type { Db, DeliveryRow, IncidentRow } from '../store/schema.ts';
import type { Recipients } from './delivery-recipients.ts';
import type { House } from './house.ts';

/** A delivery that was given up. */
export interface Unreached {
  readonly delivery: DeliveryRow;
  readonly recipients: Recipients;
  /** The address itself was refused, whatever is sent to it. */
  readonly badAddress: boolean;
  readonly error: string;
  readonly now: Date;
}

/**
 * Notes what a delivery that was given up says of its address, and what operators are to be told of it: that nothing more
 * is sent there, or that a digest was lost. One mailbox that is unknown once may be back tomorrow, and is told of only when
 * it is suppressed. A mail to operators that was given up is not told of in another one, which would have no end.
 */
export async function noteUnreached(
  house: Pick<House, 'config'>,
  trx: Db,
  { delivery, recipients, badAddress, error, now }: Unreached,
): Promise<{ readonly suppressed: boolean }> {
  // Anybody may ask that an address be written to; what comes of that counts for nobody.
  if (recipients.said === 'confirmation') return { suppressed: false };
  const { channel, address } = delivery;
  const suppressed = badAddress
    ? await noteRefusal(trx, {
        ...{ channel, address, error, now, of: whatItCarries(delivery) },
        suppressAfter: house.config.settings.mail.suppressAfter,
      })
    : null;
  const isTold = suppressed !== null || (!badAddress && recipients.said === 'digest');
  if (isTold && house.config.operators.length > 0) {
    await storeAddressIncident(trx, {
      channel,
      address: recipients.isSubscriber ? `${UNNAMED} ${recipients.desk}` : address,
      suppressed: suppressed !== null,
      from: suppressed?.first_at ?? delivery.frozen_at,
      at: now,
      digests: suppressed?.refusals ?? 1,
      error: recipients.isSubscriber ? '' : error,
    });
  }
  return { suppressed: suppressed !== null };
}

/** Stands in place of the address of somebody who subscribed; no address has spaces. */
const UNNAMED = 'a subscriber of';

function whatItCarries({ digest_id, alert_id }: DeliveryRow): string {
  return digest_id === null ? `alert ${alert_id}` : `digest ${digest_id}`;
}

/**
 * What is told of each address, however often something was given up for it. An address that was `suppressed` and is so no
 * more, because it was restored before anybody was told, leaves nothing to tell.
 */
export function alertAddresses(
  incidents: readonly IncidentRow[],
  suppressedNow: readonly SentTo[],
): AlertAddress[] {
  const told = new Map<string, AlertAddress>();
  const standing = new Set(suppressedNow.map(({ channel, address }) => `${channel} ${address}`));
  for (const { channel, address, suppressed, from_at, failures, error } of incidents) {
    if (channel === null || address === null) continue;
    const isSubscriber = address.startsWith(`${UNNAMED} `);
    if (suppressed && !isSubscriber && !standing.has(`${channel} ${address.toLowerCase()}`)) continue;
    const key = `${suppressed} ${channel} ${address}`;
    const before = told.get(key);
    told.set(key, {
      ...{ channel, isSubscriber, suppressed, error: error ?? '' },
      address: isSubscriber ? address.slice(UNNAMED.length + 1) : address,
      from: before?.from ?? from_at.toISOString(),
      digests: failures + (before?.digests ?? 0),
    });
  }
  return [...told.values()];
}
