import { expect, test } from 'vitest';
import { isSeveral } from '../../src/model/several-speakers.ts';

test.each([
  'two US officials',
  'people familiar with the matter',
  'fuentes del gobierno',
  'lawyers for Maduro',
  'advisers to the president',
  'a diplomat and two officials',
  'un diputado y dos funcionarios',
  'Trump’s lawyers',
  'its critics',
  'the whistleblowers',
  'los militares',
  'altos mandos',
])('%s say', (name) => {
  expect(isSeveral(name)).toBe(true);
});

test.each([
  'a spokesperson for the families',
  'A Reuters analysis',
  'the analysis',
  'un análisis de la ONU',
  'una tesis',
  'la crisis',
  'el país',
  'este país',
  'the census',
  'the White House press corps',
  'one of two officials',
  'una portavoz para las familias',
  'a group of lawyers',
  'la portavoz de los jueces',
  'Claudia Sheinbaum',
  'police',
])('%s says', (name) => {
  expect(isSeveral(name)).toBe(false);
});
