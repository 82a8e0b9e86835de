import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBinary } from '../../src/text/binary.ts';
import { decodeBytes } from '../../src/text/decode.ts';

const decoded = (bytes: Uint8Array, type: string | null = null) => decodeBytes(bytes, type, 'html').text;

describe('bytes that are no text', () => {
  test.each([
    ['bytes of all values', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))],
    ['something compressed', gzipSync(Array.from({ length: 3000 }, (_, at) => `${at * 7919} `).join(''))],
  ])('%s', (_, bytes) => expect(isBinary(decoded(bytes))).toBe(true));

  test.each([
    ['nothing', Buffer.from('')],
    ['a page', Buffer.from('<p>La presidenta dijo que “no”.</p>\r\n\t')],
    ['a page in windows-1252', Buffer.from('La presidenta dijo \x93no\x94, seg\xfan \xe9l', 'latin1')],
    ['a page in UTF-16', Buffer.from('\ufeffLa presidenta dijo que no', 'utf16le')],
    ['one stray control character in a page', Buffer.from(`The \u0007 harbour ${'is closed. '.repeat(10)}`)],
    ['Japanese', Buffer.from('大統領は火曜日に港を閉鎖すると述べた。')],
  ])('not: %s', (_, bytes) => expect(isBinary(decoded(bytes))).toBe(false));

  test('nothing that is typed is taken for it', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'abc áñ“”—\n\t 大统', '🙂') });
    fc.assert(fc.property(typed, (text) => !isBinary(text)));
  });
});
