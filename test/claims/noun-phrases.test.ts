import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('a body inside the phrase is not its head', () => {
  expect(lastSpeaker('The road is shut, said two former Justice Department lawyers.', 'en')).toBe(
    'two former Justice Department lawyers',
  );
});
