import { expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

test('the labels of a fact check are no speakers', () => {
  const names = claimsOf(
    'CLAIM TWO: Luis Mora has shut [a:the army road].\n\nVERDICT: False, he has not.',
    'en',
  );
  expect(
    names.map(({ speaker }) => speaker?.name ?? null).filter((name) => /CLAIM|VERDICT/.test(name ?? '')),
  ).toEqual([]);
});
