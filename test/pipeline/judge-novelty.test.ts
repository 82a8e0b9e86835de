import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { NoveltyMemory } from '../../src/pipeline/novelty-memory.ts';
import { recomputePage } from '../../src/pipeline/recompute-judgement.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { loadArticle, setAwaits } from '../../src/store/articles.ts';
import { claimsOfRevision, replaceFindings } from '../../src/store/claims.ts';
import { historyOf } from '../../src/store/verdicts.ts';
import { type StoredHouse, sendDigest, storedHouse } from '../web/stored-house.ts';
import { arrive, find, judgementsIn, read } from './arrivals.ts';

let stored: StoredHouse;
let count = 0;

beforeAll(async () => {
  stored = await storedHouse();
});
afterAll(() => stored.close());

/** An article is shown, read, and its claims found. */
async function found(text: string, given: { feed?: string; published?: Date; seen?: Date } = {}) {
  const { house } = stored;
  count += 1;
  stored.pass(1);
  const seen = given.seen ?? house.clock();
  const id = await arrive(house, { name: `n${count}`, text, ...given }, seen);
  await read(house, id, { text });
  await find(house, id);
  return id;
}

async function judged(text: string, given: { feed?: string; published?: Date } = {}) {
  const id = await found(text, given);
  await judgeNovelty(stored.house);
  return id;
}

/** The page says something else when it is read again. */
async function edited(articleId: number, text: string, provenance?: string) {
  stored.pass(1);
  await read(stored.house, articleId, { text, ...(provenance === undefined ? {} : { provenance }) });
  await find(stored.house, articleId);
  await judgeNovelty(stored.house);
}

/** The judgements of one article, by `revision.position`. */
async function of(articleId: number) {
  const url = (await loadArticle(stored.house.store.db, articleId))?.url.slice('https://'.length);
  return (await judgementsIn(stored.house)).filter(({ place }) => place?.startsWith(`${url} `));
}

async function newest(articleId: number) {
  const all = await of(articleId);
  const number = Math.max(...all.map((one) => one.number));
  return all.filter((one) => one.number === number);
}

const place = async (articleId: number, at: string) =>
  (await of(articleId)).find((one) => one.place?.endsWith(` ${at}`))?.place;

