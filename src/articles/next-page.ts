import { canonicalUrl } from '../text/canonical-url.ts';

/** Parameters that number the pages of an article. */
const PAGE_PAIR = /^(?:page|pagina|pag|pg|pagewanted|pagenum|page_no|paged|p)=\d{1,3}$/iu;
/** `/story/2`, `/story/page/2/`, `/story/pagina-2`, `/story/p2`. */
const PAGE_SEGMENT = /^(?:(?:page|pagina|pag|p)[-_]?)?(\d{1,3})$/iu;
const PAGE_WORD = /^(?:page|pagina|pag)$/iu;
/** `story-2.html`, `story_2.html`, `story,2.html`, `story-page-2.html`. */
const PAGE_IN_FILE = /^(.+?)(?:[-_,.](?:page|pagina|pag|p)?[-_]?)(\d{1,3})(\.\w{2,5})$/iu;

/** `dam-part-1.html` is the first of a series and `nota-1.html` of all stories: what follows are other articles. */
const SERIES =
  /(?:(?:^|[-_,./])(?:part|parte|chapter|capitulo|episode|episodio|day|dia|vol|tomo|entrega|round|jornada)|(?:^|\/)(?:story|news|article|post|entry|item|nota|noticia|articulo|entrada))$/iu;

/**
 * The next page of an article among the addresses that its page `number` names, or null. It must be the address of
 * the first page with the next number and nothing else: `rel=next` often leads to the next story.
 *
 * @param first address of the first page
 */
export function nextPage(first: string, number: number, named: readonly string[]): string | null {
  return named.find((url) => pageNumber(first, url) === number + 1) ?? null;
}

/** Which page of the article at `first` an address is; null where it is another article or another site. */
export function pageNumber(first: string, url: string): number | null {
  const [one, other] = [addressOf(first), addressOf(url)];
  if (one === null || other === null || one.host !== other.host) return null;
  const own = unnumbered(one);
  const theirs = withoutPage(other);
  if (own.query !== theirs.query) return null;
  if (own.path === theirs.path) return theirs.number ?? 1;
  const inFile = theirs.number === null ? PAGE_IN_FILE.exec(theirs.path) : null;
  return inFile && `${inFile[1]}${inFile[3]}` === own.path ? Number(inFile[2]) : null;
}

interface Address {
  readonly host: string;
  readonly segments: readonly string[];
  readonly query: readonly string[];
}

/** Hosts `www.`, `m.` and none are one; no tracking parameters. */
function addressOf(text: string): Address | null {
  const canonical = canonicalUrl(text);
  if (canonical === null) return null;
  const url = new URL(canonical);
  return {
    host: url.host.replace(/^www\./u, ''),
    segments: url.pathname.split('/').filter((segment) => segment !== ''),
    query: url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== ''),
  };
}

/** An address that may end in the number of a page. */
interface Paged {
  readonly path: string;
  readonly query: string;
  readonly number: number | null;
}

/** The first page may call itself 1; any other number is the number of its story. */
function unnumbered(address: Address): Paged {
  const paged = withoutPage(address);
  if (paged.number === 1) return paged;
  const inFile = paged.number === null ? PAGE_IN_FILE.exec(paged.path) : null;
  if (inFile !== null && Number(inFile[2]) === 1 && !SERIES.test(inFile[1] ?? ''))
    return { ...paged, path: `${inFile[1]}${inFile[3]}` };
  return { path: address.segments.join('/'), query: address.query.toSorted().join('&'), number: null };
}

function withoutPage({ segments, query }: Address): Paged {
  const inQuery = query.find((pair) => segments.length > 0 && PAGE_PAIR.test(pair));
  const inPath = segments.length >= 2 && !inQuery ? PAGE_SEGMENT.exec(segments.at(-1) ?? '') : null;
  const cut = inPath === null ? 0 : PAGE_WORD.test(segments.at(-2) ?? '') ? 2 : 1;
  const number = inQuery?.split('=')[1] ?? inPath?.[1];
  return {
    path: segments.slice(0, segments.length - cut).join('/'),
    query: query
      .filter((pair) => pair !== inQuery)
      .sort()
      .join('&'),
    number: number === undefined ? null : Number(number),
  };
}
