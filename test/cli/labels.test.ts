import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Pair } from '../../eval/score-pairs.ts';
import type { Language } from '../../src/model/language.ts';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { type StoredClaim, type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';
import { run } from './run.ts';

let stored: StoredHouse;
let [six, barcos, eight, hostile] = [0, 0, 0, 0];

const HOSTILE = 'six \u001b[31mships\u202e wait\u009b2J "<b>';

const Exported = Pair.extend({
  expect: z.string().nullable(),
  earlier: Pair.shape.earlier.nullable(),
  label: z.string(),
  claims: z.object({ earlier: z.number().nullable(), later: z.number() }),
  novelty: z.object({ claim: z.number(), verdict: z.string(), rule: z.string(), version: z.string() }),
  act: z.object({ id: z.number(), kind: z.string(), reviewer: z.string() }),
});

const said = (claimId: number, act: ReviewAct, of: number | null = null) =>
  recordVerdict(stored.house, {
    ...{ claimId, act, of, reviewer: 'rita', note: null, at: stored.house.clock().toISOString() },
  });

beforeAll(async () => {
  stored = await storedHouse();
  const claimOf = async (
    words: string,
    more: Partial<StoredClaim> & { feed?: string; lang?: Language } = {},
  ) => {
    const { feed = 'harbor', lang = 'en', ...claim } = more;
    const given = { feed, lang, title: 'Ships', text: `${words}.`, claims: [{ words, ...claim }] };
    return (await storeArticle(stored.house, given)).claims[0] ?? 0;
  };
  six = await claimOf('six ships wait', { stance: 'warns' });
  barcos = await claimOf('esperan seis barcos', { feed: 'faro', lang: 'es', verdict: 'repeat', match: six });
  eight = await claimOf('eight ships wait', { verdict: 'update', match: six, speaker: null });
  hostile = await claimOf(HOSTILE, { verdict: 'repeat', match: six });
  await said(six, 'merge', eight);
  await said(barcos, 'split');
  await said(eight, 'reject');
  await said(hostile, 'confirm');
  await said(barcos, 'reject');
  await said(barcos, 'undo');
});
afterAll(() => stored.close());

const labels = async (...args: string[]) => {
  const { out, err, code } = await run(['labels', ...args, '--config', stored.configDir]);
  const lines = out.split('\n').filter(Boolean);
  return { out, err, code, rows: lines.map((line) => Exported.parse(JSON.parse(line))) };
};

describe('labels', () => {
  test('are pairs in the form of eval/pairs, the earlier judged first, in the order of the acts', async () => {
    const { rows, code } = await labels();
    expect(code).toBe(0);
    expect(rows.map((row) => [row.label, row.expect, row.claims.earlier, row.claims.later])).toEqual([
      ['same', 'repeat', six, eight],
      ['not same', 'new', six, barcos],
      ['same', 'repeat', six, hostile],
    ]);
    expect(rows[1]).toMatchObject({
      kind: 'reviewed',
      topic: 'harbour',
      earlier: { speaker: 'Ana Puerto', lang: 'en', stance: 'warns', text: 'six ships wait', when: null },
      later: { speaker: 'Ana Puerto', lang: 'es', stance: 'asserts', text: 'esperan seis barcos' },
      novelty: { claim: barcos, verdict: 'repeat', rule: 'SAME', version: 'test' },
      act: { kind: 'split', reviewer: 'rita' },
    });
    for (const row of rows) expect(Pair.safeParse(row).success).toBe(true);
  });

  test('of one claim alone come where they are asked for', async () => {
    const { rows } = await labels('--all');
    expect(rows.map(({ label }) => label)).toEqual(['same', 'not same', 'not a claim', 'same']);
    expect(rows[2]).toMatchObject({ expect: null, later: { speaker: null, text: 'eight ships wait' } });
  });

  test('are cut by a time, which has to be one', async () => {
    expect((await labels('--since', '1h')).rows).toHaveLength(3);
    const wrong = await labels('--since', 'yesterday');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('--since is "yesterday"');
  });

  test('hold nothing that would steer a terminal, and give the words back as they were', async () => {
    const { out, rows } = await labels();
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(rows.at(-1)?.later.text).toBe(HOSTILE);
  });

  test('are the same bytes each time', async () => {
    expect((await labels('--all')).out).toBe((await labels('--all')).out);
  });
});
