/** Polls a history through the real polling station, and counts what became of every item. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { type HouseEvent, openEvents } from '../../src/pipeline/events.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import type { House } from '../../src/pipeline/house.ts';
import { type OpenHouse, openHouse } from '../../src/pipeline/open-house.ts';
import { pollFeed } from '../../src/pipeline/poll-feed.ts';
import { readArticle } from '../../src/pipeline/read-article.ts';
import { withoutTracking } from '../../src/text/canonical-url.ts';
import { type DumpedItem, inOrder, type OutletHistory, type Snapshot } from './dumps.ts';
import { type FeedServer, feedPath, openFeedServer } from './feed-server.ts';

export interface OutletCounts {
  readonly outlet: string;
  readonly snapshots: number;
  /** Items in all snapshots together. */
  readonly offered: number;
  readonly distinctLinks: number;
  /** Entries stored, and entries that a poll called new: both must be the distinct links. */
  readonly firstSeen: number;
  readonly calledNew: number;
  /** Articles handed on to be read that had been handed on before and were not edited: must be none. */
  readonly repeatsAlerted: number;
  /** Items that said something else than in the snapshot before, and how often that led to another look at the page. */
  readonly edits: number;
  readonly editsFound: number;
  /** Entries whose stored words are those of the last snapshot that showed them: must be all. */
  readonly wordsKept: number;
  /** Edits of words or figures, not of punctuation or capitals alone. */
  readonly reworded: number;
  /** Looks at edited pages that were stored as revisions; null when no pages were read. */
  readonly revisions: number | null;
  /** Polls that shared no link with the poll before, and gaps that the station reported. */
  readonly disjoint: number;
  readonly gaps: number;
}

export interface HistoryOptions {
  /** Whether the pages of items that are edited are read, so that edits become revisions. */
  readonly readPages: boolean;
  /** An empty database to use; one is made otherwise. */
  readonly dataDir?: string;
  readonly progress?: (done: number, of: number) => void;
}

interface Running {
  readonly server: FeedServer;
  readonly house: OpenHouse;
  readonly events: HouseEvent[];
  /** Articles rung for, in order. */
  readonly rung: number[];
  setTime(at: number): void;
}

