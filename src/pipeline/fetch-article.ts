import { addsText, joinPages } from '../articles/join-pages.ts';
import { nextPage, pageNumber } from '../articles/next-page.ts';
import type { Answer, Client } from '../http/client.ts';
import { CutShort } from '../http/errors.ts';
import { siteOf } from '../http/site-gate.ts';
import type { PageReading } from '../model/article.ts';
import { parseUrl } from '../model/parse-url.ts';
import { isAmpUrl, withoutTracking } from '../text/canonical-url.ts';
import type { PageBytes } from './reading.ts';

/** With what an article's pages are fetched and read. */
export interface Fetching {
  readonly client: Pick<Client, 'get'>;
  /** Reads a page in the reading threads. */
  readonly read: (page: PageBytes) => Promise<PageReading>;
  /** What the feed carries of it. */
  readonly entry: PageBytes['entry'];
  readonly zone: string;
  /** Most pages of one article. */
  readonly mostPages: number;
  /** Posts of a live blog up to this time (ISO 8601) were read before: no further pages are fetched for them. */
  readonly knownUntil?: string | null;
  readonly signal: AbortSignal;
  /** Throw SiteBusy rather than wait for a turn at the site, for the first page. */
  readonly ifFree?: boolean;
}

/** A page's reading with the address that it came from, after redirects. */
interface ReadPage {
  readonly url: string;
  readonly reading: PageReading;
}

/** Less text than this (characters) is worth a look at the page's other form. */
const THIN = 400;

/**
 * Fetches and reads an article: its page; the AMP page where that one is thin or behind a wall (or the page itself, where
 * an AMP page was asked for); and the further pages of a long text. Only the first page may fail the whole.
 *
 * @throws the client's errors for the first page; the errors of the reading threads
 */
export async function fetchArticle(url: string, fetching: Fetching): Promise<PageReading> {
  const asked = await readAt(url, fetching, { entry: fetching.entry, first: true });
  const reading = await withFurtherPages(await fullerForm(asked, fetching), fetching);
  const ledElsewhere = reading.canonicalUrl === null && asked.url !== url;
  return ledElsewhere ? { ...reading, canonicalUrl: withoutTracking(asked.url) } : reading;
}

async function readAt(
  url: string,
  { client, read, zone, signal, ifFree = false }: Fetching,
  page: { entry: PageBytes['entry']; first: boolean },
): Promise<ReadPage> {
  const accept = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
  const asked = client.get(url, { accept, ifFree: page.first && ifFree, signal });
  const { warning, ...answer }: Got = await asked.catch(wholeThough);
  const contentType = answer.headers['content-type'] ?? null;
  const bytes: PageBytes = { body: answer.body, contentType, url: answer.url, zone, entry: page.entry };
  const reading = await read(bytes);
  const warnings = warning === undefined ? reading.warnings : [...reading.warnings, warning];
  return { url: answer.url, reading: { ...reading, warnings } };
}

type Got = Pick<Answer, 'url' | 'headers' | 'body'> & { readonly warning?: string };

/** Some servers count their bytes wrongly: a page that ends as pages do is whole. @throws the error for all others */
function wholeThough(error: unknown): Got {
  if (!(error instanceof CutShort)) throw error;
  const { url, headers, body, message } = error;
  if (!/<\/html>\s{0,99}$/i.test(body.subarray(-120).toString('latin1'))) throw error;
  return { url, headers, body, warning: `${message} The page in it is whole.` };
}

/** The page, or its other form where that has more: AMP for readers' pages, the readers' page for AMP. */
async function fullerForm(page: ReadPage, fetching: Fetching): Promise<ReadPage> {
  const { reading } = page;
  const isThin = reading.wall !== null || reading.provenance === 'feed' || reading.text.length < THIN;
  const other = isThin ? otherForm(page) : null;
  if (other === null) return page;
  const second = await readAt(other, fetching, { entry: fetching.entry, first: false }).catch(() => null);
  fetching.signal.throwIfAborted();
  if (second === null || !isFuller(second.reading, reading)) return page;
  const form = other === reading.links.amp ? 'its AMP page' : 'the page that it is the AMP form of';
  const warning = `The text is from ${form} (${second.url}): the page gave less.`;
  const { canonicalUrl: own } = reading;
  return {
    url: second.url,
    reading: {
      ...second.reading,
      canonicalUrl: second.reading.canonicalUrl ?? own,
      warnings: [...second.reading.warnings, warning],
    },
  };
}

/** Its address, on the same site only; null where the page names none. */
function otherForm({ url, reading: { links } }: ReadPage): string | null {
  const isAmp = links.amp === null && links.canonical !== null && links.canonical !== url;
  const other = links.amp ?? (isAmp && isAmpUrl(url) ? links.canonical : null);
  return other !== null && other !== url && sameSite(url, other) ? other : null;
}

function isFuller(other: PageReading, own: PageReading): boolean {
  if (other.provenance === 'feed' || (other.wall !== null && other.wall !== 'paywall')) return false;
  return own.provenance === 'feed'
    ? other.text.length >= own.text.length
    : other.text.length > 1.2 * own.text.length;
}

/** Adds page after page; what cannot be had ends the text there, said. Numbers only grow, so no chain is endless. */
async function withFurtherPages(first: ReadPage, fetching: Fetching): Promise<PageReading> {
  let whole = first.reading;
  let links = first.reading.links.pages;
  for (let number = 1; ; number += 1) {
    const next = nextPage(first.url, number, links);
    if (next === null || !sameSite(first.url, next) || reaches(whole, fetching.knownUntil)) return whole;
    if (number >= fetching.mostPages) return cutShort(whole, number, `reading.pages allows ${number}`);
    const page = await furtherPage(first.url, next, number + 1, fetching);
    if (typeof page === 'string') return cutShort(whole, number, page);
    if (!addsText(whole, page)) return whole;
    whole = joinPages(whole, [page]);
    links = page.links.pages;
  }
}

/** Are the posts of a live blog read so far back that what comes next is known? */
function reaches({ posts }: PageReading, knownUntil: string | null = null): boolean {
  return knownUntil !== null && posts.some(({ at }) => at !== null && at <= knownUntil);
}

/** A further page of the article, or why it cannot be had. */
async function furtherPage(
  first: string,
  url: string,
  number: number,
  fetching: Fetching,
): Promise<PageReading | string> {
  try {
    const page = await readAt(url, fetching, { entry: null, first: false });
    if (pageNumber(first, page.url) !== number) return `it leads to ${page.url}`;
    if (page.reading.wall !== null || page.reading.text === '')
      return page.reading.warnings.join(' ') || 'it has no text';
    return page.reading;
  } catch (error) {
    fetching.signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

function cutShort(whole: PageReading, pages: number, why: string): PageReading {
  const warning = `Page ${pages + 1} of the article was not read (${why}); the text ends with page ${pages}.`;
  return { ...whole, warnings: [...whole.warnings, warning] };
}

function sameSite(one: string, other: string): boolean {
  const url = parseUrl(other);
  return url !== null && siteOf(new URL(one)) === siteOf(url);
}
