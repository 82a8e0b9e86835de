import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Temporary } from '../../src/delivery/channel.ts';
import type { DeskConfig, QuietHours } from '../../src/model/desk.ts';
import { WEEKDAYS } from '../../src/model/desk.ts';
import type { Digest } from '../../src/model/digest.ts';
import { composeDigest } from '../../src/pipeline/compose-digest.ts';
import { deliverDigest } from '../../src/pipeline/deliver-digest.ts';
import type { OpenHouse } from '../../src/pipeline/open-house.ts';
import { answerQuestion } from '../../src/pipeline/questions.ts';
import { sweep } from '../../src/pipeline/sweep.ts';
import { wakeDesks } from '../../src/pipeline/wake-desks.ts';
import { deliveriesOf } from '../../src/store/deliveries.ts';
import { loadDesk, syncDesks } from '../../src/store/desks.ts';
import { linesOf } from '../../src/store/digests.ts';
import type { DigestRow } from '../../src/store/schema.ts';
import { heldBackOf } from '../stored-digests.ts';
import { type StoredClaim, type StoredHouse, storeArticle, storedHouse } from '../web/stored-house.ts';

// When digests are made: by schedules, quiet hours, pauses and what is urgent, through the real sweep and the real job.

const DAY_MS = 86_400_000;
const every = (from: string, to: string): QuietHours => ({ from, to, on: WEEKDAYS });
const NIGHT = [every('22:00', '07:00')];
const HOURLY: DeskConfig['schedule'] = { kind: 'cron', crons: ['0 * * * *'] };
const IMMEDIATE: DeskConfig['schedule'] = { kind: 'immediate', batchSeconds: 60 };
const at = (...crons: string[]): DeskConfig['schedule'] => ({ kind: 'cron', crons });

let stored: StoredHouse;
let house: OpenHouse;
/** Each test has a desk and a day of its own. */
let day = 0;
let id = '';

