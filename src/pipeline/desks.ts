import type { DeskConfig } from '../model/desk.ts';
import { editionNamed } from '../model/subscription.ts';
import type { Db } from '../store/schema.ts';
import { confirmedSubscriptions, loadSubscription } from '../store/subscriptions.ts';
import { configuredDesk, editionOf } from './editions.ts';
import type { House } from './house.ts';

/** Every desk that is written to: those of `desks.yaml`, and the editions of those who subscribed to the open ones. */
export async function allDesks(house: Pick<House, 'config'>, db: Db): Promise<readonly DeskConfig[]> {
  const { desks } = house.config;
  const open = new Map(desks.filter((desk) => desk.open).map((desk) => [desk.id, desk]));
  const subscriptions = await confirmedSubscriptions(db, [...open.keys()]);
  const editions = subscriptions.flatMap((one) => editionOf(open.get(one.desk_id), one) ?? []);
  return editions.length === 0 ? desks : [...desks, ...editions];
}

/** The desk with this id; undefined when it is written to no more. */
export async function deskNamed(
  house: Pick<House, 'config'>,
  db: Db,
  id: string,
): Promise<DeskConfig | undefined> {
  const edition = editionNamed(id);
  const desk = configuredDesk(house.config.desks, id);
  if (edition === null) return desk;
  const subscription = desk?.open ? await loadSubscription(db, edition.subscription) : undefined;
  if (subscription === undefined || subscription.desk_id !== edition.desk) return undefined;
  return editionOf(desk, subscription) ?? undefined;
}
