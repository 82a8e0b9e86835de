import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { revisionsOf } from '../../src/store/articles.ts';
import { replaceClaimEdits } from '../../src/store/claim-edits.ts';
import {
  DESKS,
  type StoredClaim,
  type StoredHouse,
  sendDigest,
  storeArticle,
  storedHouse,
  storeReading,
} from '../web/stored-house.ts';
import { digestsOf, nothingWaits, pageAgrees, readArticle } from './desk-stories.ts';

// Stories of articles that are edited more than once, before and after desks are told of them.

const IDS = ['coast', 'costa', 'watch'];
let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({
    desks: [
      { ...DESKS[0], id: 'coast' },
      { ...DESKS[1], id: 'costa', restatements: true },
      { ...DESKS[0], id: 'watch', schedule: '0 7 * * *', batchSeconds: undefined, corrections: 'at-once' },
    ],
  });
});
afterAll(() => stored.close());
beforeEach(() => nothingWaits(stored, IDS));

const AWAY = 'The ferries were late on Monday, and nobody at the quay knew why.';

async function article(): Promise<number> {
  const { articleId } = await storeArticle(stored.house, { title: 'Ana Puerto', text: 'None.', claims: [] });
  return articleId;
}

const read = (articleId: number, text: string) => readArticle(stored, articleId, text);

/** What the desk is sent now: corrections, news and what is said again. */
async function sent(desk = 'coast'): Promise<string[]> {
  stored.pass(1);
  const { house } = stored;
  const before = (await digestsOf(stored, desk)).length;
  await pageAgrees(
    house,
    house.config.desks.find(({ id }) => id === desk),
  );
  await sendDigest(house, desk);
  return (await digestsOf(stored, desk)).slice(before).flatMap(({ digest }) => drawn(digest));
}

type Sent = Awaited<ReturnType<typeof digestsOf>>[number]['digest'];

function drawn({ corrections, sections }: Sent): string[] {
  return [
    ...(corrections?.lines ?? []).map(
      ({ correction, words, now }) => `${correction}: ${words} -> ${now?.words}`,
    ),
    ...sections
      .flatMap(({ lines }) => lines)
      .map(({ verdict, words, earlier, rendering }) =>
        [verdict, words, earlier?.words, rendering?.words].filter(Boolean).join(' | '),
      ),
  ];
}

/** The figures in what is told, where only these matter. */
const figures = (lines: readonly string[]) =>
  lines.map((line) =>
    [line.split(/[ :]/)[0], ...line.matchAll(/\b(six|eight|nine)\b/g)].map(String).join(' '),
  );
const told = async (desk?: string) => figures(await sent(desk)).map((line) => line.replace(/,\w+/g, ''));

const now = (text: string, figure: string) => text.replace('six', figure);

async function act(claimId: number, kind: ReviewAct): Promise<void> {
  stored.pass(1);
  const at = stored.house.clock().toISOString();
  await recordVerdict(stored.house, { claimId, act: kind, of: null, reviewer: 'rita', note: null, at });
}

describe('a line that a desk was told', () => {
  test('and that was edited twice since is told once more, beside what the desk had read', async () => {
    const six = 'Ana Puerto said on Monday that six violinists had joined the provincial orchestra.';
    const id = await article();
    await read(id, six);
    expect(await told()).toEqual(['new six']);
    await read(id, now(six, 'eight'));
    await read(id, now(six, 'nine'));
    expect(await told()).toEqual(['update nine six']);
    expect(await told()).toEqual([]);
  });

  test('and that was edited twice since is told at once where the desk wishes it, and not by its hour again', async () => {
    const six = 'Ana Puerto said on Monday that six foxes had entered the botanical garden.';
    const id = await article();
    await read(id, six);
    await sent('watch');
    await read(id, now(six, 'eight'));
    await read(id, now(six, 'nine'));
    stored.pass(120);
    const before = (await digestsOf(stored, 'watch')).length;
    await composeDigest(stored.house, { deskId: 'watch' });
    const urgent = (await digestsOf(stored, 'watch')).slice(before);
    expect(urgent.map(({ digest }) => [digest.kind, drawn(digest).length])).toEqual([['urgent', 1]]);
    expect(await told('watch')).toEqual([]);
  });

  test('and that stood unchanged before it was edited is told once more', async () => {
    const six = 'Ana Puerto said on Monday that six mathematicians had solved the ancient riddle.';
    const id = await article();
    await read(id, six);
    await sent();
    await read(id, `${six} The weather was mild on Tuesday.`);
    await read(id, `${now(six, 'eight')} The weather was mild on Tuesday.`);
    expect(await told()).toEqual(['update eight six']);
    expect(await told()).toEqual([]);
  });

  test('and that was edited and edited back is not told', async () => {
    const six = 'Ana Puerto said on Monday that six acrobats had climbed the old cathedral roof.';
    const id = await article();
    await read(id, six);
    await sent();
    await read(id, now(six, 'eight'));
    await read(id, six);
    expect(await sent()).toEqual([]);
  });

  test('and whose edit it was told is told again when it is edited back', async () => {
    const six = 'Ana Puerto said on Monday that six gardeners had planted the royal avenue.';
    const id = await article();
    await read(id, six);
    await sent();
    await read(id, now(six, 'eight'));
    expect(await told()).toEqual(['update eight six']);
    await read(id, six);
    expect(await told()).toEqual(['contradiction six eight']);
  });

  test('is not corrected to words that a reviewer retracted', async () => {
    const text = 'Ana Puerto said on Monday: “Thirty owls will guard the tower.”';
    const id = await article();
    await read(id, text);
    await read(id, text.replace('will', 'should'));
    const rows = await stored.house.store.db
      .selectFrom('claimwatch.claims')
      .select('id')
      .where('article_id', '=', id)
      .orderBy('id')
      .execute();
    await act(rows.at(-1)?.id ?? 0, 'retract');
    expect(await sent()).toEqual([expect.stringMatching(/^new \| .*will guard/)]);
    expect(await sent()).toEqual([]);
  });
});

