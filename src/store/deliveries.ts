import type { Db, DeliveryRow } from './schema.ts';

export interface NewDelivery {
  /** What it carries. */
  readonly of: { readonly digest: number } | { readonly alert: number } | { readonly subscription: number };
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
  if (deliveries.length === 0) return [];
  const rows = await trx
    .insertInto('claimwatch.deliveries')
    .values(
      deliveries.map((delivery) => ({
        digest_id: 'digest' in delivery.of ? delivery.of.digest : null,
        alert_id: 'alert' in delivery.of ? delivery.of.alert : null,
        subscription_id: 'subscription' in delivery.of ? delivery.of.subscription : null,
        channel: delivery.channel,
        address: delivery.address,
        message_id: delivery.messageId,
        raw: delivery.raw,
        state: 'to-send' as const,
        not_before: now,
        answer: null,
        last_error: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function loadDelivery(db: Db, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('claimwatch.deliveries').selectAll().where('id', '=', id).executeTakeFirst();
}

/**
 * Takes a delivery for sending until `until`; undefined when it is sent, given up, not due, or being sent by
 * another. A sender that dies lets go when its time is over.
 */
export async function holdDelivery(
  db: Db,
  id: number,
  hold: { now: Date; until: Date },
): Promise<DeliveryRow | undefined> {
  return db
    .updateTable('claimwatch.deliveries')
    .set({ not_before: hold.until })
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .where('not_before', '<=', hold.now)
    .returningAll()
    .executeTakeFirst();
}

/** Lets go of a delivery that was not sent after all: it is due at once. */
export async function release(db: Db, id: number, now: Date): Promise<void> {
  await db
    .updateTable('claimwatch.deliveries')
    .set({ not_before: now })
    .where('id', '=', id)
    .where('state', '=', 'to-send')
    .execute();
}

/** Sent means accepted: call only with the mail server's answer in hand. */
export async function recordSent(db: Db, id: number, answer: string, now: Date): Promise<void> {
  await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({
      state: 'sent' as const,
      sent_at: now,
      answer,
      last_error: null,
      attempts: row('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

/** Not accepted: to be tried again at `again`, or never (null). */
export async function recordNotSent(
  db: Db,
  id: number,
  failure: { error: string; again: Date | null },
): Promise<void> {
  await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({
      state: failure.again === null ? ('failed' as const) : ('to-send' as const),
      not_before: failure.again ?? row.ref('not_before'),
      last_error: failure.error,
      attempts: row('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
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

export async function countUnsent(db: Db): Promise<number> {
  const row = await db
    .selectFrom('claimwatch.deliveries')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('state', '=', 'to-send')
    .executeTakeFirst();
  return Number(row?.count ?? 0);
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
