/**
 * rss-parser, for the feeds that it reads well: `parseString` on decoded and repaired text, never `parseURL`
 * (which has no limits and no address guard). What it cannot do is told by `isTidy` before it is asked.
 */
import { createRequire } from 'node:module';
import RssParser from 'rss-parser';
import type { FeedDocument, FeedEntry } from '../model/feed.ts';
import { parseFeedDate } from './dates.ts';
import {
  authorName,
  contentHtml,
  entryId,
  escapeHtml,
  type FieldKind,
  joinAuthors,
  languageTag,
  minutes,
  summaryText,
  syndicationMinutes,
  titleText,
  webUrl,
} from './entry-fields.ts';
import { USUAL_PREFIX } from './namespaces.ts';
import { quietTimes } from './quiet-times.ts';
import { addressOf, authorsOf, type FoundFeed, hasTwoSummaries } from './tolerant-reader.ts';
import type { XmlElement, XmlTree } from './tree.ts';

// Its text snippets are made by a regular expression that takes 39 s for 200 KB of "<". Nothing here uses them.
const require = createRequire(import.meta.url);
const snippets: { getSnippet: (html: string) => string } = require('rss-parser/lib/utils.js');
snippets.getSnippet = () => '';

/** A field as xml2js gives it: characters, or an object with the characters in `_` and the attributes in `$`. */
type Raw = unknown;
type Item = Record<string, Raw>;

const KEPT = [
  'title',
  'link',
  'guid',
  'id',
  'description',
  'summary',
  'content',
  'author',
  'pubDate',
  'published',
  'issued',
  'created',
  'updated',
  'modified',
];
const KEPT_OTHERS = [
  'dc:creator',
  'dc:date',
  'dc:title',
  'dc:identifier',
  'content:encoded',
  'dcterms:modified',
  'atom:link',
];

/** One for each document: after a document that it fails on, a parser may swallow the failure of the next. */
const newParser = (): RssParser<Item, Item> =>
  new RssParser<Item, Item>({
    customFields: {
      feed: ['language', 'ttl', 'dc:language', 'sy:updatePeriod', 'sy:updateFrequency'],
      item: [...KEPT, ...KEPT_OTHERS].map((name) => [name, `all ${name}`, { keepArray: true }]),
    },
  });

const INLINE_HOLDERS = new Set([
  'title',
  'description',
  'summary',
  'content',
  'encoded',
  'link',
  'guid',
  'id',
]);

/** Is this a feed that rss-parser reads as well as the tolerant reader does? */
export function isTidy(tree: XmlTree, found: FoundFeed): boolean {
  if (tree.unclosed > 0 || tree.truncated || tree.limit !== null) return false;
  const [root, ...others] = tree.root.children;
  if (root === undefined || others.length > 0) return false;
  if (!(isRss2(root) || isAtom1(root) || isRdf(root))) return false;
  return (
    isPlain(found.head) &&
    found.entries.every((entry) => isPlain(entry) && !needsOthers(entry) && !hasTwoSummaries(entry))
  );
}

const isRss2 = (root: XmlElement): boolean =>
  root.prefix === '' && root.name === 'rss' && /^2/.test(root.attributes.version ?? '');
const isAtom1 = (root: XmlElement): boolean =>
  root.prefix === '' && root.name === 'feed' && root.attributes.xmlns === 'http://www.w3.org/2005/Atom';
const isRdf = (root: XmlElement): boolean => root.prefix === 'rdf' && root.name === 'rdf';

/** Old names for the full text. */
const SELDOM = new Set(['body', 'fullitem']);

/** No markup inside a field, no `xml:base`, and every prefix the usual one (rss-parser goes by prefixes). */
function isPlain(element: XmlElement): boolean {
  if (element.base !== null) return false;
  return element.children.every((child) => {
    const usual = USUAL_PREFIX[child.vocabulary];
    if (usual !== undefined && child.prefix !== usual) return false;
    if (child.vocabulary === 'feedburner' || child.vocabulary === 'xhtml' || SELDOM.has(child.name))
      return false;
    if (
      (child.vocabulary === 'rss' || child.vocabulary === 'atom') &&
      child.prefix !== '' &&
      `${child.prefix}:${child.name}` !== 'atom:link'
    )
      return false;
    if (child.base !== null || child.attributes.mode !== undefined) return false;
    if (INLINE_HOLDERS.has(child.name) && !isTextType(child)) return false;
    const holdsText =
      INLINE_HOLDERS.has(child.name) || (child.name === 'author' && child.vocabulary === 'rss');
    return child.children.length === 0 || !holdsText;
  });
}

