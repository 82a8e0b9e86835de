import { bands, signature } from '../articles/near-copies.ts';
import { compareReadings } from '../articles/revisions.ts';
import { HttpProblem, SiteAsksToWait } from '../http/errors.ts';
import type { PageReading } from '../model/article.ts';
import { NotNow } from '../queue/open.ts';
import {
  holdArticle,
  loadArticle,
  loadRevision,
  recordReadFailure,
  recordRecheck,
  storeRevision,
} from '../store/articles.ts';
import { entryOfArticle } from '../store/entries.ts';
import type { ArticleRow } from '../store/schema.ts';
import { nextLook } from './find-claims.ts';
import { type House, ring } from './house.ts';
import type { PageBytes } from './reading.ts';
import type { Payloads } from './stages.ts';

/**
 * Reads an article's page: the first time, or again to see whether the outlet changed it without a word. A page
 * that cannot be had is replaced by what its feed carries; where that is nothing either, its way ends here, said.
 *
 * @throws NotNow when the site asks to wait; any other error to be tried again, as long as `lastTry` is false.
 */
export async function readArticle(
  house: House,
  { articleId }: Payloads['read-article'],
  lastTry: boolean,
): Promise<void> {
  const article = await loadArticle(house.store.db, articleId);
  if (!article) return;
  if (article.awaits === 'read-article') await readFirst(house, article, lastTry);
  else if (isRecheckDue(article, house.clock())) await readAgain(house, article);
}

function isRecheckDue(article: ArticleRow, now: Date): boolean {
  return article.awaits === 'nothing' && article.recheck_at !== null && article.recheck_at <= now;
}

async function readFirst(house: House, article: ArticleRow, lastTry: boolean): Promise<void> {
  let problem: string | null = null;
  let reading: PageReading;
  try {
    reading = await readFrom(house, article, 'page');
  } catch (error) {
    const forGood = lastTry || isForGood(error);
    problem = messageOf(error);
    if (!forGood) {
      await sayUnreadable(house, article, { error: problem, forGood });
      throw askedToWait(error, house.clock()) ?? error;
    }
    reading = await readFrom(house, article, 'feed');
  }
  if (reading.text === '' || reading.lang === null) {
    const error = problem ?? whyUnread(reading);
    await sayUnreadable(house, article, { error, forGood: true });
    return;
  }
  await store(house, article, reading);
}

/** A second look changes nothing unless the words have changed; a page that is gone keeps what was saved of it. */
async function readAgain(house: House, article: ArticleRow): Promise<void> {
  const before =
    article.revision_id === null ? undefined : await loadRevision(house.store.db, article.revision_id);
  const after = await readFrom(house, article, 'page').catch((error: unknown) => messageOf(error));
  const next = nextLook(house, { ...article, rechecks: article.rechecks + 1 }, house.clock());
  const changed =
    before !== undefined &&
    typeof after !== 'string' &&
    after.lang !== null &&
    compareReadings(before, { title: after.title ?? article.title, text: after.text }).kind === 'revision';
  await recordRecheck(house.store.db, article.id, next);
  if (changed) await store(house, { ...article, rechecks: article.rechecks + 1 }, after);
  else house.events.say({ kind: 'article-unchanged', article: article.id, outlet: article.outlet });
}

async function readFrom(house: House, article: ArticleRow, source: 'page' | 'feed'): Promise<PageReading> {
  const entry = await entryOfArticle(house.store.db, article.id);
  const feedSide: PageBytes['entry'] = entry
    ? {
        title: entry.title,
        summary: entry.summary,
        contentHtml: entry.content_html,
        author: entry.author,
        publishedAt: entry.published_at?.toISOString() ?? null,
      }
    : null;
  const hasPage = source === 'page' && !article.canonical_url.startsWith('urn:');
  if (!hasPage) {
    return house.readers.run('readArticlePage', {
      body: null,
      contentType: null,
      url: article.url,
      entry: feedSide,
    });
  }
  const answer = await house.client.get(article.url, {
    accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5',
  });
  return house.readers.run('readArticlePage', {
    body: answer.body,
    contentType: answer.headers['content-type'] ?? null,
    url: answer.url,
    entry: feedSide,
  });
}

async function store(house: House, article: ArticleRow, reading: PageReading): Promise<void> {
  const { lang } = reading;
  if (lang === null) return;
  const now = house.clock();
  const signed = signature(reading.text);
  const title = reading.title ?? article.title;
  const isFirst = article.awaits === 'read-article';
  const revision = await house.store.db.transaction().execute(async (trx) => {
    const held = await holdArticle(trx, article.id);
    if (held?.awaits !== article.awaits || held.revision_id !== article.revision_id) return null;
    return storeRevision(
      trx,
      article.id,
      {
        title,
        text: reading.text,
        lang,
        provenance: reading.provenance,
        warnings: reading.warnings,
        signature: signed,
        bands: bands(signed),
        author: reading.author,
        wire: reading.wire,
        // An outlet that dates its page anew when it edits it has not published another article.
        publishedAt: isFirst && reading.publishedAt !== null ? new Date(reading.publishedAt) : null,
      },
      now,
    );
  });
  if (revision === null) return;
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

async function sayUnreadable(
  house: House,
  article: ArticleRow,
  failure: { error: string; forGood: boolean },
): Promise<void> {
  await recordReadFailure(house.store.db, article.id, {
    error: failure.error,
    awaits: failure.forGood ? 'nothing' : 'read-article',
    now: house.clock(),
  });
  const { id, outlet, url } = article;
  house.events.say({ kind: 'article-unreadable', article: id, outlet, url, ...failure });
}

/** By name: what is thrown in a reading thread arrives without its class. */
const FOR_GOOD = new Set(['Refused', 'RobotsForbid', 'TooLarge', 'BadAnswer', 'OverTime', 'OverHeap']);

/** Trying again would end the same way. */
function isForGood(error: unknown): boolean {
  if (error instanceof HttpProblem) return [400, 401, 402, 404, 410, 451].includes(error.status);
  return error instanceof Error && FOR_GOOD.has(error.name);
}

function askedToWait(error: unknown, now: Date): NotNow | null {
  if (error instanceof SiteAsksToWait)
    return new NotNow(error.message, error.until.getTime() - now.getTime());
  if (error instanceof HttpProblem && error.retryAfter !== null) {
    return new NotNow(error.message, error.retryAfter.getTime() - now.getTime());
  }
  return null;
}

function whyUnread(reading: PageReading): string {
  if (reading.text === '') return reading.warnings.join(' ') || 'The page has no text that could be read.';
  return 'The text is neither English nor Spanish.';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
