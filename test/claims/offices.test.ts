import { describe, expect, test } from 'vitest';
import { claimsOf, lastSpeaker } from './claims-of.ts';

describe('an office that nobody named holds', () => {
  test.each([
    // The noun that heads the sentence before is taken up again, not whom that sentence names behind its verb.
    ['The envoy of Peru met Marco Rubio. The envoy said the road was shut.', 'The envoy of Peru'],
    ['The ambassador of Peru met Ana Ruiz. The ambassador said the road was shut.', 'The ambassador of Peru'],
    [
      'The road is shut, the mayor of Lima said. Ana Ruiz left. The mayor said it will open.',
      'the mayor of Lima',
    ],
    ['An official met Ana Ruiz.\n\nThe official said the road was shut.', 'An official'],
    ['The port leader blamed Claudia Sheinbaum. The leader said no.', 'The port leader'],
    // A president is no ambassador.
    ['Claudia Sheinbaum left. The ambassador said the road was shut.', 'The ambassador'],
    // Who holds it was named before, or is named with it.
    ['Mayor Luis Mora left. The mayor met Ana Ruiz. The mayor said the road was shut.', 'Luis Mora'],
    ['The mayor of Lima, Luis Mora, met Ana Ruiz. The mayor said the road was shut.', 'Luis Mora'],
    ['Ambassador Luis Mora met Claudia Sheinbaum. The ambassador said the road was shut.', 'Luis Mora'],
    ['Sen. Luis Mora met Claudia Sheinbaum. The lawmaker said the road was shut.', 'Luis Mora'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'en')).toBe(speaker);
  });
});

describe('un cargo dicho de otro modo', () => {
  const governor = 'El gobernador Luis Mora llegó. Claudia Sheinbaum dijo que no.';
  test.each([
    [`${governor} El mandatario estatal dijo que la vía abrirá.`, 'Luis Mora'],
    [`${governor} El jefe del gobierno estatal dijo que la vía abrirá.`, 'Luis Mora'],
    [`${governor} El titular del Ejecutivo estatal dijo que la vía abrirá.`, 'Luis Mora'],
    ['El alcalde Luis Mora llegó. El presidente municipal dijo que la vía abrirá.', 'Luis Mora'],
    ['El presidente municipal Luis Mora llegó. El edil dijo que la vía abrirá.', 'Luis Mora'],
    ['El obispo Mora llegó con Ana Ruiz. El prelado dijo que la vía abrirá.', 'Mora'],
    ['El senador Mora llegó con Ana Ruiz. El legislador dijo que la vía abrirá.', 'Mora'],
    ['El general Mora llegó con Ana Ruiz. El uniformado dijo que la vía abrirá.', 'Mora'],
    // Nobody who was named holds it.
    ['El presidente Luis Mora llegó. El mandatario estatal dijo que la vía abrirá.', 'El mandatario estatal'],
    ['El alcalde Luis Mora llegó. El uniformado dijo que la vía abrirá.', 'El uniformado'],
    ['El líder Luis Mora llegó. El jefe del gobierno estatal dijo que no.', 'El jefe del gobierno estatal'],
    ['Luis Mora recibió a la jueza Ana Ruiz. La jueza dijo que la vía abrirá.', 'Ana Ruiz'],
    ['El embajador de Perú recibió a Ana Ruiz. El embajador dijo que no.', 'El embajador de Perú'],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });
});

test('where two of a sentence hold the office, who is meant is less sure', () => {
  const sure = (text: string) => claimsOf(text, 'en').at(-1)?.speaker?.confidence;
  expect(sure('Mayor Ana Ruiz met Mayor Zora Blake. The mayor said the road was shut.')).toBeLessThan(0.7);
  expect(sure('Mayor Ana Ruiz met Sen. Zora Blake. The mayor said the road was shut.')).toBe(0.8);
});
