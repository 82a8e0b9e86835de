import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOVELTY_VERSION } from '../../src/novelty/version.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { setAwaits } from '../../src/store/articles.ts';
import { type StoredClaim, type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';
import { run } from './run.ts';

let stored: StoredHouse;
let [six, eight, hostile] = [0, 0, 0];

/** `[31m` and the like would colour the terminal, the others turn the direction of writing or ring. */
const HOSTILE = 'eight \u001b[31mships\u0007 were\u202e waiting\u0000 outside the <b>harbour</b>';

beforeAll(async () => {
  stored = await storedHouse();
  const claimOf = async (text: string, words: string, more: Partial<StoredClaim> = {}) => {
    const { articleId, claims } = await storeArticle(stored.house, {
      title: 'Ships',
      text: text.replaceAll('\u0000', ''),
      claims: [{ words: words.replaceAll('\u0000', ''), ...more }],
    });
    await judgedByTheRules(articleId);
    return claims[0] ?? 0;
  };
  six = await claimOf(
    'Ana Puerto said six ships were waiting outside the harbour.',
    'six ships were waiting outside the harbour',
  );
  eight = await claimOf(
    'Ana Puerto said eight ships waited near the harbour.',
    'eight ships waited near the harbour',
  );
  hostile = await claimOf(`Ana Puerto said ${HOSTILE}.`, HOSTILE, {
    ...{ speaker: 'Ana\u001b[2J \u202eotreuP', stance: 'rejects', trace: ['stance:cue'] },
  });
});
afterAll(() => stored.close());

/** What the test gave is taken back, and the judge asked. */
async function judgedByTheRules(articleId: number): Promise<void> {
  const { db } = stored.house.store;
  await sql`delete from claimwatch.judgements where claim_id in
    (select id from claimwatch.claims where article_id = ${articleId})`.execute(db);
  await setAwaits(db, articleId, { awaits: 'judge-novelty', now: stored.house.clock() });
  await judgeNovelty(stored.house);
}

const explain = (...args: string[]) => run(['explain', ...args, '--config', stored.configDir]);

describe('explain', () => {
  test('draws both sentences, one under the other, with numbered links and what is left over', async () => {
    const { out, code } = await explain(`${eight}`);
    expect(code).toBe(0);
    expect(out).toContain('{eight} [=1 ships] [~2 waited] near the [=3 harbour]');
    expect(out).toContain('{six} [=1 ships] were [~2 waiting] {outside} the [=3 harbour]');
    expect(out).toContain('= the same word: 1 ships, 3 harbour');
    expect(out).toContain('~ another form of the word: 2 waited – waiting');
    expect(out).toMatch(/decided from 0\.\d+, asked from 0\.\d+ to 0\.\d+, .*short \d+/);
    expect(out).toContain(NOVELTY_VERSION);
    const [mine, theirs] = ['{eight}', '{six}'].map((sign) => out.indexOf(sign));
    expect(mine).toBeLessThan(theirs ?? 0);
  });

  test('has no colours but on a terminal that wants them', async () => {
    expect((await explain(`${eight}`)).out).not.toContain('\u001b');
    const colours = await run(['explain', `${eight}`, '--config', stored.configDir], { colours: true });
    expect(colours.out).toContain('\u001b[32m[=1 ships]\u001b[0m');
  });

  test('makes outside text harmless', async () => {
    const { out } = await explain(`${hostile}`);
    expect(out).toContain('ships');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('says before the words what a speaker does with them who does not just say them', async () => {
    const { out } = await explain(`${hostile}`);
    expect(out).toMatch(/^ {2}rejects: .*ships/m);
    expect(out.match(/rejects: /g)).toHaveLength(1);
    expect((await explain(`${eight}`)).out).not.toContain('asserts: ');
  });

  test('says which acts of reviewers stand', async () => {
    const said = {
      claimId: six,
      of: null,
      reviewer: 'Rita\u202e',
      note: 'a buoy',
      at: '2026-03-06T12:00:30.000Z',
    };
    for (const act of ['reject', 'confirm', 'undo'] as const)
      await recordVerdict(stored.house, { ...said, act });
    const { out } = await explain(`${six}`);
    expect(out).toContain('\na reviewer said: reject, 2026-03-06 12:00 UTC (Rita: a buoy)\n');
    expect(out.match(/a reviewer said/g)).toHaveLength(1);
    await recordVerdict(stored.house, { ...said, act: 'undo' });
    expect((await explain(`${six}`)).out).not.toContain('a reviewer said');
  });

  test('prints the whole of it as JSON', async () => {
    const { out } = await explain(`${eight}`, '--json');
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ claim: eight, against: { claim: six }, basis: { compared: [six] } });
    expect(answer.explanation.aligned.length).toBeGreaterThan(2);
  });

  test('of the first claim says that there was nothing to compare with', async () => {
    expect((await explain(`${six}`)).out).toContain('No earlier claim on these topics is near it.');
  });

  test.each([
    [['x'], 2, '"x" is no number'],
    [[], 2, 'Say which claim'],
    [['4711'], 1, 'There is no judged claim 4711.'],
    [['--all'], 2, '--all and --last go with --recompute.'],
    [['1', '--recompute', '--all'], 2, 'not both'],
    [['--recompute', '--last', 'five'], 2, '--last is "five"'],
    [['--recompute', '--last', '0'], 2, '--last is "0"'],
  ])('%j ends with %d and says why', async (args, code, said) => {
    const ran = await explain(...args);
    expect(ran).toMatchObject({ code, err: expect.stringContaining(said) });
  });
});

describe('explain --recompute', () => {
  test('says that the bytes are the same, with their digest', async () => {
    const { out, code } = await explain(`${eight}`, '--recompute');
    expect(out).toMatch(new RegExp(`^Claim ${eight}: the same bytes, [0-9a-f]{12}\\.\n$`));
    expect(code).toBe(0);
  });

  test('walks the archive and counts', async () => {
    expect((await explain('--recompute', '--all')).out).toBe(
      '3 judgements made again:\n  3 the same bytes\n',
    );
    const last = JSON.parse((await explain('--recompute', '--last', '2', '--json')).out);
    expect(last).toMatchObject({ judgements: 2, counts: { same: 2, differs: 0 } });
  });

  test('fails when the same rules give other bytes, and says where', async () => {
    const { db } = stored.house.store;
    await sql`update claimwatch.judgements set score = 0.123 where claim_id = ${eight}`.execute(db);
    const one = await explain(`${eight}`, '--recompute');
    expect(one.code).toBe(1);
    expect(one.out).toMatch(/other bytes by the same rules.*\n {2}score: 0\.123 -> 0\.\d+\n$/);
    const all = await explain('--recompute', '--all');
    expect(all.code).toBe(1);
    expect(all.out).toContain('  1 other bytes by the same rules');
    await sql`update claimwatch.judgements set version = 'novelty-1' where claim_id = ${eight}`.execute(db);
    const old = await explain(`${eight}`, '--recompute');
    expect(old).toMatchObject({
      code: 0,
      out: expect.stringContaining(`made by novelty-1, the rules are now ${NOVELTY_VERSION}`),
    });
    await sql`update claimwatch.judgements set basis = null where claim_id = ${eight}`.execute(db);
    expect((await explain(`${eight}`, '--recompute')).out).toContain('it cannot be judged again');
  });
});
