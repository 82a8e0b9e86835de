import { describe, expect, test } from 'vitest';
import { pastTime, span } from '../../src/cli/since.ts';
import { areGiven, givenThresholds } from '../../src/cli/thresholds.ts';
import { defaultSettings } from '../../src/config/settings.ts';
import { DECIDES_FROM } from '../../src/model/judgement.ts';

const NOW = new Date('2026-11-21T12:00:00Z');

describe('a past time as an option gives it', () => {
  test.each([
    ['7d', '2026-11-14T12:00:00.000Z'],
    ['36h', '2026-11-20T00:00:00.000Z'],
    ['2w', '2026-11-07T12:00:00.000Z'],
    ['2026-11-01', '2026-11-01T00:00:00.000Z'],
    ['2026-11-01T06:30Z', '2026-11-01T06:30:00.000Z'],
    ['2026-11-01T06:30:15-06:00', '2026-11-01T12:30:15.000Z'],
  ])('%s is %s', (text, time) => {
    expect(pastTime(text, NOW, '--since').toISOString()).toBe(time);
  });

  test.each([
    '',
    '7',
    'd7',
    '0d',
    '7 d',
    '-7d',
    '999999d',
    '99999w',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
  ])('%j is refused with the forms that there are', (text) => {
    expect(() => pastTime(text, NOW, '--since')).toThrow(/^--since is ".*"\. Write how long ago \(7d, 36h/);
  });

  test.each(['2026-11-01T06:30', '2026-02-30T06:30Z', '2026-11-01T25:00Z', '01/11/2026'])(
    '%j is refused: a time needs its zone and has to exist',
    (text) => {
      expect(() => pastTime(text, NOW, '--until')).toThrow(/^--until is /);
    },
  );

  test('a time that is still to come is refused', () => {
    expect(() => pastTime('2026-11-22', NOW, '--since')).toThrow('still to come');
  });

  test('a span is a number of hours, days or weeks', () => {
    expect(span('36h', '--baseline')).toBe(36 * 3_600_000);
    expect(() => span('2026-11-01', '--baseline')).toThrow('--baseline is "2026-11-01". Write a number of');
  });
});

describe('thresholds as options give them', () => {
  const settings = defaultSettings();

  test('take the place of those of the settings', () => {
    expect(givenThresholds({ decide: '.6' }, settings)).toEqual({ ...DECIDES_FROM, decide: 0.6 });
    expect([areGiven({}), areGiven({ sure: '1' })]).toEqual([false, true]);
  });

  test.each(['1.1', '-0.5', '55', 'half', '', '1e-1', '0x1'])('%j is no likeness', (decide) => {
    expect(() => givenThresholds({ decide }, settings)).toThrow('Write a likeness from 0 to 1');
  });

  test.each([{ decide: '0.1' }, { decide: '0.99' }, { review: '0.9' }, { sure: '0.1' }])(
    '%o is out of order',
    (options) => {
      expect(() => givenThresholds(options, settings)).toThrow('review <= decide <= sure');
    },
  );
});