describe('the claims of a revision', () => {
  test('that stand as they stood are repeats of their own earlier selves, and no source of their own', async () => {
    const text = 'Ana Puerto said that seven tugboats had left the harbour before the storm came.';
    const id = await judged(text);
    await edited(id, `${text} A tanker came in on Tuesday.`);
    const [again] = await newest(id);
    expect(again).toMatchObject({ verdict: 'repeat', rule: 'REV', review: false });
    expect(again?.match).toBe(await place(id, '1.0'));
    expect(again?.statement).toBe(await place(id, '1.0'));
    expect(again?.explanation.sentence).toBe('The article said it already before it was edited.');
    const other = await judged(text, { feed: 'prairie' });
    const [repeat] = await of(other);
    expect(repeat).toMatchObject({ verdict: 'repeat', rule: 'HASH', match: await place(id, '1.0') });
    expect(repeat?.basis?.compared).not.toContain(again?.place);
  });

  test.each<[string, string, string, [RegExp, RegExp]]>([
    [
      'another figure',
      'Ana Puerto said that six barges were waiting outside the harbour for a pilot.',
      'Ana Puerto said that eight barges were waiting outside the harbour for a pilot.',
      [/^(8|eight)\b/, /^(6|six)\b/],
    ],
    [
      'one of two figures',
      'Ana Puerto said that 3 of the 20 cranes in the harbour were broken by the wind.',
      'Ana Puerto said that 5 of the 20 cranes in the harbour were broken by the wind.',
      [/^5\b/, /^3\b/],
    ],
  ])(
    'with %s are compared with themselves, and the change is told',
    async (_, before, after, [mine, theirs]) => {
      const id = await judged(before);
      await edited(id, after);
      const [claim] = await newest(id);
      expect(claim?.verdict).toMatch(/^(update|contradiction)$/);
      expect(claim).toMatchObject({ rule: 'FIG', match: await place(id, '1.0') });
      expect(claim?.explanation.differences).toMatchObject([
        { slot: 'figure', mine: expect.stringMatching(mine), theirs: expect.stringMatching(theirs) },
      ]);
      expect(claim?.explanation.edited).toMatchObject({ noted: false });
      expect(before).toContain(claim?.explanation.edited?.before);
      expect(after).toContain(claim?.explanation.edited?.after);
      expect(claim?.explanation.sentence).toContain('The outlet edited this claim without notice.');
    },
  );

  test('say whether the outlet noted the edit', async () => {
    const text = 'Ana Puerto said that twelve sailors were taken from the burning ferry.';
    const id = await judged(text);
    await edited(
      id,
      `${text.replace('twelve', 'nine')}\n\nCorrection: nine sailors were taken off, not twelve.`,
    );
    const [claim] = await newest(id);
    expect(claim?.explanation.edited?.noted).toBe(true);
    expect(claim?.explanation.sentence).toContain('The outlet edited this claim with a note.');
  });

  test('in other words that mean the same are repeats', async () => {
    const id = await judged(
      'Ana Puerto said that the lighthouse keeper had seen the oil spill near the rocks.',
    );
    await edited(
      id,
      'Ana Puerto said that the keeper of the lighthouse had seen the oil spill by the rocks.',
    );
    const [claim] = await newest(id);
    expect(claim).toMatchObject({ verdict: 'repeat', rule: 'EDIT', match: await place(id, '1.0') });
    expect(claim?.explanation.edited?.before).toContain('lighthouse keeper');
  });

  test('that say the opposite now are held against what they said', async () => {
    const id = await judged('Ana Puerto said that the new customs hall would open to passengers in June.');
    await edited(id, 'Ana Puerto said that the new customs hall would not open to passengers in June.');
    const [claim] = await newest(id);
    expect(claim).toMatchObject({ verdict: 'contradiction', rule: 'SIGN', match: await place(id, '1.0') });
  });

  test('that became other claims, or came, are judged as any other; one that went is no news', async () => {
    const stays = 'Ana Puerto said that the fishing fleet would stay in the bay until Sunday.';
    const goes = 'Ana Puerto said that the ice house needed a new roof.';
    const id = await judged(`${stays} ${goes}`);
    await edited(id, `${stays} Ana Puerto said that a whale had stranded on the eastern mole.`);
    const [kept, came, ...more] = await newest(id);
    expect(kept?.rule).toBe('REV');
    expect(came).toMatchObject({ verdict: 'new', match: null });
    expect(came?.explanation.edited).toBeUndefined();
    expect(more).toEqual([]);
  });

  test('are judged as any other where the two readings are not alike', async () => {
    const text = 'Ana Puerto said that the pilots would strike for better boats next week.';
    const id = await judged(text);
    await edited(id, `${text} The mole was closed.`, 'feed');
    const [claim] = await newest(id);
    expect(claim).toMatchObject({ verdict: 'repeat', rule: 'HASH', match: await place(id, '1.0') });
  });

  test('come after what was seen before the edit was read', async () => {
    const early = await judged('Ana Puerto said that the weather station on the cape was out of order.');
    const flood = 'Ana Puerto said that the dry dock had been flooded on purpose by its owner.';
    const other = await found(flood, { feed: 'prairie' });
    await edited(early, `Ana Puerto said that the weather station on the cape was out of order. ${flood}`);
    expect(await of(other)).toMatchObject([{ verdict: 'new' }]);
    const [, claim] = await newest(early);
    expect(claim).toMatchObject({ verdict: 'repeat', match: await place(other, '1.0') });
  });
});

