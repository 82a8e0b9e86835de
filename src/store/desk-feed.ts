import type { Db } from './schema.ts';

/** An entry of a desk's feed: its frozen bytes, and when they were published. */
export interface PublishedEntry {
  readonly raw: Buffer;
  readonly publishedAt: Date;
}

/** What was published in the feed of a desk, newest first. Only what is recorded as sent is. */
export async function publishedEntries(db: Db, deskId: string, most: number): Promise<PublishedEntry[]> {
  const rows = await db
    .selectFrom('claimwatch.deliveries')
    .select(['raw', 'sent_at'])
    .where('channel', '=', 'feed')
    .where('address', '=', deskId)
    .where('state', '=', 'sent')
    .where('sent_at', 'is not', null)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ raw, sent_at: at }) => (at === null ? [] : [{ raw, publishedAt: at }]));
}
