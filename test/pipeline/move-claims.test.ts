import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REVIEW_ACTS, type ReviewAct } from '../../src/model/verdict.ts';
import { recordVerdict, VerdictRefused } from '../../src/pipeline/record-verdict.ts';
import { membership } from '../../src/review/membership.ts';
import { allVerdicts } from '../../src/store/verdicts.ts';
import { runs } from '../runs.ts';
import { type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;
let claims: number[] = [];

beforeAll(async () => {
  stored = await storedHouse();
});
afterAll(() => stored.close());

/** Judges one more claim, a repeat of that one if given. */
async function judge(match: number | null = null): Promise<number> {
  const text = 'One lamp is out.';
  const verdict = match === null ? 'new' : 'repeat';
  const given = { title: 'A round', text, claims: [{ words: 'One lamp is out', verdict, match } as const] };
  const [id = 0] = (await storeArticle(stored.house, given)).claims;
  claims.push(id);
  return id;
}

const say = (claimId: number, act: ReviewAct, of: number | null = null) =>
  recordVerdict(stored.house, {
    ...{ claimId, act, of, reviewer: 'rita', note: null, at: stored.house.clock().toISOString() },
  });

const judgements = () =>
  stored.house.store.db.selectFrom('claimwatch.judgements').selectAll().orderBy('seq').execute();

/** The statement of each of these claims, by its place in the list. */
const places = async (ids: readonly number[]) => {
  const of = new Map((await judgements()).map((row) => [row.claim_id, row.statement_id]));
  return ids.map((id) => ids.indexOf(of.get(id) ?? 0) + 1);
};

describe('an act of a reviewer moves claims between statements', () => {
  test('and taking it back moves them back; what was decided at judging stays', async () => {
    const a = await judge();
    const b = await judge(a);
    const c = await judge(b);
    const d = await judge();
    const all = [a, b, c, d];
    expect(await places(all)).toEqual([1, 1, 1, 4]);
    await say(b, 'split');
    expect(await places(all)).toEqual([1, 2, 2, 4]);
    await say(d, 'merge', c);
    expect(await places(all)).toEqual([1, 2, 2, 2]);
    await say(b, 'undo');
    expect(await places(all)).toEqual([1, 1, 1, 1]);
    await say(d, 'undo');
    await say(a, 'split');
    expect(await places(all)).toEqual([1, 2, 2, 4]);
    const decided = (await judgements()).filter((row) => all.includes(row.claim_id));
    expect(decided.map((row) => row.judged_statement_id)).toEqual([a, a, a, d]);
    expect(decided.map((row) => row.verdict)).toEqual(['new', 'repeat', 'repeat', 'new']);
  });

  test('later repeats join the statement that their match belongs to by then', async () => {
    const a = await judge();
    const b = await judge(a);
    await say(b, 'split');
    const c = await judge(b);
    const d = await judge();
    await say(d, 'repeat', a);
    const e = await judge(d);
    expect(await places([a, b, c, d, e])).toEqual([1, 2, 2, 1, 1]);
    await say(b, 'undo');
    expect(await places([a, b, c, d, e])).toEqual([1, 1, 1, 1, 1]);
  });

  test('a refused act moves nothing', async () => {
    const a = await judge();
    const b = await judge(a);
    await expect(say(b, 'merge', a)).rejects.toThrow(/one statement already/);
    await expect(say(a, 'repeat', b)).rejects.toThrow(VerdictRefused);
    expect(await places([a, b])).toEqual([1, 1]);
  });
});

test('after any acts the store holds what all judgements and acts together give', async () => {
  claims = [];
  const step = fc.record({
    what: fc.constantFrom('judge', 'judge', ...REVIEW_ACTS),
    claim: fc.nat(),
    of: fc.nat(),
  });
  const [steps = []] = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), {
    ...runs(1),
    numRuns: 1,
  });
  for (const { what, claim, of } of steps) {
    const other = claims[of % Math.max(1, claims.length)] ?? null;
    const about = claims[claim % Math.max(1, claims.length)];
    if (what === 'judge' || about === undefined) await judge(claim % 3 === 0 ? null : other);
    else await say(about, what, what === 'repeat' || what === 'merge' ? other : null).catch(onlyRefused);
    const rows = await judgements();
    const judged = rows.map(({ claim_id, seq, verdict, match_id }) => ({
      ...{ claimId: claim_id, seq, verdict, match: match_id },
    }));
    const expected = membership(judged, await allVerdicts(stored.house.store.db));
    expect(new Map(rows.map((row) => [row.claim_id, row.statement_id]))).toEqual(expected);
  }
  expect(new Set((await allVerdicts(stored.house.store.db)).map(({ act }) => act)).size).toBeGreaterThan(3);
}, 120_000);

function onlyRefused(error: unknown): void {
  if (!(error instanceof VerdictRefused)) throw error;
}
