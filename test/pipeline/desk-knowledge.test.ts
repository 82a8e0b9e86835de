import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { recordVerdict } from '../../src/pipeline/record-verdict.ts';
import { wakeDesks } from '../../src/pipeline/wake-desks.ts';
import { loadDesk, setDeskDue, syncDesks, topicsOf } from '../../src/store/desks.ts';
import { DESKS, type StoredClaim, type StoredHouse, sendDigest, storedHouse } from '../web/stored-house.ts';
import { digestsOf, nothingWaits, pageAgrees, say as saySo } from './desk-stories.ts';

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({
    desks: [
      { ...DESKS[0], id: 'coast' },
      { ...DESKS[1], id: 'costa', restatements: true },
    ],
  });
});
afterAll(() => stored.close());

beforeEach(() => nothingWaits(stored, ['coast', 'costa']));

const say = (given: Partial<StoredClaim> = {}) => saySo(stored, given);
const repeat = (match: number, given: Partial<StoredClaim> = {}) =>
  say({ verdict: 'repeat', match, ...given });

/** Which desks an article with this claim alone would wake. */
async function wokenBy(claimId: number): Promise<string[]> {
  const { db } = stored.house.store;
  const row = await db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .selectAll('claim')
    .select(['judgement.verdict', 'judgement.rule', 'judgement.seq', 'judgement.statement_id'])
    .where('claim.id', '=', claimId)
    .executeTakeFirstOrThrow();
  const { verdict, rule, seq } = row;
  const judged = { row, verdict, rule, seq, statementId: row.statement_id };
  const woken = await db
    .transaction()
    .execute((trx) => wakeDesks(stored.house, trx, [judged], stored.house.clock()));
  for (const { deskId } of woken) await setDeskDue(db, deskId, null);
  return woken.map(({ deskId }) => deskId);
}

/** Claims that the desk's next digest tells as news; none where nothing is sent. */
async function told(desk = 'coast', house: OpenHouse = stored.house): Promise<number[]> {
  const before = (await digestsOf(stored, desk)).length;
  await pageAgrees(
    house,
    house.config.desks.find(({ id }) => id === desk),
  );
  await sendDigest(house, desk);
  const fresh = (await digestsOf(stored, desk)).slice(before);
  return fresh.flatMap(({ digest }) =>
    digest.sections.flatMap(({ lines }) => lines.map((line) => line.claimId)),
  );
}

const act = (claimId: number, kind: 'reject' | 'split' | 'undo' | 'confirm') =>
  recordVerdict(stored.house, {
    ...{ claimId, act: kind, of: null, reviewer: 'rita', note: null },
    at: stored.house.clock().toISOString(),
  });

describe('an immediate desk is woken', () => {
  test('by a repeat of what was said only where it does not look, and by no repeat of what it was told', async () => {
    const elsewhere = await say({ topics: ['weather'] });
    expect(await wokenBy(elsewhere)).toEqual([]);
    const here = await repeat(elsewhere);
    expect(await wokenBy(here)).toEqual(['coast', 'costa']);
    expect(await told()).toEqual([here]);
    expect(await wokenBy(await repeat(elsewhere))).toEqual(['costa']);
  });

  test('by what is said again only where it asks for that', async () => {
    const first = await say();
    expect([await told('coast'), await told('costa')]).toEqual([[first], [first]]);
    expect(await wokenBy(await repeat(first, { rule: 'OCC' }))).toEqual(['costa']);
    expect(await wokenBy(await repeat(first))).toEqual([]);
  });
});

describe('what is said again', () => {
  test('is all the mail of a desk that asked for it, and recorded as no news', async () => {
    const first = await say();
    await told('costa');
    const again = await repeat(first, { rule: 'OCC' });
    expect(await told('coast')).toEqual([first]);
    expect(await told('costa')).toEqual([]);
    const digest = (await digestsOf(stored, 'costa')).at(-1)?.digest;
    expect(digest?.saidAgain?.lines.map((line) => line.claimId)).toEqual([again]);
    const lines = await stored.house.store.db
      .selectFrom('claimwatch.digest_lines')
      .select(['desk_id', 'restated'])
      .where('claim_id', '=', again)
      .execute();
    expect(lines).toEqual([{ desk_id: 'costa', restated: true }]);
  });
});

