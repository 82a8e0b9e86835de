import type { PageReading, Provenance, Wall } from '../model/article.ts';
import type { FeedEntry } from '../model/feed.ts';
import type { Language } from '../model/language.ts';
import { beginning, cleanLine } from '../text/clean-text.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { MARKUP_LIMITS, MOST_OPEN, type ParsedMarkup, parseMarkup, plainText } from '../text/markup.ts';
import { blocksIn } from '../text/markup-blocks.ts';
import { type BodyChoice, chooseBody } from './choose-body.ts';
import { headlineText } from './headline-text.ts';
import { articleLines, headlineAmong } from './line-rules.ts';
import { type LiveBlog, readLiveBlog } from './live-blog.ts';
import { chooseAuthor, chooseTitle, namedUrl, type PageFacts, pageFacts, siteName } from './metadata.ts';
import { ownArticle, tellsAnotherStory } from './own-article.ts';
import { pageLinks } from './page-links.ts';
import { choosePublished } from './published-date.ts';
import { readabilityBlocks } from './readability-fallback.ts';
import { structuredParagraphs } from './structured-body.ts';
import type { StructuredArticle } from './structured-data.ts';
import { type TextPart, textOf } from './text-parts.ts';
import { findWall, hidesArticle, withoutPrompt } from './walls.ts';
import { findWire } from './wire.ts';

/** What the feed said of the article, for want of a better page. */
export interface FeedSide
  extends Pick<FeedEntry, 'title' | 'summary' | 'contentHtml' | 'author' | 'publishedAt'> {
  /** Language of the feed: of few words nothing else tells it. */
  readonly lang?: Language;
}

export interface PageContext {
  /** Address that the page was read from, after redirects. */
  readonly url: string;
  readonly feedEntry?: FeedSide;
  /** IANA zone of the outlet, for clocks without one; UTC if left out. */
  readonly zone?: string;
}

/** Paragraphs and where they are from. */
interface Body {
  readonly paragraphs: readonly string[];
  readonly provenance: Provenance;
  /** The same text by posts, for a live blog. */
  readonly parts?: readonly TextPart[];
  /** Nothing but the feed's headline. */
  readonly isHeadline?: true;
}

/** Less than this (characters) is hardly an article: other ways are tried. */
const SHORT = 150;

/**
 * Reads a page: clean article text, metadata, and where they were taken from. Pure and synchronous (it runs in
 * the thread pool, under its limits of time and heap). Never throws on any string; what is wrong is said in
 * `warnings`.
 */
export function readPage(html: string, context: PageContext): PageReading {
  const warnings: string[] = [];
  const parsed = parseMarkup(html);
  if (parsed.flattened > 0) warnings.push(flattenedWarning(parsed.flattened));
  if (parsed.cutAt) warnings.push(cutWarning(parsed.cutAt));
  const facts = pageFacts(parsed.document);
  const pageLines = blocksIn(parsed.document).map((block) => block.text);
  const named = ownArticle(parsed.document, {
    facts,
    url: context.url,
    lines: pageLines,
    feedTitle: feedTitle(context),
  });
  const choice = chooseBody(parsed.document, descriptions(facts));
  const titleBy = (stated: StructuredArticle | null) =>
    chooseTitle(facts, stated) ?? feedTitle(context) ?? headlineAmong(choice.blocks) ?? facts.titleTag;
  const stated = titleBy(named.article);
  const titles = titlesOf(stated, facts, named.article, context);
  const { set: whole, refused } = bodyOf(
    html,
    parsed,
    { structured: named.article, pageLines },
    choice,
    titles,
  );
  if (refused || named.refused) warnings.push(ANOTHER_STORY);
  const structured = refused && !named.isOwn ? null : named.article;
  const title = structured === named.article ? stated : titleBy(structured);
  const others = structured === null && named.article ? [...named.others, named.article] : named.others;
  const page = { root: parsed.document, facts, structured, others, lines: pageLines, url: context.url };
  const publishedAt = choosePublished(page, context.feedEntry?.publishedAt ?? null)?.instant ?? null;
  const place = { zone: context.zone ?? 'UTC', publishedAt };
  const blog = readLiveBlog(parsed.document, structured, titles, place, whole.paragraphs);
  const own = byPosts(blog, whole);
  const wall = findWall({ ...facts, lines: pageLines }, own.paragraphs, structured?.free ?? null);
  const body = withFeed(own, wall, context, { titles, site: siteName(facts, structured) }, warnings);
  const author = chooseAuthor(facts, structured, context.feedEntry?.author ?? null);
  const { text, posts } = textOf(body.parts ?? [{ paragraphs: body.paragraphs, post: null }]);
  return {
    text,
    title: shownTitle(
      body.provenance === 'feed' && hidesArticle(wall) ? (feedTitle(context) ?? title) : title,
    ),
    author,
    wire: findWire(author, body.paragraphs, pageLines.slice(0, 400)),
    publishedAt,
    lang: languageOf(text, body, context.feedEntry?.lang),
    canonicalUrl: namedUrl(facts, structured, context.url),
    provenance: body.provenance,
    warnings,
    wall,
    links: pageLinks(parsed.document, context.url),
    posts,
  };
}

