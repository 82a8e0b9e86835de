import { describe, expect, test } from 'vitest';
import { agencyNamed, looksLikeOutlet, meansAnOutlet, outletKey } from '../../src/text/outlet-names.ts';
import { growth } from '../growth.ts';

describe('names of outlets', () => {
  test.each([
    ['The Harbor Ledger'],
    ['Harbor Ledger'],
    ['The New York Times'],
    ['NYT'],
    ['CNN'],
    ['NBC News'],
    ['The Times of London'],
    ['Tri-Coast Press'],
    ['The Thames Courier'],
    ['Agence France-Presse'],
    ['Europa Press'],
    ['dpa'],
    ['El Universal'],
    ['El Sol de Toluca'],
    ['Diario Anáhuac'],
    ['La Jornada'],
    ['El Faro del Valle'],
    ['Revista Proceso'],
    ['Agencia Tres Costas'],
    ['Reuters'],
    ['the Ömer Post.'],
    ['Ridge postÉ-News »'],
  ])('%s', (name) => expect(looksLikeOutlet(name)).toBe(true));

  test.each([
    ['Claudia Sheinbaum'],
    ['the White House press secretary'],
    ['White House Press Secretary'],
    ['Press Secretary Karoline Leavitt'],
    ['a smuggling network'],
    ['the express train'],
    ['Secretaría de la Reforma Agraria'],
    ['US Department of State'],
    ['people familiar with the matter'],
    ['Fiscalía General de la República'],
    ['the paper'],
    ['The post'],
    ['Ann tri-post'],
    ['Chamber of Commerce of the Star and the Sun and the Mail'],
    [''],
  ])('%j is none', (name) => expect(looksLikeOutlet(name)).toBe(false));

  test.each([
    ['The New York Times', 'NYT'],
    ['El Periódico del Norte', 'periodico del norte'],
    ['The Harbor Ledger', 'Harbor Ledger'],
    ['BBC Mundo', 'BBC News'],
  ])('%s is %s', (one, other) => expect(outletKey(one)).toBe(outletKey(other)));

  test.each([
    ['The Associated Press', 'AP'],
    ['Agencia EFE', 'EFE'],
    ['Agence France-Presse', 'AFP'],
    ['Deutsche Presse-Agentur', 'dpa'],
    ['Harbor Ledger', null],
  ])('the agency %s is stored as %s', (name, stored) => expect(agencyNamed(name)).toBe(stored));

  test.each([
    ['the paper', true],
    ['The newspaper', true],
    ['el diario', true],
    ['la agencia de noticias', true],
    ['that report', true],
    ['The Harbor Ledger', false],
    ['the paper mill', false],
    ['papers', false],
  ])('%j means an outlet named before: %s', (name, expected) => {
    expect(meansAnOutlet(name)).toBe(expected);
  });
});

test.each([
  ['À', ' tribune'],
  ['-', '0 tribune'],
  ['é', '_ tribune'],
])('a name of nothing but %j is read in linear time', { retry: 2 }, (letter, end) => {
  expect(growth((size) => looksLikeOutlet(`À${letter.repeat(size)}${end}`), 8_000)).toBeLessThan(8);
});
