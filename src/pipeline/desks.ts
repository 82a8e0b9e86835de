import type { DeskConfig } from '../model/desk.ts';
import type { Db } from '../store/schema.ts';
import type { House } from './house.ts';

/** Every desk that is written to. */
export async function allDesks(house: Pick<House, 'config'>, _db: Db): Promise<readonly DeskConfig[]> {
  return house.config.desks;
}

/** The desk with this id; undefined when it is written to no more. */
export async function deskNamed(
  house: Pick<House, 'config'>,
  db: Db,
  id: string,
): Promise<DeskConfig | undefined> {
  return (await allDesks(house, db)).find((desk) => desk.id === id);
}
