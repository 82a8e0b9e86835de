import { CLAIMS_VERSION } from '../claims/version.ts';
import type { Article } from '../model/article.ts';
import { holdArticle, loadArticle, loadRevision, setAwaits } from '../store/articles.ts';
import { replaceFindings } from '../store/claims.ts';
import type { ArticleRow, RevisionRow } from '../store/schema.ts';
import { type House, ring } from './house.ts';
import type { ArticleFindings } from './read-claims.ts';
import type { Payloads } from './stages.ts';

/** Finds mentions and claims in an article's newest revision. Without a watched mention its way ends here. */
export async function findClaims(house: House, { articleId }: Payloads['find-claims']): Promise<void> {
  const article = await loadArticle(house.store.db, articleId);
  if (article?.awaits !== 'find-claims' || article.revision_id === null) return;
  const revision = await loadRevision(house.store.db, article.revision_id);
  if (!revision) return;
  const findings = await house.readers.run('findFindings', {
    article: articleOf(article, revision),
    topics: house.config.topics,
  });
  const toJudge = await storeFindings(house, article, revision, findings);
  house.events.say({
    kind: 'claims-found',
    article: articleId,
    outlet: article.outlet,
    mentions: findings.mentions.length,
    claims: findings.claims.length,
  });
  if (toJudge) await ring(house, 'judge-novelty', {});
}

async function storeFindings(
  house: House,
  article: ArticleRow,
  revision: RevisionRow,
  findings: ArticleFindings,
): Promise<boolean> {
  const now = house.clock();
  const toJudge = findings.claims.some((claim) => claim.topics.length > 0);
  return house.store.db.transaction().execute(async (trx) => {
    const held = await holdArticle(trx, article.id);
    if (held?.awaits !== 'find-claims' || held.revision_id !== revision.id) return false;
    const place = { articleId: article.id, revisionId: revision.id };
    await replaceFindings(trx, place, { ...findings, version: CLAIMS_VERSION }, now);
    await setAwaits(trx, article.id, {
      awaits: toJudge ? 'judge-novelty' : 'nothing',
      recheckAt: findings.mentions.length > 0 ? nextLook(house, held, now) : null,
      now,
    });
    return toJudge;
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
