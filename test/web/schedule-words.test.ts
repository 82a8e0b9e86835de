import { expect, test } from 'vitest';
import { type Schedule, WEEKDAYS } from '../../src/model/desk.ts';
import { pauseSaid, quietDays, quietSaid, scheduleSaid } from '../../src/web/schedule-words.ts';

const cron = (...crons: string[]): Schedule => ({ kind: 'cron', crons });

test.each<[Schedule, string, string]>([
  [
    { kind: 'immediate', batchSeconds: 60 },
    '60 seconds after somebody says something new',
    '60 segundos después de que alguien diga algo nuevo',
  ],
  [
    { kind: 'immediate', batchSeconds: 1 },
    '1 second after somebody says something new',
    '1 segundo después de que alguien diga algo nuevo',
  ],
  [cron('0 9 * * 0,6'), 'at 09:00 on Sunday and Saturday', 'a las 09:00 los domingos y sábados'],
  [cron('0 * * * *'), 'every hour, if there is news', 'cada hora, si hay novedades'],
  [cron('0 7 * * *'), 'at 07:00', 'a las 07:00'],
  [
    cron('30 13 * * 1,5', '0 7 * * 1,5'),
    'at 07:00 and 13:30 on Monday and Friday',
    'a las 07:00 y 13:30 los lunes y viernes',
  ],
  [cron('0 7,19 * * mon'), 'at 07:00 and 19:00 on Monday', 'a las 07:00 y 19:00 los lunes'],
  [
    cron('0 7 1 * *'),
    'by the schedule 0 7 1 * * (minute, hour, day, month, weekday)',
    'según el horario 0 7 1 * * (minuto, hora, día, mes, día de la semana)',
  ],
  [
    cron('0 7 * * 1', '0 8 * * 2'),
    'by the schedule 0 7 * * 1, 0 8 * * 2 (minute, hour, day, month, weekday)',
    'según el horario 0 7 * * 1, 0 8 * * 2 (minuto, hora, día, mes, día de la semana)',
  ],
])('a schedule is said in words: %j', (schedule, en, es) => {
  expect(scheduleSaid({ schedule }, 'en')).toBe(en);
  expect(scheduleSaid({ schedule }, 'es')).toBe(es);
});

test('what is sent every hour also without news is not said to need any', () => {
  const schedule = cron('0 * * * *');
  expect(scheduleSaid({ schedule, nothingNew: true }, 'en')).toBe('every hour');
  expect(scheduleSaid({ schedule, nothingNew: true }, 'es')).toBe('cada hora');
});

test('days on which quiet hours begin are said, unless it is every day', () => {
  expect(quietDays(['fri', 'sat'], 'en')).toBe(', beginning on Friday and Saturday');
  expect(quietDays(['fri', 'sat'], 'es')).toBe(', que empiezan los viernes y sábados');
  expect(quietDays(WEEKDAYS, 'es')).toBe('');
});

test('a pause is said until its day begins by the clocks of the zone', () => {
  const until = { pausedUntil: '2027-01-07', zone: 'Asia/Tokyo' };
  expect(pauseSaid(until, new Date('2027-01-06T14:59:00Z'), 'en')).toBe('Thursday 7 January 2027');
  expect(pauseSaid(until, new Date('2027-01-06T15:00:00Z'), 'en')).toBeNull();
  expect(pauseSaid({ zone: 'UTC' }, new Date(), 'en')).toBeNull();
});

test('quiet hours are said stretch by stretch; none are no words', () => {
  const quiet = [
    { from: '22:00', to: '07:00', on: WEEKDAYS },
    { from: '14:00', to: '20:00', on: ['sun', 'sat'] as const },
  ];
  expect(quietSaid({ quiet }, 'en')).toBe(
    'Quiet hours from 22:00 to 07:00. Quiet hours from 14:00 to 20:00, beginning on Sunday and Saturday.',
  );
  expect(quietSaid({}, 'es')).toBe('');
});
