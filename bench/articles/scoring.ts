/** Pages judged by their set's measure, and a set's figures as a whole and on either half. */
import { detectLanguage } from '../../src/text/detect-language.ts';
import { plainText } from '../../src/text/markup.ts';
import {
  f1OfCounts,
  f1OfMeans,
  meanOf,
  rougeScore,
  type Score,
  type SegmentCounts,
  segmentCounts,
  shingleScore,
  wordScore,
} from './metrics.ts';
import type { RunResult } from './run-result.ts';
import { halfOf, pageText, type SetPage } from './sets.ts';

type Got = RunResult['pages'][number];

export interface Judged {
  readonly set: string;
  readonly page: SetPage;
  readonly got: Got;
  readonly spanish: boolean;
  readonly score: Score;
  readonly counts: SegmentCounts | null;
}

export function judge(set: string, page: SetPage, got: Got): Judged {
  const base = { set, page, got, spanish: false, counts: null };
  const { expected } = page;
  if (expected.kind === 'date') return { ...base, score: same(expected.date === got.date) };
  if (expected.kind === 'paragraphs') return { ...base, score: rougeScore(expected.paragraphs, got.text) };
  if (expected.kind === 'text')
    return { ...base, score: (set === 'scrapinghub' ? shingleScore : wordScore)(expected.text, got.text) };
  const counts = segmentCounts(expected, got.text);
  const spanish = [expected.with.join('. '), () => plainText(pageText(page.file))].every(isSpanish);
  return { ...base, spanish, counts, score: { ...same(false), f1: f1OfCounts([counts]) } };
}

/** Short segments pass for Spanish that are Papiamento, so the whole page is asked as well. */
function isSpanish(text: string | (() => string)): boolean {
  return detectLanguage(typeof text === 'string' ? text : text()) === 'es';
}

function same(right: boolean): Score {
  const value = right ? 1 : 0;
  return { precision: value, recall: value, f1: value };
}

export const PARTS = ['whole', 'tuned', 'held out'] as const;

export interface SetFigures {
  readonly set: string;
  readonly pages: number;
  /** In the order of `PARTS`. */
  readonly figures: readonly number[];
}

export function partsOf(judged: readonly Judged[]): SetFigures[] {
  const names = [...new Set(judged.map(({ set }) => set))];
  return names.flatMap((set) => {
    const own = judged.filter((each) => each.set === set);
    const spanish = own.filter((each) => each.spanish);
    return [figuresOf(set, own), ...(spanish.length > 0 ? [figuresOf(`${set}, Spanish`, spanish)] : [])];
  });
}

function figuresOf(set: string, judged: readonly Judged[]): SetFigures {
  const figures = PARTS.map((part) =>
    figureOf(judged.filter(({ page }) => part === 'whole' || halfOf(page.id) === part)),
  );
  return { set, pages: judged.length, figures };
}

/** scrapinghub takes F1 of mean precision and recall, trafilatura of all counts, the others the mean of the pages. */
function figureOf(judged: readonly Judged[]): number {
  const counts = judged.map((each) => each.counts).filter((each): each is SegmentCounts => each !== null);
  if (counts.length > 0) return f1OfCounts(counts);
  const scores = judged.map(({ score }) => score);
  return judged[0]?.set === 'scrapinghub' ? f1OfMeans(scores) : meanOf(scores.map((score) => score.f1));
}
