import { join, resolve } from 'node:path';
import type { Config } from '../config/load.ts';
import { openChannels } from '../delivery/open-channels.ts';
import { type Lookup, openClient } from '../http/client.ts';
import type { Models } from '../language-models/open-models.ts';
import { type Clock, systemClock } from '../model/clock.ts';
import { openQueue, type Queue, type QueueConnection } from '../queue/open.ts';
import { syncDesks } from '../store/desks.ts';
import { syncFeeds } from '../store/feeds.ts';
import { migrate } from '../store/migrate.ts';
import { openStore, type Store } from '../store/open.ts';
import { secretNamed } from '../store/secrets.ts';
import { useOwnWords } from '../text/lexicons/own-words.ts';
import { entry } from '../threads/entry.ts';
import { openPool } from '../threads/pool.ts';
import type { Events } from './events.ts';
import type { House } from './house.ts';
import { freshSecret, storePlace } from './installation.ts';
import { NoveltyMemory } from './novelty-memory.ts';
import { answerQuestion } from './questions.ts';
import { Sending } from './sending.ts';
import type { Payloads } from './stages.ts';
import { syncEditions } from './sync-editions.ts';
import { retentionOf, thresholdsOf } from './thresholds.ts';

export interface HouseOptions {
  readonly events: Events;
  readonly clock?: Clock;
  /** Ends the waiting for a queue server that is away at start. */
  readonly signal?: AbortSignal;
  /** For tests: how names become addresses. */
  readonly lookup?: Lookup;
}

/** An open house, and the one way to close it. */
export interface OpenHouse extends House {
  /** Releases everything in the reverse order of opening; jobs under way get `worker.stopSeconds`. */
  close(): Promise<void>;
}

type Release = () => Promise<void>;

/** What was accepted at the last moment is recorded before the store is closed. */
const RECORDED_WITHIN_MS = 5_000;

/**
 * Opens everything that jobs and pages work with: store (migrated), queue, client, threads, mail. What was opened
 * before a failure is released again.
 *
 * @throws StoreError, WrongConfiguration: sentences for the operator.
 */
export async function openHouse(config: Config, options: HouseOptions): Promise<OpenHouse> {
  const releases: Release[] = [];
  try {
    return await openAll(config, options, releases);
  } catch (error) {
    await releaseAll(releases, options.events);
    throw error;
  }
}

async function openAll(config: Config, options: HouseOptions, releases: Release[]): Promise<OpenHouse> {
  const { events, clock = systemClock } = options;
  const { settings } = config;
  // Digests tell outlets from one another in this thread.
  useOwnWords(config.ownWords);
  const store = await openMigrated(config, events);
  releases.push(() => store.close());
  await syncFeeds(store.db, config.feeds, { now: clock(), intervalSeconds: settings.polling.initialSeconds });
  await syncDesks(store.db, config.desks, clock());
  await syncEditions({ config, store, clock });
  const secret = settings.web.secret ?? (await secretNamed(store.db, 'links', freshSecret));

  const queue = await openTheQueue(config, store, options);
  releases.push(() => queue.close(settings.worker.stopSeconds * 1000));

  const client = openClient({
    userAgent: settings.polling.userAgent,
    allowPrivate: settings.http.allowPrivate,
    perSiteConcurrency: settings.polling.perSiteConcurrency,
    perSitePauseMs: settings.polling.perSitePauseMs,
    timeoutMs: settings.polling.timeoutSeconds * 1000,
    maxBytes: settings.polling.maxBytes,
    robots: settings.polling.robots,
    clock,
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
  });
  const readers = openPool<typeof import('./reading.ts')>({
    module: entry(import.meta.url, './reading'),
    size: settings.reading.threads,
    timeLimitMs: settings.reading.timeLimitSeconds * 1000,
    heapMb: settings.reading.heapMb,
    setUp: { name: 'takeOwnWords', input: config.ownWords },
  });
  const novelty = openNovelty(config, events);
  const channels = openChannels({ mail: settings.mail, client, hooks: config.channels, clock });
  const sending = new Sending();
  const models = await openTheModels(config, options);
  // Jobs use these, so they end after the queue has stopped: releases run from last to first.
  releases.splice(
    1,
    0,
    () => client.close(),
    () => readers.close(),
    () => sending.ended(RECORDED_WITHIN_MS),
    () => channels.close(),
    async () => models?.close(),
    () => novelty.close(store.db),
  );
  const house: House = {
    config,
    store,
    queue,
    client,
    readers,
    novelty,
    models,
    channels,
    sending,
    events,
    clock,
    secret,
  };
  store.onCommand((question) => answerQuestion(house, question));
  return { ...house, close: () => releaseAll(releases, events) };
}

/** Snapshots stand beside the embedded database; a worker on a server has a folder of its own for them. */
function openNovelty({ settings, topics }: Config, events: Events): NoveltyMemory {
  return new NoveltyMemory(thresholdsOf(settings), {
    file: join(resolve(settings.data.dir), 'novelty-index.bin'),
    retention: retentionOf(settings, topics),
    say: (event) => events.say(event),
  });
}

/** Loaded only where a model is configured. */
async function openTheModels(
  { settings }: Config,
  { clock = systemClock, lookup }: HouseOptions,
): Promise<Models | null> {
  const { judgeUrl, embedderUrl, embedderDir } = settings.models;
  if (judgeUrl === null && embedderUrl === null && embedderDir === null) return null;
  const { openModels } = await import('../language-models/open-models.ts');
  return openModels(settings.models, {
    allowPrivate: settings.http.allowPrivate,
    userAgent: settings.polling.userAgent,
    clock,
    ...(lookup === undefined ? {} : { lookup }),
  });
}

async function openMigrated(config: Config, events: Events): Promise<Store> {
  const store = await openStore(storePlace(config), {
    log: (level, message) => events.log[level](message),
    onLost: (error) => {
      events.say({ kind: 'trouble', what: 'The database', error: error.message });
      process.exit(1);
    },
  });
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openTheQueue(
  config: Config,
  store: Store,
  { events, signal }: HouseOptions,
): Promise<Queue<Payloads>> {
  const url = config.settings.redis.url;
  const connection: QueueConnection =
    url === null ? { kind: 'postgres', pool: store.queuePool } : { kind: 'redis', url };
  return openQueue<Payloads>(connection, {
    log: (level, message) => events.log[level](message),
    alone: url === null && store.where.kind === 'embedded',
    ...(signal === undefined ? {} : { signal }),
  });
}

async function releaseAll(releases: Release[], events: Events): Promise<void> {
  for (let release = releases.pop(); release; release = releases.pop()) {
    try {
      await release();
    } catch (error) {
      events.say({ kind: 'trouble', what: 'While stopping', error: String(error) });
    }
  }
}
