import { describe, expect, test } from 'vitest';
import { isZone, zoneMeant } from '../../src/config/forms.ts';

describe('a time zone', () => {
  test.each([
    'UTC',
    'America/Mexico_City',
    'America/Argentina/Buenos_Aires',
    'US/Central',
    'Mexico/General',
    'Etc/GMT+6',
    'Etc/UTC',
  ])('is %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  test.each([
    ...['CST', 'EST', 'MST', 'PST', 'HST', 'CET', 'MET', 'GMT', 'EST5EDT', 'CST6CDT', 'PST8PDT'],
    ...['Japan', 'Cuba', 'Mexico', 'GMT+6', '+02:00', '-06:00', '/', 'America/', 'Nowhere/Land', ''],
  ])('is not "%s"', (zone) => {
    expect(isZone(zone)).toBe(false);
  });

  test.each([
    ['CST', 'America/Chicago or America/Mexico_City'],
    ['est5edt', 'America/New_York'],
    ['GMT', 'UTC or Europe/London'],
    ['Japan', 'Asia/Tokyo'],
    ['America/Mexico', 'America/Mexico_City'],
    ['Mexico City', 'America/Mexico_City'],
    ['Mexico', 'America/Mexico_City'],
    ['Tijuana', 'America/Tijuana'],
    ['Europe/Madird', 'Europe/Madrid'],
    ['+02:00', null],
    ['', null],
  ])('that was meant by "%s" is %s', (given, meant) => {
    expect(zoneMeant(given)).toBe(meant);
  });
});