/** Polls all snapshots of all outlets in the order of their newest dates, on a database of its own. */
export async function replayHistory(
  histories: readonly OutletHistory[],
  options: HistoryOptions,
): Promise<OutletCounts[]> {
  const dir = mkdtempSync(join(tmpdir(), 'claimwatch-history-'));
  const server = await openFeedServer();
  try {
    const running = await openStation(histories, server, {
      dir,
      dataDir: options.dataDir ?? join(dir, 'data'),
    });
    try {
      return await replayAll(running, histories, options);
    } finally {
      await running.house.close();
    }
  } finally {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

async function openStation(
  histories: readonly OutletHistory[],
  server: FeedServer,
  { dir, dataDir }: { dir: string; dataDir: string },
): Promise<Running> {
  const configDir = join(dir, 'config');
  mkdirSync(configDir);
  for (const [name, value] of Object.entries(configuration(histories, server, dataDir))) {
    writeFileSync(join(configDir, name), stringify(value));
  }
  const events = openEvents({ level: 'silent', pretty: false });
  const heard: HouseEvent[] = [];
  events.listen((event) => heard.push(event));
  let now = Math.min(...histories.flatMap(({ snapshots }) => snapshots.map(({ newest }) => newest)));
  const house = await openHouse(loadConfig(configDir, {}), { events, clock: () => new Date(now) });
  const rung: number[] = [];
  const setTime = (at: number): void => {
    now = Math.max(at, now + 60_000);
  };
  return { server, house: ringingInto(house, rung), events: heard, rung, setTime };
}

function configuration(histories: readonly OutletHistory[], server: FeedServer, dataDir: string) {
  const feed = (outlet: string) => ({
    ...{ id: idOf(outlet), url: `${server.origin}${feedPath(outlet)}`, outlet },
    ...{ country: 'MX', lang: 'es', zone: 'America/Mexico_City' },
  });
  return {
    'settings.yaml': {
      data: { dir: dataDir },
      http: { allowPrivate: [new URL(server.origin).host] },
      polling: { perSitePauseMs: 0, robots: false },
    },
    'feeds.yaml': { feeds: histories.map(({ outlet }) => feed(outlet)) },
    'topics.yaml': { topics: [NO_TOPIC] },
    'desks.yaml': { desks: [] },
  };
}

/** Nothing is said about it in any history: claims are not what is looked at here. */
const NO_TOPIC = {
  id: 'nothing',
  name: { en: 'Nothing', es: 'Nada' },
  entities: [{ id: 'nobody', name: 'Xqwz Vbnmk', aliases: ['Xqwz Vbnmk'] }],
  examples: { match: { es: ['Xqwz Vbnmk habló.'] }, ignore: { es: ['Nadie habló.'] } },
};

export const idOf = (outlet: string): string => outlet.replace(/[^a-z0-9]+/g, '-');

/** The house with a queue that only keeps what is rung for: nothing works on it. */
function ringingInto(house: OpenHouse, rung: number[]): OpenHouse {
  const add: House['queue']['add'] = async (job, payload) => {
    if (job === 'read-article' && 'articleId' in payload && typeof payload.articleId === 'number') {
      rung.push(payload.articleId);
    }
  };
  return { ...house, queue: { ...house.queue, add, schedule: async () => undefined } };
}

/** What is counted while an outlet's snapshots are polled. */
interface Tally {
  readonly history: OutletHistory;
  readonly shown: Map<string, DumpedItem>;
  /** Articles by how often they were handed on. */
  readonly handedOn: Map<number, number>;
  previous: ReadonlySet<string> | null;
  edits: number;
  reworded: number;
  editsFound: number;
  repeatsAlerted: number;
  disjoint: number;
}

async function replayAll(
  running: Running,
  histories: readonly OutletHistory[],
  { readPages, progress }: HistoryOptions,
): Promise<OutletCounts[]> {
  const tallies = histories.map(tallyOf);
  const polls = tallies
    .flatMap((tally) => tally.history.snapshots.map((snapshot) => ({ tally, snapshot })))
    .sort((a, b) => inOrder(a.snapshot, b.snapshot));
  const toRead = readPages ? new Set(histories.flatMap(editedLinks)) : new Set<string>();
  for (const [done, { tally, snapshot }] of polls.entries()) {
    progress?.(done, polls.length);
    const rung = await pollSnapshot(running, tally, snapshot);
    if (readPages) await readRung(running, rung, toRead);
  }
  return Promise.all(tallies.map((tally) => countsOf(running, tally, readPages)));
}

function tallyOf(history: OutletHistory): Tally {
  const counts = { edits: 0, reworded: 0, editsFound: 0, repeatsAlerted: 0, disjoint: 0 };
  return { history, shown: new Map(), handedOn: new Map(), previous: null, ...counts };
}

async function pollSnapshot(running: Running, tally: Tally, snapshot: Snapshot): Promise<number[]> {
  const { outlet } = tally.history;
  running.server.show(outlet, snapshot.items);
  running.setTime(snapshot.newest + 60_000);
  running.rung.length = 0;
  await pollFeed(running.house, { feedId: idOf(outlet), now: true });
  const links = new Set(snapshot.items.map((item) => item.link));
  const { previous } = tally;
  if (previous !== null && ![...links].some((link) => previous.has(link))) tally.disjoint += 1;
  tally.previous = links;
  const changed = (words: typeof wordsOf) =>
    snapshot.items.filter((item) => isEdited(tally.shown.get(item.link), item, words)).length;
  const edited = changed(wordsOf);
  tally.reworded += changed((item) =>
    wordsOf(item)
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase(),
  );
  for (const item of snapshot.items) tally.shown.set(item.link, item);
  const again = running.rung.filter((id) => tally.handedOn.has(id)).length;
  for (const id of running.rung) tally.handedOn.set(id, (tally.handedOn.get(id) ?? 0) + 1);
  tally.edits += edited;
  tally.editsFound += Math.min(again, edited);
  tally.repeatsAlerted += Math.max(0, again - edited);
  return [...running.rung];
}

/** Title and summary with straight quotation marks, one kind of dash and single spaces: the rest is an edit. */
function wordsOf({ title, summary }: DumpedItem): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’‚]/g, "'")
      .replace(/\p{Pd}/gu, '-')
      .replace(/\s+/g, ' ')
      .trim();
  return `${plain(title)}\n${plain(summary)}`;
}

