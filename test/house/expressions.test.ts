import { describe, expect, test } from 'vitest';
import { type Expression, expressionsOfSrc } from './expressions.ts';
import { growingOn } from './growing-expressions.ts';

/**
 * Expressions whose time may grow faster than their text, since they never meet a long one: file, how the expression
 * begins (an empty string: all of the file), and what bounds the text.
 */
const BOUNDED: readonly (readonly [file: string, begins: string, reason: string])[] = [
  ['articles/line-patterns.ts', '\\bcookies\\b', 'lines of at most 400 characters'],
  ['articles/line-patterns.ts', '^(?:(?:share|tweet|', 'lines of at most 400 characters'],
  ['articles/metadata.ts', '^(.{12,}?)\\s+[|', 'titles, in which white space is folded'],
  ['articles/metadata.ts', '[|·•»]\\s+[^|', 'titles, in which white space is folded'],
  ['articles/not-found.ts', '\\s*[|–—·•»]', 'titles, of which 200 characters are read'],
  ['articles/not-found.ts', '^(?:(?:oops|sorry|', 'titles and lines of at most 400 characters'],
  ['articles/passing-words.ts', '^(?:just now|', 'sentences of at most 140 characters'],
  ['articles/passing-words.ts', '\\s*[|·•]\\s*|', 'sentences of at most 300 characters'],
  ['articles/passing-words.ts', '^(?:[\\d.,]+ ?(?:k|', 'sentences of at most 300 characters'],
  ['articles/walls.ts', '(?:subscribe|sign up|', 'lines, of which 600 characters are read'],
  ['articles/wire.ts', '', 'names, beginnings and ends of at most 260 characters'],
  ['claims/dateline.ts', '^[\\p{Lu}\\s.,()', 'twelve words of at most 300 letters'],
  ['claims/stance-rules.ts', '', 'units of at most 400 words of at most 300 letters'],
  ['text/lexicons/echoes.ts', '', 'units of at most 400 words of at most 300 letters'],
  ['text/decode.ts', '<\\?xml\\s', 'the first 4,096 bytes of a document'],
  ['text/decode.ts', '<meta\\s', 'the first 4,096 bytes of a document'],
  ['feeds/entry-fields.ts', '^\\S+@\\S+\\s*', 'names of at most 300 characters'],
  ['feeds/entry-fields.ts', '^(.+?)\\s*\\(\\S+@', 'names of at most 300 characters'],
  ['config/yaml-file.ts', 'Unresolved alias', "the message about an operator's own file"],
  ['config/forms.ts', '@([^\\s>]+)>?', "the operator's own address"],
  ['store/embedded/wire.ts', "'(?:[^']|'')*'", 'statements of our own'],
];

const isBounded = ({ file, source }: Expression): boolean =>
  BOUNDED.some(([of, begins]) => of === file && source.startsWith(begins));

describe('no regular expression of src takes time that grows faster than its text', () => {
  test('whatever is repeated in it', { retry: 2 }, async () => {
    const all = await expressionsOfSrc();
    expect(all.length).toBeGreaterThan(800);
    const growing = all
      .filter((each) => !isBounded(each))
      .flatMap((each) => {
        const pump = growingOn(each);
        return pump === null
          ? []
          : [`${each.file}: /${each.source}/${each.flags} on ${JSON.stringify(pump)}`];
      });
    // Rewritten so that each character is read once, or, where its text is bounded, named above with the bound.
    expect(growing).toEqual([]);
    const stale = BOUNDED.filter(
      ([file, begins]) => !all.some((each) => each.file === file && each.source.startsWith(begins)),
    );
    expect(stale).toEqual([]);
  });

  test.each([
    ['\\s+$', ''],
    ['\\s*,', 'g'],
    ['<a[^>]*>', ''],
    ['^(?:(?:can(?:not)?|not)[ ,]*)+ found', 'u'],
    ['^\\p{Lu}+\\p{L}*$', 'u'],
    ['"(?:[^"\\\\]|\\\\.)*"', 'g'],
    ['\\bno troops\\b.* on our', ''],
    ['(?:/amp)+(/?)$', 'i'],
  ])('/%s/%s is found', (source, flags) => expect(growingOn({ file: '', source, flags })).not.toBeNull());

  test.each([
    ['(?<!\\s)\\s+$', ''],
    ['<a[^<>]*>', ''],
    ['^(?:a|b)*c', ''],
    ['^(?:(?:can|not)[ ,]*)+ found', 'u'],
    ['^(?:\\p{Lu}\\p{L}*(?!\\p{L})\\.?){1,4}$', 'u'],
    ['[^\\p{L}\\p{N}]+', 'gu'],
    ['&(?:#\\d+|[a-z]+);', 'gi'],
    ['(?<d>\\d{1,2})[.:h](?=\\d{2})(?!\\d{3})', 'i'],
  ])('/%s/%s is not', (source, flags) => expect(growingOn({ file: '', source, flags })).toBeNull());
});
