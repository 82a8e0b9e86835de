import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unsubscribe } from '../../src/store/deliveries.ts';
import type { MoodyMail } from './moody-mail.ts';
import { type OneOutlet, openOneOutlet } from './one-outlet.ts';
import { readable, type SmallHouse } from './small-house.ts';

const ANA = 'ana@desk.example';
const BEN = 'ben@desk.example';

describe('a mail server that misbehaves', () => {
  let paper: OneOutlet;
  let mail: MoodyMail;
  let run: SmallHouse;

  beforeAll(async () => {
    paper = await openOneOutlet({ desks: [{ id: 'news', recipients: [ANA, BEN] }] });
    ({ mail, run } = paper);
  }, 120_000);
  afterAll(async () => {
    await paper?.close();
  });
  beforeEach(() => {
    mail.forget();
    for (const address of [ANA, BEN]) mail.mood(address, 'takes');
  });

  /** Something new is said, and the desk's digest of it is due. */
  async function newsBreaks(): Promise<string> {
    const statement = await paper.newsBreaks();
    await run.pass(61);
    return statement;
  }
  const to = (address: string) => mail.mails.filter((one) => one.to === address);
  const deliveries = () =>
    run.house.store.db
      .selectFrom('claimwatch.deliveries')
      .select(['address', 'state', 'attempts', 'last_error', 'not_before', 'id'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
  const delivery = async (address: string) => (await deliveries()).find((one) => one.address === address);

  test.each([
    ['answers 451, then takes it', 451],
    ['falls silent after the mail, then takes it', 'hangs'],
  ] as const)('%s: the same bytes, once, and the other recipient waits for nothing', async (_name, mood) => {
    mail.mood(ANA, mood);
    const statement = await newsBreaks();
    expect(to(BEN).map(({ raw }) => readable(raw))).toEqual([expect.stringContaining(statement)]);
    expect(to(ANA)).toHaveLength(0);
    const frozen = await run.house.store.db
      .selectFrom('claimwatch.deliveries')
      .select('raw')
      .where('id', '=', (await delivery(ANA))?.id ?? 0)
      .executeTakeFirstOrThrow();
    mail.mood(ANA, 'takes');
    await run.pass(61);
    expect(to(ANA)).toHaveLength(1);
    expect(to(ANA)[0]?.raw).toBe(frozen.raw.toString().replace(/\r\n$/, ''));
    await run.pass(3600);
    expect(mail.mails).toHaveLength(2);
  });

  test('550 for one recipient: given up and said, and the other gets his', async () => {
    mail.mood(ANA, 550);
    await newsBreaks();
    expect(to(BEN)).toHaveLength(1);
    expect(await delivery(ANA)).toMatchObject({
      state: 'failed',
      last_error: expect.stringContaining('550'),
    });
    const said = run.events.findLast((event) => event.kind === 'not-delivered');
    expect(said).toMatchObject({ address: ANA, forGood: true });
    mail.mood(ANA, 'takes');
    await run.pass(100_000);
    expect(to(ANA)).toHaveLength(0);
  });

  test('a server that dies before it answers may get the same mail twice, byte for byte', async () => {
    mail.mood(ANA, 'dies');
    await newsBreaks();
    mail.mood(ANA, 'takes');
    await run.pass(61);
    expect(to(ANA)).toHaveLength(2);
    expect(to(ANA)[1]?.raw).toBe(to(ANA)[0]?.raw);
    expect(to(ANA)[0]?.raw).toMatch(/^Message-ID: <[^>]+>/im);
    expect(to(BEN)).toHaveLength(1);
  });

  test('a server that is away for a day is asked about once an hour, and the digest arrives soon after it is back', async () => {
    mail.mood(ANA, 421);
    await newsBreaks();
    for (let hour = 0; hour < 24; hour++) await run.pass(3600);
    const tries = (await delivery(ANA))?.attempts ?? 0;
    expect(tries).toBeGreaterThan(20);
    expect(tries).toBeLessThan(35);
    mail.mood(ANA, 'takes');
    await run.pass(3600);
    expect(to(ANA)).toHaveLength(1);
  });

  test('one that is away for longer than two days is given up on, and that is said', async () => {
    mail.mood(ANA, 421);
    await newsBreaks();
    for (let hour = 0; hour <= 48; hour++) await run.pass(3600);
    expect(await delivery(ANA)).toMatchObject({ state: 'failed' });
    expect(run.events.findLast((event) => event.kind === 'not-delivered')).toMatchObject({ forGood: true });
    mail.mood(ANA, 'takes');
    await run.pass(2 * 3600);
    expect(to(ANA)).toHaveLength(0);
    expect(to(BEN)).toHaveLength(1);
  }, 60_000);

  test('whoever ends the subscription between freezing and sending gets nothing more', async () => {
    mail.mood(ANA, 451);
    await newsBreaks();
    await unsubscribe(run.house.store.db, 'news', ANA.toUpperCase(), run.now());
    mail.mood(ANA, 'takes');
    await run.pass(7200);
    expect(to(ANA)).toHaveLength(0);
    await newsBreaks();
    expect(to(ANA)).toHaveLength(0);
    expect(to(BEN)).toHaveLength(2);
  });
});
