/** feedsmith as it comes, from wherever it is installed: it is no dependency of this package. Runs in a thread. */
import { pathToFileURL } from 'node:url';
import {
  absolute,
  type Fields,
  fieldsOf,
  firstText,
  instant,
  listOf,
  megabytesPerSecond,
  type ReadEntry,
  type Reading,
  type ReadText,
  type Sent,
} from './reading.ts';

let parse: ((text: string) => unknown) | null = null;

async function parserAt(install: string): Promise<(text: string) => unknown> {
  const loaded: unknown = await import(pathToFileURL(install).href);
  const found = fieldsOf(loaded).parseFeed;
  if (typeof found !== 'function') throw new Error(`${install} exports no function parseFeed.`);
  return (text) => found(text);
}

export async function read(sent: Sent): Promise<Reading> {
  parse ??= await parserAt(sent.install ?? '');
  const feed = fieldsOf(fieldsOf(parse(Buffer.from(sent.body).toString('utf8'))).feed);
  const items = [...listOf(feed.items), ...listOf(feed.entries)].map(fieldsOf);
  return {
    title: textIn(feed.title),
    siteUrl: linkOf(feed, sent.url) ?? absolute(feed.home_page_url, sent.url),
    language: firstText(feed.language, ...listOf(fieldsOf(feed.dc).languages), fieldsOf(feed.xml).lang),
    entries: items.map((item) => entryOf(item, sent.url)),
  };
}

/** Atom's fields say of what type they are; RSS's are characters only. */
function textIn(...values: readonly unknown[]): ReadText {
  for (const value of values) {
    const plain = firstText(value);
    if (plain !== null) return { value: plain, kind: 'unsaid' };
    const { value: inside, type } = fieldsOf(value);
    const text = firstText(inside);
    if (text !== null)
      return { value: text, kind: /html|xml/.test(firstText(type) ?? '') ? 'html' : 'plain' };
  }
  return { value: '', kind: 'unsaid' };
}

function linkOf(of: Fields, url: string): string | null {
  const links = listOf(of.links).map(fieldsOf);
  const alternate = links.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? links[0];
  return absolute(of.link ?? alternate?.href ?? of.url, url);
}

function entryOf(item: Fields, url: string): ReadEntry {
  const dc = fieldsOf(item.dc);
  const encoded = fieldsOf(item.content).encoded;
  const authors = listOf(item.authors).map((author) => firstText(author, fieldsOf(author).name));
  const content = textIn(encoded, item.content, item.content_html, item.content_text);
  const summary = textIn(item.summary, item.description, ...listOf(dc.descriptions));
  return {
    id: firstText(fieldsOf(item.guid).value, item.id, fieldsOf(item.rdf).about),
    url: linkOf(item, url),
    title: textIn(item.title, ...listOf(dc.titles)),
    summary: summary.value === '' ? content : summary,
    content,
    author: authors.filter((name) => name !== null).join(', ') || firstText(...listOf(dc.creators)),
    published: instant(
      firstText(item.pubDate, item.published, item.date_published, ...listOf(dc.dates), item.updated),
    ),
    updated: instant(firstText(item.updated, item.date_modified)),
  };
}

export const speed = (sent: readonly Sent[]): Promise<number> => megabytesPerSecond(sent, read);
