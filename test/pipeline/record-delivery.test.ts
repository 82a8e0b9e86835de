import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { alertOperators, alertsDue } from '../../src/pipeline/alert-operators.ts';
import { deliverDigest } from '../../src/pipeline/deliver-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { confirmSubscription, endSubscription } from '../../src/pipeline/subscriptions.ts';
import { storeAddressIncident } from '../../src/store/alerts.ts';
import { deliveryBacklog, loadDelivery, unsubscribe } from '../../src/store/deliveries.ts';
import { leftOutOf, noteRefusal } from '../../src/store/refusing-addresses.ts';
import { DESKS, type StoredHouse, sendDigest, storedHouse } from '../web/stored-house.ts';
import { nothingWaits, say } from './desk-stories.ts';

const NIGHT = 'night@newsroom.example';
let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({ desks: [{ ...DESKS[0], open: true }] });
  // For triggers, by which the database stumbles.
  await sql`create function claimwatch.refuses() returns trigger language plpgsql
    as 'begin raise exception ''connection lost''; end'`.execute(stored.house.store.db);
});
afterAll(() => stored.close());
beforeEach(() => nothingWaits(stored, ['coast']));

const db = () => stored.house.store.db;

/** A digest that is made and not sent yet. @returns the delivery to this address */
async function waiting(address: string, desk = 'coast') {
  await say(stored);
  await sendDigest(stored.house, desk);
  return db()
    .selectFrom('claimwatch.deliveries')
    .selectAll()
    .where('address', '=', address)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
}

/** What is said while it is delivered; `taken` is what the other side does. */
async function said(deliveryId: number, taken = async () => {}): Promise<Record<string, unknown>[]> {
  const before = stored.events.length;
  const send = async () => {
    await taken();
    return { acceptedAt: stored.house.clock().toISOString(), answer: '250 taken' };
  };
  const house: OpenHouse = { ...stored.house, channels: { ...stored.house.channels, send } };
  await deliverDigest(house, { deliveryId }, { signal: new AbortController().signal });
  return stored.events.slice(before).map((event) => ({ ...event }));
}

const refused = (address: string, of: string, suppressAfter: number) =>
  noteRefusal(db(), {
    ...{ channel: 'email', address, of, error: '550 no such user', now: stored.house.clock(), suppressAfter },
  });

describe('what is not sent because its recipient is not to have it any more', () => {
  test.each([
    ['unsubscribed before it was sent', () => unsubscribe(db(), 'coast', NIGHT, stored.house.clock())],
    ['suppressed: the address refused what was sent to it before', () => refused(NIGHT, 'digest 1', 1)],
  ])('is left out, which is said and named, and nothing was given up: %s', async (why, happens) => {
    const { id, digest_id: digestId } = await waiting(NIGHT);
    await happens();
    expect(await said(id)).toEqual([
      { kind: 'left-out', delivery: id, of: 'digest', desk: 'coast', address: NIGHT, why },
    ]);
    expect(await loadDelivery(db(), id)).toMatchObject({ state: 'left-out', attempts: 0, held_by: null });
    expect((await deliveryBacklog(db(), stored.house.clock())).givenUp).toBe(0);
    expect(await leftOutOf(db(), digestId ?? 0)).toEqual([{ channel: 'email', address: NIGHT, why }]);
    await db().deleteFrom('claimwatch.unsubscriptions').execute();
    await db().deleteFrom('claimwatch.refusing_addresses').execute();
  });
});

describe('what was accepted', () => {
  test('is said once where somebody unsubscribes while it is sent', async () => {
    const [id, address] = [77, 'reader@example.org'];
    const given = { id, desk_id: 'coast', address };
    const asked = { ...given, asked_at: stored.house.clock(), confirmed_at: null };
    await db().insertInto('claimwatch.subscriptions').values(asked).execute();
    await confirmSubscription(stored.house, id);
    const delivery = await waiting(address, `coast~${id}`);
    const kinds = (
      await said(delivery.id, async () => {
        await endSubscription(stored.house, given, { by: 'link' });
      })
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['subscription-ended', 'delivered']);
  });

  test('is recorded with what follows from it, or not yet', async () => {
    const { id, address } = await waiting('coast@newsroom.example');
    for (const of of ['digest 1', 'digest 2']) await refused(address, of, 3);
    await sql`create trigger refuses before delete on claimwatch.refusing_addresses
      for each row execute function claimwatch.refuses()`.execute(db());
    const delivering = said(id);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await loadDelivery(db(), id)).toMatchObject({ state: 'to-send' });
    await sql`drop trigger refuses on claimwatch.refusing_addresses`.execute(db());
    expect((await delivering).map(({ kind }) => kind)).toEqual(['delivered']);
    expect(await loadDelivery(db(), id)).toMatchObject({ state: 'sent', answer: '250 taken' });
    expect(await db().selectFrom('claimwatch.refusing_addresses').selectAll().execute()).toEqual([]);
  });
});

test('a database that stumbles while a delivery is put off leaves no hold, and nothing in doubt', async () => {
  const { id } = await waiting(NIGHT);
  stored.pass(360);
  const [desk] = stored.house.config.desks;
  if (desk === undefined) throw new Error('There is no desk.');
  const config = { ...stored.house.config, desks: [{ ...desk, pausedUntil: '2099-01-01' }] };
  const soon = new Date(stored.house.clock().getTime() + 60_000).toISOString();
  await sql`create trigger refuses before update on claimwatch.deliveries for each row
    when (new.held_by is null and new.not_before > ${sql.lit(soon)}::timestamptz)
    execute function claimwatch.refuses()`.execute(db());
  const paused = { ...stored.house, config };
  const delivering = deliverDigest(paused, { deliveryId: id }, { signal: new AbortController().signal });
  await expect(delivering).rejects.toThrow('connection lost');
  expect(await loadDelivery(db(), id)).toMatchObject({ state: 'to-send', held_by: null, in_doubt: 0 });
  await sql`drop trigger refuses on claimwatch.deliveries`.execute(db());
});

test('an alert that has nothing left to tell holds back no other', async () => {
  const operators = [{ address: 'op@newsroom.example', lang: 'en' as const, zone: 'UTC' }];
  const house: OpenHouse = { ...stored.house, config: { ...stored.house.config, operators } };
  const incident = (suppressed: boolean) => {
    const at = house.clock();
    const address = { channel: 'email', address: NIGHT, error: '550', digests: 3, from: at, at };
    return storeAddressIncident(db(), { ...address, suppressed });
  };
  // It was restored before anybody was told that it is suppressed.
  await incident(true);
  stored.pass(301);
  expect(await alertsDue(house, db())).toEqual(['address']);
  await alertOperators(house, {});
  expect(await alertsDue(house, db())).toEqual([]);
  await incident(false);
  stored.pass(301);
  expect(await alertsDue(house, db())).toEqual(['address']);
  await alertOperators(house, {});
  expect(stored.events.at(-1)).toMatchObject({ kind: 'operators-alerted', about: 'address', count: 1 });
});
