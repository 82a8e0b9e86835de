/** Reads any feed written in XML from its tree: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, tidy or damaged. */
import type { FeedDocument, FeedEntry, FeedFormat } from '../model/feed.ts';
import { parseFeedDate } from './dates.ts';
import {
  authorName,
  contentHtml,
  decodedBase64,
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
import { htmlOfXhtml } from './field-markup.ts';
import type { Vocabulary } from './namespaces.ts';
import { quietTimes } from './quiet-times.ts';
import type { XmlElement } from './tree.ts';

export interface FoundFeed {
  readonly format: FeedFormat;
  /** The element that describes the feed: `channel` or `feed`. */
  readonly head: XmlElement;
  readonly entries: readonly XmlElement[];
}

const ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);

/** The feed in a tree, or null when there is none. */
export function findFeed(tree: XmlElement): FoundFeed | null {
  const root = firstOf(tree, 4, (element) => ROOTS.has(element.name));
  if (root === null) return rootless(tree);
  const head =
    root.name === 'channel' ? root : (root.children.find((child) => child.name === 'channel') ?? root);
  const entries: XmlElement[] = [];
  collectEntries(root, entries);
  if (root.name === 'channel' || root === head) {
    // A root that was lost or closed too early leaves its entries beside it.
    for (const sibling of tree.children) if (sibling !== root) collectEntries(sibling, entries);
  }
  return { format: formatOf(root, head), head, entries };
}

/** Entries whose root was lost: something with a title, and an address or a text. */
function rootless(tree: XmlElement): FoundFeed | null {
  const entries: XmlElement[] = [];
  collectEntries(tree, entries);
  const has = (entry: XmlElement, ...names: string[]): boolean =>
    entry.children.some(({ name }) => names.includes(name));
  const real = entries.some(
    (entry) => has(entry, 'title') && has(entry, 'link', 'description', 'summary', 'guid'),
  );
  return real ? { format: 'other', head: tree, entries } : null;
}

function firstOf(from: XmlElement, depth: number, is: (element: XmlElement) => boolean): XmlElement | null {
  for (const child of from.children) if (is(child)) return child;
  if (depth === 0) return null;
  for (const child of from.children) {
    const found = firstOf(child, depth - 1, is);
    if (found !== null) return found;
  }
  return null;
}

const isEntry = ({ name, vocabulary }: XmlElement): boolean =>
  (name === 'item' || name === 'entry') && (vocabulary === 'rss' || vocabulary === 'atom');

function collectEntries(from: XmlElement, into: XmlElement[]): void {
  if (isEntry(from)) into.push(from);
  else for (const child of from.children) collectEntries(child, into);
}

function formatOf(root: XmlElement, head: XmlElement): FeedFormat {
  if (root.name === 'rdf') return 'rss1';
  if (root.name === 'feed') return 'atom';
  return head.name === 'channel' ? 'rss2' : 'other';
}

/** Read the feed. `feedUrl` is what addresses are relative to where the document gives no `xml:base`. */
export function readTolerantly(found: FoundFeed, feedUrl: string): Omit<FeedDocument, 'warnings'> {
  const { head } = found;
  const title = filled(field(head, OWN, 'title'), field(head, ['dc'], 'title'));
  // Atom alone says that an entry without an author has its feed's.
  const feedAuthor = found.format === 'atom' ? authorsOf(head) : null;
  return {
    format: found.format,
    reader: 'tolerant',
    title: title === null ? '' : titleText(...charactersOf(title)),
    siteUrl: addressOf(head, feedUrl),
    language: languageOf(head),
    ttlMinutes:
      minutes(field(head, OWN, 'ttl')?.text) ??
      syndicationMinutes(
        field(head, ['sy'], 'updateperiod')?.text ?? null,
        field(head, ['sy'], 'updatefrequency')?.text ?? null,
      ),
    ...quietTimes(head),
    entries: found.entries.map((entry) => readEntry(entry, feedUrl, feedAuthor)),
  };
}

