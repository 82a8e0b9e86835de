import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Post } from '../../src/model/post.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { loadArticle, storeRevision } from '../../src/store/articles.ts';
import { editsInRevision } from '../../src/store/claim-edits.ts';
import { newestOfStory } from '../../src/store/stories.ts';
import { openApp } from '../../src/web/app.tsx';
import { type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';
import { reviewer, type Visitor } from '../web/visits.ts';

let stored: StoredHouse;
let rita: Visitor;

beforeAll(async () => {
  stored = await storedHouse();
  rita = await reviewer(openApp(stored.house), stored.house);
});
afterAll(() => stored.close());

const SIX = 'Ana Puerto said on Monday that six ships were waiting outside the harbour.';
const OPEN = 'She also said that the channel would be open by night.';

/** A reading of an article, and what the stations make of it. */
async function read(
  articleId: number,
  text: string,
  given: { provenance?: string; warnings?: readonly string[]; posts?: readonly Post[] } = {},
) {
  const { house } = stored;
  const { id } = await house.store.db.transaction().execute((trx) =>
    storeRevision(
      trx,
      articleId,
      {
        ...{ title: 'The harbour', text, lang: 'en' as const, provenance: 'density', warnings: [] },
        ...{ signature: [], bands: [], author: null, wire: null, publishedAt: null },
        ...given,
      },
      house.clock(),
    ),
  );
  await findClaims(house, { articleId }, { lastAttempt: true, signal: new AbortController().signal });
  await judgeNovelty(house);
  return editsInRevision(house.store.db, id);
}

async function article(...readings: string[]): Promise<number> {
  const { articleId } = await storeArticle(stored.house, { title: 'The harbour', text: 'None.', claims: [] });
  for (const text of readings) await read(articleId, text);
  return articleId;
}

const page = async (path: string) => (await rita.get(path)).text();

describe('what an outlet edits of its claims', () => {
  test('is kept with both claims, and shown on their pages and on the article’s', async () => {
    const articleId = await article(`${SIX} ${OPEN}`);
    const edits = await read(articleId, SIX.replace('six', 'eight'));
    expect(edits.map(({ kind, parts, noted }) => ({ kind, parts, noted }))).toEqual([
      { kind: 'changed', parts: ['figure'], noted: false },
      { kind: 'went', parts: [], noted: false },
    ]);
    const [changed, went] = edits;
    const now = await page(`/claims/${changed?.after_id}`);
    expect(now).toContain('Edited without notice: another figure.');
    expect(now).toMatch(/<del>six ?<\/del><ins>eight ?<\/ins>ships were waiting/);
    expect(now).toContain(`/claims/${changed?.before_id}`);
    expect(await page(`/claims/${changed?.before_id}`)).toContain('Later edited without notice');
    expect(await page(`/claims/${went?.before_id}`)).toContain('the article has it no more');
    const whole = await page(`/articles/${articleId}`);
    expect(whole).toContain('What that did to the claims');
    expect(whole).toContain('Changed (another figure)');
    expect(stored.events.some((event) => event.kind === 'claims-edited' && event.went === 1)).toBe(true);
  });

  test('with a note of correction is said to be', async () => {
    const articleId = await article(SIX);
    const edits = await read(
      articleId,
      `${SIX.replace('six', 'nine')}\n\nCorrection: nine ships were waiting, not six.`,
    );
    expect(edits.every((edit) => edit.noted)).toBe(true);
    expect(await page(`/claims/${edits[0]?.after_id}`)).toContain('Edited with a note');
  });

  test('twice is kept twice', async () => {
    const articleId = await article(SIX, SIX.replace('six', 'seven'));
    const edits = await read(articleId, SIX.replace('six', 'ten'));
    expect(edits.map((edit) => [edit.old_words, edit.now_words])).toEqual([
      ['seven ships were waiting outside the harbour', 'ten ships were waiting outside the harbour'].map(
        (words) => expect.stringContaining(words),
      ),
    ]);
  });

  test('is not what a new post of a live blog says', async () => {
    const posts = (...texts: string[]) => {
      const text = texts.join('\n\n');
      const spans = texts.map((one, at) => {
        const start = text.indexOf(one);
        return {
          start,
          end: start + one.length,
          at: `2026-03-02T1${texts.length - at}:00:00.000Z`,
          title: null,
        };
      });
      return { text, posts: spans };
    };
    const articleId = await article();
    const first = posts(SIX);
    await read(articleId, first.text, first);
    const second = posts('Ana Puerto said the ferries had stopped.', SIX.replace('six', 'eleven'));
    const edits = await read(articleId, second.text, second);
    expect(edits.map(({ kind, parts }) => [kind, parts])).toEqual([['changed', ['figure']]]);
  });

  test.each([
    ['what only the feed gave before', { provenance: 'feed' }],
    ['what a wall left out', { warnings: ['The page is behind a paywall; its text may be cut.'] }],
  ])('is not %s', async (_, given) => {
    const articleId = await article(`${SIX} ${OPEN}`);
    expect(await read(articleId, SIX, given)).toEqual([]);
  });
});

test('a story is as young as the newest article that says the same', async () => {
  const { db } = stored.house.store;
  const first = await storeArticle(stored.house, {
    title: 'A crane',
    text: 'Ana Puerto said the crane fell.',
    claims: [{ words: 'the crane fell' }],
  });
  const alone = await loadArticle(db, first.articleId);
  if (!alone) throw new Error('The article is gone.');
  expect(await newestOfStory(db, alone)).toEqual(alone.first_seen_at);
  stored.pass(3600);
  const second = await storeArticle(stored.house, {
    feed: 'prairie',
    title: 'A crane, two cranes',
    text: 'Ana Puerto said two cranes fell.',
    claims: [{ words: 'two cranes fell', verdict: 'update', match: first.claims[0] ?? null }],
  });
  const newest = await newestOfStory(db, alone);
  expect(newest).toEqual((await loadArticle(db, second.articleId))?.first_seen_at);
});
