import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('an office and a surname alone name a person', () => {
  expect(lastSpeaker('Senator Blake said the road was shut.', 'en')).toBe('Blake');
});

test('a place that is named after somebody is nobody', () => {
  expect(
    lastSpeaker(
      'El presidente de la cámara en San Luis Potosí, Tomás Vera, estimó que la vía está cerrada.',
      'es',
    ),
  ).toBe('Tomás Vera');
});

test.each([
  ['“No, thank you, Mr. Mayor,” she told him.\n\nMayor Ana Ruiz said the road was shut.', 'Ana Ruiz'],
  ['“Madam Secretary, it is late,” he said.\n\nSecretary Ana Ruiz said the road was shut.', 'Ana Ruiz'],
  ['“Good morning, Mr. Speaker,” he said.\n\nThe speaker said the road was shut.', 'The speaker'],
  ['Tom Bishop is here.\n\n“No, Mr. Bishop,” she said.\n\nBishop said the road was shut.', 'Tom Bishop'],
])('whom somebody addresses by his office is no name: %s', (text, speaker) => {
  expect(lastSpeaker(text, 'en')).toBe(speaker);
});

test('whom somebody addresses by his office is no name in Spanish', () => {
  const text =
    '“Señor Presidente, la vía está cerrada”, dijo Ana Ruiz.\n\nPresidente Luis Mora dijo que la vía está abierta.';
  expect(lastSpeaker(text, 'es')).toBe('Luis Mora');
});

test.each([
  [
    'La vocera de Hacienda y Crédito Público precisó que la vía cerrará.',
    'La vocera de Hacienda y Crédito Público',
  ],
  ['ANA RUIZ ACEPTA EL CARGO\n\nAna Ruiz llegó ayer. Dijo que la vía cerrará.', 'Ana Ruiz'],
  ['Laura Zeltún llegó ayer. Laura explicó que la vía cerrará.', 'Laura Zeltún'],
  ['Hugo, de 20 años, cree que la vía cerrará.', 'Hugo'],
  ['La Policía Civil de Lima vino. El joven Luis Mora dijo que la vía cerrará.', 'Luis Mora'],
  ['La coalición Juntos Vamos Adelante manifestó que la vía cerrará.', 'La coalición Juntos Vamos Adelante'],
])('where a Spanish name begins and ends: %s', (text, speaker) => {
  expect(lastSpeaker(text, 'es')).toBe(speaker);
});
