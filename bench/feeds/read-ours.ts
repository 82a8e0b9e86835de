/** Claimwatch's reader, for the comparison. Runs in a thread. */
import { parseFeed } from '../../src/feeds/parse.ts';
import type { FeedEntry } from '../../src/model/feed.ts';
import { megabytesPerSecond, type ReadEntry, type Reading, type Sent } from './reading.ts';

export async function read(sent: Sent): Promise<Reading> {
  const feed = await parseFeed(sent.body, { url: sent.url, contentType: sent.contentType });
  return {
    title: { value: feed.title, kind: 'plain' },
    siteUrl: feed.siteUrl,
    language: feed.language,
    entries: feed.entries.map(entryOf),
  };
}

function entryOf(entry: FeedEntry): ReadEntry {
  return {
    id: entry.id,
    url: entry.url,
    title: { value: entry.title, kind: 'plain' },
    summary: { value: entry.summary, kind: 'plain' },
    content: { value: entry.contentHtml ?? '', kind: 'html' },
    author: entry.author,
    published: entry.publishedAt,
    updated: entry.updatedAt,
  };
}

export const speed = (sent: readonly Sent[]): Promise<number> => megabytesPerSecond(sent, read);
