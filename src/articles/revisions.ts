/** What of a reading is compared. */
export interface ReadText {
  readonly title: string;
  /** Paragraphs separated by one blank line. */
  readonly text: string;
}

/** A paragraph that says something else than before; indexes count paragraphs from 0. */
export interface ChangedParagraph {
  /** Null: the paragraph is new. */
  readonly before: number | null;
  /** Null: the paragraph is gone. */
  readonly after: number | null;
}

/** What a page read again is to what was saved. */
export interface RevisionVerdict {
  /**
   * `same`: character for character. `trivial`: other white space, quotation marks, punctuation or capitals.
   * `revision`: other words or figures. `unreadable`: nothing was read this time, which is no statement of the outlet.
   */
  readonly kind: 'same' | 'trivial' | 'revision' | 'unreadable';
  readonly titleChanged: boolean;
  /** In the order of the new text; empty unless a revision. */
  readonly paragraphs: readonly ChangedParagraph[];
}

/** Two paragraphs with this part of their words in common are one that was edited. */
const EDITED = 0.4;
/** Texts whose paragraphs multiply to more than this are hostile or no articles: their middle is taken as replaced. */
const MOST_CELLS = 1_000_000;

/**
 * Compares a page read again with what was saved of it. "About two dozen" that becomes "26" is a revision of that
 * paragraph; straight quotes that become curly ones are nothing.
 */
export function compareReadings(before: ReadText, after: ReadText): RevisionVerdict {
  const none = { titleChanged: false, paragraphs: [] };
  if (after.text.trim() === '' && before.text.trim() !== '') return { kind: 'unreadable', ...none };
  if (before.title === after.title && before.text === after.text) return { kind: 'same', ...none };
  const titleChanged = wordsAndFigures(before.title) !== wordsAndFigures(after.title);
  const paragraphs = changedParagraphs(split(before.text), split(after.text));
  const revised = titleChanged || paragraphs.length > 0;
  return revised ? { kind: 'revision', titleChanged, paragraphs } : { kind: 'trivial', ...none };
}

function split(text: string): string[] {
  return text
    .split('\n\n')
    .map(wordsAndFigures)
    .filter((paragraph) => paragraph !== '');
}

/**
 * A text without its typography. Points and commas inside figures stay, as do signs that change what a figure
 * says: 2.5 is not 25, and 30 % is not 30.
 */
function wordsAndFigures(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/gu, '')
    .replace(/(?<=\d)[.,:/](?=\d)/gu, '\uE000')
    .replace(/[−–-](?=\d)/gu, '\uE001')
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%+\uE000\uE001]+/gu, ' ')
    .trim();
}

function changedParagraphs(before: readonly string[], after: readonly string[]): ChangedParagraph[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const kept = commonParagraphs(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  const ends = [...kept, { before: before.length - tail - head, after: after.length - tail - head }];
  const changes: ChangedParagraph[] = [];
  let from = { before: 0, after: 0 };
  for (const end of ends) {
    changes.push(
      ...pairUp(before, after, head + from.before, head + end.before, head + from.after, head + end.after),
    );
    from = { before: end.before + 1, after: end.after + 1 };
  }
  return changes;
}

/** The longest common subsequence of two lists of paragraphs, as pairs of indexes. */
function commonParagraphs(a: readonly string[], b: readonly string[]): { before: number; after: number }[] {
  if (a.length * b.length > MOST_CELLS) return [];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: { before: number; after: number }[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push({ before: i, after: j });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Pairs the paragraphs of a replaced stretch that are edits of each other; the others came or went. */
function pairUp(
  before: readonly string[],
  after: readonly string[],
  beforeFrom: number,
  beforeTo: number,
  afterFrom: number,
  afterTo: number,
): ChangedParagraph[] {
  const changes: ChangedParagraph[] = [];
  let next = beforeFrom;
  const tooMany = (beforeTo - beforeFrom) * (afterTo - afterFrom) > 10_000;
  for (let j = afterFrom; j < afterTo; j += 1) {
    let match = -1;
    for (let i = next; i < beforeTo && match < 0 && !tooMany; i += 1) {
      if (wordsShared(before[i] ?? '', after[j] ?? '') >= EDITED) match = i;
    }
    if (match < 0) changes.push({ before: null, after: j });
    else {
      for (let i = next; i < match; i += 1) changes.push({ before: i, after: null });
      changes.push({ before: match, after: j });
      next = match + 1;
    }
  }
  for (let i = next; i < beforeTo; i += 1) changes.push({ before: i, after: null });
  return changes;
}

/** Part of the words (each counted once) of the two that both have. */
function wordsShared(a: string, b: string): number {
  const [wordsA, wordsB] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared += 1;
  return shared / (wordsA.size + wordsB.size - shared);
}
