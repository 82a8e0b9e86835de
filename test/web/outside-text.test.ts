import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../src/web/numbers.ts';
import { linkable, shortened, shown, typed } from '../../src/web/outside-text.ts';

describe('outside text', () => {
  test.each([
    ['plain, niño, 日本, 👩‍🚀', 'plain, niño, 日本, 👩‍🚀'],
    ['a\u202eb\u2066c\ufeff', 'abc'],
    ['a\u0000b\u0007c', 'abc'],
    ['one\r\ntwo\u2028three', 'one two three'],
    ['half \ud83d of a face', 'half \ufffd of a face'],
  ])('%j is shown as %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['https://a.example/b?c=1', 'https://a.example/b?c=1'],
    ['HTTP://a.example', 'http://a.example/'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    [' javascript:alert(1)//https://a.example', null],
    ['data:text/html,x', null],
    ['//a.example', null],
    ['https://', null],
    [`https://a.example/${'x'.repeat(2000)}`, null],
    ['https://a.example/"onclick="x', 'https://a.example/%22onclick=%22x'],
  ])('%j leads to %j', (url, expected) => {
    expect(linkable(url)).toBe(expected);
  });

  test('that is typed into a form is stored without what a database refuses, and no longer than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const kept = typed(text, most);
        if (kept === null) return;
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept).not.toContain('\u0000');
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept);
      }),
    );
    expect(typed('  ', 5)).toBeNull();
    expect(typed(undefined, 5)).toBeNull();
  });

  test('is cut between words', () => {
    expect(shortened('one two three', 9)).toBe('one two…');
    expect(shortened('one', 9)).toBe('one');
  });

  test.each([
    ['1', 1],
    ['007', 7],
    ['0', null],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    [' 1', null],
    ['٣', null],
    ['9'.repeat(15), 999_999_999_999_999],
    ['9'.repeat(16), null],
    ['', null],
    [undefined, null],
  ])('the id in %j is %j', (text, expected) => {
    expect(idFrom(text)).toBe(expected);
  });
});
