import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay } from '../../src/text/days.ts';
import { zonedInstant } from '../../src/text/zoned-time.ts';

test.each([
  ['2026-03-06', 10 * 60 + 45, 'America/Mexico_City', '2026-03-06T16:45:00.000Z'],
  ['2026-07-01', 0, 'Europe/Madrid', '2026-06-30T22:00:00.000Z'],
  ['2026-01-01', 23 * 60 + 59, 'Asia/Kolkata', '2026-01-01T18:29:00.000Z'],
  ['2026-03-06', 60, 'UTC', '2026-03-06T01:00:00.000Z'],
  // Clocks in New York jump from two to three on 8 March 2026 ...
  ['2026-03-08', 2 * 60 + 30, 'America/New_York', '2026-03-08T07:30:00.000Z'],
  // ... and show half past one twice on 1 November.
  ['2026-11-01', 60 + 30, 'America/New_York', '2026-11-01T05:30:00.000Z'],
])('%s, minute %i in %s', (day, minute, zone, instant) => {
  expect(zonedInstant(day, minute, zone)).toBe(instant);
});

test('noon of any day is on that day', () => {
  const days = fc.date({ min: new Date('1990-01-02'), max: new Date('2099-12-30'), noInvalidDate: true });
  const zones = fc.constantFrom(
    'America/Mexico_City',
    'America/New_York',
    'Europe/London',
    'Pacific/Auckland',
  );
  fc.assert(
    fc.property(days, zones, (date, zone) => {
      const day = date.toISOString().slice(0, 10);
      expect(localDay(zonedInstant(day, 720, zone), zone)).toBe(day);
    }),
    { numRuns: 200 },
  );
});
