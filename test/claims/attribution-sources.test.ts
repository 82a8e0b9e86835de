import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('what the subject of a reported sentence tells on is hers, not the reporter’s', () => {
  expect(
    lastSpeaker(
      'Ana Ruiz left. Reuters reports she offered help, telling them that the road was shut.',
      'en',
    ),
  ).toBe('Ana Ruiz');
});
