/** Word arithmetic of the scorers: spans are compared in words, so that quotation marks and blanks weigh nothing. */

/** A stretch of a text, in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where each word of a text begins. */
export function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
}

export interface Overlap {
  /** Words in both, in the gold stretch, in the found one. */
  readonly both: number;
  readonly gold: number;
  readonly found: number;
  /** Words in both by words in either. */
  readonly iou: number;
  /** Words in both by words of the gold stretch. */
  readonly covered: number;
}

/** What two stretches of one text share; `starts` are that text's. */
export function overlapOf(starts: readonly number[], gold: Stretch, found: Stretch): Overlap {
  const wanted = wordsInside(starts, gold);
  const got = new Set(wordsInside(starts, found));
  const both = wanted.filter((at) => got.has(at)).length;
  return {
    both,
    gold: wanted.length,
    found: got.size,
    iou: both / Math.max(1, wanted.length + got.size - both),
    covered: both / Math.max(1, wanted.length),
  };
}

function wordsInside(starts: readonly number[], { start, end }: Stretch): number[] {
  return starts.filter((at) => at >= start && at < end);
}

const SMALL_WORDS: ReadonlySet<string> = new Set('the a an of el la los las de del and y'.split(' '));

/** Two names of one speaker: the words of the shorter all stand in the longer, which has at most three more. */
export function sameName(want: string | null | undefined, have: string | null | undefined): boolean {
  const wanted = nameWords(want);
  const got = nameWords(have);
  if (wanted.length === 0 || got.length === 0) return wanted.length === got.length;
  const [short, long] = wanted.length <= got.length ? [wanted, got] : [got, wanted];
  return got.length <= wanted.length + 3 && short.every((word) => long.includes(word));
}

function nameWords(name: string | null | undefined): string[] {
  const folded = (name ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SMALL_WORDS.has(word));
}

/** Nothing of nothing is no figure. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function f1(precision: number | null, recall: number | null): number {
  return precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
}

/** Three places: what the tables print and the floors hold. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
