/** Runs in a thread that has the process to itself: how long (milliseconds of processor time) a reading takes. */
import { readPage } from '../../src/articles/read-page.ts';
import { compareReadings } from '../../src/articles/revisions.ts';
import { NotAFeed } from '../../src/feeds/errors.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { findDates } from '../../src/text/dates.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Kind } from './trial.ts';

export async function timeOf({
  kind,
  text,
}: {
  readonly kind: Kind;
  readonly text: string;
}): Promise<number> {
  const started = process.cpuUsage();
  if (kind === 'feed') await readFeed(text);
  else readArticle(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

async function readFeed(text: string): Promise<void> {
  try {
    await parseFeed(text, { url: 'https://paper.example/feed' });
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
  }
}

function readArticle(html: string): void {
  const { text } = readPage(html, { url: 'https://paper.example/story' });
  findDates(readText(text, 'en'), '2026-03-01');
  compareReadings({ title: 'x', text }, { title: 'x', text: `${text.slice(text.length / 2)} And more.` });
}
