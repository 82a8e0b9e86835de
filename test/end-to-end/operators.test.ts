import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { alertOperators } from '../../src/pipeline/alert-operators.ts';
import { type MoodyMail, openMoodyMail } from './moody-mail.ts';
import { type Outlet, openPress, type Press, says } from './press.ts';
import { openSmallHouse, readable, type SmallHouse } from './small-house.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** What happened is gathered for five minutes. */
const BATCH = 301;
const OPS = 'ops@desk.example';
const GUARD = 'guardia@desk.example';
const operators = [OPS, { address: GUARD, lang: 'es', zone: 'America/Mexico_City' }];

let press: Press;
let mail: MoodyMail;
let run: SmallHouse;

beforeAll(async () => {
  press = openPress();
  mail = await openMoodyMail();
});
afterEach(async () => {
  await run?.close();
  mail.forget();
  for (const address of [OPS, GUARD]) mail.mood(address, 'takes');
});
afterAll(async () => {
  await press.close();
  await mail.close();
});

const note = (id: string) => ({ id, title: `A note called ${id}`, text: 'Nothing of interest was said.' });
const to = (address: string) => mail.mails.filter((one) => one.to === address).map(({ raw }) => raw);
/** Subjects of the mails to the English operator since the last look, in the order in which they came. */
function subjects(): string[] {
  const found = to(OPS).map((raw) => /^Subject: (.*(?:\r\n .*)*)/m.exec(raw)?.[1]?.replace(/\r\n/g, ''));
  mail.forget();
  return found.map(String);
}

async function outletsNamed(...ids: string[]): Promise<Outlet[]> {
  const made: Outlet[] = [];
  for (const id of ids) made.push(await press.outlet(id));
  for (const outlet of made) outlet.feed([note('first')]);
  return made;
}

async function fail(outlets: readonly Outlet[], times = 3): Promise<void> {
  for (const outlet of outlets) outlet.feed(says(500, 'no'));
  for (let time = 0; time < times; time++) await run.poll(...outlets);
}

