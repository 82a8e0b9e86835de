import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Preferences } from '../../src/model/subscription.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { confirmSubscription, setPreferences } from '../../src/pipeline/subscriptions.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { syncEditions } from '../../src/pipeline/sync-editions.ts';
import { wakeDesks } from '../../src/pipeline/wake-desks.ts';
import { loadDesk, syncDesks } from '../../src/store/desks.ts';
import { newestDigests } from '../stored-digests.ts';
import { OPEN_DESKS, TWO_TOPICS } from '../web/pages/subscribers.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';
import { say } from './desk-stories.ts';

// What an edition is owed stays owed, whatever is changed of it. Each test has a subscriber and a day of its own.

const OWN: Preferences = { topics: ['harbour'], zone: 'UTC', lang: 'en', restatements: false };
const AT_SEVEN: Preferences = { ...OWN, schedule: { at: ['07:00'] } };
const UNTIL_NINE: Preferences = { ...AT_SEVEN, quiet: { from: '22:00', to: '09:00' } };

let stored: StoredHouse;
let house: OpenHouse;
let id = 100;
beforeAll(async () => {
  const start = new Date('2026-03-02T06:00:00Z');
  stored = await storedHouse({ desks: OPEN_DESKS, topics: TWO_TOPICS, start });
});
afterAll(() => stored.close());
beforeEach(() => {
  const now = stored.house.clock().getTime();
  const day = 86_400_000;
  stored.pass((Math.ceil(now / day) * day + day / 4 - now) / 1000);
  house = stored.house;
  id += 1;
});

const asleepUntil = (time: string) =>
  stored.pass((Date.parse(`${today()}T${time}Z`) - house.clock().getTime()) / 1000 + 0.01);
const today = () => house.clock().toISOString().slice(0, 10);

async function subscribe(preferences: Preferences): Promise<void> {
  const row = { id, desk_id: 'coast', address: `r${id}@example.org`, asked_at: house.clock() };
  await house.store.db
    .insertInto('claimwatch.subscriptions')
    .values({ ...row, confirmed_at: null, preferences: JSON.stringify(preferences) })
    .execute();
  await confirmSubscription(house, id);
}

/** Something is said, and those who are to hear of it at once are woken. */
async function news(): Promise<void> {
  const claimId = await say(stored);
  const row = await house.store.db
    .selectFrom('claimwatch.judgements as judgement')
    .innerJoin('claimwatch.claims as claim', 'claim.id', 'judgement.claim_id')
    .select(['judgement.seq', 'judgement.statement_id', 'claim.topics', 'claim.claim'])
    .where('claim.id', '=', claimId)
    .executeTakeFirstOrThrow();
  const judged = { row, verdict: 'new', rule: 'LOW', seq: row.seq, statementId: row.statement_id } as const;
  await house.store.db.transaction().execute((trx) => wakeDesks(house, trx, [judged], house.clock()));
}

/** Claimwatch is started with the open desk as it is in `desks.yaml` now; the sweep looks, and its jobs are done. */
async function restart(change: { readonly name?: string; readonly topics?: readonly string[] }) {
  const desks = stored.house.config.desks.map((desk) =>
    desk.id === 'coast' ? { ...desk, ...change } : desk,
  );
  house = { ...stored.house, config: { ...stored.house.config, desks } };
  await syncDesks(house.store.db, desks, house.clock());
  await syncEditions(house);
  await work();
}

async function work(): Promise<void> {
  await sweep(house);
  await composeDigest(house, { deskId: `coast~${id}` });
}

const set = (preferences: Preferences) => setPreferences(house, { id, desk_id: 'coast' }, preferences);
const due = async () =>
  (await loadDesk(house.store.db, `coast~${id}`))?.next_due_at?.toISOString().slice(11, 16) ?? null;
const made = async () =>
  (await newestDigests(house.store.db, 9, `coast~${id}`)).map(({ created_at, digest }) => ({
    at: created_at.toISOString().slice(11, 16),
    late: digest.dueAt?.slice(11, 16) ?? null,
  }));

describe('what was missed while nothing ran is sent once, at the next start', () => {
  test.each<[string, Preferences, { readonly name?: string; readonly topics?: readonly string[] }, string]>([
    ['an hour, though its desk has another name', AT_SEVEN, { name: 'Coast and harbour desk' }, '07:00'],
    ['an hour, though its desk has other topics', AT_SEVEN, { topics: ['harbour'] }, '07:00'],
    [
      'a batch, though its desk has another name',
      { ...OWN, schedule: 'immediate' },
      { name: 'Coasts' },
      '06:01',
    ],
  ])('%s', async (_, preferences, change, late) => {
    await subscribe({ ...preferences, topics: change.topics ? ['harbour', 'weather'] : ['harbour'] });
    await news();
    asleepUntil('08:00');
    await restart(change);
    expect(await made()).toEqual([{ at: '08:00', late }]);
    asleepUntil('08:30');
    await work();
    expect(await made()).toHaveLength(1);
  });

  test('and what began while the desk was not open is due at its next hour', async () => {
    await subscribe(AT_SEVEN);
    await restart({ topics: ['weather'] });
    expect(await due()).toBeNull();
    asleepUntil('06:30');
    await restart({});
    expect(await due()).toBe('07:00');
  });
});

describe('saving preferences drops nothing', () => {
  test.each<[string, Preferences, string]>([
    ['another language', { ...UNTIL_NINE, lang: 'es' }, '09:00'],
    ['other hours', { ...UNTIL_NINE, schedule: { at: ['15:00'] } }, '09:00'],
    ['all news at once', { ...UNTIL_NINE, schedule: 'immediate' }, '09:00'],
    ['longer quiet hours', { ...UNTIL_NINE, quiet: { from: '22:00', to: '09:30' } }, '09:30'],
    ['no quiet hours', AT_SEVEN, '07:30'],
  ])('that quiet hours hold: %s', async (_, preferences, at) => {
    await subscribe(UNTIL_NINE);
    await news();
    asleepUntil('07:30');
    await work();
    await set(preferences);
    expect(await due()).toBe(at);
    asleepUntil(at);
    await work();
    expect(await made()).toEqual([{ at, late: null }]);
  });

  test('that was missed and is not composed yet', async () => {
    await subscribe(AT_SEVEN);
    await news();
    asleepUntil('07:30');
    await set({ ...AT_SEVEN, schedule: { at: ['15:00'] } });
    await work();
    expect(await made()).toEqual([{ at: '07:30', late: '07:00' }]);
    expect(await due()).toBe('15:00');
  });

  test('that was missed, and that quiet hours hold since: it says that it is late', async () => {
    await subscribe(AT_SEVEN);
    await news();
    asleepUntil('07:30');
    await set(UNTIL_NINE);
    await work();
    expect(await due()).toBe('09:00');
    await set({ ...UNTIL_NINE, lang: 'es' });
    asleepUntil('09:00');
    await work();
    expect(await made()).toEqual([{ at: '09:00', late: '07:00' }]);
  });

  test('that waits for its hour comes at once where all news is wished for at once', async () => {
    await subscribe(AT_SEVEN);
    await news();
    await set({ ...OWN, schedule: 'immediate' });
    expect(await due()).toBe('06:01');
    asleepUntil('06:02');
    await work();
    expect(await made()).toEqual([{ at: '06:02', late: null }]);
  });
});
