import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionId } from '../../src/model/subscription.ts';
import { allDesks } from '../../src/pipeline/desks.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { syncEditions } from '../../src/pipeline/sync-editions.ts';
import { type JustJudged, wakeDesks } from '../../src/pipeline/wake-desks.ts';
import { wakeOwed } from '../../src/pipeline/wake-owed.ts';
import { replaceClaimEdits } from '../../src/store/claim-edits.ts';
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

/** Of all desks those of the configuration and so many editions are written to, and none is due. */
async function putToSleep(editions: number): Promise<void> {
  const { db } = stored.house.store;
  const none = { next_due_at: null, scheduled_at: null, urgent_due_at: null };
  await db
    .updateTable('claimwatch.desks')
    .set({ ...none, configured: false })
    .execute();
  const ids = Array.from({ length: editions }, (_, at) => editionId('coast', at + 1));
  await db
    .updateTable('claimwatch.desks')
    .set({ configured: true })
    .where('id', 'in', [...OPEN_DESKS.map(({ id }) => `${id}`), ...ids])
    .execute();
}

/** A claim that every edition was told in a digest; gives its id. */
async function tellAll(): Promise<number> {
  const { house } = stored;
  const { db } = house.store;
  const words = 'Ana Puerto opened the quay.';
  const { claims } = await storeArticle(house, { title: words, text: words, claims: [{ words }] });
  const claimId = claims[0] ?? 0;
  await sql`insert into claimwatch.digests
    (desk_id, window_key, from_seq, to_seq, created_at, digest, subject, html, body)
    select id, 'one', 0, 0, ${house.clock()}, '{}', '', '', '' from claimwatch.desks`.execute(db);
  await sql`insert into claimwatch.digest_lines (digest_id, desk_id, claim_id, statement_id, position)
    select id, desk_id, ${claimId}, ${claimId}, 0 from claimwatch.digests`.execute(db);
  return claimId;
}

async function editElsewhere(): Promise<void> {
  const { house } = stored;
  const words = 'Ana Puerto closed the quay.';
  const given = { title: words, text: words, claims: [{ words }] };
  const { articleId, claims } = await storeArticle(house, given);
  const { id } = await house.store.db
    .selectFrom('claimwatch.revisions')
    .select('id')
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow();
  const place = { articleId, beforeRevisionId: id, afterRevisionId: id };
  const went = { kind: 'went', before: claims[0] ?? 0, after: null, parts: [] } as const;
  await replaceClaimEdits(house.store.db, place, [went], false, house.clock());
}

describe('a thousand subscribers', () => {
  test('are woken with as few questions to the store as ten', async () => {
    await subscribeMany(1, 10);
    const [fresh, repeated] = [await wake('new'), await wake('repeat')];
    await subscribeMany(11, MANY - 10);
    expect((await allDesks(stored.house, stored.house.store.db)).length).toBeGreaterThan(60);
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

  test('that nothing is owed cost the sweep no more questions than twenty', async () => {
    const { house } = stored;
    const { db } = house.store;
    const sweep = async () => {
      const { db: asked, count } = counted(db);
      expect(await wakeOwed({ ...house }, asked, house.clock())).toEqual([]);
      return count();
    };
    // Somebody acted on what they were told, and an outlet edited what nobody was told.
    const claim = await tellAll();
    const at = house.clock().toISOString();
    const confirm = { act: 'confirm', of: null, reviewer: 'rita', note: null } as const;
    await recordVerdict(house, { claimId: claim, ...confirm, at });
    await editElsewhere();
    await putToSleep(17);
    const asked = await sweep();
    await putToSleep(MANY);
    expect(await sweep()).toBe(asked);
    expect(asked).toBeLessThan(6);
  });

  test('of whom nothing more is owed are asked about once', async () => {
    const { house } = stored;
    const { db, count } = counted(house.store.db);
    const [desk] = await db.selectFrom('claimwatch.digest_lines').selectAll().limit(1).execute();
    const at = house.clock().toISOString();
    const by = { claimId: desk?.claim_id ?? 0, of: null, reviewer: 'rita', note: null, at };
    await recordVerdict(house, { ...by, act: 'retract' });
    await recordVerdict(house, { ...by, act: 'undo' });
    await putToSleep(30);
    const sweep = async () => {
      const before = count();
      expect(await wakeOwed(house, db, house.clock())).toEqual([]);
      return count() - before;
    };
    expect(await sweep()).toBeGreaterThan(60);
    expect(await sweep()).toBeLessThan(6);
  });
});
