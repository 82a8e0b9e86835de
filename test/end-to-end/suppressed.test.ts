import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  leftOutOf,
  noteRefusal,
  restoreAddress,
  suppressedAddresses,
} from '../../src/store/refusing-addresses.ts';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import { readable, type SmallHouse } from './small-house.ts';

const ANA = 'ana@desk.example';
const BEN = 'ben@desk.example';
const OPS = 'ops@desk.example';
const HOUR = 3600;

let paper: OneOutlet;
let mail: MoodyMail;
let run: SmallHouse;

beforeEach(async () => {
  paper = await openOneOutlet({ desks: [{ id: 'news', recipients: [ANA, BEN] }], operators: [OPS] });
  ({ mail, run } = paper);
}, 120_000);
afterEach(() => paper?.close());

/** What is refused within these hours counts once. */
const apart = () => run.pass(10 * HOUR);

/** Something new is said, and the desk's digest of it goes out. @returns the digest's number */
async function digest(): Promise<number> {
  await paper.newsBreaks();
  await run.pass(61);
  const last = await run.house.store.db
    .selectFrom('claimwatch.digests')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return last.id;
}
const to = (address: string) =>
  mail.mails.filter((one) => one.to === address).map(({ raw }) => readable(raw));
/** Mails to the operator about addresses: those about the feed are of no matter here. */
const alerts = () => to(OPS).filter((text) => /gets nothing more|was not reached/.test(text));
const suppressed = async () =>
  (await suppressedAddresses(run.house.store.db)).map(({ address, refusals }) => ({ address, refusals }));
const deliveriesOf = async (digestId: number) =>
  run.house.store.db
    .selectFrom('claimwatch.deliveries')
    .select(['address', 'state'])
    .where('digest_id', '=', digestId)
    .orderBy('address')
    .execute();

test('an address that refuses digests three times, hours apart, gets nothing more: the log, the operators and the digest say so', async () => {
  mail.mood(ANA, '550 5.1.1 no such user');
  for (let times = 0; times < 3; times++) await digest();
  await apart();
  await digest();
  expect(await suppressed()).toEqual([]);
  await apart();
  await digest();
  expect(await suppressed()).toEqual([{ address: ANA, refusals: 5 }]);
  expect(run.events.findLast((event) => event.kind === 'address-suppressed')).toMatchObject({
    address: ANA,
    error: expect.stringContaining('no such user'),
  });

  const fourth = await digest();
  expect(await deliveriesOf(fourth)).toEqual([{ address: BEN, state: 'sent' }]);
  expect(await leftOutOf(run.house.store.db, fourth)).toEqual([
    { channel: 'email', address: ANA, why: expect.stringContaining('no such user') },
  ]);
  expect(to(BEN)).toHaveLength(6);

  await run.pass(301);
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]).toMatch(/ana@desk\.example gets nothing more/);
  expect(alerts()[0]).toMatch(/Refused 5 digests in a row for good.*550 5\.1\.1 no such user/);
  expect(alerts()[0]).toContain(`npx claimwatch addresses restore ${ANA}`);
  await run.pass(48 * HOUR);
  expect(alerts()).toHaveLength(1);

  mail.mood(ANA, 'takes');
  await restoreAddress(run.house.store.db, ANA);
  await digest();
  expect(to(ANA)).toHaveLength(1);
}, 120_000);

test('an address that is restored before the operators are mailed is not told of any more', async () => {
  for (const address of [ANA, BEN]) mail.mood(address, '550 5.1.1 no such user');
  for (let times = 0; times < 3; times++) {
    await apart();
    await digest();
  }
  await restoreAddress(run.house.store.db, ANA);
  await run.pass(301);
  expect(alerts()).toHaveLength(1);
  expect(alerts()[0]).toMatch(/ben@desk\.example gets nothing more/);
  expect(alerts()[0]).not.toContain(ANA);
}, 120_000);

test('a mail that is accepted in between, or a mail refused for what it is, counts for nothing', async () => {
  for (const mood of ['550 5.1.1 no such user', 'takes', 'mail:554 5.7.1 looks like spam'] as const) {
    mail.mood(ANA, mood);
    await digest();
    await apart();
    mail.mood(ANA, '550 5.1.1 no such user');
    await digest();
    await apart();
    expect(await suppressed()).toEqual([]);
    mail.mood(ANA, 'takes');
    await digest();
  }
  mail.mood(ANA, '550 5.7.1 blocked, ask your provider');
  for (let times = 0; times < 4; times++) {
    await apart();
    await digest();
  }
  expect(await suppressed()).toEqual([]);
}, 120_000);

test('what waits for an address when it is suppressed is not sent, and a digest that was given up is told to operators', async () => {
  mail.mood(ANA, 451);
  const waiting = await digest();
  const refused = { channel: 'email', address: ANA, of: 'digest 0', error: '550', suppressAfter: 1 };
  await noteRefusal(run.house.store.db, { ...refused, now: run.house.clock() });
  await run.pass(HOUR);
  expect(await deliveriesOf(waiting)).toEqual([
    { address: ANA, state: 'left-out' },
    { address: BEN, state: 'sent' },
  ]);
  expect(await leftOutOf(run.house.store.db, waiting)).toMatchObject([{ channel: 'email', address: ANA }]);
  mail.forget();
  mail.mood(BEN, 421);
  await digest();
  for (let hour = 0; hour < 50; hour++) await run.pass(HOUR);
  expect(alerts().join()).toMatch(/ben@desk\.example was not reached.*A digest of .* was given up.*421/);
}, 180_000);
