import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue } from '../../src/digests/schedule.ts';
import { wallTime } from '../../src/digests/zone.ts';
import type { Schedule } from '../../src/model/desk.ts';

const cron = (text: string): Schedule => ({ kind: 'cron', crons: [text] });
const at = (text: string): Date => new Date(`${text}:00Z`);

function dues(text: string, zone: string, from: string, count: number): string[] {
  const found: string[] = [];
  let after: Date | null = at(from);
  for (let i = 0; i < count && after !== null; i++) {
    after = nextDue(cron(text), zone, after);
    if (after !== null) found.push(after.toISOString().slice(0, 16));
  }
  return found;
}

describe('clock changes', () => {
  test.each([
    // [what, cron, zone, after, due times in UTC]
    [
      'Mexico City keeps UTC-6 in March',
      '30 2 * * *',
      'America/Mexico_City',
      '2026-03-07T12:00',
      ['2026-03-08T08:30', '2026-03-09T08:30'],
    ],
    [
      'Mexico City keeps UTC-6 in April',
      '0 7 * * *',
      'America/Mexico_City',
      '2026-04-04T12:00',
      ['2026-04-04T13:00', '2026-04-05T13:00'],
    ],
    [
      'Tijuana lacks 02:30 in March',
      '30 2 * * *',
      'America/Tijuana',
      '2026-03-07T12:00',
      ['2026-03-08T10:00', '2026-03-09T09:30'],
    ],
    [
      'Tijuana has 01:30 twice in November',
      '30 1 * * *',
      'America/Tijuana',
      '2026-10-31T12:00',
      ['2026-11-01T08:30', '2026-11-02T09:30'],
    ],
    [
      'New York lacks 02:30 in March',
      '30 2 * * *',
      'America/New_York',
      '2026-03-07T12:00',
      ['2026-03-08T07:00', '2026-03-09T06:30'],
    ],
    [
      'New York has 01:30 twice in November',
      '30 1 * * *',
      'America/New_York',
      '2026-10-31T12:00',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    [
      'after the first 01:30 the second does not count',
      '30 1 * * *',
      'America/New_York',
      '2026-11-01T05:30',
      ['2026-11-02T06:30'],
    ],
    [
      'between the two 01:30s nothing is due',
      '30 1 * * *',
      'America/New_York',
      '2026-11-01T06:00',
      ['2026-11-02T06:30'],
    ],
    [
      'a list that names a missing hour loses nothing',
      '0 2,8 * * *',
      'America/New_York',
      '2026-03-08T01:00',
      ['2026-03-08T07:00', '2026-03-08T12:00', '2026-03-09T06:00'],
    ],
    [
      'minutes inside the gap are one digest',
      '0,15,30 2 * * *',
      'America/New_York',
      '2026-03-08T01:00',
      ['2026-03-08T07:00', '2026-03-09T06:00'],
    ],
    [
      'Madrid has 02:30 twice in October',
      '30 2 * * *',
      'Europe/Madrid',
      '2026-10-24T12:00',
      ['2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'Madrid lacks 02:30 in March',
      '30 2 * * *',
      'Europe/Madrid',
      '2026-03-28T12:00',
      ['2026-03-29T01:00', '2026-03-30T00:30'],
    ],
    [
      'Santiago lacks midnight in September',
      '0 0 * * *',
      'America/Santiago',
      '2026-09-05T12:00',
      ['2026-09-06T04:00', '2026-09-07T03:00'],
    ],
    [
      'Santiago has 23:30 twice in April',
      '30 23 * * *',
      'America/Santiago',
      '2026-04-04T12:00',
      ['2026-04-05T02:30', '2026-04-06T03:30'],
    ],
    [
      'UTC changes nothing',
      '30 2 * * *',
      'UTC',
      '2026-03-28T12:00',
      ['2026-03-29T02:30', '2026-03-30T02:30'],
    ],
    [
      'every hour follows real hours on the long day',
      '0 * * * *',
      'America/New_York',
      '2026-11-01T04:30',
      ['2026-11-01T05:00', '2026-11-01T06:00', '2026-11-01T07:00'],
    ],
    [
      'every half hour follows real time on the long day',
      '*/30 * * * *',
      'America/New_York',
      '2026-11-01T05:00',
      ['2026-11-01T05:30', '2026-11-01T06:00', '2026-11-01T06:30', '2026-11-01T07:00'],
    ],
    [
      'every hour follows real hours on the short day',
      '0 * * * *',
      'America/New_York',
      '2026-03-08T05:30',
      ['2026-03-08T06:00', '2026-03-08T07:00', '2026-03-08T08:00'],
    ],
    [
      'Lord Howe moves by half an hour',
      '15 2 * * *',
      'Australia/Lord_Howe',
      '2026-10-03T00:00',
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
  ])('%s', (_what, text, zone, after, expected) => {
    expect(dues(text, zone, after, expected.length)).toEqual(expected);
  });
});

/**
 * Worked out by hand from the published dates of 2026. New York and Tijuana: 8 March, 02:00 -> 03:00, and 1 November,
 * 02:00 -> 01:00; Madrid: 29 March, 02:00 -> 03:00, and 25 October, 03:00 -> 02:00; Santiago: 6 September, 00:00 -> 01:00,
 * and 4 April, 24:00 -> 23:00. Mexico City and UTC change nothing.
 */
const SPRING: [zone: string, cron: string, due: string[]][] = [
  ['America/New_York', '15 2 * * *', ['03-07T07:15', '03-08T07:00', '03-09T06:15']],
  ['America/New_York', '0 2 * * *', ['03-07T07:00', '03-08T07:00', '03-09T06:00']],
  ['America/New_York', '0 3 * * *', ['03-07T08:00', '03-08T07:00', '03-09T07:00']],
  [
    'America/New_York',
    '0 2,3 * * *',
    ['03-07T07:00', '03-07T08:00', '03-08T07:00', '03-09T06:00', '03-09T07:00'],
  ],
  [
    'America/New_York',
    '30 1,2 * * *',
    ['03-07T06:30', '03-07T07:30', '03-08T06:30', '03-08T07:00', '03-09T05:30'],
  ],
  ['America/New_York', '0 * * * *', ['03-08T05:00', '03-08T06:00', '03-08T07:00', '03-08T08:00']],
  ['America/New_York', '30 * * * *', ['03-08T05:30', '03-08T06:30', '03-08T07:30', '03-08T08:30']],
  [
    'America/New_York',
    '*/15 * * * *',
    ['03-08T06:30', '03-08T06:45', '03-08T07:00', '03-08T07:15', '03-08T07:30'],
  ],
  ['America/New_York', '30 7 * * 1-5', ['03-05T12:30', '03-06T12:30', '03-09T11:30', '03-10T11:30']],
  ['America/New_York', '30 2 * * 0', ['03-01T07:30', '03-08T07:00', '03-15T06:30']],
  ['America/Tijuana', '15 2 * * *', ['03-07T10:15', '03-08T10:00', '03-09T09:15']],
  ['America/Tijuana', '0 * * * *', ['03-08T08:00', '03-08T09:00', '03-08T10:00', '03-08T11:00']],
  ['America/Tijuana', '*/15 * * * *', ['03-08T09:30', '03-08T09:45', '03-08T10:00', '03-08T10:15']],
  ['America/Tijuana', '30 7 * * 1-5', ['03-05T15:30', '03-06T15:30', '03-09T14:30', '03-10T14:30']],
  ['Europe/Madrid', '15 2 * * *', ['03-28T01:15', '03-29T01:00', '03-30T00:15']],
  ['Europe/Madrid', '0 * * * *', ['03-28T23:00', '03-29T00:00', '03-29T01:00', '03-29T02:00']],
  ['Europe/Madrid', '*/15 * * * *', ['03-29T00:30', '03-29T00:45', '03-29T01:00', '03-29T01:15']],
  ['Europe/Madrid', '30 7 * * 1-5', ['03-26T06:30', '03-27T06:30', '03-30T05:30', '03-31T05:30']],
  ['America/Santiago', '15 0 * * *', ['09-05T04:15', '09-06T04:00', '09-07T03:15']],
  ['America/Santiago', '0 0 * * *', ['09-05T04:00', '09-06T04:00', '09-07T03:00']],
  [
    'America/Santiago',
    '0 0,1 * * *',
    ['09-05T04:00', '09-05T05:00', '09-06T04:00', '09-07T03:00', '09-07T04:00'],
  ],
  ['America/Santiago', '30 23 * * *', ['09-05T03:30', '09-06T03:30', '09-07T02:30']],
  ['America/Santiago', '0 0 * * 0', ['08-30T04:00', '09-06T04:00', '09-13T03:00']],
  ['America/Santiago', '0 * * * *', ['09-06T02:00', '09-06T03:00', '09-06T04:00', '09-06T05:00']],
  ['America/Santiago', '*/15 * * * *', ['09-06T03:30', '09-06T03:45', '09-06T04:00', '09-06T04:15']],
  ['America/Santiago', '30 7 * * 1-5', ['09-03T11:30', '09-04T11:30', '09-07T10:30', '09-08T10:30']],
  ['America/Mexico_City', '15 2 * * *', ['03-07T08:15', '03-08T08:15', '03-09T08:15']],
  ['America/Mexico_City', '15 2 * * *', ['04-04T08:15', '04-05T08:15', '04-06T08:15']],
  ['America/Mexico_City', '0 * * * *', ['03-08T07:00', '03-08T08:00', '03-08T09:00', '03-08T10:00']],
  ['America/Mexico_City', '30 7 * * 1-5', ['03-05T13:30', '03-06T13:30', '03-09T13:30', '03-10T13:30']],
  ['UTC', '15 2 * * *', ['03-28T02:15', '03-29T02:15', '03-30T02:15']],
  ['UTC', '*/15 * * * *', ['03-29T01:30', '03-29T01:45', '03-29T02:00', '03-29T02:15']],
  ['UTC', '30 7 * * 1-5', ['03-26T07:30', '03-27T07:30', '03-30T07:30', '03-31T07:30']],
];

const AUTUMN: [zone: string, cron: string, due: string[]][] = [
  ['America/New_York', '15 1 * * *', ['10-31T05:15', '11-01T05:15', '11-02T06:15']],
  ['America/New_York', '0 1 * * *', ['10-31T05:00', '11-01T05:00', '11-02T06:00']],
  ['America/New_York', '0 2 * * *', ['10-31T06:00', '11-01T07:00', '11-02T07:00']],
  [
    'America/New_York',
    '0,30 1 * * *',
    ['10-31T05:00', '10-31T05:30', '11-01T05:00', '11-01T05:30', '11-02T06:00'],
  ],
  ['America/New_York', '45 0,1,2 * * *', ['11-01T04:45', '11-01T05:45', '11-01T07:45', '11-02T05:45']],
  [
    'America/New_York',
    '0 * * * *',
    ['11-01T04:00', '11-01T05:00', '11-01T06:00', '11-01T07:00', '11-01T08:00'],
  ],
  [
    'America/New_York',
    '*/15 * * * *',
    ['11-01T05:30', '11-01T05:45', '11-01T06:00', '11-01T06:15', '11-01T06:30', '11-01T06:45', '11-01T07:00'],
  ],
  ['America/New_York', '30 7 * * 1-5', ['10-29T11:30', '10-30T11:30', '11-02T12:30', '11-03T12:30']],
  ['America/New_York', '30 1 * * 0', ['10-25T05:30', '11-01T05:30', '11-08T06:30']],
  ['America/Tijuana', '15 1 * * *', ['10-31T08:15', '11-01T08:15', '11-02T09:15']],
  ['America/Tijuana', '0 * * * *', ['11-01T07:00', '11-01T08:00', '11-01T09:00', '11-01T10:00']],
  [
    'America/Tijuana',
    '*/15 * * * *',
    ['11-01T08:30', '11-01T08:45', '11-01T09:00', '11-01T09:15', '11-01T09:30', '11-01T09:45', '11-01T10:00'],
  ],
  ['America/Tijuana', '30 7 * * 1-5', ['10-29T14:30', '10-30T14:30', '11-02T15:30', '11-03T15:30']],
  ['Europe/Madrid', '15 2 * * *', ['10-24T00:15', '10-25T00:15', '10-26T01:15']],
  ['Europe/Madrid', '0 3 * * *', ['10-24T01:00', '10-25T02:00', '10-26T02:00']],
  ['Europe/Madrid', '0 * * * *', ['10-24T23:00', '10-25T00:00', '10-25T01:00', '10-25T02:00', '10-25T03:00']],
  [
    'Europe/Madrid',
    '*/15 * * * *',
    ['10-25T00:30', '10-25T00:45', '10-25T01:00', '10-25T01:15', '10-25T01:30', '10-25T01:45', '10-25T02:00'],
  ],
  ['Europe/Madrid', '30 7 * * 1-5', ['10-22T05:30', '10-23T05:30', '10-26T06:30', '10-27T06:30']],
  ['America/Santiago', '15 23 * * *', ['04-04T02:15', '04-05T02:15', '04-06T03:15']],
  ['America/Santiago', '0 0 * * *', ['04-04T03:00', '04-05T04:00', '04-06T04:00']],
  ['America/Santiago', '15 23 * * 6', ['03-29T02:15', '04-05T02:15', '04-12T03:15']],
  ['America/Santiago', '0 * * * *', ['04-05T01:00', '04-05T02:00', '04-05T03:00', '04-05T04:00']],
  [
    'America/Santiago',
    '*/15 * * * *',
    ['04-05T02:30', '04-05T02:45', '04-05T03:00', '04-05T03:15', '04-05T03:30', '04-05T03:45', '04-05T04:00'],
  ],
  ['America/Santiago', '30 7 * * 1-5', ['04-02T10:30', '04-03T10:30', '04-06T11:30', '04-07T11:30']],
  ['America/Mexico_City', '15 1 * * *', ['10-31T07:15', '11-01T07:15', '11-02T07:15']],
  ['America/Mexico_City', '15 2 * * *', ['10-24T08:15', '10-25T08:15', '10-26T08:15']],
  ['America/Mexico_City', '*/15 * * * *', ['11-01T06:30', '11-01T06:45', '11-01T07:00', '11-01T07:15']],
  ['UTC', '15 1 * * *', ['10-24T01:15', '10-25T01:15', '10-26T01:15']],
  ['UTC', '0 * * * *', ['10-25T00:00', '10-25T01:00', '10-25T02:00', '10-25T03:00']],
];

describe('both nights, with the day before and the day after', () => {
  test.each([...SPRING, ...AUTUMN])('%s, %s', (zone, text, expected) => {
    const due = expected.map((time) => `2026-${time}`);
    const before = new Date(at(due[0] ?? '').getTime() - 60_000).toISOString().slice(0, 16);
    expect(dues(text, zone, before, due.length)).toEqual(due);
  });

  test('several crons are one schedule: what falls together is one digest', () => {
    const schedule: Schedule = {
      kind: 'cron',
      crons: ['0 7 * * 1-5', '0 9 * * 0,6', '30 2 * * *', '0 3 * * *'],
    };
    const found: string[] = [];
    for (
      let after = nextDue(schedule, 'America/New_York', at('2026-03-07T08:00'));
      after !== null && found.length < 6;
    ) {
      found.push(after.toISOString().slice(5, 16));
      after = nextDue(schedule, 'America/New_York', after);
    }
    expect(found).toEqual([
      '03-07T14:00',
      '03-08T07:00',
      '03-08T13:00',
      '03-09T06:30',
      '03-09T07:00',
      '03-09T11:00',
    ]);
  });
});

describe('schedules', () => {
  test.each([
    [
      'weekdays at half past seven',
      '30 7 * * MON-FRI',
      'America/Mexico_City',
      '2026-03-06T14:00',
      ['2026-03-09T13:30', '2026-03-10T13:30'],
    ],
    [
      'several hours a day',
      '0 7,13,19 * * *',
      'America/Mexico_City',
      '2026-03-06T13:00',
      ['2026-03-06T19:00', '2026-03-07T01:00', '2026-03-07T13:00'],
    ],
    [
      'exactly at a due time the next one counts',
      '0 7 * * *',
      'UTC',
      '2026-03-06T07:00',
      ['2026-03-07T07:00'],
    ],
    ['midnight is hour 0', '0 0 * * *', 'America/Mexico_City', '2026-03-06T05:59', ['2026-03-06T06:00']],
    [
      'either day or weekday',
      '0 9 13 * FRI',
      'UTC',
      '2026-03-07T00:00',
      ['2026-03-13T09:00', '2026-03-20T09:00'],
    ],
    [
      '29 February waits for its year',
      '0 9 29 2 *',
      'UTC',
      '2026-03-01T00:00',
      ['2028-02-29T09:00', '2032-02-29T09:00'],
    ],
    ['31 February never comes', '0 9 31 2 *', 'UTC', '2026-03-01T00:00', []],
  ])('%s', (_what, text, zone, after, expected) => {
    expect(dues(text, zone, after, Math.max(1, expected.length))).toEqual(expected);
  });

  test('an immediate desk is written to a set time after the first fresh claim', () => {
    const schedule: Schedule = { kind: 'immediate', batchSeconds: 90 };
    expect(nextDue(schedule, 'UTC', at('2026-03-06T14:00'))?.toISOString()).toBe('2026-03-06T14:01:30.000Z');
  });

  test('an unknown zone is an error, not a digest at another hour', () => {
    expect(() => nextDue(cron('0 7 * * *'), 'America/Nowhere', at('2026-03-06T14:00'))).toThrow(RangeError);
  });
});

test('a daily digest goes out once on every date of two years, in every zone, at its minute or just after a gap', () => {
  const zones = [
    'America/Mexico_City',
    'America/Tijuana',
    'America/New_York',
    'Europe/Madrid',
    'America/Santiago',
    'UTC',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      (zone, hour, minute) => {
        let after = at('2026-01-01T00:00');
        const dates: string[] = [];
        for (let i = 0; i < 730; i++) {
          const due = nextDue(cron(`${minute} ${hour} * * *`), zone, after);
          if (due === null) throw new Error('a daily digest always has a next time');
          const wall = wallTime(due, zone);
          dates.push(`${wall.year}-${wall.month}-${wall.day}`);
          const late = wall.hour * 60 + wall.minute - (hour * 60 + minute);
          expect(late >= 0 && late <= 60).toBe(true);
          expect(due > after).toBe(true);
          after = due;
        }
        expect(new Set(dates).size).toBe(730);
      },
    ),
    { numRuns: 12 },
  );
});
