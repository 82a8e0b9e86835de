import { afterPoll, emptinessError, type FeedCondition, isBackground } from '../feeds/health.ts';
import { maxAgeSeconds, nextPoll, type PollHints } from '../feeds/next-poll.ts';
import type { PollOutcome } from '../feeds/poll-outcome.ts';
import { type KeyedEntry, keyEntries, keysToLookUp, type WhatsNew, whatsNew } from '../feeds/whats-new.ts';
import type { Answer } from '../http/client.ts';
import { HttpProblem, SiteAsksToWait } from '../http/errors.ts';
import type { FeedDocument } from '../model/feed.ts';
import type { Desired } from '../queue/open.ts';
import { recheckNow } from '../store/articles.ts';
import {
  type KnownEntry,
  knownEntries,
  type NewEntry,
  storeNewEntries,
  updateEntry,
} from '../store/entries.ts';
import { holdFeed, loadFeed, oldestFeedAddedAt, recordGap, recordPoll } from '../store/feeds.ts';
import { errorCode } from '../store/open.ts';
import type { FeedRow } from '../store/schema.ts';
import { withoutTracking } from '../text/canonical-url.ts';
import { type House, ring } from './house.ts';
import type { Payloads } from './stages.ts';

/** Another feed was there this long before: this one joins a running installation. */
const RUNNING_MS = 3_600_000;

/** PostgreSQL ended one of two transactions that waited for each other; it may be begun again. */
const DEADLOCK = '40P01';
const MOST_DEADLOCKS = 3;

/** What a poll brought, before anything is stored. */
type Fetched =
  | { readonly outcome: Exclude<PollOutcome, { kind: 'read' }>; readonly answer: Answer | null }
  | { readonly outcome: null; readonly answer: Answer; readonly document: FeedDocument };

/** What a poll left behind, for ringing and telling after the commit. */
interface Polled {
  readonly feed: FeedRow;
  readonly outcome: PollOutcome;
  readonly articles: readonly number[];
  readonly edited: readonly number[];
  readonly background: number;
  readonly gap: { readonly from: Date; readonly to: Date } | null;
  readonly next: { readonly dueAt: Date; readonly intervalSeconds: number };
  readonly tell: ReturnType<typeof afterPoll>['tell'];
}

/**
 * Looks at a feed that is due. What is new is stored, with its articles, before anything counts as seen, together
 * with the feed's health and its next due time; then the new articles are rung for. Never throws for what the feed
 * or its server did: that is recorded, and the next poll is the retry.
 */
export async function pollFeed(
  house: House,
  { feedId, now: evenEarly }: Payloads['poll-feed'],
): Promise<void> {
  const feed = await loadFeed(house.store.db, feedId);
  if (!feed?.configured) return;
  if (!evenEarly && feed.next_due_at > house.clock()) return;
  const fetched = await fetchFeed(house, feed);
  const polled = await storeWhatCanBe(house, feed.id, fetched);
  if (polled === null) return;
  await house.queue.schedule('poll-feed', feed.id, schedulePoll(house, { ...feed, ...dueOf(polled) }), {
    feedId,
  });
  for (const articleId of [...polled.articles, ...polled.edited])
    await ring(house, 'read-article', { articleId });
  announce(house, polled, fetched);
}

/** The queue's schedule of a feed, from its stored due time. */
export function schedulePoll(
  house: Pick<House, 'clock'>,
  feed: Pick<FeedRow, 'id' | 'next_due_at' | 'interval_seconds'>,
): Desired<Payloads['poll-feed']> {
  const waitMs = Math.max(0, feed.next_due_at.getTime() - house.clock().getTime());
  return {
    key: feed.id,
    payload: { feedId: feed.id },
    everyMs: feed.interval_seconds * 1000,
    // The queue runs by the machine's clock, whatever clock the house was given.
    firstAt: new Date(Date.now() + waitMs),
  };
}

function dueOf(polled: Polled) {
  return { next_due_at: polled.next.dueAt, interval_seconds: polled.next.intervalSeconds };
}

