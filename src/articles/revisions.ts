import { type Span, spanOf } from '../model/span.ts';
import { bareWords } from '../text/bare-words.ts';
import { splitParagraphs } from '../text/paragraphs.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { type WordChange, wordChanges } from '../text/word-changes.ts';
import { bestPairs, type Gap, gapsBetween } from './align-sentences.ts';
import { isCorrectionNote, withoutPassing, withoutStamp } from './passing-words.ts';

/** What of a reading is compared. */
export interface ReadText {
  readonly title: string;
  /** Paragraphs separated by one blank line. */
  readonly text: string;
}

/** A sentence that says something else than before, or stands elsewhere. */
export interface ChangedSentence {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Null: the sentence is new. */
  readonly before: Span | null;
  /** Null: the sentence is gone. */
  readonly after: Span | null;
  /** What became of its words; of one that moved, that they stayed. */
  readonly words: readonly WordChange[];
}

/** What a page read again is to what was saved. */
export interface RevisionVerdict {
  /**
   * `same`: character for character. `trivial`: other white space, quotation marks, punctuation or capitals, another
   * time stamp, advertisement or cross reference. `revision`: other words or figures, or in another order.
   * `unreadable`: nothing was read this time, which is no statement of the outlet.
   */
  readonly kind: 'same' | 'trivial' | 'revision' | 'unreadable';
  readonly titleChanged: boolean;
  /** In the order of the new text; empty unless a revision. */
  readonly sentences: readonly ChangedSentence[];
  /** The sentence of the new text by which the outlet says that it corrected the article; null when it says nothing. */
  readonly note: Span | null;
}

/** Two sentences with this part of their words in common are one that was edited ... */
const EDITED = 0.4;
/** ... also where one was cut: this part of the shorter, if it has so many words. */
const CUT = 0.8;
const LEAST_CUT = 5;
/** An edited sentence that also went elsewhere has to be this alike. */
const EDITED_AND_MOVED = 0.6;
/** Gaps of more pairs of sentences are hostile or another article: nothing in them is taken as edited. */
const PAIRS_AT_ONCE = 10_000;
const PAIRS_IN_ALL = 100_000;
/** Words of edited sentences that are compared, all in all; beyond, they are shown whole. */
const CELLS_IN_ALL = 4_000_000;

interface Sentence {
  readonly span: Span;
  readonly bare: string;
  readonly words: ReadonlySet<string>;
}

interface Change {
  readonly before: number | null;
  readonly after: number | null;
  readonly moved?: true;
  /** Where in the new text a sentence that is gone would stand. */
  readonly place: number;
}

/**
 * Compares a page read again with what was saved of it, sentence by sentence. "About two dozen" that becomes "26" is
 * a revision of that sentence; straight quotes that become curly ones, or "3 hours ago" that becomes "4", are nothing.
 * Near-linear in the length of the texts, and bounded on any text.
 */
export function compareReadings(before: ReadText, after: ReadText): RevisionVerdict {
  const none = { titleChanged: false, sentences: [], note: null };
  if (after.text.trim() === '' && before.text.trim() !== '') return { kind: 'unreadable', ...none };
  if (before.title === after.title && before.text === after.text) return { kind: 'same', ...none };
  const titleChanged = bareWords(withoutStamp(before.title)) !== bareWords(withoutStamp(after.title));
  const sentences = before.text === after.text ? [] : changedSentences(before.text, after.text);
  if (!titleChanged && sentences.length === 0) return { kind: 'trivial', ...none };
  return { kind: 'revision', titleChanged, sentences, note: noteAmong(sentences) };
}

function noteAmong(changes: readonly ChangedSentence[]): Span | null {
  const note = changes.find(
    ({ kind, after }) => after !== null && kind !== 'moved' && isCorrectionNote(after.text),
  );
  return note?.after ?? null;
}

function changedSentences(before: string, after: string): ChangedSentence[] {
  const [a, b] = [sentencesOf(before), sentencesOf(after)];
  const gaps = gapsBetween(
    a.map(({ bare }) => bare),
    b.map(({ bare }) => bare),
  ).filter((gap) => !isOnlySplitAnew(a, b, gap));
  const changes = edits(a, b, gaps);
  const marks = wordMarks();
  return changes
    .sort(
      (x, y) => (x.after ?? x.place - 0.5) - (y.after ?? y.place - 0.5) || (x.before ?? 0) - (y.before ?? 0),
    )
    .map((change) => described(change, a, b, marks));
}

/** Sentences that say something; stamps, advertisements and the like are as if they were not there. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { start, end } of splitSentences(tokenize(text), splitParagraphs(text))) {
    const span = spanOf(text, start, end);
    const bare = bareWords(withoutPassing(span.text));
    if (bare !== '') sentences.push({ span, bare, words: new Set(bare.split(' ')) });
  }
  return sentences;
}

/** A comma became a full stop, or two paragraphs one: the same words in other sentences. */
function isOnlySplitAnew(a: readonly Sentence[], b: readonly Sentence[], gap: Gap): boolean {
  const joined = (list: readonly Sentence[], from: number, to: number) =>
    list
      .slice(from, to)
      .map(({ bare }) => bare)
      .join(' ');
  return joined(a, gap.beforeFrom, gap.beforeTo) === joined(b, gap.afterFrom, gap.afterTo);
}

