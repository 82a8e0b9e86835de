import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('whom the sentences before are about', () => {
  test.each([
    ['Luis Mora spoke. The senator, he said, would be late.', 'Luis Mora'],
    ['Luis Mora said no. Omar Vera did not ask why. The road, he added, was shut.', 'Omar Vera'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });

  test('a hyphen after a place in capitals ends the dateline, in both languages', () => {
    expect(lastSpeaker('LIMA - Mora dijo que la obra terminó.', 'es')).toBe('Mora');
    expect(lastSpeaker('LIMA - Mora said the work was done.', 'en')).toBe('Mora');
    expect(lastSpeaker('Vera-Mora dijo que la obra terminó.', 'es')).toBe('Vera-Mora');
  });

  test('a noun that every object of the language has is no pronoun', () => {
    expect(lastSpeaker('El constructor dijo que la obra terminó.', 'es')).toBe('El constructor');
  });
});
