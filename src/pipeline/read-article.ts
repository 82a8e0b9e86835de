import { keepRolledOff } from '../articles/join-pages.ts';
import { bands, signature } from '../articles/near-copies.ts';
import { nextLook } from '../articles/next-look.ts';
import { asksForHuman } from '../articles/walls.ts';
import { HttpProblem, Refused, SiteAsksToWait, SiteBusy } from '../http/errors.ts';
import type { PageReading } from '../model/article.ts';
import { type Attempt, NotNow } from '../queue/open.ts';
import { holdArticle, loadArticle, loadRevision, recordFailure, storeRevision } from '../store/articles.ts';
import { mentionsOfRevision } from '../store/claims.ts';
import { entryOfArticle } from '../store/entries.ts';
import { putOffRecheck, recordLateFailure, recordRecheck } from '../store/rechecks.ts';
import type { ArticleRow, RevisionRow } from '../store/schema.ts';
import { fetchArticle } from './fetch-article.ts';
import { lookAgain } from './find-claims.ts';
import { CLOCK_SKEW_MS, type House, ring } from './house.ts';
import { askedToWait, lateTry, nextTry, type Try } from './next-try.ts';
import type { PageBytes } from './reading.ts';
import { settleAddress } from './settle-address.ts';
import type { Payloads } from './stages.ts';

/**
 * Reads an article's page: the first time, or again to see whether the outlet changed it without a word. A page
 * that cannot be had is tried again ever more rarely; then what its feed carries takes its place. Where it was an outage,
 * the page is still asked for at times for half a day, and read as the first time when it comes; else, where the feed has
 * nothing either, its way ends here, said. How often it was tried stands in the store, as for deliveries.
 *
 * @throws NotNow while the site is called as often at once as it may be: others are read meanwhile
 */
export async function readArticle(
  house: House,
  { articleId }: Payloads['read-article'],
  { signal }: Pick<Attempt, 'signal'>,
): Promise<void> {
  const article = await loadArticle(house.store.db, articleId);
  if (!article) return;
  const now = new Date(house.clock().getTime() + CLOCK_SKEW_MS);
  if (article.awaits === 'read-article' && !isPutOff(article, now)) await readFirst(house, article, signal);
  else if (!isRecheckDue(article, now)) return;
  else if (article.revision_id === null) await readFirst(house, article, signal);
  else await readAgain(house, article, signal);
}

/** It was tried, and its next time has not come. */
function isPutOff(article: ArticleRow, now: Date): boolean {
  return article.last_error !== null && article.rung_at > now;
}

function isRecheckDue(article: ArticleRow, now: Date): boolean {
  return article.awaits === 'nothing' && article.recheck_at !== null && article.recheck_at <= now;
}

async function readFirst(house: House, article: ArticleRow, signal: AbortSignal): Promise<void> {
  let problem: string | null = null;
  let later: Try | null = null;
  let reading: PageReading;
  try {
    reading = await readPages(house, article, signal);
  } catch (error) {
    if (signal.aborted || error instanceof NotNow) throw error;
    problem = messageOf(error);
    const next = article.awaits === 'read-article' ? nextTry(article, error, house.clock()) : null;
    if (next !== null) return putOff(house, article, { error: problem, ...next });
    later = lateTry(article, error, house.clock());
    const instead = await readEntry(house, article).catch(messageOf);
    if (signal.aborted) return;
    if (typeof instead === 'string') return giveUp(house, article, problem, later);
    reading = { ...instead, warnings: [whyNoPage(error, problem), ...instead.warnings] };
  }
  if (reading.text === '' || reading.lang === null) {
    return giveUp(house, article, problem ?? whyUnread(reading), later);
  }
  const owed = problem === null || later === null ? null : { error: problem, tryAt: later.tryAt };
  await store(house, article, reading, owed);
}

