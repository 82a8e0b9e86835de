import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('verbs without a subject', () => {
  test.each([
    [
      'Ana Ruiz dijo que llueve. Los obispos locales, que no callan, lo vieron antes: pidieron que se abra la vía.',
      'Los obispos',
    ],
    [
      'Ana Ruiz dijo que llueve.\n\nEl senador Luis Mora tampoco calló. La vía, dijo, sigue cerrada.',
      'Luis Mora',
    ],
    // A paragraph of quotation keeps the floor.
    [
      'Ana Ruiz llegó.\n\nLuis Mora dijo que Ana Ruiz tiene razón.\n\n“La vía cerrará en mayo y abrirá en junio”.\n\nAgregó que habrá obras en la vía.',
      'Luis Mora',
    ],
    // The clause of time has the subject of its verb.
    ['Ana Ruiz volvió. Cuando Luis Mora supo que la vía cerró, dijo: “Eso no puede ser”.', 'Luis Mora'],
    // Whom the sentence begins with, behind a noun for what he is.
    [
      'Ana Ruiz habló.\n\nPor su parte, una vecina de nombre Zora Vidal se mostró contenta: “La vía cerrará”, confesó.',
      'Zora Vidal',
    ],
    // A thing that only shows something is no speaker of what follows.
    ['Ana Ruiz habló. La subida supone “perder el año”. “La vía cerrará en mayo”, denunció.', 'Ana Ruiz'],
    [
      'Ana Ruiz habló.\n\nLuis Mora vino. “La vía sigue cerrada”, dijo al diario local The Post.',
      'Luis Mora',
    ],
  ])('%s', (text, speaker) => {
    expect(lastSpeaker(text, 'es')).toBe(speaker);
  });

  test.each([
    'Luis Mora habló. La radióloga de Mora llegó. Le dijo a Mora que la vía cerrará en mayo.',
    'Ana Ruiz habló. Fue entonces cuando me dijo que la vía cerrará en mayo.',
    'Ana Ruiz llegó. Hay incluso quien asegura que la vía cerrará en mayo.',
    'La muerte de Max Blanco dolió a Luis Mora.\n\n“La vía cerrará en mayo”, dice.',
  ])('nobody where the text does not tell: %s', (text) => {
    expect(lastSpeaker(text, 'es')).toBe(null);
  });
});
