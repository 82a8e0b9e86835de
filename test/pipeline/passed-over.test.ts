import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { waitingFor } from '../../src/pipeline/waiting-claims.ts';
import { loadDesk, syncDesks } from '../../src/store/desks.ts';
import { heldWaiting } from '../../src/store/held-waiting.ts';
import { newestSeq } from '../../src/store/judgements.ts';
import { DESKS, type StoredHouse, sendDigest, storedHouse, TOPIC } from '../web/stored-house.ts';
import { digestsOf, nothingWaits, say } from './desk-stories.ts';

/** From so many judged claims on a window that tells nothing is not read again. */
const MANY = 2_000;

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({
    desks: [DESKS[0] ?? {}],
    topics: ['harbour', 'weather'].map((id) => ({ ...TOPIC, id, name: { en: id, es: id } })),
  });
});
afterAll(() => stored.close());
beforeEach(() => nothingWaits(stored, ['coast']));

/** Judges so many claims of a topic that no desk watches: copies of one, each a statement of its own. */
async function muchElse(): Promise<number> {
  const { db } = stored.house.store;
  const one = await say(stored, { topics: ['weather'] });
  const columns = async (table: string, own: readonly string[]) => {
    const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_schema = 'claimwatch' and table_name = ${table}`.execute(db);
    return rows.map(({ name }) => name).filter((name) => !own.includes(name));
  };
  const claims = (await columns('claims', ['id', 'position'])).join(', ');
  const judgements = (await columns('judgements', ['seq', 'claim_id', 'statement_id'])).join(', ');
  await sql
    .raw(
      `insert into claimwatch.claims (position, ${claims}) select 1000 + g, ${claims}
        from claimwatch.claims, generate_series(1, ${MANY}) g where id = ${one}`,
    )
    .execute(db);
  await sql
    .raw(
      `insert into claimwatch.judgements (claim_id, statement_id, ${judgements})
        select copy.id, copy.id, ${judgements} from claimwatch.judgements,
        (select id from claimwatch.claims where id > ${one}) as copy
        where claim_id = ${one} order by copy.id`,
    )
    .execute(db);
  return one;
}

async function act(claimId: number, kind: 'confirm' | 'split' | 'reject'): Promise<void> {
  stored.pass(1);
  const at = stored.house.clock().toISOString();
  const by = { of: null, reviewer: 'rita', note: null, at };
  await recordVerdict(stored.house, { claimId, act: kind, ...by });
}

const compose = () => sendDigest(stored.house, 'coast');
const toldSeq = async () => (await loadDesk(stored.house.store.db, 'coast'))?.told_seq;
const newest = () => newestSeq(stored.house.store.db);

async function waiting() {
  const { db } = stored.house.store;
  const row = await loadDesk(db, 'coast');
  const [desk] = stored.house.config.desks;
  return row && desk && waitingFor(db, desk, row);
}

/** What the newest digest tells, and what it says to have held back, with the reasons. */
async function last() {
  const { db } = stored.house.store;
  const { id, digest } = await db
    .selectFrom('claimwatch.digests')
    .select(['id', 'digest'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const held = await db
    .selectFrom('claimwatch.held_back')
    .select(['claim_id', 'of_id', 'why'])
    .where('digest_id', '=', id)
    .orderBy('claim_id')
    .execute();
  expect(digest.held.repeats).toBe(held.length);
  const lines = digest.sections.flatMap((section) => section.lines.map(({ claimId }) => claimId));
  return { lines, held: held.map((row) => [row.claim_id, row.of_id, row.why]) };
}

describe('a long window that tells a desk nothing', () => {
  test('is not read again, whatever was said of other topics, and by reviewers', async () => {
    const other = await muchElse();
    await act(other, 'confirm');
    await compose();
    expect(await toldSeq()).toBe(await newest());
  });

  test('is not read again where it repeats what the desk knows; the digest that closes it counts that once', async () => {
    const known = await say(stored);
    await compose();
    const repeat = { verdict: 'repeat', match: known } as const;
    const held = [await say(stored, repeat)];
    await muchElse();
    await compose();
    expect(await toldSeq()).toBe(await newest());
    held.push(await say(stored, repeat));
    await muchElse();
    await compose();
    expect(await toldSeq()).toBe(await newest());
    held.push(await say(stored, repeat));
    await compose();
    expect(await waiting()).toEqual({ lines: 0, corrections: 0, repeats: 3 });
    expect(await digestsOf(stored, 'coast')).toHaveLength(1);
    const news = await say(stored);
    await compose();
    expect(await waiting()).toEqual({ lines: 0, corrections: 0, repeats: 0 });
    expect(await last()).toEqual({ lines: [news], held: held.map((id) => [id, known, 'sent']) });
    const more = await say(stored);
    await compose();
    expect(await last()).toEqual({ lines: [more], held: [] });
  });

  test('leaves what a reviewer split off later to be told, and what was rejected to be forgotten', async () => {
    const known = await say(stored);
    await compose();
    const repeats: number[] = [];
    for (let at = 0; at < 3; at += 1)
      repeats.push(await say(stored, { verdict: 'repeat', match: known, review: true }));
    await muchElse();
    await compose();
    const [split = 0, rejected = 0, held = 0] = repeats;
    await act(split, 'split');
    await act(rejected, 'reject');
    await compose();
    expect(await last()).toEqual({ lines: [split], held: [[held, known, 'sent']] });
  });

  test('is nobody’s who joins again', async () => {
    const { db } = stored.house.store;
    const known = await say(stored);
    await compose();
    await say(stored, { verdict: 'repeat', match: known });
    await muchElse();
    await compose();
    expect(await heldWaiting(db, 'coast', ['harbour'])).toHaveLength(1);
    await db.updateTable('claimwatch.desks').set({ configured: false }).execute();
    await syncDesks(db, stored.house.config.desks, stored.house.clock());
    expect(await heldWaiting(db, 'coast', ['harbour'])).toEqual([]);
  });
});
