import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, cleanLine, cleanParagraphs } from '../../src/text/clean-text.ts';
import { wellFormed } from '../../src/text/decode.ts';
import { runs } from '../runs.ts';

test.each([
  ['señal', 3, 'señ'],
  ['señal', 9, 'señal'],
  ['señal', 0, ''],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['😀', 1, ''],
])('the beginning of %j, %i long, is %j', (text, most, expected) =>
  expect(beginning(text, most)).toBe(expected),
);

test('a heap of marks on one letter is cut where no language goes, and what languages need stays', () => {
  const heap = `a${'\u0316\u0301'.repeat(1_000_000)}b`;
  expect(cleanLine(heap)).toBe(`a${'\u0316\u0301'.repeat(15)}b`);
  expect(wellFormed(heap)).toBe(`a${'\u0316\u0301'.repeat(15)}b`);
  expect(cleanLine('ấ và ñ; ક્ષ; ﷺ')).toBe('ấ và ñ; ક્ષ; ﷺ');
});

describe('any text, cleaned', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\u00a0',
      '\u2028',
      '\u2029',
      '\t',
      '\u200b',
      '\ufeff',
      '\u0085',
      '\0',
      '\ud83d',
      '\ude00',
    ),
    fc.constantFrom('word', '“so”', 'é', 'e\u0301', '\u202e', '\u00ad'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('is well-formed and stays as it is when cleaned again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, most) => {
        const [line, paragraphs] = [cleanLine(text), cleanParagraphs(text)];
        expect([cleanLine(line), cleanParagraphs(paragraphs)]).toEqual([line, paragraphs]);
        expect(`${line}${beginning(line, most)}`).not.toMatch(/\p{Surrogate}|\p{Cc}|\ufeff| {2}/u);
        expect(beginning(line, most).length).toBeLessThanOrEqual(most);
      }),
      runs(500),
    );
  });
});
