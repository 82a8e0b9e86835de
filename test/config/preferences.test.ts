import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preferencesSchema, withPreferences } from '../../src/config/preferences.ts';
import type { DeskConfig } from '../../src/model/desk.ts';

const SET = { topics: ['harbour'], zone: 'Europe/Madrid', lang: 'es', restatements: false };
const DESK: DeskConfig = {
  ...{ id: 'news', name: 'News desk', topics: ['harbour'], zone: 'UTC', lang: 'en' },
  ...{ schedule: { kind: 'cron', crons: ['0 7 * * *'] }, restatements: false, recipients: [] },
};

describe('what a subscriber may set', () => {
  test.each([
    {},
    { schedule: 'immediate' },
    { schedule: 'hourly' },
    { schedule: { at: ['07:00', '13:30'], on: ['mon'] } },
    { quiet: { from: '22:00', to: '07:00', on: ['fri', 'sat'] }, pausedUntil: '2027-01-07' },
  ])('is read by the schemas of desks.yaml: %j', (more) => {
    expect(preferencesSchema.parse({ ...SET, ...more })).toEqual({ ...SET, ...more });
  });

  test('keeps a zone as it is spelled, however it is typed', () => {
    expect(preferencesSchema.parse({ ...SET, zone: 'europe/madrid' })).toEqual(SET);
  });

  test.each([
    { topics: [] },
    { schedule: { at: [] } },
    { schedule: { at: Array.from({ length: 25 }, (_, at) => `00:${10 + at}`) } },
    { schedule: '0 7 31 2 *' },
    { zone: '+02:00' },
    { zone: 'CST' },
    { lang: 'fr' },
    { quiet: { from: '22:00' } },
    { quiet: Array.from({ length: 50 }, () => ({ from: '22:00', to: '23:00' })) },
    { pausedUntil: '2027-02-30' },
    { recipients: ['eve@example.org'] },
    { id: 'news' },
  ])('is refused where desks.yaml would refuse it, and where it is not a reader’s to set: %j', (more) => {
    expect(preferencesSchema.safeParse({ ...SET, ...more }).success).toBe(false);
  });

  test('of anything else is refused without a crash, and what is taken makes a desk', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        topics: fc.array(fc.string()),
        schedule: fc.oneof(fc.string(), fc.record({ at: fc.array(fc.string()) }), fc.constant('hourly')),
        zone: fc.constantFrom('UTC', 'Europe/Madrid', 'x'),
        lang: fc.constantFrom('en', 'es', 'x'),
        restatements: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const read = preferencesSchema.safeParse(given);
        if (read.success) expect(withPreferences(DESK, read.data).id).toBe('news');
      }),
    );
  });
});