function flattenedWarning(elements: number): string {
  return `${elements} elements nested deeper than ${MARKUP_LIMITS.depth} were flattened: they were read as if they stood further up.`;
}

function shownTitle(title: string | null): string | null {
  return title ? beginning(cleanLine(title), 500).trim() : null;
}

function cutWarning(limit: NonNullable<ParsedMarkup['cutAt']>): string {
  const { characters, elements } = MARKUP_LIMITS;
  const said = {
    size: `longer than ${characters} characters`,
    elements: `of more than ${elements} elements`,
    depth: `nested deeper than ${MOST_OPEN} elements`,
  };
  return `The page is ${said[limit]}; what comes after that point was not read.`;
}

function descriptions({ meta }: PageFacts): string[] {
  return ['description', 'og:description', 'twitter:description'].flatMap((name) => meta.get(name) ?? []);
}

function feedTitle(context: PageContext): string | null {
  return context.feedEntry?.title || null;
}

/** Everything that may stand in the page as its title or as the site's name: never a paragraph of the article. */
function titlesOf(
  title: string | null,
  facts: PageFacts,
  structured: StructuredArticle | null,
  context: PageContext,
): string[] {
  const all = [title, structured?.headline, facts.meta.get('og:title'), facts.titleTag, ...facts.headlines];
  return [...all, siteName(facts, structured), feedTitle(context)].filter((each): each is string =>
    Boolean(each),
  );
}

const ANOTHER_STORY = "The page's JSON-LD tells another story than the page, and was not used for its text.";

/** The page's own text: JSON-LD where it is whole and the page's story, else by density, else Readability's. */
function bodyOf(
  html: string,
  parsed: ParsedMarkup,
  { structured, pageLines }: { structured: StructuredArticle | null; pageLines: readonly string[] },
  choice: BodyChoice,
  titles: readonly string[],
): { readonly set: Body; readonly refused: boolean } {
  const dense: Body = { paragraphs: articleLines(choice.blocks, titles, choice.flat), provenance: 'density' };
  const stated = structured?.body
    ? structuredParagraphs(structured.body, dense.paragraphs, choice, titles)
    : null;
  const refused = stated !== null && tellsAnotherStory(stated, dense.paragraphs, pageLines);
  if (stated && !refused) return { set: { paragraphs: stated, provenance: 'json-ld' }, refused };
  return { set: shownBody(html, parsed, dense, choice, titles), refused };
}

