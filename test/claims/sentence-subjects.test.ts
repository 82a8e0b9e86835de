import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('whom the sentences before are about', () => {
  test.each([
    ['Luis Mora spoke. The senator, he said, would be late.', 'Luis Mora'],
    ['Luis Mora said no. Omar Vera did not ask why. The road, he added, was shut.', 'Omar Vera'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});
