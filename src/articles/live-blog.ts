import type { Document, Element } from 'domhandler';
import { blocksIn, isBlockElement, isElement, type MarkupBlock } from '../text/markup-blocks.ts';
import { articleLines } from './line-rules.ts';
import { livePosts, type PagePost, timedSiblings } from './live-posts.ts';
import { postTimes, type TimePlace } from './post-times.ts';
import { ancestors } from './prose.ts';
import { isFurniture, isInlineFurniture } from './site-furniture.ts';
import { linesOf } from './structured-body.ts';
import type { StructuredArticle, StructuredPost } from './structured-data.ts';
import { bareText, type TextPart } from './text-parts.ts';

/** What a live blog's page says: its summary first, then its posts in page order. */
export interface LiveBlog {
  readonly parts: readonly TextPart[];
  readonly provenance: 'json-ld' | 'density';
}

/** Before times are known. */
type OpenPost = Pick<PagePost, 'title' | 'paragraphs' | 'times'>;

/** JSON-LD with less than this part of what the page shows has teasers of its posts only. */
const PART_OF_PAGE = 0.6;

/**
 * Reads a page as a live blog; null where it is none. JSON-LD's posts are taken where they are whole, else those of
 * the page; either lends the other the times that it has. A post begins with its heading.
 *
 * @param whole paragraphs of the page as any article's are read: what stands before its posts is the summary
 */
export function readLiveBlog(
  document: Document,
  structured: StructuredArticle | null,
  titles: readonly string[],
  place: TimePlace,
  whole: readonly string[],
): LiveBlog | null {
  const groups = timedSiblings(document, titles, structured?.live ?? false);
  const stated = (structured?.updates ?? []).flatMap((post) => statedPost(post, titles) ?? []);
  if (groups.length === 0 && stated.length === 0) return null;
  const blocks = blocksIn(document, isBesideText);
  const shown = livePosts(groups, blocks, titles);
  if (shown.length === 0 && stated.length === 0) return null;
  const fromPage = stated.length < shown.length || sizeOf(stated) < PART_OF_PAGE * sizeOf(shown);
  const lent = fromPage ? lend(shown, stated) : lend(stated, shown);
  // In JSON-LD a headline alone is a post whose text was left out; on the page it is one that has no more.
  const posts = fromPage ? lent : lent.filter((post) => post.paragraphs.length > 0);
  const times = postTimes(
    posts.map((post) => post.times),
    place,
  );
  const lead = shown.length > 0 ? leadOf(blocks, shown, titles) : beforePosts(whole, posts);
  return {
    parts: [{ paragraphs: lead, post: null }, ...posts.map((post, i) => partOf(post, times[i] ?? null))],
    provenance: fromPage ? 'density' : 'json-ld',
  };
}

/** Share links and the like, and times that are no part of a sentence: "a while ago". */
function isBesideText(element: Element): boolean {
  if (isBlockElement(element)) return false;
  const { parent } = element;
  const isLoose = !parent || !isElement(parent) || parent.name !== 'p';
  return (element.name === 'time' && isLoose) || isInlineFurniture(element);
}

function statedPost({ title, body, published }: StructuredPost, titles: readonly string[]): OpenPost | null {
  const paragraphs = linesOf(body ?? '', title === null ? titles : [...titles, title]);
  if (paragraphs.length === 0 && title === null) return null;
  return { title, paragraphs, times: published === null ? [] : [published] };
}

function sizeOf(posts: readonly OpenPost[]): number {
  return posts.reduce((sum, post) => sum + post.paragraphs.join(' ').length, 0);
}

/**
 * Gives posts the times, headings and paragraphs that the other reading of the same posts has: JSON-LD says when, and
 * the page where paragraphs end. Posts are the same by heading or by the beginning of their text.
 */
function lend(posts: readonly OpenPost[], others: readonly OpenPost[]): OpenPost[] {
  const byKey = new Map(others.flatMap((other) => keysOf(other).map((key) => [key, other] as const)));
  return posts.map((post) => {
    const other = keysOf(post).flatMap((key) => byKey.get(key) ?? [])[0];
    if (!other) return post;
    const same = bareText(post.paragraphs.join(' ')) === bareText(other.paragraphs.join(' '));
    return {
      title: post.title ?? other.title,
      paragraphs:
        same && other.paragraphs.length > post.paragraphs.length ? other.paragraphs : post.paragraphs,
      times: [...post.times, ...other.times],
    };
  });
}

function keysOf({ title, paragraphs }: OpenPost): string[] {
  const start = bareText(paragraphs.join(' ')).slice(0, 80);
  return [...(title === null ? [] : [`title ${bareText(title)}`]), ...(start === '' ? [] : [start])];
}

function partOf({ title, paragraphs }: OpenPost, at: string | null): TextPart {
  return { paragraphs: title === null ? paragraphs : [title, ...paragraphs], post: { at, title } };
}

/** The summary that stands between the headline and the first post. */
function leadOf(
  blocks: readonly MarkupBlock[],
  posts: readonly PagePost[],
  titles: readonly string[],
): string[] {
  const inPosts = new Set(posts.map((post) => post.element));
  const first = blocks.findIndex((block) =>
    [...ancestors(block.owner)].some((element) => inPosts.has(element)),
  );
  const headline = blocks.findIndex((block) => block.owner?.name === 'h1');
  if (headline < 0 || first <= headline) return [];
  return articleLines(blocks.slice(headline, first).filter(isOfLead), titles, false);
}

function beforePosts(whole: readonly string[], posts: readonly OpenPost[]): string[] {
  const told = ` ${posts.map(({ title, paragraphs }) => bareText([title ?? '', ...paragraphs].join(' '))).join('  ')} `;
  const first = whole.findIndex((paragraph) => told.includes(` ${bareText(paragraph)} `));
  return whole.slice(0, first < 0 ? whole.length : first);
}

function isOfLead(block: MarkupBlock): boolean {
  if (block.linkCharacters > 0.5 * block.text.length) return false;
  for (const element of ancestors(block.owner)) {
    // The summary often stands in the header that holds the headline.
    if (element.name !== 'header' && isFurniture(element, 0)) return false;
  }
  return true;
}
