import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressBar } from '../../src/cli/progress.ts';
import { oneLine, printable, table } from '../../src/cli/terminal.ts';

test.each([
  ['a\u001b[31mred\u001b[0m', 'a[31mred[0m'],
  ['bell\u0007 and C1 \u009b5A', 'bell and C1 5A'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['two\r\nlines', 'two\nlines'],
  ['niño — “sí”', 'niño — “sí”'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('no outside text brings a control character to the terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(oneLine(text)).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test('a table has columns as wide as their widest cell', () => {
  expect(
    table([
      ['a', 'long', 'x'],
      ['bbb', 'b', 'y\nz'],
    ]),
  ).toBe('a    long  x\nbbb  b     y z\n');
  expect(table([])).toBe('');
});

test('a progress bar is drawn on a terminal only', () => {
  const drawn: string[] = [];
  const terminal = {
    out: () => {},
    err: (text: string) => drawn.push(text),
    env: {},
    colours: false,
    input: null,
    stop: new AbortController().signal,
  };
  progressBar({ ...terminal, bar: false }, 2, 'pages').step();
  expect(drawn).toEqual([]);
  const bar = progressBar({ ...terminal, bar: true }, 2, 'pages');
  bar.step('one');
  bar.end();
  expect(drawn.map((text) => text.replace('\r\u001b[K', ''))).toEqual([
    '[------------------------] 0/2 pages ',
    '[############------------] 1/2 pages one',
    '',
  ]);
});
