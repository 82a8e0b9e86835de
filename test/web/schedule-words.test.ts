import { expect, test } from 'vitest';
import type { Schedule } from '../../src/model/desk.ts';
import { scheduleSaid } from '../../src/web/schedule-words.ts';

const cron = (...crons: string[]): Schedule => ({ kind: 'cron', crons });

test.each<[Schedule, string, string]>([
  [
    { kind: 'immediate', batchSeconds: 60 },
    '60 seconds after somebody says something new',
    '60 segundos después de que alguien diga algo nuevo',
  ],
  [cron('0 * * * *'), 'every hour, if there is news', 'cada hora, si hay novedades'],
  [cron('0 7 * * *'), 'at 07:00', 'a las 07:00'],
  [
    cron('30 13 * * 1,5', '0 7 * * 1,5'),
    'at 07:00 and 13:30 on Monday and Friday',
    'a las 07:00 y 13:30 en lunes y viernes',
  ],
  [cron('0 7,19 * * mon'), 'at 07:00 and 19:00 on Monday', 'a las 07:00 y 19:00 en lunes'],
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
  expect(scheduleSaid(schedule, 'en')).toBe(en);
  expect(scheduleSaid(schedule, 'es')).toBe(es);
});
