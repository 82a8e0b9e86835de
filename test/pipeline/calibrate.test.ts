import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { THRESHOLDS } from '../../src/novelty/decision.ts';
import { archiveOf } from '../../src/pipeline/archive.ts';
import {
  type CalibrationRow,
  calibrate,
  type Decisive,
  FEWEST_LABELS,
  type Flip,
  flips,
  propose,
} from '../../src/pipeline/calibrate.ts';
import { answerQuestion } from '../../src/pipeline/questions.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import type { StoredHouse } from '../web/stored-house.ts';
import { storedDays } from './archive-days.ts';

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedDays();
}, 300_000);
afterAll(() => stored.close());

const archive = () =>
  archiveOf((question) => answerQuestion(stored.house, question), new AbortController().signal);
const since = new Date(0);
const inUse: Decisive = { decide: THRESHOLDS.decide, review: THRESHOLDS.review, sure: THRESHOLDS.sure };
const never = { decide: 1, review: 0.3, sure: 1 };
const always = { decide: 0.05, review: 0.05, sure: 0.8 };
const table = () => calibrate(archive(), { since, grid: [always, inUse, never], inUse });

async function flipped(thresholds: Decisive): Promise<Flip[]> {
  const found: Flip[] = [];
  for await (const one of flips(archive(), { since, thresholds })) if (!('leftOut' in one)) found.push(one);
  return found;
}

const judged = () =>
  stored.house.store.db
    .selectFrom('claimwatch.judgements')
    .select(['claim_id', 'verdict', 'match_id', 'rule'])
    .orderBy('seq')
    .execute();

async function said(claimId: number, act: ReviewAct, of: number | null = null): Promise<void> {
  const at = stored.house.clock().toISOString();
  await recordVerdict(stored.house, { claimId, act, of, reviewer: 'rita', note: null, at });
}

describe('calibrating', () => {
  test('flips nothing with the thresholds that were used', async () => {
    const { rows, judged: again, leftOut } = await table();
    expect(again).toBe((await judged()).length);
    expect(Object.values(leftOut)).toEqual([0, 0, 0, 0]);
    expect(rows[1]).toMatchObject({ inUse: true, flips: { newToRepeat: 0, repeatToNew: 0, other: 0 } });
    expect(await flipped(inUse)).toEqual([]);
  });

  test('counts what would be told and what would be held back', async () => {
    const { rows } = await table();
    const repeats = (await judged()).filter(({ verdict }) => verdict === 'repeat');
    expect(repeats.length).toBeGreaterThan(1);
    expect(rows[2]?.flips).toMatchObject({ newToRepeat: 0, repeatToNew: repeats.length });
    const list = await flipped(never);
    expect(list.map(({ claim }) => claim)).toEqual(repeats.map(({ claim_id }) => claim_id));
    expect(list[0]).toMatchObject({ was: { verdict: 'repeat' }, match: { claim: repeats[0]?.match_id } });
    expect(list[0]?.words).not.toBe('');
  });

  test('says what reviewers said of the flipped: misses of news, noise of repeats', async () => {
    const all = await judged();
    const [first, second] = all.filter(({ verdict }) => verdict === 'repeat');
    const news = all.find(({ verdict }) => verdict === 'new');
    await said(first?.claim_id ?? 0, 'confirm');
    await said(second?.claim_id ?? 0, 'split');
    await said(news?.claim_id ?? 0, 'reject');
    const { rows, proposal } = await table();
    expect(rows[1]).toMatchObject({ labelled: 0, misses: { count: 1, of: 1 }, noise: { count: 0, of: 1 } });
    expect(rows[2]).toMatchObject({ labelled: 2, misses: { count: 0, of: 1 }, noise: { count: 1, of: 1 } });
    expect(proposal).toEqual({ kind: 'too few labels', labels: 2, needed: FEWEST_LABELS });
    const list = await flipped(never);
    expect(list[0]?.said).toMatchObject({ label: 'same', reviewer: 'rita' });
    expect(list[1]?.said?.label).toBe('not same');
  });

  test('takes back what a reviewer took back', async () => {
    const [, second] = (await judged()).filter(({ verdict }) => verdict === 'repeat');
    await said(second?.claim_id ?? 0, 'undo');
    expect((await table()).rows[1]?.misses).toEqual({ count: 0, of: 0 });
  });

  test('counts what a reviewer said of two claims for these two only', async () => {
    const all = await judged();
    const [first] = all.filter(({ verdict }) => verdict === 'repeat');
    const [claim, match] = [first?.claim_id ?? 0, first?.match_id ?? 0];
    const other = all.find((one) => one.claim_id < claim && one.claim_id !== match)?.claim_id ?? 0;
    const before = (await table()).rows[2]?.noise;
    await said(claim, 'repeat', other);
    const [flip] = await flipped(never);
    expect(flip).toMatchObject({ claim, match: { claim: match }, said: null });
    expect((await table()).rows[2]?.noise.of).toBe((before?.of ?? 0) - 1);
    await said(claim, 'undo');
    expect((await flipped(never))[0]?.said).toMatchObject({ label: 'same' });
  });

  test('gives the same bytes each time', async () => {
    expect(JSON.stringify(await table())).toBe(JSON.stringify(await table()));
  });

  test('leaves out judgements without a basis and of another version, and says how many', async () => {
    const { db } = stored.house.store;
    const [one, other] = await judged();
    await db
      .updateTable('claimwatch.judgements')
      .set({ basis: null })
      .where('claim_id', '=', one?.claim_id ?? 0)
      .execute();
    await db
      .updateTable('claimwatch.judgements')
      .set({ version: 'novelty-0' })
      .where('claim_id', '=', other?.claim_id ?? 0)
      .execute();
    const { leftOut, judged: again } = await table();
    expect(leftOut).toMatchObject({ 'without a basis': 1, 'of another version': 1 });
    expect(again).toBe((await judged()).length - 2);
  });

  test('since a later time looks at what was judged since', async () => {
    const later = new Date(stored.house.clock().getTime() + 1000);
    const { judged: again, rows } = await calibrate(archive(), { since: later, grid: [inUse], inUse });
    expect([again, rows[0]?.review]).toEqual([0, { count: 0, of: 0 }]);
  });
});

