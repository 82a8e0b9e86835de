import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { DrawnText, masked } from '../../src/web/drawn-text.tsx';
import { type Drawn, LAYER_KINDS, type Layer, layered } from '../../src/web/layers.ts';

function htmlOf(text: string, layers: readonly Layer[]): string {
  return `${<DrawnText drawn={layered(text, layers)} lang="en" label="text" />}`;
}

/** Every element closes, and in the reverse order of opening. */
function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^<>]*>/g)) {
    if (end === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/[<>]/.test(html.replace(/<\/?[a-z]+(?: [a-z-]+="[^"<>]*")*>/g, ''));
}

const textOf = (html: string) =>
  parseHTML(`<html><body>${html}</body></html>`).document.querySelector('section')?.textContent;

/** Brackets where elements begin and end, a bar where one that was cut goes on. */
function sketch(drawn: readonly Drawn[]): string {
  return drawn
    .map((one) => {
      if (typeof one === 'string') return one;
      if ('paragraph' in one) return `¶${sketch(one.inside)}`;
      return `${one.first ? '[' : '|'}${one.layer.kind}:${sketch(one.inside)}]`;
    })
    .join('');
}
const over = (kind: Layer['kind'], start: number, end: number): Layer => ({ kind, start, end });

describe('layers over a text', () => {
  test.each([
    ['none', [], '¶abcdef'],
    ['one inside another', [over('cue', 2, 4), over('content', 0, 6)], '¶[content:ab[cue:cd]ef]'],
    [
      'at one place, the kind that is drawn outermost first',
      [over('mention', 0, 6), over('content', 0, 6)],
      '¶[content:[mention:abcdef]]',
    ],
    [
      'crossing: the inner one is cut and goes on',
      [over('content', 0, 4), over('content', 2, 6)],
      '¶[content:ab[content:cd]]|content:ef]',
    ],
    ['side by side', [over('cue', 0, 2), over('cue', 2, 4)], '¶[cue:ab][cue:cd]ef'],
    ['outside of the text, or empty', [over('cue', 3, 3), over('cue', 9, 12), over('cue', 4, 2)], '¶abcdef'],
    ['reaching over its end', [over('cue', -3, 2), over('date', 5, 99)], '¶[cue:ab]cde[date:f]'],
  ])('%s', (_, layers, wanted) => {
    expect(sketch(layered('abcdef', layers))).toBe(wanted);
  });

  test('go on in the next paragraph, and the blank lines stay', () => {
    expect(sketch(layered('ab\n\ncd\n\n\nef', [over('content', 1, 10), over('cue', 2, 4)]))).toBe(
      '¶a[content:b]\n\n¶|content:cd]\n\n\n¶|content:e]f',
    );
  });

  test('cut no character in half', () => {
    expect(sketch(layered('a👩b', [over('cue', 2, 4), over('date', 0, 2)]))).toBe('¶[date:a[cue:👩]]|cue:b]');
  });

  test('are taken by the ten thousand, as deep as they come, and cost no more than their number', () => {
    const text = 'word '.repeat(20_000);
    const nested = Array.from({ length: 20_000 }, (_, at) => over('content', at, 100_000 - at));
    const html = htmlOf(text, nested);
    expect(isWellFormed(html)).toBe(true);
    expect(html.length).toBeLessThan(400_000);
  });

  const character = fc.constantFrom(
    ...'ab "\'&<>\n\n\té👩\u0000\u202e\ud83d\u2028\r'.split(''),
    '\n\n',
    '</p>',
  );
  const text = fc.oneof(
    fc.array(character, { maxLength: 60 }).map((all) => all.join('')),
    fc.string(),
  );
  const offset = fc.integer({ min: -3, max: 80 });
  const layer = fc.record({
    start: offset,
    end: offset,
    kind: fc.constantFrom(...LAYER_KINDS),
    of: fc.constantFrom([], ['c1'], ['c1', 'c2']),
  });

  test('of any kind over any text make well-formed HTML whose text is the text', () => {
    fc.assert(
      fc.property(text, fc.array(layer, { maxLength: 25 }), (words, layers) => {
        const html = htmlOf(words, layers);
        expect(isWellFormed(html)).toBe(true);
        expect(textOf(html)).toBe(masked(words));
        expect(masked(words)).toHaveLength(words.length);
      }),
      { numRuns: 500 },
    );
  });

  test('that nest or stand side by side are never cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 12 }), (cuts) => {
        const edges = [...new Set(cuts)].sort((a, b) => a - b);
        const side = edges.slice(1).map((end, at) => over('content', edges[at] ?? 0, end));
        const around = edges.length < 2 ? [] : [over('claim', edges[0] ?? 0, edges.at(-1) ?? 0)];
        expect(sketch(layered('x'.repeat(40), [...side, ...around]))).not.toContain('|');
      }),
    );
  });
});

test.each([
  ['plain, niño, 日本, 👩‍🚀\n\ttabs', 'plain, niño, 日本, 👩‍🚀\n\ttabs'],
  ['a\u0000b\u001bc\u007fd\u0085', 'a␀b␛c␡d␦'],
  ['a\u202eb\u2066c\ufeff', 'a␦b␦c␦'],
  ['half \ud83d of a face', 'half \ufffd of a face'],
])('outside text %j is drawn, one sign for one, as %j', (words, expected) => {
  expect(masked(words)).toBe(expected);
});
