import type { ParentNode } from 'domhandler';
import { parseUrl } from '../model/parse-url.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { foldLine } from './line-rules.ts';
import { type PageFacts, siteName } from './metadata.ts';
import { shinglesOf } from './near-copies.ts';
import { type StructuredArticle, structuredArticles } from './structured-data.ts';

/** By what a page's own article is known among those of its JSON-LD. */
export interface PageIdentity {
  readonly facts: PageFacts;
  /** Address that the page was read from, after redirects. */
  readonly url: string;
  /** All lines of the page. */
  readonly lines: readonly string[];
  /** The title under which its feed has it. */
  readonly feedTitle?: string | null;
}

/** What a page's JSON-LD says of its article, told from what it says of other stories. */
export interface OwnArticle {
  readonly article: StructuredArticle | null;
  /** Its address, headline or text is the page's; false: nothing speaks for or against it. */
  readonly isOwn: boolean;
  readonly others: readonly StructuredArticle[];
  /** All it has is the text of another story, which is not in a list of related ones. */
  readonly refused: boolean;
}

/** A text shorter than this (characters) is a teaser, and proves nothing. */
const WHOLE = 300;
/** So much of the page's text is compared. */
const MOST = 200_000;
/** Two texts tell one story when this part of the five-word runs of one stands in the other. */
const SAME_STORY = 0.5;

/**
 * The article of the page among those of its JSON-LD: the one of its address, its headline or its text; else one
 * that nothing speaks against. Of several alike the one with the longest body, else the first. Sites also state
 * related stories there, or a story that the template was copied from.
 */
export function ownArticle(root: ParentNode, page: PageIdentity): OwnArticle {
  const judge = judgeOf(page);
  const found = structuredArticles(root).map((article) => ({ article, relation: judge(article) }));
  const of = (wanted: Relation) =>
    found.flatMap(({ article, relation }) => (relation === wanted ? article : []));
  const own = of('own');
  const others = of('other');
  const article = withPosts(own.length > 0 ? own : of('unknown'));
  const refused = article === null && others.some(({ body, listed }) => !listed && isWhole(body));
  return { article, isOwn: own.length > 0, others, refused };
}

/** The one with the longest body, with the posts of the live blog among them. */
function withPosts(articles: readonly StructuredArticle[]): StructuredArticle | null {
  let best: StructuredArticle | null = null;
  let blog: StructuredArticle | null = null;
  for (const article of articles) {
    if (!best || (article.body?.length ?? 0) > (best.body?.length ?? 0)) best = article;
    if (article.live && (!blog || article.updates.length > blog.updates.length)) blog = article;
  }
  return best && blog ? { ...best, live: true, updates: blog.updates } : best;
}

type Relation = 'own' | 'unknown' | 'other';

function judgeOf({ facts, url, lines, feedTitle }: PageIdentity): (article: StructuredArticle) => Relation {
  const addresses = new Set(
    [url, facts.canonical, facts.meta.get('og:url')].flatMap((each) => addressOf(each, url) ?? []),
  );
  const shown = [...facts.headlines, facts.meta.get('og:title'), facts.meta.get('twitter:title')];
  // Feeds and <title> name the story too, but are free to say it in their own way.
  const titles = [...shown, facts.titleTag, feedTitle].flatMap((title) => (title ? [stemsOf(title)] : []));
  let text: ReadonlySet<number> | null = null;
  const stands = (body: string) => {
    text ??= shinglesOf(lines.join('\n').slice(0, MOST));
    return partOf(shinglesOf(body.slice(0, MOST)), text) >= SAME_STORY;
  };
  const tells = (site: string | null) =>
    shown.some((title) => title !== undefined && stemsOf(title).size >= 3 && !isSite(title, site));
  return ({ listed, addresses: given, headline, body, publisher }) => {
    if (listed) return 'other';
    if (given.some((each) => addresses.has(addressOf(each, url) ?? ''))) return 'own';
    const stems = stemsOf(headline ?? '');
    const alike = Math.max(0, ...titles.map((title) => likeness(stems, title)));
    if (alike >= MATCHING || (isWhole(body) && stands(body))) return 'own';
    if (stems.size < 2 || alike >= STRANGE) return 'unknown';
    return tells(siteName(facts, null) ?? publisher) ? 'other' : 'unknown';
  };
}

/** Two titles of one story share this part of the shorter one's words ... */
const MATCHING = 0.5;
/** ... and with less than this they are of two. */
const STRANGE = 0.2;

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [less, more] = a.size < b.size ? [a, b] : [b, a];
  return [...less].filter((stem) => more.has(stem)).length / less.size;
}

/** The beginnings of the longer words, so that "extradites" is "extradited"; and the figures. */
function stemsOf(title: string): Set<string> {
  const words = foldLine(title.slice(0, 500)).match(/\p{L}{4,}|\p{N}+/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, 5)));
}

/** A headline that only names the site, as on every page of it. */
function isSite(title: string, site: string | null): boolean {
  return site !== null && foldLine(title) === foldLine(site);
}

/** An address by which a page can be known, in its AMP and mobile forms too; null for a front page. */
function addressOf(given: string | null | undefined, page: string): string | null {
  const resolved = given ? (parseUrl(given, page) ?? parseUrl(given)) : null;
  const address = resolved && canonicalUrl(resolved.href);
  const url = address ? parseUrl(address) : null;
  if (!url) return null;
  const path = url.pathname.replace(/(?<!\/)\/+$/u, '');
  return path === '' && url.search === '' ? null : `${url.host}${path}${url.search}`;
}

function isWhole(body: string | null): body is string {
  return body !== null && body.length >= WHOLE;
}

/**
 * Does a body in JSON-LD tell another story than the page, which shows a whole one? It is believed when most of the
 * page's text (`dense`) stands in it, or most of it on the page.
 */
export function tellsAnotherStory(
  body: readonly string[],
  dense: readonly string[],
  lines: readonly string[],
): boolean {
  const shown = dense.join('\n').slice(0, MOST);
  if (shown.length < WHOLE) return false;
  const stated = shinglesOf(body.join('\n').slice(0, MOST));
  if (partOf(shinglesOf(shown), stated) >= SAME_STORY) return false;
  return partOf(stated, shinglesOf(lines.join('\n').slice(0, MOST))) < SAME_STORY;
}

/** The part (0 to 1) of the runs that stands among the others. */
function partOf(runs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0;
  for (const run of runs) if (others.has(run)) shared += 1;
  return runs.size === 0 ? 0 : shared / runs.size;
}
