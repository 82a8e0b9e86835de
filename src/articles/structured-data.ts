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
  /** All addresses given as its own or its page's. */
  readonly addresses: readonly string[];
  /** It stands in a list, or among the parts of something else: a related story, and not the page's own. */
  readonly listed: boolean;
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

/** All articles that a page's JSON-LD describes, in its order: its own, and what is related to it. */
export function structuredArticles(root: ParentNode): StructuredArticle[] {
  const found: StructuredArticle[] = [];
  const budget = { nodes: LIMITS.nodes };
  for (const source of scripts(root)) collect(parse(source), found, budget, { depth: 0, listed: false });
  return found;
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

const NESTING = ['@graph', 'mainEntity', 'mainEntityOfPage'];
/** What stands under these is one of several: the stories of a list, the parts of a page, what a story refers to. */
const LISTING = ['hasPart', 'itemListElement', 'item', 'relatedLink', 'citation', 'mentions', 'isPartOf'];

/** Where in the data a value stands. */
interface Place {
  readonly depth: number;
  readonly listed: boolean;
}

function collect(value: unknown, found: StructuredArticle[], budget: { nodes: number }, place: Place): void {
  budget.nodes -= 1;
  if (budget.nodes < 0 || place.depth > LIMITS.depth) return;
  const inside = { ...place, depth: place.depth + 1 };
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 200)) collect(each, found, budget, inside);
  } else if (isFields(value)) {
    if (typesOf(value).some((type) => ARTICLE_TYPE.test(type))) found.push(articleOf(value, place.listed));
    for (const key of [...NESTING, ...LISTING]) {
      const listed = place.listed || LISTING.includes(key);
      if (Object.hasOwn(value, key)) collect(value[key], found, budget, { ...inside, listed });
    }
  }
}

function typesOf(fields: Fields): string[] {
  const type = fields['@type'];
  return (Array.isArray(type) ? type : [type]).filter((each): each is string => typeof each === 'string');
}

function articleOf(fields: Fields, listed: boolean): StructuredArticle {
  return {
    type: typesOf(fields)[0] ?? '',
    headline: line(fields.headline) ?? line(fields.name),
    body: longText(fields.articleBody) ?? longText(fields.text),
    authors: names(fields.author ?? fields.creator),
    published: line(fields.datePublished) ?? line(fields.dateCreated),
    modified: line(fields.dateModified),
    url: line(fields.url) ?? idOf(fields.mainEntityOfPage),
    addresses: [line(fields.url), idOf(fields.mainEntityOfPage), line(fields['@id'])].flatMap(
      (url) => url ?? [],
    ),
    listed,
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
