import { describe, expect, test } from 'vitest';
import { kindInAtom } from '../../bench/feeds/atom-kinds.ts';
import { agrees, type Check, withoutMarkup } from '../../bench/feeds/checks.ts';
import { pythonLiteral, splitOutside } from '../../bench/feeds/python-literals.ts';
import type { Reading } from '../../bench/feeds/reading.ts';

describe("Python as feedparser's expectations are written in it", () => {
  test.each([
    ["'a'", 'a'],
    ['"it\'s"', "it's"],
    ["u'\\u201cx\\xe9\\u201d'", '“xé”'],
    ["'a\\'b\\n'", "a'b\n"],
    ['8230', 8230],
    ['None', null],
    ['(2003, 12, 31, 10, 14, 55, 2, 365, 0)', '2003-12-31T10:14:55.000Z'],
    ['True', undefined],
    ['len(x)', undefined],
    ["'a' + 'b'", undefined],
  ])('%s', (source, value) => expect(pythonLiteral(source)).toBe(value));

  test('is split outside quotes and brackets only', () => {
    expect(splitOutside("a == 'x and y' and (b and c) and d", ' and ')).toEqual([
      "a == 'x and y'",
      '(b and c)',
      'd',
    ]);
  });
});

describe('a check', () => {
  const none = { value: '', kind: 'plain' } as const;
  const reading = (title: string, kind: 'plain' | 'html' | 'unsaid'): Reading => ({
    title: none,
    siteUrl: null,
    language: null,
    entries: [
      {
        ...{ id: null, url: null, author: 'Ana Ruiz', published: null, updated: null },
        ...{ title: { value: title, kind }, summary: none, content: none },
      },
    ],
  });
  const check = (expected: string, kind: Check['kind']): Check => ({
    entry: 0,
    field: 'title',
    expected,
    kind,
  });

  test.each([
    ['a  b', 'plain', 'a b', 'plain', true],
    ['a b', 'plain', '<p>a <b>b</b></p>', 'html', true],
    ['a < b', 'plain', 'a &lt; b', 'html', true],
    ['a < b', 'plain', 'a < b', 'plain', true],
    ['a &lt; b', 'plain', 'a < b', 'plain', false],
    ['<b>a</b>', 'plain', '<b>a</b>', 'html', false],
    ['<b>a</b>', 'unsaid', '<b>a</b>', 'html', true],
    ['', 'plain', 'a', 'plain', false],
  ] as const)('%j (%s) against %j (%s): %s', (said, saidKind, expected, kind, right) =>
    expect(agrees(reading(said, saidKind), check(expected, kind))).toBe(right),
  );

  test('of an entry that was not read is wrong', () =>
    expect(agrees(reading('a', 'plain'), { ...check('a', 'plain'), entry: 1 })).toBe(false));

  test('of nothing wants nothing', () => {
    expect(agrees(reading('', 'plain'), { entry: 0, field: 'link', expected: null, kind: 'plain' })).toBe(
      true,
    );
    expect(agrees(reading('', 'plain'), { entry: 0, field: 'author', expected: null, kind: 'plain' })).toBe(
      false,
    );
  });

  test('of an author takes an address in brackets for no part of the name', () => {
    const named = {
      entry: 0,
      field: 'author',
      expected: 'Ana Ruiz (ana@paper.example)',
      kind: 'plain',
    } as const;
    expect(agrees(reading('', 'plain'), named)).toBe(true);
    expect(agrees(reading('', 'plain'), { ...named, expected: 'Luis Vega' })).toBe(false);
  });

  test('leaves out what nobody reads', () =>
    expect(withoutMarkup('a<script>b</script><svg><desc>c</desc></svg>&amp;d')).toBe('a&d'));
});

test.each([
  ['<title>x</title>', 'plain'],
  ['<title type="html">x</title>', 'html'],
  ['<title type="text">x</title>', 'plain'],
  ['<title mode="escaped">x</title>', 'html'],
  ['<title><b>x</b></title>', 'html'],
  ['<title><![CDATA[<b>x</b>]]></title>', 'plain'],
])('the title of %s is %s', (title, kind) => {
  expect(kindInAtom(`<feed><title type="html">f</title><entry>${title}</entry></feed>`, 0, 'title')).toBe(
    kind,
  );
  expect(kindInAtom(`<rss><item>${title}</item></rss>`, 0, 'title')).toBe('html');
});
