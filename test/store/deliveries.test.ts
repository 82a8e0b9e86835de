import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  countBefore,
  deliveryBacklog,
  dueDeliveries,
  freeLeftBehind,
  holdDelivery,
  letGo,
  loadDelivery,
  type NewDelivery,
  recordNotSent,
  recordSent,
  storeDeliveries,
} from '../../src/store/deliveries.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { noteRefusal, restoreAddress, suppressedAddresses } from '../../src/store/refusing-addresses.ts';
import { storeShapes } from '../servers.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const hold = (by: string, now = NOW) => ({ by, now, until: new Date(now.getTime() + 60_000) });

describe.each(storeShapes())('deliveries, $name', (shape) => {
  describe.skipIf(!shape.there)('are kept', () => {
    let store: Store;
    let id: number;
    let made = 0;

    const alert = async (at = NOW) =>
      (
        await store.db
          .insertInto('claimwatch.alerts')
          .values({ kind: 'failing', created_at: at })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id;
    const delivery = async (address = 'ana@desk.example', of: NewDelivery['of'] = { alert: 0 }) => {
      made += 1;
      const carries = 'alert' in of && of.alert === 0 ? { alert: await alert() } : of;
      const [stored] = await storeDeliveries(
        store.db,
        [{ of: carries, channel: 'email', address, messageId: `<${made}@x>`, raw: Buffer.from('bytes') }],
        NOW,
      );
      return stored ?? 0;
    };
    const row = () => loadDelivery(store.db, id);

    beforeAll(async () => {
      store = await openStore(await shape.make());
      await migrate(store);
    });
    afterAll(async () => {
      await store?.close();
      await shape.clear();
    });
    beforeEach(async () => {
      await store.db.deleteFrom('claimwatch.deliveries').execute();
      id = await delivery();
    });

    test('one for what it carries, its channel and address, however many workers freeze it at once', async () => {
      const of = { alert: await alert() };
      const ids = await Promise.all(Array.from({ length: 12 }, () => delivery('ben@desk.example', of)));
      expect(ids.filter((one) => one !== 0)).toHaveLength(1);
    });

    test('by one worker at a time, however many want it at once', async () => {
      const held = await Promise.all(
        Array.from({ length: 12 }, (_, worker) => holdDelivery(store.db, id, hold(`worker ${worker}`))),
      );
      expect(held.filter(Boolean)).toHaveLength(1);
      expect(await dueDeliveries(store.db, NOW, 9)).toEqual([]);
    });

    test('by him until he lets go, and then by the next', async () => {
      await holdDelivery(store.db, id, hold('a'));
      await letGo(store.db, id, { by: 'b', again: NOW });
      expect(await holdDelivery(store.db, id, hold('b'))).toBeUndefined();
      await letGo(store.db, id, { by: 'a', again: NOW });
      expect(await holdDelivery(store.db, id, hold('b'))).toMatchObject({ attempts: 0, in_doubt: 0 });
    });

    test('and by another when his time is over, once, and counted as in doubt', async () => {
      await holdDelivery(store.db, id, hold('a'));
      expect(await freeLeftBehind(store.db, id, later(59))).toBe(false);
      const freed = await Promise.all(
        Array.from({ length: 8 }, () => freeLeftBehind(store.db, id, later(60))),
      );
      expect(freed.filter(Boolean)).toHaveLength(1);
      expect(await holdDelivery(store.db, id, hold('b', later(60)))).toMatchObject({ in_doubt: 1 });
    });

    test.each([
      ['that it failed', () => recordNotSent(store.db, id, { by: 'a', error: 'late', again: NOW })],
      ['that it was given up', () => recordNotSent(store.db, id, { by: 'a', error: 'late', again: null })],
      ['that it was let go', () => letGo(store.db, id, { by: 'a', again: NOW })],
    ])('who lost it to another says in vain %s', async (_what, say) => {
      await holdDelivery(store.db, id, hold('a'));
      await freeLeftBehind(store.db, id, later(60));
      await holdDelivery(store.db, id, hold('b', later(60)));
      expect((await say()) ?? false).toBe(false);
      expect(await row()).toMatchObject({ state: 'to-send', held_by: 'b', last_error: null });
      await recordSent(store.db, id, '250', later(61));
      await say();
      expect(await row()).toMatchObject({ state: 'sent', answer: '250' });
    });

    test('accepted is accepted, whoever holds it; the second to say so hears that it was so already', async () => {
      await holdDelivery(store.db, id, hold('a'));
      await freeLeftBehind(store.db, id, later(60));
      await holdDelivery(store.db, id, hold('b', later(60)));
      expect(await recordSent(store.db, id, '250 of a', later(61))).toBe('first');
      expect(await recordSent(store.db, id, '250 of b', later(62))).toBe('again');
      expect(await row()).toMatchObject({ state: 'sent', answer: '250 of a', held_by: null, attempts: 1 });
      expect(await holdDelivery(store.db, id, hold('c', later(9999)))).toBeUndefined();
    });

    test('those that wait for a turn stand in the order in which they were frozen', async () => {
      const ids = [id, await delivery(), await delivery()];
      for (const [at, each] of ids.entries()) {
        await holdDelivery(store.db, each, hold('a'));
        const ahead = () => countBefore(store.db, { id: each, channel: 'email', address: null });
        expect(await ahead()).toBe(at);
        await letGo(store.db, each, { by: 'a', again: later(at), waitsTurn: true });
        expect(await ahead()).toBe(at);
      }
      expect(await countBefore(store.db, { id: ids[2] ?? 0, channel: 'slack', address: 'x' })).toBe(0);
    });

    test('what is urgent, and mails to operators, wait before all others, counted without a look at what they carry', async () => {
      const { db } = store;
      await sql`insert into claimwatch.desks (id, name, configured, joined_at, told_seq, window_from)
        values ('coast', 'Coast', true, ${NOW}, 0, ${NOW})`.execute(db);
      const { rows } = await sql<{ id: number }>`insert into claimwatch.digests
        (desk_id, window_key, from_seq, to_seq, created_at, digest, subject, html, body)
        select 'coast', key, 0, 0, ${NOW}, '{}', '', '', '' from unnest(array['a', 'b']) as key returning id`.execute(
        db,
      );
      const carried = rows.map((one, at) => ({ digest: one.id, urgent: at === 1 }));
      const waiting = [];
      for (const of of [...carried, { alert: 0 }]) waiting.push(await delivery('ana@desk.example', of));
      await db
        .updateTable('claimwatch.deliveries')
        .set({ waits_turn: true })
        .where('id', 'in', waiting)
        .execute();
      const [plain = 0, urgent = 0, operators = 0] = waiting;
      const ahead = (one: number, address: string | null = null) =>
        countBefore(db, { id: one, channel: 'email', address });
      expect(await Promise.all([plain, urgent, operators].map((one) => ahead(one)))).toEqual([2, 0, 1]);
      expect(await ahead(plain, 'ana@desk.example')).toBe(2);
      expect(await ahead(plain, 'eva@desk.example')).toBe(0);
    });

    test('what waits for a turn, and what was given up of late, is found in an index', async () => {
      await store.db.transaction().execute(async (trx) => {
        await sql`set local enable_seqscan = off`.execute(trx);
        const plan = async (asked: string) =>
          JSON.stringify(
            (await sql.raw(`explain select count(*) from claimwatch.deliveries where ${asked}`).execute(trx))
              .rows,
          );
        expect(await plan("state = 'failed' and frozen_at > now()")).toContain('deliveries_given_up');
        expect(await plan("state = 'to-send' and waits_turn and channel = 'email' and id < 9")).toContain(
          'deliveries_wait_turn',
        );
      });
    });

    test('what waits, fails, is in doubt and was given up is counted', async () => {
      const [failing, lost, fine] = [await delivery(), await delivery(), await delivery()];
      await recordNotSent(store.db, failing, { error: 'x', again: NOW, inDoubt: true });
      await recordNotSent(store.db, lost, { error: 'x', again: null });
      await recordSent(store.db, fine, '250', NOW);
      expect(await deliveryBacklog(store.db, later(3600))).toEqual({
        ...{ waiting: 2, failing: 1, inDoubt: 1, oldest: NOW, givenUp: 1 },
      });
      expect(await deliveryBacklog(store.db, later(8 * 86_400))).toMatchObject({ givenUp: 0 });
    });

    const HOURS = 3600;
    const refuse = (of: string, hour: number, address = 'gone@desk.example') =>
      noteRefusal(store.db, {
        ...{ channel: 'email', address, of, error: '550', now: later(hour * HOURS), suppressAfter: 3 },
      });

    test('an address is suppressed by so many digests in a row, each counted once, at the same moment or not', async () => {
      const same = await Promise.all(Array.from({ length: 6 }, () => refuse('digest 1', 0)));
      expect(same.filter(Boolean)).toEqual([]);
      expect(await refuse('digest 2', 12, 'GONE@desk.example')).toBeNull();
      expect(await refuse('digest 2', 24)).toBeNull();
      expect(await refuse('digest 3', 24)).toMatchObject({ refusals: 3, suppressed_at: later(24 * HOURS) });
      expect(await refuse('digest 4', 36)).toBeNull();
      expect(await suppressedAddresses(store.db)).toMatchObject([{ address: 'gone@desk.example' }]);
      expect(await restoreAddress(store.db, 'Gone@desk.example')).toHaveLength(1);
      expect(await suppressedAddresses(store.db)).toEqual([]);
      expect(await refuse('digest 5', 48)).toBeNull();
    });

    test('an address is not suppressed by whatever it refuses in one evening, and all of it is counted', async () => {
      const late = (of: string, hour: number) => refuse(of, hour, 'late@desk.example');
      for (let at = 0; at < 6; at++) expect(await late(`digest ${at}`, at)).toBeNull();
      // Ten hours after the refusal that counted, not after the last one.
      expect(await late('digest 6', 11)).toBeNull();
      expect(await late('digest 7', 20)).toBeNull();
      expect(await late('digest 8', 21)).toMatchObject({ refusals: 9, occasions: 3, first_at: NOW });
    });
  });
});
