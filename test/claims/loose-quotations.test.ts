import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('a sentence that is mostly quoted goes on with who spoke just before in its paragraph', () => {
  expect(
    lastSpeaker(
      '[s:Claudia Sheinbaum] said the list was long. With [a:the troops] it is “trust and work, never orders and no haste at all”.',
      'en',
    ),
  ).toBe('Claudia Sheinbaum');
});
