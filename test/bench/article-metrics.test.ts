import { describe, expect, test } from 'vitest';
import {
  f1OfCounts,
  f1OfMeans,
  rougeScore,
  segmentCounts,
  shingleScore,
  wordScore,
} from '../../bench/articles/metrics.ts';

const TEXT = 'the ferry left at noon and came back at night';

describe('the measures of the public sets', () => {
  test('the same text is whole, another is nothing', () => {
    for (const score of [shingleScore, wordScore]) {
      expect(score(TEXT, TEXT)).toEqual({ precision: 1, recall: 1, f1: 1 });
      expect(score(TEXT, 'nobody knows why').f1).toBe(0);
    }
    expect(rougeScore([TEXT], TEXT).f1).toBe(1);
  });

  test('runs of four words: what is missing costs recall, what is added precision', () => {
    // Ten words are seven runs; their first six words are three of them.
    expect(shingleScore(TEXT, 'the ferry left at noon and')).toMatchObject({ precision: 1, recall: 3 / 7 });
    expect(shingleScore('the ferry left at noon and', TEXT)).toMatchObject({ precision: 3 / 7, recall: 1 });
    expect(shingleScore('', '')).toMatchObject({ precision: null, recall: null });
    expect(f1OfMeans([shingleScore(TEXT, TEXT), shingleScore(TEXT, '')])).toBeCloseTo(2 / 3);
  });

  test('words count as often as they come', () => {
    expect(wordScore('no no no yes', 'no yes')).toMatchObject({ precision: 1, recall: 0.5 });
  });

  test('segments are looked for whatever the white space, and added up over the set', () => {
    const counts = segmentCounts(
      { with: ['at  noon', 'at dawn'], without: ['at night', 'menu'] },
      `${TEXT}\n`,
    );
    expect(counts).toEqual({ hits: 1, missed: 1, wrong: 1 });
    expect(f1OfCounts([counts, { hits: 2, missed: 0, wrong: 0 }])).toBe(0.75);
  });

  test('an optional paragraph may be there or not, and sentences may stand in another order', () => {
    const paragraphs = ['The ferry left.', '[Photo of the ferry.]', 'It came back.'];
    expect(rougeScore(paragraphs, 'The ferry left. It came back.').f1).toBe(1);
    expect(rougeScore(paragraphs, 'The ferry left. Photo of the ferry. It came back.').f1).toBe(1);
    expect(rougeScore(paragraphs, 'It came back. The ferry left.').f1).toBe(1);
    expect(rougeScore(paragraphs, 'The ferry left.')).toMatchObject({ precision: 1, recall: 0.5 });
  });
});