/** A link's type is that of the page; any other field's is its own, and rss-parser knows text and HTML. */
const isTextType = ({ name, attributes }: XmlElement): boolean =>
  name === 'link' || /^$|^(text\/)?(text|plain|html)$/i.test(attributes.type ?? '');

const OTHERS = new Set(['dc', 'dcterms', 'media', 'itunes']);
const KNOWN_OTHERS = new Set(['dc:title', 'dc:creator', 'dc:date', 'dc:identifier']);
const ALIKE: Readonly<Record<string, string>> = {
  summary: 'description',
  subtitle: 'description',
  creator: 'author',
  issued: 'pubdate',
  created: 'pubdate',
};

/** Does the entry say something only in a vocabulary that is not asked of rss-parser (`media:description`)? */
function needsOthers(entry: XmlElement): boolean {
  const same = (name: string): string => ALIKE[name] ?? name;
  const has = new Set(
    entry.children
      .filter((child) => !OTHERS.has(child.vocabulary) && child.inner.trim() !== '')
      .map((child) => same(child.name)),
  );
  return entry.children.some((child) => {
    if (!OTHERS.has(child.vocabulary) || KNOWN_OTHERS.has(`${child.vocabulary}:${child.name}`)) return false;
    return (
      /^(title|description|summary|subtitle|author|creator|issued|created|modified|group)$/.test(
        child.name,
      ) && !has.has(same(child.name))
    );
  });
}

/**
 * Read a tidy feed.
 * @throws whatever rss-parser throws, e.g. for a bad date in Atom
 */
export async function readTidily(
  text: string,
  found: FoundFeed,
  feedUrl: string,
): Promise<Omit<FeedDocument, 'warnings'>> {
  const feed = await newParser().parseString(text);
  const atom = found.format === 'atom';
  const feedAuthor = atom ? authorsOf(found.head) : null;
  const first = (name: string): string | null => textOf(feed[name]);
  return {
    format: found.format,
    reader: 'rss-parser',
    title: titleText(textOf(feed.title) ?? '', headTitleKind(found)),
    siteUrl: addressOf(found.head, feedUrl),
    language: languageTag(
      first('language') ?? first('dc:language') ?? found.head.attributes['xml:lang'] ?? '',
    ),
    ttlMinutes:
      minutes(first('ttl')) ?? syndicationMinutes(first('sy:updatePeriod'), first('sy:updateFrequency')),
    ...quietTimes(found.head),
    entries: feed.items.map((item) => readItem(item, atom, feedUrl, feedAuthor)),
  };
}

function headTitleKind(found: FoundFeed): FieldKind {
  const title = found.head.children.find((child) => child.name === 'title');
  return kindOf(found.format === 'atom', title?.attributes.type);
}

function readItem(item: Item, atom: boolean, feedUrl: string, feedAuthor: string | null): FeedEntry {
  const all = (name: string): Raw[] => listed(item[`all ${name}`]);
  const firstText = (...names: string[]): string | null =>
    names
      .flatMap(all)
      .map(textOf)
      .find((text) => (text ?? '').trim() !== '') ?? null;
  const value = (...names: string[]): [string, FieldKind] => {
    const raw = names.flatMap(all).find((one) => (textOf(one) ?? '').trim() !== '');
    return [textOf(raw) ?? '', kindOf(atom, attributeOf(raw, 'type'))];
  };
  const html = htmlOf(all('content:encoded'), all('content'), atom);
  const summary = summaryText(...value('description', 'summary'));
  const published = dateOf(firstText, 'pubDate', 'published', 'issued', 'created', 'dc:date');
  const updated = dateOf(firstText, 'updated', 'modified', 'dcterms:modified');
  return {
    id:
      entryId(firstText('guid', 'id')) ??
      entryId(textOf(item['rdf:about'])) ??
      entryId(firstText('dc:identifier')),
    url:
      linkOf([...all('link'), ...all('atom:link')], feedUrl) ??
      permalink(all('guid')[0], textOf(item['rdf:about']) ?? (atom ? firstText('id') : null), feedUrl),
    title: titleText(...value('title', 'dc:title')),
    summary: summary === '' && html !== null ? summaryText(html, 'html') : summary,
    contentHtml: html,
    author: (atom ? atomAuthors(all('author')) : rssAuthors(all('author'), all('dc:creator'))) ?? feedAuthor,
    publishedAt: published ?? updated,
    updatedAt: updated,
  };
}

