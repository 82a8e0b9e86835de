import type { Element } from 'domhandler';
import { isElement } from '../text/markup-blocks.ts';
import { BODY_NAMES, BOX_NAMES, CAPTION_NAMES, FRAME_NAMES, READER_NAMES } from './furniture-names.ts';

/** Tags that hold furniture by their meaning. */
const FRAME_TAGS = new Set(['nav', 'footer', 'menu', 'dialog']);
const FURNITURE_TAGS = new Set([
  ...['aside', 'figure', 'figcaption', 'form', 'address', 'header', 'fieldset'],
  ...[
    'amp-sidebar',
    'amp-ad',
    'amp-embed',
    'amp-consent',
    'amp-user-notification',
    'amp-carousel',
    'amp-iframe',
  ],
  ...['amp-social-share', 'amp-lightbox', 'amp-accordion', 'amp-geo', 'amp-sticky-ad'],
]);

/** The page itself: its names say what kind of page it is, not what the element is. */
const PAGE_TAGS = new Set(['html', 'body', 'main']);

/** From this share of a page's prose on, an element is taken for the article, whatever it is called. */
const ARTICLE_SHARE = 0.35;
/** The same for names and tags that hardly ever hold an article. */
const FRAME_SHARE = 0.75;

/**
 * Class names that say what an element has, or what an article is about, not what it is: `has-sidebar`,
 * `no-comments`, and WordPress's `tag-newsletter category-social`.
 */
const OTHER_MATTERS = /^(?:has|with|no|is|not|tag|category|post_tag|format|status|js|wp-custom)[-_]/u;
/**
 * The same inside a longer name, how an element is laid out (`overflow-hidden`, and Bootstrap's `hidden-xs`, which
 * hides on one size of screen), and where it stands (`above-footer`).
 */
const ASIDES =
  /(?:^|-)(?:(?:has|with|without|above|label|overflow|visibility)-[a-z]+|(?:hidden|hide)-(?:xs|sm|md|lg|xl|mobile|desktop|tablet|phone|small|medium|large|for|on|print|last|first)[a-z-]*|content-sidebar)(?=-|$)/gu;

/** The names of an element as one lower-case string of tokens joined by hyphens. */
export function namesOf(element: Element): string[] {
  const { class: classes, id, role, itemprop } = element.attribs;
  const classNames = classes?.slice(0, 400).split(/\s+/u) ?? [];
  // A heading's id is made of its words.
  const named = [
    ...classNames.filter((name) => !OTHER_MATTERS.test(name)),
    HEADING.test(element.name) ? undefined : id,
    role,
    itemprop,
  ];
  const label =
    element.attribs['aria-label'] ?? element.attribs['data-component'] ?? element.attribs['data-testid'];
  if (label) named.push(label);
  return named.filter((name) => name !== undefined && name !== '').map((name) => tokens(name ?? ''));
}

const HEADING = /^h[1-6]$/u;

/** Names come again and again in a page; so many are remembered. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function tokens(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = tokensOf(name);
  // A long name is hardly met twice, and would be kept with the whole page that it is a slice of.
  if (name.length <= 60) known.set(name, made);
  return made;
}

function tokensOf(name: string): string {
  return name
    .slice(0, 120)
    .replace(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(ASIDES, '');
}

export function isHidden(element: Element): boolean {
  const { style, hidden } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (element.attribs['aria-hidden'] === 'true') return true;
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0/iu.test(style.slice(0, 400))
  );
}

/** Inline furniture: share links, credits and texts for screen readers inside a paragraph. */
export function isInlineFurniture(element: Element): boolean {
  if (element.name === 'sup' && /\bref(?:erence)?\b|\bfn\b/u.test(element.attribs.class ?? '')) return true;
  if (isHidden(element)) return true;
  if (element.name !== 'span' && element.name !== 'a' && element.name !== 'small') return false;
  const names = namesOf(element);
  return names.some((name) => [CAPTION_NAMES, BOX_NAMES, FRAME_NAMES].some((words) => words.test(name)));
}

/**
 * Is this block element something around the article rather than the article?
 * `share` is the part (0 to 1) of the page's prose that is inside it.
 */
export function isFurniture(element: Element, share: number): boolean {
  if (PAGE_TAGS.has(element.name)) return false;
  // A quoted post is news, and its box is often called "social-embed".
  const names = namesOf(element).filter((name) => !name.includes('embed'));
  const named = (pattern: typeof FRAME_NAMES) => names.some((name) => pattern.test(name));
  if (named(READER_NAMES) && share < 0.9) return true;
  if (share >= FRAME_SHARE) return false;
  if (FRAME_TAGS.has(element.name)) return true;
  if (named(BODY_NAMES)) return false;
  if (named(FRAME_NAMES) || isHidden(element)) return true;
  if (share >= ARTICLE_SHARE) return false;
  if (element.name === 'header' && isArticleHeader(element)) return false;
  if (element.name === 'figure' && holdsText(element)) return false;
  return FURNITURE_TAGS.has(element.name) || named(BOX_NAMES) || named(CAPTION_NAMES);
}

/** A table or a listing may be a figure as well; its caption is still one. */
function holdsText(figure: Element): boolean {
  const inner = figure.children.filter(isElement);
  const within = [...inner, ...inner.flatMap((child) => child.children.filter(isElement))];
  return within.some(({ name }) => name === 'table' || name === 'pre');
}

/** The words under a picture, or who took it. */
export function isCaption(element: Element): boolean {
  return (
    element.name === 'figcaption' ||
    element.name === 'figure' ||
    namesOf(element).some((name) => CAPTION_NAMES.test(name))
  );
}

/** Part of the page's frame by tag or name, whatever it holds. */
export function isFrame(element: Element): boolean {
  if (PAGE_TAGS.has(element.name)) return false;
  if (
    FRAME_TAGS.has(element.name) ||
    element.name === 'aside' ||
    element.name === 'form' ||
    isHidden(element)
  )
    return true;
  return namesOf(element).some((name) => FRAME_NAMES.test(name) || READER_NAMES.test(name));
}

/** The header of the article, not of the page: it may hold the lead. */
function isArticleHeader(element: Element): boolean {
  for (let node = element.parent; node && isElement(node); node = node.parent) {
    if (node.name === 'article') return true;
  }
  return false;
}
