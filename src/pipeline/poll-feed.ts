import { afterPoll, type FeedCondition, isBackground } from '../feeds/health.ts';
import { halfSpanSeconds, maxAgeSeconds, nextPoll, type PollHints } from '../feeds/next-poll.ts';
import type { PollOutcome } from '../feeds/poll-outcome.ts';
import { haveLied } from '../feeds/validators.ts';
import {
  type KeyedEntry,
  keyEntries,
  keysToLookUp,
  mayBePinned,
  type WhatsNew,
  whatsNew,
} from '../feeds/whats-new.ts';
import type { Desired } from '../queue/open.ts';
import {
  type KnownEntry,
  knownEntries,
  moveEntry,
  type NewEntry,
  newestEntrySeenAt,
  storeNewEntries,
  updateEntry,
} from '../store/entries.ts';
import { holdFeed, loadFeed, oldestFeedAddedAt, recordGap, recordPoll } from '../store/feeds.ts';
import { errorCode } from '../store/open.ts';
import { recheckNow } from '../store/rechecks.ts';
import type { FeedRow } from '../store/schema.ts';
import { withoutTracking } from '../text/canonical-url.ts';
import { noteForOperators } from './alert-operators.ts';
import { type Fetched, failed, fetchFeed } from './fetch-feed.ts';
import { type House, ring } from './house.ts';
import type { Payloads } from './stages.ts';

/** Another feed was there this long before: this one joins a running installation. */
const RUNNING_MS = 3_600_000;

const LIED =
  'Its server names the same version (ETag or Last-Modified) before and after a change, so that "not modified" says nothing: it is fetched in full from now on.';

/** PostgreSQL ended one of two transactions that waited for each other; it may be begun again. */
const DEADLOCK = '40P01';
const MOST_DEADLOCKS = 3;

/** What a poll left behind, for ringing and telling after the commit. */
interface Polled {
  readonly feed: FeedRow;
  readonly outcome: PollOutcome;
  readonly articles: readonly number[];
  readonly edited: readonly number[];
  readonly background: number;
  readonly gap: { readonly from: Date; readonly to: Date } | null;
  /** The feed's validators were the same before and after a change: this poll found out. */
  readonly lied: boolean;
  readonly next: { readonly dueAt: Date; readonly intervalSeconds: number };
  readonly tell: ReturnType<typeof afterPoll>['tell'];
}

/**
 * Looks at a feed that is due. What is new is stored, with its articles, before anything counts as seen, together
 * with the feed's health and its next due time; then the new articles are rung for. Never throws for what the feed
 * or its server did: that is recorded, and the next poll is the retry.
 */
export async function pollFeed(house: House, job: Payloads['poll-feed']): Promise<void> {
  const { feedId, now: evenEarly, unlessSince } = job;
  const polls = underWay(house);
  // A schedule, the sweep and `claimwatch once` may ring at the same moment: one of them is enough.
  const waits = !evenEarly || unlessSince !== undefined;
  const poll = pollAfter(house, job, waits ? polls.get(feedId) : undefined);
  polls.set(feedId, poll);
  await poll.finally(() => {
    if (polls.get(feedId) === poll) polls.delete(feedId);
  });
}

async function pollAfter(
  house: House,
  { feedId, now: evenEarly, unlessSince }: Payloads['poll-feed'],
  other: Promise<void> | undefined,
): Promise<void> {
  await other?.catch(() => {});
  const feed = await loadFeed(house.store.db, feedId);
  if (!feed?.configured) return;
  if (!evenEarly && feed.next_due_at > house.clock()) return;
  if (unlessSince !== undefined && (feed.last_polled_at?.toISOString() ?? '') >= unlessSince) return;
  await pollNow(house, feed);
}

/** Polls under way in this process, by feed. */
function underWay({ queue }: House): Map<string, Promise<void>> {
  const polls = POLLS.get(queue) ?? new Map<string, Promise<void>>();
  POLLS.set(queue, polls);
  return polls;
}

const POLLS = new WeakMap<object, Map<string, Promise<void>>>();

async function pollNow(house: House, feed: FeedRow): Promise<void> {
  const fetched = await fetchFeed(house, feed);
  const polled = await storeWhatCanBe(house, feed.id, fetched);
  if (polled === null) return;
  await house.queue.schedule('poll-feed', feed.id, schedulePoll(house, { ...feed, ...dueOf(polled) }), {
    feedId: feed.id,
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
    return storePoll(house, feedId, { outcome: failed(message), answer: null });
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
    // Before anything is stored: it looks at what was the newest until now.
    const gapFound = await isGap(trx, feed, news);
    const articles = await storeNewEntries(trx, feed, entries, now);
    for (const { known, entry, keys } of news.edited) {
      await updateEntry(trx, known.id, { ...entry, contentHash: keys.contentHash });
    }
    for (const { known, keys } of news.moved) await moveEntry(trx, known.id, keys);
    const edited = articlesEdited(news);
    await recheckNow(trx, edited, now);
    const lied = liedAt(feed, fetched, entries.length);
    // Where "not modified" was a lie, nothing is known of the time since the last document.
    const seenAt = lied ? feed.full_fetch_at : feed.last_succeeded_at;
    const gap = gapFound && seenAt !== null ? { from: seenAt, to: now } : null;
    if (gap !== null) await recordGap(trx, { feedId: feed.id, ...gap });
    const dates = keyed.map(({ entry }) => entry.publishedAt);
    const outcome: PollOutcome = fetched.outcome ?? {
      kind: 'read',
      entries: news.fresh.length + news.seenBefore,
      fresh: entries.length,
      halfSpanSeconds: halfSpanSeconds(dates, now),
    };
    const { next, tell } = await storeHealth(house, trx, feed, { outcome, fetched, lied, seenAt, now });
    await noteForOperators(house, trx, feed, { tell, gap, now });
    const background = entries.filter((entry) => entry.background).length;
    return { feed, outcome, articles, edited, background, gap, lied, next, tell };
  });
}

