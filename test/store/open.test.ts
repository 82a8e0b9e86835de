import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store, type StorePlace, StoreUnreachable } from '../../src/store/open.ts';
import { hasPostgres, startPostgres, storeShapes } from '../servers.ts';

describe.each(storeShapes())('the store on $name', (shape) => {
  describe.skipIf(!shape.there)('behaves the same', () => {
    let place: StorePlace;
    let store: Store;

    beforeAll(async () => {
      place = await shape.make();
    });
    beforeEach(async () => {
      store = await openStore(place);
      await store.pool.query('drop schema if exists claimwatch cascade; create schema claimwatch');
      await store.pool.query('create table t (id int primary key, note text)');
    });
    afterEach(() => store.close());
    afterAll(() => shape.clear());

    test('values come as numbers, dates, parsed JSON and text', async () => {
      const { rows } = await store.pool.query(`select 9007199254740991::int8 as big, 1.5::numeric as amount,
        '2026-11-20 10:00:00+01'::timestamptz as at, '{"a":[1,"x"]}'::jsonb as doc, '2026-11-20'::date as day,
        array['a','b'] as words, array[9007199254740991,2]::int8[] as numbers, array[0.5]::numeric[] as amounts, null as nothing, true as yes, 'ñ'::text as letter,
        count(*) as n from t`);
      expect(rows).toEqual([
        {
          big: 9007199254740991,
          amount: 1.5,
          at: new Date('2026-11-20T09:00:00Z'),
          doc: { a: [1, 'x'] },
          day: '2026-11-20',
          words: ['a', 'b'],
          numbers: [9007199254740991, 2],
          amounts: [0.5],
          nothing: null,
          yes: true,
          letter: 'ñ',
          n: 0,
        },
      ]);
    });

    test('parameters go out as dates, JSON text, arrays, bytes and nulls', async () => {
      const at = new Date('2026-02-20T12:00:00.123Z');
      const { rows } = await store.pool.query(
        'select $1::timestamptz as at, $2::jsonb as doc, $3::text[] as words, $4::bytea as bytes, $5::text as nothing',
        [at, JSON.stringify({ quote: '“sí”' }), ['a,b', 'c"d'], Buffer.from([0, 255]), null],
      );
      expect(rows).toEqual([
        { at, doc: { quote: '“sí”' }, words: ['a,b', 'c"d'], bytes: Buffer.from([0, 255]), nothing: null },
      ]);
    });

    test('a statement says what it did and to how many rows', async () => {
      await store.pool.query("insert into t values (1, 'a'), (2, 'b'), (3, 'c')");
      const updated = await store.pool.query('update t set note = $1 where id > $2', ['z', 1]);
      expect([updated.command, updated.rowCount]).toEqual(['UPDATE', 2]);
      const result = await sql`delete from t where id = 1`.execute(store.db);
      expect(result.numAffectedRows).toBe(1n);
    });

    test('an error has PostgreSQL’s code, and the next query is well', async () => {
      await store.pool.query("insert into t values (1, 'a')");
      await expect(store.pool.query('insert into t values ($1, $2)', [1, 'b'])).rejects.toMatchObject({
        code: '23505',
      });
      await expect(store.pool.query('selec 1')).rejects.toMatchObject({ code: '42601' });
      expect((await store.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    });

    test('many transactions at once each see their own rows, and half of them roll back', async () => {
      const act = async (id: number) => {
        await store.db.transaction().execute(async (trx) => {
          await sql`insert into t values (${id}, 'mine')`.execute(trx);
          const { rows } = await sql<{ n: number }>`select count(*) as n from t where id = ${id}`.execute(
            trx,
          );
          expect(rows).toEqual([{ n: 1 }]);
          if (id % 2 === 1) throw new Error('rolled back');
        });
      };
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, id) => act(id)));
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
      const { rows } = await store.pool.query('select id from t order by id');
      expect(rows.map(({ id }) => id)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    });

    test('a transaction begun behind a comment is one', async () => {
      const [one, two] = [await store.pool.connect(), await store.pool.connect()];
      await one.query('-- note; with a semicolon\n/* and */ BEGIN');
      await one.query("insert into t values (1, 'not yet')");
      const seen = two.query('select count(*) as n from t');
      await one.query('-- done\nROLLBACK');
      expect((await seen).rows).toEqual([{ n: 0 }]);
      expect((await two.query('select count(*) as n from t')).rows).toEqual([{ n: 0 }]);
      one.release();
      two.release();
    });

    test('a client that goes away in a transaction leaves nothing behind and nobody waiting', async () => {
      const gone = await store.pool.connect();
      await gone.query('begin');
      await gone.query("insert into t values (1, 'lost')");
      gone.release(true);
      expect((await store.pool.query('select count(*) as n from t')).rows).toEqual([{ n: 0 }]);
    });

    test('notifications come to those who listen, once each, and to no other', async () => {
      const clients = await Promise.all([1, 2, 3].map(() => store.pool.connect()));
      const heard: string[] = [];
      for (const [i, client] of clients.entries()) {
        client.on('notification', ({ channel, payload }) => heard.push(`${i} ${channel} ${payload}`));
      }
      const [first, second] = clients;
      await first?.query('-- a comment; with a semicolon\nLISTEN bells');
      await second?.query('LISTEN bells');
      await second?.query('LISTEN others');
      await store.pool.query("select pg_notify('bells', 'one')");
      await second?.query('UNLISTEN bells');
      await store.pool.query("select pg_notify('bells', 'two'), pg_notify('others', 'three')");
      // Notifications come before the answer to a later query of the same connection.
      for (const client of clients) await client.query('select 1');
      expect(heard.sort()).toEqual(['0 bells one', '0 bells two', '1 bells one', '1 others three']);
      for (const client of clients) client.release(true);
    });

    test('a notification of a transaction that rolls back does not come', async () => {
      const listener = await store.pool.connect();
      const heard: Array<string | undefined> = [];
      listener.on('notification', ({ payload }) => heard.push(payload));
      await listener.query('LISTEN bells');
      const sender = await store.pool.connect();
      await sender.query('begin');
      await sender.query("notify bells, 'no'");
      await sender.query('rollback');
      await sender.query("notify bells, 'yes'");
      await listener.query('select 1');
      expect(heard).toEqual(['yes']);
      sender.release();
      listener.release(true);
    });

    test('the store and the queue look into their own schemas, turn by turn', async () => {
      const path =
        "select replace(current_setting('search_path'), ' ', '') as path, current_setting('TimeZone') as zone";
      for (let turn = 0; turn < 3; turn += 1) {
        expect((await store.pool.query(path)).rows).toEqual([{ path: 'claimwatch,public', zone: 'UTC' }]);
        expect((await store.queuePool.query(path)).rows).toEqual([{ path: 'bullmq', zone: 'UTC' }]);
      }
    });

    test('maintenance can run at any time', async () => {
      await Promise.all([store.maintain(), store.pool.query('select 1'), store.maintain()]);
    });

    test('closing twice is closing once, and what was stored is there at the next start', async () => {
      await store.pool.query("insert into t values (5, 'kept')");
      await Promise.all([store.close(), store.close()]);
      store = await openStore(place);
      expect((await store.pool.query('select id, note from t')).rows).toEqual([{ id: 5, note: 'kept' }]);
    });

    test('a client that is never given back does not keep the store from closing', async () => {
      const forgotten = await store.pool.connect();
      forgotten.on('error', () => {});
      await store.close(200);
    });
  });
});

describe('a server that cannot be used', () => {
  test('one that is not there is named, without its password', async () => {
    const opening = openStore({ kind: 'server', url: 'postgres://me:secret@127.0.0.1:1/claims' });
    await expect(opening).rejects.toThrow(
      'The PostgreSQL server does not answer (postgres://me:***@127.0.0.1:1/claims). Check DATABASE_URL, and that the server is running.',
    );
    await expect(opening).rejects.toBeInstanceOf(StoreUnreachable);
  });

  test.skipIf(!hasPostgres)('a database that does not exist is said to be missing', async () => {
    const server = await startPostgres();
    const url = (await server.database()).replace(/[^/]*$/, 'nothing');
    await expect(openStore({ kind: 'server', url })).rejects.toThrow('has no database of that name');
    await server.stop();
  });
});