/** Who of the sentences in the gaps went elsewhere, was edited, came or went. */
function edits(a: readonly Sentence[], b: readonly Sentence[], gaps: readonly Gap[]): Change[] {
  const gone = new Map<number, number>();
  const come = new Set<number>();
  for (const gap of gaps) {
    for (let i = gap.beforeFrom; i < gap.beforeTo; i += 1) gone.set(i, gap.afterFrom);
    for (let j = gap.afterFrom; j < gap.afterTo; j += 1) come.add(j);
  }
  const changes: Change[] = [];
  const pair = (before: number, after: number, moved: boolean) => {
    gone.delete(before);
    come.delete(after);
    changes.push({ before, after, place: after, ...(moved ? { moved } : {}) });
  };
  for (const [before, after] of movedWhole(a, b, gone, come)) pair(before, after, true);
  for (const [before, after] of editedInPlace(a, b, gaps, gone, come)) pair(before, after, false);
  for (const [before, after] of editedElsewhere(a, b, gone, come)) pair(before, after, false);
  for (const [before, place] of gone) changes.push({ before, after: null, place });
  for (const after of come) changes.push({ before: null, after, place: after });
  return changes;
}

type Indexes = readonly [before: number, after: number];

function movedWhole(
  a: readonly Sentence[],
  b: readonly Sentence[],
  gone: ReadonlyMap<number, number>,
  come: ReadonlySet<number>,
): Indexes[] {
  const places = new Map<string, number[]>();
  for (const i of gone.keys()) {
    const key = a[i]?.bare ?? '';
    places.set(key, [...(places.get(key) ?? []).slice(0, 20), i]);
  }
  const moved: Indexes[] = [];
  for (const j of come) {
    const i = places.get(b[j]?.bare ?? '')?.shift();
    if (i !== undefined) moved.push([i, j]);
  }
  return moved;
}

function editedInPlace(
  a: readonly Sentence[],
  b: readonly Sentence[],
  gaps: readonly Gap[],
  gone: ReadonlyMap<number, number>,
  come: ReadonlySet<number>,
): Indexes[] {
  let left = PAIRS_IN_ALL;
  return gaps.flatMap((gap) => {
    const rows = range(gap.beforeFrom, gap.beforeTo).filter((i) => gone.has(i));
    const columns = range(gap.afterFrom, gap.afterTo).filter((j) => come.has(j));
    const size = rows.length * columns.length;
    if (size === 0 || size > PAIRS_AT_ONCE || size > left) return [];
    left -= size;
    const worth = (i: number, j: number) => {
      const alike = likeness(a[rows[i] ?? -1], b[columns[j] ?? -1]);
      return alike >= EDITED ? alike : 0;
    };
    return bestPairs(rows.length, columns.length, worth).map(
      ({ before, after }): Indexes => [rows[before] ?? 0, columns[after] ?? 0],
    );
  });
}

function editedElsewhere(
  a: readonly Sentence[],
  b: readonly Sentence[],
  gone: ReadonlyMap<number, number>,
  come: ReadonlySet<number>,
): Indexes[] {
  if (gone.size * come.size > PAIRS_AT_ONCE) return [];
  const free = new Set(gone.keys());
  const pairs: Indexes[] = [];
  for (const j of come) {
    let best: { i: number; alike: number } | null = null;
    for (const i of free) {
      const alike = likeness(a[i], b[j]);
      if (alike >= EDITED_AND_MOVED && alike > (best?.alike ?? 0)) best = { i, alike };
    }
    if (best === null) continue;
    free.delete(best.i);
    pairs.push([best.i, j]);
  }
  return pairs;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Part of the words (each counted once) of the two that both have; of the shorter one's, where one was cut. */
function likeness(a: Sentence | undefined, b: Sentence | undefined): number {
  if (!a || !b) return 0;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  const part = shared / (small.size + large.size - shared);
  const cut = small.size >= LEAST_CUT && shared / small.size >= CUT;
  return cut ? Math.max(part, EDITED + part / 2) : part;
}

/** Word marks, as exact as what is left of the allowance lets them be. */
function wordMarks(): (before: string, after: string) => WordChange[] {
  let cells = CELLS_IN_ALL;
  return (before, after) => {
    const most = Math.floor(Math.sqrt(Math.max(cells, 0)));
    const changes = wordChanges(before, after, Math.min(most, 1_500));
    cells -= (before.length / 6) * (after.length / 6);
    return changes;
  };
}

function described(
  change: Change,
  a: readonly Sentence[],
  b: readonly Sentence[],
  marks: (before: string, after: string) => WordChange[],
): ChangedSentence {
  const before = change.before === null ? null : (a[change.before]?.span ?? null);
  const after = change.after === null ? null : (b[change.after]?.span ?? null);
  if (change.moved)
    return { kind: 'moved', before, after, words: [{ kind: 'same', text: after?.text ?? '' }] };
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return { kind, before, after, words: marks(before?.text ?? '', after?.text ?? '') };
}
