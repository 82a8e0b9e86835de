import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { loadDesk, syncDesks } from '../../src/store/desks.ts';
import { newestDigests } from '../stored-digests.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';

// A clock that runs fast is set right: an hour that was kept comes again on it.

const DESK: DeskConfig = {
  ...{ id: 'coast', name: 'Coast desk', topics: ['harbour'], zone: 'UTC', lang: 'en', restatements: false },
  ...{ schedule: { kind: 'cron', crons: ['0 7 * * *'] }, recipients: [], nothingNew: true },
};

let stored: StoredHouse;
let house: OpenHouse;
beforeAll(async () => {
  stored = await storedHouse({ start: new Date('2026-03-02T06:00:00Z') });
  house = { ...stored.house, config: { ...stored.house.config, desks: [DESK] } };
  await syncDesks(house.store.db, [DESK], house.clock());
});
afterAll(() => stored.close());

async function work(): Promise<void> {
  await sweep(house);
  await composeDigest(house, { deskId: DESK.id });
}

async function nextDue(): Promise<string | undefined> {
  return (await loadDesk(house.store.db, DESK.id))?.next_due_at?.toISOString();
}

test.each([
  ['by minutes, a digest that was made at that hour is not made again', 10, '2026-03-03T07:00:00.000Z', 1],
  ['by a year, its hours are those of the right time', 365 * 24 * 60, '2025-03-03T07:00:00.000Z', 1],
])('set back %s', async (_, minutes, due, digests) => {
  await work();
  if ((await newestDigests(house.store.db, 9, DESK.id)).length === 0) {
    stored.pass(3600 + 120);
    await work();
  }
  stored.pass(-60 * minutes);
  await work();
  expect(await nextDue()).toBe(due);
  stored.pass(9 * 60);
  await work();
  expect(await newestDigests(house.store.db, 9, DESK.id)).toHaveLength(digests);
});

test('set back by hours while nothing new is said, each of them brings its note again, and no silence', async () => {
  const hourly: DeskConfig = { ...DESK, id: 'hourly', schedule: { kind: 'cron', crons: ['0 * * * *'] } };
  house = { ...stored.house, config: { ...stored.house.config, desks: [hourly] } };
  await syncDesks(house.store.db, [hourly], house.clock());
  for (const hours of [0, 1, 1, -2, 1, 1, 1]) {
    stored.pass(3600 * hours);
    await sweep(house);
    await composeDigest(house, { deskId: 'hourly' });
  }
  const notes = (await newestDigests(house.store.db, 9, 'hourly')).reverse();
  expect(notes.map(({ created_at }) => created_at.toISOString().slice(11, 13))).toEqual([
    ...['08', '09'],
    ...['08', '09', '10'],
  ]);
  expect(new Set(notes.map((note) => note.window_key)).size).toBe(5);
});