describe('a proposal', () => {
  const row = (decide: number, misses: number, noise: number): CalibrationRow => ({
    ...{ thresholds: { decide, review: 0.3, sure: 0.8 }, inUse: decide === 0.55, labelled: 0 },
    flips: { newToRepeat: 0, repeatToNew: 0, other: 0 },
    misses: { count: misses, of: 20 },
    noise: { count: noise, of: 20 },
    review: { count: 0, of: 40 },
  });
  const right = (count: number, claim: readonly boolean[]) => Array.from({ length: count }, () => claim);

  test('is the one with fewest misses whose noise is no higher', () => {
    const rows = [row(0.5, 9, 0), row(0.55, 5, 3), row(0.6, 3, 3), row(0.65, 0, 4)];
    const claims = [...right(2, [false, false, true, true]), ...right(38, [true, true, true, true])];
    expect(propose(rows, claims)).toEqual({
      ...{ kind: 'better', thresholds: rows[2]?.thresholds, better: 2, worse: 0, chance: 0.5 },
    });
  });

  test('is surer the more claims tell the two apart', () => {
    const rows = [row(0.55, 9, 3), row(0.6, 0, 3)];
    const claims = [...right(9, [false, true]), ...right(31, [true, true])];
    expect(propose(rows, claims)).toMatchObject({ better: 9, worse: 0, chance: 2 / 2 ** 9 });
  });

  test('is none where none is better', () => {
    const rows = [row(0.5, 6, 0), row(0.55, 5, 3), row(0.6, 5, 3)];
    expect(propose(rows, right(40, [true, true, true]))).toEqual({ kind: 'none better' });
  });

  test('is none with too few labels', () => {
    const rows = [row(0.55, 5, 3), row(0.6, 0, 0)];
    expect(propose(rows, right(29, [false, true]))).toMatchObject({ kind: 'too few labels', labels: 29 });
  });
});
