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

test('an official who is new since somebody spoke is the official', () => {
  expect(
    lastSpeaker(
      'The toll stays, Ana Ruiz said. A senior port official saw it otherwise. The toll will fall, the official said.',
      'en',
    ),
  ).toBe('A senior port official');
});
