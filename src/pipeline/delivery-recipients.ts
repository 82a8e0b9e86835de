import { editionNamed } from '../model/subscription.ts';
import { unsubscribedFrom } from '../store/deliveries.ts';
import { loadDigest } from '../store/digests.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { loadSubscription } from '../store/subscriptions.ts';
import type { HouseEvent } from './events.ts';
import type { House } from './house.ts';

/** For whom a delivery is: a desk or one subscriber of it, somebody who is to confirm a subscription, or the operators. */
export interface Recipients {
  /** What is said of it in the log and the counters. */
  readonly said: 'digest' | 'confirmation' | 'alert';
  /** Empty for the operators. */
  readonly desk: string;
  /** Somebody who subscribed, whose address stands in no log. */
  readonly isSubscriber: boolean;
  /** Why nothing is sent to an address after all; null when it is. */
  readonly refuses: (address: string) => string | null;
}

/** What a log says in place of a subscriber's address. */
const SUBSCRIBER = 'a subscriber';
const UNSUBSCRIBED = 'unsubscribed before it was sent';

/** Null when what it carries is gone. */
export async function recipientsOf(house: House, delivery: DeliveryRow): Promise<Recipients | null> {
  const { db } = house.store;
  if (delivery.subscription_id !== null) return whoConfirms(house, delivery.subscription_id);
  if (delivery.digest_id === null) return operators(house);
  const digest = await loadDigest(db, delivery.digest_id);
  if (!digest) return null;
  const desk = digest.desk_id;
  const edition = editionNamed(desk);
  if (edition !== null) {
    const subscription = await loadSubscription(db, edition.subscription);
    const refuses = (address: string) => (subscription?.address === address ? null : UNSUBSCRIBED);
    return { said: 'digest', desk, isSubscriber: true, refuses };
  }
  // Only mails can be left; a channel may be named like anything.
  const left = delivery.channel === 'email' ? await unsubscribedFrom(db, desk) : new Set<string>();
  const refuses = (address: string) => (left.has(address) ? UNSUBSCRIBED : null);
  return { said: 'digest', desk, isSubscriber: false, refuses };
}

function operators({ config }: House): Recipients {
  const named = new Set(config.operators.map(({ address }) => address.toLowerCase()));
  const refuses = (address: string) => (named.has(address) ? null : 'no operator any more');
  return { said: 'alert', desk: '', isSubscriber: false, refuses };
}

async function whoConfirms(house: House, id: number): Promise<Recipients | null> {
  const subscription = await loadSubscription(house.store.db, id);
  if (!subscription) return null;
  return { said: 'confirmation', desk: subscription.desk_id, isSubscriber: true, refuses: () => null };
}

export function sayDelivered(
  { said, desk, isSubscriber }: Recipients,
  delivery: Pick<DeliveryRow, 'address' | 'message_id'>,
  answer: string,
): HouseEvent {
  const address = isSubscriber ? SUBSCRIBER : delivery.address;
  const messageId = delivery.message_id;
  if (said === 'alert') return { kind: 'alert-delivered', address, messageId, answer };
  if (said === 'confirmation') return { kind: 'confirmation-delivered', desk, messageId };
  // A mail server may answer with the address.
  const plain = isSubscriber ? withoutAddress(answer, delivery.address) : answer;
  return { kind: 'delivered', desk, address, messageId, answer: plain };
}

export function sayNotDelivered(
  { said, desk, isSubscriber }: Recipients,
  delivery: Pick<DeliveryRow, 'address'>,
  failure: { readonly error: string; readonly forGood: boolean },
): HouseEvent {
  if (said === 'alert') return { kind: 'alert-not-delivered', address: delivery.address, ...failure };
  if (!isSubscriber) return { kind: 'not-delivered', desk, address: delivery.address, ...failure };
  const { forGood } = failure;
  const error = withoutAddress(failure.error, delivery.address);
  if (said === 'confirmation') return { kind: 'confirmation-not-delivered', desk, error, forGood };
  return { kind: 'not-delivered', desk, address: SUBSCRIBER, error, forGood };
}

/** @param recipients null: the subscription that it was to confirm is gone */
export function sayLeftOut(
  recipients: Recipients | null,
  delivery: Pick<DeliveryRow, 'id' | 'address'>,
  why: string,
): HouseEvent {
  const { said: of = 'confirmation', desk = '', isSubscriber = true } = recipients ?? {};
  const address = isSubscriber ? SUBSCRIBER : delivery.address;
  return { kind: 'left-out', delivery: delivery.id, of, desk, address, why };
}

function withoutAddress(text: string, address: string): string {
  const lower = text.toLowerCase();
  // Lower case may be longer than what it comes from; then nothing of the text is told.
  if (lower.length !== text.length) return SUBSCRIBER;
  let told = '';
  let from = 0;
  for (let at = lower.indexOf(address); at >= 0; at = lower.indexOf(address, from)) {
    told += `${text.slice(from, at)}${SUBSCRIBER}`;
    from = at + address.length;
  }
  return told + text.slice(from);
}
