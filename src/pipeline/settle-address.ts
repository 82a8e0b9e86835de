import { areNearCopies } from '../articles/near-copies.ts';
import type { PageReading } from '../model/article.ts';
import { articleAt, mergeArticle, moveArticle } from '../store/articles.ts';
import type { ArticleRow, Db } from '../store/schema.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { isRedirector } from '../text/wrapped-address.ts';

/**
 * Where an aggregator's or shortener's link led to, once it was followed: the article gets the address that it was
 * found at. Another article that stands there and says the same (or was not read yet) takes over its entries.
 *
 * @returns the id of that other article; null where this one goes on
 */
export async function settleAddress(
  trx: Db,
  article: ArticleRow,
  read: { reading: PageReading; signature: readonly number[] },
): Promise<number | null> {
  const led = isRedirector(article.url) ? addressOf(read.reading) : null;
  if (led === null) return null;
  const other = await articleAt(trx, led.canonicalUrl);
  if (!other) await moveArticle(trx, article.id, led);
  if (!other || other.id === article.id) return null;
  if (other.signature !== null && !areNearCopies(other.signature, read.signature)) return null;
  await mergeArticle(trx, article.id, other.id);
  return other.id;
}

/** Front pages and further redirects are what failing links end at: no address of an article. */
function addressOf({ canonicalUrl: url }: PageReading): { canonicalUrl: string; url: string } | null {
  const canonical = url === null ? null : canonicalUrl(url);
  if (url === null || canonical === null || isRedirector(url)) return null;
  const { pathname, search } = new URL(canonical);
  return pathname === '/' && search === '' ? null : { canonicalUrl: canonical, url };
}
