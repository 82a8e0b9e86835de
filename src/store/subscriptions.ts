import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Preferences } from '../model/subscription.ts';
import { anyOf } from './many.ts';
import type { Db, SubscriptionRow } from './schema.ts';

/** Numbers of subscriptions tell nobody how many there are, and none is given twice, not even after a copy of the store. */
const LARGEST_NUMBER = 2 ** 47;

/** What somebody asked for on the page of a desk, until a worker takes it. Gives its number. */
export async function storeRequest(
  db: Db,
  request: { readonly deskId: string; readonly address: string; readonly now: Date },
): Promise<number> {
  const { id } = await db
    .insertInto('claimwatch.subscription_requests')
    .values({ desk_id: request.deskId, address: request.address, asked_at: request.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a request out; undefined when it was answered already. */
export async function takeRequest(trx: Db, id: number) {
  return trx
    .deleteFrom('claimwatch.subscription_requests')
    .where('id', '=', id)
    .returning(['desk_id', 'address', 'asked_at'])
    .executeTakeFirst();
}

export async function waitingRequests(db: Db, most: number): Promise<number[]> {
  const rows = await db
    .selectFrom('claimwatch.subscription_requests')
    .select('id')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** The subscription of this address to this desk, made if there is none, held until the transaction ends. */
export async function holdSubscription(
  trx: Db,
  asked: { readonly deskId: string; readonly address: string; readonly now: Date },
): Promise<SubscriptionRow> {
  return trx
    .insertInto('claimwatch.subscriptions')
    .values({
      id: randomInt(1, LARGEST_NUMBER),
      desk_id: asked.deskId,
      address: asked.address,
      asked_at: asked.now,
    })
    .onConflict((conflict) => conflict.columns(['desk_id', 'address']).doUpdateSet({ asked_at: asked.now }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function loadSubscription(db: Db, id: number): Promise<SubscriptionRow | undefined> {
  return db.selectFrom('claimwatch.subscriptions').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The confirmed subscriptions of these desks, in the order of their numbers. */
export async function confirmedSubscriptions(db: Db, deskIds: readonly string[]): Promise<SubscriptionRow[]> {
  if (deskIds.length === 0) return [];
  return db
    .selectFrom('claimwatch.subscriptions')
    .selectAll()
    .where('desk_id', '=', anyOf(deskIds))
    .where('confirmed_at', 'is not', null)
    .orderBy('id')
    .execute();
}

/** The desks that somebody is subscribed to, open or not, by their ids. */
export async function desksSubscribedTo(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('claimwatch.subscriptions')
    .select('desk_id')
    .distinct()
    .where('confirmed_at', 'is not', null)
    .orderBy('desk_id')
    .execute();
  return rows.map((row) => row.desk_id);
}

/** How many subscriptions of each desk nobody has confirmed yet. */
export async function countWaiting(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('claimwatch.subscriptions')
    .select((row) => ['desk_id', row.fn.countAll<number>().as('count')])
    .where('confirmed_at', 'is', null)
    .groupBy('desk_id')
    .execute();
  return new Map(rows.map((row) => [row.desk_id, Number(row.count)]));
}

/** Marks a subscription as confirmed, if it waits for that and was asked for after `since`; says whether it did. */
export async function confirm(trx: Db, id: number, at: { since: Date; now: Date }): Promise<boolean> {
  const row = await trx
    .updateTable('claimwatch.subscriptions')
    .set({ confirmed_at: at.now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '>', at.since)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function storePreferences(trx: Db, id: number, preferences: Preferences): Promise<void> {
  await trx
    .updateTable('claimwatch.subscriptions')
    .set({ preferences: JSON.stringify(preferences) })
    .where('id', '=', id)
    .execute();
}

/**
 * Deletes a subscription with all that holds its address: the mails of its edition, those that asked to confirm it, and
 * refusals of the address, unless they suppressed it: then it is still not to be written to.
 */
export async function deleteSubscription(
  trx: Db,
  { edition, id, address }: { readonly edition: string; readonly id: number; readonly address: string },
): Promise<void> {
  const digests = trx.selectFrom('claimwatch.digests').select('id').where('desk_id', '=', edition);
  await trx.deleteFrom('claimwatch.deliveries').where('digest_id', 'in', digests).execute();
  await trx.deleteFrom('claimwatch.left_out').where('digest_id', 'in', digests).execute();
  await trx
    .deleteFrom('claimwatch.refusing_addresses')
    .where('channel', '=', 'email')
    .where('address', '=', address)
    .where('suppressed_at', 'is', null)
    .execute();
  await trx.deleteFrom('claimwatch.subscriptions').where('id', '=', id).execute();
}

/** What may be done how often: the count of one key in a stretch of time that begins with the first try. */
export interface Limit {
  readonly most: number;
  readonly forMs: number;
}

/** Counts one more try of a key. Null: it is within the limit; else when the key is free again. */
export async function overLimit(
  db: Db,
  key: string,
  { most, forMs }: Limit,
  now: Date,
): Promise<Date | null> {
  const ends = new Date(now.getTime() + forMs);
  const row = await db
    .insertInto('claimwatch.subscription_tries')
    .values({ key, count: 1, ends_at: ends })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((tries) => {
        const over = tries('claimwatch.subscription_tries.ends_at', '<=', now);
        const next = sql<number>`least(claimwatch.subscription_tries.count, ${most}) + 1`;
        return {
          count: tries.case().when(over).then(1).else(next).end(),
          ends_at: tries
            .case()
            .when(over)
            .then(ends)
            .else(tries.ref('claimwatch.subscription_tries.ends_at'))
            .end(),
        };
      }),
    )
    .returning(['count', 'ends_at'])
    .executeTakeFirstOrThrow();
  return row.count > most ? row.ends_at : null;
}

/**
 * Forgets what is not to be kept: subscriptions that nobody confirmed, requests that nobody answered, and mails about
 * subscriptions, all from before `since`; tries whose time is over.
 */
export async function forgetOld(db: Db, { since, now }: { since: Date; now: Date }): Promise<void> {
  await db.deleteFrom('claimwatch.subscription_tries').where('ends_at', '<=', now).execute();
  await db.deleteFrom('claimwatch.subscription_requests').where('asked_at', '<=', since).execute();
  await db
    .deleteFrom('claimwatch.subscriptions')
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<=', since)
    .execute();
  await db
    .deleteFrom('claimwatch.deliveries')
    .where('subscription_id', 'is not', null)
    .where('state', '!=', 'to-send')
    .where('not_before', '<=', since)
    .execute();
}
