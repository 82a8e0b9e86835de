import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

type Row = readonly [text: string, ...claims: string[]];
const finds = (lang: 'en' | 'es', rows: readonly Row[]) =>
  test.each(rows.map(([text, ...claims]) => ({ text, claims })))('$text', ({ text, claims }) => {
    expect(shortly(text, lang)).toEqual(claims);
  });

describe('what is said ends with the relative clause or participle that says it', () => {
  finds('en', [
    ['Ana Ruiz, who said that the road was shut, has left for Lima.', 'Ana Ruiz: the road was shut'],
    ['The mayor, who insists the road is shut, met two farmers.', 'The mayor: the road is shut'],
    ['Ana Ruiz, who has said “the road is shut,” voted against it.', 'Ana Ruiz: “the road is shut,”'],
    ['The bridge, which Ana Ruiz said would open in May, is still shut.', 'Ana Ruiz: would open in May'],
    ['The bridge, which, according to Ana Ruiz, is new, has fallen.', 'Ana Ruiz: is new'],
    ['The bridge, which according to Ana Ruiz is new, has fallen.', 'Ana Ruiz: is new'],
    ['Ana Ruiz — who said the road was shut — has left for Lima.', 'Ana Ruiz: the road was shut'],
    ['Ana Ruiz, saying that the road was shut, left for Lima.', 'Ana Ruiz: the road was shut'],
    ['When the gate fell, Ana Ruiz, who had said it was safe, left.', 'Ana Ruiz: it was safe'],
    [
      'Ana Ruiz, who says the road is shut, told voters on Friday that the bridge had fallen.',
      'Ana Ruiz: the road is shut',
      'Ana Ruiz: the bridge had fallen',
    ],
    ['Ana Ruiz, who runs the port and who has said it is shut, left for Lima.', 'Ana Ruiz: it is shut'],
    // The commas belong to what is said.
    [
      'She met Ana Ruiz, who said that the gangs, armed to the teeth, were near.',
      'Ana Ruiz: the gangs, armed to the teeth, were near',
    ],
    [
      'Ana Ruiz, who said the gangs, armed to the teeth, were near, has left.',
      'Ana Ruiz: the gangs, armed to the teeth, were near',
    ],
    [
      'Ana Ruiz, who runs the port, said the gate was old, rusty, and shut.',
      'Ana Ruiz: the gate was old, rusty, and shut',
    ],
    ['It was shut (Ana Ruiz, who called it “a joke”), and remains so.', 'Ana Ruiz: called it “a joke”'],
  ]);
  finds('es', [
    ['Ana Ruiz, quien dijo que la vía está cerrada, ha repetido la queja.', 'Ana Ruiz: la vía está cerrada'],
    ['El alcalde, que aseguró que la vía está cerrada, viajará a Lima.', 'El alcalde: la vía está cerrada'],
    ['El senador, quien advirtió que la vía caerá, se reunió con los vecinos.', 'El senador: la vía caerá'],
    ['La vía, que según Ana Ruiz abrirá en mayo, fue criticada por los vecinos.', 'Ana Ruiz: abrirá en mayo'],
    [
      'Ana Ruiz, quien advirtió que la vía está cerrada, dijo el lunes que el puente cayó.',
      'Ana Ruiz: la vía está cerrada',
      'Ana Ruiz: el puente cayó',
    ],
    [
      'Habló con Ana Ruiz, quien dijo que la vía, cerrada desde mayo, será abierta.',
      'Ana Ruiz: la vía, cerrada desde mayo, será abierta',
    ],
  ]);
});

test('“as the race began” tells of no words', () => {
  expect(shortly('As the race began, Ana Ruiz was a lawyer in Lima.', 'en')).toEqual([]);
});
