import { expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

test('who is described by a place is asked for, not the place', () => {
  expect(
    lastSpeaker(
      '“Will it hold?” said Zora Blake, a broker in Tampico, who fears that the bridge will fall.',
      'en',
    ),
  ).toBe('Zora Blake');
});

test('it is the envoy who speaks, not whom he serves', () => {
  expect(
    lastSpeaker('Marco Rubio llegó. El enviado de Donald Trump dijo que la vía está cerrada.', 'es'),
  ).toBe('Marco Rubio');
});
