import type { Article } from '../model/article.ts';
import type { FeedConfig, FeedDocument, FeedEntry } from '../model/feed.ts';
import type { Topic } from '../model/topic.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { feedText } from './feed.ts';
import { inTurn } from './in-turn.ts';
import type { Readers } from './readers.ts';
import { oneLine, table } from './terminal.ts';

/** Entries that are shown, and those that topics are looked for in. */
const SHOWN = 10;
const LOOKED_AT = 100;

/** The feed with its last entries, newest first; those without a date keep their place at the end. */
export function previewText(feed: FeedDocument): string {
  const newest = feed.entries.toSorted((one, two) => time(two) - time(one));
  const dated = feed.entries.filter((entry) => entry.publishedAt !== null).length;
  const detected = languageOf(feed.entries);
  const language = `language: ${detected ?? 'neither English nor Spanish, or too few words to tell'}${said(feed.language, detected)}`;
  return `${feedText({ ...feed, entries: newest }, SHOWN)}${language}; ${dated} of ${feed.entries.length} entries have a date\n`;
}

function time(entry: FeedEntry): number {
  return entry.publishedAt === null ? 0 : Date.parse(entry.publishedAt);
}

function said(language: string | null, detected: string | null): string {
  const agrees = language === null || language.slice(0, 2).toLowerCase() === detected;
  return agrees ? '' : `, though the feed says ${oneLine(language)}`;
}

/** What the entries are written in, whatever the feed says. */
export function languageOf(entries: readonly FeedEntry[]) {
  return detectLanguage(entries.map((entry) => `${entry.title}. ${entry.summary}`).join('\n'));
}

/** How many of the newest entries each topic would be found in, by what the feed itself carries of them. */
export async function topicMatches(
  feed: FeedDocument,
  as: FeedConfig,
  topics: readonly Topic[],
  { readers, stop }: { readers: Readers; stop: AbortSignal },
): Promise<string> {
  const looked = feed.entries.toSorted((one, two) => time(two) - time(one)).slice(0, LOOKED_AT);
  const found = await inTurn(looked, 2, (entry) => topicsOf(entry, as, topics, readers), stop);
  const count = (id: string) => found.filter((ids) => ids.has(id)).length;
  const rows = topics.map(({ id }) => [id, `${count(id)} of ${looked.length}`]);
  return `topics in the entries, by what the feed carries of them:\n${table(rows)}`;
}

async function topicsOf(
  entry: FeedEntry,
  as: FeedConfig,
  topics: readonly Topic[],
  readers: Readers,
): Promise<Set<string>> {
  const url = entry.url ?? as.url;
  const page = await readers.run('readArticlePage', {
    ...{ body: null, contentType: null, url },
    entry: { ...entry, lang: as.lang },
  });
  const article: Article = {
    id: 'entry',
    outlet: as.outlet,
    country: as.country,
    lang: page.lang ?? as.lang,
    url,
    publishedAt: entry.publishedAt ?? new Date(0).toISOString(),
    zone: as.zone,
    byline: entry.author,
    title: entry.title,
    text: page.text,
  };
  const { mentions } = await readers.run('findFindings', { article, topics });
  return new Set(mentions.map((mention) => mention.topic));
}
