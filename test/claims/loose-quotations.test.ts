import { expect, test } from 'vitest';
import { lastSpeaker, shortly } from './claims-of.ts';

test('a sentence that is mostly quoted goes on with who spoke just before in its paragraph', () => {
  expect(
    lastSpeaker(
      '[s:Claudia Sheinbaum] said the list was long. With [a:the troops] it is “trust and work, never orders and no haste at all”.',
      'en',
    ),
  ).toBe('Claudia Sheinbaum');
});

test.each([
  // Whose words stand before the colon, not the name nearest to it.
  ['Luis Mora dijo que si Ana Ruiz gana, habrá un acuerdo: “Yo lo firmaré en mayo”.', 'Luis Mora'],
  // Whom the paragraph before introduces and nobody has quoted yet.
  [
    'Luis Mora dijo que la vía cerrará.\n\nPor su parte, la señora Ana Ruiz explicó el porqué:\n\n“La vía es muy vieja y no aguanta más”.',
    'Ana Ruiz',
  ],
  [
    'Luis Mora dijo que no. Zora Vidal, de 29 años, es la jefa del puerto. “La vía es nuestra”.',
    'Zora Vidal',
  ],
])('a quotation without a verb of its own: %s', (text, speaker) => {
  expect(lastSpeaker(text, 'es')).toBe(speaker);
});

test.each([
  'Luis Mora llegó. Como dice el dicho: “Del tamaño del sapo es la pedrada”.',
  'Luis Mora llegó. Ruiz le dará su apoyo: “Ruiz ya se cansó de mandar”.',
])('a proverb is nobody’s: %s', (text) => {
  expect(shortly(text, 'es')).toEqual([]);
});

test('a heading of quoted words is not said by who spoke before', () => {
  const text = 'Luis Mora dijo que la vía cerrará.\n\n“La culpa no es nuestra”\n\nLa obra sigue.';
  expect(shortly(text, 'es')).toEqual(['Luis Mora: la vía cerrará']);
});