beforeAll(async () => {
  stored = await storedHouse({ start: new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => stored.close());
beforeEach(() => {
  day += 7;
  id = `desk-${day}`;
});

/** `+1 07:00`: that time of the test's next day, in UTC. */
function instant(text: string): Date {
  const [, days = '0', time = ''] = /^(?:\+(\d+) )?(.+)$/.exec(text) ?? [];
  return new Date(Date.parse(`2026-03-02T${time}:00Z`) + (day + Number(days)) * DAY_MS);
}

function shown(time: Date | string | null | undefined): string | null {
  if (time === null || time === undefined) return null;
  const since = Math.floor((new Date(time).getTime() - instant('00:00').getTime()) / DAY_MS);
  return `${since === 0 ? '' : `+${since} `}${new Date(time).toISOString().slice(11, 16)}`;
}

/** Nothing happens meanwhile: as if nobody ran. */
function asleepUntil(time: string): void {
  const wait = (instant(time).getTime() - stored.house.clock().getTime()) / 1000;
  if (wait < -60) throw new Error(`It is ${stored.house.clock().toISOString()}, later than ${time}.`);
  stored.pass(wait + 0.01);
}

/** The desk as it is configured from now on; at a start the sweep looks at once. */
async function configure(change: Partial<DeskConfig>): Promise<void> {
  const desk: DeskConfig = {
    ...{ id, name: 'Coast desk', topics: ['harbour'], schedule: HOURLY, zone: 'UTC', lang: 'en' },
    ...{ restatements: false, recipients: [{ channel: 'email', address: 'coast@newsroom.example' }] },
    ...change,
  };
  house = { ...stored.house, config: { ...stored.house.config, desks: [desk] } };
  await syncDesks(house.store.db, [desk], house.clock());
  await sweep(house);
}

/** The sweep looks at each of these times, and the job that it rings for is done. */
async function runsAt(...times: readonly string[]): Promise<void> {
  for (const time of times) {
    asleepUntil(time);
    await sweep(house);
    await composeDigest(house, { deskId: id });
  }
}

let said = 0;
/** A claim in an article of its own, judged now. */
async function say(given: Partial<StoredClaim> = {}): Promise<number> {
  said += 1;
  const words = given.words ?? `Quay ${said} is open`;
  const { claims } = await storeArticle(house, {
    title: words,
    text: `${words}.`,
    claims: [{ words, ...given }],
  });
  const row = await house.store.db
    .selectFrom('claimwatch.claims as claim')
    .innerJoin('claimwatch.judgements as judgement', 'judgement.claim_id', 'claim.id')
    .selectAll('claim')
    .select(['judgement.verdict', 'judgement.rule', 'judgement.seq', 'judgement.statement_id'])
    .where('claim.id', '=', claims[0] ?? 0)
    .executeTakeFirstOrThrow();
  const { verdict, rule, seq, statement_id: statementId } = row;
  await house.store.db
    .transaction()
    .execute((trx) => wakeDesks(house, trx, [{ row, verdict, rule, seq, statementId }], house.clock()));
  return row.id;
}
const repeat = (match: number, given: Partial<StoredClaim> = {}) =>
  say({ verdict: 'repeat', match, ...given });

const due = async () => shown((await loadDesk(house.store.db, id))?.next_due_at);
const urgentDue = async () => shown((await loadDesk(house.store.db, id))?.urgent_due_at);

async function rows(): Promise<DigestRow[]> {
  return house.store.db
    .selectFrom('claimwatch.digests')
    .selectAll()
    .where('desk_id', '=', id)
    .orderBy('id')
    .execute();
}

/** The digests of the desk: when each was made, what kind it is, what it tells and counts. */
async function digests() {
  const all = [];
  for (const { id: digestId, created_at, digest } of await rows()) {
    all.push({
      at: shown(created_at),
      kind: digest.kind ?? 'regular',
      lines: await linesOf(house.store.db, digestId),
      held: (await heldBackOf(house.store.db, digestId)).map(({ claimId }) => claimId),
      late: shown(digest.dueAt),
    });
  }
  return all;
}
const regular = (time: string, lines: number[], more: { held?: number[]; late?: string } = {}) => ({
  ...{ at: time, kind: 'regular', lines, held: [], late: null },
  ...more,
});
const urgent = (time: string, lines: number[], late: string | null = null) => ({
  ...{ at: time, kind: 'urgent', lines, held: [], late },
});
const last = async (): Promise<{ digest: Digest; body: string; subject: string }> => {
  const row = (await rows()).at(-1);
  if (!row) throw new Error('There is no digest.');
  return { ...row, body: row.body.replace(/\s+/g, ' ') };
};

describe('quiet hours', () => {
  test('hold what is due and send it once, at their end, and not as late', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT });
    const evening = await say();
    await runsAt('21:00');
    expect(await due()).toBe('+1 07:00');
    expect((await last()).digest.nextAt).toBe(instant('+1 07:00').toISOString());
    const first = await say();
    await runsAt('22:00', '23:30', '+1 03:00');
    const second = await say();
    await runsAt('+1 06:59', '+1 07:00', '+1 07:01');
    expect(await digests()).toEqual([
      regular('21:00', [evening]),
      regular('+1 07:00', [first, second].reverse()),
    ]);
    expect(await due()).toBe('+1 08:00');
  });

  test('hold an hour of the schedule that falls into them through any number of sweeps', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT, schedule: at('30 22 * * *') });
    expect(await due()).toBe('+1 07:00');
    const news = await say();
    await runsAt('22:30', '22:31', '+1 01:00', '+1 06:59');
    expect(await due()).toBe('+1 07:00');
    expect(await digests()).toEqual([]);
    await runsAt('+1 07:00');
    expect(await digests()).toEqual([regular('+1 07:00', [news])]);
    expect(await due()).toBe('+2 07:00');
  });

  test('what could have been sent before them and was missed waits for their end, and is late', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT, schedule: at('0 21 * * *') });
    const news = await say();
    await runsAt('23:00', '+1 02:00');
    expect(await due()).toBe('+1 07:00');
    await runsAt('+1 07:00');
    expect(await digests()).toEqual([regular('+1 07:00', [news], { late: '21:00' })]);
    expect(await due()).toBe('+1 21:00');
    const next = await say();
    await runsAt('+1 21:04');
    expect((await digests()).at(-1)).toEqual(regular('+1 21:04', [next]));
  });

  test('what was missed with their end is sent once, late, due at their end', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT });
    await runsAt('21:00');
    const news = await say();
    expect(await due()).toBe('+1 07:00');
    await runsAt('+1 12:10', '+1 12:11');
    expect(await digests()).toEqual([regular('+1 12:10', [news], { late: '+1 07:00' })]);
    expect(await due()).toBe('+1 13:00');
  });

  test('gather for an immediate desk: one digest at their end', async () => {
    asleepUntil('21:30');
    await configure({ quiet: NIGHT, schedule: IMMEDIATE });
    const evening = await say();
    await runsAt('21:32');
    expect((await last()).body).toContain('Next digest: as soon as something new is said.');
    asleepUntil('21:57');
    const late = await say();
    await runsAt('21:59');
    expect((await last()).digest).toMatchObject({
      nextAt: null,
      notBefore: instant('+1 07:00').toISOString(),
    });
    expect((await last()).body).toContain('as soon as something new is said, but not before');
    asleepUntil('23:00');
    const first = await say();
    expect(await due()).toBe('+1 07:00');
    await runsAt('23:02', '+1 03:00');
    const second = await say();
    await runsAt('+1 03:02', '+1 07:00');
    expect(await digests()).toEqual([
      regular('21:32', [evening]),
      regular('21:59', [late]),
      regular('+1 07:00', [second, first]),
    ]);
    expect(await due()).toBeNull();
  });

  test('that are taken away send what they hold at the next sweep, and not as late', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT, schedule: at('30 22 * * *') });
    const news = await say();
    await runsAt('22:30', '23:30');
    await configure({ schedule: at('30 22 * * *') });
    await composeDigest(house, { deskId: id });
    expect(await digests()).toEqual([regular('23:30', [news])]);
    expect(await due()).toBe('+1 22:30');
  });

  test('that are made longer, or begin, move what is not sent yet', async () => {
    asleepUntil('20:30');
    await configure({ schedule: at('30 22 * * *') });
    expect(await due()).toBe('22:30');
    const news = await say();
    await configure({ quiet: NIGHT, schedule: at('30 22 * * *') });
    expect(await due()).toBe('+1 07:00');
    await runsAt('23:30');
    await configure({ quiet: [every('22:00', '09:00')], schedule: at('30 22 * * *') });
    expect(await due()).toBe('+1 09:00');
    await runsAt('+1 09:00');
    expect(await digests()).toEqual([regular('+1 09:00', [news])]);
  });

  test('and what they hold survives another schedule', async () => {
    asleepUntil('20:30');
    await configure({ quiet: NIGHT, schedule: at('30 22 * * *') });
    const news = await say();
    await runsAt('23:30');
    await configure({ quiet: NIGHT, schedule: at('0 15 1 * *') });
    await runsAt('23:31', '+1 07:00');
    expect(await digests()).toEqual([regular('+1 07:00', [news])]);
  });
});

