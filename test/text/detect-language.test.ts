import { describe, expect, test } from 'vitest';
import { detectLanguage, isOtherLanguage } from '../../src/text/detect-language.ts';

describe('the language of a text, by its words', () => {
  test.each([
    ['The council voted on Tuesday to close the old ferry terminal.', 'en'],
    ['La presidenta rechazó este lunes que la decisión esté tomada.', 'es'],
    ['President Claudia Sheinbaum spoke in Texcoco, Estado de México, on Saturday.', 'en'],
    ['El secretario de Estado, Marco Rubio, habló con The New York Times.', 'es'],
    ['A câmara municipal aprovou na quinta-feira a construção de uma nova escola para crianças.', null],
    ['El govern ha aprovat aquest dimarts la nova llei d’habitatge per a tots els municipis.', null],
    ['Le conseil a voté mardi la fermeture du vieux terminal, malgré les protestations.', null],
    ['Il consiglio ha votato martedì la chiusura del vecchio terminal, dopo le proteste.', null],
    ['Der Rat hat am Dienstag beschlossen, den alten Hafen zu schließen.', null],
    ['', null],
    ['12 / 08 — 2025', null],
    ['OK', null],
  ])('%s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});

describe('a text that is neither English nor Spanish', () => {
  test.each([
    ['Le conseil a voté mardi la fermeture du vieux terminal, malgré les protestations.', true],
    ['A câmara municipal aprovou na quinta-feira a construção de uma nova escola.', true],
    ['La presidenta rechazó este lunes que la decisión esté tomada por nadie más.', false],
    ['The council voted on Tuesday to close the old ferry terminal.', false],
    ['Bonjour tout le monde', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isOtherLanguage(text)).toBe(expected);
  });
});
