import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('words at the end of a chain of reporters are those of the last who is named', () => {
  expect(
    lastSpeaker(
      'An aide, granted anonymity, says she told friends that Luis Mora had promised there would be no toll.',
      'en',
    ),
  ).toBe('Luis Mora');
});
