import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedDate } from '../../src/feeds/dates.ts';
import { runs } from '../runs.ts';

describe('parseFeedDate', () => {
  test.each([
    ['Sun, 01 Mar 2026 12:30:45 GMT', '2026-03-01T12:30:45.000Z'],
    ['Sun, 01 Mar 2026 12:30:45 +0000', '2026-03-01T12:30:45.000Z'],
    ['Sun, 1 Mar 2026 06:30:45 -0600', '2026-03-01T12:30:45.000Z'],
    ['01 Mar 26 07:30 EST', '2026-03-01T12:30:00.000Z'],
    ['Sun,  01  Mar 2026 04:30:45 PST', '2026-03-01T12:30:45.000Z'],
    ['Sunday, 01-Mar-26 12:30:45 GMT', '2026-03-01T12:30:45.000Z'],
    ['Sun Mar  1 12:30:45 2026', '2026-03-01T12:30:45.000Z'],
    ['Sun Mar 1 06:30:45 CST 2026', '2026-03-01T12:30:45.000Z'],
    ['Sun Mar 01 2026 06:30:45 GMT-0600 (Central Standard Time)', '2026-03-01T12:30:45.000Z'],
    ['Mon, 31 Dec 1999 23:59:60 GMT', '1999-12-31T23:59:59.000Z'],
    ['Fri, 27 Feb 2026 24:00:00 GMT', '2026-02-28T00:00:00.000Z'],
    ['2026-03-01T12:30:45Z', '2026-03-01T12:30:45.000Z'],
    ['2026-03-01T12:30:45.123456Z', '2026-03-01T12:30:45.123Z'],
    ['2026-03-01T12:30:45,5Z', '2026-03-01T12:30:45.500Z'],
    ['2026-03-01T06:30:45-06:00', '2026-03-01T12:30:45.000Z'],
    ['2026-03-01T06:30:45-0600', '2026-03-01T12:30:45.000Z'],
    ['2026-03-01T06:30-06', '2026-03-01T12:30:00.000Z'],
    ['2026-03-01 12:30:45', '2026-03-01T12:30:45.000Z'],
    ['2026-03-01 12:30:45 UTC', '2026-03-01T12:30:45.000Z'],
    ['20260301T123045Z', '2026-03-01T12:30:45.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03', '2026-03-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2026/03/01 12:30', '2026-03-01T12:30:00.000Z'],
    ['25/03/2026 12:30', '2026-03-25T12:30:00.000Z'],
    ['03/25/2026 12:30', '2026-03-25T12:30:00.000Z'],
    ['1772368245', '2026-03-01T12:30:45.000Z'],
    ['1772368245000', '2026-03-01T12:30:45.000Z'],
    ['dom, 01 mar 2026 06:30:45 -0600', '2026-03-01T12:30:45.000Z'],
    ['mié, 21 ene 2026 10:00:00 CST', '2026-01-21T16:00:00.000Z'],
    ['1 de marzo de 2026 12:30', '2026-03-01T12:30:00.000Z'],
    ['Domingo, 1 de Marzo de 2026, 18:30 hrs', '2026-03-01T18:30:00.000Z'],
    ['March 1, 2026 6:30 PM EST', '2026-03-01T23:30:00.000Z'],
    ['March 1, 2026', '2026-03-01T00:00:00.000Z'],
    ['Mar 1, 2026 12:05 a.m.', '2026-03-01T00:05:00.000Z'],
    [' <b>Sun</b>, 01 Mar 2026 12:30:45 GMT\n', '2026-03-01T12:30:45.000Z'],
    ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00.000Z'],
    ['Wed, 01 Jan 2099 00:00:00 GMT', '2099-01-01T00:00:00.000Z'],
  ])('%j is %s', (text, expected) => expect(parseFeedDate(text)).toBe(expected));

  test.each([
    '',
    'yesterday',
    'Sun, 29 Feb 2026 12:00:00 GMT',
    'Sun, 32 Mar 2026 12:00:00 GMT',
    '2026-13-01',
    '2026-03-01T25:00:00Z',
    '0001-01-01T00:00:00Z',
    'Mon, 01 Jan 0001 00:00:00 GMT',
    '9999-12-31T23:59:59-12:00',
    'Fri, 31 Dec 9999 23:59:59 EST',
    '01/03/2026 12:30',
    'Foo, 01 Brumaire 2026',
    '12:30',
    'constructor 1 2026',
    '9'.repeat(50),
    `${'1 '.repeat(200)}mar 2026`,
  ])('%j is no date', (text) => expect(parseFeedDate(text)).toBeNull());

  test('any text gives null or an ISO date, and what toUTCString and toISOString write is read back', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const read = parseFeedDate(text);
        if (read !== null) expect(new Date(read).toISOString()).toBe(read);
      }),
    );
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        date.setUTCMilliseconds(0);
        expect(parseFeedDate(date.toUTCString())).toBe(date.toISOString());
        expect(parseFeedDate(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...'Sun Domingo, 1 01 31 32 29 Feb feb. Mar marzo de del Dec diciembre May Sept 26 99 1969 2026 9999 10000'.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      ...'2026-02-29 9999-12-31 2026-12-31T23:59:60Z 20260301 12:30 24:00 24:01 23:59:59.999 12.30 6h30 pm a.m. T'.split(
        ' ',
      ),
    ),
    fc.constantFrom(
      ...'Z GMT EST CEST +0000 -12:00 +1400 +15:00 -9999 GMT-0600 (UTC) UT+2 <b> </b> & ? ١٢ 1772366400 1772366400000 999999999'.split(
        ' ',
      ),
    ),
  );

  test('anything that looks like a date gives null or an instant with a year of four digits', () => {
    const nearly = fc.tuple(
      fc.array(piece, { maxLength: 9 }),
      fc.constantFrom(' ', '', ', ', '  ', '-', '/', '\n'),
    );
    fc.assert(
      fc.property(nearly, ([pieces, between]) => {
        const read = parseFeedDate(pieces.join(between));
        expect(read ?? '1970-01-01T00:00:00.000Z').toMatch(
          /^(?!19[0-6])\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
        );
      }),
      runs(2000),
    );
  });

  test('an instant is the same in every zone and form', () => {
    const seconds = fc.integer({ min: 86_400, max: 4_000_000_000 });
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(seconds, minutes, (second, offset) => {
        const local = new Date((second + offset * 60) * 1000);
        const [hours, rest] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) =>
          String(part).padStart(2, '0'),
        );
        const zone = `${offset < 0 ? '-' : '+'}${hours}:${rest}`;
        const [day = '', clock = ''] = local.toISOString().slice(0, 19).split('T');
        const forms = [
          `${day}T${clock}${zone}`,
          `${day} ${clock} ${zone.replace(':', '')}`,
          local.toUTCString().replace('GMT', zone.replace(':', '')),
          local.toUTCString().replace('GMT', `GMT${zone}`).replace(/^\w+/, 'Xyz'),
          `${Number(day.slice(8))} de ${local.toLocaleDateString('es', { month: 'long', timeZone: 'UTC' })} de ${day.slice(0, 4)}, ${clock} ${zone}`,
        ];
        expect(forms.map(parseFeedDate)).toEqual(forms.map(() => new Date(second * 1000).toISOString()));
      }),
      runs(300),
    );
  });
});
