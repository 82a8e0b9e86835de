import { anyOf } from './many.ts';
import type { Db, FeedRow } from './schema.ts';

/** An entry that was not known, ready to be stored. */
export interface NewEntry {
  readonly key: string;
  readonly feedEntryId: string | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly contentHash: string;
  readonly title: string;
  readonly summary: string;
  readonly contentHtml: string | null;
  readonly author: string | null;
  readonly publishedAt: Date | null;
  readonly background: boolean;
}

export interface KnownEntry {
  readonly id: number;
  readonly feedEntryId: string | null;
  readonly canonicalUrl: string | null;
  readonly contentHash: string;
  readonly articleId: number | null;
  readonly firstSeenAt: Date;
}

/** Those stored entries of the feed that share an id, a canonical URL or a content hash with what was just read. */
export async function knownEntries(
  db: Db,
  feedId: string,
  keys: { ids: readonly string[]; urls: readonly string[]; hashes: readonly string[] },
): Promise<KnownEntry[]> {
  const rows = await db
    .selectFrom('claimwatch.entries')
    .select(['id', 'feed_entry_id', 'canonical_url', 'content_hash', 'article_id', 'first_seen_at'])
    .where('feed_id', '=', feedId)
    .where((row) =>
      row.or([
        row('feed_entry_id', '=', anyOf(keys.ids)),
        row('canonical_url', '=', anyOf(keys.urls)),
        row('content_hash', '=', anyOf(keys.hashes)),
      ]),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    feedEntryId: row.feed_entry_id,
    canonicalUrl: row.canonical_url,
    contentHash: row.content_hash,
    articleId: row.article_id,
    firstSeenAt: row.first_seen_at,
  }));
}

