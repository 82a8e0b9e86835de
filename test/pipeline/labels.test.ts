import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { storedLabels } from '../../src/pipeline/labels.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;
let [first, second, third] = [0, 0, 0];

beforeAll(async () => {
  stored = await storedHouse();
  const text = 'One lamp is out. A lamp went out. Two locks are shut.';
  const article = (words: string, more = {}) =>
    storeArticle(stored.house, { title: 'A round', text, claims: [{ words, ...more }] });
  [first = 0] = (await article('One lamp is out')).claims;
  [second = 0] = (await article('A lamp went out', { verdict: 'repeat', match: first })).claims;
  const explanation = { runnersUp: [{ claimId: second, score: 0.4, why: 'other words' }] };
  [third = 0] = (await article('Two locks are shut', { explanation })).claims;
});
afterAll(() => stored.close());

const said = (claimId: number, act: ReviewAct, of: number | null = null) =>
  recordVerdict(stored.house, {
    ...{ claimId, act, of, reviewer: 'rita', note: null, at: stored.house.clock().toISOString() },
  });

describe('the labels in a store', () => {
  test('are what reviewers said and did not take back, each with what novelty decided', async () => {
    await said(first, 'split');
    await said(third, 'confirm');
    await said(second, 'reject');
    await said(second, 'undo');
    const labels = await storedLabels(stored.house.store.db);
    expect(labels).toMatchObject([
      { claimId: first, other: second, label: 'not same', novelty: { claimId: second, verdict: 'repeat' } },
      { claimId: third, other: second, label: 'not same', novelty: { nearest: second, version: 'test' } },
    ]);
  });

  test('are asked for since a time', async () => {
    const since = new Date(stored.house.clock().getTime() + 1000);
    stored.pass(2);
    await said(third, 'off-topic');
    const labels = await storedLabels(stored.house.store.db, since);
    expect(labels.map(({ claimId, label }) => [claimId, label])).toEqual([[third, 'off topic']]);
  });
});