describe('operators are told', () => {
  test('once that a feed fails, once a day that it still does, and once that it is mended', async () => {
    const [one, well] = await outletsNamed('one', 'well');
    if (!one || !well) return;
    run = await openSmallHouse({ outlets: [one, well], operators, mailPort: mail.port });
    await run.poll(one, well);
    await fail([one]);
    expect(mail.mails).toEqual([]);
    await run.pass(BATCH);
    expect(readable(to(GUARD)[0] ?? '')).toMatch(
      /The one paper no se puede leer.*fallaron 3 consultas seguidas.*respondió con el estado 500/,
    );
    expect(to(GUARD)[0]).not.toMatch(/^List-Unsubscribe/im);
    expect(readable(to(OPS)[0] ?? '')).toMatch(/1 of 2 feeds cannot be read now.*500/);
    expect(subjects()).toEqual(['Claimwatch: The one paper cannot be read']);

    await run.restart();
    await run.poll(one);
    await run.pass(2 * HOUR);
    expect(subjects()).toEqual([]);

    await run.pass(DAY - HOUR);
    expect(subjects()).toEqual(['Claimwatch: The one paper still cannot be read']);
    await run.restart({ seconds: DAY });
    await run.pass(1);
    expect(subjects()).toEqual(['Claimwatch: The one paper still cannot be read']);

    one.feed([note('first')]);
    await run.poll(one);
    await run.pass(BATCH);
    expect(subjects()).toEqual(['Claimwatch: The one paper can be read again']);
    await run.restart({ seconds: 2 * DAY });
    expect(subjects()).toEqual([]);
  }, 120_000);

  test('of many feeds that fail at once in one mail, and of those that follow in another an hour later', async () => {
    const outlets = await outletsNamed(...Array.from({ length: 12 }, (_, at) => `paper-${at}`));
    const late = outlets.slice(10);
    run = await openSmallHouse({ outlets, operators: [OPS], mailPort: mail.port });
    await run.poll(...outlets);
    await fail(outlets.slice(0, 10));
    await run.pass(BATCH);
    const [only = ''] = to(OPS);
    for (const { id } of outlets.slice(0, 10)) expect(readable(only)).toContain(`The ${id} paper (${id})`);
    expect(readable(only)).toContain('point to the network');
    expect(subjects()).toEqual([
      expect.stringMatching(/^Claimwatch: 10 feeds cannot be read: .* and 7 more$/),
    ]);

    await fail(late);
    await run.pass(BATCH);
    expect(subjects()).toEqual([]);
    await run.pass(HOUR);
    expect(readable(to(OPS)[0] ?? '')).toContain('12 of 12 feeds cannot be read now.');
    expect(subjects()).toEqual([
      'Claimwatch: 2 feeds cannot be read: The paper-10 paper, The paper-11 paper',
    ]);

    for (const outlet of outlets) outlet.feed([note('first')]);
    await run.poll(...outlets);
    await run.pass(BATCH);
    expect(subjects()).toEqual([expect.stringMatching(/^Claimwatch: 12 feeds can be read again: /)]);
  }, 120_000);

  test('nothing of a feed that is mended before anybody was told', async () => {
    const [short] = await outletsNamed('short');
    if (!short) return;
    run = await openSmallHouse({ outlets: [short], operators: [OPS], mailPort: mail.port });
    await run.poll(short);
    await fail([short]);
    short.feed([note('first')]);
    await run.poll(short);
    await run.pass(DAY);
    expect(subjects()).toEqual([]);
  }, 120_000);

  test('at the first poll that a feed is gone for good', async () => {
    const [gone] = await outletsNamed('gone');
    if (!gone) return;
    run = await openSmallHouse({ outlets: [gone], operators: [OPS], mailPort: mail.port });
    await run.poll(gone);
    gone.feed(says(410, ''));
    await run.poll(gone);
    // At once, as `claimwatch once` ends, and by two workers at the same time: one mail all the same.
    await Promise.all([alertOperators(run.house, { now: true }), alertOperators(run.house, { now: true })]);
    await run.pass(BATCH);
    expect(readable(to(OPS)[0] ?? '')).toMatch(/The poll of \d\d:\d\d failed.*410/);
    expect(subjects()).toEqual(['Claimwatch: The gone paper cannot be read']);
  }, 120_000);

  test('that entries were probably lost, once', async () => {
    const [gappy] = await outletsNamed('gappy');
    if (!gappy) return;
    gappy.feed([1, 2, 3, 4].map((number) => note(`early-${number}`)));
    run = await openSmallHouse({ outlets: [gappy], operators: [OPS], mailPort: mail.port });
    await run.poll(gappy);
    gappy.feed([1, 2, 3, 4].map((number) => note(`late-${number}`)));
    await run.poll(gappy);
    await run.pass(BATCH);
    expect(readable(to(OPS)[0] ?? '')).toContain('had no entry in common');
    expect(subjects()).toEqual(['Claimwatch: The gappy paper probably lost entries']);
    await run.restart({ seconds: DAY });
    expect(subjects()).toEqual([]);
  }, 120_000);

  test('with the same bytes when the mail server refused them first; whoever was taken off the list is not', async () => {
    const [one] = await outletsNamed('refused');
    if (!one) return;
    run = await openSmallHouse({ outlets: [one], operators, mailPort: mail.port });
    await run.poll(one);
    for (const address of [OPS, GUARD]) mail.mood(address, 451);
    await fail([one]);
    await run.pass(BATCH);
    const frozen = await run.house.store.db
      .selectFrom('claimwatch.deliveries')
      .select(['raw', 'address', 'digest_id'])
      .where('alert_id', 'is not', null)
      .execute();
    expect(frozen).toHaveLength(2);
    for (const address of [OPS, GUARD]) mail.mood(address, 'takes');
    await run.restart({ seconds: 2 * HOUR, operators: [OPS] });
    await run.pass(1);
    const raw = frozen.find(({ address }) => address === OPS)?.raw.toString();
    expect(to(OPS)).toEqual([raw?.replace(/\r\n$/, '')]);
    expect(to(GUARD)).toEqual([]);
  }, 120_000);

  test('of nothing where nobody is named, and of what still fails when somebody is', async () => {
    const [one] = await outletsNamed('unwatched');
    if (!one) return;
    run = await openSmallHouse({ outlets: [one], mailPort: mail.port });
    await run.poll(one);
    await fail([one]);
    await run.pass(2 * DAY);
    expect(mail.mails).toEqual([]);
    const incidents = await run.house.store.db.selectFrom('claimwatch.incidents').select('id').execute();
    expect(incidents).toEqual([]);
    await run.restart({ operators: [OPS] });
    await run.pass(1);
    expect(subjects()).toEqual(['Claimwatch: The unwatched paper still cannot be read']);
  }, 120_000);
});
