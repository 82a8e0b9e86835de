import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './claims-of.ts';

describe('a government is one, whatever it is called', () => {
  test.each([
    ['Mexico rejects the toll on the bridge.', 'en', 'Mexican government'],
    ['Claudia Sheinbaum left. Her government rejects the toll.', 'en', 'Mexican government'],
    ['Claudia Sheinbaum’s administration rejects the toll.', 'en', 'Mexican government'],
    ['The Sheinbaum administration rejects the toll.', 'en', 'Mexican government'],
    ['Donald Trump left. His administration said the toll was fair.', 'en', 'US government'],
    ['Washington said the toll was fair.', 'en', 'US government'],
    ['The United States said the toll was fair.', 'en', 'US government'],
    ['México rechaza el peaje del puente.', 'es', 'Mexican government'],
    ['Claudia Sheinbaum se fue. Su gobierno rechaza el peaje.', 'es', 'Mexican government'],
    ['El gobierno de la presidenta Claudia Sheinbaum rechaza el peaje.', 'es', 'Mexican government'],
    ['Estados Unidos dijo que el peaje es justo.', 'es', 'US government'],
  ] as const)('%s', (text, lang, speaker) => {
    expect(lastSpeaker(text, lang)).toBe(speaker);
  });
});

describe('who works for a government is not the government', () => {
  test.each([
    ['Claudia Sheinbaum left. A government official said the toll was fair.', 'en', 'A government official'],
    ['Ana Ruiz of Claudia Sheinbaum’s government said the toll was fair.', 'en', 'Ana Ruiz'],
    ['Un funcionario del gobierno de Claudia Sheinbaum dijo que el peaje es justo.', 'es', 'Un funcionario'],
  ] as const)('%s', (text, lang, speaker) => {
    expect(lastSpeaker(text, lang)).toContain(speaker);
  });
});

test('“it” is the body that heads its sentence', () => {
  expect(lastSpeaker('LIMA (Wire) — The city council closed a bridge it said was weak.', 'en')).toBe(
    'The city council',
  );
});