test('a digest whose mail server was away is sent when quiet hours end; what is urgent is sent in them', async () => {
  asleepUntil('21:30');
  const wish = { topics: [], speakers: ['Ana Puerto'], contradictions: false };
  await configure({ quiet: NIGHT, schedule: at('40 21 * * *'), urgent: wish });
  await say({ speaker: null });
  await runsAt('21:40');
  const sent: string[] = [];
  let isAway = true;
  const send: OpenHouse['channels']['send'] = async (_kind, { raw }) => {
    if (isAway) throw new Temporary('Nobody answers.');
    sent.push(/^Subject: (.*)/m.exec(raw.toString())?.[1] ?? '');
    return { acceptedAt: house.clock().toISOString(), answer: '250 taken' };
  };
  const deliver = async () => {
    const delivering = { ...house, channels: { ...house.channels, send } };
    for (const { id: digestId } of await rows())
      for (const { id: deliveryId } of await deliveriesOf(house.store.db, digestId))
        await deliverDigest(delivering, { deliveryId }, { signal: new AbortController().signal });
    return sent.length;
  };
  expect(await deliver()).toBe(0);
  isAway = false;
  asleepUntil('22:10');
  expect(await deliver()).toBe(0);
  await say();
  await runsAt('22:12');
  expect(await deliver()).toBe(1);
  asleepUntil('+1 06:50');
  expect(await deliver()).toBe(1);
  asleepUntil('+1 07:06');
  expect(await deliver()).toBe(2);
  expect(await deliver()).toBe(2);
});

