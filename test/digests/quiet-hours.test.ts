import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterPause, dueTimeOf, firstOpen, type Hours, nextDueTime } from '../../src/digests/quiet-hours.ts';
import { nextDue } from '../../src/digests/schedule.ts';
import { type QuietHours, type Schedule, WEEKDAYS } from '../../src/model/desk.ts';
import { leavesNoTime } from '../../src/model/quiet-hours.ts';
import { runs } from '../runs.ts';

const at = (text: string): Date => new Date(`${text}:00Z`);
const shown = (time: Date | null | undefined): string | undefined => time?.toISOString().slice(0, 16);

/** `22:00-07:00`, or `22:00-07:00 fri sat`. */
function stretch(text: string): QuietHours {
  const [hours = '', ...days] = text.split(' ');
  const [from = '', to = ''] = hours.split('-');
  return { from, to, on: days.length === 0 ? WEEKDAYS : WEEKDAYS.filter((day) => days.includes(day)) };
}

const quiet = (zone: string, text: string): Hours => ({ zone, quiet: text.split(', ').map(stretch) });

const cron = (...crons: string[]): Schedule => ({ kind: 'cron', crons });

/**
 * When something that would be sent at the first time is sent: the same, or the end of the quiet hours. Worked out by hand
 * from the published dates of 2026, as in schedule.test.ts.
 */
