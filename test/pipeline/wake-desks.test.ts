import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import { type Woken, wakeAll } from '../../src/pipeline/wake-desks.ts';
import { closeWindow, holdDesk, loadDesk, setDesksDueIfNone, syncDesks } from '../../src/store/desks.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { postgresNote, storeShapes } from '../servers.ts';

const NOW = new Date('2026-03-10T12:00:00Z');
const LATER = new Date(NOW.getTime() + 60_000);
const desk = (id: string): DeskConfig => ({
  ...{ id, name: id, topics: ['harbour'], zone: 'UTC', lang: 'en', restatements: false, recipients: [] },
  schedule: { kind: 'immediate', batchSeconds: 60 },
});
const [a, b, c] = [desk('a'), desk('b'), desk('c')];

// Two that wake several desks would wait for each other for ever, if each took them in an order of its own.
const server = storeShapes().find((shape) => shape.name !== 'embedded');
describe.skipIf(!server?.there)(`desks that are woken together${postgresNote}`, () => {
  let store: Store;
  beforeAll(async () => {
    if (server === undefined) throw new Error('There is no server.');
    store = await openStore(await server.make());
    await migrate(store);
    await syncDesks(store.db, [a, b, c], NOW);
  });
  afterAll(async () => {
    await store?.close();
    await server?.clear();
  });

  const somebodyWaits = async () => {
    for (let times = 0; times < 200; times++) {
      const { rows } = await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`.execute(
        store.db,
      );
      if (rows.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('Nobody waits for anybody.');
  };
  const isFree = (id: string) =>
    sql`select id from claimwatch.desks where id = ${id} for update nowait`.execute(store.db).then(
      () => true,
      () => false,
    );
  /** What somebody else does while a digest of the first desk is being made. */
  async function whileHeld<T>(id: string, act: () => Promise<T>): Promise<{ done: T; othersFree: boolean }> {
    const during = await store.db.transaction().execute(async (trx) => {
      await holdDesk(trx, id);
      const acting = act();
      await somebodyWaits();
      const othersFree = (await isFree('b')) && (await isFree('c'));
      return { wait: () => acting, othersFree };
    });
    return { done: await during.wait(), othersFree: during.othersFree };
  }

  test('are taken in the order of their ids, whatever each is woken for, and those that wait hold no other', async () => {
    const toWake = [
      { desks: [c, b], urgent: [c] },
      { desks: [b, a], urgent: [a] },
    ];
    const { done, othersFree } = await whileHeld('a', () =>
      store.db.transaction().execute((trx) => wakeAll(trx, toWake, NOW)),
    );
    expect(othersFree).toBe(true);
    const ids = (woken: readonly Woken[]) => woken.map(({ deskId }) => deskId).sort();
    expect(ids(done)).toEqual(['a', 'a', 'b', 'c', 'c']);
    for (const id of ['a', 'b', 'c']) expect((await loadDesk(store.db, id))?.next_due_at).toEqual(LATER);
  });

  test('in one statement are taken in that order too', async () => {
    for (const id of ['a', 'b', 'c']) await closeWindow(store.db, id, { toldSeq: 0, to: NOW, due: null });
    const due = { at: LATER, scheduledAt: LATER };
    const { done, othersFree } = await whileHeld('a', () =>
      setDesksDueIfNone(store.db, new Map(['c', 'b', 'a'].map((id) => [id, due]))),
    );
    expect(othersFree).toBe(true);
    expect([...done].sort()).toEqual(['a', 'b', 'c']);
  });
});
