import type { Element, ParentNode } from 'domhandler';
import { isElement, type MarkupBlock } from '../text/markup-blocks.ts';
import { READER_NAMES } from './furniture-names.ts';
import { articleLines, isSiteLine } from './line-rules.ts';
import { ancestors } from './prose.ts';
import { isFurniture, namesOf } from './site-furniture.ts';

/** A post as it stands on the page; `times` is all that it says of its time, the likeliest first. */
export interface PagePost {
  readonly element: Element;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly times: readonly string[];
}

const POST_TAGS = new Set(['article', 'section', 'div', 'li']);
/** Attributes in which pages keep a post's time. */
const TIME_ATTRIBUTES = [
  'datetime',
  'data-timestamp',
  'data-time',
  'data-published',
  'data-date',
  'data-sort-time',
];
const TIME_NAMES =
  /(?:^|-)(?:time|timestamp|timestamps|hora|horario|datetime|date|fecha|published|datepublished)(?=-|$)/u;
/** Names of a live blog's container or posts. */
const LIVE_NAMES =
  /(?:^|-)(?:live-?blog\w*|live-(?:updates?|feed|post|entry|entries|coverage|stream|list|story)|lb-post|minuto-(?:a|x|por)-minuto|en-(?:vivo|directo)|cobertura-en-vivo|amp-live-list|liveblogupdate)(?=-|$)/u;
const LIVE_TITLE =
  /\blive(?: blog)?\s*[:|–—-]|[:|–—-]\s*live\b|\blive (?:blog|updates?|coverage)\b|as it happened|minuto (?:a|x|por) minuto|\ben (?:vivo|directo)\b|última hora[:|]/iu;

/** A page that calls itself live needs so many posts; any other this many, each with an id and a clock. */
const FEW = 2;
const SEVERAL = 3;
/** The posts of a live page hold this part of its text (a summary or a list of teasers stands beside); of others most. */
const PART_LIVE = 0.3;
const PART_UNNAMED = 0.6;
/** No live blog has more; a page that has is not read post by post. */
const MOST_POSTS = 1_000;

/**
 * Elements of one kind beside each other, each with a time: what the posts of a live blog are among.
 *
 * @param live the page's JSON-LD calls it a live blog
 */
export function timedSiblings(root: ParentNode, titles: readonly string[], live: boolean): TimedGroup[] {
  const groups = new Map<ParentNode, Map<string, TimedElement[]>>();
  for (const [element, times] of timesByElement(root)) {
    if (!element.parent) continue;
    const kinds = groups.get(element.parent) ?? new Map<string, TimedElement[]>();
    groups.set(element.parent, kinds);
    const kind = `${element.name} ${(element.attribs.class ?? '').trim().split(/\s+/u)[0]}`;
    const group = kinds.get(kind) ?? [];
    kinds.set(kind, group);
    group.push({ element, times });
  }
  const named = live || titles.some((title) => LIVE_TITLE.test(title));
  return [...groups.values()].flatMap((kinds) =>
    [...kinds.values()].flatMap((timed): TimedGroup[] => {
      const first = timed[0]?.element ?? null;
      if (timed.length < FEW || timed.length > MOST_POSTS || isAmongReaders(first)) return [];
      const isLive = named || isCalledLive(first);
      return isLive || (timed.length >= SEVERAL && timed.every(isMarked)) ? [{ timed, isLive }] : [];
    }),
  );
}

/** So much every post has to have on a page that nothing calls live. */
function isMarked({ element, times }: TimedElement): boolean {
  return Boolean(element.attribs.id) && times.some((time) => CLOCK.test(time));
}

/** Elements beside each other that may be posts. */
export interface TimedGroup {
  readonly timed: readonly TimedElement[];
  /** The page, or the element around them, is called live. */
  readonly isLive: boolean;
}

export interface TimedElement {
  readonly element: Element;
  readonly times: readonly string[];
}

/**
 * The posts of a live blog, in page order. Empty where the page has none: lists of teasers link to their stories,
 * comments stand among comments, and stories that follow each other as one scrolls have an `<h1>` each.
 *
 * @param groups of `timedSiblings`
 * @param blocks all blocks of the page
 */
export function livePosts(
  groups: readonly TimedGroup[],
  blocks: readonly MarkupBlock[],
  titles: readonly string[],
): PagePost[] {
  const byElement = blocksInside(
    new Set(groups.flatMap((group) => group.timed.map(({ element }) => element))),
    blocks,
  );
  const all = proseOf(blocks);
  let best: { posts: PagePost[]; size: number } | null = null;
  for (const { timed: group, isLive } of groups) {
    const posts = group.flatMap((timed) => postOf(timed, byElement, titles, isLive) ?? []);
    const size = posts.reduce((sum, post) => sum + post.paragraphs.join(' ').length, 0);
    const enough = isLive ? posts.length >= FEW : posts.length >= SEVERAL && posts.length === group.length;
    if (enough && size >= (isLive ? PART_LIVE : PART_UNNAMED) * all && size > (best?.size ?? 0))
      best = { posts, size };
  }
  return best?.posts ?? [];
}