/** When the newest entries of a feed were first seen; null when it has none. */
export async function newestEntrySeenAt(db: Db, feedId: string): Promise<Date | null> {
  const row = await db
    .selectFrom('claimwatch.entries')
    .select('first_seen_at')
    .where('feed_id', '=', feedId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.first_seen_at ?? null;
}

/** This share of two feeds' newest entries is the same: they are one feed under two addresses. */
const TWIN_SHARE = 0.5;
const FEWEST_SHARED = 3;

/**
 * The configured feed that carries the same entries, or null. A feed of one section shares its entries with that of
 * the whole outlet and is none: most of what either carried last must be in the other.
 */
export async function twinOf(
  db: Db,
  entries: readonly { readonly id: string | null; readonly url: string | null }[],
): Promise<string | null> {
  const ids = new Set(entries.flatMap(({ id }) => id ?? []));
  const urls = new Set(entries.flatMap(({ url }) => url ?? []));
  for (const feed of await feedsSharing(db, { ids: [...ids], urls: [...urls] })) {
    const newest = await db
      .selectFrom('claimwatch.entries')
      .select(['feed_entry_id', 'canonical_url'])
      .where('feed_id', '=', feed.feed_id)
      .orderBy('id', 'desc')
      .limit(entries.length)
      .execute();
    const shared = newest.filter(
      (row) => ids.has(row.feed_entry_id ?? '') || urls.has(row.canonical_url ?? ''),
    ).length;
    const least = Math.max(FEWEST_SHARED, TWIN_SHARE * Math.max(entries.length, newest.length));
    if (feed.shared >= least && shared >= TWIN_SHARE * newest.length) return feed.feed_id;
  }
  return null;
}

/** Configured feeds with some of these entries, those that share most first. */
async function feedsSharing(db: Db, keys: { ids: readonly string[]; urls: readonly string[] }) {
  const rows = await db
    .selectFrom('claimwatch.entries as entry')
    .innerJoin('claimwatch.feeds as feed', 'feed.id', 'entry.feed_id')
    .select((row) => ['entry.feed_id', row.fn.countAll<string>().as('shared')])
    .where('feed.configured', '=', true)
    .where((row) =>
      row.or([
        row('entry.feed_entry_id', '=', anyOf(keys.ids)),
        row('entry.canonical_url', '=', anyOf(keys.urls)),
      ]),
    )
    .groupBy('entry.feed_id')
    .orderBy('shared', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({ feed_id: row.feed_id, shared: Number(row.shared) }));
}

/**
 * Stores entries, with an article for each new canonical URL, and returns only the articles that were not
 * there before: what is returned is what still has to be read. Call inside a transaction.
 */
export async function storeNewEntries(
  trx: Db,
  feed: FeedRow,
  entries: readonly NewEntry[],
  now: Date,
): Promise<number[]> {
  const created: number[] = [];
  for (const entry of entries) {
    const article = await articleOf(trx, feed, entry, now);
    if (article.created) created.push(article.id);
    await trx
      .insertInto('claimwatch.entries')
      .values({
        feed_id: feed.id,
        entry_key: entry.key,
        feed_entry_id: entry.feedEntryId,
        url: entry.url,
        canonical_url: entry.canonicalUrl,
        content_hash: entry.contentHash,
        title: entry.title,
        summary: entry.summary,
        content_html: entry.contentHtml,
        author: entry.author,
        published_at: entry.publishedAt,
        first_seen_at: now,
        background: entry.background,
        article_id: article.id,
      })
      .onConflict((conflict) => conflict.columns(['feed_id', 'entry_key']).doNothing())
      .execute();
  }
  return created;
}

async function articleOf(trx: Db, feed: FeedRow, entry: NewEntry, now: Date) {
  // An entry without a link is its own article: its text is what the feed carries.
  const canonicalUrl = entry.canonicalUrl ?? `urn:claimwatch:${feed.id}:${entry.key}`;
  const inserted = await trx
    .insertInto('claimwatch.articles')
    .values({
      canonical_url: canonicalUrl,
      url: entry.url ?? feed.url,
      feed_id: feed.id,
      outlet: feed.outlet,
      country: feed.country,
      lang: feed.lang,
      zone: feed.zone,
      title: entry.title,
      author: entry.author,
      wire: null,
      published_at: entry.publishedAt ?? now,
      first_seen_at: now,
      background: entry.background,
      awaits: 'read-article',
      rung_at: now,
      last_error: null,
      revision_id: null,
      copy_group: null,
    })
    .onConflict((conflict) => conflict.column('canonical_url').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return { id: inserted.id, created: true };
  const known = await trx
    .selectFrom('claimwatch.articles')
    .select('id')
    .where('canonical_url', '=', canonicalUrl)
    .executeTakeFirstOrThrow();
  return { id: known.id, created: false };
}

/** An entry that its feed changed: what it says now is kept, so that the same words are no change the next time. */
export async function updateEntry(
  trx: Db,
  id: number,
  entry: Pick<NewEntry, 'contentHash' | 'title' | 'summary' | 'contentHtml'>,
): Promise<void> {
  await trx
    .updateTable('claimwatch.entries')
    .set({
      content_hash: entry.contentHash,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.contentHtml,
    })
    .where('id', '=', id)
    .execute();
}

/** An entry of a feed that lists all its entries under new ids or addresses: it is known by these from now on. */
export async function moveEntry(
  trx: Db,
  id: number,
  keys: Pick<NewEntry, 'feedEntryId' | 'canonicalUrl'>,
): Promise<void> {
  await trx
    .updateTable('claimwatch.entries')
    .set({ feed_entry_id: keys.feedEntryId, canonical_url: keys.canonicalUrl })
    .where('id', '=', id)
    .execute();
}

/** The entry that brought an article, for its feed content and its date. */
export async function entryOfArticle(db: Db, articleId: number) {
  return db
    .selectFrom('claimwatch.entries')
    .select(['title', 'summary', 'content_html', 'author', 'published_at'])
    .where('article_id', '=', articleId)
    .orderBy('id')
    .executeTakeFirst();
}
