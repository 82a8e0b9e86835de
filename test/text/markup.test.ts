import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, endsSentence } from '../../src/text/clean-text.ts';
import { parseMarkup, plainLine, plainText } from '../../src/text/markup.ts';
import { foldLines } from '../../src/text/markup-blocks.ts';

describe('HTML to plain text', () => {
  test.each([
    ['<p>One</p><p>Two&nbsp;&amp; three</p>', 'One\n\nTwo & three'],
    ['One<br>two', 'One two'],
    ['One<br>Two', 'One\n\nTwo'],
    ['One.<br><br>Two.', 'One.\n\nTwo.'],
    ['<h2>Head</h2>Text', 'Head\n\nText'],
    ['<ul><li>a<li>b</ul>', 'a\n\nb'],
    ['<td>a</td><td>b</td>', 'a\n\nb'],
    [
      '<table><tr><th>Ship</th><th>Seats</th></tr><tr><td>Ada</td><td>120</td></tr></table>',
      'Ship | Seats\n\nAda | 120',
    ],
    ['<table><tr><td></td><td>Ada</td><td> </td><td><b>120</b></td></tr></table>', 'Ada | 120'],
    ['<table><tr><td>Menu</td><td><p>One</p><p>Two</p></td></tr></table>', 'Menu\n\nOne\n\nTwo'],
    ['<table><tr><td>One<br><br>Two</td><td>Menu</td></tr></table>', 'One\n\nTwo\n\nMenu'],
    ['a<b>b</b>c <i>d</i>', 'abc d'],
    ['He said <q>no</q>.', 'He said “no”.'],
    ['It was <del>six</del> <ins>eight</ins>.', 'It was eight.'],
    ['x<script>y</script><style>z</style><!-- w -->', 'x'],
    ['5 &lt; 6 &amp;amp; 7', '5 < 6 &amp; 7'],
    ['a &lt; b', 'a < b'],
    ['<p>unclosed <b>bold <p>next', 'unclosed bold\n\nnext'],
    ['plain\n\ntext', 'plain\n\ntext'],
    ['', ''],
    ['   ', ''],
    ['&#147;quoted&#148;', '“quoted”'],
  ])('%s', (html, expected) => {
    expect(plainText(html)).toBe(expected);
  });

  test('on one line', () => {
    expect(plainLine('<p>One</p>\n<p>two</p>')).toBe('One two');
  });

  test('never throws, and never leaves an empty or unclean paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (html) => {
        const text = plainText(html);
        if (text !== '')
          for (const paragraph of text.split('\n\n')) expect(paragraph).toBe(cleanLine(paragraph));
      }),
    );
  });
});

describe('limits', () => {
  const small = { characters: 100, elements: 5, depth: 3 };
  test.each([
    ['<p>a</p>', null],
    [`<p>${'a'.repeat(200)}`, 'size'],
    ['<p></p>'.repeat(6), 'elements'],
    ['<b><b><b><b><b>', 'depth'],
  ] as const)('%s', (html, cutAt) => {
    expect(parseMarkup(html, small).cutAt).toBe(cutAt);
  });
});

describe('single line breaks', () => {
  const wrapped = [
    'The council of the town voted on Monday to',
    'close the bridge, which nobody had asked',
    'it to do.',
  ];
  test.each([
    ['text wrapped by hand is joined', wrapped, [wrapped.join(' ')]],
    [
      'lines of their own stay apart',
      ['One app.', 'Start reading', 'Sign in'],
      ['One app.', 'Start reading', 'Sign in'],
    ],
    ['a line that goes on in lower case is joined', ['The end', 'of it.'], ['The end of it.']],
    ['empty lines go', ['', 'a.', ''], ['a.']],
  ])('%s', (_, lines, expected) => {
    expect(foldLines(lines)).toEqual(expected);
  });
});

describe('clean text', () => {
  test.each([
    ['a\u00A0b\u2009c', 'a b c'],
    ['pres\u200Bident', 'president'],
    ['mi\u00ADnister', 'minister'],
    ['\uFEFF\u202Eabc\u202C', 'abc'],
    ['a\u0000b', 'a b'],
    ['\uD800', '\uFFFD'],
    ['“quotes” stay ‘as’ they «are»', '“quotes” stay ‘as’ they «are»'],
  ])('%j', (raw, expected) => {
    expect(cleanLine(raw)).toBe(expected);
  });

  test('paragraphs are parted by exactly one blank line', () => {
    expect(cleanParagraphs(' a\r\n \r\n\r\nb\nc ')).toBe('a\n\nb c');
  });

  test.each([
    ['Done.', true],
    ['“Done,” she said.', true],
    ['“Done.”', true],
    ['¿Y ahora?', true],
    ['Related stories', false],
    ['', false],
  ])('%s ends a sentence: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });
});
