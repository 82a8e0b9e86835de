import { expect, test } from 'vitest';
import { type Failure, failureWeight } from '../../src/feeds/failure-weight.ts';

const status = (code: number): Failure => ({ name: 'HttpProblem', status: code });
const network = (code: string): Failure => ({ name: 'Unreachable', code });

test.each([
  ['gone', [status(410)]],
  [
    'hard',
    [
      ...[400, 401, 402, 403, 404, 405, 406, 451].map(status),
      ...[{ name: 'Refused' }, { name: 'RobotsForbid' }, { name: 'TooLarge' }],
    ],
  ],
  [
    'temporary',
    [
      ...[408, 425, 429, 502, 503, 504, 522].map(status),
      ...['ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN', 'UND_ERR_SOCKET'].map(network),
      ...[{ name: 'TimedOut' }, { name: 'SiteBusy' }, { name: 'OverTime' }],
    ],
  ],
  [
    'soft',
    [
      ...[304, 500, 501].map(status),
      ...['ENOTFOUND', 'ECONNREFUSED', 'CERT_HAS_EXPIRED', 'no code'].map(network),
      ...[{ name: 'NotAFeed' }, { name: 'BadAnswer' }, { name: 'OverHeap' }],
    ],
  ],
] as const)('%s', (weight, failures) => {
  for (const failure of failures) expect([failure, failureWeight(failure)]).toEqual([failure, weight]);
});
