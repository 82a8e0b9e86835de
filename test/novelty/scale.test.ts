import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/model/judgement.ts';
import { NoveltyIndex } from '../../src/novelty/novelty-index.ts';
import { placed } from './claims.ts';

const NEW: Judgement = {
  verdict: 'new',
  match: null,
  rule: 'LOW',
  score: 0,
  thresholds: { decide: 0.5, review: 0.3, sure: 0.8 },
  review: false,
  explanation: {
    aligned: [],
    leftover: { mine: [], theirs: [] },
    differences: [],
    sentence: '',
    runnersUp: [],
  },
  basis: { compared: [], published: [], totals: [], counts: {} },
  version: 'test',
};

/** Made-up words: as many as a language has, some far more frequent than others, the same on every run. */
function sentence(seed: number): string {
  let state = (seed + 1) * 2654435761;
  const words = Array.from({ length: 12 }, () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    const rank = Math.floor(20_000 ** (state / 2 ** 32));
    return `w${rank.toString(26).replace(/[0-9]/g, (digit) => String.fromCharCode(113 + Number(digit)))}ak`;
  });
  return words.join(' ');
}

function fill(index: NoveltyIndex, upTo: number): void {
  for (let id = index.size; id < upTo; id++) index.add(placed({ text: sentence(id), plain: true }, id), NEW);
}

/** Mean time of judging forty claims that are in the index under most of their words. */
function judge(index: NoveltyIndex): { found: number; milliseconds: number } {
  const start = performance.now();
  let found = 0;
  for (let n = 0; n < 40; n++) {
    const id = Math.floor((n * index.size) / 40);
    const known = sentence(id).split(' ').slice(0, 10).join(' ');
    const judgement = index.judge(placed({ text: `${known} zzfresh`, plain: true }, index.size + n));
    if (judgement.match === id) found += 1;
  }
  return { found, milliseconds: (performance.now() - start) / 40 };
}

describe('an index of a hundred thousand claims', () => {
  test('finds what was said before, and looking up grows slower than the index', () => {
    const index = new NoveltyIndex();
    fill(index, 5_000);
    judge(index);
    const small = judge(index);
    fill(index, 100_000);
    const large = judge(index);
    expect(index.size).toBe(100_000);
    expect(large.found).toBeGreaterThanOrEqual(38);
    // Twenty times the claims: a look-up that read them all would take twenty times as long.
    expect(large.milliseconds / small.milliseconds).toBeLessThan(12);
  }, 300_000);
});
