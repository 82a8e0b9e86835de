/** What is measured of a reader, each as a share with the list of what it missed. */
import { readFileSync } from 'node:fs';
import { parseFeed } from '../../src/feeds/parse.ts';
import { agrees, type Converted, SUITE_URL, type SuiteCase, saidIn } from './checks.ts';
import { DAMAGES } from './damages.ts';
import { differencesBetween } from './differences.ts';
import { ENCODING_CASES, encodedFeed, nameOf, wordsIn } from './encodings.ts';
import type { ReadEntry, Reading, Sent } from './reading.ts';
import { mapSome, type Outcome, type Reader } from './runner.ts';
import { feedsInGoTests, filesOf, SUITE_NAMES } from './suite-files.ts';

export interface Share {
  readonly right: number;
  readonly of: number;
  readonly misses: readonly string[];
}

const readingOf = (outcome: Outcome): Reading | null => ('reading' in outcome ? outcome.reading : null);
const whyOf = (outcome: Outcome): string =>
  'refused' in outcome ? outcome.refused : 'broke' in outcome ? outcome.broke : '';

/** The share of a suite's checks that the reader agrees with. */
export async function measureChecks(reader: Reader, cases: readonly SuiteCase[]): Promise<Share> {
  const asked = cases.filter(({ checks }) => checks.length > 0);
  const misses: string[] = [];
  const outcomes = await mapSome(asked, (one) => reader.read(one));
  for (const [at, one] of asked.entries()) {
    const outcome = outcomes[at] ?? { refused: '' };
    const reading = readingOf(outcome);
    for (const check of one.checks) {
      if (reading !== null && agrees(reading, check)) continue;
      const said = reading === null ? whyOf(outcome) : saidIn(reading, check);
      misses.push(
        `${one.file} [${check.entry ?? 'feed'}] ${check.field}: ${JSON.stringify(check.expected)} (${check.kind}) but ${JSON.stringify(said.slice(0, 200))}`,
      );
    }
  }
  const of = asked.reduce((sum, { checks }) => sum + checks.length, 0);
  return { right: of - misses.length, of, misses };
}

/** How often each reason for leaving a check out occurs. */
export function reasonsIn(cases: readonly Converted[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { why } of cases.flatMap(({ leftOut }) => leftOut))
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return new Map([...reasons].sort((a, b) => b[1] - a[1]));
}

/** The share of tidy files, which rss-parser is left to read, that the tolerant reader reads just so. */
export async function measureBothReaders(root: string): Promise<Share> {
  const misses: string[] = [];
  let of = 0;
  for (const { name, body } of allFiles(root)) {
    const chosen = await parseFeed(body, { url: SUITE_URL }).catch(() => null);
    if (chosen?.reader !== 'rss-parser') continue;
    of += 1;
    const tolerant = await parseFeed(body, { url: SUITE_URL, reader: 'tolerant' });
    const [first] = differencesBetween(chosen, tolerant);
    if (first !== undefined) misses.push(`${name}: ${JSON.stringify(first)}`);
  }
  return { right: of - misses.length, of, misses };
}

function allFiles(root: string): { name: string; body: Uint8Array }[] {
  const files = SUITE_NAMES.flatMap((suite) => filesOf(root, suite));
  return [...files.map(({ name, path }) => ({ name, body: readFileSync(path) })), ...feedsInGoTests(root)];
}

export interface Endured {
  readonly files: number;
  /** Stopped at a limit, or ended by a fault of the reader's own code. */
  readonly broke: readonly string[];
  /** Said to be unreadable although entries stand in the document. */
  readonly refused: readonly string[];
}

/** Every file of every suite: what breaks the reader, and what it will not read. */
export async function endureAll(reader: Reader, root: string): Promise<Endured> {
  const documents = allFiles(root);
  const outcomes = await mapSome(documents, ({ body }) =>
    reader.read({ body, contentType: null, url: SUITE_URL }),
  );
  const broke: string[] = [];
  const refused: string[] = [];
  for (const [at, { name, body }] of documents.entries()) {
    const outcome = outcomes[at];
    if (outcome === undefined || 'reading' in outcome) continue;
    if ('broke' in outcome) broke.push(`${name}: ${outcome.broke}`);
    else if (/<(?:\w+:)?(?:item|entry)[\s>]/.test(Buffer.from(body).toString('latin1')))
      refused.push(`${name}: ${outcome.refused}`);
  }
  return { files: documents.length, broke, refused };
}

/** The real feeds as documents. */
export function realFeeds(root: string): { name: string; sent: Sent }[] {
  return filesOf(root, 'sample-feeds').map(({ name, path }) => ({
    name,
    sent: { body: readFileSync(path), contentType: null, url: SUITE_URL },
  }));
}

/** The share of entries of real feeds that are still read when the feed is damaged, and are still the same entry. */
export async function measureDamages(reader: Reader, root: string): Promise<Share> {
  const misses: string[] = [];
  let of = 0;
  let right = 0;
  for (const { name, sent } of realFeeds(root)) {
    const text = Buffer.from(sent.body).toString('utf8');
    const entries = entriesIn(text);
    if (entries === 0) continue;
    const whole = readingOf(await reader.read(sent))?.entries ?? [];
    const outcomes = await mapSome(DAMAGES, ({ damage }) =>
      reader.read({ ...sent, body: Buffer.from(damage(text)) }),
    );
    for (const [at, outcome] of outcomes.entries()) {
      const kept = keptOf(whole, readingOf(outcome)?.entries ?? []);
      of += entries;
      right += Math.min(kept, entries);
      if (kept < entries)
        misses.push(`${name}, ${DAMAGES[at]?.name}: ${kept} of ${entries} ${whyOf(outcome)}`);
    }
  }
  return { right, of, misses };
}

/** Entries that a feed's source holds, counted without reading it. */
function entriesIn(text: string): number {
  const bare = text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  return bare.match(/<(?:item|entry)[\s>]/g)?.length ?? 0;
}

/** An entry is kept when its place holds an entry of the same address or id, or that begins with the same words. */
function keptOf(whole: readonly ReadEntry[], damaged: readonly ReadEntry[]): number {
  const same = (one: ReadEntry, other: ReadEntry | undefined): boolean =>
    other !== undefined &&
    ((one.id !== null && one.id === other.id) ||
      (one.url !== null && one.url === other.url) ||
      startsAlike(one.title.value, other.title.value) ||
      startsAlike(one.summary.value, other.summary.value));
  return whole.filter((entry, at) => same(entry, damaged[at])).length;
}

const startsAlike = (one: string, other: string): boolean =>
  one !== '' && other.slice(0, 20) === one.slice(0, 20);

/** The share of the byte encodings in which every title is read as it was written. */
export async function measureEncodings(reader: Reader): Promise<Share> {
  const outcomes = await mapSome(ENCODING_CASES, (one) =>
    reader.read({ ...encodedFeed(one), url: SUITE_URL }),
  );
  const misses = ENCODING_CASES.flatMap((one, at) => {
    const outcome = outcomes[at] ?? { refused: '' };
    const titles = readingOf(outcome)?.entries.map(({ title }) => title.value) ?? [];
    const right = titles.length === 3 && titles.every((title, n) => title === `${n + 1} ${wordsIn(one)}`);
    return right ? [] : [`${nameOf(one)}: ${titles[0] ?? whyOf(outcome)}`];
  });
  return { right: ENCODING_CASES.length - misses.length, of: ENCODING_CASES.length, misses };
}