describe('what an outlet took out before a desk was told it', () => {
  test('is not told, is counted with that reason, and is told when it is put back', async () => {
    const text = 'Ana Puerto said on Monday: “Our goats ate the northern dune.”';
    const id = await article();
    await read(id, text);
    await read(id, AWAY);
    expect(await sent()).toEqual([]);
    await say('The lighthouse is lit');
    expect(await sent()).toEqual(['new | The lighthouse is lit']);
    expect(await heldLast()).toEqual(['taken-out']);
    await read(id, text);
    expect(await sent()).toEqual([expect.stringMatching(/^new \| .*goats/)]);
  });

  test('is told by the next outlet that says it, which carries it alone', async () => {
    const gone = await say('The goats ate the southern dune');
    await say('The southern dune was eaten by goats', { verdict: 'repeat', match: gone.claimId });
    await takeOut(gone);
    stored.pass(1);
    await sendDigest(stored.house, 'coast');
    const [line] = (await digestsOf(stored, 'coast')).at(-1)?.digest.sections[0]?.lines ?? [];
    expect(line).toMatchObject({
      ...{ verdict: 'new', words: 'The southern dune was eaten by goats' },
      ...{ carriedBy: [], independentSources: 1 },
    });
    expect(await heldLast()).toEqual(['taken-out']);
  });
});

/** Why the newest digest held claims back. */
async function heldLast(): Promise<(string | null)[]> {
  const rows = await stored.house.store.db
    .selectFrom('claimwatch.held_back')
    .select(['digest_id', 'why'])
    .orderBy('digest_id')
    .execute();
  return rows.filter((row) => row.digest_id === rows.at(-1)?.digest_id).map(({ why }) => why);
}

/** The next reading of an article has nothing of its claim. */
async function takeOut({ articleId, claimId }: Awaited<ReturnType<typeof say>>): Promise<void> {
  stored.pass(1);
  const { db } = stored.house.store;
  await storeReading(stored.house, articleId, { title: 'Ana Puerto', text: AWAY, claims: [] });
  const [before, after] = await revisionsOf(db, articleId);
  const place = { articleId, beforeRevisionId: before?.id ?? 0, afterRevisionId: after?.id ?? 0 };
  const edit = { kind: 'went', before: claimId, after: null, parts: [] } as const;
  await replaceClaimEdits(db, place, [edit], false, stored.house.clock());
}

type Given = Partial<StoredClaim> & { readonly lang?: 'en' | 'es' };

async function say(words: string, { lang = 'en', ...given }: Given = {}) {
  const { articleId, claims } = await storeArticle(stored.house, {
    ...{ title: words, text: `${words}.`, lang },
    claims: [{ words, ...given }],
  });
  return { articleId, claimId: claims[0] ?? 0 };
}

/** The next reading of an article, in which the outlet edited its claim. */
async function edit(
  { articleId, claimId }: Awaited<ReturnType<typeof say>>,
  words: string,
  { lang = 'en', ...given }: Given = {},
): Promise<number> {
  stored.pass(1);
  const [id = 0] = await storeReading(stored.house, articleId, {
    ...{ title: words, text: `${words}.`, lang },
    claims: [
      {
        ...{ words, verdict: 'update', match: claimId },
        explanation: { edited: { before: '', after: words, noted: false } },
        ...given,
      },
    ],
  });
  await stored.house.store.db
    .updateTable('claimwatch.claims')
    .set({ revises_id: claimId })
    .where('id', '=', id)
    .execute();
  return id;
}

describe('what was held back because its outlet edited it', () => {
  test.each(['before', 'after'])(
    'is owed where a reviewer rejects the edit %s the window closes',
    async (when) => {
      const known = await say(`Fifty divers came ${when}`);
      await sent();
      const many = await say(`Many divers came ${when}`);
      const edited = await edit(many, `The 50 divers came ${when}`, {
        verdict: 'repeat',
        match: known.claimId,
      });
      if (when === 'after') {
        await say('The bell rings');
        expect(await sent()).toEqual(['new | The bell rings']);
      }
      await act(edited, 'reject');
      expect(await sent()).toEqual([`new | Many divers came ${when}`]);
    },
  );

  test('renders no other outlet’s words', async () => {
    await sent('costa');
    const divers = await say('Quinientos buzos llegan', { lang: 'es' });
    await say('Five hundred divers arrive', { verdict: 'repeat', match: divers.claimId });
    await edit(divers, 'Cincuenta buzos llegan', { lang: 'es' });
    expect(await sent('costa')).toEqual([
      'new | Five hundred divers arrive',
      'new | Cincuenta buzos llegan | Quinientos buzos llegan',
    ]);
  });
});
