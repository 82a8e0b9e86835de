import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionId } from '../../src/model/subscription.ts';
import { allDesks } from '../../src/pipeline/desks.ts';
import { syncEditions } from '../../src/pipeline/sync-editions.ts';
import { type JustJudged, wakeDesks } from '../../src/pipeline/wake-desks.ts';
import type { Db } from '../../src/store/schema.ts';
import { OPEN_DESKS, TWO_TOPICS } from '../web/pages/subscribers.ts';
import { type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

const MANY = 1_000;

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({ desks: OPEN_DESKS, topics: TWO_TOPICS });
});
afterAll(() => stored.close());

/** Puts editions of the open desk into the store, as if each had been confirmed by its subscriber. */
async function subscribeMany(from: number, count: number): Promise<void> {
  const { db } = stored.house.store;
  const now = stored.house.clock();
  const ids = Array.from({ length: count }, (_, at) => from + at);
  const since = { joined_at: now, told_seq: 0, window_from: now, configured: true };
  await db
    .insertInto('claimwatch.subscriptions')
    .values(
      ids.map((id) => ({
        ...{ id, desk_id: 'coast', address: `reader${id}@example.org`, asked_at: now, confirmed_at: now },
        preferences: JSON.stringify({
          ...{ topics: ['harbour'], zone: 'Europe/Madrid', lang: 'es', restatements: false },
          ...(id % 3 === 0 ? { quiet: { from: '22:00', to: '07:00' } } : {}),
        }),
      })),
    )
    .execute();
  await db
    .insertInto('claimwatch.desks')
    .values(ids.map((id) => ({ id: editionId('coast', id), name: 'Coast desk', ...since })))
    .execute();
  await db
    .insertInto('claimwatch.desk_topics')
    .values(
      ids.map((id) => ({
        ...{ desk_id: editionId('coast', id), topic: 'harbour' },
        ...{ since_seq: 0, since_at: now, watched: true },
      })),
    )
    .execute();
}

/** The same store, with a count of what it is asked. */
function counted(db: Db): { db: Db; count: () => number } {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), count: () => count };
}

async function judgedNow(verdict: JustJudged['verdict']): Promise<JustJudged[]> {
  const { house } = stored;
  const words = `Ana Puerto spoke ${performance.now()} times.`;
  const { claims } = await storeArticle(house, { title: words, text: words, claims: [{ words }] });
  const judged = await house.store.db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .select(['judgement.seq', 'judgement.statement_id', 'claim.topics', 'claim.claim'])
    .where('judgement.claim_id', 'in', claims)
    .execute();
  return judged.map((row) => ({
    ...{ row: { topics: row.topics, claim: row.claim }, verdict, rule: 'SAME' },
    ...{ seq: row.seq, statementId: row.statement_id },
  }));
}

/** How often the store is asked when an article is judged, and how many desks are woken. */
async function wake(verdict: JustJudged['verdict']): Promise<{ asked: number; woken: number }> {
  const { house } = stored;
  const judged = await judgedNow(verdict);
  await house.store.db
    .updateTable('claimwatch.desks')
    .set({ next_due_at: null, scheduled_at: null })
    .execute();
  const { db, count } = counted(house.store.db);
  const woken = await wakeDesks(house, db, judged, house.clock());
  return { asked: count(), woken: woken.length };
}

describe('a thousand subscribers', () => {
  test('are woken with as few questions to the store as ten', async () => {
    await subscribeMany(1, 10);
    const [fresh, repeated] = [await wake('new'), await wake('repeat')];
    await subscribeMany(11, MANY - 10);
    expect((await allDesks(stored.house, stored.house.store.db)).length).toBeGreaterThan(MANY);
    expect(await wake('new')).toEqual({ asked: fresh.asked, woken: fresh.woken + MANY - 10 });
    expect(await wake('repeat')).toEqual({ asked: repeated.asked, woken: repeated.woken + MANY - 10 });
    expect(repeated.asked).toBeLessThan(12);
  });

  test('cost the start of a process three questions when nothing changed', async () => {
    const { house } = stored;
    const { db, count } = counted(house.store.db);
    await syncEditions({ ...house, store: { ...house.store, db } });
    expect(count()).toBeLessThanOrEqual(3);
  });
});
