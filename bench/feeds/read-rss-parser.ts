/** rss-parser as it comes: UTF-8 text in, its own fields out. Runs in a thread that loads nothing of ours. */
import RssParser from 'rss-parser';
import {
  absolute,
  type Fields,
  fieldsOf,
  firstText,
  instant,
  megabytesPerSecond,
  type ReadEntry,
  type Reading,
  type ReadText,
  type Sent,
} from './reading.ts';

export async function read(sent: Sent): Promise<Reading> {
  // One for each document: after a document that it fails on, a parser may swallow the failure of the next.
  const parser = new RssParser<Fields, Fields>();
  const feed = fieldsOf(await parser.parseString(Buffer.from(sent.body).toString('utf8')));
  const items = Array.isArray(feed.items) ? feed.items.map(fieldsOf) : [];
  return {
    title: unsaid(feed.title),
    siteUrl: absolute(feed.link, sent.url),
    language: firstText(feed.language),
    entries: items.map((item) => entryOf(item, sent.url)),
  };
}

const unsaid = (value: unknown): ReadText => ({ value: firstText(value) ?? '', kind: 'unsaid' });

function entryOf(item: Fields, url: string): ReadEntry {
  return {
    id: firstText(item.guid, item.id, item['rdf:about']),
    url: absolute(item.link, url),
    title: unsaid(item.title),
    summary: unsaid(firstText(item.summary, item.content, item['content:encoded'])),
    content: unsaid(firstText(item['content:encoded'], item.content)),
    author: firstText(item.creator, item.author),
    published: instant(firstText(item.isoDate, item.pubDate)),
    updated: null,
  };
}

export const speed = (sent: readonly Sent[]): Promise<number> => megabytesPerSecond(sent, read);