const NIGHTS: [what: string, zone: string, quiet: string, cases: [would: string, is: string][]][] = [
  [
    'New York in spring, the day before and after',
    'America/New_York',
    '22:00-07:00',
    [
      ['03-07T02:59', '03-07T02:59'],
      ['03-07T03:00', '03-07T12:00'],
      ['03-08T03:30', '03-08T11:00'],
      ['03-08T10:59', '03-08T11:00'],
      ['03-08T11:00', '03-08T11:00'],
      ['03-09T01:59', '03-09T01:59'],
      ['03-09T02:00', '03-09T11:00'],
    ],
  ],
  [
    'New York lacks the end',
    'America/New_York',
    '22:00-02:30',
    [
      ['03-07T05:00', '03-07T07:30'],
      ['03-08T05:00', '03-08T07:00'],
      ['03-08T07:05', '03-08T07:05'],
      ['03-09T05:00', '03-09T06:30'],
    ],
  ],
  [
    'New York lacks the beginning',
    'America/New_York',
    '02:30-06:00',
    [
      ['03-07T07:29', '03-07T07:29'],
      ['03-07T07:30', '03-07T11:00'],
      ['03-08T06:59', '03-08T06:59'],
      ['03-08T07:00', '03-08T10:00'],
      ['03-09T06:30', '03-09T10:00'],
    ],
  ],
  [
    'New York lacks all of them',
    'America/New_York',
    '02:15-02:45',
    [
      ['03-07T07:20', '03-07T07:45'],
      ['03-08T06:59', '03-08T06:59'],
      ['03-08T07:00', '03-08T07:00'],
      ['03-09T06:20', '03-09T06:45'],
    ],
  ],
  [
    'New York in autumn, the day before and after',
    'America/New_York',
    '22:00-07:00',
    [
      ['10-31T02:30', '10-31T11:00'],
      ['11-01T02:30', '11-01T12:00'],
      ['11-01T06:30', '11-01T12:00'],
      ['11-02T02:59', '11-02T02:59'],
      ['11-02T03:00', '11-02T12:00'],
    ],
  ],
  [
    'New York has the end twice: as long as its clocks show these hours',
    'America/New_York',
    '22:00-01:30',
    [
      ['10-31T03:00', '10-31T05:30'],
      ['11-01T03:00', '11-01T05:30'],
      ['11-01T05:40', '11-01T05:40'],
      ['11-01T06:10', '11-01T06:30'],
      ['11-02T03:00', '11-02T06:30'],
    ],
  ],
  [
    'New York has the beginning twice',
    'America/New_York',
    '01:30-06:00',
    [
      ['10-31T05:30', '10-31T10:00'],
      ['11-01T05:29', '11-01T05:29'],
      ['11-01T05:30', '11-01T06:00'],
      ['11-01T06:29', '11-01T06:29'],
      ['11-01T06:30', '11-01T11:00'],
      ['11-02T06:30', '11-02T11:00'],
    ],
  ],
  [
    'Tijuana in spring',
    'America/Tijuana',
    '22:00-02:30',
    [
      ['03-07T09:00', '03-07T10:30'],
      ['03-08T09:00', '03-08T10:00'],
      ['03-09T09:00', '03-09T09:30'],
    ],
  ],
  [
    'Tijuana in autumn',
    'America/Tijuana',
    '22:00-01:30',
    [
      ['10-31T07:00', '10-31T08:30'],
      ['11-01T07:00', '11-01T08:30'],
      ['11-01T09:10', '11-01T09:30'],
      ['11-02T07:00', '11-02T09:30'],
    ],
  ],
  [
    'Madrid in spring',
    'Europe/Madrid',
    '23:00-02:30',
    [
      ['03-28T00:30', '03-28T01:30'],
      ['03-29T00:30', '03-29T01:00'],
      ['03-29T21:00', '03-30T00:30'],
    ],
  ],
  [
    'Madrid in autumn',
    'Europe/Madrid',
    '23:00-02:30',
    [
      ['10-23T22:00', '10-24T00:30'],
      ['10-24T22:00', '10-25T00:30'],
      ['10-25T01:10', '10-25T01:30'],
      ['10-25T22:00', '10-26T01:30'],
    ],
  ],
  [
    'Santiago lacks the midnight at which they end: 01:00',
    'America/Santiago',
    '20:00-00:00',
    [
      ['09-05T02:00', '09-05T04:00'],
      ['09-06T02:00', '09-06T04:00'],
      ['09-06T04:00', '09-06T04:00'],
      ['09-07T01:00', '09-07T03:00'],
    ],
  ],
  [
    'Santiago lacks the midnight at which they begin',
    'America/Santiago',
    '00:00-06:00 sun',
    [
      ['09-05T04:00', '09-05T04:00'],
      ['09-06T03:59', '09-06T03:59'],
      ['09-06T04:00', '09-06T09:00'],
      ['09-07T03:00', '09-07T03:00'],
    ],
  ],
  [
    'Santiago has the hour before midnight twice: they end at the midnight that comes',
    'America/Santiago',
    '20:00-00:00',
    [
      ['04-04T00:00', '04-04T03:00'],
      ['04-05T00:00', '04-05T04:00'],
      ['04-05T03:00', '04-05T04:00'],
      ['04-06T01:00', '04-06T04:00'],
    ],
  ],
  [
    'Santiago has the beginning twice',
    'America/Santiago',
    '23:30-07:00',
    [
      ['04-05T02:29', '04-05T02:29'],
      ['04-05T02:30', '04-05T03:00'],
      ['04-05T03:30', '04-05T11:00'],
      ['04-06T03:30', '04-06T11:00'],
    ],
  ],
  [
    'Santiago has the end twice',
    'America/Santiago',
    '20:00-23:30',
    [
      ['04-05T01:00', '04-05T02:30'],
      ['04-05T03:10', '04-05T03:30'],
    ],
  ],
  [
    'Santiago from 23:00, which is Saturday both times',
    'America/Santiago',
    '23:00-07:00 sat',
    [
      ['04-05T01:59', '04-05T01:59'],
      ['04-05T02:00', '04-05T11:00'],
      ['04-05T03:00', '04-05T11:00'],
      ['04-06T04:00', '04-06T04:00'],
    ],
  ],
  [
    'Mexico City keeps its hours',
    'America/Mexico_City',
    '22:00-07:00',
    [
      ['03-08T05:00', '03-08T13:00'],
      ['04-05T05:00', '04-05T13:00'],
      ['11-01T05:00', '11-01T13:00'],
    ],
  ],
  [
    'UTC keeps its hours',
    'UTC',
    '22:00-02:30',
    [
      ['03-28T23:00', '03-29T02:30'],
      ['10-25T01:10', '10-25T02:30'],
    ],
  ],
];