test('a digest says that the outlet edited its article, beside the old words and the new', async () => {
  const { house } = stored;
  const text = 'Ana Puerto said that 30 divers were looking for the anchor of the frigate.';
  const id = await judged(text);
  await sendDigest(house, 'coast');
  await sendDigest(house, 'costa');
  await edited(id, text.replace('30', '45'));
  const bodies: string[] = [];
  for (const desk of ['coast', 'costa']) {
    await sendDigest(house, desk);
    const digest = await house.store.db
      .selectFrom('claimwatch.digests')
      .select('body')
      .where('desk_id', '=', desk)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    bodies.push(digest.body.replace(/\s+/g, ' '));
  }
  const [english = '', spanish = ''] = bodies;
  for (const body of bodies) {
    expect(body).toContain('45 divers were looking');
    expect(body).toContain('30 divers were looking');
  }
  expect(english).toContain('The Harbor Ledger edited its article without saying so.');
  expect(spanish).toContain('The Harbor Ledger modificó su artículo sin avisar.');
});

describe('a rerun', () => {
  test('of finding and judging makes no claim a repeat of itself, and changes nothing', async () => {
    const { house } = stored;
    const id = await judged('Ana Puerto said that the salvage of the wreck would take until autumn.');
    const before = await of(id);
    expect(before).toMatchObject([{ verdict: 'new' }]);
    for (const awaits of ['find-claims', 'judge-novelty'] as const) {
      await setAwaits(house.store.db, id, { awaits, now: house.clock() });
      await Promise.all([find(house, id), find(house, id)]);
      await Promise.all([judgeNovelty(house), judgeNovelty(house)]);
      expect(await of(id)).toEqual(before);
    }
  });

  test('by other rules leaves judged claims, their lines and what reviewers said of them', async () => {
    const { house } = stored;
    const { db } = house.store;
    const id = await judged('Ana Puerto said that the harbour police had lost the keys of the archive.');
    await sendDigest(house, 'coast');
    const revisionId = (await loadArticle(db, id))?.revision_id ?? 0;
    const [claim] = await claimsOfRevision(db, revisionId);
    if (!claim) throw new Error('There is no claim.');
    const at = house.clock().toISOString();
    await recordVerdict(house, {
      ...{ claimId: claim.id, act: 'confirm', of: null, reviewer: 'rita@newsroom.example', note: null, at },
    });
    const before = await of(id);
    const replaced = await db
      .transaction()
      .execute((trx) =>
        replaceFindings(
          trx,
          { articleId: id, revisionId },
          { mentions: [], claims: [{ ...claim.claim, rule: 'test:newer' }], version: 'newer' },
          house.clock(),
        ),
      );
    expect(replaced).toBe(false);
    expect(await claimsOfRevision(db, revisionId)).toEqual([claim]);
    expect(await of(id)).toEqual(before);
    expect(await historyOf(db, claim.id)).toHaveLength(1);
    const lines = await db
      .selectFrom('claimwatch.digest_lines')
      .select('desk_id')
      .where('claim_id', '=', claim.id)
      .execute();
    expect(lines).toEqual([{ desk_id: 'coast' }]);
  });

  test('before the claims are judged replaces them, and each is judged once', async () => {
    const { house } = stored;
    const id = await found('Ana Puerto said that the toll for small boats would be dropped in winter.');
    await setAwaits(house.store.db, id, { awaits: 'find-claims', now: house.clock() });
    await find(house, id);
    // As a worker that starts again would, with nothing in its memory: only the sweep rings.
    await sweep(house, 0);
    await judgeNovelty({ ...house, novelty: new NoveltyMemory() });
    expect(await of(id)).toMatchObject([{ verdict: 'new' }]);
  });

  test('after a crash in the middle of an article judges all of it once, as if nothing had happened', async () => {
    const { house } = stored;
    const id = await found(
      'Ana Puerto said that the signal tower was struck by lightning. Ana Puerto said that the signal tower was struck by lightning. Ana Puerto warned that the mole might sink.',
    );
    const judge = house.novelty.judge.bind(house.novelty);
    let calls = 0;
    const spy = vi.spyOn(house.novelty, 'judge').mockImplementation((...given) => {
      calls += 1;
      if (calls === 2) throw new Error('The plug was pulled.');
      return judge(...given);
    });
    await expect(judgeNovelty(house)).rejects.toThrow('The plug was pulled.');
    spy.mockRestore();
    expect(await of(id)).toEqual([]);
    await Promise.all([judgeNovelty(house), judgeNovelty({ ...house, novelty: new NoveltyMemory() })]);
    const all = await of(id);
    expect(all.map(({ verdict }) => verdict)).toEqual(['new', 'repeat', 'new']);
    expect(all.every((one) => one.match !== one.place)).toBe(true);
  });
});

