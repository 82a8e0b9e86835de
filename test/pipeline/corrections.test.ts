import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CorrectionLine } from '../../src/model/digest.ts';
import type { ReviewAct } from '../../src/model/verdict.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { wakeOwed } from '../../src/pipeline/wake-owed.ts';
import { closeWindow, loadDesk, syncDesks } from '../../src/store/desks.ts';
import { newestSeq } from '../../src/store/judgements.ts';
import { DESKS, type StoredHouse, sendDigest, storeArticle, storedHouse } from '../web/stored-house.ts';
import { digestsOf, nothingWaits, pageAgrees, readArticle, say as saySo } from './desk-stories.ts';

// Stories of lines that desks were told and that do not stand any more.

const IDS = ['coast', 'costa', 'bay', 'watch'];
let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({
    desks: [
      { ...DESKS[0], id: 'coast' },
      { ...DESKS[1], id: 'costa', restatements: true },
      { ...DESKS[0], id: 'bay', schedule: '0 7 * * *', batchSeconds: undefined },
      { ...DESKS[0], id: 'watch', schedule: '0 7 * * *', batchSeconds: undefined, corrections: 'at-once' },
    ],
  });
});
afterAll(() => stored.close());

beforeEach(() => nothingWaits(stored, IDS));

const say = (given: Parameters<typeof saySo>[1] = {}) => saySo(stored, given);

async function act(claimId: number, kind: ReviewAct, note: string | null = null): Promise<void> {
  stored.pass(1);
  const at = stored.house.clock().toISOString();
  await recordVerdict(stored.house, { claimId, act: kind, of: null, reviewer: 'rita', note, at });
}

/** What the desk is sent now; undefined: nothing. */
async function sent(desk = 'coast', house: OpenHouse = stored.house) {
  stored.pass(1);
  const before = (await digestsOf(stored, desk)).length;
  await pageAgrees(
    house,
    house.config.desks.find(({ id }) => id === desk),
  );
  await sendDigest(house, desk);
  const after = await digestsOf(stored, desk);
  expect(after.length).toBeLessThanOrEqual(before + 1);
  return after[before];
}

async function corrected(
  desk = 'coast',
  house: OpenHouse = stored.house,
): Promise<readonly CorrectionLine[]> {
  return (await sent(desk, house))?.digest.corrections?.lines ?? [];
}
const shortly = (lines: readonly CorrectionLine[]) =>
  lines.map(({ correction, claimId }) => `${correction} ${claimId}`);

/** The next start of the program: desks are made to match their configuration again. */
const restart = () => syncDesks(stored.house.store.db, stored.house.config.desks, stored.house.clock());