describe('a pause', () => {
  test('holds everything until its day begins, and then sends one digest', async () => {
    asleepUntil('12:30');
    const until = instant('+3 00:00').toISOString().slice(0, 10);
    await configure({
      pausedUntil: until,
      urgent: { topics: ['harbour'], speakers: [], contradictions: false },
    });
    expect(await due()).toBe('+3 00:00');
    const first = await say();
    expect(await urgentDue()).toBe('+3 00:00');
    await runsAt('13:00', '+1 13:00');
    const second = await say();
    await runsAt('+2 23:59', '+3 00:00', '+3 00:01');
    expect(await digests()).toEqual([regular('+3 00:00', [second, first])]);
    expect(await urgentDue()).toBeNull();
    expect(await due()).toBe('+3 01:00');
  });

  test('that is set while something gathers holds it; that is lifted lets it go at the next sweep', async () => {
    asleepUntil('12:30');
    await configure({ schedule: IMMEDIATE });
    const news = await say();
    await configure({ schedule: IMMEDIATE, pausedUntil: instant('+5 00:00').toISOString().slice(0, 10) });
    expect(await due()).toBe('+5 00:00');
    await runsAt('12:40', '+1 12:00');
    await configure({ schedule: IMMEDIATE });
    await composeDigest(house, { deskId: id });
    expect(await digests()).toEqual([regular('+1 12:00', [news])]);
  });

  test('that is lifted lets what is urgent go too', async () => {
    asleepUntil('12:30');
    const weekly = {
      schedule: at('0 7 1 * *'),
      urgent: { topics: ['harbour'], speakers: [], contradictions: false },
    };
    await configure({ ...weekly, pausedUntil: instant('+5 00:00').toISOString().slice(0, 10) });
    const news = await say();
    expect(await urgentDue()).toBe('+5 00:00');
    await runsAt('13:00');
    expect(await digests()).toEqual([]);
    await configure(weekly);
    await runsAt('13:02');
    expect(await digests()).toEqual([urgent('13:02', [news])]);
  });

  test('that is long ends in one digest, cut with what is over', async () => {
    asleepUntil('12:30');
    await configure({ schedule: IMMEDIATE, pausedUntil: instant('+6 00:00').toISOString().slice(0, 10) });
    const most = house.config.settings.digests.maxLines;
    for (let count = 0; count < most + 3; count++) await say();
    await runsAt('+6 00:00', '+6 00:02');
    expect((await digests()).map(({ lines, late }) => [lines.length, late])).toEqual([[most + 3, null]]);
    const { sections } = (await last()).digest;
    expect(sections.map(({ lines, more }) => [lines.length, more?.count])).toEqual([[most, 3]]);
  });
});

