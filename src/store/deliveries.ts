import { sql } from 'kysely';
import { inBatches } from './many.ts';
import type { Db, DeliveryRow } from './schema.ts';

export interface NewDelivery {
  /** What it carries. */
  readonly of:
    | { readonly digest: number; readonly urgent: boolean }
    | { readonly alert: number }
    | { readonly subscription: number };
  readonly channel: string;
  readonly address: string;
  readonly messageId: string;
  readonly raw: Buffer;
}

/** Stores what goes out, byte for byte; returns only the ids that were not there before. */
export async function storeDeliveries(
  trx: Db,
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<number[]> {
  const stored: number[] = [];
  await inBatches(deliveries, async (batch) => {
    const rows = await trx
      .insertInto('claimwatch.deliveries')
      .values(batch.map((delivery) => deliveryColumns(delivery, now)))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    stored.push(...rows.map((row) => row.id));
  });
  return stored;
}

function deliveryColumns({ of, channel, address, messageId, raw }: NewDelivery, now: Date) {
  return {
    digest_id: 'digest' in of ? of.digest : null,
    alert_id: 'alert' in of ? of.alert : null,
    subscription_id: 'subscription' in of ? of.subscription : null,
    ...{ channel, address, message_id: messageId, raw },
    ...{ state: 'to-send' as const, not_before: now, frozen_at: now },
    ...{ answer: null, last_error: null, held_by: null },
    goes_first: !('digest' in of) || of.urgent,
  };
}

export async function loadDelivery(db: Db, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('claimwatch.deliveries').selectAll().where('id', '=', id).executeTakeFirst();
}

/** One taking of a delivery for sending. Whoever took it may record what came of it for as long as nobody else took it. */
export interface Hold {
  /** Never the same twice. */
  readonly by: string;
  readonly now: Date;
  /** When others may take it: the holder is taken for dead. */
  readonly until: Date;
}

/** Takes a delivery for sending; undefined when it is sent, given up, not due, or being sent by another. */
export async function holdDelivery(db: Db, id: number, hold: Hold): Promise<DeliveryRow | undefined> {
  return db
    .updateTable('claimwatch.deliveries')
    .set({ not_before: hold.until, held_by: hold.by, waits_turn: false })
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('not_before', '<=', hold.now)
    .where('held_by', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Frees a delivery whose holder let his time pass: he died over it, or hangs. What he sent may have been accepted, which is
 * counted. @returns whether it was so
 */
export async function freeLeftBehind(db: Db, id: number, now: Date): Promise<boolean> {
  const left = await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({ held_by: null, in_doubt: row('in_doubt', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('not_before', '<=', now)
    .where('held_by', 'is not', null)
    .returning('id')
    .execute();
  return left.length > 0;
}

/** Lets go of a delivery of which nothing was sent; it is due at `again`, and no try is counted. */
export async function letGo(
  db: Db,
  id: number,
  { by, again, waitsTurn = false }: { by: string; again: Date; waitsTurn?: boolean },
): Promise<void> {
  await db
    .updateTable('claimwatch.deliveries')
    .set({ not_before: again, held_by: null, waits_turn: waitsTurn })
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('held_by', '=', by)
    .execute();
}

/** What a record of an acceptance found: it was the first; it was recorded already; the delivery was deleted meanwhile. */
export type Recorded = 'first' | 'again' | 'gone';

/**
 * Sent means accepted: call only with the other side's answer in hand. Accepted is accepted, whoever holds it by now.
 * `again`: it went out twice.
 */
export async function recordSent(db: Db, id: number, answer: string, now: Date): Promise<Recorded> {
  const recorded = await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({
      state: 'sent' as const,
      sent_at: now,
      answer,
      last_error: null,
      held_by: null,
      attempts: row('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning('id')
    .execute();
  if (recorded.length > 0) return 'first';
  return (await deliveryStanding(db, id)) === undefined ? 'gone' : 'again';
}

export interface NotSent {
  /** The hold under which it was tried; left out: nobody holds it. */
  readonly by?: string;
  readonly error: string;
  /** When it is tried again; null: never. */
  readonly again: Date | null;
  /** It may have been accepted all the same. */
  readonly inDoubt?: boolean;
}

/** Not accepted. @returns false when somebody else has taken it meanwhile, and will say himself what came of it */
export async function recordNotSent(
  db: Db,
  id: number,
  { by, error, again, inDoubt = false }: NotSent,
): Promise<boolean> {
  const recorded = await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({
      state: again === null ? ('failed' as const) : ('to-send' as const),
      not_before: again ?? row.ref('not_before'),
      last_error: error,
      held_by: null,
      attempts: row('attempts', '+', 1),
      in_doubt: row('in_doubt', '+', inDoubt ? 1 : 0),
    }))
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('held_by', by === undefined ? 'is' : '=', by ?? null)
    .returning('id')
    .execute();
  return recorded.length > 0;
}

/**
 * Not sent, because its recipient is not to have it any more. Call it under the hold.
 * @returns false when somebody else has taken it meanwhile
 */
export async function recordLeftOut(
  trx: Db,
  id: number,
  { by, why }: { by: string; why: string },
): Promise<boolean> {
  const recorded = await trx
    .updateTable('claimwatch.deliveries')
    .set({ state: 'left-out', last_error: why, held_by: null })
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('held_by', '=', by)
    .returning('id')
    .execute();
  return recorded.length > 0;
}

/** What a delivery is, without its bytes. */
export type Standing = Pick<
  DeliveryRow,
  'id' | 'channel' | 'address' | 'state' | 'not_before' | 'held_by' | 'alert_id'
>;

export async function deliveryStanding(db: Db, id: number): Promise<Standing | undefined> {
  return db
    .selectFrom('claimwatch.deliveries')
    .select(['id', 'channel', 'address', 'state', 'not_before', 'held_by', 'alert_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * How many go before this one of those that wait for their turn: what goes first before all others, and then what was frozen
 * first. Counted in an index: of a thousand that wait each asks.
 * @param address null: of the whole channel
 */
export async function countBefore(
  db: Db,
  { id, channel, address }: { id: number; channel: string; address: string | null },
): Promise<number> {
  const { rows } = await sql<{ before: number }>`
    select count(*)::int as before from claimwatch.deliveries as other,
      (select id, goes_first from claimwatch.deliveries where id = ${id}) as mine
    where other.state = 'to-send' and other.waits_turn and other.channel = ${channel}
      and ${address === null ? sql`true` : sql`other.address = ${address}`}
      and (not other.goes_first, other.id) < (not mine.goes_first, mine.id)`.execute(db);
  return rows[0]?.before ?? 0;
}

/** Deliveries that should have been sent by now. */
export async function dueDeliveries(db: Db, now: Date, most: number): Promise<number[]> {
  const due = await db
    .selectFrom('claimwatch.deliveries')
    .select('id')
    .where('state', '=', 'to-send')
    .where('not_before', '<=', now)
    .orderBy('not_before')
    .orderBy('id')
    .limit(most)
    .execute();
  return due.map((row) => row.id);
}

/** What waits to be accepted, and what was given up. */
export interface Backlog {
  readonly waiting: number;
  /** Of these, those that failed at least once. */
  readonly failing: number;
  /** Of these, those that may have been accepted already. */
  readonly inDoubt: number;
  /** When the oldest of them was frozen. */
  readonly oldest: Date | null;
  /** Frozen within the last week, and given up. */
  readonly givenUp: number;
}

const WEEK_MS = 7 * 86_400_000;

export async function deliveryBacklog(db: Db, now: Date): Promise<Backlog> {
  const waiting = await db
    .selectFrom('claimwatch.deliveries')
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere('attempts', '>', 0).as('failing'),
      fn.countAll<number>().filterWhere('in_doubt', '>', 0).as('in_doubt'),
      fn.min('frozen_at').as('oldest'),
    ])
    .where('state', '=', 'to-send')
    .executeTakeFirstOrThrow();
  const failed = await db
    .selectFrom('claimwatch.deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'failed')
    .where('frozen_at', '>', new Date(now.getTime() - WEEK_MS))
    .executeTakeFirstOrThrow();
  return {
    waiting: Number(waiting.count),
    failing: Number(waiting.failing),
    inDoubt: Number(waiting.in_doubt),
    // No row waits: min is null, whatever its type says.
    oldest: waiting.oldest ?? null,
    givenUp: Number(failed.count),
  };
}

export async function deliveriesOf(db: Db, digestId: number) {
  return db
    .selectFrom('claimwatch.deliveries')
    .select([
      'id',
      'channel',
      'address',
      'message_id',
      'state',
      'attempts',
      'in_doubt',
      'sent_at',
      'answer',
      'last_error',
    ])
    .where('digest_id', '=', digestId)
    .orderBy('id')
    .execute();
}

/** Addresses are compared without case. */
export async function unsubscribe(db: Db, deskId: string, address: string, now: Date): Promise<void> {
  await db
    .insertInto('claimwatch.unsubscriptions')
    .values({ desk_id: deskId, address: address.toLowerCase(), at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function unsubscribedFrom(db: Db, deskId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('claimwatch.unsubscriptions')
    .select('address')
    .where('desk_id', '=', deskId)
    .execute();
  return new Set(rows.map((row) => row.address));
}
