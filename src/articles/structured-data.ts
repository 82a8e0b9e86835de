import type { ParentNode } from 'domhandler';
import { plainLine } from '../text/markup.ts';
import { isElement } from '../text/markup-blocks.ts';

/** What a page says of its article in schema.org's JSON-LD. */
export interface StructuredArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly body: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  /** False: the page says that its text is for subscribers. */
  readonly free: boolean | null;
  /** It is a live blog, whether or not its posts are given here. */
  readonly live: boolean;
  /** Posts of a live blog, in the order given. */
  readonly updates: readonly StructuredPost[];
}

/** A post of a live blog in JSON-LD. */
export interface StructuredPost {
  readonly title: string | null;
  readonly body: string | null;
  readonly published: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Report(?:age)?NewsArticle|Review)$/u;
/** Outside data: so many nodes are looked at, so deep, in scripts of so many characters. */
const LIMITS = { nodes: 3_000, depth: 12, characters: 2_000_000, scripts: 40 };

type Fields = Readonly<Record<string, unknown>>;

/** The article that a page's JSON-LD describes: the one with the longest body, else the first. */
export function structuredArticle(root: ParentNode): StructuredArticle | null {
  const found: Fields[] = [];
  const budget = { nodes: LIMITS.nodes };
  for (const source of scripts(root)) collect(parse(source), found, budget, 0);
  let best: StructuredArticle | null = null;
  let blog: StructuredArticle | null = null;
  for (const fields of found) {
    const article = articleOf(fields);
    if (!best || (article.body?.length ?? 0) > (best.body?.length ?? 0)) best = article;
    if (article.live && (!blog || article.updates.length > blog.updates.length)) blog = article;
  }
  return best && blog ? { ...best, live: true, updates: blog.updates } : best;
}

function scripts(root: ParentNode): string[] {
  const sources: string[] = [];
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isElement(child) || sources.length >= LIMITS.scripts) continue;
      if (child.name !== 'script') walk(child);
      else if (/ld\+json/iu.test(child.attribs.type ?? '')) sources.push(dataOf(child));
    }
  };
  walk(root);
  return sources.filter((source) => source.length <= LIMITS.characters);
}

function dataOf(script: ParentNode): string {
  return script.children.map((child) => (child.type === 'text' ? child.data : '')).join('');
}

/** Wrappers and raw control characters inside strings are the two faults real pages have. */
function parse(source: string): unknown {
  // No white space in the expressions: they would read a long stretch of it again from each of its characters.
  const bare = source
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*.{0,40}?\*\/)/u, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*.{0,40}?\*\/|;)$/u, '');
  for (const text of [bare, bare.replace(/\p{Cc}/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next form is tried; JSON-LD that cannot be read is as good as none.
    }
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, found: Fields[], budget: { nodes: number }, depth: number): void {
  budget.nodes -= 1;
  if (budget.nodes < 0 || depth > LIMITS.depth) return;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 200)) collect(each, found, budget, depth + 1);
  } else if (isFields(value)) {
    if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) found.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item']) {
      if (Object.hasOwn(value, key)) collect(value[key], found, budget, depth + 1);
    }
  }
}

function typesOf(fields: Fields): string[] {
  const type = fields['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string');
}

function articleOf(fields: Fields): StructuredArticle {
  return {
    type: typesOf(fields)[0] ?? '',
    headline: line(fields.headline) ?? line(fields.name),
    body: longText(fields.articleBody) ?? longText(fields.text),
    authors: names(fields.author ?? fields.creator),
    published: line(fields.datePublished) ?? line(fields.dateCreated),
    modified: line(fields.dateModified),
    url: line(fields.url) ?? idOf(fields.mainEntityOfPage),
    publisher: names(fields.publisher)[0] ?? null,
    free: truth(fields.isAccessibleForFree) ?? freeOfParts(fields.hasPart),
    live: typesOf(fields).includes('LiveBlogPosting'),
    updates: postsOf(fields.liveBlogUpdate),
  };
}

/** Some pages say it only of the part that is for subscribers: `hasPart: {isAccessibleForFree: false}`. */
function freeOfParts(value: unknown): boolean | null {
  const parts = (Array.isArray(value) ? value.slice(0, 20) : [value]).filter(isFields);
  return parts.some((part) => truth(part.isAccessibleForFree) === false) ? false : null;
}

/** So many posts are read; the longest live blogs have some hundreds. */
const MOST_POSTS = 1_000;

function postsOf(value: unknown): StructuredPost[] {
  const all = Array.isArray(value) ? value.slice(0, MOST_POSTS) : [value];
  return all.filter(isFields).map((post) => ({
    title: line(post.headline) ?? line(post.name),
    body: longText(post.articleBody) ?? longText(post.text) ?? longText(post.description),
    published: line(post.datePublished) ?? line(post.dateCreated),
  }));
}

/** Strings in JSON-LD are often escaped for HTML once more. */
function line(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return plainLine(value.slice(0, 2_000)) || null;
}

function longText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = value.filter((each): each is string => typeof each === 'string');
    return parts.length > 0 ? parts.join('\n\n') : null;
  }
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function idOf(value: unknown): string | null {
  return isFields(value) ? (line(value['@id']) ?? line(value.url)) : line(value);
}

function names(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all
    .map((each) => (isFields(each) ? line(Array.isArray(each.name) ? each.name[0] : each.name) : line(each)))
    .filter((name): name is string => name !== null && !/^https?:/u.test(name));
}

function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (/^(?:false|no|0)$/iu.test(value)) return false;
  return /^(?:true|yes|1)$/iu.test(value) ? true : null;
}
