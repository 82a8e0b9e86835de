import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('whom an office stands for', () => {
  test.each([
    // An office is held by who is named with it, before or after.
    ['The general in charge of the port said the road was shut. Gen. Otto Blake left.', 'Otto Blake'],
    ['The admiral said the road was shut.', 'The admiral'],
    ['Ana Ruiz met Luis Mora. The latter said the road was shut.', 'Luis Mora'],
    // Who speaks of himself right behind the verb is a man, of herself a woman.
    ['Mayor Luis Mora met Mayor Ana Ruiz. The mayor said he would open the road.', 'Luis Mora'],
    ['Mayor Luis Mora met Mayor Ana Ruiz. The mayor said that she would open the road.', 'Ana Ruiz'],
    ['Mayor Luis Mora met Mayor Ana Ruiz. The mayor said the road would open to her.', 'Ana Ruiz'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});

test('“este último” is the person named last', () => {
  expect(lastSpeaker('Ana Ruiz habló con Luis Mora. Este último dijo que la vía está cerrada.', 'es')).toBe(
    'Luis Mora',
  );
});
