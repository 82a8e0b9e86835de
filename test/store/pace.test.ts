import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { type Limit, takeTurn } from '../../src/store/pace.ts';
import '../fixed-seed.ts';
import { storeShapes } from '../servers.ts';

const START = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const SKEW = 2_000;
let places = 0;

describe.each(storeShapes())('turns, $name', (shape) => {
  describe.skipIf(!shape.there)('are given', () => {
    let store: Store;

    beforeAll(async () => {
      store = await openStore(await shape.make());
      await migrate(store);
    });
    afterAll(async () => {
      await store?.close();
      await shape.clear();
    });

    const fresh = () => `place ${places++}`;
    const newest = async (place: string) => {
      const row = await store.db
        .selectFrom('claimwatch.pace')
        .select(({ fn }) => fn.max('at').as('at'))
        .where('place', '=', place)
        .executeTakeFirstOrThrow();
      return row.at.getTime();
    };
    const take = (place: string, limits: readonly Limit[], atMs: number) =>
      takeTurn(store.db, place, limits, { now: new Date(atMs), skewMs: SKEW });

    test('five in any second, and the sixth when the first is a second old', async () => {
      const place = fresh();
      const limits = [{ most: 5, withinMs: 1000 }];
      for (const ms of [0, 0, 10, 20, 30]) expect(await take(place, limits, START + ms)).toBeNull();
      expect(await take(place, limits, START + 40)).toEqual({ until: new Date(START + 1000), apartMs: 200 });
      expect(await take(place, limits, START + 999)).not.toBeNull();
      expect(await take(place, limits, START + 1000)).toBeNull();
    });

    test('of two limits the one that holds longer counts', async () => {
      const place = fresh();
      const limits = [
        { most: 2, withinMs: 1000 },
        { most: 3, withinMs: HOUR },
      ];
      for (const ms of [0, 0]) expect(await take(place, limits, START + ms)).toBeNull();
      expect((await take(place, limits, START))?.until).toEqual(new Date(START + 1000));
      expect(await take(place, limits, START + 1000)).toBeNull();
      expect((await take(place, limits, START + 1500))?.until).toEqual(new Date(START + HOUR));
      expect((await take(place, limits, START + HOUR - 1))?.until).toEqual(new Date(START + HOUR));
      expect(await take(place, limits, START + HOUR)).toBeNull();
    });

    test('at one place whatever happens at another, and without a limit always', async () => {
      const [one, other] = [fresh(), fresh()];
      const limits = [{ most: 1, withinMs: HOUR }];
      expect(await take(one, limits, START)).toBeNull();
      expect(await take(one, limits, START)).not.toBeNull();
      expect(await take(other, limits, START)).toBeNull();
      expect(await take(one, [], START)).toBeNull();
    });

    test('to no more than there are, however many workers ask at once', async () => {
      const place = fresh();
      const limits = [{ most: 7, withinMs: HOUR }];
      const given = await Promise.all(Array.from({ length: 24 }, (_, ms) => take(place, limits, START + ms)));
      expect(given.filter((wait) => wait === null)).toHaveLength(7);
    });

    test('again when a clock was set back by a day: no wait is longer than its limit', async () => {
      const place = fresh();
      const limits = [{ most: 1, withinMs: HOUR }];
      expect(await take(place, limits, START + 24 * HOUR)).toBeNull();
      expect((await take(place, limits, START))?.until).toEqual(new Date(START + HOUR));
      expect(await take(place, limits, START + HOUR)).toBeNull();
    });

    test('so that no stretch of time ever has more, by whatever clocks they are asked for', async () => {
      const asked = fc.array(fc.record({ laterMs: fc.nat(900), skewMs: fc.nat(SKEW) }), {
        minLength: 15,
        maxLength: 25,
      });
      await fc.assert(
        fc.asyncProperty(asked, fc.integer({ min: 1, max: 4 }), async (asks, most) => {
          const place = fresh();
          const limits = [{ most, withinMs: 1000 }];
          const times: number[] = [];
          let ms = START;
          for (const { laterMs, skewMs } of asks) {
            ms += laterMs;
            if ((await take(place, limits, ms - skewMs)) === null) times.push(await newest(place));
          }
          times.forEach((time, index) => {
            const before = times[index - most];
            if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(1000);
          });
        }),
        { numRuns: 12 },
      );
    });
  });
});
