import { describe, expect, test } from 'vitest';
import { claimsOf, lastSpeaker } from './claims-of.ts';

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

describe('an answer of several paragraphs', () => {
  const text =
    'PREGUNTA: ¿Habrá peaje?\n\nANA RUIZ: No lo habrá en el puente.\n\nNosotros no aceptamos un peaje en la vía.\n\nPREGUNTA: ¿Y en mayo?\n\nANA RUIZ: Tampoco.\n\nEl puente mide dos kilómetros.';

  test('goes on until the next label', () => {
    const claims = claimsOf(text, 'es').filter(({ content }) => content[0]?.text.includes('aceptamos'));
    expect(claims.map(({ speaker }) => speaker?.name)).toEqual(['ANA RUIZ']);
  });

  test('ends behind the last label, where the outlet tells by itself', () => {
    expect(claimsOf(text, 'es').some(({ content }) => content[0]?.text.includes('kilómetros'))).toBe(false);
  });
});
