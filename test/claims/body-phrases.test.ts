import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('bodies that speak', () => {
  test.each([
    ['The fare is too low, warns a note by Northgate Capital.', 'Northgate Capital'],
    ['Caracas insists that the road is shut.', 'Venezuelan government'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});
