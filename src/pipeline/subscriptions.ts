import type { DeskConfig } from '../model/desk.ts';
import { CONFIRM_WITHIN_MS, editionId, editionNamed, type Preferences } from '../model/subscription.ts';
import { holdDesk } from '../store/desks.ts';
import { deleteEdition, switchOff } from '../store/editions.ts';
import type { Db, SubscriptionRow } from '../store/schema.ts';
import {
  confirm,
  deleteSubscription,
  forgetOld,
  loadSubscription,
  storePreferences,
  waitingRequests,
} from '../store/subscriptions.ts';
import { openDesk } from './ask-subscription.ts';
import { editionOf } from './editions.ts';
import { type House, ring } from './house.ts';
import { isRecipient } from './is-recipient.ts';
import { keepEdition } from './sync-editions.ts';

/** What a confirmation's link leads to. */
export interface Confirming {
  readonly desk: DeskConfig;
  readonly subscription: SubscriptionRow;
  /** `desks.yaml` names the address already: it gets the desk's own digest, and no second one. */
  readonly isRecipient: boolean;
}

/** Null when the link is too old, or its subscription has ended, or its desk is not open any more. */
export async function confirmingBy(house: House, id: number): Promise<Confirming | null> {
  const subscription = await loadSubscription(house.store.db, id);
  const desk = subscription && openDesk(house, subscription.desk_id);
  if (subscription === undefined || desk === undefined) return null;
  if (subscription.asked_at <= oldest(house)) return null;
  return { desk, subscription, isRecipient: await isRecipient(house.store.db, desk, subscription.address) };
}

/**
 * Confirms a subscription: from this moment on its edition is told what is new. Done once; done again, it changes nothing.
 * Gives what the link led to, as it is then.
 */
export async function confirmSubscription(house: House, id: number): Promise<Confirming | null> {
  const found = await confirmingBy(house, id);
  if (found === null || found.isRecipient) return found;
  const now = house.clock();
  const edition = await house.store.db.transaction().execute(async (trx) => {
    if (!(await confirm(trx, id, { since: oldest(house), now }))) return null;
    const subscription = await loadSubscription(trx, id);
    const made = subscription ? editionOf(found.desk, subscription) : null;
    if (made !== null) await keepEdition(trx, made, now);
    return made;
  });
  if (edition !== null) {
    house.events.say({ kind: 'subscription-confirmed', desk: found.desk.id, edition: edition.id });
  }
  return confirmingBy(house, id);
}

/** The subscription of an edition's reader; undefined when it has ended, or is another's. */
export async function subscriptionOf(
  db: Db,
  desk: string,
  address: string,
): Promise<SubscriptionRow | undefined> {
  const edition = editionNamed(desk);
  const row = edition === null ? undefined : await loadSubscription(db, edition.subscription);
  const isTheirs = row?.desk_id === edition?.desk && row?.address === address && row.confirmed_at !== null;
  return isTheirs ? row : undefined;
}

/**
 * Keeps what a subscriber set, and lets it count at once: the due time moves, save of what is owed already, and a topic that is
 * added begins at this moment. Says whether there was a subscription to set it for.
 */
export async function setPreferences(
  house: House,
  subscription: Pick<SubscriptionRow, 'id' | 'desk_id'>,
  preferences: Preferences,
): Promise<boolean> {
  const desk = openDesk(house, subscription.desk_id);
  const now = house.clock();
  const id = editionId(subscription.desk_id, subscription.id);
  const isKept = await house.store.db.transaction().execute(async (trx) => {
    // The desk's row first, as a digest that is being made holds it: one of the two waits.
    await holdDesk(trx, id);
    await storePreferences(trx, subscription.id, preferences);
    const row = await loadSubscription(trx, subscription.id);
    if (row === undefined) return false;
    const edition = editionOf(desk, row);
    if (edition === null) await switchOff(trx, [id]);
    else await keepEdition(trx, edition, now);
    return true;
  });
  if (isKept) house.events.say({ kind: 'subscription-changed', edition: id });
  return isKept;
}

/**
 * Ends an edition: its address, settings and mails are deleted, sent or not; digests, which name nobody, stay for the links in
 * the reader's mailbox, unless `everything` is to be deleted. Ending it again does nothing.
 */
export async function endSubscription(
  house: Pick<House, 'store' | 'events'>,
  { desk_id: deskId, id, address }: Pick<SubscriptionRow, 'id' | 'desk_id' | 'address'>,
  { by, everything = false }: { readonly by: string; readonly everything?: boolean },
): Promise<void> {
  const edition = editionId(deskId, id);
  await house.store.db.transaction().execute(async (trx) => {
    // A digest that is being made is waited for, and its mail deleted.
    await holdDesk(trx, edition);
    await switchOff(trx, [edition]);
    await deleteSubscription(trx, { edition, id, address });
    if (everything) await deleteEdition(trx, edition);
  });
  house.events.say({ kind: 'subscription-ended', edition, by });
}

/** Rings for what nobody answered yet, and forgets what is not to be kept: see `docs/operations.md`. */
export async function sweepSubscriptions(house: House, most: number): Promise<void> {
  await forgetOld(house.store.db, { since: oldest(house), now: house.clock() });
  for (const requestId of await waitingRequests(house.store.db, most)) {
    await ring(house, 'answer-request', { requestId });
  }
}

function oldest({ clock }: Pick<House, 'clock'>): Date {
  return new Date(clock().getTime() - CONFIRM_WITHIN_MS);
}
