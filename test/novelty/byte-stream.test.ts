import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/novelty/byte-stream.ts';

const TIMES = { seed: 7, numRuns: 100 };
const anything = fc.oneof(
  fc.maxSafeNat().map((value) => ({ kind: 'number' as const, value })),
  fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map((value) => ({ kind: 'signed' as const, value })),
  fc.string({ unit: 'binary' }).map((value) => ({ kind: 'text' as const, value })),
);

test('what is written is read back, over the ends of chunks too', () => {
  fc.assert(
    fc.property(fc.array(anything), fc.integer({ min: 65_500, max: 65_540 }), (values, filling) => {
      const out = new ByteWriter();
      for (let at = 0; at < filling; at++) out.number(at % 100);
      for (const { kind, value } of values) {
        if (kind === 'text') out.text(value);
        else out[kind](value);
      }
      const from = new ByteReader(Buffer.concat(out.end()));
      for (let at = 0; at < filling; at++) from.number();
      expect(values.map(({ kind }) => from[kind]())).toEqual(values.map(({ value }) => value));
      expect(from.atEnd).toBe(true);
    }),
    { ...TIMES, numRuns: 20 },
  );
});

test('reading stops where the bytes end', () => {
  expect(() => new ByteReader(Buffer.from([0x80])).number()).toThrow(RangeError);
  expect(() => new ByteReader(Buffer.from([200, 100, 1])).text()).toThrow(RangeError);
});