describe('quiet hours hold on both nights', () => {
  const table = NIGHTS.flatMap(([what, zone, text, cases]) =>
    cases.map(([would, is]) => [what, would, zone, text, is] as const),
  );
  test.each(table)('%s: %s', (_what, would, zone, text, is) => {
    const hours = quiet(zone, text);
    expect(shown(firstOpen(hours, at(`2026-${would}`)))).toBe(`2026-${is}`);
    expect(shown(firstOpen(hours, at(`2026-${is}`)))).toBe(`2026-${is}`);
  });
});

describe('stretches', () => {
  test.each([
    // [what, quiet hours, a time of March 2026 in UTC (the 6th is a Friday), when it may be sent]
    ['in the day', '13:00-15:00', '06T13:30', '06T15:00'],
    ['that begin', '13:00-15:00', '06T13:00', '06T15:00'],
    ['that end', '13:00-15:00', '06T15:00', '06T15:00'],
    ['of two hours that overlap', '13:00-15:00, 14:30-16:00', '06T13:30', '06T16:00'],
    ['of which one holds the other', '13:00-18:00, 14:30-16:00', '06T15:30', '06T18:00'],
    ['that hand over', '22:00-07:00, 07:00-08:00 sat', '06T23:00', '07T08:00'],
    ['that hand over on that day alone', '22:00-07:00, 07:00-08:00 sat', '05T23:00', '06T07:00'],
    ['over midnight, which began yesterday', '22:00-07:00 fri', '07T06:59', '07T07:00'],
    ['over midnight, on another day', '22:00-07:00 fri', '06T06:59', '06T06:59'],
    ['that did not begin yesterday', '22:00-07:00 sat', '07T06:59', '07T06:59'],
    ['from Saturday into Sunday', '22:00-07:00 sat', '08T03:00', '08T07:00'],
    ['of a whole day', '00:00-00:00 sat', '07T00:00', '08T00:00'],
    ['of a whole day from noon', '12:00-12:00 sat', '08T11:00', '08T12:00'],
    ['of a weekend', '00:00-00:00 sat sun', '07T09:00', '09T00:00'],
    ['of a weekend and its nights', '00:00-00:00 sat sun, 20:00-07:00', '06T20:00', '09T07:00'],
  ])('%s', (_what, text, would, is) => {
    expect(shown(firstOpen(quiet('UTC', text), at(`2026-03-${would}`)))).toBe(`2026-03-${is}`);
  });

  test('what is sent when nothing holds it is sent at its very second', () => {
    const second = new Date('2026-03-06T14:00:31.250Z');
    expect(firstOpen(quiet('UTC', '22:00-07:00'), second)).toBe(second);
    expect(firstOpen({ zone: 'UTC' }, second)).toBe(second);
  });

  test('what is quiet without end is never sent', () => {
    expect(firstOpen(quiet('UTC', '07:00-07:00'), at('2026-03-06T14:00'))).toBeNull();
    expect(
      nextDueTime({ ...quiet('UTC', '07:00-07:00'), schedule: cron('0 * * * *') }, at('2026-03-06T14:00')),
    ).toBeNull();
  });
});

