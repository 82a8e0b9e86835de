import type { FeedConfig } from '../model/feed.ts';
import type { Db, FeedRow } from './schema.ts';

/**
 * Makes the stored feeds match `feeds.yaml`: new ones are due at once, ones no longer listed stay (their
 * articles need them) but are not polled. A feed whose URL changed keeps its history and drops its validators.
 */
export async function syncFeeds(
  db: Db,
  feeds: readonly FeedConfig[],
  options: { now: Date; intervalSeconds: number },
): Promise<void> {
  const now = options.now;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('claimwatch.feeds').set({ configured: false }).execute();
    for (const feed of feeds) {
      const fields = {
        url: feed.url,
        outlet: feed.outlet,
        country: feed.country,
        lang: feed.lang,
        zone: feed.zone,
        labels: JSON.stringify(feed.labels),
        configured: true,
      };
      await trx
        .insertInto('claimwatch.feeds')
        .values({
          id: feed.id,
          ...fields,
          added_at: now,
          next_due_at: now,
          interval_seconds: options.intervalSeconds,
          etag: null,
          last_modified: null,
          last_error: null,
          moved_to: null,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
        .execute();
      await trx
        .updateTable('claimwatch.feeds')
        .set({ etag: null, last_modified: null, moved_to: null })
        .where('id', '=', feed.id)
        .where('url', '<>', feed.url)
        .execute();
    }
  });
}

export async function listFeeds(db: Db): Promise<FeedRow[]> {
  return db
    .selectFrom('claimwatch.feeds')
    .selectAll()
    .where('configured', '=', true)
    .orderBy('outlet')
    .orderBy('id')
    .execute();
}

export async function loadFeed(db: Db, id: string): Promise<FeedRow | undefined> {
  return db.selectFrom('claimwatch.feeds').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The feed's row, held until the transaction ends. */
export async function holdFeed(trx: Db, id: string): Promise<FeedRow | undefined> {
  return trx.selectFrom('claimwatch.feeds').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** When the first feed of this installation was added; null when there is none. */
export async function oldestFeedAddedAt(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('claimwatch.feeds')
    .select('added_at')
    .orderBy('added_at')
    .limit(1)
    .executeTakeFirst();
  return row?.added_at ?? null;
}

/** What a poll leaves behind in its feed's row. */
export interface PollRecord {
  readonly lastPolledAt: Date | null;
  readonly nextDueAt: Date;
  readonly intervalSeconds: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly lastError: string | null;
  readonly lastSucceededAt: Date | null;
  readonly toldAt: Date | null;
  readonly everHadEntries: boolean;
  readonly baselineAt: Date | null;
  readonly movedTo: string | null;
}

export async function recordPoll(db: Db, id: string, poll: PollRecord): Promise<void> {
  await db
    .updateTable('claimwatch.feeds')
    .set({
      last_polled_at: poll.lastPolledAt,
      next_due_at: poll.nextDueAt,
      interval_seconds: poll.intervalSeconds,
      etag: poll.etag,
      last_modified: poll.lastModified,
      failures: poll.failures,
      failing_since: poll.failingSince,
      last_error: poll.lastError,
      last_succeeded_at: poll.lastSucceededAt,
      told_at: poll.toldAt,
      ever_had_entries: poll.everHadEntries,
      baseline_at: poll.baselineAt,
      moved_to: poll.movedTo,
    })
    .where('id', '=', id)
    .execute();
}

export async function recordGap(db: Db, gap: { feedId: string; from: Date; to: Date }): Promise<void> {
  await db
    .insertInto('claimwatch.feed_gaps')
    .values({ feed_id: gap.feedId, from_at: gap.from, to_at: gap.to })
    .execute();
}

/** Probable gaps found after `since`, newest first. */
export async function gapsSince(db: Db, since: Date): Promise<{ outlet: string; from: Date; to: Date }[]> {
  const rows = await db
    .selectFrom('claimwatch.feed_gaps as gap')
    .innerJoin('claimwatch.feeds as feed', 'feed.id', 'gap.feed_id')
    .select(['feed.outlet', 'gap.from_at', 'gap.to_at'])
    .where('gap.to_at', '>', since)
    .where('feed.configured', '=', true)
    .orderBy('gap.to_at', 'desc')
    .orderBy('gap.id')
    .execute();
  return rows.map((row) => ({ outlet: row.outlet, from: row.from_at, to: row.to_at }));
}
