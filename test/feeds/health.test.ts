import { describe, expect, test } from 'vitest';
import {
  afterPoll,
  emptinessError,
  type FeedCondition,
  failuresUntilTold,
  isBackground,
  newCondition,
} from '../../src/feeds/health.ts';
import type { PollOutcome } from '../../src/feeds/poll-outcome.ts';

const SETTINGS = { tellAfterFailures: 3 };
const START = Date.parse('2026-03-01T00:00:00Z');
const hour = (n: number): Date => new Date(START + n * 3600_000);
const down = {
  kind: 'failed',
  error: 'It answered with status 500.',
  retryAfter: null,
  weight: 'soft',
} as const satisfies PollOutcome;
const up: PollOutcome = { kind: 'read', entries: 10, fresh: 1 };

/** What the operator is told over polls at these hours. */
function story(polls: [number, PollOutcome][]) {
  let condition: FeedCondition = newCondition(900);
  const told: string[] = [];
  for (const [at, outcome] of polls) {
    const after = afterPoll(condition, outcome, SETTINGS, hour(at));
    condition = after.condition;
    if (after.tell !== null) told.push(`${at} ${after.tell.kind} ${after.tell.failures}`);
  }
  return { condition, told };
}

describe('a feed’s health', () => {
  test('the operator is told after three failures in a row, daily after that, and once when it is mended', () => {
    const { told, condition } = story([
      [0, up],
      [1, down],
      [2, down],
      [3, down],
      [4, down],
      [26, down],
      [27, down],
      [28, down],
      [51, down],
      [52, up],
      [53, up],
    ]);
    expect(told).toEqual(['3 failing 3', '27 still-failing 6', '51 still-failing 8', '52 mended 8']);
    expect(condition).toMatchObject({
      failures: 0,
      failingSince: null,
      lastError: null,
      toldAt: null,
      everHadEntries: true,
    });
  });

  test.each([
    ['temporary', 5],
    ['soft', 3],
    ['hard', 2],
    ['gone', 1],
  ] as const)('a %s failure is told after %i in a row', (weight, told) => {
    const polls = Array.from({ length: 8 }, (_, at): [number, PollOutcome] => [at, { ...down, weight }]);
    expect(story(polls).told).toEqual([`${told - 1} failing ${told}`]);
    expect(failuresUntilTold(weight, 1)).toBeGreaterThanOrEqual(1);
  });

  test('what has become hard is told at once when it failed often enough before', () => {
    const busy = { ...down, weight: 'temporary' } as const;
    const { told, condition } = story([
      [0, busy],
      [1, busy],
      [2, { ...down, weight: 'hard' }],
    ]);
    expect(told).toEqual(['2 failing 3']);
    expect(condition.failureWeight).toBe('hard');
    expect(afterPoll(condition, up, SETTINGS, hour(4))).toMatchObject({
      condition: { failureWeight: null },
      tell: { kind: 'mended', weight: 'hard' },
    });
  });

  test('a feed that recovers before that is no news', () => {
    expect(
      story([
        [0, down],
        [1, down],
        [2, up],
        [3, down],
        [4, down],
        [5, { kind: 'unchanged' }],
      ]).told,
    ).toEqual([]);
  });

  test('remembers since when and why it fails', () => {
    expect(
      story([
        [0, up],
        [1, down],
        [2, { ...down, error: 'Gone.' }],
      ]).condition,
    ).toMatchObject({
      failures: 2,
      failingSince: hour(1).toISOString(),
      lastError: 'Gone.',
      lastPolledAt: hour(2).toISOString(),
      lastSucceededAt: hour(0).toISOString(),
    });
  });

  test('a site that asks to wait is no fault of the feed', () => {
    const before = story([
      [0, down],
      [1, down],
    ]).condition;
    const after = afterPoll(before, { kind: 'waiting', until: hour(9) }, SETTINGS, hour(2));
    expect(after).toEqual({ condition: before, tell: null });
  });

  test('an empty document is a failure only where there were entries before', () => {
    expect(emptinessError(0, { everHadEntries: true })).toContain('well-formed but empty');
    expect(emptinessError(0, { everHadEntries: false })).toBeNull();
    expect(emptinessError(1, { everHadEntries: true })).toBeNull();
  });
});

describe('background', () => {
  const moment = {
    baselineAt: null,
    addedAt: hour(0),
    seenEmpty: false,
    runningInstallation: false,
    now: hour(1),
  };
  test.each([
    ['first poll, published before the feed was added', hour(-1).toISOString(), {}, true],
    ['first poll, published after the feed was added', hour(0.5).toISOString(), {}, false],
    ['first poll, no date', null, {}, true],
    ['first poll, dated in the far future', '2099-01-01T00:00:00.000Z', {}, true],
    [
      'first poll of a running installation, of the last 24 hours',
      hour(-20).toISOString(),
      { runningInstallation: true },
      false,
    ],
    [
      'first poll of a running installation, older',
      hour(-24).toISOString(),
      { runningInstallation: true },
      true,
    ],
    [
      'first success days after the feed was added',
      hour(2).toISOString(),
      { now: hour(100), runningInstallation: true },
      false,
    ],
    ['first entries of a feed that was empty, no date', null, { seenEmpty: true }, false],
    ['first entries of a feed that was empty, older', hour(-1).toISOString(), { seenEmpty: true }, true],
    ['first entries of a feed that was empty, newer', hour(0.5).toISOString(), { seenEmpty: true }, false],
    ['a later poll', hour(-1000).toISOString(), { baselineAt: hour(0) }, false],
    ['a later poll, no date', null, { baselineAt: hour(0) }, false],
  ])('%s', (_, publishedAt, change, background) => {
    expect(isBackground(publishedAt, { ...moment, ...change })).toBe(background);
  });
});
