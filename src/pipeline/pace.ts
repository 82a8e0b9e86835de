import type { Settings } from '../config/settings.ts';
import { countBefore, letGo } from '../store/deliveries.ts';
import { type Limit, takeTurn } from '../store/pace.ts';
import type { DeliveryRow } from '../store/schema.ts';
import { CLOCK_SKEW_MS, type House, ring } from './house.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** Where a delivery is handed in, what is kept there by all workers together, and how many of one worker at once. */
export interface Place {
  readonly name: string;
  readonly limits: readonly Limit[];
  /** Of the lane of a worker (`STAGES`). */
  readonly atOnce: number;
}

/** As many as mail connections are kept open. */
const MAILS_AT_ONCE = 3;

/** All mails go to one server; each of the other channels is a place by itself. */
export function placeOf(
  { channel, address }: Pick<DeliveryRow, 'channel' | 'address'>,
  { mail }: Pick<Settings, 'mail'>,
): Place {
  if (channel === 'email') return { name: 'email', limits: mailLimits(mail), atOnce: MAILS_AT_ONCE };
  // One message a second is what both of them take on one hook.
  const limits = channel === 'slack' || channel === 'teams' ? [{ most: 1, withinMs: SECOND_MS }] : [];
  return { name: `${channel} ${address}`, limits, atOnce: 1 };
}

/** 5 a second is five in any second, 0.5 a second is one in any two. */
function mailLimits({ perSecond, perHour }: Settings['mail']): Limit[] {
  const most = Math.max(1, Math.floor(perSecond));
  return [
    { most, withinMs: Math.ceil((most * SECOND_MS) / perSecond) },
    ...(perHour === null ? [] : [{ most: perHour, withinMs: HOUR_MS }]),
  ];
}

/**
 * Takes a turn for a delivery that is held, or lets go of it until there is one: that uses up no try, and whatever goes
 * elsewhere goes on. Those that wait come back one after the other, not all at once.
 * @returns whether it may be sent now
 */
export async function takesTurn(
  house: House,
  { id, channel, address }: Pick<DeliveryRow, 'id' | 'channel' | 'address'>,
  { name, limits }: Place,
  by: string,
): Promise<boolean> {
  const now = house.clock();
  const wait = await takeTurn(house.store.db, name, limits, { now, skewMs: CLOCK_SKEW_MS });
  if (wait === null) return true;
  const before = await countBefore(house.store.db, {
    id,
    channel,
    address: channel === 'email' ? null : address,
  });
  const again = new Date(wait.until.getTime() + Math.ceil(before * wait.apartMs));
  await letGo(house.store.db, id, { by, again, waitsTurn: true });
  await ring(house, 'deliver-digest', { deliveryId: id }, again.getTime() - now.getTime());
  return false;
}
