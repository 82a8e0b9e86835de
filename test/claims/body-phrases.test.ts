import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('bodies that speak', () => {
  test.each([
    ['The fare is too low, warns a note by Northgate Capital.', 'Northgate Capital'],
    ['Six in 10 voters oppose the toll, a poll published by El Norte found.', 'El Norte'],
    ['A survey released on Monday by the Northgate Center found that prices fell.', 'Northgate Center'],
    ['Prices fell in May, court records show.', 'court records'],
    ['A Northgate poll found one in three voters oppose the toll.', 'A Northgate poll'],
    ['Caracas insists that the road is shut.', 'Venezuelan government'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });

  test.each([
    ['Una encuesta de El Norte reveló que bajan los precios.', 'El Norte'],
    ['Bajan los precios, reveló una encuesta publicada el lunes por El Norte.', 'El Norte'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});