describe('what a reviewer retracts', () => {
  test('is told once to the desks that were told it, with the note, and to nobody else', async () => {
    const claim = await say({ words: 'The pier will fall' });
    await sent('coast');
    await act(claim, 'retract', 'The recording was <b>forged</b>');
    await restart();
    const told = await sent('coast');
    expect(told?.subject).toBe('Retracted: Ana Puerto: The pier will fall');
    expect(told?.digest.corrections?.lines).toMatchObject([
      {
        claimId: claim,
        correction: 'retracted',
        why: 'The recording was <b>forged</b>',
        words: 'The pier will fall',
      },
    ]);
    expect(told?.body).toContain('[RETRACTED] Ana Puerto says:\n  The pier will fall\n');
    expect(told?.body).toContain('Why: The recording was <b>forged</b>.');
    await restart();
    expect(await sent('coast')).toBeUndefined();
    for (const desk of ['costa', 'bay']) expect(await sent(desk)).toBeUndefined();
  });

  test('has beside it the words of another article that the desk read beside it in its own language', async () => {
    const claim = await say({ words: 'The dredger stays away' });
    const words = 'La draga no vendrá';
    await say({ words, lang: 'es', verdict: 'repeat', match: claim });
    const told = (await sent('costa'))?.digest.sections[0]?.lines[0];
    expect(told).toMatchObject({ claimId: claim, rendering: { words } });
    await act(claim, 'retract');
    const [line] = await corrected('costa');
    expect(line).toMatchObject({ claimId: claim, rendering: told?.rendering });
  });

  test('before it was ever sent is told to nobody, nor when that is taken back later', async () => {
    const claim = await say();
    await act(claim, 'retract');
    expect(await sent('coast')).toBeUndefined();
    await act(claim, 'undo');
    expect((await sent('coast'))?.digest).toMatchObject({ sections: [{ lines: [{ claimId: claim }] }] });
    expect(await sent('coast')).toBeUndefined();
  });

  test('and takes back before the digest goes is not told', async () => {
    const claim = await say();
    await sent('coast');
    await act(claim, 'retract');
    await act(claim, 'undo');
    expect(await sent('coast')).toBeUndefined();
  });

  test('stands again when that is taken back after it was told: once; and may be retracted anew', async () => {
    const claim = await say();
    await sent('coast');
    await act(claim, 'retract');
    expect(shortly(await corrected())).toEqual([`retracted ${claim}`]);
    await act(claim, 'undo');
    expect(shortly(await corrected())).toEqual([`stands-again ${claim}`]);
    expect(await sent()).toBeUndefined();
    await act(claim, 'retract');
    await act(claim, 'confirm');
    expect(await sent()).toBeUndefined();
    await act(claim, 'undo');
    expect(shortly(await corrected())).toEqual([`retracted ${claim}`]);
    expect(await sent()).toBeUndefined();
  });

  test('comes to each desk by the state that it was told, whenever its digests go', async () => {
    const claim = await say();
    for (const desk of ['coast', 'costa', 'bay']) await sent(desk);
    await act(claim, 'retract', 'no');
    expect(shortly(await corrected('coast'))).toEqual([`retracted ${claim}`]);
    await act(claim, 'undo');
    expect(await sent('costa')).toBeUndefined();
    expect(shortly(await corrected('coast'))).toEqual([`stands-again ${claim}`]);
    await act(claim, 'retract', 'after all');
    for (const desk of ['coast', 'costa', 'bay'])
      expect(await corrected(desk)).toMatchObject([{ correction: 'retracted', why: 'after all' }]);
  });

  test('and then rejects neither stands again nor is told of', async () => {
    const claim = await say();
    await sent();
    await act(claim, 'retract');
    await corrected();
    await act(claim, 'reject');
    expect(await sent()).toBeUndefined();
  });

  test.each(['reject', 'off-topic', 'confirm'] as const)(
    '%s is no retraction: nothing is sent',
    async (kind) => {
      const claim = await say();
      await sent();
      await act(claim, kind);
      expect(await sent()).toBeUndefined();
    },
  );

  test('concerns no desk that only had it held back', async () => {
    const first = await say();
    const again = await say({ verdict: 'repeat', match: first });
    await sent();
    await act(again, 'retract');
    expect(await sent()).toBeUndefined();
  });

  test('concerns those that read it behind "and 1 more", and those that were told it as said again', async () => {
    const { digests } = stored.house.config.settings;
    const settings = { ...stored.house.config.settings, digests: { ...digests, maxLines: 1 } };
    const house = { ...stored.house, config: { ...stored.house.config, settings } };
    const [first, second] = [await say(), await say()];
    expect((await sent('coast', house))?.body).toContain('and 1 more');
    await sent('costa');
    const again = await say({ verdict: 'repeat', match: first, rule: 'OCC' });
    expect((await sent('costa'))?.digest.saidAgain?.lines.map((line) => line.claimId)).toEqual([again]);
    for (const claim of [second, first]) await act(claim, 'retract');
    await act(again, 'retract');
    expect(shortly(await corrected('coast', house))).toEqual([`retracted ${first}`, `retracted ${second}`]);
    expect(shortly(await corrected('costa'))).toEqual(
      [first, second, again].map((claim) => `retracted ${claim}`),
    );
  });

  test('takes with it what was told of its statement by another outlet', async () => {
    const elsewhere = await say({ topics: ['weather'] });
    const here = await say({ verdict: 'repeat', match: elsewhere });
    await sent();
    await act(elsewhere, 'retract', 'never said');
    expect(await corrected()).toMatchObject([{ correction: 'retracted', claimId: here, why: 'never said' }]);
    await act(elsewhere, 'undo');
    expect(shortly(await corrected())).toEqual([`stands-again ${here}`]);
    expect(await sent()).toBeUndefined();
  });

  test('leaves alone what a reviewer had split off its statement', async () => {
    const elsewhere = await say({ topics: ['weather'] });
    const here = await say({ verdict: 'repeat', match: elsewhere });
    await sent();
    await act(here, 'split');
    await sent();
    await act(elsewhere, 'retract');
    for (const kind of ['retract', 'undo'] as const) await act(here, kind);
    expect((await sent())?.digest.corrections).toBeUndefined();
  });

  describe('of two lines of one statement', () => {
    /** A statement that the desk was told, and was told again days later. */
    async function saidTwice(): Promise<[first: number, again: number]> {
      const first = await say();
      await sent('costa');
      const again = await say({ verdict: 'repeat', match: first, rule: 'OCC' });
      await sent('costa');
      return [first, again];
    }

    test('is told once, whatever is said of it and taken back between digests', async () => {
      const [first] = await saidTwice();
      await act(first, 'retract');
      expect(shortly(await corrected('costa'))).toEqual([`retracted ${first}`]);
      for (const kind of ['confirm', 'undo', 'undo', 'retract'] as const) await act(first, kind);
      expect(await sent('costa')).toBeUndefined();
      await act(first, 'undo');
      expect(shortly(await corrected('costa'))).toEqual([`stands-again ${first}`]);
      for (const kind of ['confirm', 'undo'] as const) {
        await act(first, kind);
        expect(await sent('costa')).toBeUndefined();
      }
    });

    test('is told of each that was retracted for itself, and while one stands again the other does not', async () => {
      const [first, again] = await saidTwice();
      for (const claim of [first, again]) await act(claim, 'retract');
      expect(shortly(await corrected('costa'))).toEqual([`retracted ${first}`, `retracted ${again}`]);
      await act(first, 'undo');
      expect(shortly(await corrected('costa'))).toEqual([`stands-again ${first}`]);
      for (const kind of ['confirm', 'undo'] as const) await act(again, kind);
      expect(await sent('costa')).toBeUndefined();
      await act(again, 'undo');
      expect(shortly(await corrected('costa'))).toEqual([`stands-again ${again}`]);
      expect(await sent('costa')).toBeUndefined();
    });

    test('is told of the second where the first stands again at the same time', async () => {
      const [first, again] = await saidTwice();
      await act(first, 'retract');
      expect(shortly(await corrected('costa'))).toEqual([`retracted ${first}`]);
      await act(again, 'retract');
      expect(await sent('costa')).toBeUndefined();
      await act(first, 'undo');
      expect(shortly(await corrected('costa'))).toEqual([`retracted ${again}`, `stands-again ${first}`]);
      expect(await sent('costa')).toBeUndefined();
    });
  });

  test('goes beside the news of the digest, and before it', async () => {
    const claim = await say();
    await sent();
    await act(claim, 'retract');
    const fresh = await say({ words: 'The crane stands' });
    const { digest, body, subject } = (await sent()) ?? { digest: undefined, body: '', subject: '' };
    expect(digest?.sections[0]?.lines.map((line) => line.claimId)).toEqual([fresh]);
    expect(body.indexOf('CORRECTIONS')).toBeLessThan(body.indexOf('The crane stands'));
    expect(body).toContain('1 correction, 1 new');
    expect(subject).toMatch(/^Retracted: .* \(and 1 more\)$/);
  });
});

