import { describe, expect, test } from 'vitest';
import { haveLied, type KnownValidators, validatorsToSend } from '../../src/feeds/validators.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const KNOWN: KnownValidators = {
  etag: '"a"',
  lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT',
  fullFetchAt: ago(3599),
  lied: false,
  failures: 0,
};
const NOTHING = { etag: null, lastModified: null };
const BOTH = { etag: KNOWN.etag, lastModified: KNOWN.lastModified };

describe('a poll sends', () => {
  test.each([
    ['the validators of the last answer', {}, BOTH],
    ['none when the last full answer is too old', { fullFetchAt: ago(3600) }, NOTHING],
    ['none when there was no full answer yet', { fullFetchAt: null }, NOTHING],
    ['none when they have lied', { lied: true }, NOTHING],
    ['none while the feed fails', { failures: 1 }, NOTHING],
    ['them when the clock was set back', { fullFetchAt: ago(-600) }, BOTH],
  ] as [string, Partial<KnownValidators>, object][])('%s', (_, change, sent) => {
    expect(validatorsToSend({ ...KNOWN, ...change }, 3600, NOW)).toEqual(sent);
  });

  test('none ever, when the operator trusts none', () => {
    expect(validatorsToSend({ ...KNOWN, fullFetchAt: NOW }, 0, NOW)).toEqual(NOTHING);
  });
});

test.each([
  ['an ETag that stayed over a change', BOTH, BOTH, 3, true],
  ['an ETag that stayed where nothing changed', BOTH, BOTH, 0, false],
  ['an ETag that changed', BOTH, { ...BOTH, etag: '"b"' }, 3, false],
  ['an ETag that came', { ...BOTH, etag: null }, BOTH, 3, false],
  ['a date that stayed over a change', { ...BOTH, etag: null }, { ...BOTH, etag: null }, 3, true],
  ['no validators at all', NOTHING, NOTHING, 3, false],
])('a lie: %s', (_, old, now, fresh, lie) => expect(haveLied(old, now, fresh)).toBe(lie));