describe('what is urgent', () => {
  const WISH = { topics: [], speakers: [], contradictions: false };

  test('is told after a minute, in quiet hours too; the rest waits, and is counted', async () => {
    asleepUntil('22:30');
    await configure({
      quiet: NIGHT,
      schedule: at('0 7,19 * * *'),
      urgent: { ...WISH, speakers: ['sheinbaum'] },
    });
    const [one, two] = [await say(), await say()];
    await runsAt('23:00');
    expect(await urgentDue()).toBeNull();
    const hers = await say({ speaker: 'Claudia SHEINBÁUM Pardo' });
    expect(await urgentDue()).toBe('23:01');
    const joins = await say({ speaker: 'Claudia Sheinbaum' });
    expect(await urgentDue()).toBe('23:01');
    const again = await repeat(hers);
    await runsAt('23:02');
    expect(await digests()).toEqual([urgent('23:02', [joins, hers])]);
    const sent = await last();
    expect(sent.digest).toMatchObject({
      kind: 'urgent',
      waiting: 2,
      nextAt: instant('+1 07:00').toISOString(),
    });
    expect(sent.body).toMatch(/2 more wait until \d+ \w+, 07:00\./);
    expect(sent.body).not.toContain('held back');
    expect(await due()).toBe('+1 07:00');
    // The window stayed open; nothing is told or counted twice.
    const third = await say();
    await runsAt('+1 07:00', '+1 07:01');
    expect((await digests()).slice(1)).toEqual([regular('+1 07:00', [third, two, one], { held: [again] })]);
    expect((await last()).digest.toldAtOnce).toBe(2);
    expect((await last()).body).toContain('2 lines of this time were sent at once.');
  });

  test('in Spanish', async () => {
    asleepUntil('22:30');
    const wishes = { urgent: { ...WISH, contradictions: true }, lang: 'es' as const, nothingNew: true };
    await configure({ quiet: NIGHT, schedule: at('0 7 * * *'), ...wishes });
    await say();
    await say({ verdict: 'contradiction', match: await say() });
    await runsAt('22:32');
    expect((await last()).body).toMatch(/Quedan 2 líneas más para el próximo resumen \(\d+ \w+, 07:00\)\./);
    expect((await last()).body).toContain('Se envía de inmediato');
  });

  test.each<[string, Partial<DeskConfig['urgent'] & object>, Partial<StoredClaim>, boolean]>([
    ['a topic of the desk', { topics: ['harbour'] }, {}, true],
    ['another topic', { topics: ['harbour'] }, { topics: ['sea'] }, false],
    ['a speaker by a part of the name', { speakers: ['Puerto'] }, {}, true],
    ['a speaker without case and accents', { speakers: ['ána PUERTO'] }, {}, true],
    ['another speaker', { speakers: ['Ana Puerta'] }, {}, false],
    ['a speaker whose name only begins so', { speakers: ['Ana Puer'] }, {}, false],
    ['an outlet that states something itself', { speakers: ['Ana Puerto'] }, { speaker: null }, false],
    ['what is merely new', { contradictions: true }, {}, false],
    ['nothing that is called urgent', {}, {}, false],
  ])('is %s', async (_what, wish, claim, yes) => {
    asleepUntil('22:30');
    await configure({
      topics: ['harbour', 'sea'],
      quiet: NIGHT,
      schedule: at('0 7 * * *'),
      urgent: { ...WISH, ...wish },
    });
    const told = await say(claim);
    await runsAt('22:32');
    expect(await digests()).toEqual(yes ? [urgent('22:32', [told])] : []);
    await runsAt('+1 07:00');
    expect((await digests()).flatMap(({ lines }) => lines)).toEqual([told]);
  });

  test('is a contradiction, and no repeat of what the desk knows', async () => {
    asleepUntil('21:30');
    await configure({ quiet: NIGHT, schedule: at('0 7 * * *'), urgent: { ...WISH, contradictions: true } });
    const first = await say();
    const against = await say({ verdict: 'contradiction', match: first });
    await runsAt('21:32', '21:40');
    expect(await digests()).toEqual([urgent('21:32', [against])]);
    const again = await repeat(against);
    await runsAt('21:50');
    expect(await digests()).toHaveLength(1);
    await runsAt('+1 07:00');
    expect((await digests()).slice(1)).toEqual([regular('+1 07:00', [first], { held: [again] })]);
  });

  test('comes with the ordinary digest where that is due first, and once', async () => {
    asleepUntil('13:59');
    await configure({ urgent: { ...WISH, topics: ['harbour'] } });
    const news = await say();
    await runsAt('14:00', '14:01', '14:02');
    expect(await digests()).toEqual([regular('14:00', [news])]);
    expect(await urgentDue()).toBeNull();
  });

  test('of an immediate desk by day is an ordinary digest, at night an urgent one', async () => {
    asleepUntil('13:00');
    await configure({ quiet: NIGHT, schedule: IMMEDIATE, urgent: { ...WISH, topics: ['harbour'] } });
    const byDay = await say();
    await runsAt('13:02', '13:03');
    asleepUntil('23:00');
    const atNight = await say();
    await runsAt('23:02', '+1 07:00');
    expect(await digests()).toEqual([regular('13:02', [byDay]), urgent('23:02', [atNight])]);
  });

  test('that was missed while nobody ran is told late, and says so', async () => {
    asleepUntil('22:30');
    await configure({ quiet: NIGHT, schedule: at('0 7 * * *'), urgent: { ...WISH, topics: ['harbour'] } });
    const news = await say();
    await runsAt('23:30');
    expect(await digests()).toEqual([urgent('23:30', [news], '22:31')]);
  });

  test('and told leaves no digest behind where nothing else was said, and the window open', async () => {
    asleepUntil('22:30');
    await configure({ schedule: at('0 7 * * *'), urgent: { ...WISH, topics: ['harbour'] } });
    const news = await say();
    await runsAt('22:32');
    const again = await repeat(news);
    await runsAt('+1 07:00');
    expect(await digests()).toEqual([urgent('22:32', [news])]);
    const more = await say();
    await runsAt('+1 07:05', '+2 07:00');
    expect((await digests()).slice(1)).toEqual([urgent('+1 07:05', [more])]);
    expect((await digests()).flatMap(({ held }) => held)).toEqual([]);
    await configure({ schedule: at('0 7 * * *') });
    const plain = await say();
    await runsAt('+3 07:00');
    expect((await digests()).slice(2)).toEqual([regular('+3 07:00', [plain], { held: [again] })]);
  });
});

