import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { article, type Item, type Outlet, openPress, type Press, told } from './press.ts';
import { openSmallHouse, type SmallHouse } from './small-house.ts';

const HOUR = 3600;
const READERS = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@desk.example`);

let press: Press;
let mail: MoodyMail;
let outlet: Outlet;
let run: SmallHouse;

beforeAll(async () => {
  press = openPress();
  mail = await openMoodyMail();
  outlet = await press.outlet('daily');
  outlet.feed([
    { id: 'first', title: 'An old note', text: 'Nothing of interest was said here on that day.' },
  ]);
  run = await openSmallHouse({
    outlets: [outlet],
    desks: [
      { id: 'news', recipients: READERS },
      { id: 'second', recipients: ['f@desk.example'] },
    ],
    operators: ['ops@desk.example'],
    mailPort: mail.port,
    settings: { mail: { perHour: 2 } },
  });
  await run.poll(outlet);
}, 120_000);
afterAll(async () => {
  await run?.close();
  await press.close();
  await mail.close();
});

test('no hour has more mails than its share, also after a restart; who waits uses up no try, and all get theirs', async () => {
  const item: Item = {
    id: '1',
    title: 'Morning report',
    link: outlet.page('/1', article('Morning report', told(1))),
    at: run.now(),
  };
  outlet.feed([item]);
  await run.poll(outlet);
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
