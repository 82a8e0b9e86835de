import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('a comma before the verb that closes an insertion inverts nothing', () => {
  test.each([
    [
      'Two engineers, speaking in secret because they were not allowed to talk, said planners in Lima had drawn up a list.',
      'Two engineers: planners in Lima had drawn up a list',
    ],
    [
      'Two engineers, who asked for silence because they had families, said drivers at the port had left.',
      'Two engineers: drivers at the port had left',
    ],
  ])('%s', (text, claim) => {
    expect(shortly(text, 'en')).toEqual([claim]);
  });

  test.each([
    ['The road was shut because of the rain, said planners in Lima.', 'planners'],
    ['The road, which was never finished, is shut, said drivers at the gate.', 'drivers'],
    ['On Tuesday, closed roads were open again, said drivers at the port.', 'drivers'],
  ])('the subject stands behind the verb in: %s', (text, speaker) => {
    expect(shortly(text, 'en')[0]?.split(':')[0]).toBe(speaker);
  });
});