describe('what reviewers change after a window was closed comes with the next digest', () => {
  test('a repeat that they split off', async () => {
    const first = await say();
    const second = await repeat(first);
    expect(await told()).toEqual([first]);
    await act(second, 'split');
    expect(await told()).toEqual([second]);
    expect(await told()).toEqual([]);
  });

  test('a rejection that they take back', async () => {
    const [rejected, other] = [await say(), await say()];
    await act(rejected, 'reject');
    expect(await told()).toEqual([other]);
    await act(rejected, 'undo');
    expect(await told()).toEqual([rejected]);
  });

  test('and rings for nobody', async () => {
    const first = await say();
    const second = await repeat(first);
    await told();
    await act(second, 'split');
    expect((await loadDesk(stored.house.store.db, 'coast'))?.next_due_at).toBeNull();
    expect(await told()).toEqual([second]);
  });
});

test('a doubtful line says that it is unreviewed, and one that was confirmed does not', async () => {
  const [doubtful, confirmed] = [await say({ review: true }), await say({ review: true })];
  await act(confirmed, 'confirm');
  await told();
  const lines =
    (await digestsOf(stored, 'coast')).at(-1)?.digest.sections.flatMap((section) => section.lines) ?? [];
  expect(new Map(lines.map((line) => [line.claimId, line.unreviewed]))).toEqual(
    new Map([
      [doubtful, true],
      [confirmed, false],
    ]),
  );
});

describe('a baseline', () => {
  const watching = (topics: readonly string[]): OpenHouse => {
    const { house } = stored;
    const desks = house.config.desks.map((desk) => (desk.id === 'coast' ? { ...desk, topics } : desk));
    return { ...house, config: { ...house.config, desks } };
  };
  const sync = async (house: OpenHouse) => {
    await syncDesks(house.store.db, house.config.desks, house.clock());
    return house;
  };

  test('of an added topic is the moment when it is added, and anew when it is added again', async () => {
    const before = await say({ topics: ['tides'] });
    const both = await sync(watching(['harbour', 'tides']));
    expect(await told('coast', both)).toEqual([]);
    const [known, fresh] = [await repeat(before, { topics: ['tides'] }), await say({ topics: ['tides'] })];
    expect(await told('coast', both)).toEqual([fresh]);
    await sync(stored.house);
    const meanwhile = await say({ topics: ['tides'] });
    const again = await sync(watching(['harbour', 'tides']));
    for (const earlier of [known, fresh, meanwhile]) await repeat(earlier, { topics: ['tides'] });
    expect(await told('coast', again)).toEqual([]);
  });

  test('of a topic that is still watched does not move when desks are read again', async () => {
    const { db } = stored.house.store;
    await sync(stored.house);
    const before = await topicsOf(db, 'coast');
    await say();
    await sync(stored.house);
    expect(await topicsOf(db, 'coast')).toEqual(before);
  });

  test('of a desk that was there before topics were kept is what its digests have dealt with', async () => {
    const { db } = stored.house.store;
    const dealt = await say();
    await told();
    const waiting = await say();
    await db.deleteFrom('claimwatch.desk_topics').where('desk_id', '=', 'coast').execute();
    await sync(stored.house);
    await repeat(dealt);
    expect(await told()).toEqual([waiting]);
  });

  test('of a desk that comes back is the day on which it does', async () => {
    const { house } = stored;
    await syncDesks(house.store.db, house.config.desks.slice(1), house.clock());
    const away = await say();
    await sync(house);
    await repeat(away);
    const fresh = await say();
    expect(await told()).toEqual([fresh]);
  });
});
