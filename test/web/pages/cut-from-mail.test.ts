import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordVerdict } from '../../../src/pipeline/record-verdict.ts';
import { openApp } from '../../../src/web/app.tsx';
import { type StoredHouse, sendDigest, storeArticle, storedHouse } from '../stored-house.ts';
import { reviewer, type Visitor } from '../visits.ts';

// Digests of which the mail has room for some lines only, though all of them are among `digests.maxLines`.

const LINES = 60;
let stored: StoredHouse;
let rita: Visitor;
let claims: number[] = [];

beforeAll(async () => {
  stored = await storedHouse();
  rita = await reviewer(openApp(stored.house), stored.house);
  const words = Array.from(
    { length: LINES },
    (_, at) => `Lock ${at} ${'was shut and opened again '.repeat(60)}`,
  );
  const stories = [];
  for (const text of words)
    stories.push(
      await storeArticle(stored.house, { title: text.slice(0, 9), text, claims: [{ words: text }] }),
    );
  claims = stories.flatMap((story) => story.claims);
  await sendDigest(stored.house, 'coast');
}, 120_000);
afterAll(() => stored.close());

const page = async (path: string) => (await rita.get(path)).text();
const cutOf = (html: string) => Number(/Told, but not shown in the mail: (\d+)/.exec(html)?.[1] ?? 0);
const newest = async () => (await page('/digests')).match(/href="\/digests\/(\d+)"/)?.[1];

test('the page of a digest names the lines that the mail has no room for', async () => {
  const id = await newest();
  const sent = await page(`/digests/${id}/text`);
  const inMail = claims.filter((claim) => sent.includes(`/claim/${claim}?`));
  expect(inMail.length).toBeGreaterThan(10);
  const html = await page(`/digests/${id}`);
  expect(cutOf(html)).toBe(LINES - inMail.length);
  expect(cutOf(html)).toBeGreaterThan(5);
  const [shown = '', cut = ''] = html.split('id="cut"');
  for (const claim of claims) {
    expect(shown.includes(`"/claims/${claim}"`), `${claim}`).toBe(inMail.includes(claim));
    expect(cut.includes(`"/claims/${claim}"`), `${claim}`).toBe(!inMail.includes(claim));
  }
});

test('the front page shows what the mail shows, and links the rest', async () => {
  const id = await newest();
  const cut = cutOf(await page(`/digests/${id}`));
  expect(await page('/')).toContain(`<a href="/digests/${id}#cut">${cut} more claims</a>`);
});

test('so it does of what does not stand any more', async () => {
  for (const claimId of claims) {
    const at = stored.house.clock().toISOString();
    await recordVerdict(stored.house, {
      claimId,
      act: 'retract',
      of: null,
      reviewer: 'rita',
      note: null,
      at,
    });
  }
  await sendDigest(stored.house, 'coast');
  const html = await page(`/digests/${await newest()}`);
  expect(cutOf(html)).toBeGreaterThan(5);
  const retracted = html.match(/class="badge contradiction">Retracted</g) ?? [];
  expect(retracted).toHaveLength(LINES);
}, 60_000);
