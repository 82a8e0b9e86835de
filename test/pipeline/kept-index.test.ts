import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepare } from '../../src/novelty/features.ts';
import type { HouseEvent } from '../../src/pipeline/events.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { type AddRow, KeptIndex } from '../../src/pipeline/kept-index.ts';
import { NoveltyMemory, placedOf } from '../../src/pipeline/novelty-memory.ts';
import { writeSnapshot } from '../../src/pipeline/novelty-snapshot.ts';
import type { Db } from '../../src/store/schema.ts';
import { type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';
import { arrive, find, judgementsIn, read } from './arrivals.ts';

const RETENTION = { days: 365, byTopic: {} };

let stored: StoredHouse;
let dir = '';
let file = '';
let count = 0;
let events: HouseEvent[] = [];

beforeAll(async () => {
  stored = await storedHouse();
  dir = mkdtempSync(join(tmpdir(), 'claimwatch-index-'));
  await judgeSome(12);
});
afterAll(async () => {
  await stored.close();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  count += 1;
  file = join(dir, `${count}.bin`);
  events = [];
});

const db = (): Db => stored.house.store.db;
const kinds = () => events.map(({ kind }) => kind);
const addRow: AddRow = (index, row) => index.add(prepare(placedOf(row)), row.verdict !== 'repeat');
const nothing = async () => {};

let claims = 0;
/** Judged claims in the store, two to an article. */
async function judgeSome(articles: number): Promise<void> {
  for (let left = articles; left > 0; left--) {
    const sentences = [0, 1].map(() => {
      claims += 1;
      return `Ana Puerto said that pier w${claims}ard of the harbour would take ${claims} boats.`;
    });
    const text = sentences.join(' ');
    await storeArticle(stored.house, { title: 'Piers', text, claims: sentences.map((words) => ({ words })) });
  }
}

function kept(page = 100): KeptIndex {
  return new KeptIndex(addRow, { file, page, retention: RETENTION, say: (event) => events.push(event) });
}

/** The bytes of an index that was brought up to the newest judgement, as a judge would. */
async function caughtUp(index: KeptIndex): Promise<Buffer> {
  await vi.waitUntil(() => index.isReady(db(), nothing), { timeout: 60_000, interval: 5 });
  await index.catchUp(db());
  return Buffer.concat([...index.index.write()]);
}

/** Leaves a snapshot of all that is judged, as an orderly stop does. */
async function snapshot(): Promise<void> {
  const index = kept();
  await caughtUp(index);
  await index.close(db());
  events = [];
}

describe('an index that is kept in step with the store', () => {
  test('is the same from a snapshot and what was judged since, and built from nothing', async () => {
    await snapshot();
    await judgeSome(2);
    const [started, built] = [kept(), new KeptIndex(addRow, { retention: RETENTION, page: 3 })];
    const bytes = await caughtUp(started);
    expect(kinds()).toEqual(['index-read']);
    expect((await caughtUp(built)).equals(bytes)).toBe(true);
    expect(started.index.size).toBe(claims);
    await started.close(db());
    expect(kinds()).toEqual(['index-read', 'index-written']);
  });

  test('writes no snapshot when nothing was judged since the last', async () => {
    await snapshot();
    const again = kept();
    await caughtUp(again);
    await again.close(db());
    expect(kinds()).toEqual(['index-read']);
  });

  test('judges on when a snapshot cannot be written, and says so', async () => {
    writeFileSync(file, 'a file where a folder is wanted');
    file = join(file, 'index.bin');
    const index = kept();
    await expect(caughtUp(index)).resolves.toBeInstanceOf(Buffer);
    await index.close(db());
    expect(kinds()).toEqual(['index-refused', 'trouble']);
  });

  test('gives up the memory of claims whose retention has passed when it has written a snapshot, and nothing else', async () => {
    stored.pass(3 * 24 * 3600);
    await judgeSome(2);
    const retention = { days: 1, byTopic: {} };
    const index = new KeptIndex(addRow, { file, retention, saveEvery: 1 });
    const bytes = await caughtUp(index);
    expect(index.index.size).toBe(claims);
    await index.saveIfDue(db());
    expect([index.index.size, index.index.left]).toEqual([4, 0]);
    expect((await caughtUp(index)).equals(bytes)).toBe(true);
    await judgeSome(1);
    await index.catchUp(db());
    expect(index.index.size).toBe(6);
  });

  test('reads its snapshot at the next bell when the store failed at the first', async () => {
    await snapshot();
    const index = kept();
    const reading = vi.spyOn(db(), 'selectFrom').mockImplementationOnce(() => {
      throw new Error('the database is away');
    });
    await expect(index.isReady(db(), nothing)).rejects.toThrow('the database is away');
    reading.mockRestore();
    await caughtUp(index);
    expect(kinds()).toEqual(['index-read']);
  });
});

describe('a snapshot that is not of this store', () => {
  const last = () =>
    sql<{ seq: number; claim_id: number; judged_at: Date }>`
    select seq, claim_id, judged_at from claimwatch.judgements order by seq desc limit 1`.execute(db());

  test.each<[name: string, change: { seq?: number; claimId?: number; judgedAt?: string }]>([
    ['newer than the store, as after a restored backup', { seq: 1_000_000 }],
    ['that ends with another claim', { claimId: 1_000_000 }],
    ['that ends with a judgement of another time', { judgedAt: '2001-01-01T00:00:00.000Z' }],
  ])('is refused, and the index built from the store: %s', async (_, change) => {
    const good = kept();
    const bytes = await caughtUp(good);
    const [end] = (await last()).rows;
    if (!end) throw new Error('nothing is judged');
    const { seq, claim_id: claimId, judged_at } = end;
    const judgedAt = judged_at.toISOString();
    await writeSnapshot(file, good.index, {
      seq: Number(seq),
      claimId: Number(claimId),
      judgedAt,
      ...change,
    });
    const index = kept();
    expect((await caughtUp(index)).equals(bytes)).toBe(true);
    expect(events).toMatchObject([
      { kind: 'index-refused', why: expect.stringContaining('which the store') },
    ]);
  });

  test('is refused when it is damaged', async () => {
    await snapshot();
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    const index = kept();
    await caughtUp(index);
    expect(events).toMatchObject([{ kind: 'index-refused', why: expect.stringContaining('checksum') }]);
    expect(index.index.size).toBe(claims);
  });

  test('is replaced at an orderly stop, also when nothing was judged', async () => {
    writeFileSync(file, 'no snapshot');
    const index = kept(1000);
    expect(await index.isReady(db(), nothing)).toBe(true);
    await index.close(db());
    expect(kinds()).toEqual(['index-refused', 'index-written']);
    const next = kept();
    await caughtUp(next);
    expect(kinds().slice(2)).toEqual(['index-read']);
    expect(next.index.size).toBe(claims);
  });

  test('is replaced as soon as the index is built anew', async () => {
    writeFileSync(file, 'no snapshot');
    const index = kept(2);
    expect(await index.isReady(db(), nothing)).toBe(false);
    await vi.waitUntil(() => index.building === null, { timeout: 60_000 });
    expect(kinds()).toEqual(['index-refused', 'index-building', 'index-written', 'index-built']);
  });
});

describe('while the index is far behind the store', () => {
  test('nothing is judged; it is built in pages, and the bell rings when that is done', async () => {
    const { house } = stored;
    const novelty = new NoveltyMemory(undefined, { page: 2, say: (event) => events.push(event) });
    const text = 'Ana Puerto said that the new lighthouse keeper had resigned over the price of lamp oil.';
    const id = await arrive(house, { name: 'keeper', text }, house.clock());
    await read(house, id, { text });
    await find(house, id);
    const before = (await judgementsIn(house)).length;
    const rung = vi.spyOn(house.queue, 'add');
    await judgeNovelty({ ...house, novelty });
    expect(novelty.building).toMatchObject({ newest: expect.any(Number) });
    expect(await judgementsIn(house)).toHaveLength(before);
    await vi.waitUntil(() => rung.mock.calls.some(([job]) => job === 'judge-novelty'), { timeout: 60_000 });
    rung.mockRestore();
    expect(novelty.building).toBeNull();
    expect(kinds()).toEqual(['index-building', 'index-built']);
    await judgeNovelty({ ...house, novelty });
    expect((await judgementsIn(house)).length).toBeGreaterThan(before);
    claims = (await judgementsIn(house)).length;
  });

  test('a stop ends the building, and what is built is kept', async () => {
    const index = kept(1);
    expect(await index.isReady(db(), () => Promise.reject(new Error('it must not ring')))).toBe(false);
    await index.close(db());
    expect(index.index.size).toBeLessThan(claims);
    expect(await index.isReady(db(), nothing)).toBe(false);
    const after = kept();
    await caughtUp(after);
    expect(after.index.size).toBe(claims);
    expect(kinds()).not.toContain('trouble');
  });

  test('a store that fails is said, and building goes on at the next bell', async () => {
    const index = kept(2);
    const reading = vi.spyOn(db(), 'selectFrom');
    await index.isReady(db(), nothing);
    reading.mockImplementation(() => {
      throw new Error('the database is away');
    });
    await vi.waitUntil(() => index.building === null, { timeout: 60_000 });
    reading.mockRestore();
    expect(events.at(-1)).toMatchObject({ kind: 'trouble', error: 'the database is away' });
    await caughtUp(index);
    expect(index.index.size).toBe(claims);
  });
});

describe('after a transaction that failed', () => {
  test('what it had added is gone from the index, and the same claims are judged as if it had not been', async () => {
    const { house } = stored;
    const novelty = new NoveltyMemory(undefined, { retention: RETENTION });
    await novelty.isReady(house.store.db, nothing);
    const text =
      'Ana Puerto said that the ferry bell had cracked. She added that nobody in town would mend a ferry bell.';
    const id = await arrive(house, { name: 'bell', text }, house.clock());
    await read(house, id, { text });
    await find(house, id);
    const add = vi.spyOn(novelty, 'add').mockImplementationOnce((placed, judged, seq) => {
      add.mockRestore();
      novelty.add(placed, judged, seq);
      throw new Error('the connection is lost');
    });
    const rewind = vi.spyOn(novelty, 'rewind');
    await expect(judgeNovelty({ ...house, novelty })).rejects.toThrow('the connection is lost');
    expect(rewind).toHaveBeenCalledOnce();
    await judgeNovelty({ ...house, novelty });
    const judged = (await judgementsIn(house)).filter(({ place }) => place?.includes('/bell '));
    expect(judged.length).toBeGreaterThan(0);
    // Had its lost self stayed in the index, it would be compared with itself.
    for (const one of judged) expect(one.basis?.compared).not.toContain(one.place);
    expect(judged[0]?.verdict).toBe('new');
  });
});
