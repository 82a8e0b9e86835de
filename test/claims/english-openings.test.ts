import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('what is demanded is no hearer', () => {
  test.each([
    ['Ana Ruiz demanded an apology.', 'Ana Ruiz: demanded an apology'],
    ['Ana Ruiz demanded the release of the drivers.', 'Ana Ruiz: demanded the release of the drivers'],
    ['Ana Ruiz demanded on Friday that the road open.', 'Ana Ruiz: the road open'],
    [
      'Ana Ruiz said the report was false and demanded an apology.',
      'Ana Ruiz: the report was false',
      'Ana Ruiz: demanded an apology',
    ],
  ])('%s', (text, ...claims) => {
    expect(shortly(text, 'en')).toEqual(claims);
  });
});