describe('a desk that is owed a correction', () => {
  const due = async (desk: string) => {
    const row = await loadDesk(stored.house.store.db, desk);
    return { next: row?.next_due_at ?? null, urgent: row?.urgent_due_at ?? null };
  };

  test('is woken where it is told at once: by its batch, or between its hours if it wishes', async () => {
    const claim = await say();
    for (const desk of ['coast', 'bay', 'watch']) await sent(desk);
    const { db } = stored.house.store;
    for (const id of IDS)
      await closeWindow(db, id, { toldSeq: await newestSeq(db), to: stored.house.clock(), due: null });
    await act(claim, 'retract');
    expect(await due('coast')).toMatchObject({ next: expect.any(Date), urgent: null });
    expect(await due('watch')).toMatchObject({ next: null, urgent: expect.any(Date) });
    expect(await due('bay')).toEqual({ next: null, urgent: null });
    expect(await due('costa')).toEqual({ next: null, urgent: null });
    await corrected('watch');
  });

  test('is woken by the sweep where nobody could know', async () => {
    const claim = await say();
    await sent();
    await act(claim, 'retract');
    const { db } = stored.house.store;
    await db.updateTable('claimwatch.desks').set({ next_due_at: null }).where('id', '=', 'coast').execute();
    const woken = await wakeOwed(stored.house, db, stored.house.clock());
    expect(woken.map(({ deskId }) => deskId)).toEqual(['coast']);
    await corrected();
    expect(await wakeOwed(stored.house, db, stored.house.clock())).toEqual([]);
  });
});

