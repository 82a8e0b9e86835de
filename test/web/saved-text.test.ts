import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, piecesOf } from '../../src/web/saved-text.tsx';

const claim = (start: number, end: number) => ({ start, end });

describe('a saved text', () => {
  test.each([
    ['', []],
    ['\n\n\n', []],
    ['one', ['one']],
    ['one\n\ntwo', ['one', 'two']],
    ['one\ntwo\n\n\n\nthree\n\n', ['one\ntwo', 'three']],
    ['\n\none', ['one']],
    ['a\u2028b\n\nc', ['a\u2028b', 'c']],
  ])('%j has its paragraphs between blank lines', (text, expected) => {
    expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('of a megabyte without a blank line is one paragraph', () => {
    expect(paragraphsOf('x\n'.repeat(500_000))).toHaveLength(1);
  });

  test('is cut where marks begin and end, and marks may overlap', () => {
    const pieces = piecesOf('six ships waited', 0, 16, [claim(4, 16), claim(0, 9)]);
    expect(pieces.map((piece) => [piece.text, piece.claim?.start])).toEqual([
      ['six ', 0],
      ['ships', 4],
      [' waited', 4],
    ]);
  });

  test('loses and doubles nothing, wherever marks lie', () => {
    const offset = fc.integer({ min: -5, max: 60 });
    const stretches = fc.array(fc.tuple(offset, offset));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), stretches, (text, marks) => {
        const drawn = marks.map(([a, b]) => claim(a, b));
        expect(
          piecesOf(text, 0, text.length, drawn)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
