import { describe, expect, test } from 'vitest';
import { lastSpeaker, shortly } from './claims-of.ts';

describe('a relative behind a verb tells of the phrase beside it', () => {
  test.each([
    ['La presidenta responde a las quejas del alcalde, que no descarta cerrar la vía.', 'alcalde'],
    ['La presidenta respondió a las quejas del alcalde, que dijo que la vía está cerrada.', 'alcalde'],
    ['Ana Ruiz criticó el plan de la alcaldesa, quien aseguró que la vía abrirá en mayo.', 'la alcaldesa'],
    ['Ana Ruiz se reunió con el jefe de la policía, que dijo que la vía abrirá.', 'el jefe de la policía'],
    ['El secretario de Obras, que dijo que la vía está cerrada, viajará a Lima.', 'El secretario de Obras'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});

describe('lo que se retoma y lo que se ironiza', () => {
  test.each([
    ['Ana Ruiz los niega o los minimiza.', 'Ana Ruiz: los niega o los minimiza'],
    ['Ana Ruiz las rechaza.', 'Ana Ruiz: las rechaza'],
    ['“¿Cuál peaje?”, ironizó Ana Ruiz.', 'Ana Ruiz: “¿Cuál peaje?”'],
    ['¿Cuál peaje nuevo?, ironizó Ana Ruiz.', 'Ana Ruiz: ¿Cuál peaje nuevo?'],
  ])('%s', (text, claim) => {
    expect(shortly(text, 'es')).toEqual([claim]);
  });

  test.each([['“¿Cuál peaje?”, preguntó Ana Ruiz.'], ['Ana Ruiz las denuncias leyó.']])(
    'nada se afirma en: %s',
    (text) => {
      expect(shortly(text, 'es')).toEqual([]);
    },
  );
});
