import type { DeskConfig } from '../model/desk.ts';
import type { TopicId } from '../model/mention.ts';
import type { Preferences } from '../model/subscription.ts';
import { loadDesks } from '../store/desks.ts';
import type { SubscriptionRow } from '../store/schema.ts';
import { confirmedSubscriptions, countWaiting, desksSubscribedTo } from '../store/subscriptions.ts';
import { editionOf } from './editions.ts';
import type { House } from './house.ts';

/** Whoever subscribed to a desk that is not open any more, or gone from `desks.yaml`, is sent nothing, and is kept. */
export type DeskStanding = 'open' | 'not-open' | 'not-configured';

/** Who subscribed to a desk, for operators. */
export interface DeskSubscribers {
  readonly desk: string;
  readonly name: string;
  readonly standing: DeskStanding;
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

/**
 * The subscribers of each open desk, in the order of `desks.yaml`, then those of all other desks that have any; of one desk,
 * if one is named.
 */
export async function deskSubscribers(
  house: Pick<House, 'config' | 'store'>,
  only?: string,
): Promise<DeskSubscribers[]> {
  const { db } = house.store;
  const open = house.config.desks.filter((desk) => desk.open).map((desk) => desk.id);
  const all = new Set([...open, ...(await desksSubscribedTo(db))]);
  const ids = [...all].filter((id) => only === undefined || id === only);
  const confirmed = await confirmedSubscriptions(db, ids);
  const waiting = await countWaiting(db);
  const names = new Map((await loadDesks(db, ids)).map((row) => [row.id, row.name]));
  return ids.map((id) => {
    const desk = house.config.desks.find((one) => one.id === id);
    return {
      desk: id,
      name: desk?.name ?? names.get(id) ?? id,
      standing: desk === undefined ? 'not-configured' : desk.open ? 'open' : 'not-open',
      waiting: waiting.get(id) ?? 0,
      subscribers: confirmed.filter((row) => row.desk_id === id).map((row) => subscriberOf(row, desk)),
    };
  });
}

function subscriberOf(
  row: SubscriptionRow,
  desk: DeskConfig | undefined,
): DeskSubscribers['subscribers'][number] {
  const { id, address, preferences } = row;
  // What somebody set of a desk that is not open is what they get once it is again.
  const topics = desk === undefined ? preferences?.topics : editionOf({ ...desk, open: true }, row)?.topics;
  return {
    ...{ id, address, since: (row.confirmed_at ?? row.asked_at).toISOString() },
    preferences: preferences === null ? '' : inALine(preferences, topics ?? []),
  };
}

function inALine(set: Preferences, topics: readonly TopicId[]): string {
  const { schedule, quiet, pausedUntil } = set;
  const hours =
    schedule === undefined || typeof schedule === 'string'
      ? (schedule ?? 'as the desk')
      : `${schedule.at.join(' ')}${schedule.on === undefined || schedule.on.length === 7 ? '' : ` ${schedule.on.join(' ')}`}`;
  return [
    topics.length === 0 ? 'no topic of the desk' : topics.join(' '),
    hours,
    set.zone,
    set.lang,
    ...(set.restatements ? ['restatements'] : []),
    ...[quiet ?? []].flat().map(({ from, to }) => `quiet ${from}–${to}`),
    ...(pausedUntil === undefined ? [] : [`paused until ${pausedUntil}`]),
  ].join(', ');
}
