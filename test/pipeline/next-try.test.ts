import { describe, expect, test } from 'vitest';
import {
  HttpProblem,
  Refused,
  RobotsForbid,
  SiteAsksToWait,
  TimedOut,
  Unreachable,
} from '../../src/http/errors.ts';
import { lateTry, nextTry } from '../../src/pipeline/next-try.ts';

const SEEN = new Date('2026-03-01T12:00:00Z');
const URL = 'https://paper.example/story';
const MINUTE = 60_000;
const minutesIn = (minutes: number) => new Date(SEEN.getTime() + minutes * MINUTE);
const answered = (status: number, until: Date | null = null) => new HttpProblem(URL, status, until, '');
const failed = (read_failures: number) => ({ read_failures, first_seen_at: SEEN });

describe('after the quick tries', () => {
  test.each([
    ['a name server that is down', new Unreachable(URL, 'ENOTFOUND', null)],
    ['a time-out', new TimedOut(URL, 10)],
    ['503', answered(503)],
    ['500', answered(500)],
    ['429', answered(429)],
    ['a robots.txt that cannot be read', new RobotsForbid(URL, 'No', true)],
  ])('%s is asked for again', (_, error) => {
    expect(lateTry(failed(3), error, minutesIn(1))).toEqual({ tryAt: minutesIn(6), counts: true });
  });

  test.each([
    ['404', answered(404)],
    ['410', answered(410)],
    ['403', answered(403)],
    ['robots.txt', new RobotsForbid(URL, 'No')],
    ['an address that may not be called', new Refused(URL, '10.0.0.1', 'No')],
    ['a fault of our own', new Error('no')],
  ])('%s is not', (_, error) => {
    expect(lateTry(failed(3), error, minutesIn(1))).toBeNull();
  });

  test('the waits grow, and end after half a day', () => {
    const waits: number[] = [];
    let now = minutesIn(1);
    for (let failures = 3; failures < 50; failures += 1) {
      const next = lateTry(failed(failures), answered(503), now);
      if (next === null) break;
      waits.push((next.tryAt.getTime() - now.getTime()) / MINUTE);
      now = next.tryAt;
    }
    expect(waits.slice(0, 7)).toEqual([5, 10, 20, 40, 80, 160, 320]);
    expect(now.getTime()).toBeLessThanOrEqual(minutesIn(12 * 60).getTime());
  });

  test('a site that asks to wait longer is waited for', () => {
    expect(lateTry(failed(3), answered(503, minutesIn(30)), minutesIn(1))).toEqual({
      tryAt: minutesIn(30),
      counts: true,
    });
    const asks = (until: Date) =>
      lateTry(failed(3), new SiteAsksToWait('paper.example', until), minutesIn(1));
    expect(asks(minutesIn(30))).toEqual({ tryAt: minutesIn(30), counts: false });
    expect(asks(minutesIn(25 * 60))).toBeNull();
  });
});

test('the quick tries are three after the first', () => {
  const next = [0, 1, 2, 3].map((failures) => nextTry(failed(failures), answered(503), SEEN));
  expect(next.map((one) => one && (one.tryAt.getTime() - SEEN.getTime()) / 1000)).toEqual([5, 10, 20, null]);
});

describe('a site that asks to wait', () => {
  test('uses up no try', () => {
    expect(nextTry(failed(0), answered(429, minutesIn(1)), SEEN)).toEqual({
      tryAt: minutesIn(1),
      counts: false,
    });
  });

  test.each([0, 1, 4])('for %i seconds, asks for no more than the wait that was due anyway', (seconds) => {
    const until = new Date(SEEN.getTime() + seconds * 1000);
    const dueAt = new Date(SEEN.getTime() + 5_000);
    expect(nextTry(failed(0), answered(503, until), SEEN)).toEqual({ tryAt: dueAt, counts: true });
    expect(nextTry(failed(3), answered(503, until), SEEN)).toBeNull();
  });

  test.each([
    ['answers so each time', (until: Date) => answered(429, until)],
    ['is not even called', (until: Date) => new SiteAsksToWait('paper.example', until)],
  ])('for a moment, over and over, is waited for ever longer, and a day at most: %s', (_, asks) => {
    let [tries, now] = [0, SEEN];
    for (; tries < 500; tries += 1) {
      const next = nextTry(failed(0), asks(new Date(now.getTime() + 6_000)), now);
      if (next === null) break;
      expect(next.tryAt.getTime()).toBeGreaterThanOrEqual(now.getTime() + 6_000);
      now = next.tryAt;
    }
    expect(tries).toBeLessThan(200);
    expect(now.getTime()).toBeGreaterThan(minutesIn(22 * 60).getTime());
  });
});
