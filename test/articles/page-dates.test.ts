import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInUrl, readDate } from '../../src/articles/page-dates.ts';

describe('dates as pages write them', () => {
  test.each([
    ['2025-08-08T17:20:00Z', '2025-08-08T17:20:00.000Z'],
    ['2025-08-08T17:20:00.123-06:00', '2025-08-08T23:20:00.000Z'],
    ['2025-08-08T17:20:00-0600', '2025-08-08T23:20:00.000Z'],
    ['2025-08-08 17:20', '2025-08-08T17:20:00.000Z'],
    ['20250808', '2025-08-08T00:00:00.000Z'],
    ['1754673600', '2025-08-08T17:20:00.000Z'],
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
  ])('"%s" is no date', (written) => {
    expect(readDate(written)).toBeNull();
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

  test.each([
    ['https://a.example/2025/08/08/story', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/news/story-2025-08-08.html', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/20250808/story', '2025-08-08T00:00:00.000Z'],
    ['https://a.example/id/202508081234', null],
    ['https://a.example/2025/story', null],
  ])('%s', (url, expected) => {
    expect(dateInUrl(url)).toBe(expected);
  });
});
