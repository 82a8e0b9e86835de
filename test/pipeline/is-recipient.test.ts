import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import { isRecipient } from '../../src/pipeline/is-recipient.ts';
import { unsubscribe } from '../../src/store/deliveries.ts';
import { DESKS, type StoredHouse, storedHouse } from '../web/stored-house.ts';

let stored: StoredHouse;
let desk: DeskConfig;

beforeAll(async () => {
  const recipients = ['ana@münchen.example', 'Ben@Desk.example'];
  stored = await storedHouse({ desks: [{ ...DESKS[0], id: 'coast', open: true, recipients }] });
  const [first] = stored.house.config.desks;
  if (first === undefined) throw new Error('There is no desk.');
  desk = first;
});
afterAll(() => stored.close());

const is = (address: string) => isRecipient(stored.house.store.db, desk, address);

test('whom an operator named is a recipient, however the address is spelled', async () => {
  for (const address of ['ana@xn--mnchen-3ya.example', 'ANA@münchen.example', 'ben@desk.example'])
    expect(await is(address), address).toBe(true);
  for (const address of ['ana@munchen.example', 'coast', '']) expect(await is(address), address).toBe(false);
});

test('who has left is none', async () => {
  await unsubscribe(stored.house.store.db, desk.id, 'ana@münchen.example', stored.house.clock());
  expect(await is('ana@xn--mnchen-3ya.example')).toBe(false);
});
