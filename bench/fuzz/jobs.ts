/** What the fuzzer runs in the reading threads: the product's own jobs, and the parts that none of those shows. */
import { compareReadings, type ReadText, type RevisionVerdict } from '../../src/articles/revisions.ts';
import { type Outline, readOpml } from '../../src/feeds/opml.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import type { ResolvedDate } from '../../src/model/claim.ts';
import type { FeedDocument } from '../../src/model/feed.ts';
import type { Language } from '../../src/model/language.ts';
import type { FeedBytes } from '../../src/pipeline/reading.ts';
import { findDates } from '../../src/text/dates.ts';
import { decodeBytes } from '../../src/text/decode.ts';
import { readText } from '../../src/text/read-text.ts';

export { readArticlePage, readFeed } from '../../src/pipeline/reading.ts';

export async function readFeedTolerantly({ body, contentType, url }: FeedBytes): Promise<FeedDocument> {
  return parseFeed(body, { contentType, url, reader: 'tolerant' });
}

export function readOutlines(body: Uint8Array): readonly Outline[] {
  return readOpml(decodeBytes(body, null, 'xml').text).outlines;
}

export function compareTwo({ before, after }: { before: ReadText; after: ReadText }): RevisionVerdict {
  return compareReadings(before, after);
}

export function datesIn({ text, lang }: { text: string; lang: Language }): ResolvedDate[] {
  return findDates(readText(text, lang), '2026-03-01');
}
