import { afterAll, describe, expect, test } from 'vitest';
import { copyStore, NotEmpty } from '../../src/store/copy-store.ts';
import { syncFeeds } from '../../src/store/feeds.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { secretNamed } from '../../src/store/secrets.ts';
import { storeShapes } from '../servers.ts';

const shapes = storeShapes();
const [embedded] = shapes;
const NOW = new Date('2026-03-04T05:06:07.089Z');

describe.each(shapes)('from the embedded database to $name', (shape) => {
  const open: Store[] = [];

  afterAll(async () => {
    for (const store of open) await store.close();
    await shape.clear();
    await embedded?.clear();
  });

  async function fresh(which: typeof shape | undefined): Promise<Store> {
    if (which === undefined) throw new Error('There is always an embedded shape.');
    const store = await openStore(await which.make());
    open.push(store);
    await migrate(store);
    return store;
  }

  async function used(): Promise<Store> {
    const store = await fresh(embedded);
    const feed = { id: 'uno', url: 'https://uno.example.org/rss', outlet: 'Uno «ñ» \\ "x"', country: 'MX' };
    await syncFeeds(store.db, [{ ...feed, lang: 'es', zone: 'America/Mexico_City', labels: ['a', 'b'] }], {
      now: NOW,
      intervalSeconds: 900,
    });
    const gap = { feed_id: 'uno', from_at: NOW, to_at: NOW };
    await store.db.insertInto('claimwatch.feed_gaps').values([gap, gap]).execute();
    await secretNamed(store.db, 'links', () => 's'.repeat(64));
    return store;
  }

  test.skipIf(!shape.there)('every row arrives as it was, and numbers go on after the last', async () => {
    const [from, to] = [await used(), await fresh(shape)];
    const copied = await copyStore(from, to);
    expect(copied.get('feeds')).toBe(1);
    expect(copied.get('feed_gaps')).toBe(2);
    for (const table of ['claimwatch.feeds', 'claimwatch.feed_gaps', 'claimwatch.secrets'] as const) {
      expect(await to.db.selectFrom(table).selectAll().execute()).toEqual(
        await from.db.selectFrom(table).selectAll().execute(),
      );
    }
    const next = await to.db
      .insertInto('claimwatch.feed_gaps')
      .values({ feed_id: 'uno', from_at: NOW, to_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow();
    expect(next.id).toBe(3);
  });

  test.skipIf(!shape.there)('a database that was used already is refused and left as it was', async () => {
    const [from, to] = [await used(), await fresh(shape)];
    await secretNamed(to.db, 'links', () => 'another');
    await expect(copyStore(from, to)).rejects.toThrow(NotEmpty);
    expect(await to.db.selectFrom('claimwatch.feeds').selectAll().execute()).toEqual([]);
  });
});
