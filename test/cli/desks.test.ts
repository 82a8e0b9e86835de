import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/web/app.tsx';
import { OPEN_DESKS, subscribed, TWO_TOPICS } from '../web/pages/subscribers.ts';
import { type StoredHouse, storedHouse } from '../web/stored-house.ts';
import { run } from './run.ts';

let stored: StoredHouse;
beforeAll(async () => {
  stored = await storedHouse({ desks: OPEN_DESKS, topics: TWO_TOPICS });
  await subscribed(stored, openApp(stored.house), 'ana@example.org');
});
afterAll(() => stored.close());

test('desks subscribers lists who subscribed to an open desk, since when, and what they set', async () => {
  const ran = await run(['desks', 'subscribers', 'coast', '--config', stored.configDir]);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toContain('Coast desk: 1 subscriber, 0 not confirmed yet.\n');
  expect(ran.out).toMatch(/^ana@example\.org +since \d{4}-\d\d-\d\d \d\d:\d\d +as the desk$/m);
});

test('with --json it prints the same to be read by programs', async () => {
  const ran = await run(['desks', 'subscribers', 'costa', '--json', '--config', stored.configDir]);
  expect(JSON.parse(ran.out)).toEqual({
    desk: 'costa',
    name: 'Mesa de la costa',
    standing: 'open',
    waiting: 0,
    subscribers: [],
  });
});

test('of a desk that is not open any more, or configured no more, it lists them all the same, and says so', async () => {
  const { config } = stored.house;
  const { desks } = config;
  const list = () => run(['desks', 'subscribers', 'coast', '--config', stored.configDir]);
  try {
    // The house that runs is asked: it is as if it had been started with other desks.
    Object.assign(config, { desks: desks.map((desk) => ({ ...desk, open: false })) });
    expect((await list()).out).toMatch(
      /^Coast desk: 1 subscriber, 0 not confirmed yet\. It is not open any more: nothing is sent to them\.\nana@example\.org /,
    );
    Object.assign(config, { desks: desks.filter(({ id }) => id !== 'coast') });
    expect((await list()).out).toMatch(
      /^Coast desk: 1 subscriber, .*not in desks\.yaml any more.*\nana@example\.org /,
    );
  } finally {
    Object.assign(config, { desks });
  }
});

test('a desk that is not open is named beside those that are', async () => {
  const ran = await run(['desks', 'subscribers', 'closed', '--config', stored.configDir]);
  expect(ran.code).not.toBe(0);
  expect(ran.err).toContain('these are: coast, costa');
});
