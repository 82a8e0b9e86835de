import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/model/judgement.ts';
import {
  type LaidPiece,
  LINK_KINDS,
  LINKS,
  laidOver,
  linksBetween,
  stretchesOf,
} from '../../src/web/laid-over.ts';

const NOTHING: Explanation = {
  aligned: [],
  leftover: { mine: [], theirs: [] },
  differences: [],
  sentence: '',
  runnersUp: [],
};
const spanAt = (start: number, text: string) => ({ start, end: start + text.length, text });

const MINE = spanAt(10, 'eight ships were waiting outside');
const THEIRS = spanAt(100, 'six vessels waited');
const SHIPS: Explanation = {
  ...NOTHING,
  aligned: [
    { mine: [27, 34], theirs: [112, 118], link: 'stem' },
    { mine: [16, 21], theirs: [104, 111], link: 'concept' },
  ],
  leftover: {
    mine: [
      { start: 10, end: 15, text: 'eight' },
      { start: 35, end: 42, text: 'outside' },
    ],
    theirs: [{ start: 100, end: 103, text: 'six' }],
  },
};

const said = (piece: LaidPiece) => {
  if (piece.kind === 'gap') return `…${piece.words}…`;
  if (piece.kind === 'linked') return `[${LINKS[piece.link].sign}${piece.numbers.join(',')} ${piece.text}]`;
  return piece.kind === 'left' ? `{${piece.text}}` : piece.text;
};
const drawn = (...given: Parameters<typeof laidOver>) =>
  laidOver(...given)
    .map(said)
    .join('');

describe('an explanation laid over two sentences', () => {
  test('numbers the links in the order of this claim, the same on both sides, and marks what is left over', () => {
    expect(drawn([MINE], SHIPS, 'mine')).toBe('{eight} [≡1 ships] were [~2 waiting] {outside}');
    expect(drawn([THEIRS], SHIPS, 'theirs')).toBe('{six} [≡1 vessels] [~2 waited]');
    expect(linksBetween([MINE], [THEIRS], SHIPS)).toEqual([
      { number: 1, link: 'concept', mine: 'ships', theirs: 'vessels' },
      { number: 2, link: 'stem', mine: 'waiting', theirs: 'waited' },
    ]);
  });

  test('gives a word that is linked twice both numbers', () => {
    const twice: Explanation = {
      ...NOTHING,
      aligned: [
        { mine: [10, 15], theirs: [104, 111], link: 'concept' },
        { mine: [16, 21], theirs: [104, 111], link: 'concept' },
      ],
    };
    expect(drawn([THEIRS], twice, 'theirs')).toBe('six [≡1,2 vessels] waited');
  });

  test('leaves out places of judgements made before, outside of the sentence, and that cross', () => {
    const odd: Explanation = {
      ...NOTHING,
      aligned: [
        { mine: [0, 12], theirs: [0, 0], link: 'same' },
        { mine: [16, 21], theirs: [500, 600], link: 'same' },
        { mine: [18, 26], theirs: [-4, 2], link: 'same' },
      ],
      leftover: { mine: [{ start: 0, end: 0, text: 'outside' }], theirs: [] },
    };
    expect(drawn([MINE], odd, 'mine')).toBe('eight [=2 ships] were waiting outside');
    expect(drawn([THEIRS], odd, 'theirs')).toBe('six vessels waited');
  });

  test('goes on where the content goes on beyond the sentence', () => {
    const beyond = spanAt(90, 'on both sides');
    const stretches = stretchesOf({ span: MINE, content: [spanAt(16, 'ships'), beyond] });
    expect(stretches).toEqual([MINE, beyond]);
    const both: Explanation = {
      ...NOTHING,
      aligned: [{ mine: [98, 103], theirs: [104, 111], link: 'same' }],
    };
    expect(drawn(stretches, both, 'mine')).toBe('eight ships were waiting outside … on both [=1 sides]');
    expect(linksBetween(stretches, [THEIRS], both)[0]).toMatchObject({ mine: 'sides', theirs: 'vessels' });
  });

  test('notes a gap where much stands between two marks', () => {
    const long = spanAt(0, `ships ${'and so on '.repeat(60)}waited`);
    const marks: Explanation = { ...NOTHING, aligned: [{ mine: [0, 5], theirs: [0, 5], link: 'same' }] };
    const text = drawn([long], marks, 'mine');
    expect(text).toMatch(/^\[=1 ships\] and so on .*…\d+….* waited$/);
    expect(text.length).toBeLessThan(160);
  });

  test('each kind of link has a sign and words of its own', () => {
    for (const part of ['sign', 'words'] as const)
      expect(new Set(LINK_KINDS.map((kind) => LINKS[kind][part])).size).toBe(LINK_KINDS.length);
  });

  test('loses and doubles nothing of a short sentence, wherever marks lie', () => {
    const offset = fc.integer({ min: -5, max: 60 });
    const pair = fc.record({
      mine: fc.tuple(offset, offset),
      theirs: fc.tuple(offset, offset),
      link: fc.constantFrom(...LINK_KINDS),
    });
    const left = fc.record({ start: offset, end: offset, text: fc.string() });
    const explained = fc.record({
      aligned: fc.array(pair),
      leftover: fc.record({ mine: fc.array(left), theirs: fc.array(left) }),
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), explained, (text, marks) => {
        const pieces = laidOver([spanAt(3, text)], { ...NOTHING, ...marks }, 'mine');
        expect(pieces.map((piece) => (piece.kind === 'gap' ? '' : piece.text)).join('')).toBe(text);
      }),
    );
  });
});
