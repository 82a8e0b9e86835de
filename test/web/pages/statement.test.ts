import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStatement } from '../../../src/pipeline/read-statement.ts';
import { historyOf } from '../../../src/store/verdicts.ts';
import { openApp } from '../../../src/web/app.tsx';
import { type StoredClaim, type StoredHouse, storeArticle, storedHouse } from '../stored-house.ts';
import { reviewer, type Visitor, visitor } from '../visits.ts';

let stored: StoredHouse;
let rita: Visitor;
let [first, spanish, again, fifty, sixty, denied, back] = [0, 0, 0, 0, 0, 0, 0];

/** One claim in an article of its own, published an hour after the one before. */
async function said(feed: string, words: string, more: Partial<StoredClaim> = {}): Promise<number> {
  stored.pass(3_600);
  const lang = feed === 'faro' ? 'es' : 'en';
  const given = { feed, lang, title: 'A reward', text: `${words}.`, claims: [{ words, ...more }] } as const;
  return (await storeArticle(stored.house, given)).claims[0] ?? 0;
}

const figure = (mine: string, theirs: string) => ({
  explanation: { differences: [{ slot: 'figure' as const, mine, theirs }] },
});

beforeAll(async () => {
  stored = await storedHouse();
  const { house } = stored;
  first = await said('harbor', 'the reward is 25 million dollars');
  spanish = await said('faro', 'la recompensa es de 25 millones', { verdict: 'repeat', match: first });
  again = await said('prairie', 'The reward is 25 million dollars', { verdict: 'repeat', match: spanish });
  await house.store.db
    .updateTable('claimwatch.judgements')
    .set({ rule: 'OCC' })
    .where('claim_id', '=', spanish)
    .execute();
  const doubled = figure('50 million dollars', '25 million dollars');
  fifty = await said('prairie', 'the reward is 50 million', {
    verdict: 'update',
    match: spanish,
    ...doubled,
  });
  const more = figure('60 million dollars', '50 million dollars');
  const by = { speaker: 'Leo Faro' };
  sixty = await said('harbor', 'it is 60 million', {
    verdict: 'contradiction',
    match: fifty,
    ...more,
    ...by,
  });
  const contradiction = { verdict: 'contradiction', match: first } as const;
  denied = await said('prairie', 'there is no reward', { ...contradiction, ...by });
  back = await said('harbor', 'we never offered it', contradiction);
  rita = await reviewer(openApp(house), house);
});
afterAll(() => stored.close());

const read = async (id: number) => {
  const statement = await readStatement(stored.house, id);
  if (statement === null) throw new Error('There is no such statement.');
  return statement;
};
const say = async (claim: number, act: string, of?: number) => {
  const seen = (await historyOf(stored.house.store.db, claim)).at(-1)?.id ?? 0;
  const form = { act, seen: `${seen}`, ...(of === undefined ? {} : { of: String(of) }) };
  return rita.post(`/claims/${claim}/verdict`, form);
};
const page = async (id: number) => (await rita.get(`/statements/${id}`)).text();

