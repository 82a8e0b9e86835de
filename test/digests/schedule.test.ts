import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue, owedDigest, windowsBetween } from '../../src/digests/schedule.ts';
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

describe('windows', () => {
  test('each window begins where the last ended', () => {
    const windows = windowsBetween(
      cron('0 7,19 * * *'),
      'UTC',
      at('2026-03-06T07:00'),
      at('2026-03-07T19:00'),
    );
    expect(windows.map((window) => window.to.toISOString().slice(5, 13))).toEqual([
      '03-06T19',
      '03-07T07',
      '03-07T19',
    ]);
    expect(windows.slice(1).map((window) => window.from)).toEqual(
      windows.slice(0, -1).map((window) => window.to),
    );
  });

  test('immediate batches gather what comes while they wait', () => {
    const fresh = ['2026-03-06T14:00', '2026-03-06T14:01', '2026-03-06T15:00'].map(at);
    const windows = windowsBetween(
      { kind: 'immediate', batchSeconds: 120 },
      'UTC',
      at('2026-03-06T13:00'),
      at('2026-03-06T16:00'),
      fresh,
    );
    expect(windows.map((window) => window.to.toISOString().slice(11, 16))).toEqual(['14:02', '15:02']);
  });

  test('three missed digests become one, due when the first was', () => {
    const owed = owedDigest(cron('0 * * * *'), 'UTC', at('2026-03-06T07:00'), at('2026-03-06T10:20'));
    expect(owed).toEqual({
      window: { from: at('2026-03-06T07:00'), to: at('2026-03-06T10:00') },
      dueAt: at('2026-03-06T08:00'),
    });
  });

  test('nothing is owed before its time', () => {
    expect(owedDigest(cron('0 7 * * *'), 'UTC', at('2026-03-06T07:00'), at('2026-03-07T06:59'))).toBeNull();
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