const listed = (raw: Raw): Raw[] => (Array.isArray(raw) ? raw : raw === undefined ? [] : [raw]);

const isRecord = (raw: Raw): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null;

/** The characters of a field; of a list, those of its first. */
function textOf(raw: Raw): string | null {
  if (typeof raw === 'string') return raw;
  if (Array.isArray(raw)) return textOf(raw[0]);
  return isRecord(raw) && typeof raw._ === 'string' ? raw._ : null;
}

function attributeOf(raw: Raw, name: string): string | undefined {
  const attributes = isRecord(raw) ? raw.$ : undefined;
  const value = isRecord(attributes) ? attributes[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** RSS never says whether a field is text or HTML: by custom it is HTML. Atom's default is text. */
function kindOf(atom: boolean, type: string | undefined): FieldKind {
  if (type === 'text' || type === 'text/plain') return 'text';
  return atom && (type ?? '') === '' ? 'text' : 'html';
}

function htmlOf(encoded: readonly Raw[], contents: readonly Raw[], atom: boolean): string | null {
  const first = encoded.map(textOf).find((text) => (text ?? '').trim() !== '');
  if (first !== undefined && first !== null) return contentHtml(first);
  const content = contents.find((one) => (textOf(one) ?? '').trim() !== '');
  if (content === undefined || attributeOf(content, 'src') !== undefined) return null;
  const value = textOf(content) ?? '';
  return contentHtml(kindOf(atom, attributeOf(content, 'type')) === 'html' ? value : escapeHtml(value));
}

function linkOf(links: readonly Raw[], feedUrl: string): string | null {
  const alternates = links.filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate');
  const pages = alternates.filter((link) => /html/i.test(attributeOf(link, 'type') ?? 'html'));
  const texts = links.filter((link) => attributeOf(link, 'href') === undefined);
  for (const link of [...pages, ...alternates, ...texts]) {
    const written = attributeOf(link, 'href') ?? textOf(link) ?? '';
    const address = webUrl(written, feedUrl);
    if (address !== null) return address;
  }
  return null;
}

function permalink(guid: Raw, about: string | null, feedUrl: string): string | null {
  const isWeb = (text: string): boolean => /^\s*https?:\/\//i.test(text);
  const written = textOf(guid) ?? '';
  if ((attributeOf(guid, 'isPermaLink') ?? 'true') !== 'false' && isWeb(written))
    return webUrl(written, feedUrl);
  return about !== null && isWeb(about) ? webUrl(about, feedUrl) : null;
}

function atomAuthors(authors: readonly Raw[]): string | null {
  return joinAuthors(
    authors.map((author) => {
      if (!isRecord(author)) return authorName(textOf(author) ?? '');
      const said = (what: string): string | null => textOf(author[what])?.trim() || null;
      return authorName(said('name') ?? said('email') ?? textOf(author) ?? '');
    }),
  );
}

function rssAuthors(authors: readonly Raw[], creators: readonly Raw[]): string | null {
  const names = (raw: readonly Raw[]): string | null =>
    joinAuthors(raw.map((one) => authorName(textOf(one) ?? '')));
  return names(authors) ?? names(creators);
}

function dateOf(firstText: (...names: string[]) => string | null, ...names: string[]): string | null {
  for (const name of names) {
    const date = parseFeedDate(firstText(name) ?? '');
    if (date !== null) return date;
  }
  return null;
}