async function fetchFeed(house: House, feed: FeedRow): Promise<Fetched> {
  try {
    const answer = await house.client.get(feed.url, {
      etag: feed.etag,
      lastModified: feed.last_modified,
      accept:
        'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
      robots: false, // the operator configured this feed: it is meant to be polled
    });
    if (answer.notModified) return { outcome: { kind: 'unchanged' }, answer };
    const contentType = answer.headers['content-type'] ?? null;
    const document = await house.readers.run('readFeed', { body: answer.body, contentType, url: answer.url });
    const error = emptinessError(document.entries.length, { everHadEntries: feed.ever_had_entries });
    if (error !== null) return { outcome: { kind: 'failed', error, retryAfter: null }, answer: null };
    return { outcome: null, answer, document };
  } catch (error) {
    return { outcome: failureOf(error), answer: null };
  }
}

/** What a feed or its server can do wrong, by name: what is thrown in a reading thread arrives without its class. */
const THEIR_FAULTS = new Set([
  ...['NotAFeed', 'HttpProblem', 'Unreachable', 'TimedOut', 'TooLarge', 'BadAnswer', 'Refused', 'SiteBusy'],
  ...['RobotsForbid', 'OverTime', 'OverHeap'],
]);

/** @throws what is a fault of Claimwatch itself: it says nothing about the feed, and must not count against it. */
function failureOf(error: unknown): Exclude<PollOutcome, { kind: 'read' }> {
  if (error instanceof SiteAsksToWait) return { kind: 'waiting', until: error.until };
  if (!(error instanceof Error) || !THEIR_FAULTS.has(error.name)) throw error;
  const retryAfter = error instanceof HttpProblem ? error.retryAfter : null;
  return { kind: 'failed', error: error.message, retryAfter };
}

/**
 * Two polls that bring the same addresses in another order wait for each other, and one of them is begun again. What
 * cannot be stored for another reason is a failure of this feed like any other: counted, told, and tried again.
 */
async function storeWhatCanBe(
  house: House,
  feedId: string,
  fetched: Fetched,
  deadlocks = 0,
): Promise<Polled | null> {
  try {
    return await storePoll(house, feedId, fetched);
  } catch (error) {
    if (errorCode(error) === DEADLOCK && deadlocks < MOST_DEADLOCKS) {
      return storeWhatCanBe(house, feedId, fetched, deadlocks + 1);
    }
    if (fetched.outcome !== null) throw error;
    const message = `What it carries could not be stored: ${error instanceof Error ? error.message : String(error)}.`;
    return storePoll(house, feedId, {
      outcome: { kind: 'failed', error: message, retryAfter: null },
      answer: null,
    });
  }
}

/** All of a poll in one transaction, on the feed's row: two polls at once cannot both store the same news. */
async function storePoll(house: House, feedId: string, fetched: Fetched): Promise<Polled | null> {
  const now = house.clock();
  return house.store.db.transaction().execute(async (trx) => {
    const feed = await holdFeed(trx, feedId);
    if (!feed) return null;
    const keyed = fetched.outcome === null ? keyEntries(fetched.document.entries) : [];
    const known = keyed.length > 0 ? await knownEntries(trx, feed.id, keysToLookUp(keyed)) : [];
    const news = whatsNew(keyed, known, feed.ever_had_entries);
    const entries = await newEntries(trx, feed, news, now);
    const articles = await storeNewEntries(trx, feed, entries, now);
    for (const { known, entry, keys } of news.edited) {
      await updateEntry(trx, known.id, { ...entry, contentHash: keys.contentHash });
    }
    const edited = articlesEdited(news);
    await recheckNow(trx, edited, now);
    const gap =
      news.gap && feed.last_succeeded_at !== null ? { from: feed.last_succeeded_at, to: now } : null;
    if (gap !== null) await recordGap(trx, { feedId: feed.id, ...gap });
    const outcome: PollOutcome = fetched.outcome ?? {
      kind: 'read',
      entries: keyed.length,
      fresh: entries.length,
    };
    const { next, tell } = await storeHealth(house, trx, feed, { outcome, fetched, now });
    const background = entries.filter((entry) => entry.background).length;
    return { feed, outcome, articles, edited, background, gap, next, tell };
  });
}

type Trx = Parameters<typeof storeNewEntries>[0];

async function newEntries(
  trx: Trx,
  feed: FeedRow,
  news: WhatsNew<KnownEntry>,
  now: Date,
): Promise<NewEntry[]> {
  const oldest = feed.baseline_at === null ? await oldestFeedAddedAt(trx) : null;
  const runningInstallation = oldest !== null && feed.added_at.getTime() - oldest.getTime() > RUNNING_MS;
  const moment = { baselineAt: feed.baseline_at, addedAt: feed.added_at, runningInstallation, now };
  return news.fresh.map((keyed) => newEntry(keyed, isBackground(keyed.entry.publishedAt, moment)));
}

