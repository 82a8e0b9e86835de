/** One document through the reading threads, and what was wrong with what came back. */

import type { PageReading } from '../../src/model/article.ts';
import type { FeedDocument } from '../../src/model/feed.ts';
import { standsIn } from '../../src/model/span.ts';
import type { PageBytes } from '../../src/pipeline/reading.ts';
import { beginning, cleanLine } from '../../src/text/clean-text.ts';
import { wellFormed } from '../../src/text/decode.ts';
import { plainText } from '../../src/text/markup.ts';
import type { Pool } from '../../src/threads/pool.ts';
import { differencesBetween } from '../feeds/differences.ts';
import { faultsOfFeed, faultsOfPage, PROMISED } from './faults.ts';

export type Threads = Pool<typeof import('./jobs.ts')>;
export type Kind = 'feed' | 'page';

export interface Trial {
  readonly kind: Kind;
  readonly body: Uint8Array;
  /** What the server says of it. */
  readonly contentType: string | null;
  /** Is a page's text in its feed, too? */
  readonly inFeed: boolean;
}

const FEED_URL = 'https://paper.example/rss/news.xml';
const PAGE_URL = 'https://paper.example/2026/03/01/story';
/** Longest message of an error that tells faults apart. */
const SAID = 160;

/** The faults of reading this document, each in words; none when all is well. */
export async function faultsOf(trial: Trial, threads: Threads): Promise<string[]> {
  const faults = trial.kind === 'feed' ? await feedFaults(trial, threads) : await pageFaults(trial, threads);
  return [...new Set(faults)];
}

type Outcome<T> = { readonly read: T } | { readonly refused: string; readonly promised: boolean };

async function outcomeOf<T>(job: Promise<T>): Promise<Outcome<T>> {
  try {
    return { read: await job };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { refused: `${name}: ${message.slice(0, SAID)}`, promised: PROMISED.has(name) };
  }
}

function faultsIn<T>(what: string, outcome: Outcome<T>, look: (read: T) => string[]): string[] {
  if ('read' in outcome) return look(outcome.read).map((fault) => `${what}: ${fault}`);
  return outcome.promised ? [] : [`${what}: ${outcome.refused}`];
}

/** What is not the same the second time: fields, or that it was refused only once. */
function changes<T extends object>(what: string, first: Outcome<T>, again: Outcome<T>): string[] {
  if (!('read' in first && 'read' in again)) {
    const [one, other] = [first, again].map((outcome) => ('read' in outcome ? 'read' : outcome.refused));
    return one === other ? [] : [`${what}: once ${one}, once ${other}`];
  }
  const [one, other] = [first.read, again.read].map(
    (read) => new Map(Object.entries(read).map(([field, value]) => [field, JSON.stringify(value)])),
  );
  const fields = [...(one ?? [])].filter(([field, value]) => other?.get(field) !== value);
  return fields.map(([field]) => `${what}: ${field} is read differently the second time`);
}

async function feedFaults({ body, contentType }: Trial, threads: Threads): Promise<string[]> {
  const feed = { body, contentType, url: FEED_URL };
  const chosen = await outcomeOf(threads.run('readFeed', feed));
  const again = await outcomeOf(threads.run('readFeed', feed));
  const tolerant = await outcomeOf(threads.run('readFeedTolerantly', feed));
  const outlines = await outcomeOf(threads.run('readOutlines', body));
  return [
    ...faultsIn('feed', chosen, faultsOfFeed),
    ...faultsIn('feed, tolerantly', tolerant, faultsOfFeed),
    ...faultsIn('outlines', outlines, () => []),
    ...changes('feed', chosen, again),
    ...disagreements(chosen, tolerant),
  ];
}

function disagreements(chosen: Outcome<FeedDocument>, tolerant: Outcome<FeedDocument>): string[] {
  if (!('read' in chosen && 'read' in tolerant)) {
    return 'read' in chosen === 'read' in tolerant
      ? []
      : ['readers: one of them refuses what the other reads'];
  }
  return differencesBetween(chosen.read, tolerant.read).map(
    ({ field }) => `readers: they differ in ${field}`,
  );
}

async function pageFaults({ body, contentType, inFeed }: Trial, threads: Threads): Promise<string[]> {
  const entry = inFeed ? entryOf(Buffer.from(body).toString('utf8')) : null;
  const page = { body, contentType, url: PAGE_URL, zone: 'America/Mexico_City', entry };
  const first = await outcomeOf(threads.run('readArticlePage', page));
  const again = await outcomeOf(threads.run('readArticlePage', page));
  return [
    ...faultsIn('page', first, faultsOfPage),
    ...changes('page', first, again),
    ...('read' in first ? await textFaults(first.read, threads) : []),
  ];
}

/** An entry of a feed that has the document in its fields, as it is after a feed was read. */
function entryOf(document: string): NonNullable<PageBytes['entry']> {
  const html = wellFormed(document);
  const summary = plainText(html.slice(0, 2000));
  return {
    ...{ title: beginning(cleanLine(summary), 100), summary, contentHtml: html },
    ...{ author: null, publishedAt: '2026-03-01T12:00:00.000Z' },
  };
}

/** What comes after the reading: dates in its text, and the comparison with a version whose paragraphs went round. */
async function textFaults({ text, title }: PageReading, threads: Threads): Promise<string[]> {
  const dates = await outcomeOf(threads.run('datesIn', { text, lang: text.length % 2 === 0 ? 'en' : 'es' }));
  const paragraphs = text.split('\n\n');
  const moved = [...paragraphs.slice(1), ...paragraphs.slice(0, 1)].join('\n\n');
  const [before, after] = [text, moved].map((one) => ({ title: title ?? '', text: one }));
  if (before === undefined || after === undefined) return [];
  const verdict = await outcomeOf(threads.run('compareTwo', { before, after }));
  return [
    ...faultsIn('dates', dates, (found) =>
      found.every(
        ({ span, from, to }) => standsIn(text, span) && /^\d{4}-\d\d-\d\d$/.test(from) && from <= to,
      )
        ? []
        : ['a date or its span is wrong'],
    ),
    ...faultsIn('revision', verdict, ({ sentences }) =>
      sentences.every(
        (one) =>
          (one.before === null || standsIn(text, one.before)) &&
          (one.after === null || standsIn(moved, one.after)),
      )
        ? []
        : ['a span stands elsewhere'],
    ),
  ];
}
