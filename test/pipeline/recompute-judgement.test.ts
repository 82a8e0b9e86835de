import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOVELTY_VERSION } from '../../src/novelty/version.ts';
import { findClaims } from '../../src/pipeline/find-claims.ts';
import { judgeNovelty } from '../../src/pipeline/judge-novelty.ts';
import { type Recomputed, recomputeClaim, recomputePage } from '../../src/pipeline/recompute-judgement.ts';
import { storeRevision } from '../../src/store/articles.ts';
import { type StoredArticle, type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

type Told = Pick<StoredArticle, 'feed' | 'lang' | 'title' | 'text'>;

/** A week at the harbour, in two languages: told, said again, in another figure, denied, disputed, translated. */
const WEEK: readonly Told[] = [
  {
    title: 'Six ships wait',
    text: 'Ana Puerto said on Monday that six ships were waiting outside the harbour because of the storm. “We will open the channel when it is safe,” she told reporters.',
  },
  {
    feed: 'prairie',
    title: 'Harbour stays shut',
    text: 'Ana Puerto said six ships were waiting outside the harbour because of the storm. The channel has been closed since Sunday, Ana Puerto said.',
  },
  {
    feed: 'faro',
    lang: 'es',
    title: 'Seis barcos esperan',
    text: 'Ana Puerto dijo que seis barcos esperan fuera del puerto por la tormenta. “Abriremos el canal cuando sea seguro”, aseguró Ana Puerto.',
  },
  {
    title: 'Eight ships wait',
    text: 'Ana Puerto said eight ships were waiting outside the harbour because of the storm. Ana Puerto denied that the channel would be opened on Friday.',
  },
  {
    feed: 'prairie',
    title: 'Union disputes the harbour',
    text: 'The harbour master Ana Puerto has opened the channel, the union leader Tom Reef said. Tom Reef said Ana Puerto knew of the storm two days before.',
  },
  {
    feed: 'faro',
    lang: 'es',
    title: 'Puerto niega',
    text: 'Ana Puerto negó que el canal esté abierto. Ana Puerto informó de que son ocho los barcos que esperan fuera del puerto.',
  },
];

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse();
  for (const article of WEEK) await tell(article);
});
afterAll(() => stored.close());

const db = () => stored.house.store.db;

/** An article as it comes in: its text saved, its claims found and judged by the jobs themselves. */
async function tell(article: Told): Promise<number> {
  stored.pass(3600);
  const { articleId } = await storeArticle(stored.house, { ...article, text: 'Unread.', claims: [] });
  return readAgain(articleId, article);
}

async function readAgain(
  articleId: number,
  { title, text, lang = 'en' }: Told,
  published: string | null = null,
) {
  const read = { title, text, lang, author: null, wire: null, provenance: 'density', warnings: [] };
  await db()
    .transaction()
    .execute((trx) =>
      storeRevision(
        trx,
        articleId,
        { ...read, signature: [], bands: [], publishedAt: published === null ? null : new Date(published) },
        stored.house.clock(),
      ),
    );
  const attempt = { lastAttempt: true, signal: new AbortController().signal };
  await findClaims(stored.house, { articleId }, attempt);
  await judgeNovelty(stored.house);
  return articleId;
}

async function recomputeAll(): Promise<Recomputed[]> {
  const all: Recomputed[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const page = await recomputePage(db(), { after });
    all.push(...page.recomputed);
    after = page.next;
  }
  return all;
}

const wrong = (all: readonly Recomputed[]) => all.filter((one) => one.outcome !== 'same');

describe('a judgement made again', () => {
  test('gives the same bytes for every claim of a run, whatever the verdict', async () => {
    const verdicts = await db().selectFrom('claimwatch.judgements').select(['verdict', 'rule']).execute();
    expect(new Set(verdicts.map((one) => one.verdict)).size).toBeGreaterThanOrEqual(3);
    const all = await recomputeAll();
    expect(all).toHaveLength(verdicts.length);
    expect(wrong(all)).toEqual([]);
    for (const one of all) expect(one.again).toBe(one.stored);
  });

  test('also when much was said since, and an article was given another date', async () => {
    const [first] = await db().selectFrom('claimwatch.articles').select('id').orderBy('id').execute();
    const before = await recomputeAll();
    for (let n = 0; n < 6; n += 1) await tell(manyClaims(n));
    const [told = manyClaims(0)] = WEEK;
    const edited = { ...told, text: told.text.replace('six ships', 'seven ships') };
    await readAgain(first?.id ?? 0, edited, '2020-01-01T00:00:00.000Z');
    const after = await recomputeAll();
    expect(after.length).toBeGreaterThan(before.length + 150);
    expect(wrong(after)).toEqual([]);
    const stillThere = new Map(after.map((one) => [one.claim, one.stored]));
    for (const { claim, stored: digest } of before) expect(stillThere.get(claim)).toBe(digest);
  });

  test('the last ones alone are the last ones', async () => {
    const all = await recomputeAll();
    const { recomputed, next } = await recomputePage(db(), { last: 5 });
    expect(next).toBeNull();
    expect(recomputed.map((one) => one.claim)).toEqual(all.slice(-5).map((one) => one.claim));
  });

  test('says where other bytes stand, by the same rules', async () => {
    const claim = await changed(
      sql`score = score + 0.25, explanation = explanation || '{"sentence": "Because."}'`,
    );
    const again = await recomputeClaim(db(), claim);
    expect(again).toMatchObject({ outcome: 'differs', rulesNow: NOVELTY_VERSION });
    expect(again?.differing.map((one) => one.at)).toEqual(['explanation.sentence', 'score']);
    expect(again?.differing[0]?.stored).toBe('"Because."');
  });

  test.each([
    ['by other rules', sql`version = 'novelty-0', rule = 'OLD'`, 'other-rules'],
    ['without a basis', sql`basis = null`, 'no-basis'],
    [
      'against a claim that is not there any more',
      sql`basis = jsonb_set(basis, '{compared}', '[999999]')`,
      'claim-gone',
    ],
    ['where comparing had failed', sql`rule = 'FAULT'`, 'not-compared'],
  ])('%s is told as that', async (_name, change, outcome) => {
    expect(await recomputeClaim(db(), await changed(change))).toMatchObject({ outcome });
  });

  test('of no judgement is none', async () => {
    expect(await recomputeClaim(db(), 4_711_000)).toBeNull();
  });
});

/** Another claim each time, so that no test sees what another changed. */
let taken = 0;
async function changed(set: ReturnType<typeof sql>): Promise<number> {
  const claims = await db()
    .selectFrom('claimwatch.judgements')
    .select('claim_id')
    .where('rule', '<>', 'HASH')
    .orderBy('seq')
    .execute();
  const claim = claims[taken]?.claim_id ?? 0;
  taken += 1;
  await sql`update claimwatch.judgements set ${set} where claim_id = ${claim}`.execute(db());
  return claim;
}

const THINGS = [
  'boats',
  'barges',
  'tugs',
  'ferries',
  'cranes',
  'containers',
  'pilots',
  'crews',
  'lamps',
  'locks',
];
const WHERE = ['at the quay', 'near the lighthouse', 'in the channel', 'behind the mole'];

/** An article of some thirty sentences, each a claim. */
function manyClaims(seed: number): Told {
  const sentences = THINGS.flatMap((thing, at) =>
    WHERE.slice(0, 3).map(
      (where, place) =>
        `Ana Puerto said ${2 + ((seed + at + place) % 9)} ${thing} were seen ${where} on day ${seed}.`,
    ),
  );
  return { title: `Harbour notes ${seed}`, text: sentences.join('\n\n') };
}
