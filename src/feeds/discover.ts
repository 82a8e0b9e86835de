/** The feeds that a web page links to, best first. */
import type { Element, ParentNode } from 'domhandler';
import { canonicalFeedUrl } from '../model/canonical-url.ts';
import { beginning, cleanLine } from '../text/clean-text.ts';
import { elementsOf } from '../text/elements.ts';
import { parseMarkup } from '../text/markup.ts';
import { isElement } from '../text/markup-blocks.ts';
import { webUrl } from './entry-fields.ts';

export interface FoundLink {
  readonly url: string;
  /** What the page calls it; empty when it has no name. */
  readonly title: string;
  /** `linked`: the page declares it as its feed. `guessed`: a link that looks like one. `comments`: declared, of readers' comments. */
  readonly how: 'linked' | 'guessed' | 'comments';
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
  const elements = elementsOf(parseMarkup(html.slice(0, MOST_CHARACTERS)).document);
  const base = webUrl(elements.filter('base[href]').attr('href') ?? '', pageUrl) ?? pageUrl;
  const declared = new Map<string, FoundLink>();
  for (const { attribs } of elements.filter('link[href]')) {
    const url = webUrl(attribs.href ?? '', base);
    if (url === null || declared.has(url) || !isFeedLink(attribs)) continue;
    declared.set(url, { url, title: titleLine(attribs.title ?? ''), how: 'linked' });
  }
  const guessed = new Map<string, FoundLink>();
  for (const anchor of elements.filter('a[href]')) {
    // The whole address is looked at: on a page below /rss/ every relative one may be a feed.
    const url = webUrl(anchor.attribs.href ?? '', base);
    if (url === null || guessed.has(url) || !LOOKS_LIKE_FEED.test(url.slice(0, 500))) continue;
    guessed.set(url, { url, title: titleLine(nameOf(anchor)), how: 'guessed' });
    if (guessed.size >= MOST * 2) break;
  }
  return bestFirst([...declared.values()], [...guessed.values()]);
}

function titleLine(title: string): string {
  return beginning(cleanLine(title.slice(0, 400)), 200);
}

/** Its title and its words, those of an icon too. Pieces are parted by a space: "Politics<br>RSS" is two words. */
function nameOf(anchor: Element): string {
  let name = anchor.attribs.title ?? '';
  const add = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (name.length >= 200) return;
      if (child.type === 'text') name += ` ${child.data.slice(0, 200)}`;
      else if (isElement(child)) add(child);
    }
  };
  add(anchor);
  return name;
}

function bestFirst(declared: readonly FoundLink[], guessed: readonly FoundLink[]): FoundLink[] {
  const aside = (link: FoundLink): boolean => NOT_ENTRIES.test(`${link.url.slice(0, 500)} ${link.title}`);
  const known = new Set(declared.map((link) => link.url));
  const others = guessed.filter((link) => !known.has(link.url) && !aside(link));
  const comments = declared.filter(aside).map((link) => ({ ...link, how: 'comments' as const }));
  return [...declared.filter((link) => !aside(link)), ...others, ...comments].slice(0, MOST);
}

/** Where programs that make sites put their feed, the most usual first; asked for only where a page names none. */
const USUAL_PATHS = ['/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'];

/** Addresses at which the site of a page may have a feed. */
export function usualFeeds(pageUrl: string): string[] {
  return USUAL_PATHS.map((path) => new URL(path, pageUrl).href);
}

/**
 * Which of a page's links are worth asking for: those that it declares, each address once; where it declares none,
 * those that look like feeds; feeds of comments only where there is nothing else.
 */
export function feedChoices(links: readonly FoundLink[]): FoundLink[] {
  const kinds = ['linked', 'guessed', 'comments'] as const;
  const kind = kinds.find((one) => links.some((link) => link.how === one));
  const byAddress = new Map<string, FoundLink>();
  for (const link of links.filter((one) => one.how === kind)) {
    const address = canonicalFeedUrl(link.url);
    if (!byAddress.has(address)) byAddress.set(address, link);
  }
  return [...byAddress.values()];
}

function isFeedLink(attributes: Readonly<Record<string, string>>): boolean {
  const rel = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (rel.includes('stylesheet') || !(rel.includes('alternate') || rel.includes('feed'))) return false;
  const type = (attributes.type ?? '').trim();
  // WordPress declares its interface for programs as application/json.
  if (/^application\/json/i.test(type) && /\/wp-json\//.test(attributes.href ?? '')) return false;
  return rel.includes('feed') || FEED_TYPE.test(type);
}
