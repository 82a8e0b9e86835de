import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { mendDoubleEncoded } from '../../src/text/double-encoded.ts';

const twice = (text: string): string => {
  const bytes = Buffer.from(text);
  return [...bytes]
    .map((byte) =>
      /^(129|141|143|144|157)$/.test(`${byte}`)
        ? String.fromCharCode(byte)
        : iconv.decode(Buffer.of(byte), 'windows-1252'),
    )
    .join('');
};

describe('mendDoubleEncoded', () => {
  test.each([
    ['â€œNoâ€\u009d, dijo', '“No”, dijo'],
    ['Itâ€™s', 'It’s'],
    ['seÃ±al y maÃ±ana', 'señal y mañana'],
    ['5 â‚¬', '5 €'],
    ['Â¿QuÃ© pasÃ³?', '¿Qué pasó?'],
  ])('%j was %j', (text, meant) => expect(mendDoubleEncoded(text)).toBe(meant));

  test.each([
    ['nothing beyond ASCII'],
    ['EL PERÚ HABLÓ…'],
    ['“AVANZÓ”'],
    ['IRMÃ… e mãe'],
    ['señal, y seÃ±al'],
    ['à 25 °C'],
    ['大統領 â€™'],
    ['ÂÃâ'],
  ])('%j stays', (text) => expect(mendDoubleEncoded(text)).toBe(text));

  test('undoes what was done to any text that it knows by its signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'abc ñáé¿¡“”’—…€'), { minLength: 1 }), (letters) => {
        const text = letters.join('');
        const mended = mendDoubleEncoded(twice(text));
        expect([text, twice(text)]).toContain(mended);
      }),
    );
  });

  test('never throws, and leaves what cannot have been so', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof mendDoubleEncoded(text)).toBe('string');
      }),
    );
  });
});
