import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

const hedges = (text: string) =>
  claimsOf(text, 'es').flatMap((claim) => claim.hedges.map((hedge) => hedge.text));

describe('el condicional de rumor', () => {
  test.each([
    ['El jefe habría sido detenido en la [a:redada].', 'habría'],
    ['El jefe estaría negociando la [a:redada] con ellos.', 'estaría'],
    ['Según fuentes, el jefe habría muerto en la vía.', 'habría'],
    ['Ana Ruiz dijo que el jefe habría sido detenido.', 'habría'],
    ['Ana Ruiz afirmó que el jefe estaría negociando con ellos.', 'estaría'],
    ['El jefe planearía huir de la [a:redada] en mayo.', 'planearía'],
  ])('%s', (text, hedge) => {
    expect(hedges(text)).toEqual([hedge]);
  });

  test.each([
    'Ana Ruiz dijo que habría elecciones en mayo.',
    'Ana Ruiz aseguró que la vía estaría lista en mayo.',
    'Ana Ruiz dijo que la vía se abriría en mayo.',
  ])('lo que alguien anunció no es rumor: %s', (text) => {
    expect(hedges(text)).toEqual([]);
  });
});
