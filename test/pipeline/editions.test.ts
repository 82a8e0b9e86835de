import { describe, expect, test } from 'vitest';
import type { DeskConfig } from '../../src/model/desk.ts';
import type { Preferences } from '../../src/model/subscription.ts';
import { editionOf } from '../../src/pipeline/editions.ts';
import type { SubscriptionRow } from '../../src/store/schema.ts';

const AT = new Date('2026-03-04T05:06:07Z');
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const DESK: DeskConfig = {
  ...{ id: 'news', name: 'News desk', topics: ['harbour', 'weather'], zone: 'UTC', lang: 'en', open: true },
  schedule: { kind: 'immediate', batchSeconds: 90 },
  ...{ restatements: false, recipients: [{ channel: 'slack', address: 'news-slack' }] },
  quiet: [{ from: '22:00', to: '07:00', on: DAYS }],
  urgent: { topics: ['weather'], speakers: ['Ana Puerto'], contradictions: true },
  ...{ corrections: 'at-once', threads: 'topic' },
};
const SET: Preferences = { topics: ['harbour'], zone: 'Europe/Madrid', lang: 'es', restatements: true };

const row = (preferences: Preferences | null, more: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ id: 17, desk_id: 'news', address: 'ana@example.org', asked_at: AT, confirmed_at: AT, preferences },
  ...more,
});

describe('an edition', () => {
  test('is the desk as it is, for one address, until something is set', () => {
    const { open, ...desk } = DESK;
    expect(open).toBe(true);
    expect(editionOf(DESK, row(null))).toEqual({
      ...desk,
      id: 'news~17',
      recipients: [{ channel: 'email', address: 'ana@example.org' }],
    });
  });

  test('has what its subscriber set, and of the rest what the desk has; no quiet hours unless they are set', () => {
    const edition = editionOf(DESK, row(SET));
    expect(edition).toMatchObject({
      ...{ topics: ['harbour'], zone: 'Europe/Madrid', lang: 'es', restatements: true },
      ...{ schedule: DESK.schedule, corrections: 'at-once', threads: 'topic' },
      // What is urgent to the desk is, as far as it is watched.
      urgent: { topics: [], speakers: ['Ana Puerto'], contradictions: true },
    });
    expect(edition).not.toHaveProperty('quiet');
  });

  const desk = (more: Partial<DeskConfig>): DeskConfig => ({ ...DESK, ...more });
  test.each<[string, DeskConfig | undefined, Partial<SubscriptionRow>]>([
    ['its desk is gone', undefined, {}],
    ['its desk is not open any more', desk({ open: false }), {}],
    ['nobody confirmed it', DESK, { confirmed_at: null }],
    ['the desk watches none of its topics any more', desk({ topics: ['weather'] }), {}],
  ])('is none when %s', (_, of, more) => {
    expect(editionOf(of, row(SET, more))).toBeNull();
  });

  test('is told that there is nothing new only at set hours, as a desk is', () => {
    const note = desk({ schedule: { kind: 'cron', crons: ['0 7 * * *'] }, nothingNew: true });
    expect(editionOf(note, row(SET))).toMatchObject({ nothingNew: true });
    expect(editionOf(note, row({ ...SET, schedule: 'immediate' }))).not.toHaveProperty('nothingNew');
  });

  test.each([
    ['2026-05-01', undefined, '2026-05-01'],
    [undefined, '2026-06-01', '2026-06-01'],
    ['2026-07-01', '2026-06-01', '2026-07-01'],
  ])('of two pauses, %s of the desk and %s of the subscriber, has the later', (ofDesk, own, until) => {
    const paused = desk(ofDesk === undefined ? {} : { pausedUntil: ofDesk });
    const set = own === undefined ? SET : { ...SET, pausedUntil: own };
    expect(editionOf(paused, row(set))?.pausedUntil).toBe(until);
  });

  test('whose settings this version cannot read is as the desk, and stops no other', () => {
    expect(editionOf(DESK, row({ ...SET, zone: 'Atlantis/Capital' }))).toMatchObject({
      zone: 'UTC',
      topics: ['harbour', 'weather'],
    });
  });
});
