import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('verbs without a subject', () => {
  test.each([
    [
      'Ana Ruiz dijo que llueve. Los obispos locales, que no callan, lo vieron antes: pidieron que se abra la vía.',
      'Los obispos',
    ],
    [
      'Ana Ruiz dijo que llueve.\n\nEl senador Luis Mora tampoco calló. La vía, dijo, sigue cerrada.',
      'Luis Mora',
    ],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});
