/** The feeds that a web page links to, best first. */
import { load } from 'cheerio/slim';
import { cleanLine } from '../text/clean-text.ts';
import { parseMarkup } from '../text/markup.ts';
import { webUrl } from './entry-fields.ts';

export interface FoundLink {
  readonly url: string;
  /** What the page calls it; empty when it has no name. */
  readonly title: string;
  /** `linked`: the page declares it as its feed. `guessed`: a link that looks like one. */
  readonly how: 'linked' | 'guessed';
}

const FEED_TYPE = /^(application|text)\/(rss|atom|rdf|feed|x-rss|xml|json)(\+(xml|json))?\s*(;|$)/i;
const NOT_ENTRIES = /\b(comments?|comentarios)\b|\/comments\//i;
const LOOKS_LIKE_FEED =
  /(\/|\b)(rss|atom|feeds?)(\.(xml|rss|php|aspx))?\/?(\?|$)|\.(rss|atom)(\?|$)|\/(rss|feeds?)\/|[?&]feed=/i;
/** More links than any page declares; of the rest nobody would be shown a list. */
const MOST = 50;
const MOST_CHARACTERS = 2_000_000;

/** Never throws: what is too deep or too long is looked at as far as it goes. Feeds of comments come last. */
export function discoverFeeds(html: string, pageUrl: string): FoundLink[] {
  const $ = load(parseMarkup(html.slice(0, MOST_CHARACTERS)).document);
  const base = webUrl($('base[href]').attr('href') ?? '', pageUrl) ?? pageUrl;
  const declared = $('link[href]')
    .toArray()
    .filter((link) => isFeedLink(link.attribs))
    .map((link) => found(link.attribs.href, link.attribs.title ?? '', 'linked', base));
  const guessed = $('a[href]')
    .toArray()
    .filter((anchor) => LOOKS_LIKE_FEED.test((anchor.attribs.href ?? '').slice(0, 500)))
    .map((anchor) => found(anchor.attribs.href, anchor.attribs.title ?? $(anchor).text(), 'guessed', base));
  return bestFirst(onceEach(declared), onceEach(guessed));
}

function found(
  href: string | undefined,
  title: string,
  how: FoundLink['how'],
  base: string,
): FoundLink | null {
  const url = webUrl(href ?? '', base);
  return url === null ? null : { url, title: cleanLine(title.slice(0, 400)).slice(0, 200), how };
}

function onceEach(links: readonly (FoundLink | null)[]): FoundLink[] {
  const byUrl = new Map<string, FoundLink>();
  for (const link of links) if (link !== null && !byUrl.has(link.url)) byUrl.set(link.url, link);
  return [...byUrl.values()];
}

function bestFirst(declared: readonly FoundLink[], guessed: readonly FoundLink[]): FoundLink[] {
  const aside = (link: FoundLink): boolean => NOT_ENTRIES.test(`${link.url.slice(0, 500)} ${link.title}`);
  const known = new Set(declared.map((link) => link.url));
  const others = guessed.filter((link) => !known.has(link.url) && !aside(link));
  return [...declared.filter((link) => !aside(link)), ...others, ...declared.filter(aside)].slice(0, MOST);
}

function isFeedLink(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (rel.includes('stylesheet') || !(rel.includes('alternate') || rel.includes('feed'))) return false;
  const type = (attributes.type ?? '').trim();
  // WordPress declares its interface for programs as application/json.
  if (/^application\/json/i.test(type) && /\/wp-json\//.test(attributes.href ?? '')) return false;
  return rel.includes('feed') || FEED_TYPE.test(type);
}
