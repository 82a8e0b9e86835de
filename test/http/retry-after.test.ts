import { expect, test } from 'vitest';
import { retryAfter } from '../../src/http/retry-after.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

test.each([
  ['120', '2026-03-01T12:02:00.000Z'],
  [' 0 ', '2026-03-01T12:00:00.000Z'],
  ['1.5', '2026-03-01T12:00:01.500Z'],
  ['Sun, 01 Mar 2026 12:30:00 GMT', '2026-03-01T12:30:00.000Z'],
  ['Sunday, 01-Mar-26 12:30:00 GMT', '2026-03-01T12:30:00.000Z'],
  ['Sun Mar  1 12:30:00 2026 GMT', '2026-03-01T12:30:00.000Z'],
  ['Sun Mar  1 12:30:00 2026', '2026-03-01T12:30:00.000Z'],
  ['Sat, 28 Feb 2026 12:00:00 GMT', '2026-03-01T12:00:00.000Z'],
  ['99999999999', '2026-03-02T12:00:00.000Z'],
  ['Wed, 01 Mar 2099 12:00:00 GMT', '2026-03-02T12:00:00.000Z'],
  ['-5', null],
  ['soon', null],
  ['', null],
])('Retry-After %j is %s', (value, expected) => {
  expect(retryAfter({ 'retry-after': value }, NOW)?.toISOString() ?? null).toBe(expected);
});

test('no header, no date', () => expect(retryAfter({}, NOW)).toBeNull());

test.each([
  ['an hour ahead', 'Sun, 01 Mar 2026 13:00:00 GMT', 'Sun, 01 Mar 2026 13:05:00 GMT'],
  ['a day behind', 'Sat, 28 Feb 2026 12:00:00 GMT', 'Sat, 28 Feb 2026 12:05:00 GMT'],
  ['that cannot be read', 'yesterday', 'Sun, 01 Mar 2026 12:05:00 GMT'],
])('a date is meant by the clock of a server %s', (_, date, value) => {
  expect(retryAfter({ 'retry-after': value, date }, NOW)?.toISOString()).toBe('2026-03-01T12:05:00.000Z');
});
