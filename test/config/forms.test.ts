import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { zoneMeant, zoneOf } from '../../src/config/forms.ts';

const IANA = '/usr/share/zoneinfo/tzdata.zi';

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
    expect(zoneOf(zone)).toBe(zone);
  });

  test.each([
    ...['CST', 'EST', 'MST', 'PST', 'HST', 'CET', 'MET', 'GMT', 'EST5EDT', 'CST6CDT', 'PST8PDT'],
    ...['Japan', 'Cuba', 'Mexico', 'GMT+6', '+02:00', '-06:00', '/', 'America/', 'Nowhere/Land', ''],
  ])('is not "%s"', (zone) => {
    expect(zoneOf(zone)).toBeNull();
  });

  test.each([
    ['utc', 'UTC'],
    ['america/mexico_city', 'America/Mexico_City'],
    ['AMERICA/PORT-AU-PRINCE', 'America/Port-au-Prince'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['us/eastern', 'US/Eastern'],
    ['us/east-indiana', 'US/East-Indiana'],
    ['brazil/denoronha', 'Brazil/DeNoronha'],
    ['etc/gmt+6', 'Etc/GMT+6'],
  ])('that is typed "%s" is spelled %s', (typed, zone) => {
    expect(zoneOf(typed)).toBe(zone);
  });

  test.runIf(existsSync(IANA))('of the whole IANA list is spelled as there, however it is typed', () => {
    const lines = readFileSync(IANA, 'utf8').split('\n');
    const zones = lines.flatMap((line) => /^(?:Z|L \S+) (\S+\/\S+)/.exec(line)?.[1] ?? []);
    expect(zones.length).toBeGreaterThan(400);
    // A list that is newer than this Node names zones that it does not know.
    const known = zones.filter((zone) => zoneOf(zone) !== null);
    expect(known.map((zone) => zoneOf(zone.toLowerCase()))).toEqual(known);
    expect(known.map((zone) => zoneOf(zone.toUpperCase()))).toEqual(known);
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
