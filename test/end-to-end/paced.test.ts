import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import type { SmallHouse } from './small-house.ts';

const HOUR = 3600;
const READERS = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@desk.example`);

let paper: OneOutlet;
let mail: MoodyMail;
let run: SmallHouse;

beforeAll(async () => {
  paper = await openOneOutlet({
    desks: [
      { id: 'news', recipients: READERS },
      { id: 'second', recipients: ['f@desk.example'] },
    ],
    operators: ['ops@desk.example'],
    settings: { mail: { perHour: 2 } },
  });
  ({ mail, run } = paper);
}, 120_000);
afterAll(async () => {
  await paper?.close();
});

test('no hour has more mails than its share, also after a restart; who waits uses up no try, and all get theirs', async () => {
  await paper.newsBreaks();
  await run.pass(61);
  expect(mail.mails).toHaveLength(2);
  const waiting = await run.house.store.db
    .selectFrom('claimwatch.deliveries')
    .select(['attempts', 'waits_turn', 'held_by'])
    .where('state', '=', 'to-send')
    .execute();
  expect(waiting).toEqual(Array(4).fill({ attempts: 0, waits_turn: true, held_by: null }));
  await run.restart({ seconds: HOUR / 2 });
  expect(mail.mails).toHaveLength(2);
  const counts: number[] = [];
  for (let hour = 0; hour < 5; hour++) {
    await run.pass(HOUR);
    counts.push(mail.mails.length);
  }
  counts.reduce((before, count) => {
    expect(count - before).toBeLessThanOrEqual(2);
    return count;
  }, 2);
  const desks = mail.mails.map(({ to }) => to).filter((to) => !to.startsWith('ops@'));
  expect(desks.sort()).toEqual([...READERS, 'f@desk.example']);
}, 120_000);
