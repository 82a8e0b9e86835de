import { describe, expect, test } from 'vitest';
import { claimsOf, shortly } from './claims-of.ts';

describe('how somebody spoke, a colon and the words', () => {
  test.each([
    ['Ana Ruiz was blunt: the road stays shut.', 'en', 'Ana Ruiz: the road stays shut'],
    ['Ana Ruiz was even more categorical: “The road stays shut.”', 'en', 'Ana Ruiz: “The road stays shut.”'],
    ['Ana Ruiz fue tajante: la vía no abrirá en mayo.', 'es', 'Ana Ruiz: la vía no abrirá en mayo'],
    ['Ana Ruiz se mostró muy clara: “La vía no abrirá”.', 'es', 'Ana Ruiz: “La vía no abrirá”'],
  ] as const)('%s', (text, lang, claim) => {
    expect(shortly(text, lang)).toEqual([claim]);
  });

  test.each([
    ['The case is clear: the road was shut.', 'en'],
    ['Ana Ruiz was tired: the road was shut.', 'en'],
    ['El asunto es claro: la vía cerró.', 'es'],
  ] as const)('a thing or a state is no speaker: %s', (text, lang) => {
    expect(claimsOf(text, lang).filter(({ rule }) => rule === 'manner')).toEqual([]);
  });
});
