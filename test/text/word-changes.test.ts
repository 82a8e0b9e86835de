import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordChanges } from '../../src/text/word-changes.ts';

const told = (before: string, after: string) =>
  wordChanges(before, after).map(
    ({ kind, text }) => `${{ same: '=', gone: '-', come: '+' }[kind]}${text.trim()}`,
  );

describe('what became of the words of a paragraph', () => {
  test.each([
    ['one two three', 'one two three', ['=one two three']],
    ['about two dozen ships', '26 ships', ['-about two dozen', '+26', '=ships']],
    ['six ships', 'six ships wait', ['=six ships', '+wait']],
    ['', 'all new', ['+all new']],
    ['all gone', '', ['-all gone']],
    ['', '', []],
    ['“Never,” she said', '"Never", she said', ['="Never", she said']],
    ['the port — closed', 'the port, closed', ['=the port, closed']],
    ['some 5,000 men', 'some 5000 men', ['=some 5000 men']],
    ['2.5 percent', '25 percent', ['-2.5', '+25', '=percent']],
  ])('%j -> %j', (before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('can be put together again to both', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const side = (without: 'gone' | 'come') =>
          wordChanges(before, after)
            .filter((change) => change.kind !== without)
            .flatMap((change) => change.text.split(/\s+/))
            .filter((word) => word !== '')
            .join(' ');
        expect([side('come'), side('gone')]).toEqual([before, after]);
      }),
    );
  });

  test('of very long ones are shown whole rather than compared', () => {
    const long = 'word '.repeat(20_000);
    expect(wordChanges(`old ${long}`, `new ${long}more`).map((change) => change.kind)).toEqual([
      'gone',
      'come',
    ]);
    expect(wordChanges(long, `${long}more`).map((change) => change.kind)).toEqual(['same', 'come']);
  });
});
