import { describe, expect, test } from 'vitest';
import { NoveltyIndex } from '../../src/novelty/novelty-index.ts';
import { placed, type Words } from './claims.ts';

/** What the second claim is, judged after the first alone. */
function second(first: Words, then: Words) {
  const index = new NoveltyIndex();
  const earlier = placed(first, 1);
  index.add(earlier, index.judge(earlier));
  return index.judge(placed(then, 2));
}

const WHO = { speaker: 'Ana Ruiz' };

describe('what says the opposite is never held back as a repeat', () => {
  test.each([
    ['no soldiers of the neighbour would cross the river', 'soldiers of the neighbour would cross the river'],
    [
      'no soldiers of the neighbour would cross the river',
      'at least 500 soldiers of the neighbour would cross the river',
    ],
    ['the treaty will not be signed this year', 'the treaty will be signed this year'],
  ])('%s -> %s', (before, after) => {
    expect(second({ ...WHO, text: before, stance: 'denies' }, { ...WHO, text: after }).verdict).not.toBe(
      'repeat',
    );
    expect(second({ ...WHO, text: after }, { ...WHO, text: before, stance: 'denies' }).verdict).not.toBe(
      'repeat',
    );
  });

  test('the same denial again is a repeat', () => {
    const denial: Words = {
      ...WHO,
      stance: 'denies',
      text: 'no soldiers of the neighbour would cross the river',
    };
    expect(
      second(denial, { ...denial, text: 'No soldiers of the neighbour would cross that river' }).verdict,
    ).toBe('repeat');
  });
});
