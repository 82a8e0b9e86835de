import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInUrl, readDate, readPageDate } from '../../src/articles/page-dates.ts';
import { runs } from '../runs.ts';

/** Noon there may be the day before or after here, and 24:59 is not over yet. */
const DAYS_APART = 2 * 86_400_000;

describe('dates as pages write them', () => {
  test.each([
    ['2025-08-08T17:20:00Z', '2025-08-08T17:20:00.000Z'],
    ['2025-08-08T17:20:00.123-06:00', '2025-08-08T23:20:00.000Z'],
    ['2025-08-08T17:20:00-0600', '2025-08-08T23:20:00.000Z'],
    ['2025-08-08 17:20', '2025-08-08T17:20:00.000Z'],
    ['20250808', '2025-08-08T00:00:00.000Z'],
    ['1754673600', '2025-08-08T17:20:00.000Z'],
    ['2025-08-08T17:20:00+99:99', '2025-08-08T17:20:00.000Z'],
    ['8.8.2025 17:20 -2359', '2025-08-08T17:20:00.000Z'],
    ['1754673600000', '2025-08-08T17:20:00.000Z'],
    ['Fri, 08 Aug 2025 17:20:00 +0200', '2025-08-08T15:20:00.000Z'],
    ['Fri, 08 Aug 2025 17:20:00 GMT', '2025-08-08T17:20:00.000Z'],
    ['August 8, 2025 at 5:20 p.m.', '2025-08-08T17:20:00.000Z'],
    ['Published Aug. 8th, 2025, 12:05 AM', '2025-08-08T00:05:00.000Z'],
    ['8 de agosto de 2025 a las 17:20 hrs', '2025-08-08T17:20:00.000Z'],
    ['Viernes 8 de Agosto del 2025', '2025-08-08T00:00:00.000Z'],
    ['08/ago/2025 17:20', '2025-08-08T17:20:00.000Z'],
    ['1 de septiembre de 2025', '2025-09-01T00:00:00.000Z'],
    ['1 de setiembre, 2025', '2025-09-01T00:00:00.000Z'],
    ['Freitag, 8. August 2025, 17:20 Uhr', '2025-08-08T17:20:00.000Z'],
    ['le vendredi 1er août 2025', '2025-08-01T00:00:00.000Z'],
    ['8 agosto 2025', '2025-08-08T00:00:00.000Z'],
    ['8 августа 2025, 13:43', '2025-08-08T13:43:00.000Z'],
    ['8 sierpnia 2025', '2025-08-08T00:00:00.000Z'],
    ['12 Φεβρουαρίου 2025', '2025-02-12T00:00:00.000Z'],
    ['2025. augusztus 8.', '2025-08-08T00:00:00.000Z'],
    ['2025年8月8日', '2025-08-08T00:00:00.000Z'],
    ['2025년 8월 8일', '2025-08-08T00:00:00.000Z'],
    ['Stand: 08.08.2025 17:20', '2025-08-08T17:20:00.000Z'],
    ['(8. 8. 2025)', '2025-08-08T00:00:00.000Z'],
    ['Party, 08.08.25', '2025-08-08T00:00:00.000Z'],
    ['08/09/2025', '2025-09-08T00:00:00.000Z'],
    ['08/25/2025 09:30', '2025-08-25T09:30:00.000Z'],
    ['Published on 2025/8/8', '2025-08-08T00:00:00.000Z'],
  ])('%s', (written, expected) => {
    expect(readDate(written)).toBe(expected);
  });

  test.each([
    '',
    'yesterday',
    '0000-00-00',
    '2025-13-01',
    '2025-02-30',
    '1066-10-14',
    '31 de febrero de 2025',
    '12/08',
    'version 1.22.2025.4',
    'calls to 10.11.12.13',
    "at 12.30.45 o'clock",
    '8 apples 2025',
    'No. 1234/12/2025/7',
    'from 1 to 2025',
    '32.13.2025',
  ])('"%s" is no date', (written) => {
    expect(readDate(written)).toBeNull();
  });

  test('the day is the one that is written, whatever the zone, and the country decides which number is the month', () => {
    expect(readPageDate('2025-08-08T01:00:00+08:00')).toEqual({
      instant: '2025-08-07T17:00:00.000Z',
      day: '2025-08-08',
    });
    expect(readPageDate('08/09/2025', 'month-first')?.day).toBe('2025-08-09');
    expect(readPageDate('25/09/2025', 'month-first')?.day).toBe('2025-09-25');
  });

  test('of two dates in a line the first is read', () => {
    expect(readDate('8 August 2025, updated 2025-08-09')).toBe('2025-08-08T00:00:00.000Z');
    expect(readDate('Updated 09.08.2025 (8 August 2025)')).toBe('2025-08-09T00:00:00.000Z');
  });

  test('any text gives a date in ISO form or none', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789-:T +Zaugpm.de '), maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), digits), (text) => {
        const date = readDate(text);
        if (date !== null) expect(new Date(date).toISOString()).toBe(date);
      }),
    );
  });

  test('anything that looks like a date gives a date in ISO form with its day at most a day away, or none', () => {
    const pieces = [
      ...'Published: Updated 8 08 31 32 29 Feb. febrero de del August agosto 8th 1er 2025 1989 1990 2100 25 2025-08-08 2025/2/30'.split(
        ' ',
      ),
      ...'08/08/2025 8.8.2025 08.08.25 2100-12-31 17:20 24:00 24:59 5:20pm p.m. Z UTC -12:00 +14:00 +99:99 T17:20:60Z 1754673600 年 8월 | at'.split(
        ' ',
      ),
    ];
    const nearly = fc.tuple(
      fc.array(fc.constantFrom(...pieces), { maxLength: 9 }),
      fc.constantFrom(' ', '', ', ', '\u00a0', '-'),
    );
    fc.assert(
      fc.property(
        nearly,
        fc.constantFrom('day-first' as const, 'month-first' as const),
        ([list, between], order) => {
          const date = readPageDate(list.join(between), order);
          if (date === null) return;
          expect(date.instant).toMatch(/^(?:19[89]\d|20\d\d|210\d)-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
          expect(Math.abs(Date.parse(date.instant) - Date.parse(date.day))).toBeLessThanOrEqual(DAYS_APART);
        },
      ),
      runs(2000),
    );
  });

  test.each([
    ['https://a.example/2025/08/08/story', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/news/story-2025-08-08.html', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/20250808/story', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/2025/8/8/story', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/id/202508081234', null],
    ['https://a.example/2025/story', null],
  ])('%s', (url, expected) => {
    expect(dateInUrl(url)).toBe(expected);
  });
});
