import { describe, expect, test } from 'vitest';
import { dayIn, longDay, zoneName } from '../../src/web/days.ts';
import { counted, Moment, Name, OutsideLink } from '../../src/web/parts.tsx';

describe('a moment', () => {
  test.each([
    ['2026-03-06T13:05:00Z', 'UTC', 'en', '6 Mar 2026, 13:05 UTC'],
    ['2026-03-06T06:00:00Z', 'America/Mexico_City', 'en', '6 Mar 2026, 00:00'],
    ['2026-03-06T13:05:00Z', 'America/Mexico_City', 'es', '6 mar 2026, 7:05'],
  ])('%s in %s (%s) is %s', (at, zone, lang, expected) => {
    const html = String(<Moment at={at} zone={zone} lang={lang} />);
    expect(html).toContain(`datetime="${at.replace('Z', '.000Z')}"`);
    expect(html).toContain(`>${expected}<`);
  });

  test('that is no date is shown as it is', () => {
    expect(String(<Moment at="<soon>" />)).toBe('<span>&lt;soon&gt;</span>');
  });

  test.each([
    ['America/Tijuana', '2026-03-06T07:59:00Z', '2026-03-05', 'Thursday 5 March 2026', 'Tijuana time'],
    ['America/New_York', '2026-03-06T07:59:00Z', '2026-03-06', 'Friday 6 March 2026', 'New York time'],
    ['UTC', '2026-03-06T23:59:59Z', '2026-03-06', 'Friday 6 March 2026', 'UTC'],
    ['Etc/GMT+6', '2026-03-06T05:59:59Z', '2026-03-05', 'Thursday 5 March 2026', 'UTC-6'],
    ['US/Eastern', '2026-03-06T07:59:00Z', '2026-03-06', 'Friday 6 March 2026', 'New York time'],
  ])('in %s, %s is of the day %s', (zone, at, day, long, name) => {
    expect([dayIn(zone, new Date(at)), longDay(zone, new Date(at)), zoneName(zone)]).toEqual([
      day,
      long,
      name,
    ]);
  });
});

describe('outside names and links', () => {
  test('are kept apart from what stands beside them, and are links only where that is safe', () => {
    expect(String(<Name text={'a\u202e<b>'} />)).toBe('<bdi>a&lt;b&gt;</bdi>');
    const runs = ['javascript', 'alert(1)'].join(':');
    expect(String(<OutsideLink href={runs}>x</OutsideLink>)).toBe('<span>x</span>');
    expect(String(<OutsideLink href='https://a.example/?"'>x</OutsideLink>)).toContain(
      'href="https://a.example/?%22"',
    );
  });

  test('are counted in words', () => {
    expect([counted(0, 'try', 'tries'), counted(1, 'claim'), counted(2, 'claim')]).toEqual([
      '0 tries',
      '1 claim',
      '2 claims',
    ]);
  });
});
