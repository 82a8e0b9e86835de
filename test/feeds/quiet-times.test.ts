import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';
import { endOfQuiet } from '../../src/feeds/quiet-times.ts';

const item = '<item><title>One</title><link>https://paper.example/1</link></item>';
const quietOf = async (head: string, reader: 'rss-parser' | 'tolerant') => {
  const document = `<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>${head}${item}</channel></rss>`;
  return (await parseFeed(document, { url: 'https://paper.example/feed', reader })).quiet;
};
const hours = (...texts: readonly (string | number)[]) =>
  `<skipHours>${texts.map((text) => `<hour>${text}</hour>`).join('')}</skipHours>`;
const days = (...texts: readonly string[]) =>
  `<skipDays>${texts.map((text) => `<day>${text}</day>`).join('')}</skipDays>`;

describe.each(['rss-parser', 'tolerant'] as const)('what a feed says of its quiet, read by %s', (reader) => {
  test.each([
    ['hours', hours(3, 1, 2, 2), { hours: [1, 2, 3], days: [] }],
    ['hours counted from 1 to 24', hours(' 23 ', 24), { hours: [0, 23], days: [] }],
    ['days', days('Sunday', ' saturday '), { hours: [], days: [0, 6] }],
    ['both', hours(1) + days('Monday'), { hours: [1], days: [1] }],
    [
      'what is no hour and no day',
      hours('x', -1, 25, 1.5, 5) + days('domingo', ''),
      { hours: [5], days: [] },
    ],
    ['nothing', '', undefined],
    ['nothing in the lists', hours() + days(), undefined],
    ['all hours', hours(...Array.from({ length: 24 }, (_, at) => at)), undefined],
    ['more hours than there are', hours(...Array.from({ length: 5_000 }, () => 7)), { hours: [7], days: [] }],
  ])('%s', async (_, head, quiet) => {
    expect(await quietOf(head, reader)).toEqual(quiet);
  });
});

describe('the end of quiet', () => {
  const night = { hours: [22, 23, 0, 1, 2], days: [] };
  const weekend = { hours: [], days: [6, 0] };
  test.each([
    ['2026-03-01T21:59:59Z', night, '2026-03-01T21:59:59.000Z'],
    ['2026-03-01T22:30:00Z', night, '2026-03-02T03:00:00.000Z'],
    ['2026-03-02T00:00:00Z', night, '2026-03-02T03:00:00.000Z'],
    ['2026-02-27T23:59:00Z', weekend, '2026-02-27T23:59:00.000Z'],
    ['2026-02-28T10:10:00Z', weekend, '2026-03-02T00:00:00.000Z'],
    ['2026-02-28T10:10:00Z', { hours: [0, 1], days: [6, 0] }, '2026-03-02T02:00:00.000Z'],
    ['2026-02-28T10:10:00Z', null, '2026-02-28T10:10:00.000Z'],
  ])('after %s', (moment, quiet, end) => {
    expect(endOfQuiet(quiet, new Date(moment)).toISOString()).toBe(end);
  });

  test('always comes, within a week and an hour', () => {
    const number = (most: number) => fc.array(fc.integer({ min: 0, max: most }));
    fc.assert(
      fc.property(
        number(23),
        number(6),
        fc.date({ noInvalidDate: true, max: new Date('2100-01-01') }),
        (h, d, at) => {
          const end = endOfQuiet({ hours: h, days: d }, at).getTime();
          expect(end).toBeGreaterThanOrEqual(at.getTime());
          expect(end - at.getTime()).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
        },
      ),
    );
  });
});
