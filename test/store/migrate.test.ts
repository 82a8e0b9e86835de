import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Migration, migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore, SchemaNewer, type Store, type StorePlace } from '../../src/store/open.ts';
import { storeShapes } from '../servers.ts';

const run =
  (statement: string): Migration['up'] =>
  async (db) => {
    await sql.raw(statement).execute(db);
  };
const first: Migration = { name: '0001-words', up: run('create table claimwatch.words (word text)') };
const second: Migration = { name: '0002-more', up: run("insert into claimwatch.words values ('once')") };
const broken: Migration = { name: '0003-broken', up: run('create table claimwatch.oops (id nonsense)') };

describe.each(storeShapes())('migrations on $name', (shape) => {
  describe.skipIf(!shape.there)('run at start', () => {
    let place: StorePlace;
    let store: Store;
    const more: Store[] = [];

    beforeEach(async () => {
      place = await shape.make();
      store = await openStore(place);
    });
    afterEach(async () => {
      await Promise.all([store, ...more.splice(0)].map((each) => each.close()));
    });
    afterAll(() => shape.clear());

    const words = async () => (await store.pool.query('select word from claimwatch.words')).rows;

    test('those that are pending, in order, once', async () => {
      expect(await migrate(store, [first])).toEqual(['0001-words']);
      expect(await migrate(store, [first, second])).toEqual(['0002-more']);
      expect(await migrate(store, [first, second])).toEqual([]);
      expect(await words()).toEqual([{ word: 'once' }]);
    });

    test('once also when several processes start at the same time', async () => {
      if (place.kind === 'server') more.push(await openStore(place), await openStore(place));
      const done = await Promise.all([store, ...more].map((each) => migrate(each, [first, second])));
      expect(done.flat().sort()).toEqual(['0001-words', '0002-more']);
      expect(await words()).toEqual([{ word: 'once' }]);
    });

    test('all or none: one that fails takes those before it back', async () => {
      await migrate(store, [first]);
      await expect(migrate(store, [first, second, broken])).rejects.toThrow('nonsense');
      expect(await words()).toEqual([]);
      expect(await migrate(store, [first, second])).toEqual(['0002-more']);
    });

    test('a database from a newer version is refused, and left as it was', async () => {
      await migrate(store, [first, second]);
      const older = migrate(store, [first]);
      await expect(older).rejects.toBeInstanceOf(SchemaNewer);
      await expect(older).rejects.toThrow(
        'The database was used by a newer Claimwatch: this one does not know its migration 0002-more',
      );
    });

    test('the ones that are shipped run on an empty database', async () => {
      expect(await migrate(store)).not.toEqual([]);
      expect(await migrate(store)).toEqual([]);
      expect((await store.db.selectFrom('claimwatch.feeds').selectAll().execute()).length).toBe(0);
    });

    test('what waits when the order of turns is first kept goes as it did', async () => {
      const before = migrations.findIndex(({ name }) => name.endsWith('deliveries-counted'));
      await migrate(store, migrations.slice(0, before));
      await store.pool.query(`insert into claimwatch.desks (id, name, configured, joined_at, told_seq, window_from)
        values ('coast', 'Coast', true, now(), 0, now())`);
      await store.pool.query(`insert into claimwatch.digests
        (desk_id, window_key, from_seq, to_seq, created_at, digest, subject, html, body) values
        ('coast', 'a', 0, 0, now(), '{}', '', '', ''), ('coast', 'b', 0, 0, now(), '{"kind": "urgent"}', '', '', '')`);
      await store.pool.query(`insert into claimwatch.deliveries
        (digest_id, channel, address, message_id, raw, state, not_before)
        select id, 'email', 'a@b.example', window_key, '', 'to-send', now() from claimwatch.digests`);
      await migrate(store);
      const rows = await store.db
        .selectFrom('claimwatch.deliveries')
        .select(['message_id', 'goes_first'])
        .orderBy('id')
        .execute();
      expect(rows).toEqual([
        { message_id: 'a', goes_first: false },
        { message_id: 'b', goes_first: true },
      ]);
    });

    test('what was called given up although nobody failed is left out', async () => {
      const before = migrations.findIndex(({ name }) => name.endsWith('left-out'));
      await migrate(store, migrations.slice(0, before));
      await store.pool.query(`with desk as (
          insert into claimwatch.desks (id, name, configured, joined_at, told_seq, window_from)
          values ('news', 'News', true, now(), 0, now()) returning id
        ), digest as (
          insert into claimwatch.digests
            (desk_id, window_key, from_seq, to_seq, created_at, digest, subject, html, body)
          select id, 'x', 0, 0, now(), '{}', '', '', '' from desk returning id
        ) insert into claimwatch.deliveries
          (digest_id, channel, address, message_id, raw, state, not_before, last_error)
        select id, 'email', address, address, '', 'failed', now(), why from digest,
          (values ('a@b.example', 'unsubscribed before it was sent'), ('c@d.example', '550')) as given (address, why)`);
      await migrate(store);
      const deliveries = store.db.selectFrom('claimwatch.deliveries').select('state').orderBy('address');
      expect(await deliveries.execute()).toEqual([{ state: 'left-out' }, { state: 'failed' }]);
      const leftOut = await store.db.selectFrom('claimwatch.left_out').selectAll().execute();
      expect(leftOut).toMatchObject([{ address: 'a@b.example', why: 'unsubscribed before it was sent' }]);
    });

    test('refusals that were noted before they had to be apart count as they did', async () => {
      const before = migrations.findIndex(({ name }) => name.endsWith('refusals-apart'));
      await migrate(store, migrations.slice(0, before));
      await store.pool.query(`insert into claimwatch.refusing_addresses
        (channel, address, refusals, last_of, first_at, last_at, error) values
        ('email', 'a@b.example', 2, 'digest 7', '2026-03-01T00:00Z', '2026-03-02T00:00Z', '550')`);
      await migrate(store);
      const rows = await store.db.selectFrom('claimwatch.refusing_addresses').selectAll().execute();
      expect(rows).toMatchObject([{ occasions: 2, occasion_at: new Date('2026-03-02T00:00Z') }]);
    });
  });
});
