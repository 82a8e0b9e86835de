import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import type { FeedConfig } from '../../src/model/feed.ts';
import {
  closeWindow,
  holdDesk,
  loadDesk,
  setDeskDue,
  setDeskDueIfNone,
  syncDesks,
} from '../../src/store/desks.ts';
import { loadFeed, overdueFeeds, recordPoll, syncFeeds } from '../../src/store/feeds.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { hasPostgres, storeShapes } from '../servers.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const due = (seconds: number) => ({ scheduledAt: later(seconds), at: later(seconds) });

const DESK: DeskConfig = {
  id: 'news',
  name: 'News',
  topics: ['sheinbaum'],
  schedule: { kind: 'immediate', batchSeconds: 60 },
  zone: 'America/New_York',
  lang: 'en',
  restatements: false,
  recipients: [],
};
const FEED: FeedConfig = {
  id: 'daily',
  url: 'https://daily.example/feed',
  outlet: 'The Daily',
  country: 'US',
  lang: 'en',
  zone: 'America/New_York',
  labels: [],
};

describe.each(storeShapes())('desks and feeds, $name', (shape) => {
  describe.skipIf(!shape.there)('are kept', () => {
    let store: Store;

    beforeAll(async () => {
      store = await openStore(await shape.make());
      await migrate(store);
      await syncDesks(store.db, [DESK], NOW);
      await syncFeeds(store.db, [FEED], { now: NOW, intervalSeconds: 900 });
    });
    afterAll(async () => {
      await store?.close();
      await shape.clear();
    });

    test('a due time is set where none is, once', async () => {
      expect(await setDeskDueIfNone(store.db, 'news', due(60))).toBe(true);
      expect(await setDeskDueIfNone(store.db, 'news', due(90))).toBe(false);
      expect((await loadDesk(store.db, 'news'))?.next_due_at).toEqual(later(60));
    });

    test.skipIf(!hasPostgres || shape.name === 'embedded')(
      'a desk whose window is just being closed is woken all the same',
      async () => {
        await setDeskDue(store.db, 'news', later(60));
        let woken: Promise<boolean> | undefined;
        await store.db.transaction().execute(async (trx) => {
          await holdDesk(trx, 'news');
          // Another worker judges something new, and finds a due time that is about to be taken away.
          woken = setDeskDueIfNone(store.db, 'news', due(120));
          await somebodyWaits(store);
          await closeWindow(trx, 'news', { toldSeq: 0, to: later(60), due: null });
        });
        expect(await woken).toBe(true);
        expect((await loadDesk(store.db, 'news'))?.next_due_at).toEqual(later(120));
      },
    );

    test('a feed with another URL, or back on the list, begins anew and is due at once', async () => {
      const polled = { etag: '"1"', lastModified: null, failures: 9, baselineAt: NOW, everHadEntries: true };
      const poll = () =>
        recordPoll(store.db, 'daily', {
          ...polled,
          lastPolledAt: NOW,
          nextDueAt: later(80_000),
          intervalSeconds: 900,
          failingSince: NOW,
          lastError: 'gone',
          lastSucceededAt: NOW,
          toldAt: NOW,
          movedTo: null,
          fullFetchAt: null,
          validatorsLied: false,
          ttlMinutes: null,
          failureWeight: null,
        });
      const sync = (feeds: FeedConfig[]) =>
        syncFeeds(store.db, feeds, { now: later(10), intervalSeconds: 900 });
      const anew = {
        etag: null,
        failures: 0,
        baseline_at: null,
        added_at: later(10),
        next_due_at: later(10),
      };
      await poll();
      await sync([{ ...FEED, outlet: 'The Daily Paper' }]);
      expect(await loadFeed(store.db, 'daily')).toMatchObject({ etag: '"1"', failures: 9, added_at: NOW });
      await sync([{ ...FEED, url: 'https://daily.example/rss' }]);
      expect(await loadFeed(store.db, 'daily')).toMatchObject(anew);
      await poll();
      await sync([]);
      expect(await loadFeed(store.db, 'daily')).toMatchObject({ configured: false, failures: 9 });
      expect(await overdueFeeds(store.db, later(90_000))).toEqual([]);
      await sync([{ ...FEED, url: 'https://daily.example/rss' }]);
      expect(await loadFeed(store.db, 'daily')).toMatchObject({ ...anew, configured: true });
      expect(await overdueFeeds(store.db, later(10))).toEqual(['daily']);
    });
  });
});

async function somebodyWaits(store: Store): Promise<void> {
  for (;;) {
    const { rows } = await store.pool.query("select 1 from pg_stat_activity where wait_event_type = 'Lock'");
    if (rows.length > 0) return;
  }
}
