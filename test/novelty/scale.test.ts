import { describe, expect, test } from 'vitest';
import { CandidateIndex } from '../../src/novelty/candidate-index.ts';
import { type Prepared, prepare, type Unit } from '../../src/novelty/features.ts';
import { placed } from './claims.ts';

/** A claim of one unit. */
const NOTHING = prepare(placed({ text: 'harbor' }));

/** Made-up words: as many as a language has, some far more frequent than others, the same on every run. */
function words(seed: number): string[] {
  let state = (seed + 1) * 2654435761;
  return Array.from({ length: 12 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return `n:${Math.floor(20_000 ** (state / 2 ** 32))}`;
  });
}

/** Ready for the index; making claims of sentences is what takes time, and is not asked here. */
function claim(id: number, said: readonly string[]): Prepared {
  const units = [...new Set(said)].flatMap((key) =>
    NOTHING.units.map((unit): Unit => ({ ...unit, kind: 'number', primary: key, keys: [key], concepts: [] })),
  );
  return { ...NOTHING, placed: { ...NOTHING.placed, id }, units };
}

function fill(index: CandidateIndex, upTo: number): void {
  for (let id = index.size; id < upTo; id++) index.add(claim(id, words(id)), true);
  index.mark();
}

/** The best of five rounds: what else the machine does must not count. */
function lookUp(index: CandidateIndex): { found: number; milliseconds: number } {
  const rounds = Array.from({ length: 5 }, () => lookUpOnce(index));
  return { found: rounds[0]?.found ?? 0, milliseconds: Math.min(...rounds.map((one) => one.milliseconds)) };
}

/** Mean time of two hundred look-ups of claims that are in the index under most of their words. */
function lookUpOnce(index: CandidateIndex): { found: number; milliseconds: number } {
  const asked = Array.from({ length: 200 }, (_, n) => Math.floor((n * index.size) / 200));
  const changed = asked.map((id) => claim(index.size + id, [...words(id).slice(0, 8), 'n:-1']));
  const begun = performance.now();
  const found = changed.filter((mine, n) => index.candidates(mine).includes(asked[n] ?? -1)).length;
  return { found, milliseconds: (performance.now() - begun) / 200 };
}

describe('an index of a hundred thousand claims', () => {
  test('finds what was said before, in little memory, and looking up grows slower than the index', () => {
    const index = new CandidateIndex();
    fill(index, 2_000);
    const small = lookUp(index);
    const begun = performance.now();
    fill(index, 100_000);
    const filling = performance.now() - begun;
    const large = lookUp(index);
    expect(index.size).toBe(100_000);
    expect(large.found).toBeGreaterThanOrEqual(197);
    expect(index.bytes).toBeLessThan(10_000_000);
    // Fifty times the claims: a look-up that read them all would take fifty times as long.
    expect(large.milliseconds / small.milliseconds).toBeLessThan(35);
    // Keys are read in their order, which a table that took it for chance would fill from one end.
    const bytes = Buffer.concat([...index.write()]);
    const reading = performance.now();
    expect(CandidateIndex.read(bytes).size).toBe(100_000);
    expect(performance.now() - reading).toBeLessThan(filling);
  }, 300_000);
});
