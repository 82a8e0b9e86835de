import { bareWords } from './bare-words.ts';

export interface WordChange {
  readonly kind: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Longer stretches (in words, equal ends aside) are shown whole, old and new: comparing costs their product. */
const MOST_WORDS = 1_500;

interface Word {
  /** With the white space behind it. */
  readonly text: string;
  readonly bare: string;
}

/**
 * What became of the words of a sentence: the longest common run of words stays, the rest went or came. Typography
 * is no change: a word that got other marks stands as it is now. `mostWords` lowers the limit of comparing.
 */
export function wordChanges(before: string, after: string, mostWords = MOST_WORDS): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head]?.bare === b[head]?.bare) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail]?.bare === b[b.length - 1 - tail]?.bare) tail += 1;
  return joined([
    ...kept(b.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), mostWords),
    ...kept(b.slice(b.length - tail)),
  ]);
}

const kept = (words: readonly Word[]): WordChange[] => words.map(({ text }) => ({ kind: 'same', text }));

function middle(a: readonly Word[], b: readonly Word[], mostWords: number): WordChange[] {
  if (a.length <= mostWords && b.length <= mostWords) return walk(a, b, commonLengths(a, b));
  return [
    ...a.map(({ text }): WordChange => ({ kind: 'gone', text })),
    ...b.map(({ text }): WordChange => ({ kind: 'come', text })),
  ];
}

/** Words with the marks and white space behind them; a dash by itself belongs to the word before it. */
function wordsOf(text: string): Word[] {
  const words: { text: string; bare: string }[] = [];
  for (const piece of text.match(/\S+\s*/g) ?? []) {
    const bare = bareWords(piece);
    const last = words.at(-1);
    if (bare === '' && last) last.text += piece;
    else words.push({ text: piece, bare });
  }
  return words;
}

/** For each pair of places, how many words the two remainders have in common, in order. */
function commonLengths(a: readonly Word[], b: readonly Word[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const same = a[i]?.bare === b[j]?.bare;
      table[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

function walk(a: readonly Word[], b: readonly Word[], at: (i: number, j: number) => number): WordChange[] {
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i]?.bare === b[j]?.bare) {
      changes.push({ kind: 'same', text: b[j]?.text ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      changes.push({ kind: 'gone', text: a[i]?.text ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'come', text: b[j]?.text ?? '' });
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
