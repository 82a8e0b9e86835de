import type { FeedConfig, QuietTimes } from '../model/feed.ts';
import type { Db, FeedRow } from './schema.ts';

/**
 * Makes the stored feeds match `feeds.yaml`: new ones are due at once, ones no longer listed stay (their
 * articles need them) but are not polled. One that comes back, or that has another URL now, keeps its entries and
 * begins anew otherwise: its next poll is a baseline, so that what it published meanwhile floods no desk. Where the new
 * URL is the one that its permanent redirects led to, it was read there all along, and goes on as it was.
 */
export async function syncFeeds(
  db: Db,
  feeds: readonly FeedConfig[],
  options: { now: Date; intervalSeconds: number },
): Promise<void> {
  const now = options.now;
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('claimwatch.feeds')
      .set({ configured: false })
      .where('id', 'not in', ['', ...feeds.map((feed) => feed.id)])
      .execute();
    for (const feed of feeds) {
      await trx
        .updateTable('claimwatch.feeds')
        .set(beginning(now, options.intervalSeconds))
        .where('id', '=', feed.id)
        .where((row) =>
          row.or([
            row('configured', '=', false),
            row.and([
              row('url', '<>', feed.url),
              row.or([row('moved_to', 'is', null), row('moved_to', '<>', feed.url)]),
            ]),
          ]),
        )
        .execute();
      await trx
        .updateTable('claimwatch.feeds')
        .set({ moved_to: null })
        .where('id', '=', feed.id)
        .where('moved_to', '=', feed.url)
        .execute();
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
          ...beginning(now, options.intervalSeconds),
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
        .execute();
    }
  });
}

/** The state of a feed of which nothing is known yet. */
function beginning(now: Date, intervalSeconds: number) {
  return {
    added_at: now,
    baseline_at: null,
    next_due_at: now,
    interval_seconds: intervalSeconds,
    etag: null,
    last_modified: null,
    full_fetch_at: null,
    validators_lied: false,
    ttl_minutes: null,
    quiet: null,
    waits_until: null,
    failures: 0,
    failing_since: null,
    failure_weight: null,
    last_error: null,
    told_at: null,
    ever_had_entries: false,
    moved_to: null,
  };
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

/** Feeds whose poll should have come by `before`: their bell was lost, or the queue is far behind. */
export async function overdueFeeds(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('claimwatch.feeds')
    .select('id')
    .where('configured', '=', true)
    .where('next_due_at', '<=', before)
    .orderBy('next_due_at')
    .execute();
  return rows.map((row) => row.id);
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
  readonly fullFetchAt: Date | null;
  readonly validatorsLied: boolean;
  readonly ttlMinutes: number | null;
  readonly quiet?: QuietTimes | null;
  readonly waitsUntil?: Date | null;
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly failureWeight: FeedRow['failure_weight'];
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
      full_fetch_at: poll.fullFetchAt,
      validators_lied: poll.validatorsLied,
      ttl_minutes: poll.ttlMinutes,
      quiet: poll.quiet ? JSON.stringify(poll.quiet) : null,
      waits_until: poll.waitsUntil ?? null,
      failures: poll.failures,
      failing_since: poll.failingSince,
      failure_weight: poll.failureWeight,
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