function readEntry(entry: XmlElement, feedUrl: string, feedAuthor: string | null): FeedEntry {
  const group =
    entry.children.find((child) => child.name === 'group' && child.vocabulary === 'media') ?? entry;
  const title = filled(
    field(entry, OWN, 'title'),
    field(entry, ['dc', 'media'], 'title'),
    field(group, ['media'], 'title'),
  );
  const summary = filled(
    summaryOf(entry),
    field(entry, ['dc', 'media', 'itunes'], 'description', 'summary'),
    field(group, ['media'], 'description'),
    field(entry, ['itunes'], 'subtitle'),
  );
  const html = contentOf(entry);
  const published =
    dateIn(entry, OWN, 'pubdate', 'published', 'issued', 'created') ??
    dateIn(entry, ['dc', 'dcterms'], 'date', 'issued', 'created');
  const updated =
    dateIn(entry, OWN, 'updated', 'modified') ??
    dateIn(entry, ['dcterms', 'dc'], 'modified') ??
    parseFeedDate(ownAttribute(entry, 'lastmod'));
  const summarised = summary === null ? '' : summaryText(...charactersOf(summary));
  return {
    id: idOf(entry),
    url: addressOf(entry, feedUrl),
    title: title === null ? '' : titleText(...charactersOf(title)),
    summary: summarised === '' && html !== null ? summaryText(html, 'html') : summarised,
    contentHtml: html,
    author: authorsOf(entry) ?? feedAuthor,
    publishedAt: published ?? updated,
    updatedAt: updated,
  };
}

const OWN: readonly Vocabulary[] = ['rss', 'atom'];

/** RSS with a `description` and a `summary`: the first is the summary, the other is read as the content. */
function summaryOf(entry: XmlElement): XmlElement | null {
  const [first] = entry.children.filter(({ name, vocabulary, inner }) => {
    return vocabulary === 'rss' && SUMMARIES.has(name) && inner.trim() !== '';
  });
  return first ?? field(entry, OWN, 'description', 'summary', 'abstract');
}

const SUMMARIES = new Set(['description', 'summary']);

/** Both of them, which only this reader tells apart. */
export const hasTwoSummaries = (entry: XmlElement): boolean => otherSummary(entry) !== null;

function otherSummary(entry: XmlElement): XmlElement | null {
  const first = summaryOf(entry);
  const named = first?.name === 'summary' ? 'description' : 'summary';
  const other = field(entry, ['rss'], named);
  return first?.vocabulary === 'rss' && SUMMARIES.has(first.name) && other?.inner.trim() ? other : null;
}

/** The first child of one of these names that is not empty, else an empty one, else null; names in order. */
function field(of: XmlElement, vocabularies: readonly Vocabulary[], ...names: string[]): XmlElement | null {
  let empty: XmlElement | null = null;
  for (const name of names) {
    for (const child of of.children) {
      if (child.name !== name || !vocabularies.includes(child.vocabulary)) continue;
      if (child.inner.trim() !== '') return child;
      empty ??= child;
    }
  }
  return empty;
}

/** The first of these that is not empty, or null. */
function filled(...fields: (XmlElement | null)[]): XmlElement | null {
  return fields.find((one) => one !== null && one.inner.trim() !== '') ?? null;
}

/** A field's characters, and whether they are text or HTML. RSS never says: by custom it is HTML. */
export function charactersOf(element: XmlElement): [value: string, kind: FieldKind] {
  const type = (element.attributes.type ?? '').toLowerCase();
  const mode = (element.attributes.mode ?? '').toLowerCase();
  if (mode === 'base64') return [decodedBase64(element.text) ?? '', type.includes('html') ? 'html' : 'text'];
  if (element.children.length > 0 || (XHTML.test(type) && mode !== 'escaped'))
    return elementsOf(element, type);
  // Atom 1.0 has no mode: what is of another type than text or XML is base64.
  if (isBinary(type) && element.vocabulary === 'atom')
    return [decodedBase64(element.text) ?? element.text, 'html'];
  if (type === 'text' || type === 'text/plain') return [element.text, mode === 'escaped' ? 'html' : 'text'];
  if (type === '' && element.vocabulary === 'atom') return [element.text, 'text'];
  return [element.text, 'html'];
}

const XHTML = /^xhtml$|[/+]xml$/;

/** Elements of the document. HTML written as characters among them is HTML too, unless the field is said to be XHTML. */
function elementsOf(element: XmlElement, type: string): [value: string, kind: FieldKind] {
  const mixed = !XHTML.test(type) && WRITTEN_TAG.test(element.inner);
  const source = mixed
    ? element.inner.replace(/&(lt|gt|quot|amp);/g, (_, name) => WRITTEN[name] ?? '')
    : element.inner;
  return [htmlOfXhtml(source), 'elements'];
}

const WRITTEN_TAG =
  /&lt;(?:\/(?:a|b|blockquote|div|em|font|h[1-6]|i|li|p|span|strong|td|ul)|br ?\/?)\s?&gt;/i;
const WRITTEN: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** Media types whose content is not written as it is read. */
const isBinary = (type: string): boolean => type.includes('/') && !/^text\/|[/+]xml$|html/.test(type);