describe('a pause', () => {
  test.each([
    // [what, zone, until, now, when it may be sent]
    ['ends when its day begins', 'America/Mexico_City', '2026-03-09', '2026-03-06T14:00', '2026-03-09T06:00'],
    [
      'ends in Madrid on the spring night',
      'Europe/Madrid',
      '2026-03-29',
      '2026-03-28T12:00',
      '2026-03-28T23:00',
    ],
    [
      'ends in Santiago on a day without a midnight',
      'America/Santiago',
      '2026-09-06',
      '2026-09-01T12:00',
      '2026-09-06T04:00',
    ],
    [
      'ends in Santiago behind the hour that comes twice',
      'America/Santiago',
      '2026-04-05',
      '2026-04-05T03:30',
      '2026-04-05T04:00',
    ],
    ['that is over means nothing', 'UTC', '2026-03-06', '2026-03-06T00:00', '2026-03-06T00:00'],
    ['of long ago means nothing', 'UTC', '2001-01-01', '2026-03-06T00:00', '2026-03-06T00:00'],
  ])('%s', (_what, zone, pausedUntil, now, is) => {
    const hours = { zone, pausedUntil };
    expect(shown(afterPause(hours, at(now)))).toBe(is);
    expect(shown(firstOpen(hours, at(now)))).toBe(is);
    expect(shown(firstOpen(hours, at(is)))).toBe(is);
  });

  test('that ends in quiet hours waits for their end too', () => {
    const nights = quiet('America/Mexico_City', '22:00-07:00');
    const now = at('2026-12-20T18:00');
    expect(firstOpen(nights, now)).toBe(now);
    expect(shown(firstOpen({ ...nights, pausedUntil: '2027-01-07' }, now))).toBe('2027-01-07T13:00');
  });
});

describe('due times', () => {
  test('what is due in one quiet night comes at its end, and what is due by day at its hour', () => {
    const desk = { ...quiet('America/Mexico_City', '22:00-07:00'), schedule: cron('30 1,5,9,22 * * *') };
    const due = nextDueTime(desk, at('2026-03-06T15:30'));
    expect([shown(due?.scheduledAt), shown(due?.at)]).toEqual(['2026-03-07T04:30', '2026-03-07T13:00']);
    expect(shown(nextDueTime(desk, at('2026-03-07T13:00'))?.at)).toBe('2026-03-07T15:30');
  });

  test('what is held is not sent before the moment at which somebody looks', () => {
    const open = { zone: 'UTC' };
    expect(shown(dueTimeOf(open, at('2026-03-06T23:00'), at('2026-03-07T01:00'))?.at)).toBe(
      '2026-03-07T01:00',
    );
    expect(shown(dueTimeOf(open, at('2026-03-06T23:00'), at('2026-03-06T01:00'))?.at)).toBe(
      '2026-03-06T23:00',
    );
  });
});

const ZONES = [
  'America/Mexico_City',
  'America/Tijuana',
  'America/New_York',
  'Europe/Madrid',
  'America/Santiago',
  'UTC',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];
const MINUTE = 60_000;
/** A year with its four nights, to the minute. */
const instant = fc
  .integer({ min: 0, max: 400 * 1440 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * MINUTE));
/** Days around a clock change of one of the zones. */
const nearChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-08T06:00',
      '2026-03-29T01:00',
      '2026-04-05T03:00',
      '2026-09-06T04:00',
      '2026-10-25T01:00',
      '2026-11-01T06:00',
    ),
    fc.integer({ min: -2000, max: 2000 }),
  )
  .map(([change, minutes]) => new Date(at(change).getTime() + minutes * MINUTE));
const anyInstant = fc.oneof(instant, nearChange);
const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 0, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyQuiet = fc
  .array(
    fc.record({
      from: clockTime,
      to: clockTime,
      on: fc.oneof(fc.constant([...WEEKDAYS]), fc.subarray([...WEEKDAYS], { minLength: 1 })),
    }),
    { maxLength: 3 },
  )
  .filter((stretches) => stretches.length === 0 || !leavesNoTime(stretches));
const anyZone = fc.constantFrom(...ZONES);
/** Some with a pause that ends within ten days, or ended. */
const anyMoment: fc.Arbitrary<[Hours, Date]> = fc
  .tuple(anyZone, anyQuiet, anyInstant, fc.option(fc.integer({ min: -2, max: 10 }), { freq: 1 }))
  .map(([zone, quiet, now, days]) => {
    const until = new Date(now.getTime() + (days ?? 0) * 1440 * MINUTE).toISOString().slice(0, 10);
    return [{ zone, quiet, ...(days !== null && { pausedUntil: until }) }, now];
  });
const anySchedule = fc
  .array(
    fc.oneof(
      fc.constantFrom('0 * * * *', '*/15 * * * *', '30 * * * *', '0 */2 * * *', '59 23 * * *', '0 0 * * *'),
      fc
        .tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 23 }))
        .map(([minute, hour]) => `${minute} ${hour} * * *`),
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 6 }))
        .map(([hour, day]) => `15 ${hour} * * ${day}`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((crons) => cron(...crons));

const clocks = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
);

