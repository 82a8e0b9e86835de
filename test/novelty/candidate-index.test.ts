import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CandidateIndex } from '../../src/novelty/candidate-index.ts';
import { type Prepared, prepare } from '../../src/novelty/features.ts';
import { keyOf } from '../../src/novelty/key-table.ts';
import type { Retention } from '../../src/novelty/retention.ts';
import { placed, type Words } from './claims.ts';

const DAY = 24 * 3600 * 1000;
const BEGIN = Date.parse('2025-08-01T00:00:00Z');

function claim(words: Words, id: number, day = 0): Prepared {
  return prepare({
    ...placed({ plain: true, ...words }, id),
    seenAt: new Date(BEGIN + day * DAY).toISOString(),
  });
}

function bytesOf(index: CandidateIndex): Buffer {
  return Buffer.concat([...index.write()]);
}

/** The index as another process would read it. */
function again(index: CandidateIndex): CandidateIndex {
  return CandidateIndex.read(bytesOf(index), index.retention);
}

const WORDS =
  'harbor pilot barge crane quay lantern oyster ferry mayor strike tunnel ledger bakery orchard'.split(' ');
const RETENTION: Retention = { days: 10, byTopic: { trade: 4, border: 20 } };

/** Claims of few words, so that much is shared, and lists grow beyond their first blocks. */
const said = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
  topics: fc.subarray(['border', 'trade', 'courts'], { minLength: 1 }),
  lang: fc.constantFrom('en' as const, 'es' as const),
  day: fc.integer({ min: 0, max: 40 }),
  fresh: fc.boolean(),
  /** Whether its transaction failed first, whether the process then started again from a snapshot. */
  failed: fc.boolean(),
  restarts: fc.constantFrom(false, false, false, true),
});

describe('an index of candidates', () => {
  test('is the same however it came about: grown up, read from snapshots on the way, or after failed transactions', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 120 }), (stream) => {
        const grown = new CandidateIndex(RETENTION);
        let other = new CandidateIndex(RETENTION);
        const claims = stream.map((one, id) => claim({ ...one, text: one.words.join(' ') }, id, one.day));
        for (const [id, { fresh, failed, restarts }] of stream.entries()) {
          const mine = claims[id];
          if (!mine) continue;
          expect(other.candidates(mine)).toEqual(grown.candidates(mine));
          grown.add(mine, fresh);
          other.mark();
          if (failed) {
            for (const lost of claims.slice(id, id + 5)) other.add(lost, true);
            other.rewind();
          }
          other.add(mine, fresh);
          if (restarts) other = again(other);
        }
        expect(bytesOf(other).equals(bytesOf(grown))).toBe(true);
        const weigh = { primary: 's:harbor', base: 1 };
        expect(other.weights.weight(weigh, ['border'])).toBe(grown.weights.weight(weigh, ['border']));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('hands on what shares the rarest words, older claims first among equals', () => {
    const index = new CandidateIndex();
    index.add(claim({ text: 'harbor oyster lantern' }, 11), true);
    index.add(claim({ text: 'harbor crane' }, 12), true);
    index.add(claim({ text: 'harbor oyster lantern' }, 13), true);
    index.add(claim({ text: 'mayor' }, 14), true);
    expect(index.candidates(claim({ text: 'harbor oyster lantern' }, 15))).toEqual([11, 13, 12]);
  });

  test('finds a claim in the other language by the lexicon, by concepts and by cognates', () => {
    const index = new CandidateIndex();
    index.add(claim({ text: 'El gobierno rechazó la oferta de Quetzalara', lang: 'es' }, 1), true);
    for (const text of ['government', 'turned down', 'in Quetzalara']) {
      expect(index.candidates(claim({ text }, 2)), text).toEqual([1]);
    }
  });

  test('takes everything back to the mark, however much was added', () => {
    const index = new CandidateIndex();
    for (let id = 0; id < 50; id++) index.add(claim({ text: `harbor w${id}ard` }, id), true);
    const before = bytesOf(index);
    index.mark();
    for (let id = 50; id < 400; id++)
      index.add(claim({ text: `harbor pilot w${id}ard` }, id, id), id % 2 === 0);
    index.rewind();
    expect(bytesOf(index).equals(before)).toBe(true);
    expect(index.size).toBe(50);
  });
});

