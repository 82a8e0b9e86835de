/** A place in both lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A stretch of both lists between two sentences that stayed; `to` is exclusive. */
export interface Gap {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
}

/** Small stretches are compared cell by cell; all of them together may cost so many cells. */
const CELLS_AT_ONCE = 40_000;
const CELLS_IN_ALL = 2_000_000;
/** How often a stretch is divided at sentences that occur once on both sides. */
const DEEPEST = 24;

/**
 * The stretches in which two lists of sentences differ, in order. Sentences that occur once on both sides and keep
 * their order divide the lists (as in a patience diff); small rests are compared exactly, large ones without such a
 * sentence are taken as replaced. Near-linear, and bounded on any lists.
 */
export function gapsBetween(before: readonly string[], after: readonly string[]): Gap[] {
  const kept = keptInOrder(before, after);
  const gaps: Gap[] = [];
  let from = { before: 0, after: 0 };
  for (const end of [...kept, { before: before.length, after: after.length }]) {
    if (end.before > from.before || end.after > from.after) {
      gaps.push({
        beforeFrom: from.before,
        beforeTo: end.before,
        afterFrom: from.after,
        afterTo: end.after,
      });
    }
    from = { before: end.before + 1, after: end.after + 1 };
  }
  return gaps;
}

function keptInOrder(a: readonly string[], b: readonly string[]): Pair[] {
  const kept: Pair[] = [];
  const open = [{ gap: { beforeFrom: 0, beforeTo: a.length, afterFrom: 0, afterTo: b.length }, depth: 0 }];
  let cells = CELLS_IN_ALL;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { gap, ends } = withoutEqualEnds(a, b, next.gap);
    kept.push(...ends);
    const size = (gap.beforeTo - gap.beforeFrom) * (gap.afterTo - gap.afterFrom);
    if (size === 0) continue;
    const anchors = next.depth < DEEPEST ? uniqueInOrder(a, b, gap) : [];
    if (anchors.length > 0) {
      kept.push(...anchors);
      for (const part of between(gap, anchors)) open.push({ gap: part, depth: next.depth + 1 });
    } else if (size <= CELLS_AT_ONCE && size <= cells) {
      cells -= size;
      kept.push(...longestCommon(a, b, gap));
    }
  }
  return kept.sort((x, y) => x.after - y.after);
}

function withoutEqualEnds(a: readonly string[], b: readonly string[], gap: Gap): { gap: Gap; ends: Pair[] } {
  let { beforeFrom, beforeTo, afterFrom, afterTo } = gap;
  const ends: Pair[] = [];
  while (beforeFrom < beforeTo && afterFrom < afterTo && a[beforeFrom] === b[afterFrom]) {
    ends.push({ before: beforeFrom, after: afterFrom });
    beforeFrom += 1;
    afterFrom += 1;
  }
  while (beforeFrom < beforeTo && afterFrom < afterTo && a[beforeTo - 1] === b[afterTo - 1]) {
    beforeTo -= 1;
    afterTo -= 1;
    ends.push({ before: beforeTo, after: afterTo });
  }
  return { gap: { beforeFrom, beforeTo, afterFrom, afterTo }, ends };
}

/** Sentences that occur once in each of the two stretches, the longest run of them that keeps its order. */
function uniqueInOrder(a: readonly string[], b: readonly string[], gap: Gap): Pair[] {
  const inBefore = onceIn(a, gap.beforeFrom, gap.beforeTo);
  const inAfter = onceIn(b, gap.afterFrom, gap.afterTo);
  const pairs: Pair[] = [];
  for (const [key, after] of inAfter) {
    const before = inBefore.get(key);
    if (before !== undefined && before >= 0 && after >= 0) pairs.push({ before, after });
  }
  return longestRise(pairs.sort((x, y) => x.after - y.after));
}

/** Where each sentence of the stretch stands; -1 for those that occur more often. */
function onceIn(list: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = from; i < to; i += 1) {
    const key = list[i] ?? '';
    places.set(key, places.has(key) ? -1 : i);
  }
  return places;
}

/** The longest subsequence of pairs in which `before` rises: n log n. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach((pair, at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.before ?? 0) < pair.before) low = middle + 1;
      else high = middle;
    }
    previous[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  });
  const rise: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rise.push(pair);
  }
  return rise.reverse();
}

function between(gap: Gap, anchors: readonly Pair[]): Gap[] {
  const parts: Gap[] = [];
  let { beforeFrom, afterFrom } = gap;
  for (const end of [...anchors, { before: gap.beforeTo, after: gap.afterTo }]) {
    parts.push({ beforeFrom, beforeTo: end.before, afterFrom, afterTo: end.after });
    beforeFrom = end.before + 1;
    afterFrom = end.after + 1;
  }
  return parts;
}

function longestCommon(a: readonly string[], b: readonly string[], gap: Gap): Pair[] {
  const [rows, columns] = [gap.beforeTo - gap.beforeFrom, gap.afterTo - gap.afterFrom];
  const same = (i: number, j: number) => a[gap.beforeFrom + i] === b[gap.afterFrom + j];
  return bestPairs(rows, columns, (i, j) => (same(i, j) ? 1 : 0)).map(({ before, after }) => ({
    before: gap.beforeFrom + before,
    after: gap.afterFrom + after,
  }));
}

/**
 * The pairs of rows and columns, both rising, whose worths add up to the most. Costs rows times columns.
 */
export function bestPairs(
  rows: number,
  columns: number,
  worth: (row: number, column: number) => number,
): Pair[] {
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const worths = new Float32Array(rows * columns);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      worths[i * columns + j] = worth(i, j);
      const own = worths[i * columns + j] ?? 0;
      const paired = own > 0 ? own + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns) {
    const own = worths[i * columns + j] ?? 0;
    if (own > 0 && at(i, j) === Math.fround(own + at(i + 1, j + 1))) {
      pairs.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
