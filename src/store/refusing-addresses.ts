import type { Selectable } from 'kysely';
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
  /** So many in a row suppress the address. */
  readonly suppressAfter: number;
}

/** Notes that something was refused because of the address. @returns the address, where this has just suppressed it */
export async function noteRefusal(trx: Db, refusal: Refusal): Promise<RefusingAddress | null> {
  const { channel, of, error, now } = refusal;
  const address = refusal.address.toLowerCase();
  const noted = await trx
    .insertInto('claimwatch.refusing_addresses')
    .values({
      ...{ channel, address, refusals: 1, last_of: of, first_at: now, last_at: now, error },
      suppressed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['channel', 'address']).doUpdateSet((row) => ({
        refusals: row
          .case()
          .when('claimwatch.refusing_addresses.last_of', '=', of)
          .then(row.ref('claimwatch.refusing_addresses.refusals'))
          .else(row('claimwatch.refusing_addresses.refusals', '+', 1))
          .end(),
        last_of: of,
        last_at: now,
        error,
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  if (noted.suppressed_at !== null || noted.refusals < refusal.suppressAfter) return null;
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
