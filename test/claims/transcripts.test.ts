import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('who has the floor', () => {
  test.each([
    // What the host passes on is not the host's.
    ['LENA RUIZ: This is The Hour. On Thursday Luis Mora said the road was shut.', 'Luis Mora'],
    ['LENA RUIZ: A caller in Laredo writes that the road is shut.', 'A caller in Laredo'],
    ['ANA MORA: It is shut.\n\nLENA RUIZ: She also said the road was shut.', 'ANA MORA'],
    ['LENA RUIZ: I say the road is shut.', 'LENA RUIZ'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});