/** Characters of text that is not made of links. */
function proseOf(blocks: readonly MarkupBlock[]): number {
  const prose = blocks.filter((block) => block.linkCharacters < 0.5 * block.text.length);
  return prose.reduce((sum, block) => sum + block.text.length, 0);
}

function blocksInside(
  elements: ReadonlySet<Element>,
  blocks: readonly MarkupBlock[],
): Map<Element, MarkupBlock[]> {
  const byElement = new Map<Element, MarkupBlock[]>();
  for (const block of blocks) {
    for (const element of ancestors(block.owner)) {
      if (!elements.has(element)) continue;
      const own = byElement.get(element);
      if (own) own.push(block);
      else byElement.set(element, [block]);
    }
  }
  return byElement;
}

/** What each element that may be a post says of its time, in itself or below it; in page order. */
function timesByElement(root: ParentNode): Map<Element, string[]> {
  const said = new Map<Element, string[]>();
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isElement(child) || child.name === 'script' || child.name === 'style') continue;
      const times = timesIn(child);
      if (times.length > 0) note(said, child, times);
      walk(child);
    }
  };
  walk(root);
  return said;
}

/** Most texts that are kept of what a post says of its time. */
const MOST_TIMES = 8;

function note(said: Map<Element, string[]>, at: Element, times: readonly string[]): void {
  for (const element of ancestors(at)) {
    if (!POST_TAGS.has(element.name)) continue;
    const own = said.get(element);
    if (!own) said.set(element, [...times]);
    else if (own.length < MOST_TIMES) own.push(...times);
  }
}

/** Without one of these in an attribute there is no use in taking names apart, which costs time on every element. */
const TIME_HINT = /time|hora|date|fecha|publish/iu;

function timesIn(element: Element): string[] {
  const { name, attribs } = element;
  const { class: classes = '', id = '', itemprop = '' } = attribs;
  const isHinted = TIME_HINT.test(classes) || TIME_HINT.test(id) || TIME_HINT.test(itemprop);
  const isTime = name === 'time' || (isHinted && namesOf(element).some((each) => TIME_NAMES.test(each)));
  const given = TIME_ATTRIBUTES.map((each) => attribs[each] ?? '').filter((value) => /\d/u.test(value));
  if (itemprop === 'datePublished' && attribs.content) given.unshift(attribs.content);
  const text = isTime ? shortText(element) : '';
  return /\d/u.test(text) ? [...given, text] : given;
}

/** Text of an element that holds little; empty for any other. */
function shortText(element: Element): string {
  let text = '';
  const walk = (parent: ParentNode, depth: number): void => {
    for (const child of parent.children) {
      if (text.length > 80 || depth > 6) return;
      if (child.type === 'text') text += child.data;
      else if (isElement(child)) walk(child, depth + 1);
    }
  };
  walk(element, 0);
  return text.length > 80 ? '' : text.replace(/\s+/gu, ' ').trim();
}

function isAmongReaders(post: Element | null): boolean {
  return [...ancestors(post)].some(
    (element) => element.name !== 'body' && namesOf(element).some((name) => READER_NAMES.test(name)),
  );
}

function isCalledLive(post: Element | null): boolean {
  return [...ancestors(post)].some(
    (element) => element.name === 'amp-live-list' || namesOf(element).some((name) => LIVE_NAMES.test(name)),
  );
}

const CLOCK = /\d[:.h]\d\d|T\d\d|^\d{10,13}$/u;

function postOf(
  { element, times }: TimedElement,
  byElement: ReadonlyMap<Element, readonly MarkupBlock[]>,
  titles: readonly string[],
  isLive: boolean,
): PagePost | null {
  const own = byElement.get(element) ?? [];
  const heading = headingOf(own);
  const inside = own.filter((block) => block !== heading && !isAround(block, element));
  const paragraphs = articleLines(inside, heading ? [...titles, heading.text] : titles, false);
  const title = heading?.text ?? null;
  if (paragraphs.length === 0 && title === null) return null;
  if (isLive) return { element, title, paragraphs, times };
  const isStory = heading?.owner?.name === 'h1' || (heading?.linkCharacters ?? 0) > 0;
  const size = paragraphs.join(' ').length;
  // Answers in a forum have an id and a time too, and no headings.
  return title !== null && size >= 60 && !isStory ? { element, title, paragraphs, times } : null;
}

/** The post's own headline: a heading, or its first line where that is all in bold. */
function headingOf(blocks: readonly MarkupBlock[]): MarkupBlock | undefined {
  const heading = blocks.find((block) => block.kind === 'heading' && block.text.length >= 3);
  if (heading) return heading;
  const first = blocks.find((block) => /\p{L}{2} \p{L}/u.test(block.text) && !isSiteLine(block));
  return first?.bold && first.text.length <= 160 ? first : undefined;
}

/** Share bars, bylines, pictures with their captions, boxes of links: around the post's text, not of it. */
function isAround(block: MarkupBlock, post: Element): boolean {
  if (block.linkCharacters > 0.8 * block.text.length) return true;
  for (const element of ancestors(block.owner)) {
    if (element === post) return false;
    if (isFurniture(element, 0)) return true;
  }
  return false;
}