describe('a claim whose retention has passed', () => {
  const retention: Retention = { days: 10, byTopic: { trade: 4 } };
  const at = (day: number, topics: string[], id: number) => claim({ text: 'harbor oyster', topics }, id, day);

  test.each<[name: string, topics: string[], stays: number, goes: number]>([
    ['by the settings', ['border'], 10, 11],
    ['by its topic', ['trade'], 4, 5],
    ['by the topic that keeps it longest', ['trade', 'border'], 10, 11],
  ])('is no candidate any more: %s', (_, topics, stays, goes) => {
    const index = new CandidateIndex(retention);
    index.add(at(0, topics, 1), true);
    expect(index.candidates(at(stays, topics, 2))).toEqual([1]);
    expect(index.candidates(at(goes, topics, 2))).toEqual([]);
  });

  test('stays gone for a claim of an article that was seen earlier but is judged later', () => {
    const index = new CandidateIndex(retention);
    index.add(at(0, ['border'], 1), true);
    index.add(at(20, ['border'], 2), true);
    expect(index.candidates(at(1, ['border'], 3))).toEqual([2]);
  });

  test('is not in a snapshot, which changes nothing else', () => {
    const index = new CandidateIndex(retention);
    for (let id = 0; id < 30; id++) index.add(at(id, ['border'], id), true);
    const read = again(index);
    expect([index.size, index.left]).toEqual([30, 19]);
    expect([read.size, read.left]).toEqual([11, 0]);
    expect(bytesOf(read).equals(bytesOf(index))).toBe(true);
    const mine = at(30, ['border'], 30);
    expect(read.candidates(mine)).toEqual(index.candidates(mine));
    const [unit] = mine.units;
    if (unit) expect(read.weights.weight(unit, ['border'])).toBe(index.weights.weight(unit, ['border']));
  });
});

describe('two words of one hash', () => {
  const [one, two] = twoOfOneHash();

  test('are found for one another, as a candidate too many', () => {
    expect(one).not.toBe(two);
    const index = new CandidateIndex();
    const [primary, other] = [one, two].map((key) => withUnit(claim({ text: 'harbor' }, 1), key));
    if (!primary || !other) throw new Error('there are two');
    index.add(primary, true);
    expect(index.candidates(other)).toEqual([1]);
    expect(index.candidates(withUnit(other, 'n:31337'))).toEqual([]);
  });

  /** Numbers are indexed by their key alone. */
  function withUnit(prepared: Prepared, key: string): Prepared {
    const units = prepared.units.map((unit) => ({
      ...unit,
      kind: 'number' as const,
      primary: key,
      keys: [key],
    }));
    return { ...prepared, units };
  }

  function twoOfOneHash(): [string, string] {
    const seen = new Map<number, string>();
    for (let number = 0; ; number++) {
      const text = `n:${number}`;
      const known = seen.get(keyOf(text));
      if (known !== undefined) return [known, text];
      seen.set(keyOf(text), text);
    }
  }
});

describe('bytes that are no index', () => {
  test('are refused, wherever they end', () => {
    const index = new CandidateIndex();
    for (let id = 0; id < 5; id++) index.add(claim({ text: `harbor w${id}ard` }, id), true);
    const bytes = bytesOf(index);
    for (let end = 0; end < bytes.length; end++) {
      expect(() => CandidateIndex.read(bytes.subarray(0, end)), `${end} bytes`).toThrow(RangeError);
    }
    expect(() => CandidateIndex.read(Buffer.concat([bytes, Buffer.from([0])]))).toThrow(RangeError);
  });
});
