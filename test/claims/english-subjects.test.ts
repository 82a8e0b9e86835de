import { describe, expect, test } from 'vitest';
import { shortly } from './claims-of.ts';

describe('a relative behind a verb', () => {
  test.each([
    ['The toll drew complaints from truck drivers, who called it unfair.', 'truck drivers: called it unfair'],
    [
      'The decision to list the ports as closed drew anger from port unions, which called it reckless.',
      'port unions: called it reckless',
    ],
  ])('tells of what stands behind it: %s', (text, claim) => {
    expect(shortly(text, 'en')).toEqual([claim]);
  });
});

describe('whom somebody called', () => {
  test.each([
    ['Mayor Ana Ruiz called her counterpart in Lima.'],
    ['Mayor Ana Ruiz called the governor on Monday.'],
    ['Mayor Ana Ruiz called Carlos Mora.'],
    ['Mayor Ana Ruiz called him on Monday.'],
  ])('is nothing said: %s', (text) => {
    expect(shortly(text, 'en')).toEqual([]);
  });

  test.each([
    ['Ana Ruiz called her counterpart “a liar”.', 'Ana Ruiz: called her counterpart “a liar”'],
    ['Ana Ruiz called Carlos Mora a liar.', 'Ana Ruiz: called Carlos Mora a liar'],
    ['Ana Ruiz called the police corrupt.', 'Ana Ruiz: called the police corrupt'],
    ['Ana Ruiz called them terrorists.', 'Ana Ruiz: called them terrorists'],
  ])('is judged: %s', (text, claim) => {
    expect(shortly(text, 'en')).toEqual([claim]);
  });
});
