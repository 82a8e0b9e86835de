import { describe, expect, test } from 'vitest';
import { isShownTwice, offsetName } from '../../src/digests/zone.ts';

describe('the hour that a clock change repeats', () => {
  test.each([
    ['America/New_York', '2026-11-01T04:59:00Z', false],
    ['America/New_York', '2026-11-01T05:00:00Z', true],
    ['America/New_York', '2026-11-01T06:59:30Z', true],
    ['America/New_York', '2026-11-01T07:00:00Z', false],
    ['Europe/Madrid', '2026-10-25T00:30:00Z', true],
    ['Europe/Madrid', '2026-10-25T01:30:00Z', true],
    // The night that leaves an hour out repeats none.
    ['Europe/Madrid', '2026-03-29T00:59:00Z', false],
    ['Europe/Madrid', '2026-03-29T01:00:00Z', false],
    // Half an hour only.
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', true],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00Z', true],
    ['Australia/Lord_Howe', '2026-04-04T14:15:00Z', false],
    ['America/Mexico_City', '2026-11-01T07:30:00Z', false],
    ['UTC', '2026-11-01T01:30:00Z', false],
  ])('%s, %s: %s', (zone, at, twice) => {
    expect(isShownTwice(new Date(at), zone)).toBe(twice);
  });
});

test.each([
  ['America/New_York', '2026-11-01T05:30:00Z', 'UTC-4'],
  ['America/New_York', '2026-11-01T06:30:00Z', 'UTC-5'],
  ['Asia/Kolkata', '2026-11-01T06:30:00Z', 'UTC+5:30'],
  ['America/St_Johns', '2026-07-01T06:30:00Z', 'UTC-2:30'],
  ['Europe/London', '2026-12-01T06:30:00Z', 'UTC'],
])('the offset of %s at %s is %s', (zone, at, name) => {
  expect(offsetName(new Date(at), zone)).toBe(name);
});
