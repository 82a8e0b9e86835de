import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { deliverDigest } from '../../src/pipeline/deliver-digest.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { freeLeftBehind, holdDelivery } from '../../src/store/deliveries.ts';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import type { Outlet } from './press.ts';
import { openSmallHouse, type SmallHouse } from './small-house.ts';

const ANA = 'ana@desk.example';
const MINUTE = 60;
const HOUR = 3600;

let paper: OneOutlet;
let mail: MoodyMail;
let outlet: Outlet;
let run: SmallHouse;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  paper = await openOneOutlet({ desks: [{ id: 'news', recipients: [ANA] }] });
  ({ mail, outlet, run } = paper);
}, 120_000);
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  mail.decide();
  mail.mood(ANA, 'takes');
});
afterAll(async () => {
  await paper?.close();
});

/** Something new is said, and its digest frozen and due; nobody has sent it yet. */
async function frozen(): Promise<number> {
  mail.mood(ANA, 451);
  await paper.newsBreaks();
  await run.pass(61);
  mail.mood(ANA, 'takes');
  mail.forget();
  const last = await run.house.store.db
    .selectFrom('claimwatch.deliveries')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  await run.house.store.db
    .updateTable('claimwatch.deliveries')
    .set({ not_before: run.now(), attempts: 0 })
    .where('id', '=', last.id)
    .execute();
  return last.id;
}
const row = (id: number) =>
  run.house.store.db
    .selectFrom('claimwatch.deliveries')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
const never = { signal: new AbortController().signal };
/** What a worker does first; then it is killed, wherever the test says. */
async function takenByADeadWorker(id: number): Promise<void> {
  const now = run.now();
  const until = new Date(now.getTime() + 30_000);
  expect(await holdDelivery(run.house.store.db, id, { by: 'a dead worker', now, until })).toBeDefined();
}
async function sentByADeadWorker(id: number): Promise<void> {
  const { address: to, raw } = await row(id);
  const from = run.house.config.settings.mail.from;
  await run.house.channels.send('email', { id: 'x', from, to, raw });
}

describe('a kill', () => {
  test('before anything was sent: nothing is sent while the hold lasts, one mail after it, and it is counted as in doubt', async () => {
    const id = await frozen();
    await takenByADeadWorker(id);
    await run.pass(20);
    expect(mail.mails).toHaveLength(0);
    await run.pass(20);
    expect(mail.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 1 });
    expect(run.events.some((event) => event.kind === 'delivery-in-doubt' && event.delivery === id)).toBe(
      true,
    );
  });

  test('after the server has taken the mail, before it is recorded: the same mail once more, and never a third', async () => {
    const id = await frozen();
    await takenByADeadWorker(id);
    await sentByADeadWorker(id);
    await run.pass(40);
    await run.pass(3 * HOUR);
    await run.restart({ seconds: 24 * HOUR });
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[1]?.raw).toBe(mail.mails[0]?.raw);
    expect(mail.mails[0]?.raw).toMatch(/^Message-ID: <[^>]+>/im);
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 1 });
  }, 60_000);

  test('between a record and the next bell costs nothing', async () => {
    const id = await frozen();
    await deliverDigest(run.house, { deliveryId: id }, never);
    await run.restart({ seconds: HOUR });
    await run.pass(HOUR);
    expect(mail.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 0, attempts: 1 });
  }, 60_000);
});

describe('a stop', () => {
  test('while the server has the mail and has not answered: its answer is waited for, and nothing is sent again', async () => {
    const id = await frozen();
    mail.mood(ANA, 'ponders');
    const stop = new AbortController();
    const delivering = deliverDigest(run.house, { deliveryId: id }, { signal: stop.signal });
    await expect.poll(() => mail.pondered()).toBe(1);
    stop.abort();
    mail.decide();
    await delivering;
    await run.pass(HOUR);
    expect(mail.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 0 });
  });

  test('of the whole house then: the record is made before the store is closed', async () => {
    const id = await frozen();
    mail.mood(ANA, 'ponders');
    await sweep(run.house, 0);
    await expect.poll(() => mail.pondered()).toBe(1);
    const restarting = run.restart({ seconds: 10 * MINUTE });
    mail.decide();
    await restarting;
    expect(mail.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 0 });
  }, 60_000);

  test('when it never answers: in doubt, so not sent again at once, and then the same bytes', async () => {
    const id = await frozen();
    mail.mood(ANA, 'ponders');
    const stop = new AbortController();
    const delivering = deliverDigest(run.house, { deliveryId: id }, { signal: stop.signal });
    await expect.poll(() => mail.pondered()).toBe(1);
    stop.abort();
    await delivering;
    mail.mood(ANA, 'takes');
    expect(await row(id)).toMatchObject({ state: 'to-send', in_doubt: 1, attempts: 1, held_by: null });
    await run.pass(30);
    expect(mail.mails).toHaveLength(1);
    await run.pass(31);
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[1]?.raw).toBe(mail.mails[0]?.raw);
  });

  test('before anything is sent lets go at once, and counts no try', async () => {
    const id = await frozen();
    await deliverDigest(run.house, { deliveryId: id }, { signal: AbortSignal.abort() });
    expect(mail.mails).toHaveLength(0);
    expect(await row(id)).toMatchObject({ state: 'to-send', attempts: 0, in_doubt: 0, held_by: null });
    await run.pass(1);
    expect(mail.mails).toHaveLength(1);
  });
});