/** A second look changes nothing unless the words have changed; a page that is gone keeps what was saved of it. */
async function readAgain(house: House, article: ArticleRow, signal: AbortSignal): Promise<void> {
  const before =
    article.revision_id === null ? undefined : await loadRevision(house.store.db, article.revision_id);
  let after: PageReading | null = null;
  try {
    const read = await readPages(house, article, signal, newestPost(before));
    after = before === undefined ? read : keepRolledOff(before, read);
  } catch (error) {
    if (signal.aborted || error instanceof NotNow) throw error;
    const later = isOwed(article, before) ? lateTry(article, error, house.clock()) : null;
    if (later !== null) {
      return recordLateFailure(house.store.db, article.id, { error: messageOf(error), ...later });
    }
    const until = isOwed(article, before) ? null : askedToWait(error);
    if (until !== null) return waitToLook(house, article, error, until);
  }
  const rechecked = { ...article, rechecks: article.rechecks + 1 };
  // Stored before the look counts: a change that was seen must not be forgotten.
  if (before && after?.lang && (await isRevised(house, before, article, after))) {
    await store(house, rechecked, after);
    // When it is looked at next is decided by what is found in it now.
    return recordRecheck(house.store.db, article.id);
  }
  house.events.say({ kind: 'article-unchanged', article: article.id, outlet: article.outlet });
  const { db } = house.store;
  const isWatched = before !== undefined && (await mentionsOfRevision(db, before.id)).length > 0;
  await recordRecheck(db, article.id, {
    recheckAt: isWatched ? await lookAgain(house, db, rechecked, house.clock()) : null,
    wasOwed: isOwed(article, before),
  });
}

/**
 * The look is put off. Where the site was called and only then asked to wait, it counts: a site that always does is
 * called ever more rarely, and then no more.
 */
async function waitToLook(house: House, article: ArticleRow, error: unknown, until: Date): Promise<void> {
  const { db } = house.store;
  if (error instanceof SiteAsksToWait) return putOffRecheck(db, article.id, until);
  const { recheckSeconds, recheckForSeconds } = house.config.settings.reading;
  const [firstWaitMs, forMs, now] = [recheckSeconds * 1000, recheckForSeconds * 1000, house.clock()];
  const planned = nextLook({ firstWaitMs, forMs, looks: article.rechecks, newestOfStory: now }, now);
  const recheckAt = planned === null ? null : new Date(Math.max(planned.getTime(), until.getTime()));
  return recordRecheck(db, article.id, { recheckAt, wasOwed: false });
}

/** The feed stands in for a page that could not be had so far. */
function isOwed(article: ArticleRow, saved: RevisionRow | undefined): boolean {
  return article.last_error !== null && saved?.provenance === 'feed';
}

/** Time of the newest post that was saved; null where the article is no live blog. */
function newestPost(saved: RevisionRow | undefined): string | null {
  const times = (saved?.posts ?? []).flatMap(({ at }) => at ?? []);
  return times.sort().at(-1) ?? null;
}

async function isRevised(
  house: House,
  before: RevisionRow,
  article: ArticleRow,
  reading: PageReading,
): Promise<boolean> {
  const owed = isOwed(article, before);
  if (isWorse(before, reading, owed)) return false;
  // The page itself was never read: what it says is no edit of what the feed said, however near.
  if (owed) return reading.text !== before.text;
  const { title, text } = before;
  const after = { title: reading.title ?? article.title, text: reading.text };
  return (await house.readers.run('kindOfRevision', { before: { title, text }, after })) === 'revision';
}

/** A page that shows a wall this time, or cannot be had, is no edit: what was read before is kept. */
function isWorse(before: RevisionRow, after: PageReading, owed: boolean): boolean {
  if (after.provenance === 'feed' && (owed || before.provenance !== 'feed')) return true;
  // Where the feed stands in, its first warning says why.
  const warnings = before.warnings.length - (owed ? 1 : 0);
  return after.warnings.length > warnings && after.text.length < before.text.length;
}

/** @throws NotNow while the site's turns are taken, so that one site's pages do not keep all others waiting */
async function readPages(
  house: House,
  article: ArticleRow,
  signal: AbortSignal,
  knownUntil: string | null = null,
): Promise<PageReading> {
  const entry = await feedSide(house, article);
  if (article.canonical_url.startsWith('urn:')) return readEntry(house, article);
  const { client, readers } = house;
  const read = (page: PageBytes) => readers.run('readArticlePage', page);
  const mostPages = house.config.settings.reading.pages;
  const fetching = { client, read, entry, zone: article.zone, mostPages, knownUntil, signal, ifFree: true };
  return fetchArticle(article.url, fetching).catch((error: unknown) => {
    throw error instanceof SiteBusy ? new NotNow(error.message, error.waitMs) : error;
  });
}

/** What the feed carries of it, as if that were the page. */
async function readEntry(house: House, article: ArticleRow): Promise<PageReading> {
  return house.readers.run('readArticlePage', {
    body: null,
    contentType: null,
    url: article.url,
    entry: await feedSide(house, article),
  });
}

