import type { Element, ParentNode } from 'domhandler';
import { withoutTracking } from '../text/canonical-url.ts';
import { cleanLine } from '../text/clean-text.ts';
import { isBlockElement, isElement, isSilent } from '../text/markup-blocks.ts';
import { namesOf } from './site-furniture.ts';
import type { StructuredArticle } from './structured-data.ts';

/** What the head and the marked-up parts of a page say, before any choice between them. */
export interface PageFacts {
  /** `<meta>` by name, property or itemprop, lower case; the first of a name counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly titleTag: string | null;
  /** Texts of the `<h1>`, in order. */
  readonly headlines: readonly string[];
  /** Dates that are marked as the publication's. */
  readonly publishedTimes: readonly string[];
  /** `datetime` of the other `<time>` elements. */
  readonly times: readonly string[];
  /** Texts of elements called byline, author and the like. */
  readonly bylines: readonly string[];
  /** Texts of elements called date, fecha and the like. */
  readonly dateLines: readonly string[];
  readonly canonical: string | null;
  readonly baseUrl: string | null;
  /** What `<html lang>` says. */
  readonly lang: string | null;
}

const BYLINE = /(?:^|-)(?:byline|author|authors|autor|autora|autores|firma|creditos?-autor|by)(?=-|$)/u;
const DATE_NAME = /(?:^|-)(?:date|datetime|dateline|fecha|published|publish|pubdate|timestamp|time)(?=-|$)/u;
const MOST = 12;

/** Gathers the facts in one walk over the page. */
export function pageFacts(root: ParentNode): PageFacts {
  const facts = new FactGatherer();
  facts.walk(root);
  return {
    meta: facts.meta,
    titleTag: facts.titleTag,
    headlines: facts.headlines,
    publishedTimes: facts.publishedTimes,
    times: facts.times,
    lang: facts.lang,
    bylines: [...facts.markedAuthors, ...facts.bylines],
    dateLines: facts.dateLines,
    canonical: facts.canonical,
    baseUrl: facts.baseUrl,
  };
}

class FactGatherer {
  readonly meta = new Map<string, string>();
  readonly headlines: string[] = [];
  readonly times: string[] = [];
  readonly publishedTimes: string[] = [];
  readonly markedAuthors: string[] = [];
  readonly bylines: string[] = [];
  readonly dateLines: string[] = [];
  titleTag: string | null = null;
  canonical: string | null = null;
  baseUrl: string | null = null;
  lang: string | null = null;

  walk(parent: ParentNode): void {
    for (const child of parent.children) {
      if (!isElement(child) || child.name === 'svg') continue;
      this.#look(child);
      if (child.name !== 'script' && child.name !== 'style') this.walk(child);
    }
  }

  #look(element: Element): void {
    const { name, attribs } = element;
    if (name === 'meta') this.#meta(attribs);
    else if (name === 'html') this.lang ??= attribs.lang ?? attribs['xml:lang'] ?? null;
    else if (name === 'title') this.titleTag ??= rawText(element) || null;
    else if (name === 'link') this.#link(attribs);
    else if (name === 'base') this.baseUrl ??= attribs.href ?? null;
    else if (name === 'h1') push(this.headlines, textOf(element));
    else if (name === 'time') this.#time(element);
    else if (attribs.class || attribs.id || attribs.itemprop || attribs.property || attribs.rel)
      this.#named(element);
  }

  #meta(attribs: Element['attribs']): void {
    const key = (attribs.property ?? attribs.name ?? attribs.itemprop ?? '').toLowerCase();
    const value = cleanLine((attribs.content ?? '').slice(0, 2_000));
    if (key !== '' && value !== '' && !this.meta.has(key) && this.meta.size < 300) this.meta.set(key, value);
  }

  #link({ rel, href }: Element['attribs']): void {
    if (href && /(?:^|\s)canonical(?:\s|$)/iu.test(rel ?? '')) this.canonical ??= href;
  }

  #time(element: Element): void {
    const value = element.attribs.datetime ?? textOf(element);
    const published = /pub/iu.test(`${element.attribs.itemprop ?? ''} ${element.attribs.class ?? ''}`);
    push(published || 'pubdate' in element.attribs ? this.publishedTimes : this.times, value);
  }

  #named(element: Element): void {
    const { itemprop, property, rel } = element.attribs;
    const marked = `${itemprop ?? ''} ${property ?? ''}`;
    if (
      /date_?(?:published|created)/iu.test(marked) ||
      /(?:^|\s)published(?:\s|$)/u.test(element.attribs.class ?? '')
    )
      push(this.publishedTimes, statedDate(element));
    if (/^author$/iu.test(itemprop ?? '') || /(?:^|\s)author(?:\s|$)/iu.test(rel ?? '')) {
      push(this.markedAuthors, textOf(element));
    }
    const names = namesOf(element);
    if (this.bylines.length < MOST && names.some((each) => BYLINE.test(each)))
      push(this.bylines, textOf(element));
    if (this.dateLines.length < MOST && names.some((each) => DATE_NAME.test(each))) {
      push(this.dateLines, statedDate(element));
    }
  }
}

/** What the element says for programs (`<abbr title="2025-08-08">`), else what it shows. */
function statedDate(element: Element): string {
  const { content, datetime, title } = element.attribs;
  return content ?? datetime ?? (title && /\d{4}/u.test(title) ? title : textOf(element));
}

