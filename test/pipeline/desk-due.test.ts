import { describe, expect, test } from 'vitest';
import { type DeskConfig, WEEKDAYS } from '../../src/model/desk.ts';
import { dueNow, urgentDueNow } from '../../src/pipeline/desk-due.ts';

// It is half past seven on a Monday in March, UTC. A desk was stored as due at some time; this is how it is configured now.

const NOW = at('07:30');

const DESK = { id: 'coast', name: 'Coast desk', topics: ['harbour'], zone: 'UTC', lang: 'en' } as const;
const desk = (schedule: string | number, more: Partial<DeskConfig> = {}): DeskConfig => ({
  ...DESK,
  ...{ restatements: false, recipients: [], ...more },
  schedule:
    typeof schedule === 'number'
      ? { kind: 'immediate', batchSeconds: schedule }
      : { kind: 'cron', crons: [schedule] },
});
const DAILY = '0 7 * * *';
const AT_THREE = '0 15 * * *';
const HOURLY = '0 * * * *';
const quiet = (from: string, to: string) => ({ quiet: [{ from, to, on: WEEKDAYS }] });
const NIGHT = quiet('22:00', '09:00');
const PAUSED = { pausedUntil: '2026-03-03' };

/** `+1 07:00`: that time of the next day. */
function at(text: string): Date {
  const [, days = '0', time = ''] = /^(?:\+(\d) )?(.+)$/.exec(text) ?? [];
  return new Date(Date.parse(`2026-03-02T${time}Z`) + Number(days) * 86_400_000);
}

function shown(time: Date): string {
  const text = time.toISOString();
  return `${text.startsWith('2026-03-02') ? '' : '+1 '}${text.slice(11, text.endsWith(':00.000Z') ? 16 : 19)}`;
}

/** `09:00 of 07:00`: made at nine, though the schedule says seven. */
function stored(text: string | null) {
  const [next, scheduled = next] = (text ?? '').split(' of ');
  const time = (given: string | undefined) => (given ? at(given) : null);
  return { next_due_at: time(next), scheduled_at: time(scheduled), window_from: at('00:10') };
}

const dueOf = (configured: DeskConfig, was: string | null, last = '00:10') => {
  const due = dueNow(configured, { ...stored(was), window_from: at(last) }, NOW);
  if (due === null) return null;
  const [made, scheduled] = [shown(due.at), shown(due.scheduledAt)];
  return made === scheduled ? made : `${made} of ${scheduled}`;
};

describe('a desk is due', () => {
  test.each<[string, string | null, DeskConfig, string | null]>([
    // what waited, when that was due, what it is configured as now, when it is due now
    ['nothing, it is new', null, desk(DAILY), '+1 07:00'],
    ['nothing, it is new', null, desk(DAILY, NIGHT), '+1 09:00 of +1 07:00'],
    ['nothing, it is new', null, desk(HOURLY, NIGHT), '09:00 of 08:00'],
    ['nothing, it is new', null, desk(HOURLY, PAUSED), '+1 00:00 of 08:00'],
    ['nothing, it is new', null, desk(60), null],
    ['nothing, it was immediate', null, desk(60, NIGHT), null],
    ['nothing, it was immediate', null, desk(HOURLY), '08:00'],

    ['a later hour', '15:00', desk(AT_THREE), '15:00'],
    ['a later hour', '15:00', desk(DAILY), '+1 07:00'],
    ['a later hour', '15:00', desk(HOURLY), '08:00'],
    ['a later hour', '15:00', desk(60), '07:31'],
    ['a later hour', '15:00', desk(60, NIGHT), '09:00 of 07:31'],
    ['a later hour', '15:00', desk(AT_THREE, { zone: 'Europe/Madrid' }), '14:00'],
    ['a later hour', '15:00', desk(AT_THREE, quiet('14:30', '16:30')), '16:30 of 15:00'],
    ['a later hour', '15:00', desk(AT_THREE, PAUSED), '+1 00:00 of 15:00'],
    ['a later hour, held', '16:30 of 15:00', desk(AT_THREE, quiet('14:30', '16:30')), '16:30 of 15:00'],
    ['a later hour, held', '16:30 of 15:00', desk(AT_THREE), '15:00'],

    ['an hour that was missed', '07:00', desk(DAILY), '07:00'],
    ['an hour that was missed', '07:00', desk(AT_THREE), '07:00'],
    ['an hour that was missed', '07:00', desk(60), '07:00'],
    ['an hour that was missed', '07:00', desk(DAILY, { zone: 'Asia/Tokyo' }), '07:00'],
    // Who composes it holds it, and knows that it was missed.
    ['an hour that was missed', '07:00', desk(DAILY, NIGHT), '07:00'],
    ['an hour that was missed', '07:00', desk(DAILY, PAUSED), '07:00'],
    ['what was held and then missed', '07:10 of 07:00', desk(DAILY), '07:10 of 07:00'],

    ['what is held', '09:00 of 07:00', desk(DAILY, { ...NIGHT, lang: 'es' }), '09:00 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(AT_THREE, NIGHT), '09:00 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(60, NIGHT), '09:00 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(DAILY, quiet('22:00', '10:00')), '10:00 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(DAILY), '07:30 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(DAILY, PAUSED), '+1 00:00 of 07:00'],
    ['what is held', '09:00 of 07:00', desk(DAILY, { ...NIGHT, ...PAUSED }), '+1 09:00 of 07:00'],

    ['a batch', '07:31', desk(60), '07:31'],
    ['a batch', '07:31', desk(300), '07:31'],
    ['a batch', '07:34', desk(10), '07:30:10'],
    ['a batch', '07:31', desk(60, NIGHT), '09:00 of 07:31'],
    ['a batch', '07:31', desk(DAILY), '+1 07:00'],
    ['a batch', '07:31', desk(HOURLY), '08:00'],
    ['a batch that was missed', '06:31', desk(60), '06:31'],
    ['a batch that was missed', '06:31', desk(DAILY), '06:31'],
  ])('where it waited for %s, at %s', (_, was, configured, due) => {
    expect(dueOf(configured, was)).toBe(due);
  });

  test.each([
    ['the last digest was made before now', '07:00', '08:00'],
    ['the clock was set back over it', '08:10', '09:00'],
    ['the clock was set right by a day', '+1 07:30', '08:00'],
  ])('at the next hour where %s', (_, last, due) => {
    expect(dueOf(desk(HOURLY), '+1 08:00', last)).toBe(due);
  });
});

test.each<[string | null, Partial<DeskConfig>, string | null]>([
  [null, {}, null],
  ['07:31', {}, '07:31'],
  ['07:31', NIGHT, '07:31'],
  ['07:31', PAUSED, '+1 00:00'],
  ['+1 00:00', PAUSED, '+1 00:00'],
  ['+1 00:00', {}, '07:31'],
  ['06:31', {}, '06:31'],
  ['06:31', PAUSED, '+1 00:00'],
])('what is urgent and was due at %s is due where a pause puts it', (was, more, due) => {
  const row = { urgent_due_at: was === null ? null : at(was) };
  const moved = urgentDueNow(desk(DAILY, more), row, NOW);
  expect(moved && shown(moved)).toBe(due);
});
