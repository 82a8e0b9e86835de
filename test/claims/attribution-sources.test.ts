import { describe, expect, test } from 'vitest';
import { claimsOf, lastSpeaker } from './claims-of.ts';

test('what the subject of a reported sentence tells on is hers, not the reporter’s', () => {
  expect(
    lastSpeaker(
      'Ana Ruiz left. Reuters reports she offered help, telling them that the road was shut.',
      'en',
    ),
  ).toBe('Ana Ruiz');
});

describe('quién lo pasó', () => {
  const via = (text: string) => {
    const claim = claimsOf(text, 'es').at(-1);
    return [claim?.speaker?.name ?? null, ...(claim?.via ?? [])];
  };
  const fgr = "Mexican attorney general's office (FGR)";

  test.each([
    ['El Universal informó que la FGR dijo que la vía cerrará.', fgr, 'El Universal'],
    ['De acuerdo con El Universal, la FGR aseguró que la vía cerrará.', fgr, 'El Universal'],
    ['Milenio publicó que, según la FGR, la vía cerrará.', fgr, 'Milenio'],
    ['La FGR dijo, según Milenio, que la vía cerrará.', fgr, 'Milenio'],
    ['Según dijo a Reuters un funcionario, la vía cerrará.', 'Reuters', 'un funcionario'],
    ['Según dijo un vocero a Reuters, la vía cerrará.', 'un vocero', 'Reuters'],
    ['Una fuente confirmó a EFE que la vía cerrará.', 'EFE', 'Una fuente'],
    ['Un funcionario dijo a la cadena CNN que la vía cerrará.', 'CNN', 'Un funcionario'],
    ['“La vía cerrará”, dijo a AFP un portavoz de la policía.', 'un portavoz de la policía', 'AFP'],
    ['Reuters, que cita a dos funcionarios, aseguró que la vía cerrará.', 'Reuters', 'dos funcionarios'],
    ['Según fuentes consultadas por El País, la vía cerrará.', 'El País', 'fuentes consultadas'],
  ])('%s', (text, ...chain) => {
    expect(via(text)).toEqual(chain);
  });

  test.each([
    ['Ana Ruiz dijo que el alcalde le informó que la vía cerrará.', 'Ana Ruiz'],
    ['Según contó en la entrevista Ana Ruiz, la vía cerrará.', 'Ana Ruiz'],
    ['Reuters informó que la vía cerrará.', 'Reuters'],
  ])('nadie: %s', (text, speaker) => {
    expect(via(text)).toEqual([speaker]);
  });
});

test.each([
  [
    'El Gobierno no descarta que la vía cierre en mayo.',
    'El Gobierno',
    'no descarta que la vía cierre en mayo',
  ],
  ['Ana Ruiz no ha negado que la vía cierre en mayo.', 'Ana Ruiz', 'no ha negado que la vía cierre en mayo'],
])('who does not rule something out says as much: %s', (text, speaker, words) => {
  const [claim] = claimsOf(text, 'es');
  expect([claim?.speaker?.name, claim?.span.text, claim?.stance]).toEqual([speaker, words, 'asserts']);
});
