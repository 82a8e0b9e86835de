import { type Selectable, sql } from 'kysely';
import { inBatches } from './many.ts';
import type { Db, RefusingAddressesTable } from './schema.ts';

export type RefusingAddress = Selectable<RefusingAddressesTable>;

/** Where something was sent: addresses are compared without case. */
export interface SentTo {
  readonly channel: string;
  readonly address: string;
}

export interface Refusal extends SentTo {
  /** What was refused, so that it counts once however many deliveries it has: `digest 12`. */
  readonly of: string;
  readonly error: string;
  readonly now: Date;
  /** So many in a row suppress the address, each some hours after the one before that counted. */
  readonly suppressAfter: number;
}

/**
 * What is refused sooner after a refusal that counted is the same trouble still: topics in mails of their own, several desks
 * that write to one address, a queue that drains. Less than the hours between a digest of the morning and one of the evening.
 */
const APART_MS = 10 * 3_600_000;

/** Notes that something was refused because of the address. @returns the address, where this has just suppressed it */
export async function noteRefusal(trx: Db, refusal: Refusal): Promise<RefusingAddress | null> {
  const { channel, of, error, now } = refusal;
  const address = refusal.address.toLowerCase();
  const another = sql<boolean>`(refusing_addresses.last_of <> ${of})`;
  const counts = sql<boolean>`(${another} and refusing_addresses.occasion_at <= ${new Date(now.getTime() - APART_MS)})`;
  const noted = await trx
    .insertInto('claimwatch.refusing_addresses')
    .values({
      ...{ channel, address, refusals: 1, last_of: of, first_at: now, error },
      ...{ occasions: 1, occasion_at: now, suppressed_at: null },
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'address']).doUpdateSet({
        refusals: sql`refusing_addresses.refusals + ${another}::int`,
        occasions: sql`refusing_addresses.occasions + ${counts}::int`,
        occasion_at: sql`case when ${counts} then ${now}::timestamptz else refusing_addresses.occasion_at end`,
        ...{ last_of: of, error },
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  if (noted.suppressed_at !== null || noted.occasions < refusal.suppressAfter) return null;
  const suppressed = await trx
    .updateTable('claimwatch.refusing_addresses')
    .set({ suppressed_at: now })
    .where('channel', '=', channel)
    .where('address', '=', address)
    .returningAll()
    .executeTakeFirstOrThrow();
  return suppressed;
}

/** Something was accepted there: whatever was refused before no longer counts. */
export async function forgetRefusals(db: Db, { channel, address }: SentTo): Promise<void> {
  await db
    .deleteFrom('claimwatch.refusing_addresses')
    .where('channel', '=', channel)
    .where('address', '=', address.toLowerCase())
    .execute();
}

/** Addresses to which nothing is sent any more, the newest first. */
export async function suppressedAddresses(db: Db): Promise<RefusingAddress[]> {
  return db
    .selectFrom('claimwatch.refusing_addresses')
    .selectAll()
    .where('suppressed_at', 'is not', null)
    .orderBy('suppressed_at', 'desc')
    .orderBy('channel')
    .orderBy('address')
    .execute();
}

export async function isSuppressed(db: Db, { channel, address }: SentTo): Promise<boolean> {
  const row = await db
    .selectFrom('claimwatch.refusing_addresses')
    .select('suppressed_at')
    .where('channel', '=', channel)
    .where('address', '=', address.toLowerCase())
    .executeTakeFirst();
  return (row?.suppressed_at ?? null) !== null;
}

/** Sends to a suppressed address again, whatever its channel. @returns what was lifted */
export async function restoreAddress(db: Db, address: string): Promise<RefusingAddress[]> {
  return db
    .deleteFrom('claimwatch.refusing_addresses')
    .where('address', '=', address.toLowerCase())
    .where('suppressed_at', 'is not', null)
    .returningAll()
    .execute();
}

/** Notes the recipients that a digest is not sent to, and why. */
export async function storeLeftOut(
  trx: Db,
  digestId: number,
  recipients: readonly (SentTo & { readonly why: string })[],
): Promise<void> {
  const all = recipients.map(({ channel, address, why }) => ({ digest_id: digestId, channel, address, why }));
  await inBatches(all, (rows) =>
    trx
      .insertInto('claimwatch.left_out')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

export async function leftOutOf(db: Db, digestId: number): Promise<(SentTo & { readonly why: string })[]> {
  return db
    .selectFrom('claimwatch.left_out')
    .select(['channel', 'address', 'why'])
    .where('digest_id', '=', digestId)
    .orderBy('channel')
    .orderBy('address')
    .execute();
}
