import type { Db, DeliveryRow } from './schema.ts';

export interface NewDelivery {
  readonly digestId: number;
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
        digest_id: delivery.digestId,
        channel: delivery.channel,
        address: delivery.address,
        message_id: delivery.messageId,
        raw: delivery.raw,
        state: 'to-send' as const,
        rung_at: now,
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

export async function recordNotSent(
  db: Db,
  id: number,
  failure: { error: string; forGood: boolean; now: Date },
): Promise<void> {
  await db
    .updateTable('claimwatch.deliveries')
    .set((row) => ({
      state: failure.forGood ? ('failed' as const) : ('to-send' as const),
      last_error: failure.error,
      attempts: row('attempts', '+', 1),
      rung_at: failure.now,
    }))
    .where('id', '=', id)
    .execute();
}

/** Deliveries that have stood still since `before`, stamped as rung. */
export async function ringUnsent(
  db: Db,
  options: { before: Date; now: Date; most: number },
): Promise<number[]> {
  const still = await db
    .selectFrom('claimwatch.deliveries')
    .select('id')
    .where('state', '=', 'to-send')
    .where('rung_at', '<=', options.before)
    .orderBy('id')
    .limit(options.most)
    .execute();
  const ids = still.map((row) => row.id);
  if (ids.length > 0) {
    await db
      .updateTable('claimwatch.deliveries')
      .set({ rung_at: options.now })
      .where('id', 'in', ids)
      .execute();
  }
  return ids;
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

export async function unsubscribe(db: Db, deskId: string, address: string, now: Date): Promise<void> {
  await db
    .insertInto('claimwatch.unsubscriptions')
    .values({ desk_id: deskId, address, at: now })
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
