import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/store/verdicts.ts';
import { openApp } from '../../../src/web/app.tsx';
import {
  type StoredClaim,
  type StoredHouse,
  sendDigest,
  storeArticle,
  storedHouse,
} from '../stored-house.ts';
import { reviewer, type Visitor } from '../visits.ts';

let stored: StoredHouse;
let rita: Visitor;

beforeAll(async () => {
  stored = await storedHouse();
  rita = await reviewer(openApp(stored.house), stored.house);
});
afterAll(() => stored.close());

const page = async (path: string) => (await rita.get(path)).text();
const listed = (html: string) =>
  [...html.matchAll(/<section class="item doubt" id="claim-(\d+)"/g)].map((one) => Number(one[1]));
const newest = async (id: number) => `${(await historyOf(stored.house.store.db, id)).at(-1)?.id ?? ''}`;
const acts = async (id: number) =>
  (await historyOf(stored.house.store.db, id)).map(({ act, of }) => [act, of]);

/** An article of one sentence for each claim. */
async function tell(claims: readonly Omit<StoredClaim, 'words'>[], feed = 'harbor'): Promise<number[]> {
  const words = claims.map((_, at) => `ship ${at} of the ${claims.length} was waiting`);
  const told = await storeArticle(stored.house, {
    feed,
    title: 'Ships wait',
    text: words.map((one) => `Ana Puerto said ${one}.`).join(' '),
    claims: claims.map((claim, at) => ({ ...claim, words: words[at] ?? '' })),
  });
  return told.claims;
}

describe('the list of doubts', () => {
  let [told, far, near, other, changed, sure] = [0, 0, 0, 0, 0, 0];

  beforeAll(async () => {
    [told = 0] = await tell([{}]);
    await sendDigest(stored.house, 'coast');
    // Thresholds of the tests: in doubt from 0.5 to 0.8, a repeat from 0.7.
    [far = 0, near = 0, other = 0, changed = 0, sure = 0] = await tell([
      { review: true, score: 0.52 },
      {
        review: true,
        score: 0.71,
        explanation: { against: told, aligned: [{ mine: [61, 65], theirs: [16, 20], link: 'same' }] },
      },
      { review: true, score: 0.1 },
      { review: true, score: 0.9, verdict: 'update', match: told },
      { score: 0.75 },
    ]);
  });

  test('begins with what lies between the thresholds, the nearest to deciding first, and says so', async () => {
    const html = await page('/review');
    expect(listed(html)).toEqual([near, far, changed, other]);
    expect(html).toContain('First come those whose likeness lies between the thresholds');
    expect(html).toContain('4 verdicts in doubt');
    expect(listed(html)).not.toContain(sure);
  });

  test('shows both sentences with their links, also of an earlier claim that was not taken', async () => {
    const html = await page('/review');
    expect(html).toContain('The nearest earlier one, not taken');
    expect(html.match(/data-n="=1">ship<span class="heard"/g)).toHaveLength(2);
  });

  test('the page of a claim leads through the doubts in the same order', async () => {
    expect(await page(`/claims/${far}`)).toContain(`href="/claims/${changed}" data-key="j"`);
    expect(await page(`/claims/${far}`)).toContain(`href="/claims/${near}" data-key="k"`);
    expect(await page(`/claims/${near}`)).not.toContain('data-key="k"');
  });

  test('an act leads to the next doubt, says what was recorded, and can be taken back right there', async () => {
    const form = { back: 'review', after: '', next: `${far}` };
    const answer = await rita.post(`/claims/${near}/verdict`, { ...form, act: 'repeat', of: `${told}` });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/review?said=repeat&on=${near}#claim-${far}`);
    const html = await page(`/review?said=repeat&on=${near}`);
    expect(html).toContain('marked as a repeat');
    expect(html).toContain(`<form method="post" action="/claims/${near}/verdict"`);
    expect(listed(html)).toEqual([far, changed, other]);
    const seen = await newest(near);
    expect(html).toContain(`name="seen" value="${seen}"`);
    const undone = await rita.post(`/claims/${near}/verdict`, { ...form, act: 'undo', seen });
    expect(undone.headers.get('location')).toBe(`/review?said=undo&on=${near}#claim-${near}`);
    expect(listed(await page(`/review?said=undo&on=${near}`))).toEqual([near, far, changed, other]);
    expect(await acts(near)).toEqual([
      ['repeat', told],
      ['undo', null],
    ]);
  });

  test('an act that is refused leaves the reviewer where he was, with the reason', async () => {
    const form = { back: 'review', after: '', next: '' };
    for (const given of [
      { act: 'repeat', of: '' },
      { act: 'repeat', of: `${sure}` },
      { act: 'split' },
      { act: 'burn' },
    ]) {
      const answer = await rita.post(`/claims/${far}/verdict`, { ...form, ...given });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain('role="alert"');
      expect(listed(html)).toEqual([near, far, changed, other]);
    }
    expect(await acts(far)).toEqual([]);
  });

  test.each([
    ['a word', { next: 'x', after: 'y' }],
    ['an address', { next: '//evil.example', after: 'https://evil.example/' }],
    ['another line', { next: '1\r\nX-Evil: 1', after: '1\n' }],
  ])('%s in place of a number leads nowhere else', async (_name, form) => {
    const said = { back: 'review', act: 'confirm', seen: await newest(other), ...form };
    const answer = await rita.post(`/claims/${other}/verdict`, said);
    expect(answer.headers.get('location')).toMatch(/^\/review\?said=confirm&on=\d+(&after=1)?(#claim-1)?$/);
    expect(answer.headers.has('x-evil')).toBe(false);
    await rita.post(`/claims/${other}/verdict`, { act: 'undo', seen: await newest(other) });
  });

  test('says before an act that desks were told, and which act is meant for that', async () => {
    const [late = 0] = await tell([{ review: true, score: 0.6 }]);
    const before = await page('/review');
    expect(before).not.toContain('Desks were already told of it');
    await sendDigest(stored.house, 'coast');
    const html = await page('/review');
    expect(html).toContain('Desks were already told of it</b>: Coast desk.');
    expect(await page(`/claims/${late}`)).toContain('Desks were already told of it</b>: Coast desk.');
    await rita.post(`/claims/${late}/verdict`, { act: 'retract' });
    expect(await page(`/claims/${late}?said=retract`)).toContain('Recorded of');
  });

  test('a made-up place in the list shows no doubt and no fault', async () => {
    const html = await page('/review?after=999999999');
    expect(listed(html)).toEqual([]);
    expect(html).toContain('Back to the first');
  });
});

test('five hundred doubts are walked page by page: each once, also while some are decided', async () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ review: true, score: 0.5 + (at % 7) * 0.04 }));
  const ids = new Set(await tell(many, 'prairie'));
  const seen: number[] = [];
  for (let path: string | undefined = '/review'; path !== undefined; ) {
    const html: string = await page(path);
    const here = listed(html);
    seen.push(...here);
    // The last one of the page, from which the next page begins, is decided meanwhile.
    const last = here.at(-1) ?? 0;
    if (ids.has(last)) await rita.post(`/claims/${last}/verdict`, { act: 'confirm' });
    path = /href="(\/review\?after=\d+)" rel="next"/.exec(html)?.[1];
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => ids.has(id))).toHaveLength(500);
  expect(listed(await page('/review'))).toHaveLength(20);
});