test('an article that was published earlier and seen later is not the first that said it', async () => {
  const text = 'Ana Puerto said that the harbour bank had refused to lend to the rowing club.';
  const first = await judged(text, { published: new Date('2026-03-04T12:00:00Z') });
  const late = await judged(text, { feed: 'prairie', published: new Date('2026-03-03T06:00:00Z') });
  expect(await of(late)).toMatchObject([
    { verdict: 'repeat', match: await place(first, '1.0'), statement: await place(first, '1.0') },
  ]);
});

test('of two articles seen at one instant, the one of the lower number is judged first, whichever was read first', async () => {
  const { house } = stored;
  const text = 'Ana Puerto said that the tide gauge had been stolen by children.';
  const seen = house.clock();
  const ids: number[] = [];
  for (const feed of ['harbor', 'prairie']) ids.push(await arrive(house, { name: 'same', feed, text }, seen));
  for (const id of ids.toReversed()) {
    await read(house, id, { text });
    await find(house, id);
    await judgeNovelty(house);
  }
  const [one = 0, two = 0] = ids;
  expect(await of(one)).toMatchObject([{ verdict: 'new' }]);
  expect(await of(two)).toMatchObject([{ verdict: 'repeat', match: await place(one, '1.0') }]);
});

describe('an article whose page did not answer for longer than judging waits', () => {
  test('is judged when it is read, against what was seen after it', async () => {
    const { house } = stored;
    const text =
      'Ana Puerto said that the harbour choir would sing on the quay at midnight, wind or no wind.';
    const late = await arrive(house, { name: 'late', text }, house.clock());
    const other = await found(text, { feed: 'prairie' });
    await judgeNovelty(house);
    expect(await of(other)).toEqual([]);
    stored.pass(house.config.settings.novelty.patienceSeconds);
    await judgeNovelty(house);
    expect(await of(other)).toMatchObject([{ verdict: 'new' }]);
    await read(house, late, { text });
    await find(house, late);
    await judgeNovelty(house);
    expect(await of(late)).toMatchObject([{ verdict: 'repeat', match: await place(other, '1.0') }]);
    const rows = await Promise.all([late, other].map((id) => loadArticle(house.store.db, id)));
    expect(rows.map((row) => row?.copy_group)).toEqual([late, late]);
  });

  test('is waited for no longer after a restart than before it', async () => {
    const { house } = stored;
    await arrive(house, { name: 'never', text: '' }, house.clock());
    const other = await found('Ana Puerto said that the pearl divers had gone home for good.');
    stored.pass(house.config.settings.novelty.patienceSeconds);
    // As at a start: the sweep rings for what stands still, and stamps it.
    await sweep(house, 0);
    await judgeNovelty({ ...house, novelty: new NoveltyMemory() });
    expect(await of(other)).toMatchObject([{ verdict: 'new' }]);
  });
});

test('all of these judgements can be made again, byte for byte', async () => {
  const { recomputed } = await recomputePage(stored.house.store.db, { after: 0 });
  expect(recomputed.length).toBeGreaterThan(20);
  expect(recomputed.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
});
