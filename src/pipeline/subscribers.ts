import type { DeskConfig } from '../model/desk.ts';
import type { Preferences } from '../model/subscription.ts';
import { confirmedSubscriptions, countWaiting } from '../store/subscriptions.ts';
import { editionOf } from './editions.ts';
import type { House } from './house.ts';

/** Who subscribed to an open desk, for operators. */
export interface DeskSubscribers {
  readonly desk: string;
  readonly name: string;
  /** Asked for, and not confirmed yet. */
  readonly waiting: number;
  readonly subscribers: readonly {
    readonly id: number;
    readonly address: string;
    /** ISO 8601 UTC. */
    readonly since: string;
    /** In a line; empty: all as the desk has it. */
    readonly preferences: string;
  }[];
}

/** The subscribers of each open desk, in the order of `desks.yaml`; of one desk, if one is named. */
export async function deskSubscribers(
  house: Pick<House, 'config' | 'store'>,
  only?: string,
): Promise<DeskSubscribers[]> {
  const { db } = house.store;
  const desks = house.config.desks.filter((desk) => desk.open && (only === undefined || desk.id === only));
  const confirmed = await confirmedSubscriptions(
    db,
    desks.map((desk) => desk.id),
  );
  const waiting = await countWaiting(db);
  return desks.map((desk) => ({
    desk: desk.id,
    name: desk.name,
    waiting: waiting.get(desk.id) ?? 0,
    subscribers: confirmed
      .filter((row) => row.desk_id === desk.id)
      .map((row) => ({
        id: row.id,
        address: row.address,
        since: (row.confirmed_at ?? row.asked_at).toISOString(),
        preferences: row.preferences === null ? '' : inALine(row.preferences, editionOf(desk, row)),
      })),
  }));
}

function inALine(set: Preferences, edition: DeskConfig | null): string {
  const { schedule, quiet, pausedUntil } = set;
  const hours =
    schedule === undefined || typeof schedule === 'string'
      ? (schedule ?? 'as the desk')
      : `${schedule.at.join(' ')}${schedule.on === undefined || schedule.on.length === 7 ? '' : ` ${schedule.on.join(' ')}`}`;
  return [
    edition === null ? 'no topic of the desk' : edition.topics.join(' '),
    hours,
    set.zone,
    set.lang,
    ...(set.restatements ? ['restatements'] : []),
    ...[quiet ?? []].flat().map(({ from, to }) => `quiet ${from}–${to}`),
    ...(pausedUntil === undefined ? [] : [`paused until ${pausedUntil}`]),
  ].join(', ');
}
