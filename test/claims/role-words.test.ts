import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { claimsOf } from './claims-of.ts';

/** The role of the last speaker of a text. */
const roleIn = (text: string, lang: Language) => claimsOf(text, lang).at(-1)?.speaker?.role?.text ?? null;

describe('who a speaker is, in the words of the article', () => {
  test.each([
    ['Mexican Foreign Minister Ana Ruiz said the road is shut.', 'Mexican Foreign Minister'],
    ['Secretary of State Luis Mora said the road is shut.', 'Secretary of State'],
    ['On Monday President Ana Ruiz said the road is shut.', 'President'],
    ['Yesterday Governor Ana Ruiz said the road is shut.', 'Governor'],
    ['White House press secretary Ana Ruiz said the road is shut.', 'White House press secretary'],
    ['The mayor of Tampa, Ana Ruiz, said the road is shut.', 'The mayor of Tampa'],
    ['Ana Ruiz, the mayor of Tampa, said the road is shut.', 'the mayor of Tampa'],
    [
      'Ana Ruiz, a professor at the University of Lima, said the road is shut.',
      'a professor at the University of Lima',
    ],
    ['Ana Ruiz, the mayor who lost, said the road is shut.', 'the mayor'],
    ['Tampa’s mayor, Ana Ruiz, said the road is shut.', 'Tampa’s mayor'],
    ['Former prosecutor Ana Ruiz said the road is shut.', 'Former prosecutor'],
    [
      'President Ana Ruiz left. Ruiz, the Peruvian president, is back. “The road is shut,” Ruiz said.',
      'the Peruvian president',
    ],
    ['Ana Ruiz, the mayor of Tampa, left early. “The road is shut,” she said.', 'the mayor of Tampa'],
  ])('%s', (text, role) => {
    expect(roleIn(text, 'en')).toBe(role);
  });

  test.each([
    ['El canciller venezolano, Luis Mora, dijo que la vía está cerrada.', 'El canciller venezolano'],
    ['La presidenta Ana Ruiz dijo que la vía está cerrada.', 'La presidenta'],
    ['El secretario de Economía, Luis Mora, dijo que la vía está cerrada.', 'El secretario de Economía'],
    ['Ana Ruiz, alcaldesa de Lima, dijo que la vía está cerrada.', 'alcaldesa de Lima'],
    ['Ana Ruiz, la alcaldesa de Lima, dijo que la vía está cerrada.', 'la alcaldesa de Lima'],
    [
      'El secretario de Seguridad y Protección Ciudadana, Luis Mora, dijo que la vía está cerrada.',
      'El secretario de Seguridad y Protección Ciudadana',
    ],
    ['La exgobernadora Ana Ruiz dijo que la vía está cerrada.', 'La exgobernadora'],
  ])('%s', (text, role) => {
    expect(roleIn(text, 'es')).toBe(role);
  });

  test.each<[string, Language]>([
    ['Ana Ruiz said the road is shut.', 'en'],
    // Whose office it is stands elsewhere, or is another's.
    ['The mayor of Tampa met Ana Ruiz. “The road is shut,” Ruiz said.', 'en'],
    ['After a call with the mayor, Ana Ruiz said the road is shut.', 'en'],
    ['An aide to Ana Ruiz left. “The road is shut,” Ruiz said.', 'en'],
    ['His spokesman Luis Mora said the road is shut.', 'en'],
    ['After she met Ana Ruiz, the mayor left. “The road is shut,” Ruiz said.', 'en'],
    ['Ana Ruiz left. Ruiz, her own lawyer, said the road is shut.', 'en'],
    ['El señor Luis Mora dijo que la vía está cerrada.', 'es'],
    // A speaker without a name is what is said of it.
    ['A senior official said the road is shut.', 'en'],
    ['Tras ver al alcalde, Ana Ruiz dijo que la vía está cerrada.', 'es'],
    ['Ana Ruiz dijo que la vía está cerrada.', 'es'],
    ['Con Ana Ruiz, el alcalde dijo que no. “La vía está cerrada”, dijo Ruiz.', 'es'],
  ])('%s tells none', (text, lang) => {
    expect(roleIn(text, lang)).toBeNull();
  });
});