function newEntry({ entry, keys }: KeyedEntry, background: boolean): NewEntry {
  return {
    ...keys,
    url: entry.url === null ? null : withoutTracking(entry.url),
    title: entry.title,
    summary: entry.summary,
    contentHtml: entry.contentHtml,
    author: entry.author,
    publishedAt: entry.publishedAt === null ? null : new Date(entry.publishedAt),
    background,
  };
}

/** Edited entries are not new articles: their pages are looked at again. */
function articlesEdited(news: WhatsNew<KnownEntry>): number[] {
  const ids = news.edited.map((edited) => edited.known.articleId).filter((id) => id !== null);
  return [...new Set(ids)];
}

async function storeHealth(
  house: House,
  trx: Trx,
  feed: FeedRow,
  poll: { outcome: PollOutcome; fetched: Fetched; now: Date },
) {
  const { outcome, fetched, now } = poll;
  const { polling } = house.config.settings;
  const { condition, tell } = afterPoll(conditionOf(feed), outcome, polling, now);
  const next = nextPoll(feed.id, condition, outcome, polling, now, hintsOf(fetched));
  const isRead = outcome.kind === 'read';
  await recordPoll(trx, feed.id, {
    lastPolledAt: dateOf(condition.lastPolledAt),
    nextDueAt: next.dueAt,
    intervalSeconds: next.intervalSeconds,
    etag: isRead ? (fetched.answer?.headers.etag ?? null) : feed.etag,
    lastModified: isRead ? (fetched.answer?.headers['last-modified'] ?? null) : feed.last_modified,
    failures: condition.failures,
    failingSince: dateOf(condition.failingSince),
    lastError: condition.lastError,
    lastSucceededAt: dateOf(condition.lastSucceededAt),
    toldAt: dateOf(condition.toldAt),
    everHadEntries: condition.everHadEntries,
    baselineAt: feed.baseline_at ?? (isRead ? now : null),
    movedTo: fetched.answer?.permanentUrl ?? (fetched.answer === null ? feed.moved_to : null),
  });
  return { next, tell };
}

function conditionOf(feed: FeedRow): FeedCondition {
  return {
    failures: feed.failures,
    lastError: feed.last_error,
    failingSince: feed.failing_since?.toISOString() ?? null,
    lastPolledAt: feed.last_polled_at?.toISOString() ?? null,
    lastSucceededAt: feed.last_succeeded_at?.toISOString() ?? null,
    everHadEntries: feed.ever_had_entries,
    intervalSeconds: feed.interval_seconds,
    toldAt: feed.told_at?.toISOString() ?? null,
  };
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso);
}

function hintsOf(fetched: Fetched): PollHints {
  return {
    ttlMinutes: fetched.outcome === null ? fetched.document.ttlMinutes : null,
    maxAgeSeconds: maxAgeSeconds(fetched.answer?.headers['cache-control']),
  };
}

function announce(house: House, polled: Polled, fetched: Fetched): void {
  const { feed, outcome, tell } = polled;
  const of = { feed: feed.id, outlet: feed.outlet };
  const say = house.events.say;
  if (tell?.kind === 'mended') say({ kind: 'feed-mended', ...of, failures: tell.failures });
  if (outcome.kind === 'unchanged') say({ kind: 'feed-unchanged', ...of });
  if (outcome.kind === 'failed') {
    const nextAt = polled.next.dueAt.toISOString();
    const failures = feed.failures + 1;
    say({ kind: 'feed-failed', ...of, error: outcome.error, failures, nextAt, tell: tell !== null });
  }
  if (outcome.kind !== 'read') return;
  const { background } = polled;
  say({ kind: 'feed-read', ...of, entries: outcome.entries, fresh: outcome.fresh - background, background });
  if (polled.gap !== null) {
    say({ kind: 'feed-gap', ...of, from: polled.gap.from.toISOString(), to: polled.gap.to.toISOString() });
  }
  const movedTo = fetched.answer?.permanentUrl ?? null;
  if (movedTo !== null && movedTo !== feed.moved_to) say({ kind: 'feed-moved', ...of, to: movedTo });
  for (const warning of fetched.outcome === null ? fetched.document.warnings : []) {
    say({ kind: 'feed-warning', ...of, warning });
  }
}
