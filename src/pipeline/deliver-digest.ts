import { randomUUID } from 'node:crypto';
import type { Settings } from '../config/settings.ts';
import { type Acceptance, deliveryId as idOf, Temporary } from '../delivery/channel.ts';
import type { Attempt } from '../queue/open.ts';
import {
  deliveryStanding,
  freeLeftBehind,
  holdDelivery,
  letGo,
  loadDelivery,
  type Standing,
} from '../store/deliveries.ts';
import { isSuppressed } from '../store/refusing-addresses.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { type Recipients, recipientsOf } from './delivery-recipients.ts';
import { CLOCK_SKEW_MS, type House, ring } from './house.ts';
import { type Place, placeOf, takesTurn } from './pace.ts';
import { heldUntil } from './quiet-delivery.ts';
import { leaveOut, recordAccepted, recordFailed } from './record-delivery.ts';
import type { Payloads } from './stages.ts';

/** A send under way when the worker stops has this long to end: what is broken off may have been accepted. */
const LAST_WORDS_MS = 10_000;
/** What a hold lasts longer than any send: for what comes before and after it, and for clocks that differ. */
const SLACK_MS = 30_000;
/** Of this so much may pass before it is sent. */
const PREPARING_MS = SLACK_MS / 2;

/**
 * Sends one frozen digest, or one alert, to one recipient. Sent means accepted; what is not accepted is tried again ever more
 * rarely for two days, with the same bytes. While it is being sent the delivery is held, so that no other worker sends it too.
 */
export async function deliverDigest(
  house: House,
  { deliveryId }: Payloads['deliver-digest'],
  { signal }: Pick<Attempt, 'signal'>,
): Promise<void> {
  const standing = await deliveryStanding(house.store.db, deliveryId);
  if (!standing) return;
  const place = placeOf(standing, house.config.settings);
  try {
    if (isDue(standing, house.clock())) await atItsPlace(house, deliveryId, place, signal);
  } finally {
    // Whoever found its place taken is rung for when somebody there has ended.
    const next = house.sending.next(place.name, place.atOnce);
    if (next !== null) await ring(house, 'deliver-digest', { deliveryId: next });
  }
}

function isDue({ state, not_before }: Standing, now: Date): boolean {
  return state === 'to-send' && not_before.getTime() <= now.getTime() + CLOCK_SKEW_MS;
}

async function atItsPlace(house: House, id: number, place: Place, signal: AbortSignal): Promise<void> {
  if (house.sending.enter(id, place.name, place.atOnce) !== 'goes') return;
  try {
    await house.sending.follow(deliver(house, id, place, signal));
  } finally {
    house.sending.leave(id);
  }
}

async function deliver(house: House, id: number, place: Place, signal: AbortSignal): Promise<void> {
  if (await wasAccepted(house, id)) return;
  const begun = performance.now();
  const by = randomUUID();
  const delivery = await hold(house, id, by);
  if (!delivery) return;
  const letGoAgain = () => letGo(house.store.db, id, { by, again: house.clock() });
  let recipients: Recipients | null;
  try {
    recipients = await willingRecipients(house, delivery, by);
    if (recipients === null) return;
    const until = await heldUntil(house, delivery);
    // Awaited here: a failure of it is caught below.
    if (until !== null) return await letGo(house.store.db, id, { by, again: until });
    if (!(await takesTurn(house, delivery, place, by))) return;
  } catch (error) {
    await letGoAgain().catch(() => {});
    throw error;
  }
  // Whoever was held up for long may no longer hold it when the send ends.
  if (performance.now() - begun > PREPARING_MS || signal.aborted) return letGoAgain();
  await send(house, delivery, { recipients, by, signal });
}

/** Accepted earlier, and the database did not take the record: it is made now, and nothing is sent. */
async function wasAccepted(house: House, id: number): Promise<boolean> {
  const answer = house.sending.unrecorded.get(id);
  const delivery = answer === undefined ? undefined : await loadDelivery(house.store.db, id);
  const recipients = delivery && (await recipientsOf(house, delivery));
  if (answer === undefined || !delivery || !recipients) return false;
  await recordAccepted(house, delivery, recipients, answer);
  return true;
}

/** Takes a delivery, also from somebody who died over it: the other side may have accepted what that one sent. */
async function hold(house: House, id: number, by: string): Promise<DeliveryRow | undefined> {
  const { db } = house.store;
  const now = house.clock();
  const due = new Date(now.getTime() + CLOCK_SKEW_MS);
  if (await freeLeftBehind(db, id, now)) house.events.say({ kind: 'delivery-in-doubt', delivery: id });
  const until = new Date(now.getTime() + longestSendMs(house.config.settings) + SLACK_MS);
  return holdDelivery(db, id, { by, now: due, until });
}

/** Longest time from the beginning of a send to its end, by any channel. */
function longestSendMs({ mail }: Pick<Settings, 'mail'>): number {
  return mail.timeoutSeconds * 2_000 + mail.acceptSeconds * 1_000;
}

/** For whom it is; null where nothing is sent after all, which is recorded. */
async function willingRecipients(
  house: House,
  delivery: DeliveryRow,
  by: string,
): Promise<Recipients | null> {
  const recipients = await recipientsOf(house, delivery);
  const why = await whyNot(house, delivery, recipients);
  if (why === null) return recipients;
  await leaveOut(house, delivery, recipients, { by, why });
  return null;
}

async function whyNot(
  house: House,
  delivery: DeliveryRow,
  recipients: Recipients | null,
): Promise<string | null> {
  if (recipients === null) return 'what it was to carry is gone';
  const refused = recipients.refuses(delivery.address.toLowerCase());
  if (refused !== null) return refused;
  return (await isSuppressed(house.store.db, delivery)) ? SUPPRESSED : null;
}

/** Why somebody gets nothing, as pages show it. */
const SUPPRESSED = 'suppressed: the address refused what was sent to it before';

async function send(
  house: House,
  delivery: DeliveryRow,
  { recipients, by, signal }: { recipients: Recipients; by: string; signal: AbortSignal },
): Promise<void> {
  const { channel, address, raw, message_id: messageId } = delivery;
  const frozen = { id: idOf(messageId), from: house.config.settings.mail.from, to: address, raw };
  const patient = laterAborted(signal, LAST_WORDS_MS);
  let accepted: Acceptance;
  try {
    accepted = await house.channels.send(channel, frozen, patient.signal);
  } catch (error) {
    const inDoubt = error instanceof Temporary && error.inDoubt;
    // Broken off before the other side had it: no failure, and the next worker may send it at once.
    if (patient.signal.aborted && !inDoubt && error instanceof Temporary)
      await letGo(house.store.db, delivery.id, { by, again: house.clock() });
    else await recordFailed(house, delivery, recipients, { by, error });
    return;
  } finally {
    patient.end();
  }
  await recordAccepted(house, delivery, recipients, accepted.answer);
}

/** Aborted some time after another signal. */
function laterAborted(signal: AbortSignal, afterMs: number) {
  const own = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const abort = () => {
    timer = setTimeout(() => own.abort(), afterMs);
  };
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return {
    signal: own.signal,
    end: (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
