import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordVerdict, VerdictRefused } from '../../src/pipeline/record-verdict.ts';
import { historyOf } from '../../src/store/verdicts.ts';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;
let [earlier, later] = [0, 0];

beforeAll(async () => {
  stored = await storedHouse();
  const text = 'One lamp is out. Two locks are shut.';
  const claims = [{ words: 'One lamp is out' }, { words: 'Two locks are shut' }];
  [earlier = 0, later = 0] = (await storeArticle(stored.house, { title: 'A round', text, claims })).claims;
});
afterAll(() => stored.close());

const said = (claimId: number, act: 'confirm' | 'repeat' | 'reject' | 'retract', of: number | null = null) =>
  recordVerdict(stored.house, {
    claimId,
    act,
    of,
    reviewer: 'rita',
    note: null,
    at: stored.house.clock().toISOString(),
  });
const acts = async (id: number) => (await historyOf(stored.house.store.db, id)).map((act) => act.act);

describe('recording a verdict', () => {
  test('keeps every act in order, says so once each, and sends nothing', async () => {
    await said(later, 'repeat', earlier);
    await said(later, 'confirm');
    expect(await acts(later)).toEqual(['repeat', 'confirm']);
    expect(stored.events.filter((event) => event.kind === 'verdict-recorded')).toEqual([
      { kind: 'verdict-recorded', claim: later, act: 'repeat', reviewer: 'rita' },
      { kind: 'verdict-recorded', claim: later, act: 'confirm', reviewer: 'rita' },
    ]);
    expect(await stored.house.store.db.selectFrom('claimwatch.deliveries').select('id').execute()).toEqual(
      [],
    );
  });

  test('refuses what makes no sense, and leaves no trace of it', async () => {
    const before = await acts(earlier);
    for (const refused of [
      said(earlier, 'repeat', later),
      said(earlier, 'repeat'),
      said(earlier, 'confirm', later),
      said(4711, 'confirm'),
    ])
      await expect(refused).rejects.toThrow(VerdictRefused);
    expect(await acts(earlier)).toEqual(before);
  });

  test('refuses what is said by somebody who has not seen the newest act, and names that', async () => {
    const verdict = { claimId: later, of: null, reviewer: 'ben', note: null, at: '2026-03-06T12:00:00.000Z' };
    const history = await historyOf(stored.house.store.db, later);
    const [first = 0, newest = 0] = history.map(({ id }) => id);
    const ben = (seen: number) => recordVerdict(stored.house, { ...verdict, act: 'confirm' }, seen);
    await expect(ben(first)).rejects.toThrow(/^Since you opened the page, rita said "confirm" \(20.* UTC\)/);
    await expect(ben(0)).rejects.toThrow(`rita said "repeat ${earlier}"`);
    await expect(ben(0)).rejects.toThrow(VerdictRefused);
    expect(await historyOf(stored.house.store.db, later)).toEqual(history);
    await ben(newest);
    await recordVerdict(stored.house, { ...verdict, act: 'undo' }, newest + 1);
    expect((await acts(later)).slice(2)).toEqual(['confirm', 'undo']);
  });

  test('of a rejected claim comes before the digest: desks are not told of it', async () => {
    await said(earlier, 'reject');
    await expect(said(later, 'repeat', earlier)).rejects.toThrow(/would be lost/);
    await sendDigest(stored.house, 'coast');
    const lines = await stored.house.store.db
      .selectFrom('claimwatch.digest_lines')
      .select('claim_id')
      .execute();
    expect(lines).toEqual([{ claim_id: later }]);
  });
});
