import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openQueue, type Queue } from '../../src/queue/open.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { storeShapes } from '../servers.ts';

interface Jobs {
  bell: { readonly id: string };
}

describe.each(storeShapes())('schedules that a queue lost, $name', (shape) => {
  describe.skipIf(!shape.there)('are restored', () => {
    let store: Store;
    let queue: Queue<Jobs>;
    const desired = (id: string, inMs: number) => ({
      key: id,
      payload: { id },
      everyMs: 3_600_000,
      firstAt: new Date(Date.now() + inMs),
    });

    beforeAll(async () => {
      store = await openStore(await shape.make());
      queue = await openQueue<Jobs>({ kind: 'postgres', pool: store.queuePool }, { log: () => {} });
    });
    afterAll(async () => {
      await queue?.close(1_000);
      await store?.close();
      await shape.clear();
    });

    test('those that are missing are made, those that are there keep their time', async () => {
      await queue.reconcile('bell', [desired('a', 900_000), desired('b', 900_000)]);
      const due = async () => (await store.queuePool.query('select * from job order by id')).rows;
      const [before] = await due();
      await queue.unschedule('bell', 'b');
      await queue.restore('bell', [desired('a', 60_000), desired('b', 60_000)]);
      expect((await queue.counts('bell')).delayed).toBe(2);
      expect(await due()).toContainEqual(before);
    });
  });
});
