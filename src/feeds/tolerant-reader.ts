/** Reads any feed written in XML from its tree: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, tidy or damaged. */
import type { FeedDocument, FeedEntry, FeedFormat } from '../model/feed.ts';
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
import type { Vocabulary } from './namespaces.ts';
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
    field(entry, OWN, 'description', 'summary'),
    field(entry, ['dc', 'media', 'itunes'], 'description', 'summary'),
    field(group, ['media'], 'description'),
  );
  const html = contentOf(entry);
  const published =
    dateIn(entry, OWN, 'pubdate', 'published', 'issued') ??
    dateIn(entry, ['dc', 'dcterms'], 'date', 'issued', 'created');
  const updated = dateIn(entry, OWN, 'updated', 'modified') ?? dateIn(entry, ['dcterms', 'dc'], 'modified');
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
  const marked = element.children.length > 0;
  if (type === 'xhtml' || type === 'application/xhtml+xml' || marked)
    return [unprefixed(element.inner), 'html'];
  if (mode === 'base64')
    return [Buffer.from(element.text, 'base64').toString('utf8'), type.includes('html') ? 'html' : 'text'];
  if (type === 'text' || type === 'text/plain') return [element.text, mode === 'escaped' ? 'html' : 'text'];
  if (type === '' && element.vocabulary === 'atom') return [element.text, 'text'];
  return [element.text, 'html'];
}

/** `<xhtml:b>` as HTML knows it, character data sections opened. */
function unprefixed(xhtml: string): string {
  return xhtml
    .replace(/<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g, '$1')
    .replace(/<(\/?)(?:xhtml|x?html?|h):([a-z])/gi, '<$1$2');
}

function contentOf(entry: XmlElement): string | null {
  const encoded = field(entry, ['content'], 'encoded');
  if (encoded !== null)
    return contentHtml(encoded.children.length > 0 ? unprefixed(encoded.inner) : encoded.text);
  const content =
    field(entry, ['atom', 'rss'], 'content') ?? field(entry, ['xhtml', 'rss'], 'body', 'div', 'fullitem');
  if (content === null || content.attributes.src !== undefined) return null;
  if (content.vocabulary === 'xhtml') return contentHtml(unprefixed(content.inner));
  const [value, kind] = charactersOf(content);
  return contentHtml(kind === 'html' ? value : escapeHtml(value));
}

function idOf(entry: XmlElement): string | null {
  const own = field(entry, OWN, 'guid', 'id') ?? null;
  return (
    entryId(own?.text) ??
    entryId(entry.attributes['rdf:about']) ??
    entryId(field(entry, ['dc'], 'identifier')?.text)
  );
}

/** Where an entry or a feed is to be read: the alternate link, else any link, else a guid that is one. */
export function addressOf(of: XmlElement, feedUrl: string): string | null {
  const original = field(of, ['feedburner'], 'origlink');
  const links = of.children.filter(({ name, vocabulary }) => name === 'link' && OWN.includes(vocabulary));
  const alternates = links.filter(
    (link) => (link.attributes.rel ?? 'alternate') === 'alternate' || link.attributes.href === undefined,
  );
  const pages = alternates.filter((link) => /html/i.test(link.attributes.type ?? 'html'));
  for (const link of [original, ...pages, ...alternates]) {
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
  const about = of.attributes['rdf:about'] ?? '';
  return isWeb(about) ? webUrl(about, feedUrl) : null;
}

const isWeb = (text: string): boolean => /^\s*https?:\/\//i.test(text);

function authorsOf(of: XmlElement): string | null {
  const own = of.children.filter(({ name, vocabulary }) => name === 'author' && OWN.includes(vocabulary));
  const names = own.map((author) => {
    const name =
      author.children.find((child) => child.name === 'name') ??
      author.children.find((child) => child.name === 'email');
    return authorName(name?.text ?? author.text);
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