function push(list: string[], value: string): void {
  const clean = cleanLine(value.slice(0, 400));
  if (clean !== '' && clean.length <= 300 && list.length < MOST) list.push(clean);
}

/** Longer than this (characters) is no name, date or headline. */
const LONGEST = 400;

/** Text of a small element; empty for a large one, which is not read to its end. */
function textOf(element: Element): string {
  const pieces: string[] = [];
  let length = 0;
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (length > LONGEST) return;
      if (child.type === 'text') {
        length += child.data.length;
        if (length <= LONGEST) pieces.push(child.data);
      } else if (isElement(child) && !isSilent(child)) {
        length += 2;
        if (isBlockElement(child)) pieces.push(' ');
        walk(child);
      }
    }
  };
  walk(element);
  return length > LONGEST ? '' : cleanLine(pieces.join(''));
}

function rawText(element: Element): string {
  const data = element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
  return cleanLine(data.slice(0, 1_000));
}

/** The site's name: what is cut off titles, and never an author. */
export function siteName(facts: PageFacts, structured: StructuredArticle | null): string | null {
  return (
    facts.meta.get('og:site_name') ?? facts.meta.get('application-name') ?? structured?.publisher ?? null
  );
}

/**
 * The headline: the `<h1>` that the page's other titles agree with, else JSON-LD, og:title, any `<h1>`, `<title>`.
 * Null where none of them says more than a site's name.
 */
export function chooseTitle(facts: PageFacts, structured: StructuredArticle | null): string | null {
  const og = facts.meta.get('og:title') ?? facts.meta.get('twitter:title') ?? null;
  const said = [structured?.headline, og, facts.titleTag].filter((title): title is string => Boolean(title));
  const agreed = facts.headlines.find((h1) => h1.length > 10 && said.some((title) => sameStart(title, h1)));
  if (agreed) return agreed;
  const site = siteName(facts, structured);
  const title = structured?.headline ?? og ?? facts.headlines[0] ?? telling(facts.titleTag);
  return title ? withoutSite(title, site) : null;
}

/** `<title>The Ridge Monitor</title>` on every page of a site says nothing of the article. */
function telling(title: string | null): string | null {
  return title !== null && title.split(' ').length >= 4 ? title : null;
}

function sameStart(title: string, h1: string): boolean {
  const [a, b] = [title.toLowerCase(), h1.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a.slice(0, 60));
}

/** "Headline | The Paper" and "Headline - The Paper": the last part goes when it is the site, or short. */
export function withoutSite(title: string, site: string | null): string {
  const m = /^(.{12,}?)\s+[|–—·•»-]\s+([^|–—·•»]{2,40})$/u.exec(title);
  if (!m?.[1] || !m[2]) return title;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const isSite = site !== null && (bare(site).includes(bare(m[2])) || bare(m[2]).includes(bare(site)));
  return isSite || (site === null && /[|·•»]\s+[^|·•»]+$/u.test(title)) ? m[1] : title;
}

const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'twitter:creator:name',
];

/** Who signed the article; names joined by commas. */
export function chooseAuthor(
  facts: PageFacts,
  structured: StructuredArticle | null,
  feedAuthor: string | null,
): string | null {
  const metas = AUTHOR_METAS.map((name) => facts.meta.get(name) ?? '');
  const site = siteName(facts, structured);
  for (const candidate of [
    (structured?.authors ?? []).join(', '),
    ...metas,
    ...facts.bylines,
    feedAuthor ?? '',
  ]) {
    const author = cleanAuthor(candidate, site);
    if (author) return author;
  }
  return null;
}

function cleanAuthor(value: string, site: string | null): string | null {
  const name = cleanLine(value)
    .replace(/^(?:(?:by|por|written by|escrito por|author|autora?|texto)\b\s*:?\s*)+/iu, '')
    .replace(/(?<!\s)\s*(?:[|•·]|\s[-–—]\s|\b(?:updated|published|actualizado|publicado)\b).*$/iu, '')
    .replace(/(?<![\s,;])[\s,;]+$/u, '');
  if (name.length < 2 || name.length > 120 || /https?:|@\w+\.\w|^@|\d{4}/u.test(name)) return null;
  if (name.split(/\s+/u).length > 14) return null;
  return site && name.toLowerCase() === site.toLowerCase() ? null : name;
}

/** The address that the page names as its own, absolute and normalised; null when it names none or only its site's front page. */
export function namedUrl(facts: PageFacts, structured: StructuredArticle | null, url: string): string | null {
  for (const candidate of [facts.canonical, facts.meta.get('og:url'), structured?.url]) {
    const absolute = candidate ? resolve(candidate, facts.baseUrl, url) : null;
    if (absolute && (new URL(absolute).pathname !== '/' || new URL(absolute).search !== ''))
      return withoutTracking(absolute);
  }
  return null;
}

function resolve(href: string, base: string | null, page: string): string | null {
  try {
    const root = base ? new URL(base, page) : new URL(page);
    const absolute = new URL(href.trim(), root);
    return /^https?:$/u.test(absolute.protocol) ? absolute.href : null;
  } catch {
    return null;
  }
}
