import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/store/verdicts.ts';
import { openApp } from '../../../src/web/app.tsx';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from '../stored-house.ts';
import { reviewer, type Visitor } from '../visits.ts';

let stored: StoredHouse;
let rita: Visitor;
let [first, update, doubt] = [0, 0, 0];

beforeAll(async () => {
  stored = await storedHouse();
  const { house } = stored;
  rita = await reviewer(openApp(house), house);
  const claimsOf = async (...given: Parameters<typeof storeArticle>) =>
    (await storeArticle(...given)).claims[0] ?? 0;
  first = await claimsOf(house, {
    title: 'Six ships wait',
    text: 'Ana Puerto said six ships were waiting.',
    claims: [{ words: 'six ships were waiting' }],
  });
  await sendDigest(house, 'coast');
  update = await claimsOf(house, {
    feed: 'prairie',
    title: 'Eight ships wait',
    text: 'On Friday Ana Puerto said eight ships were waiting.',
    claims: [
      {
        words: 'eight ships were waiting',
        verdict: 'update',
        match: first,
        review: true,
        explanation: {
          sentence: 'It says the same as an earlier claim with another figure.',
          aligned: [{ mine: [32, 37], theirs: [20, 25], link: 'same' }],
          differences: [{ slot: 'figure', mine: '8 ships', theirs: '6 ships' }],
          leftover: { mine: [{ start: 0, end: 0, text: 'Friday' }], theirs: [] },
        },
      },
    ],
  });
  doubt = await claimsOf(house, {
    feed: 'faro',
    lang: 'es',
    title: 'Otra cosa',
    text: 'Ana Puerto dijo que habrá otra cosa.',
    claims: [
      {
        words: 'habrá otra cosa',
        review: true,
        probably: true,
        explanation: { runnersUp: [{ claimId: first, score: 0.31, why: 'too little in common' }] },
      },
    ],
  });
});
afterAll(() => stored.close());

const page = async (path: string) => (await rita.get(path)).text();
const newest = async (id: number) => (await historyOf(stored.house.store.db, id)).at(-1)?.id;
const acts = async (id: number) => (await historyOf(stored.house.store.db, id)).map((act) => act.act);

describe('the page of a claim', () => {
  test('marks its sentence in the saved article', async () => {
    expect(await page(`/claims/${first}`)).toContain('said <mark>six ships were waiting</mark>.');
  });

  test('shows the earlier claim beside it, with the aligned words marked in both and what differs', async () => {
    const html = await page(`/claims/${update}`);
    expect(html).toContain('eight <span class="k k-same" data-n="=1">ships<span class="heard"');
    expect(html).toContain('six <span class="k k-same" data-n="=1">ships<span class="heard"');
    expect(html).toContain('(1: the same word)</span></span> were');
    expect(html).toContain('data-n="=">the same word</span>');
    expect(html).toContain('<del>6 ships</del> → <ins>8 ships</ins>');
    expect(html).toContain(`href="/claims/${first}"`);
    expect(html).toContain('Said here only: <bdi>Friday</bdi>');
  });

  test('shows the runners-up with their words and why they lost', async () => {
    const html = await page(`/claims/${doubt}`);
    expect(html).toContain('six ships were waiting');
    expect(html).toContain('not taken: too little in common');
    expect(html).toContain('probably');
  });

  test('leads on and back through what is in doubt', async () => {
    expect(await page(`/claims/${doubt}`)).toContain(`href="/claims/${update}" data-key="j"`);
    expect(await page(`/claims/${update}`)).toContain(`href="/claims/${doubt}" data-key="k"`);
    expect(await page('/review')).toContain('2 verdicts in doubt');
  });

  test.each(['0', '-1', '1e3', 'x', '99999', '9'.repeat(16), '9'.repeat(60), '%00', '1%27'])(
    'claim %s does not exist, and that is no fault',
    async (id) => {
      expect((await rita.get(`/claims/${id}`)).status).toBe(404);
      expect((await rita.post(`/claims/${id}/verdict`, { act: 'confirm' })).status).toBe(404);
    },
  );
});