function isEdited(before: DumpedItem | undefined, after: DumpedItem, words = wordsOf): boolean {
  return before !== undefined && words(before) !== words(after);
}

/** Links whose words change in the course of a history. */
function editedLinks({ snapshots }: OutletHistory): string[] {
  const shown = new Map<string, DumpedItem>();
  const edited = new Set<string>();
  for (const item of snapshots.flatMap(({ items }) => items)) {
    if (isEdited(shown.get(item.link), item)) edited.add(item.link);
    shown.set(item.link, item);
  }
  return [...edited];
}

/** Reads the pages of what was rung for, as the worker would, as far as they are edited at some time. */
async function readRung({ house, server }: Running, rung: readonly number[], toRead: ReadonlySet<string>) {
  const addresses = new Set([...toRead].map((link) => server.addressOf(link)));
  const { signal } = new AbortController();
  for (const articleId of rung) {
    const { url } = await house.store.db
      .selectFrom('claimwatch.articles')
      .select('url')
      .where('id', '=', articleId)
      .executeTakeFirstOrThrow();
    if (!addresses.has(url)) continue;
    await readArticle(house, { articleId }, { signal });
    await findClaims(house, { articleId }, { signal, lastAttempt: true });
  }
}

async function countsOf(running: Running, tally: Tally, readPages: boolean): Promise<OutletCounts> {
  const { outlet, snapshots } = tally.history;
  const { db } = running.house.store;
  const id = idOf(outlet);
  const entries = await db
    .selectFrom('claimwatch.entries')
    .select(['url', 'title'])
    .where('feed_id', '=', id)
    .execute();
  const revisions = await db
    .selectFrom('claimwatch.revisions as revision')
    .innerJoin('claimwatch.articles as article', 'article.id', 'revision.article_id')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('article.feed_id', '=', id)
    .where('revision.number', '>', 1)
    .executeTakeFirstOrThrow();
  const gaps = running.events.filter((event) => event.kind === 'feed-gap' && event.feed === id).length;
  const titles = new Map(entries.map((entry) => [entry.url, entry.title]));
  const kept = [...tally.shown.values()].filter((item) => {
    const title = titles.get(withoutTracking(running.server.addressOf(item.link)));
    return (
      title !== undefined && wordsOf({ ...item, title, summary: '' }) === wordsOf({ ...item, summary: '' })
    );
  });
  return {
    outlet,
    snapshots: snapshots.length,
    offered: snapshots.reduce((sum, { items }) => sum + items.length, 0),
    distinctLinks: tally.shown.size,
    firstSeen: entries.length,
    calledNew: running.events.reduce(
      (sum, event) =>
        sum + (event.kind === 'feed-read' && event.feed === id ? event.fresh + event.background : 0),
      0,
    ),
    repeatsAlerted: tally.repeatsAlerted,
    edits: tally.edits,
    editsFound: tally.editsFound,
    wordsKept: kept.length,
    reworded: tally.reworded,
    revisions: readPages ? Number(revisions.count) : null,
    disjoint: tally.disjoint,
    gaps,
  };
}

/** What does not come out exactly, in sentences. */
export function differences(counts: OutletCounts): string[] {
  const { outlet, distinctLinks, firstSeen, calledNew, repeatsAlerted, edits, editsFound, wordsKept } =
    counts;
  const must = (what: string, found: number, expected: number): string[] =>
    found === expected ? [] : [`${outlet}: ${what}: ${found}, and not ${expected}.`];
  return [
    ...must('entries stored', firstSeen, distinctLinks),
    ...must('entries called new', calledNew, distinctLinks),
    ...must('repeats alerted', repeatsAlerted, 0),
    ...must('edits found', editsFound, edits),
    ...must('entries with the words shown last', wordsKept, distinctLinks),
    ...(counts.revisions === null ? [] : must('revisions', counts.revisions, counts.reworded)),
    ...must('gaps', counts.gaps, counts.disjoint),
  ];
}
