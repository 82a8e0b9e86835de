import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskConfig, DueTime } from '../../src/model/desk.ts';
import type { FeedConfig } from '../../src/model/feed.ts';
import {
  closeWindow,
  holdDesk,
  holdDigest,
  loadDesk,
  moveDeskDue,
  moveUrgentDue,
  setDeskDue,
  setDesksDueIfNone,
  setUrgentDue,
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

    const wake = async (at: DueTime) =>
      (await setDesksDueIfNone(store.db, new Map([['news', at]]))).has('news');

    test('a due time is set where none is, once', async () => {
      expect(await wake(due(60))).toBe(true);
      expect(await wake(due(90))).toBe(false);
      expect((await loadDesk(store.db, 'news'))?.next_due_at).toEqual(later(60));
    });

    const times = async () => {
      const row = await loadDesk(store.db, 'news');
      return { next: row?.next_due_at, urgent: row?.urgent_due_at, missed: row?.missed_at };
    };

    test('due times that were touched since they were read are not moved', async () => {
      await setDeskDue(store.db, 'news', later(60));
      await setUrgentDue(store.db, new Map([['news', later(30)]]));
      const read = await loadDesk(store.db, 'news');
      if (!read) throw new Error('There is no desk.');
      // A digest is made meanwhile.
      await closeWindow(store.db, 'news', { toldSeq: 0, to: later(60), due: null });
      await moveDeskDue(store.db, 'news', { from: read, to: due(600) });
      await moveUrgentDue(store.db, 'news', { from: read.urgent_due_at, to: later(600) });
      expect(await times()).toEqual({ next: null, urgent: null, missed: null });
      const none = { next_due_at: null, scheduled_at: null };
      await moveDeskDue(store.db, 'news', { from: none, to: due(600) });
      await moveUrgentDue(store.db, 'news', { from: null, to: later(300) });
      expect(await times()).toMatchObject({ next: later(600), urgent: later(300) });
    });

    test('what was missed is kept as long as that hour is held, and forgotten with it', async () => {
      await setDeskDue(store.db, 'news', later(60));
      await holdDigest(store.db, 'news', { until: later(600), missedAt: later(60) });
      const held = { next_due_at: later(600), scheduled_at: later(60) };
      const longer = { scheduledAt: later(60), at: later(900) };
      await moveDeskDue(store.db, 'news', { from: held, to: longer });
      expect(await times()).toMatchObject({ next: later(900), missed: later(60) });
      await moveDeskDue(store.db, 'news', {
        from: { next_due_at: later(900), scheduled_at: later(60) },
        to: due(700),
      });
      expect(await times()).toMatchObject({ next: later(700), missed: null });
    });

    test.skipIf(!hasPostgres || shape.name === 'embedded')(
      'a desk whose window is just being closed is woken all the same',
      async () => {
        await setDeskDue(store.db, 'news', later(60));
        let woken: Promise<boolean> | undefined;
        await store.db.transaction().execute(async (trx) => {
          await holdDesk(trx, 'news');
          // Another worker judges something new, and finds a due time that is about to be taken away.
          woken = wake(due(120));
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
