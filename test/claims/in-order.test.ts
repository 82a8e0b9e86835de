import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InOrder } from '../../src/claims/in-order.ts';
import { spanOf } from '../../src/model/span.ts';

test('what stands between two offsets is what a walk through everything finds', () => {
  const stretch = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(stretch), fc.nat(220), fc.nat(220), (stretches, start, end) => {
      const all = stretches
        .map(([from, length]) => ({ span: spanOf('', from, from + length) }))
        .sort((a, b) => a.span.start - b.span.start);
      const inside = all.filter(({ span }) => span.start >= start && span.end <= end);
      expect(new InOrder(all).within(start, end)).toEqual(inside);
    }),
  );
});
