import { composeMail, messageIdOf } from '../delivery/compose-mail.ts';
import { renderSubscription, whySent } from '../digests/render-subscription.tsx';
import type { DeskConfig } from '../model/desk.ts';
import { editionId, type SubscriptionMail } from '../model/subscription.ts';
import { confirmLink, preferencesLink, subscribeLink } from '../model/token.ts';
import { type NewDelivery, storeDeliveries } from '../store/deliveries.ts';
import { isSuppressed } from '../store/refusing-addresses.ts';
import type { Db, SubscriptionRow } from '../store/schema.ts';
import { holdSubscription, overLimit, takeRequest } from '../store/subscriptions.ts';
import { keyOf, openDesk } from './ask-subscription.ts';
import { editionOf } from './editions.ts';
import { type House, ring } from './house.ts';
import { mailSender } from './mail-sender.ts';
import type { Payloads } from './stages.ts';
import type { SubscriptionEvent } from './subscription-events.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Whoever types the address of somebody else must not be able to fill that mailbox with our mails. */
const MAILS = {
  anHour: { most: 1, forMs: HOUR },
  aDay: { most: 3, forMs: DAY },
  aDayOfAllDesks: { most: 6, forMs: DAY },
} as const;

type Outcome = Extract<SubscriptionEvent, { kind: 'subscription-asked' }>['outcome'];

/**
 * Makes of what somebody asked for on the page of an open desk what is to be made of it: a mail with a link that confirms,
 * a mail that leads to the settings, or nothing. Only the owner of the address learns which.
 */
export async function answerRequest(house: House, { requestId }: Payloads['answer-request']): Promise<void> {
  const answered = await house.store.db.transaction().execute(async (trx) => {
    const request = await takeRequest(trx, requestId);
    return request && { desk: request.desk_id, ...(await answer(house, trx, request)) };
  });
  if (answered === undefined) return;
  const { desk, outcome, deliveries } = answered;
  house.events.say({ kind: 'subscription-asked', desk, outcome });
  for (const deliveryId of deliveries) await ring(house, 'deliver-digest', { deliveryId });
}

async function answer(
  house: House,
  trx: Db,
  request: { readonly desk_id: string; readonly address: string },
): Promise<{ outcome: Outcome; deliveries: readonly number[] }> {
  const desk = openDesk(house, request.desk_id);
  if (desk === undefined) return { outcome: 'no-such-desk', deliveries: [] };
  const now = house.clock();
  const { address } = request;
  if (await isSuppressed(trx, { channel: 'email', address }))
    return { outcome: 'suppressed', deliveries: [] };
  if (await mailedTooOften(house, trx, { desk, address, now }))
    return { outcome: 'over-limit', deliveries: [] };
  const subscription = await holdSubscription(trx, { deskId: desk.id, address, now });
  const mail = subscriptionMail(house, desk, subscription, now);
  const deliveries = await storeDeliveries(
    trx,
    [await frozen(house, desk, { subscription, mail, now })],
    now,
  );
  return { outcome: mail.kind === 'known' ? 'known' : 'to-confirm', deliveries };
}

async function mailedTooOften(
  house: House,
  trx: Db,
  { desk, address, now }: { desk: DeskConfig; address: string; now: Date },
): Promise<boolean> {
  const here = `mail ${desk.id} ${address}`;
  const kept = [
    [`${here} hour`, MAILS.anHour],
    [`${here} day`, MAILS.aDay],
    [`mail ${address}`, MAILS.aDayOfAllDesks],
  ] as const;
  for (const [who, limit] of kept) {
    if ((await overLimit(trx, keyOf(house, who), limit, now)) !== null) return true;
  }
  return false;
}

function subscriptionMail(
  house: House,
  desk: DeskConfig,
  subscription: SubscriptionRow,
  now: Date,
): SubscriptionMail {
  const { config, secret } = house;
  const { publicUrl } = config.settings.web;
  const { id, address } = subscription;
  const { lang, zone, topics } = editionOf(desk, subscription) ?? desk;
  const isKnown = subscription.confirmed_at !== null;
  return {
    kind: isKnown ? 'known' : 'confirm',
    lang,
    zone,
    address,
    deskName: desk.name,
    topics: config.topics.filter((topic) => topics.includes(topic.id)).map((topic) => topic.name[lang]),
    pageUrl: subscribeLink(publicUrl, desk.id),
    actUrl: isKnown
      ? preferencesLink(publicUrl, secret, editionId(desk.id, id), address)
      : confirmLink(publicUrl, secret, id),
    askedAt: now.toISOString(),
    notice: config.settings.digests.notice,
  };
}

async function frozen(
  house: House,
  desk: DeskConfig,
  { subscription, mail, now }: { subscription: SubscriptionRow; mail: SubscriptionMail; now: Date },
): Promise<NewDelivery> {
  const sender = mailSender(house.config.settings.mail);
  const { id, address } = subscription;
  const messageId = messageIdOf(`subscription ${id} ${now.toISOString()}`, address, sender.listIdDomain);
  const raw = await composeMail(renderSubscription(mail), {
    ...sender,
    desk: { id: desk.id, name: desk.name, lang: mail.lang },
    recipient: address,
    readerUrl: null,
    unsubscribeUrl: null,
    why: whySent(mail),
    messageId,
    date: now,
  });
  return { of: { subscription: id }, channel: 'email', address, messageId, raw };
}