describe('a verdict', () => {
  test.each([
    ['no act', {}],
    ['an act that is none', { act: 'delete' }],
    ['a repeat of nothing', { act: 'repeat' }],
    ['a repeat of itself', { act: 'repeat', of: 'self' }],
    ['a repeat of what is no number', { act: 'repeat', of: '1; drop table' }],
    ['a repeat of what is not known', { act: 'repeat', of: '999999999' }],
    ['a repeat of a number beyond all numbers', { act: 'repeat', of: '9'.repeat(30) }],
  ])(
    'with %s is refused with the reason, and nothing is recorded',
    async (_name, form: Record<string, string>) => {
      const answer = await rita.post(`/claims/${doubt}/verdict`, {
        ...form,
        ...(form.of === 'self' ? { of: `${doubt}` } : {}),
      });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('role="alert"');
      expect(await acts(doubt)).toEqual([]);
    },
  );

  test('of a later claim is refused', async () => {
    const answer = await rita.post(`/claims/${first}/verdict`, { act: 'repeat', of: `${update}` });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('is not earlier than');
  });

  test('that is no form is refused too', async () => {
    const answer = await openApp(stored.house).request(`/claims/${doubt}/verdict`, {
      method: 'POST',
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(await acts(doubt)).toEqual([]);
  });

  test('is recorded with its note, stands in the audit list, and takes the claim off the review list', async () => {
    const note = `Wrong ${'long '.repeat(300)}\u0000\u202e<b>`;
    const answer = await rita.post(`/claims/${doubt}/verdict`, { act: 'repeat', of: ` ${first} `, note });
    expect(answer.headers.get('location')).toBe(`/claims/${doubt}?said=repeat`);
    const [act] = await historyOf(stored.house.store.db, doubt);
    expect(act).toMatchObject({ act: 'repeat', of: first, reviewer: 'rita' });
    expect(act?.note?.length).toBeLessThanOrEqual(500);
    expect(await page(`/claims/${doubt}?said=repeat`)).toContain('Recorded of');
    expect(await page('/review')).toContain('1 verdict in doubt');
    expect(await page('/audit')).toContain(`repeats <a href="/claims/${first}">`);
  });

  test('may be followed by another: the last one holds, both stay in the list', async () => {
    await rita.post(`/claims/${update}/verdict`, { act: 'reject', of: '1', note: '' });
    await rita.post(`/claims/${update}/verdict`, { act: 'confirm', seen: `${await newest(update)}` });
    expect(await acts(update)).toEqual(['reject', 'confirm']);
    expect(await page('/audit')).toContain('rejected');
  });

  test('that would take back what somebody else said meanwhile is refused, and the page shown again has it', async () => {
    const ben = await reviewer(openApp(stored.house), stored.house, 'ben');
    const [told = 0] = (
      await storeArticle(stored.house, {
        title: 'Tides',
        text: 'Ana Puerto said the tide was low.',
        claims: [{ words: 'the tide was low', review: true }],
      })
    ).claims;
    const path = `/claims/${told}/verdict`;
    const seenIn = (html: string) => [...html.matchAll(/name="seen" value="(\d+)"/g)].map((one) => one[1]);
    expect(seenIn(await page(`/claims/${told}`))).toEqual(['0']);
    expect((await rita.post(path, { act: 'reject', seen: '0' })).status).toBe(303);
    for (const form of [{ seen: '0' }, {}, { seen: 'x' }, { seen: '', back: 'review' }]) {
      const answer = await ben.post(path, { act: 'confirm', ...form });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toMatch(/Since you opened the page, rita said &quot;reject&quot; \(20.* UTC\)/);
      expect(html).toContain('back' in form ? `href="/claims/${told}"` : 'class="standing reject"');
    }
    expect((await ben.post(path, { act: 'undo' })).status).toBe(422);
    expect(await acts(told)).toEqual(['reject']);
    const [seen = '', ofUndo] = seenIn(await page(`/claims/${told}`));
    expect([seen, ofUndo]).toEqual([`${await newest(told)}`, seen]);
    expect((await ben.post(path, { act: 'undo', seen })).status).toBe(303);
    const listed = (await page('/review')).split(`id="claim-${told}"`)[1] ?? '';
    expect(seenIn(listed)[0]).toBe(`${await newest(told)}`);
  });

  test('retracting what a desk was told says who will be told, before and after, and then who was', async () => {
    const before = await page(`/claims/${first}`);
    expect(before).toContain('<b>Desks were already told of it</b>: Coast desk.');
    expect(before).toContain('will be told so with the next digest');
    expect(before).toContain('desks that were told of it read it as the reason');
    await rita.post(`/claims/${first}/verdict`, { act: 'retract' });
    expect(await page(`/claims/${first}?said=retract`)).toContain(
      'Coast desk will be told, with the next digest.',
    );
    const html = await page(`/claims/${first}`);
    expect(html).toContain('was retracted');
    expect(html).toContain(
      'Told before that: Coast desk. Coast desk will be told that, with the next digest.',
    );
    expect(await page('/?desk=coast')).toContain('class="item gone"');
    const mails = await stored.house.store.db.selectFrom('claimwatch.deliveries').select('id').execute();
    expect(mails).toHaveLength(2);
  });

  test('a desk that was sent the correction is not said to have been told nothing', async () => {
    await sendDigest(stored.house, 'coast');
    const html = await page(`/claims/${first}?said=retract`);
    expect(html).toContain('Coast desk has been told.');
    expect(html).toContain('Told before that: Coast desk. Coast desk has been told that.');
    expect(html).toContain(', that it is retracted:');
    expect(html).not.toContain('nobody will be');
    expect(await page(`/review?said=retract&on=${first}`)).toContain('Coast desk has been told.');
  });

  test('retracting what a desk read in the words of another outlet says that it will be told', async () => {
    const words = 'the pilots are on strike';
    const said = { title: 'Strike', text: `${words}.` };
    const [begun = 0] = (await storeArticle(stored.house, { ...said, claims: [{ words }] })).claims;
    const again = { words, verdict: 'repeat' as const, match: begun };
    const [read = 0] = (await storeArticle(stored.house, { ...said, feed: 'prairie', claims: [again] }))
      .claims;
    // Only the second one comes to the desk.
    await rita.post(`/claims/${begun}/verdict`, { act: 'off-topic' });
    await sendDigest(stored.house, 'coast');
    expect(await page(`/claims/${read}`)).toContain('Coast desk</bdi>: <a href="/digests/');
    const before = await page(`/claims/${begun}`);
    expect(before).toContain('That sends nothing: only a retraction is told to desks.');
    expect(before).not.toContain('No desk has been told of it');
    await rita.post(`/claims/${begun}/verdict`, { act: 'retract', seen: `${await newest(begun)}` });
    const html = await page(`/claims/${begun}`);
    expect(html).toContain('Coast desk will be told that, with the next digest.');
    expect(html).not.toContain('No desk has been told of it');
  });

  test('retracting what no desk was told says so, once', async () => {
    const words = 'the tug is for hire';
    const given = { title: 'Tug', text: `${words}.`, claims: [{ words }] };
    const [untold] = (await storeArticle(stored.house, given)).claims;
    await rita.post(`/claims/${untold}/verdict`, { act: 'retract' });
    const html = await page(`/claims/${untold}?said=retract`);
    expect(html).toContain('No desk that is written to was told of it: nobody will be.');
    expect(html).toContain('No desk has been told of it.');
    expect(html).not.toContain('been told that');
  });

  test('nothing can be marked as a repeat of what was retracted: it would be lost with it', async () => {
    const form = { act: 'repeat', of: `${first}`, seen: `${await newest(update)}` };
    const answer = await rita.post(`/claims/${update}/verdict`, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('would be lost');
  });
});