type Trx = Parameters<typeof storeNewEntries>[0];

function liedAt(feed: FeedRow, { answer, outcome }: Fetched, fresh: number): boolean {
  if (outcome !== null || feed.baseline_at === null) return false;
  return haveLied({ etag: feed.etag, lastModified: feed.last_modified }, validatorsOf(answer), fresh);
}

function validatorsOf(answer: Fetched['answer']) {
  return { etag: answer?.headers.etag ?? null, lastModified: answer?.headers['last-modified'] ?? null };
}

/** Asked of the store only where it matters: most polls share more with the one before than what may be pinned. */
async function isGap(trx: Trx, feed: FeedRow, news: WhatsNew<KnownEntry>): Promise<boolean> {
  if (news.gap || !mayBePinned(news)) return news.gap;
  const newest = await newestEntrySeenAt(trx, feed.id);
  return newest !== null && news.overlap.every((known) => known.firstSeenAt < newest);
}

async function newEntries(
  trx: Trx,
  feed: FeedRow,
  news: WhatsNew<KnownEntry>,
  now: Date,
): Promise<NewEntry[]> {
  const oldest = feed.baseline_at === null ? await oldestFeedAddedAt(trx) : null;
  const runningInstallation = oldest !== null && feed.added_at.getTime() - oldest.getTime() > RUNNING_MS;
  const seenEmpty = feed.last_succeeded_at !== null && feed.last_succeeded_at >= feed.added_at;
  const moment = {
    baselineAt: feed.baseline_at,
    addedAt: feed.added_at,
    seenEmpty,
    runningInstallation,
    now,
  };
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
  poll: { outcome: PollOutcome; fetched: Fetched; lied: boolean; seenAt: Date | null; now: Date },
) {
  const { outcome, fetched, now } = poll;
  const { polling } = house.config.settings;
  const { condition, tell } = afterPoll(conditionOf(feed), outcome, polling, now);
  const sinceLastSeconds =
    feed.baseline_at === null || poll.seenAt === null ? null : (now.getTime() - poll.seenAt.getTime()) / 1000;
  const hints = hintsOf(feed, fetched);
  const next = nextPoll(feed.id, { ...condition, sinceLastSeconds }, outcome, polling, now, hints);
  const isRead = outcome.kind === 'read';
  const validators = isRead ? validatorsOf(fetched.answer) : null;
  await recordPoll(trx, feed.id, {
    lastPolledAt: dateOf(condition.lastPolledAt),
    nextDueAt: next.dueAt,
    intervalSeconds: next.intervalSeconds,
    etag: validators === null ? feed.etag : validators.etag,
    lastModified: validators === null ? feed.last_modified : validators.lastModified,
    fullFetchAt: isRead ? now : feed.full_fetch_at,
    validatorsLied: feed.validators_lied || poll.lied,
    ttlMinutes: hints.ttlMinutes,
    quiet: hints.quiet ?? null,
    waitsUntil: askedToWait(outcome),
    failures: condition.failures,
    failingSince: dateOf(condition.failingSince),
    failureWeight: condition.failureWeight,
    lastError: condition.lastError,
    lastSucceededAt: dateOf(condition.lastSucceededAt),
    toldAt: dateOf(condition.toldAt),
    everHadEntries: condition.everHadEntries,
    baselineAt: feed.baseline_at ?? (isRead && outcome.entries > 0 ? now : null),
    movedTo: fetched.answer?.permanentUrl ?? (fetched.answer === null ? feed.moved_to : null),
  });
  return { next, tell };
}

function askedToWait(outcome: PollOutcome): Date | null {
  if (outcome.kind === 'waiting') return outcome.until;
  return outcome.kind === 'failed' ? outcome.retryAfter : null;
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
    failureWeight: feed.failure_weight,
  };
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso);
}

/** A "not modified" carries no document: what the last one asked for still holds. */
function hintsOf(feed: FeedRow, fetched: Fetched): PollHints {
  const headers = fetched.answer?.headers;
  return {
    ttlMinutes: fetched.outcome === null ? fetched.document.ttlMinutes : feed.ttl_minutes,
    quiet: (fetched.outcome === null ? fetched.document.quiet : feed.quiet) ?? null,
    maxAgeSeconds: maxAgeSeconds(headers?.['cache-control'], headers?.age),
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
    const { error, weight } = outcome;
    say({ kind: 'feed-failed', ...of, error, weight, failures, nextAt, tell: tell !== null });
  }
  const movedTo = fetched.answer?.permanentUrl ?? null;
  if (movedTo !== null && movedTo !== feed.moved_to) say({ kind: 'feed-moved', ...of, to: movedTo });
  if (outcome.kind !== 'read') return;
  const { background } = polled;
  say({ kind: 'feed-read', ...of, entries: outcome.entries, fresh: outcome.fresh - background, background });
  if (polled.gap !== null) {
    say({ kind: 'feed-gap', ...of, from: polled.gap.from.toISOString(), to: polled.gap.to.toISOString() });
  }
  if (polled.lied && !feed.validators_lied) say({ kind: 'feed-warning', ...of, warning: LIED });
  for (const warning of fetched.outcome === null ? fetched.document.warnings : []) {
    say({ kind: 'feed-warning', ...of, warning });
  }
}