/** What the page shows: by density, unless that is doubted and Readability finds more. */
function shownBody(
  html: string,
  parsed: ParsedMarkup,
  dense: Body,
  choice: BodyChoice,
  titles: readonly string[],
): Body {
  if ((size(dense) >= SHORT && choice.share >= SURE) || !choice.hasProse) return dense;
  const blocks = readabilityBlocks(html, parsed);
  const second: Body = { paragraphs: articleLines(blocks, titles, true), provenance: 'readability' };
  return size(dense) < SHORT ? larger(dense, second) : size(dense) < 0.4 * size(second) ? second : dense;
}

/** A live blog is read by its posts, unless they are little of what the page says. */
function byPosts(blog: LiveBlog | null, whole: Body): Body {
  if (blog === null) return whole;
  const paragraphs = blog.parts.flatMap((part) => part.paragraphs);
  const body: Body = { paragraphs, provenance: blog.provenance, parts: blog.parts };
  return size(body) >= 0.6 * size(whole) ? body : whole;
}

/** Below this part of the page's prose the choice of body is doubted. */
const SURE = 0.5;

function size(body: Body): number {
  return body.paragraphs.reduce((sum, text) => sum + text.length, 0);
}

function larger(a: Body, b: Body): Body {
  return size(b) > size(a) ? b : a;
}

const WALL_WARNINGS: Readonly<Record<Wall, string>> = {
  consent: 'The page shows a consent wall instead of the article.',
  'robot-check': 'The page asks for proof of a human reader instead of showing the article.',
  'not-found': 'The page says that the article cannot be found.',
  paywall: 'The page is behind a paywall; its text may be cut.',
};

/** The feed's own content where the page gives less, or a wall. */
function withFeed(
  own: Body,
  wall: Wall | null,
  context: PageContext,
  { titles, site }: { readonly titles: readonly string[]; readonly site: string | null },
  warnings: string[],
): Body {
  if (wall) warnings.push(WALL_WARNINGS[wall]);
  const page = inFrontOf(wall, own);
  const content = feedBody(context.feedEntry?.contentHtml ?? '', titles);
  const short = size(page) < SHORT || size(page) < 0.5 * size(content);
  if (size(content) > size(page) && (short || wall)) {
    warnings.push("The text is the feed's own content: the page gave less.");
    return content;
  }
  const summary = feedBody(context.feedEntry?.summary ?? '', titles);
  if (page.paragraphs.length === 0 && summary.paragraphs.length > 0) {
    warnings.push("The text is only the feed's summary: nothing could be read on the page.");
    return summary;
  }
  if (page.paragraphs.length > 0) return page;
  const headline = headlineText(feedTitle(context) ?? '', site);
  warnings.push(headline === null ? 'No article text was found on the page.' : ONLY_HEADLINE);
  return headline === null ? page : { paragraphs: [headline], provenance: 'feed', isHeadline: true };
}

const ONLY_HEADLINE = "The text is only the feed's headline: neither the page nor the feed says more.";

/** Of a headline the feed knows it better than its few words; of the feed's other lines it is asked where they do not tell. */
function languageOf(text: string, body: Body, feed: Language | undefined): Language | null {
  if (body.isHeadline && feed) return feed;
  const told = detectLanguage(text);
  return told === null && body.provenance === 'feed' && text.length < SHORT ? (feed ?? null) : told;
}

/** What a page shows of its article beside its wall. */
function inFrontOf(wall: Wall | null, own: Body): Body {
  if (wall === null) return own;
  const paragraphs = hidesArticle(wall) ? [] : withoutPrompt(own.paragraphs);
  return paragraphs.length === own.paragraphs.length ? own : { paragraphs, provenance: own.provenance };
}

function feedBody(html: string, titles: readonly string[]): Body {
  const lines = plainText(html)
    .split('\n\n')
    .map((text) => ({ kind: 'paragraph' as const, text, linkCharacters: 0, bold: false }));
  return { paragraphs: articleLines(lines, titles, false), provenance: 'feed' };
}
