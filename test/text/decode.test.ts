import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/text/decode.ts';
import { runs } from '../runs.ts';

const SPANISH = '<p>La presidenta dijo: “No habrá intervención” — ni hoy ni mañana, ni por 20 €.</p>'.repeat(
  3,
);
const RUSSIAN = '<p>Президент заявила, что переговоров не будет.</p>'.repeat(3);
const JAPANESE = '<p>大統領は協議を続けると述べた。</p>'.repeat(3);
const CHINESE = '<p>总统表示谈判将继续。</p>'.repeat(3);
const TAIWANESE = '<p>總統表示談判將繼續。</p>'.repeat(3);
const KOREAN = '<p>대통령은 협상이 계속될 것이라고 말했다.</p>'.repeat(3);

describe('decodeBytes', () => {
  test('reads the windows-1252 bytes that Node 20 reads wrongly', () => {
    const bytes = Uint8Array.of(0x93, 0x94, 0x92, 0x80, 0x97);
    expect(decodeBytes(bytes, 'text/html; charset=ISO-8859-1', 'html').text).toBe('“”’€—');
  });

  test.each([
    [
      'a mark, whatever is declared',
      iconv.encode(SPANISH, 'utf-8', { addBOM: true }),
      'text/html; charset=iso-8859-1',
      'utf-8',
      'bom',
    ],
    ['UTF-16 LE with mark', iconv.encode(SPANISH, 'utf-16le', { addBOM: true }), null, 'utf-16le', 'bom'],
    ['UTF-16 BE with mark', iconv.encode(SPANISH, 'utf-16be', { addBOM: true }), null, 'utf-16be', 'bom'],
    ['UTF-32 LE with mark', iconv.encode(SPANISH, 'utf-32le', { addBOM: true }), null, 'utf-32le', 'bom'],
    ['UTF-32 BE with mark', iconv.encode(SPANISH, 'utf-32be', { addBOM: true }), null, 'utf-32be', 'bom'],
    [
      'UTF-16 LE without mark',
      iconv.encode(SPANISH, 'utf-16le'),
      'text/xml; charset=utf-8',
      'utf-16le',
      'zero-bytes',
    ],
    [
      'UTF-16 BE without mark',
      iconv.encode(SPANISH, 'utf-16be', { addBOM: false }),
      null,
      'utf-16be',
      'zero-bytes',
    ],
    [
      'UTF-32 LE without mark',
      iconv.encode(SPANISH, 'utf-32le', { addBOM: false }),
      null,
      'utf-32le',
      'zero-bytes',
    ],
    [
      'UTF-32 BE without mark',
      iconv.encode(SPANISH, 'utf-32be', { addBOM: false }),
      null,
      'utf-32be',
      'zero-bytes',
    ],
    [
      'UTF-8 declared as latin-1',
      Buffer.from(SPANISH),
      'text/html; charset=ISO-8859-1',
      'utf-8',
      'valid-utf-8',
    ],
    [
      'windows-1252 declared as UTF-8',
      iconv.encode(SPANISH, 'windows-1252'),
      'text/html; charset=utf-8',
      'windows-1252',
      'fallback',
    ],
    ['windows-1252 undeclared', iconv.encode(SPANISH, 'windows-1252'), null, 'windows-1252', 'fallback'],
    [
      'ISO-8859-15',
      iconv.encode(SPANISH.replace(/[“”—]/g, '"'), 'iso-8859-15'),
      'text/xml; charset="ISO-8859-15"',
      'iso-8859-15',
      'http',
    ],
    [
      'windows-1251',
      iconv.encode(RUSSIAN, 'windows-1251'),
      'text/html;charset=windows-1251',
      'windows-1251',
      'http',
    ],
    ['KOI8-R', iconv.encode(RUSSIAN, 'koi8-r'), "text/html; charset='KOI8-R'", 'koi8-r', 'http'],
    ['Shift-JIS', iconv.encode(JAPANESE, 'shift_jis'), 'text/html; charset=x-sjis', 'shift_jis', 'http'],
    ['EUC-JP', iconv.encode(JAPANESE, 'euc-jp'), 'text/html; charset=EUC-JP', 'euc-jp', 'http'],
    ['GB2312', iconv.encode(CHINESE, 'gb18030'), 'text/html; charset=gb2312', 'gb18030', 'http'],
    ['Big5', iconv.encode(TAIWANESE, 'big5'), 'text/html; charset=Big5', 'big5', 'http'],
    ['EUC-KR', iconv.encode(KOREAN, 'euc-kr'), 'text/html; charset=ks_c_5601-1987', 'euc-kr', 'http'],
  ])('%s', (_, bytes, contentType, encoding, how) => {
    const decoded = decodeBytes(bytes, contentType, 'html');
    expect(decoded).toMatchObject({ encoding, how });
    expect([
      SPANISH,
      SPANISH.replace(/[“”—]/g, '"'),
      RUSSIAN,
      JAPANESE,
      CHINESE,
      TAIWANESE,
      KOREAN,
    ]).toContain(decoded.text);
  });

  test.each([
    ['xml', `<?xml version='1.0' encoding='windows-1251'?>${RUSSIAN}`, 'windows-1251'],
    ['html', `<html><head><meta charset="koi8-r">${RUSSIAN}`, 'koi8-r'],
    [
      'html',
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">${RUSSIAN}`,
      'windows-1251',
    ],
  ] as const)('the declaration of an %s document: %s', (kind, text, encoding) => {
    const decoded = decodeBytes(iconv.encode(text, encoding), 'text/html', kind);
    expect(decoded).toEqual({ text, encoding, how: 'declaration' });
  });

  test('an unknown or impossible charset is passed over', () => {
    const bytes = iconv.encode(
      '<?xml version="1.0" encoding="utf-16"?><t>Señal de mañana</t>',
      'windows-1252',
    );
    for (const charset of ['base64', 'hex', 'utf-7', 'no-such-thing', 'utf-16', 'constructor', '__proto__']) {
      const decoded = decodeBytes(bytes, `text/xml; charset=${charset}`, 'xml');
      expect(decoded.encoding).toBe('windows-1252');
      expect(decoded.text).toContain('Señal de mañana');
    }
  });

  test('UTF-8 with a few strays stays UTF-8, and the strays are read as windows-1252', () => {
    const bytes = Buffer.concat([
      Buffer.from('<p>La señal de mañana, según él, '),
      Buffer.of(0x93),
      Buffer.from('así'),
      Buffer.of(0x94, 0x2e, 0x20),
    ]);
    expect(decodeBytes(bytes, null, 'html')).toEqual({
      text: '<p>La señal de mañana, según él, “así”. ',
      encoding: 'utf-8',
      how: 'mostly-utf-8',
    });
  });

  test('a character cut at the end does not spoil the rest', () => {
    const bytes = Buffer.from('Sí, señor, según él — “sí”');
    expect(decodeBytes(bytes.subarray(0, bytes.length - 1), null, 'html').text).toMatch(
      /^Sí, señor, según él — “sí/,
    );
  });

  test('NUL bytes and lone surrogates do not pass', () => {
    expect(decodeBytes(Buffer.from('a\0b'), null, 'html').text).toBe('ab');
    expect(decodeBytes(Buffer.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00), null, 'html').text).toBe('\ufffda');
  });

  test('an empty body is empty text', () => {
    expect(decodeBytes(new Uint8Array(0), null, 'xml').text).toBe('');
  });

  test('any bytes under any declaration give well-formed text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.option(fc.string()),
        fc.constantFrom('xml', 'html'),
        (bytes, charset, kind) => {
          const { text } = decodeBytes(
            bytes,
            charset === null ? null : `text/html; charset=${charset}`,
            kind,
          );
          expect(text).not.toMatch(/\p{Surrogate}|\0/u);
        },
      ),
    );
  });

  test('control characters that were windows-1252 are mended', () => {
    expect(decodeBytes(Buffer.from('\u0093No\u0094 \u0096 80 \u0080'), null, 'html').text).toBe(
      '“No” – 80 €',
    );
  });

  test('any text survives UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        fc.pre(
          !/[\0\x80-\x9f]/.test(text) &&
            !text.startsWith('\ufeff') &&
            text.length > 0 &&
            !/^[\ufffe]/.test(text),
        );
        expect(decodeBytes(Buffer.from(text), 'text/html; charset=big5', 'html').text).toBe(text);
      }),
    );
  });

  /** What is written in an encoding; ten of its letters in a row are no UTF-8 by accident. */
  const LETTERS: readonly (readonly [encoding: string, letters: string])[] = [
    ['windows-1252', 'aeñáéíóú¿¡“”‘’—…€üß '],
    ['iso-8859-15', 'aeñáéíóú¿¡€üßœ '],
    ['windows-1250', 'aezžšřáéőű„”– '],
    ['windows-1251', 'абвгдежзийклмнопрст«»— '],
    ['koi8-r', 'абвгдежзийклмнопрст '],
    ['iso-8859-7', 'αβγδεζηθικλμνξοπρστ '],
    ['windows-1254', 'aeığşçöüİ “” '],
    ['shift_jis', '日本語の新聞は毎朝出ますアイウ、。「」'],
    ['euc-jp', '日本語の新聞は毎朝出ますアイウ、。「」'],
    ['gb18030', '中文报纸每天早晨出版，。“”😀'],
    ['big5', '中文報紙每天早晨出版，。「」'],
    ['euc-kr', '한국어신문은매일아침나온다. '],
    ['utf-8', 'añ“”—日本語абв😀 '],
    ['utf-16le', 'añ“”—日本語абв😀 '],
    ['utf-32be', 'añ“”—日本語абв😀 '],
  ];
  const written = fc
    .constantFrom(...LETTERS)
    .chain(([encoding, letters]) =>
      fc
        .array(fc.constantFrom(...letters), { minLength: 30, maxLength: 120 })
        .map((text) => ({ encoding, said: text.join('') })),
    );
  const inHttp = (encoding: string) => `text/html; charset=${encoding}`;

  test('any letters of an encoding are read back, declared by the server or by the document', () => {
    fc.assert(
      fc.property(written, fc.boolean(), ({ encoding, said }, byServer) => {
        const text = byServer ? `<p>${said}</p>` : `<meta charset="${encoding}"><p>${said}</p>`;
        const bytes = iconv.encode(text, encoding, { addBOM: /^utf-(16|32)/.test(encoding) });
        expect(decodeBytes(bytes, byServer ? inHttp(encoding) : 'text/html', 'html').text).toBe(text);
      }),
      runs(400),
    );
  });

  test('bytes lost at the end cost the characters that they were, and at most the one before', () => {
    fc.assert(
      fc.property(written, fc.nat(40), ({ encoding, said }, lost) => {
        const text = `<p>${said.repeat(2)}`;
        const bytes = iconv.encode(text, encoding, { addBOM: /^utf-(16|32)/.test(encoding) });
        const kept = bytes.subarray(0, bytes.length - lost);
        const whole = [...iconv.decode(kept, encoding)].slice(0, -2).join('');
        expect(decodeBytes(kept, inHttp(encoding), 'html').text.startsWith(whole)).toBe(true);
      }),
      runs(400),
    );
  });
});
