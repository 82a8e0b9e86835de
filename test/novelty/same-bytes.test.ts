import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, differingPlaces, shortDigest } from '../../src/novelty/same-bytes.ts';

describe('bytes of a value', () => {
  test('do not depend on the order of keys, at any depth', () => {
    const a = { b: [1, { d: 'x', c: null }], a: 0.25 };
    const b = { a: 0.25, b: [1, { c: null, d: 'x' }] };
    expect(canonicalJson(a)).toBe('{"a":0.25,"b":[1,{"c":null,"d":"x"}]}');
    expect(shortDigest(a)).toBe(shortDigest(b));
  });

  test('of what is absent and what is undefined are the same', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('are JSON that says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('places that differ', () => {
  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: 1 }, { a: 2 }, ['a']],
    [{ a: [{ b: 1 }, 2] }, { a: [{ b: 3 }, 2, 4] }, ['a.0.b', 'a.2']],
    [{ a: null }, { a: [] }, ['a']],
    [{ a: 1 }, {}, ['a']],
    [1, 2, ['']],
  ])('of %j and %j', (stored, again, places) => {
    expect(differingPlaces(stored, again, 10).map(({ at }) => at)).toEqual(places);
  });

  test('are no more than are asked for, and none exactly where the bytes are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const places = differingPlaces(a, b, 3);
        expect(places.length).toBeLessThanOrEqual(3);
        expect(places.length === 0).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});