async function feedSide(house: House, article: ArticleRow): Promise<PageBytes['entry']> {
  const entry = await entryOfArticle(house.store.db, article.id);
  return entry
    ? {
        title: entry.title,
        summary: entry.summary,
        contentHtml: entry.content_html,
        author: entry.author,
        publishedAt: entry.published_at?.toISOString() ?? null,
        lang: article.lang,
      }
    : null;
}

async function store(
  house: House,
  article: ArticleRow,
  reading: PageReading,
  owed: { error: string; tryAt: Date } | null = null,
): Promise<void> {
  const { lang } = reading;
  if (lang === null) return;
  const now = house.clock();
  const signed = signature(reading.text);
  const title = reading.title ?? article.title;
  const isFirst = article.revision_id === null;
  const revision = await house.store.db.transaction().execute(async (trx) => {
    const held = await holdArticle(trx, article.id);
    if (held?.awaits !== article.awaits || held.revision_id !== article.revision_id) return null;
    const same = isFirst ? await settleAddress(trx, article, { reading, signature: signed }) : null;
    if (same !== null) return { same };
    return storeRevision(
      trx,
      article.id,
      {
        title,
        text: reading.text,
        lang,
        provenance: reading.provenance,
        warnings: reading.warnings,
        posts: reading.posts,
        signature: signed,
        bands: bands(signed),
        author: reading.author,
        wire: reading.wire,
        owed,
        // An outlet that dates its page anew when it edits it has not published another article.
        publishedAt: isFirst && reading.publishedAt !== null ? new Date(reading.publishedAt) : null,
      },
      now,
    );
  });
  if (revision === null) return;
  if ('same' in revision) return sayTheSame(house, article, revision.same);
  house.events.say({
    kind: 'article-read',
    article: article.id,
    outlet: article.outlet,
    title,
    provenance: reading.provenance,
    revision: revision.number,
  });
  await ring(house, 'find-claims', { articleId: article.id });
}

async function sayTheSame(house: House, { id, url }: ArticleRow, same: number): Promise<void> {
  house.events.say({ kind: 'article-known', article: id, url, same });
  // Another article may have waited only for this one.
  await ring(house, 'judge-novelty', {});
}

/** Waits for its next try. The bell is rung for then; should it be lost, the sweep rings. */
async function putOff(
  house: House,
  article: ArticleRow,
  why: { error: string; tryAt: Date; counts: boolean },
): Promise<void> {
  const now = house.clock();
  await recordFailure(house.store.db, article.id, { ...why, now });
  sayUnreadable(house, article, why.error, false);
  await ring(house, 'read-article', { articleId: article.id }, why.tryAt.getTime() - now.getTime());
}

/** Its way ends here, unless the page is asked for again `later`: nothing waits for it meanwhile. */
async function giveUp(house: House, article: ArticleRow, error: string, later: Try | null): Promise<void> {
  const { db } = house.store;
  const now = house.clock();
  await db.transaction().execute(async (trx) => {
    if (article.awaits === 'read-article') {
      await recordFailure(trx, article.id, { error, tryAt: null, counts: false, now });
    }
    const failure = { error, tryAt: later?.tryAt ?? null, counts: later?.counts ?? true };
    await recordLateFailure(trx, article.id, failure);
  });
  sayUnreadable(house, article, error, later === null);
  // Another article may have waited only for this one.
  await ring(house, 'judge-novelty', {});
}

function sayUnreadable(house: House, article: ArticleRow, error: string, forGood: boolean): void {
  const { id, outlet, url } = article;
  house.events.say({ kind: 'article-unreadable', article: id, outlet, url, error, forGood });
}

function whyUnread(reading: PageReading): string {
  if (reading.text === '') return reading.warnings.join(' ') || 'The page has no text that could be read.';
  // A wall says more than the few words of the feed that stand in for the page.
  return [...reading.warnings, 'The text is neither English nor Spanish, or too short to tell.'].join(' ');
}

/** Why the feed's words stand in for the page. */
function whyNoPage(error: unknown, problem: string): string {
  const isCheck = error instanceof HttpProblem && asksForHuman(error.excerpt);
  return `The page could not be had: ${isCheck ? 'the site asks for proof of a human reader. ' : ''}${problem}`;
}

function messageOf(error: unknown): string {
  // The feed named the address, not the operator: no advice to allow it.
  if (error instanceof Refused) return error.why;
  return error instanceof Error ? error.message : String(error);
}
