import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standsIn } from '../../src/model/span.ts';
import { claimsOf } from './claims-of.ts';

const PIECES = [
  'Ana Ruiz ',
  'said ',
  'dijo ',
  'que ',
  'that ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«',
  '»',
  ', ',
  '. ',
  ': ',
  '; ',
  '? ',
  '\n\n',
  'según ',
  'according to ',
  'the president ',
  'la mandataria ',
  'PREGUNTA: ',
  'PRESIDENTA: ',
  '— ',
  'no ',
  'and ',
  'y ',
  'troops ',
  'adding ',
  'who ',
  '(',
  ')',
  '• ',
  '25 ',
  'En ',
  '\u202e',
  '🙂',
];

describe('any text', () => {
  test.each(['en', 'es'] as const)('%s: never throws, and every span stands in the text', (lang) => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        const whole = words.replace(/\[/g, '(');
        for (const claim of claimsOf(whole, lang)) {
          expect(standsIn(whole, claim.span)).toBe(true);
          for (const span of claim.content) expect(standsIn(whole, span)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the same text gives the same claims', () => {
    const text = '“It is closed,” Ana Ruiz said. She added that [s:the president] knew. Luis Mora denied it.';
    expect(claimsOf(text, 'en')).toEqual(claimsOf(text, 'en'));
  });

  test.each([
    ['no sentence ends', 'Ana Ruiz said that the road was closed and '.repeat(1200)],
    ['quotations without end', '“No,” she said. '.repeat(2500)],
    ['quotations that never close', '“Ana Ruiz said the road '.repeat(2500)],
    ['capitals', 'ANA RUIZ SAID THAT THE ROAD WAS CLOSED. '.repeat(1200)],
    ['semicolons and colons', 'Ana Ruiz: no; Luis Mora: yes; '.repeat(1500)],
    ['names', 'Ana Ruiz Luis Mora '.repeat(2500)],
  ])(
    '%s: twice the text takes no more than a few times as long',
    (_, text) => {
      const time = (words: string) => {
        const start = performance.now();
        claimsOf(words, 'en');
        return performance.now() - start;
      };
      time(text.slice(0, 4000));
      const half = Math.max(time(text.slice(0, text.length / 4)), 20);
      expect(time(text) / half).toBeLessThan(16);
    },
    60_000,
  );
});
