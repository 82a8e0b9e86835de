export interface WordChange {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Longer paragraphs are shown whole, old and new: comparing costs the product of their words. */
const MOST_WORDS = 1_500;

/** What became of the words of a paragraph: the longest common run of words stays, the rest went or came. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [
      { kind: 'gone', text: before },
      { kind: 'come', text: after },
    ];
  }
  return joined(walk(a, b, commonLengths(a, b)));
}

/** Words with the white space behind them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

const same = (a: string | undefined, b: string | undefined) => a?.trim() === b?.trim();

/** For each pair of places, how many words the two remainders have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = same(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function walk(
  a: readonly string[],
  b: readonly string[],
  at: (i: number, j: number) => number,
): WordChange[] {
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(a[i], b[j])) {
      changes.push({ kind: 'same', text: b[j] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'come', text: b[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: { kind: WordChange['kind']; text: string }[] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last?.kind === change.kind) last.text += change.text;
    else runs.push({ ...change });
  }
  return runs;
}
