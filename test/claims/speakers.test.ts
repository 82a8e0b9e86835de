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

test.each([
  [
    'The US Treasury Department froze the accounts. The banks shrugged. The department said the ban was new.',
    'US Treasury Department',
  ],
  ['The DEA announced a plan on Monday. Ana Ruiz shrugged. The agency said the plan was new.', 'DEA'],
])('an agency that was named is called by its noun: %s', (text, speaker) => {
  expect(lastSpeaker(text, 'en')).toBe(speaker);
});

test('a department that nobody named is none', () => {
  expect(lastSpeaker('The White House shrugged. The department said the ban was new.', 'en')).toBe(
    'The department',
  );
});

test.each([
  ['Luis Mora, a Texas Democrat, objected. The toll was unfair, the Democrat said.', 'Luis Mora'],
  ['Donald Trump spoke. Claudia Sheinbaum, the president said, is “brave”.', 'Donald Trump'],
])('an office behind a name: %s', (text, speaker) => {
  expect(lastSpeaker(text, 'en')).toBe(speaker);
});
