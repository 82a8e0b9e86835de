/**
 * What runs in the reading threads: everything that takes text from outside apart. A document that is too much
 * for a thread fails alone, with its thread.
 */
import { readPage } from '../articles/read-page.ts';
import { compareReadings, type ReadText } from '../articles/revisions.ts';
import { type ClaimsInText, compareClaims } from '../claims/claim-edits.ts';
import { leaveOutEmpty } from '../feeds/empty-entries.ts';
import { parseFeed } from '../feeds/parse.ts';
import { type CompiledTopics, compileTopics } from '../mentions/compile-topics.ts';
import type { Article, PageReading } from '../model/article.ts';
import type { FeedDocument } from '../model/feed.ts';
import type { Language } from '../model/language.ts';
import type { OwnWords } from '../model/own-words.ts';
import type { Topic } from '../model/topic.ts';
import { isBinary } from '../text/binary.ts';
import { decodeBytes } from '../text/decode.ts';
import { useOwnWords } from '../text/lexicons/own-words.ts';
import { type Examined, examine, type Specimen } from './examine.ts';
import { type ArticleFindings, readClaims } from './read-claims.ts';

export { compareClaimWords, compareRevisions, kindOfRevision } from './compare-revisions.ts';

/** Called once in each thread, before it reads anything: the words that the operator added. */
export function takeOwnWords(words: OwnWords): void {
  useOwnWords(words);
}

export interface FeedBytes {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

export async function readFeed(feed: FeedBytes): Promise<FeedDocument> {
  return leaveOutEmpty(await parseFeed(feed.body, { contentType: feed.contentType, url: feed.url }));
}

export interface PageBytes {
  /** null: there is no page to be had; the entry's own content is read. */
  readonly body: Uint8Array | null;
  readonly contentType: string | null;
  readonly url: string;
  /** IANA zone of the outlet, for clocks without one. */
  readonly zone?: string;
  readonly entry: {
    readonly title: string;
    readonly summary: string;
    readonly contentHtml: string | null;
    readonly author: string | null;
    readonly publishedAt: string | null;
    /** Language of the feed. */
    readonly lang?: Language;
  } | null;
}

export function readArticlePage(page: PageBytes): PageReading {
  const html = page.body === null ? '' : decodeBytes(page.body, page.contentType, 'html').text;
  const { url, zone = 'UTC', entry } = page;
  const context = { url, zone, ...(entry === null ? {} : { feedEntry: entry }) };
  if (!isBinary(html)) return readPage(html, context);
  const reading = readPage('', context);
  return { ...reading, warnings: [NO_TEXT, ...reading.warnings] };
}

const NO_TEXT = 'What came is no page: it looks like the bytes of a picture, a film or a program.';

export function findFindings(input: { article: Article; topics: readonly Topic[] }): ArticleFindings {
  return readClaims(input.article, compiled(input.topics));
}

/** One text under the microscope: `examine.ts`. */
export function examineText(input: { specimen: Specimen; topics: readonly Topic[] }): Examined {
  return examine(input.specimen, compiled(input.topics));
}

type ReadClaims = ReadText & ClaimsInText;

/** What an outlet did to the claims between two revisions, and its own words that it corrected the article. */
export function findEditedClaims({ before, after }: { before: ReadClaims; after: ReadClaims }) {
  return { ...compareClaims(before, after), note: compareReadings(before, after).note?.text ?? null };
}

let last: { key: string; topics: CompiledTopics } | null = null;

/** Topics rarely change while a thread lives; compiling them takes longer than reading an article. */
function compiled(topics: readonly Topic[]): CompiledTopics {
  const key = JSON.stringify(topics);
  if (last?.key !== key) last = { key, topics: compileTopics(topics) };
  return last.topics;
}