describe('nothing new', () => {
  const DAILY = { schedule: at('0 7,19 * * *'), nothingNew: true };

  test('is said where the desk asks for it, counts what was held back once, and closes the window', async () => {
    asleepUntil('08:00');
    await configure(DAILY);
    const news = await say();
    await runsAt('19:00');
    const again = await repeat(news);
    await runsAt('+1 07:00', '+1 07:30', '+1 19:00');
    expect(await digests()).toEqual([
      regular('19:00', [news]),
      { at: '+1 07:00', kind: 'nothing-new', lines: [], held: [again], late: null },
      { at: '+1 19:00', kind: 'nothing-new', lines: [], held: [], late: null },
    ]);
    const { subject, body, digest } = await last();
    expect(subject).toBe('Nothing new for Coast desk');
    expect(body).toContain('Nothing new was said on your topics in this time.');
    expect(body).toMatch(
      /0 claims held back\. \d of \d feeds read\..* Covers 07:00 to 19:00\. Next digest: \d+ \w+, 07:00\./,
    );
    expect(digest.held.repeats).toBe(0);
  });

  test('is held by quiet hours like every digest', async () => {
    asleepUntil('19:30');
    await configure({ ...DAILY, schedule: HOURLY, quiet: NIGHT });
    await runsAt('20:00', '22:00', '23:00', '+1 06:00', '+1 07:00');
    expect((await digests()).map(({ at: time, kind, late }) => [time, kind, late])).toEqual([
      ['20:00', 'nothing-new', null],
      ['+1 07:00', 'nothing-new', '21:00'],
    ]);
  });

  test('is not said of a time in which something was told at once', async () => {
    asleepUntil('19:30');
    await configure({ ...DAILY, urgent: { topics: ['harbour'], speakers: [], contradictions: false } });
    await say();
    await runsAt('19:32', '+1 07:00');
    expect((await digests()).map(({ kind }) => kind)).toEqual(['urgent', 'nothing-new']);
    expect((await last()).body).toContain(
      'Nothing new was said on your topics in this time beyond what you were sent at once (1 line).',
    );
  });

  test('is not said where the desk does not ask for it, and the window stays open', async () => {
    asleepUntil('08:00');
    await configure({ schedule: at('0 7,19 * * *') });
    await runsAt('19:00', '+1 07:00');
    expect(await digests()).toEqual([]);
  });
});

test('health tells who gathers and whose digest is held', async () => {
  asleepUntil('21:30');
  const wish = { topics: [], speakers: ['Ana Puerto'], contradictions: false };
  await configure({ quiet: NIGHT, schedule: IMMEDIATE, urgent: wish });
  const standing = async () => {
    const { gathering, held } = (await answerQuestion(house, { ask: 'health' })) as Record<string, unknown>;
    return { gathering, held };
  };
  expect(await standing()).toEqual({ gathering: [], held: [] });
  await say();
  expect(await standing()).toEqual({ gathering: [id], held: [] });
  await runsAt('21:32', '23:00');
  await say({ speaker: null });
  await runsAt('23:02');
  expect(await standing()).toEqual({ gathering: [], held: [id] });
  await say();
  expect(await standing()).toEqual({ gathering: [id], held: [id] });
});
