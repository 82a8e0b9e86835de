import { type ChildNode, hasChildren, isText, type ParentNode } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanParagraphs, endsSentence } from '../../src/text/clean-text.ts';
import { MARKUP_LIMITS, MOST_OPEN, parseMarkup, plainLine, plainText } from '../../src/text/markup.ts';
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
    ['<b><b><b><b><b>', null],
  ] as const)('%s', (html, cutAt) => {
    expect(parseMarkup(html, small).cutAt).toBe(cutAt);
  });

  test('so many elements open at once end the reading', () => {
    expect(parseMarkup('<b>'.repeat(MOST_OPEN)).cutAt).toBeNull();
    expect(parseMarkup('<b>'.repeat(MOST_OPEN + 1)).cutAt).toBe('depth');
  });
});

describe('elements nested deeper than the tree', () => {
  const wide = { ...MARKUP_LIMITS, depth: 4 };
  const deepestIn = (node: ParentNode): number =>
    Math.max(0, ...node.children.map((child) => (hasChildren(child) ? 1 + deepestIn(child) : 0)));

  const wordsIn = (node: ChildNode | ParentNode): string =>
    isText(node) ? node.data : hasChildren(node) ? node.children.map(wordsIn).join('') : '';

  test.each([
    [
      'six never closed',
      `${'<div>'.repeat(6)}<p>One <b>two</b> three.</p><p>Four.</p>`,
      'One two three.\n\nFour.',
      8,
    ],
    ['six closed', `${'<div>'.repeat(6)}ad${'</div>'.repeat(6)}<p>One.</p>`, 'ad\n\nOne.', 6],
    [
      'text after each end tag',
      '<div>a<div>b<div>c<div>d<div>e</div>f</div>g</div>h</div>i</div>j',
      'a\n\nb\n\nc\n\nd\n\ne\n\nfgh\n\ni\n\nj',
      5,
    ],
    [
      'end tags that close nothing',
      `${'<div>'.repeat(9)}</p></x>${'</div>'.repeat(20)}<p>One.</p>`,
      'One.',
      10,
    ],
  ])('%s: all their text is kept, in its order', (_, html, text, depth) => {
    const parsed = parseMarkup(html, wide);
    expect(plainText(html, wide)).toBe(text);
    expect(parsed).toMatchObject({ depth, cutAt: null });
    expect(deepestIn(parsed.document)).toBeLessThanOrEqual(4);
  });

  test('those that are deeper than the limit are counted', () => {
    expect(parseMarkup('<b><b><b><b>', wide).flattened).toBe(0);
    expect(parseMarkup('<b><b><b><b><b><b>', wide).flattened).toBe(2);
  });

  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<b>',
    '</b>',
    '<table><tr><td>',
    '</table>',
    '<br>',
  );
  test('whatever is open or closed, no word is lost or moved and the tree is no deeper', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const html = pieces.map((tag, n) => `${tag}w${n} `).join('');
        const { document } = parseMarkup(html, wide);
        expect(wordsIn(document).trim().split(/\s+/)).toEqual(html.match(/w\d+/g) ?? ['']);
        expect(deepestIn(document)).toBeLessThanOrEqual(4);
      }),
    );
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