/** What is meant, read from a clock on the wall alone: its day, and `HH:MM` compared as text. */
function isHeldByTheClock({ zone, quiet = [], pausedUntil = '' }: Hours, time: Date): boolean {
  const parts = new Map(
    clocks
      .get(zone)
      ?.formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const clock = `${parts.get('hour')}:${parts.get('minute')}`;
  const weekday = parts.get('weekday')?.toLowerCase();
  const today = WEEKDAYS.findIndex((day) => weekday?.startsWith(day));
  const begins = ({ on }: QuietHours, day: number) => on.some((each) => each === WEEKDAYS[(day + 7) % 7]);
  const quietNow = quiet.some((each) =>
    each.from < each.to
      ? begins(each, today) && each.from <= clock && clock < each.to
      : (begins(each, today) && each.from <= clock) || (begins(each, today - 1) && clock < each.to),
  );
  return quietNow || `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` < pausedUntil;
}

describe('for any hours, in any zone', () => {
  test('the first open instant is the first minute that no clock on the wall calls quiet or paused', () => {
    fc.assert(
      fc.property(anyMoment, ([hours, from]) => {
        const open = firstOpen(hours, from);
        if (open === null) throw new Error('these hours leave time');
        expect(open >= from).toBe(true);
        expect(isHeldByTheClock(hours, open)).toBe(false);
        expect(firstOpen(hours, open)).toBe(open);
        // All minutes before it; of a long pause those of its last two days.
        const first = Math.max(from.getTime(), open.getTime() - 2880 * MINUTE);
        for (let time = first; time < open.getTime(); time += 5 * MINUTE) {
          if (!isHeldByTheClock(hours, new Date(time)))
            throw new Error(`${new Date(time).toISOString()} is open`);
        }
        if (open > from) expect(isHeldByTheClock(hours, new Date(open.getTime() - MINUTE))).toBe(true);
      }),
      runs(150),
    );
  });

  test('due times grow, none is quiet or paused, and each hour of the schedule has a digest as soon as may be', () => {
    fc.assert(
      fc.property(anyMoment, anySchedule, ([hours, start], schedule) => {
        const desk = { ...hours, schedule };
        const made: Date[] = [];
        let owed = nextDue(schedule, hours.zone, start);
        for (
          let due = nextDueTime(desk, start);
          due !== null && made.length < 6;
          due = nextDueTime(desk, due.at)
        ) {
          expect(due.at > (made.at(-1) ?? start)).toBe(true);
          expect(isHeldByTheClock(hours, due.at)).toBe(false);
          expect(nextDueTime(desk, made.at(-1) ?? start)).toEqual(due);
          made.push(due.at);
          // All hours of the schedule up to here: the digest comes before the first open minute behind them is over.
          while (owed !== null && owed <= due.at) {
            const open = firstOpen(hours, owed);
            expect(open !== null && due.at >= owed && due.at <= open).toBe(true);
            owed = nextDue(schedule, hours.zone, owed);
          }
        }
        expect(made.length).toBe(6);
      }),
      runs(60),
    );
  });

  test('hours leave no time exactly where no minute of the week is open', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ from: clockTime, to: clockTime, on: fc.subarray([...WEEKDAYS], { minLength: 4 }) }),
          { minLength: 1, maxLength: 5 },
        ),
        (stretches) => {
          const monday = at('2026-03-02T00:00').getTime();
          const open = Array.from({ length: 10_080 }, (_, minute) => new Date(monday + minute * MINUTE)).some(
            (time) => !isHeldByTheClock({ zone: 'UTC', quiet: stretches }, time),
          );
          expect(leavesNoTime(stretches)).toBe(!open);
          expect(firstOpen({ zone: 'UTC', quiet: stretches }, new Date(monday)) === null).toBe(!open);
        },
      ),
      runs(25),
    );
  });
});
