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
