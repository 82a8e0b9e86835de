import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CronError, cronHoldsOn, parseCron } from '../../src/model/cron.ts';

describe('fields', () => {
  test.each([
    ['*/15 * * * *', 'minutes', [0, 15, 30, 45]],
    ['10/20 * * * *', 'minutes', [10, 30, 50]],
    ['0 9-17/4 * * *', 'hours', [9, 13, 17]],
    ['0 7,19,7 * * *', 'hours', [7, 19]],
    ['0 7 1-3,15 * *', 'days', [1, 2, 3, 15]],
    ['0 7 * jan,JUL *', 'months', [1, 7]],
    ['0 7 * * MON-FRI', 'weekdays', [1, 2, 3, 4, 5]],
    ['0 7 * * SAT-SUN', 'weekdays', [6, 0]],
    ['0 7 * * 7', 'weekdays', [0]],
    ['0 7 * * *', 'weekdays', [0, 1, 2, 3, 4, 5, 6]],
  ] as const)('%s: %s are %j', (text, field, expected) => {
    expect([...parseCron(text)[field]]).toEqual(expected);
  });

  test('day and weekday together: either is enough', () => {
    const cron = parseCron('0 7 13 * FRI');
    expect(cronHoldsOn(cron, 3, 13, 1)).toBe(true);
    expect(cronHoldsOn(cron, 3, 20, 5)).toBe(true);
    expect(cronHoldsOn(cron, 3, 20, 4)).toBe(false);
  });
});

describe('what cannot be read', () => {
  test.each([
    ['', 'has 0 fields'],
    ['0 7 * *', 'has 4 fields'],
    ['0 0 7 * * *', 'has 6 fields'],
    ['60 7 * * *', '"60" is no minute: it takes numbers from 0 to 59'],
    ['0 24 * * *', '"24" is no hour'],
    ['0 7 0 * *', 'no day of the month'],
    ['0 7 * 13 *', 'no month'],
    ['0 7 * * lunes', 'or names such as MON'],
    ['0 9-7 * * *', '"9-7" is no hour'],
    ['*/0 7 * * *', 'no minute'],
    ['1-2-3 7 * * *', 'no minute'],
    ['1/2/3 7 * * *', 'no minute'],
    ['0 7 * * 1,', 'no day of the week'],
    ['@daily', 'has 1 fields'],
  ])('%j: %s', (text, message) => {
    expect(() => parseCron(text)).toThrow(CronError);
    expect(() => parseCron(text)).toThrow(message);
  });

  test('no text does anything but parse or say what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-*/,0-9A-Za-z ]{0,30}$/)), (text) => {
        try {
          parseCron(text);
        } catch (error) {
          expect(error).toBeInstanceOf(CronError);
        }
      }),
    );
  });
});
