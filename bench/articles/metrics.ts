/** The measures of the public sets, each after the set's own evaluation program. All are between 0 and 1. */

/** What came of one page: the counts that its set adds up, or a score that its set averages. */
export interface Score {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function counted<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Size of the intersection of two multisets. */
function shared<T>(a: ReadonlyMap<T, number>, b: ReadonlyMap<T, number>): number {
  let sum = 0;
  for (const [item, count] of a) sum += Math.min(count, b.get(item) ?? 0);
  return sum;
}

/** Python's `\w+`. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

const SHINGLE = 4;

function shingles(text: string): string[] {
  const tokens = words(text);
  if (tokens.length === 0) return [];
  const last = Math.max(1, tokens.length - SHINGLE + 1);
  return Array.from({ length: last }, (_, i) => tokens.slice(i, i + SHINGLE).join(' '));
}

/** scrapinghub: precision and recall of runs of four words, as multisets; null where there is nothing to divide by. */
export function shingleScore(expected: string, got: string): Score {
  const [truth, found] = [shingles(expected), shingles(got)];
  const hits = shared(counted(truth), counted(found));
  const precision = found.length === 0 ? null : hits / found.length;
  const recall = truth.length === 0 ? null : hits / truth.length;
  return { precision, recall, f1: f1(precision ?? 0, recall ?? 0) };
}

/** Murrough-Foley: precision and recall of lower-case words, as multisets. */
export function wordScore(expected: string, got: string): Score {
  const [truth, found] = [words(expected.toLowerCase()), words(got.toLowerCase())];
  if (truth.length === 0 || found.length === 0) {
    const both = truth.length === found.length ? 1 : 0;
    return { precision: both, recall: both, f1: both };
  }
  const hits = shared(counted(truth), counted(found));
  const [precision, recall] = [hits / found.length, hits / truth.length];
  return { precision, recall, f1: f1(precision, recall) };
}

/** trafilatura: segments that must be there and segments that must not, added up over the set. */
export interface SegmentCounts {
  readonly hits: number;
  readonly missed: number;
  readonly wrong: number;
}

export function segmentCounts(
  expected: { readonly with: readonly string[]; readonly without: readonly string[] },
  got: string,
): SegmentCounts {
  const text = oneLine(got);
  const within = (segments: readonly string[]) =>
    segments.filter((segment) => text.includes(oneLine(segment))).length;
  const hits = within(expected.with);
  return { hits, missed: expected.with.length - hits, wrong: within(expected.without) };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * fundus: ROUGE-LSum, best over the references with and without their optional paragraphs (those in square brackets;
 * with more than four of them, all or none).
 */
export function rougeScore(paragraphs: readonly string[], got: string): Score {
  const found = sentencesOf(got).map(rougeTokens);
  const unions = new Map<string, string[]>();
  let best: Score = { precision: 0, recall: 0, f1: 0 };
  for (const reference of referenceBodies(paragraphs)) {
    const score = rougeAgainst(sentencesOf(reference.join('\n\n')), found, unions);
    if (score.f1 > best.f1) best = score;
  }
  return best;
}

const MOST_OPTIONAL = 4;

function referenceBodies(paragraphs: readonly string[]): string[][] {
  const optional = paragraphs.flatMap((text, i) => (text.startsWith('[') && text.endsWith(']') ? [i] : []));
  const without = (dropped: readonly number[]) =>
    paragraphs.flatMap((text, i) =>
      dropped.includes(i) ? [] : [optional.includes(i) ? text.slice(1, -1) : text],
    );
  if (optional.length > MOST_OPTIONAL) return [without([]), without(optional)];
  const subsets = Array.from({ length: 2 ** optional.length }, (_, bits) =>
    optional.filter((_, i) => (bits >> i) % 2 === 1),
  );
  return subsets.map(without);
}

function rougeAgainst(
  reference: readonly string[],
  found: readonly string[][],
  unions: Map<string, string[]>,
): Score {
  const truth = reference.map(rougeTokens);
  const [left, leftFound] = [counted(truth.flat()), counted(found.flat())];
  let hits = 0;
  for (const [i, tokens] of truth.entries()) {
    const key = reference[i] ?? '';
    const union = unions.get(key) ?? unionOfCommon(tokens, found);
    unions.set(key, union);
    for (const token of union) {
      const [a, b] = [left.get(token) ?? 0, leftFound.get(token) ?? 0];
      if (a <= 0 || b <= 0) continue;
      hits += 1;
      left.set(token, a - 1);
      leftFound.set(token, b - 1);
    }
  }
  const [total, totalFound] = [truth.flat().length, found.flat().length];
  if (total === 0 || totalFound === 0) return { precision: 0, recall: 0, f1: 0 };
  const [precision, recall] = [hits / totalFound, hits / total];
  return { precision, recall, f1: f1(precision, recall) };
}

/** rouge_score's tokens: ASCII only, so that a letter with an accent parts a word in two. */
function rougeTokens(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
}

/** Near to what nltk's punkt does: after a closing mark and white space, unless the next word goes on small. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["'”’)\]]{0,3})\s+(?=[^\p{Ll}\s])/u).filter((sentence) => sentence !== '');
}

/** The tokens of `tokens` that are in its longest common subsequence with any of `sentences`. */
function unionOfCommon(tokens: readonly string[], sentences: readonly string[][]): string[] {
  const inUnion = new Uint8Array(tokens.length);
  const own = new Set(tokens);
  for (const sentence of sentences) {
    if (sentence.some((token) => own.has(token))) markCommon(tokens, sentence, inUnion);
  }
  return tokens.filter((_, i) => inUnion[i] === 1);
}

function markCommon(a: readonly string[], b: readonly string[], mark: Uint8Array): void {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      table[i * width + j] =
        a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      mark[i - 1] = 1;
      i -= 1;
      j -= 1;
    } else if (at(i, j - 1) > at(i - 1, j)) j -= 1;
    else i -= 1;
  }
}

/** A set's figure, from the pages' scores or counts. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** F1 of mean precision and mean recall, as scrapinghub takes it. */
export function f1OfMeans(scores: readonly Score[]): number {
  const given = (pick: (score: Score) => number | null) =>
    scores.map(pick).filter((value): value is number => value !== null);
  return f1(meanOf(given(({ precision }) => precision)), meanOf(given(({ recall }) => recall)));
}

export function f1OfCounts(counts: readonly SegmentCounts[]): number {
  const sum = (pick: (count: SegmentCounts) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  const [hits, missed, wrong] = [
    sum(({ hits }) => hits),
    sum(({ missed }) => missed),
    sum(({ wrong }) => wrong),
  ];
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong + missed);
}