const AWAY = 'The ferries were late on Monday, and nobody at the quay knew why.';

const read = (articleId: number, text: string) => readArticle(stored, articleId, text);

/** An article of which a desk was told what it says. */
async function toldArticle(text: string) {
  const { articleId } = await storeArticle(stored.house, { title: 'Ana Puerto', text: 'None.', claims: [] });
  await read(articleId, text);
  const digest = (await sent())?.digest;
  const lines = digest?.sections.flatMap((section) => section.lines) ?? [];
  expect(lines).toHaveLength(1);
  return { claimId: lines[0]?.claimId ?? 0, edit: (words: string) => read(articleId, words) };
}

describe('what an outlet edits', () => {
  test('in a quotation is told with both words, once, to those that were told', async () => {
    const text = 'Ana Puerto said on Monday: “The channel will be open by night.”';
    const { claimId, edit } = await toldArticle(text);
    await edit(text.replace('will', 'should'));
    const told = await sent();
    expect(told?.digest.corrections?.lines).toMatchObject([
      {
        ...{ claimId, correction: 'edited', noted: false, parts: ['stance', 'words'] },
        words: expect.stringContaining('will be open by night'),
        now: { words: expect.stringContaining('should be open by night') },
      },
    ]);
    expect(told?.subject).toMatch(/^Edited: Ana Puerto demands: “The channel should be open/);
    await restart();
    expect(await sent()).toBeUndefined();
    expect((await sent('costa'))?.digest.corrections).toBeUndefined();
  });

  test('wakes those that were told, from the sweep where nobody could know', async () => {
    const text = 'Ana Puerto said on Monday: “The eastern pier will be sold.”';
    const { edit } = await toldArticle(text);
    await edit(text.replace('will', 'should'));
    const { db } = stored.house.store;
    await db.updateTable('claimwatch.desks').set({ next_due_at: null }).where('id', '=', 'coast').execute();
    const wake = async () =>
      (await wakeOwed(stored.house, db, stored.house.clock())).map((one) => one.deskId);
    expect(await wake()).toEqual(['coast']);
    expect(await corrected()).toMatchObject([{ correction: 'edited' }]);
    expect(await wake()).toEqual([]);
    await edit(text.replace('will', 'could'));
    await db.updateTable('claimwatch.desks').set({ next_due_at: null }).where('id', '=', 'coast').execute();
    expect(await wake()).toEqual(['coast']);
    await corrected();
  });

  test('and changes back before the digest goes is not told', async () => {
    const text = 'Ana Puerto said on Monday: “The old lighthouse will burn again.”';
    const { edit } = await toldArticle(text);
    await edit(text.replace('will', 'should'));
    await edit(text);
    expect(await sent()).toBeUndefined();
  });

  test('twice is told against what the desk was told', async () => {
    const text = 'Ana Puerto said on Monday: “Every trawler will leave at dawn.”';
    const { claimId, edit } = await toldArticle(text);
    await edit(text.replace('will', 'should'));
    await edit(text.replace('will', 'could'));
    expect(await corrected()).toMatchObject([
      {
        ...{ claimId, correction: 'edited', words: expect.stringContaining('will leave') },
        now: { words: expect.stringContaining('could leave') },
      },
    ]);
    await edit(text);
    expect(await corrected()).toMatchObject([
      {
        ...{ claimId, correction: 'edited', words: expect.stringContaining('could leave') },
        now: { words: expect.stringContaining('will leave') },
      },
    ]);
    expect(await sent()).toBeUndefined();
  });

  test('away is told as taken out, and when it is put back as that', async () => {
    const text = 'Ana Puerto said on Monday: “Our divers found the lost anchor.”';
    const { claimId, edit } = await toldArticle(text);
    await edit(AWAY);
    expect(shortly(await corrected())).toEqual([`taken-out ${claimId}`]);
    expect(await sent()).toBeUndefined();
    await edit(text);
    expect(shortly(await corrected())).toEqual([`put-back ${claimId}`]);
    expect(await sent()).toBeUndefined();
  });

  test('away and puts back before the digest goes is not told', async () => {
    const text = 'Ana Puerto said on Monday: “The fog horn is broken.”';
    const { edit } = await toldArticle(text);
    await edit(AWAY);
    await edit(text);
    expect(await corrected()).toEqual([]);
  });

  test('and tells as an update of that very line is not told twice', async () => {
    const six = 'Ana Puerto said on Monday that six ships were waiting outside the harbour.';
    const { claimId, edit } = await toldArticle(six);
    await edit(six.replace('six', 'eight'));
    const told = (await sent())?.digest;
    expect(told?.corrections).toBeUndefined();
    expect(told?.sections[0]?.lines).toMatchObject([
      { verdict: 'update', edited: { noted: false }, earlier: { claimId, beforeEdit: true } },
    ]);
    await edit(six.replace('six', 'nine'));
    const next = (await sent())?.digest;
    expect(next?.corrections).toBeUndefined();
    expect(next?.sections[0]?.lines).toMatchObject([
      { verdict: 'update', words: expect.stringContaining('nine') },
    ]);
    expect(await sent()).toBeUndefined();
  });

  test('before a desk was told it is told as it reads now, and what it said no more as new', async () => {
    const six = 'Ana Puerto said on Monday that six ferries were waiting outside the lagoon.';
    const { articleId } = await storeArticle(stored.house, {
      title: 'Ana Puerto',
      text: 'None.',
      claims: [],
    });
    await read(articleId, six);
    await read(articleId, six.replace('six', 'eight'));
    const told = (await sent())?.digest;
    expect(told?.sections.flatMap((section) => section.lines)).toMatchObject([
      {
        ...{ verdict: 'new', words: expect.stringContaining('eight') },
        earlier: { beforeEdit: true, words: expect.stringContaining('six') },
      },
    ]);
    expect(told?.held.repeats).toBe(1);
    expect(await sent()).toBeUndefined();
    await read(articleId, six.replace('six', 'nine'));
    expect((await sent())?.digest.sections[0]?.lines).toMatchObject([
      { verdict: 'update', words: expect.stringContaining('nine') },
    ]);
  });

  test('in a quotation before a desk was told it is told as it reads now, and is no correction', async () => {
    const text = 'Ana Puerto said on Monday: “Forty beekeepers will inspect the lighthouse.”';
    const { articleId } = await storeArticle(stored.house, {
      title: 'Ana Puerto',
      text: 'None.',
      claims: [],
    });
    await read(articleId, text);
    await read(articleId, text.replace('will', 'should'));
    const told = (await sent())?.digest;
    expect(told?.corrections).toBeUndefined();
    const lines = told?.sections.flatMap((section) => section.lines) ?? [];
    expect(lines.map(({ words }) => words)).toEqual([expect.stringContaining('should inspect')]);
    expect(await sent()).toBeUndefined();
    await read(articleId, text);
    const next = (await sent())?.digest;
    const corrected = next?.corrections?.lines ?? [];
    expect([...corrected, ...(next?.sections.flatMap((section) => section.lines) ?? [])]).toHaveLength(1);
  });

  test('of what a reviewer retracted is told as retracted only', async () => {
    const text = 'Ana Puerto said on Monday: “Nobody may swim near the dredger.”';
    const { claimId, edit } = await toldArticle(text);
    await act(claimId, 'retract');
    await edit(AWAY);
    expect(shortly(await corrected())).toEqual([`retracted ${claimId}`]);
    expect(await sent()).toBeUndefined();
  });

  test('only in how it paraphrases is not told', async () => {
    const plain = 'Ana Puerto said on Monday that the winter ferries would stop near the island.';
    const { edit } = await toldArticle(plain);
    await edit(plain.replace('would', 'will'));
    expect(await corrected()).toEqual([]);
  });

  test.each([
    ['Tijuana', 'Juarez', 'said on Monday that she would designate the Tijuana cartel.'],
    ['raids', 'drone strikes', 'said on Monday that the army had readied options for raids.'],
  ])('from %s to %s outside quotation marks is told once', async (was, is, said) => {
    const text = `Ana Puerto ${said}`;
    const { claimId, edit } = await toldArticle(text);
    await edit(text.replace(was, is));
    const told = (await sent())?.digest;
    const beside = told?.sections.flatMap((section) => section.lines).map((line) => line.earlier?.claimId);
    const corrections = told?.corrections?.lines ?? [];
    expect([...(beside ?? []), ...corrections.map((line) => line.claimId)]).toContain(claimId);
    for (const line of corrections)
      expect(line).toMatchObject({
        ...{ correction: 'edited', parts: ['words'], words: expect.stringContaining(was) },
        now: { words: expect.stringContaining(is) },
      });
    expect(await sent()).toBeUndefined();
  });

  test('is told to a desk that wishes it at once before its hour, and leaves its window open', async () => {
    const text = 'Ana Puerto said on Monday: “Seven cranes will be painted green.”';
    const { articleId } = await storeArticle(stored.house, {
      title: 'Ana Puerto',
      text: 'None.',
      claims: [],
    });
    await read(articleId, text);
    await sent('watch');
    const fresh = await say();
    await read(articleId, text.replace('will', 'should'));
    stored.pass(120);
    const before = (await digestsOf(stored, 'watch')).length;
    await composeDigest(stored.house, { deskId: 'watch' });
    const [urgent] = (await digestsOf(stored, 'watch')).slice(before);
    expect(urgent?.digest).toMatchObject({
      kind: 'urgent',
      corrections: { lines: [{ correction: 'edited' }] },
    });
    expect(urgent?.digest.sections).toEqual([]);
    const next = (await sent('watch'))?.digest;
    expect(next?.corrections).toBeUndefined();
    expect(next?.sections[0]?.lines.map((line) => line.claimId)).toEqual([fresh]);
  });
});
