import { CLAIMS_VERSION } from '../claims/version.ts';
import type { Article } from '../model/article.ts';
import type { Attempt } from '../queue/open.ts';
import { holdArticle, loadArticle, loadRevision, recordFailure, setAwaits } from '../store/articles.ts';
import { replaceFindings } from '../store/claims.ts';
import type { ArticleRow, RevisionRow } from '../store/schema.ts';
import { type House, ring } from './house.ts';
import type { ArticleFindings } from './read-claims.ts';
import type { Payloads } from './stages.ts';

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
  await storeFindings(house, article, revision, findings);
  house.events.say({
    kind: 'claims-found',
    article: articleId,
    outlet: article.outlet,
    mentions: findings.mentions.length,
    claims: findings.claims.length,
  });
  // Also without a claim: another article may have waited only for this one.
  await ring(house, 'judge-novelty', {});
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
  findings: ArticleFindings,
): Promise<void> {
  const now = house.clock();
  const toJudge = findings.claims.some((claim) => claim.topics.length > 0);
  await house.store.db.transaction().execute(async (trx) => {
    const held = await holdArticle(trx, article.id);
    if (held?.awaits !== 'find-claims' || held.revision_id !== revision.id) return;
    const place = { articleId: article.id, revisionId: revision.id };
    await replaceFindings(trx, place, { ...findings, version: CLAIMS_VERSION }, now);
    await setAwaits(trx, article.id, {
      awaits: toJudge ? 'judge-novelty' : 'nothing',
      recheckAt: findings.mentions.length > 0 ? nextLook(house, held, now) : null,
      now,
    });
  });
}

/** Pages with a watched mention are looked at again, ever more rarely: outlets edit what they published. */
export function nextLook(house: Pick<House, 'config'>, article: ArticleRow, now: Date): Date | null {
  const { recheckSeconds, rechecks } = house.config.settings.reading;
  if (article.rechecks >= rechecks) return null;
  return new Date(now.getTime() + recheckSeconds * 1000 * 6 ** article.rechecks);
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
  };
}