describe('two at once', () => {
  test('a clock that jumps ahead while a mail is on its way makes no second one', async () => {
    const id = await frozen();
    mail.mood(ANA, 'ponders');
    const first = deliverDigest(run.house, { deliveryId: id }, never);
    await expect.poll(() => mail.pondered()).toBe(1);
    await run.house.store.db
      .updateTable('claimwatch.deliveries')
      .set({ not_before: run.now() })
      .where('id', '=', id)
      .execute();
    await deliverDigest(run.house, { deliveryId: id }, never);
    mail.decide();
    await first;
    await run.pass(HOUR);
    expect(mail.mails).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: 'sent' });
  });

  test('who lost his hold while he sent is heard all the same when his mail was accepted', async () => {
    const id = await frozen();
    mail.mood(ANA, 'ponders');
    const slow = deliverDigest(run.house, { deliveryId: id }, never);
    await expect.poll(() => mail.pondered()).toBe(1);
    // Another worker, whose clock is far ahead, takes it over; then the first hears that it was accepted.
    const ahead = new Date(run.now().getTime() + HOUR * 1000);
    expect(await freeLeftBehind(run.house.store.db, id, ahead)).toBe(true);
    await holdDelivery(run.house.store.db, id, { by: 'b', now: ahead, until: ahead });
    mail.decide();
    await slow;
    expect(await row(id)).toMatchObject({ state: 'sent', in_doubt: 1 });
    await run.pass(2 * HOUR);
    expect(mail.mails).toHaveLength(1);
  });

  test('many bells for one delivery ring for one mail', async () => {
    const id = await frozen();
    await Promise.all(Array.from({ length: 20 }, () => deliverDigest(run.house, { deliveryId: id }, never)));
    expect(mail.mails).toHaveLength(1);
  });
});

test('what was accepted while the database was away is recorded when it is back, and not sent again', async () => {
  const id = await frozen();
  run.house.sending.unrecorded.set(id, '250 taken');
  await run.pass(1);
  expect(mail.mails).toHaveLength(0);
  expect(await row(id)).toMatchObject({ state: 'sent', answer: '250 taken' });
  expect(run.house.sending.unrecorded.size).toBe(0);
});

test('one hook that hangs takes its own share of the lane: twenty mails go out meanwhile, and another hook is served', async () => {
  const hanging: (() => void)[] = [];
  let [well, posted, hangs] = [0, 0, true];
  const hooks = createServer((request, response) => {
    request.resume();
    if (request.url === '/well') well += 1;
    else posted += 1;
    if (hangs && request.url === '/stuck') hanging.push(() => response.end('ok'));
    else response.end('ok');
  });
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => hooks.close(() => resolve())));
  const origin = `http://127.0.0.1:${(hooks.address() as AddressInfo).port}`;
  const hook = (id: string) => ({ id, kind: 'webhook', url: `${origin}/${id}`, secret: 's'.repeat(32) });
  const recipients = Array.from({ length: 20 }, (_, at) => `reader-${at}@desk.example`);
  const other = await openSmallHouse({
    outlets: [outlet],
    mailPort: mail.port,
    channels: [hook('stuck'), hook('well')],
    desks: [
      ...['one', 'two', 'three'].map((id) => ({ id, recipients: [], channels: ['stuck'] })),
      { id: 'four', recipients, channels: ['well'] },
    ],
    settings: { mail: { timeoutSeconds: 60 } },
  });
  ends.push(() => other.close());
  await other.poll(outlet);
  mail.forget();
  paper.publish(other.now());
  await other.poll(outlet);
  const passing = other.pass(61);
  await expect.poll(() => mail.mails.length, { timeout: 90_000 }).toBe(20);
  await expect.poll(() => well, { timeout: 30_000 }).toBe(1);
  // The other two for the hook wait without holding a place of the lane.
  expect(hanging).toHaveLength(1);
  hangs = false;
  for (const answer of hanging) answer();
  await passing;
  expect(posted).toBe(3);
}, 240_000);