function contentOf(entry: XmlElement): string | null {
  const encoded = field(entry, ['content'], 'encoded');
  if (encoded !== null)
    return contentHtml(encoded.children.length > 0 ? htmlOfXhtml(encoded.inner) : encoded.text);
  const content =
    field(entry, ['atom', 'rss'], 'content') ?? field(entry, ['xhtml', 'rss'], 'body', 'div', 'fullitem');
  if (content === null) return otherContent(entry);
  if (content.attributes.src !== undefined) return null;
  if (content.vocabulary === 'xhtml') return contentHtml(htmlOfXhtml(content.inner));
  const [value, kind] = charactersOf(content);
  return contentHtml(kind === 'text' ? escapeHtml(value) : value);
}

function otherContent(entry: XmlElement): string | null {
  const other = otherSummary(entry);
  if (other === null) return null;
  const [value, kind] = charactersOf(other);
  return contentHtml(kind === 'text' ? escapeHtml(value) : value);
}

function idOf(entry: XmlElement): string | null {
  const own = field(entry, OWN, 'guid', 'id') ?? null;
  return (
    entryId(own?.text) ??
    entryId(own?.inner) ??
    entryId(entry.attributes['rdf:about']) ??
    entryId(field(entry, ['dc'], 'identifier')?.text)
  );
}

/** Where an entry or a feed is to be read: the alternate link, else any link, else a guid that is one. */
export function addressOf(of: XmlElement, feedUrl: string): string | null {
  const original = field(of, ['feedburner'], 'origlink');
  // RSS with an Atom link beside its own means its own.
  const links = OWN.flatMap((own) => of.children.filter((it) => it.name === 'link' && it.vocabulary === own));
  const alternates = links.filter((link) => (link.attributes.rel ?? 'alternate') === 'alternate');
  const pages = alternates.filter((link) => /html/i.test(link.attributes.type ?? 'html'));
  // RSS writes its link as text, whatever attributes it has got.
  const written = links.filter((link) => link.attributes.href === undefined);
  for (const link of [original, ...pages, ...alternates, ...written]) {
    if (link === null) continue;
    const address = webUrl(link.attributes.href ?? link.text, link.base ?? feedUrl);
    if (address !== null && (link.attributes.href ?? link.text).trim() !== '') return address;
  }
  const guid = field(of, OWN, 'guid');
  if (
    guid !== null &&
    (guid.attributes.ispermalink ?? guid.attributes.isPermaLink ?? 'true') !== 'false' &&
    isWeb(guid.text)
  ) {
    return webUrl(guid.text, feedUrl);
  }
  // Atom's id is an address that need not be one of a page; better than none.
  const id = of.name === 'entry' ? field(of, ['atom'], 'id')?.text : undefined;
  const about = of.attributes['rdf:about'] ?? id ?? '';
  return isWeb(about) ? webUrl(about, feedUrl) : webUrl(ownAttribute(of, 'href'), feedUrl);
}

/** Channel Definition Format, the first feeds of all, has addresses and dates in attributes, often in capitals. */
function ownAttribute(of: XmlElement, name: string): string {
  if (of.name !== 'item' && of.name !== 'channel') return '';
  return Object.entries(of.attributes).find(([written]) => written.toLowerCase() === name)?.[1] ?? '';
}

const isWeb = (text: string): boolean => /^\s*https?:\/\//i.test(text);

/** Who wrote it, each once; null when nobody is named. */
export function authorsOf(of: XmlElement): string | null {
  const own = of.children.filter(({ name, vocabulary }) => name === 'author' && OWN.includes(vocabulary));
  const names = own.map((author) => {
    const said = (what: string): XmlElement | undefined =>
      author.children.find((child) => child.name === what && child.text.trim() !== '');
    const name = said('name') ?? said('email');
    // RSS has names only, in whatever elements; Atom has more to say of a person than the name.
    const written = author.vocabulary === 'rss' && author.children.length > 0 ? author.inner : author.text;
    return authorName(name?.text ?? written);
  });
  const creators = of.children.filter(({ name, vocabulary }) => name === 'creator' && vocabulary === 'dc');
  return (
    joinAuthors(names) ??
    joinAuthors(creators.map((creator) => authorName(creator.text))) ??
    authorName(field(of, ['dc', 'itunes'], 'author')?.text ?? '')
  );
}

function dateIn(of: XmlElement, vocabularies: readonly Vocabulary[], ...names: string[]): string | null {
  for (const name of names) {
    const date = parseFeedDate(field(of, vocabularies, name)?.text ?? '');
    if (date !== null) return date;
  }
  return null;
}

function languageOf(head: XmlElement): string | null {
  const text = field(head, OWN, 'language')?.text ?? field(head, ['dc'], 'language')?.text;
  return languageTag(text ?? head.attributes['xml:lang'] ?? '');
}