describe('a statement', () => {
  test('tells who said it, when first and last, in which wordings, languages and outlets', async () => {
    const statement = await read(again);
    expect(statement.id).toBe(first);
    expect(statement.members.map(({ claimId }) => claimId)).toEqual([first, spanish, again]);
    expect(statement.speakers).toEqual(['Ana Puerto']);
    expect(statement.firstSaid.claimId).toBe(first);
    // The third only reports what was said before; the second was another occasion.
    expect(statement.lastSaid.claimId).toBe(spanish);
    expect(statement.wordings).toBe(2);
    expect(statement.languages).toEqual(['en', 'es']);
    expect(statement.outlets.map(({ country }) => country)).toEqual(['US', 'MX', 'CA']);
    expect(statement.independentSources).toBe(3);
  });

  test('follows its figure over other statements, seen from any of them', async () => {
    for (const id of [first, fifty, sixty]) {
      const track = (await read(id)).figureTrack;
      expect(track.map(({ value, claim, change }) => [value, claim.claimId, change])).toEqual([
        ['25 million dollars', spanish, null],
        ['50 million dollars', fifty, 'update'],
        ['60 million dollars', sixty, 'contradiction'],
      ]);
    }
  });

  test('names who disputes it, and who took it back', async () => {
    const { disputes } = await read(first);
    expect(disputes.map(({ kind, later }) => [kind, later.claimId])).toEqual([
      ['took back', back],
      ['disputed', denied],
    ]);
  });

  test('is what reviewers make of it', async () => {
    await say(again, 'reject');
    await say(spanish, 'split');
    const statement = await read(spanish);
    expect(statement.members.map(({ claimId }) => claimId)).toEqual([spanish, again]);
    expect(statement.outlets.map(({ country }) => country)).toEqual(['MX']);
    expect(statement.figureTrack).toHaveLength(3);
    expect((await read(first)).figureTrack).toEqual([]);
    await say(spanish, 'undo');
    await say(again, 'undo');
    expect((await read(first)).members).toHaveLength(3);
  });

  test('all of whose claims were rejected is still told of', async () => {
    await say(denied, 'reject');
    expect((await read(denied)).speakers).toEqual(['Leo Faro']);
    expect((await read(first)).disputes.map(({ later }) => later.claimId)).toEqual([back]);
    await say(denied, 'undo');
  });
});

describe('the page of a statement', () => {
  test('shows all of that', async () => {
    const html = await page(first);
    expect(html).toContain('<bdi lang="en">the reward is 25 million dollars</bdi></h1>');
    expect(html).toContain('<dd><bdi>Ana Puerto</bdi></dd>');
    expect(html).toContain('2 wordings, in English and Spanish');
    expect(html).toContain('3 independent sources');
    expect(html).toContain(
      '<bdi>25 million dollars</bdi> → <bdi>50 million dollars</bdi> → <bdi>60 million dollars</bdi>',
    );
    expect(html).toContain(`href="/statements/${fifty}"`);
    expect(html).toContain('<b><bdi>Leo Faro</bdi></b> disputes what <b><bdi>Ana Puerto</bdi></b> said');
    expect(html).toContain('<b><bdi>Ana Puerto</bdi></b> took back what was said before');
    expect(html).toContain('3 claims, in the order of judging');
  });

  test('tells a denial from who asserts the same words, in the list and in its heading', async () => {
    const words = 'he would send troops';
    const denial = await said('harbor', words, { stance: 'denies', trace: ['stance:cue'] });
    const own = { verdict: 'repeat', match: denial } as const;
    await said('faro', 'he would not send troops', { ...own, stance: 'denies' });
    const html = await page(denial);
    expect(html).toContain(`<h1 class="words">denies: <bdi lang="en">${words}</bdi>`);
    expect(html).toMatch(/denies: <a href="[^"]+"><bdi lang="en">he would send troops/);
    expect(html).toMatch(/<\/a>: <a href="[^"]+"><bdi lang="es">he would not send troops/);
  });

  test('is reached from each of its claims', async () => {
    expect(await (await rita.get(`/claims/${again}`)).text()).toContain(`href="/statements/${first}"`);
    const moved = await rita.get(`/statements/${again}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([302, `/statements/${first}`]);
  });

  test('has no track and no dispute where there is none', async () => {
    const alone = await said('harbor', 'the port is open');
    const html = await page(alone);
    expect(html).toContain('1 claim, in the order');
    for (const heading of ['How the figure moved', 'What cannot be true'])
      expect(html).not.toContain(heading);
  });

  test('is not found for what is no judged claim, and is for nobody who is not signed in', async () => {
    for (const id of ['0', 'x', '4711', '9'.repeat(16)])
      expect((await rita.get(`/statements/${id}`)).status).toBe(404);
    const anybody = visitor(openApp(stored.house));
    expect((await anybody.get(`/statements/${first}`)).status).toBe(302);
  });
});
