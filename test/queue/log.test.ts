import { describe, expect, test } from 'vitest';
import { waitAfter } from '../../src/queue/backoff.ts';
import { ConnectionTrouble, isConnectionTrouble } from '../../src/queue/log.ts';

describe('the wait after a failure', () => {
  const backoff = { firstMs: 1_000, maxMs: 60_000 };
  test.each([
    [1, 0.5, 1_000],
    [2, 0.5, 2_000],
    [3, 0.5, 4_000],
    [7, 0.5, 60_000],
    [10_000, 0.5, 60_000],
    [1, 0, 750],
    [1, 1, 1_250],
  ])('number %d, spread %d: %d ms', (failures, random, expected) => {
    expect(waitAfter(failures, backoff, random)).toBe(expected);
  });
});

describe('a server that is away', () => {
  test('is said once, every half minute, and when it is back', () => {
    const lines: string[] = [];
    let now = 0;
    const trouble = new ConnectionTrouble(
      'Redis at here',
      (level, message) => lines.push(`${level}: ${message}`),
      () => now,
    );
    const refused = Object.assign(new Error(''), { code: 'ECONNREFUSED' });
    trouble.back();
    for (now = 0; now < 65_000; now += 1_000) trouble.lost(refused);
    trouble.back();
    trouble.back();
    trouble.lost(new Error('read ECONNRESET'));
    const away = (reason: string) =>
      `warn: The queue's server Redis at here does not answer (${reason}). Jobs wait; trying again.`;
    expect(lines).toEqual([
      ...Array.from({ length: 3 }, () => away('ECONNREFUSED')),
      "info: The queue's server Redis at here answers again.",
      away('read ECONNRESET'),
    ]);
  });

  test.each([
    [Object.assign(new Error(''), { code: 'ECONNREFUSED' }), true],
    [new Error('Connection terminated unexpectedly'), true],
    [Object.assign(new Error('the database system is shutting down'), { code: '57P03' }), true],
    [Object.assign(new Error('terminating connection'), { code: '57P01' }), true],
    [new Error('Missing lock for job 5. moveToFinished'), false],
    [Object.assign(new Error('duplicate key'), { code: '23505' }), false],
  ])('%s: %s', (error, expected) => {
    expect(isConnectionTrouble(error)).toBe(expected);
  });
});
