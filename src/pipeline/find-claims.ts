import { nextLook } from '../articles/next-look.ts';
import { findingsVersion } from '../claims/version.ts';
import type { Article } from '../model/article.ts';
import type { Attempt } from '../queue/open.ts';
import { holdArticle, loadArticle, loadRevision, recordFailure, setAwaits } from '../store/articles.ts';
import { replaceFindings } from '../store/claims.ts';
import type { ArticleRow, Db, RevisionRow } from '../store/schema.ts';
import { newestOfStory } from '../store/stories.ts';
import { desksWithEdits, type FoundEdits, findEdits, revisedIds, storeEdits } from './claim-edits.ts';
import { type House, ring } from './house.ts';
import type { ArticleFindings } from './read-claims.ts';
import type { Payloads } from './stages.ts';
import { ringWoken, type Woken, wakeAll } from './wake-desks.ts';

/**
 * Finds mentions and claims in an article's newest revision. Without a watched mention its way ends here; so it does
 * where a text is too much for the reading threads twice, and then it is said.
 */
export async function findClaims(
  house: House,
  { articleId }: Payloads['find-claims'],
  attempt: Pick<Attempt, 'lastAttempt' | 'signal'>,
): Promise<void> {
  const article = await loadArticle(house.store.db, articleId);
  if (article?.awaits !== 'find-claims' || article.revision_id === null) return;
  const revision = await loadRevision(house.store.db, article.revision_id);
  if (!revision) return;
  const input = { article: articleOf(article, revision), topics: house.config.topics };
  const findings = await house.readers.run('findFindings', input).catch((error: unknown) => {
    if (!attempt.lastAttempt || attempt.signal.aborted) throw error;
    return error instanceof Error ? error.message : String(error);
  });
  if (typeof findings === 'string') return giveUp(house, article, findings);
  const edited = await findEdits(house, revision, findings.claims);
  const woken = await storeFindings(house, article, revision, { ...findings, edited });
  sayEdited(house, article, revision, edited);
  house.events.say({
    kind: 'claims-found',
    article: articleId,
    outlet: article.outlet,
    mentions: findings.mentions.length,
    claims: findings.claims.length,
  });
  await ringWoken(house, woken);
  // Also without a claim: another article may have waited only for this one.
  await ring(house, 'judge-novelty', {});
}

function sayEdited(house: House, article: ArticleRow, revision: RevisionRow, found: FoundEdits | null): void {
  if (found === null || found.edits.length === 0) return;
  const count = (kind: string) => found.edits.filter((edit) => edit.kind === kind).length;
  const counts = { came: count('came'), went: count('went'), changed: count('changed') };
  const { id, outlet, url } = article;
  const { number } = revision;
  house.events.say({
    kind: 'claims-edited',
    ...{ article: id, outlet, url, revision: number, noted: found.noted, ...counts },
  });
}

async function giveUp(house: House, article: ArticleRow, why: string): Promise<void> {
  const error = `Its claims could not be found: ${why}`;
  await recordFailure(house.store.db, article.id, {
    error,
    tryAt: null,
    counts: true,
    now: house.clock(),
  });
  const { id, outlet, url } = article;
  house.events.say({ kind: 'article-unreadable', article: id, outlet, url, error, forGood: true });
  await ring(house, 'judge-novelty', {});
}

async function storeFindings(
  house: House,
  article: ArticleRow,
  revision: RevisionRow,
  findings: ArticleFindings & { readonly edited: FoundEdits | null },
): Promise<Woken[]> {
  const now = house.clock();
  const { mentions, claims, edited } = findings;
  const toJudge = claims.some((claim) => claim.topics.length > 0);
  return house.store.db.transaction().execute(async (trx) => {
    const held = await holdArticle(trx, article.id);
    if (held?.awaits !== 'find-claims' || held.revision_id !== revision.id) return [];
    const place = { articleId: article.id, revisionId: revision.id };
    const found = {
      mentions,
      claims,
      version: findingsVersion(house.config.ownWords),
      posts: revision.posts,
      ...(edited && { revises: revisedIds(edited) }),
    };
    const isNew = await replaceFindings(trx, place, found, now);
    if (isNew && edited) await storeEdits(trx, revision, edited, now);
    await setAwaits(trx, article.id, {
      awaits: toJudge ? 'judge-novelty' : 'nothing',
      recheckAt: await nextRecheck(house, trx, held, { now, isWatched: mentions.length > 0 }),
      now,
    });
    return toJudge ? [] : wakeAll(trx, [await desksWithEdits(house, trx, revision)], now);
  });
}

/** A page for which the feed stands in so far is asked for at its own time, whatever the feed's words mention. */
async function nextRecheck(
  house: House,
  trx: Db,
  article: ArticleRow,
  { now, isWatched }: { now: Date; isWatched: boolean },
): Promise<Date | null> {
  if (article.last_error !== null && article.recheck_at !== null) return article.recheck_at;
  return isWatched ? lookAgain(house, trx, article, now) : null;
}

/** Pages with a watched mention are looked at again while their story is hot: outlets edit what they published. */
export async function lookAgain(
  house: Pick<House, 'config'>,
  db: Db,
  article: ArticleRow,
  now: Date,
): Promise<Date | null> {
  const { recheckSeconds, recheckForSeconds } = house.config.settings.reading;
  const plan = {
    firstWaitMs: recheckSeconds * 1000,
    forMs: recheckForSeconds * 1000,
    looks: article.rechecks,
  };
  const newest = await newestOfStory(db, article);
  return nextLook({ ...plan, newestOfStory: newest }, now);
}

/** The article as the text stations see it: the words of one revision. */
export function articleOf(article: ArticleRow, revision: RevisionRow): Article {
  return {
    id: String(article.id),
    outlet: article.outlet,
    country: article.country,
    lang: revision.lang,
    url: article.url,
    publishedAt: article.published_at.toISOString(),
    zone: article.zone,
    byline: article.author,
    title: revision.title,
    text: revision.text,
    posts: revision.posts,
  };
}
