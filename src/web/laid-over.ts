import type { Claim } from '../model/claim.ts';
import type { AlignedPair, Explanation } from '../model/judgement.ts';
import type { Span } from '../model/span.ts';

export type Link = AlignedPair['link'];

/** Each kind of link: a sign of its own, and what it means. */
export const LINKS: Readonly<Record<Link, { readonly sign: string; readonly words: string }>> = {
  same: { sign: '=', words: 'the same word' },
  stem: { sign: '~', words: 'another form of the word' },
  lexicon: { sign: '⇄', words: 'its translation' },
  cognate: { sign: '≈', words: 'alike in both languages' },
  concept: { sign: '≡', words: 'another word for it' },
  alias: { sign: '@', words: 'the same name' },
  number: { sign: '#', words: 'the same number' },
  date: { sign: '%', words: 'the same date' },
};
export const LINK_KINDS = [
  'same',
  'stem',
  'lexicon',
  'cognate',
  'concept',
  'alias',
  'number',
  'date',
] as const satisfies readonly Link[];

export type Side = 'mine' | 'theirs';

/** A piece of one sentence: words that are linked, words without a partner, words between, or a gap of words not shown. */
export type LaidPiece =
  | {
      readonly kind: 'linked';
      readonly text: string;
      readonly link: Link;
      readonly numbers: readonly number[];
    }
  | { readonly kind: 'left'; readonly text: string }
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'gap'; readonly words: number };

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly link: Link | null;
  readonly numbers: readonly number[];
}

/** Words between two marks are shown up to this many characters; of more, the ends. */
const BETWEEN = 160;
const END = 60;

/** Where a claim's words stand: its span, and content beyond it where there is any. */
export function stretchesOf({ span, content }: Pick<Claim, 'span' | 'content'>): Span[] {
  const beyond = content.filter((one) => one.start >= span.end || one.end <= span.start);
  return [span, ...beyond].sort((a, b) => a.start - b.start);
}

/**
 * One of the two sentences, cut where the explanation marks it. A link has one number on both sides; a word that is
 * linked twice has both. Any places are taken: those outside of the stretches, and those that cross, are left out.
 *
 * @param stretches in order; between two of them words of the article are left out
 */
export function laidOver(stretches: readonly Span[], explanation: Explanation, side: Side): LaidPiece[] {
  const marks = marksOn(explanation, side);
  return stretches.flatMap((span, at) => {
    const pieces = laidOn(span, marks);
    return at === 0 ? pieces : [{ kind: 'plain' as const, text: ' … ' }, ...pieces];
  });
}

function laidOn(span: Span, marks: readonly Mark[]): LaidPiece[] {
  const pieces: LaidPiece[] = [];
  let at = span.start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > span.end) continue;
    pieces.push(...between(span, at, mark.start));
    const text = wordsAt(span, mark.start, mark.end);
    const { link, numbers } = mark;
    pieces.push(link === null ? { kind: 'left', text } : { kind: 'linked', text, link, numbers });
    at = mark.end;
  }
  pieces.push(...between(span, at, span.end));
  return pieces;
}

function wordsAt(span: Span, start: number, end: number): string {
  return span.text.slice(start - span.start, end - span.start);
}

function between(span: Span, start: number, end: number): LaidPiece[] {
  const text = wordsAt(span, start, end);
  if (text === '') return [];
  if (text.length <= BETWEEN) return [{ kind: 'plain', text }];
  const head = text.slice(0, text.lastIndexOf(' ', END) + 1) || text.slice(0, END);
  const tail = text.slice(text.indexOf(' ', text.length - END)).slice(-END);
  const left = text.slice(head.length, text.length - tail.length);
  const words = left.split(/\s+/).filter((word) => word !== '').length;
  return [
    { kind: 'plain', text: head },
    { kind: 'gap', words },
    { kind: 'plain', text: tail },
  ];
}

function marksOn(explanation: Explanation, side: Side): Mark[] {
  const marks = new Map<number, Mark>();
  for (const { pair, number } of numbered(explanation)) {
    const [start, end] = pair[side];
    const known = marks.get(start);
    if (known) marks.set(start, { ...known, numbers: [...known.numbers, number] });
    else marks.set(start, { start, end, link: pair.link, numbers: [number] });
  }
  for (const { start, end } of explanation.leftover[side]) {
    if (!marks.has(start)) marks.set(start, { start, end, link: null, numbers: [] });
  }
  // Judgements made before kept no places of what was left over: they are 0 to 0.
  return [...marks.values()].filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start);
}

/** Links are numbered in the order of this claim's words. */
function numbered({ aligned }: Explanation): { pair: AlignedPair; number: number }[] {
  return [...aligned].sort((a, b) => a.mine[0] - b.mine[0]).map((pair, at) => ({ pair, number: at + 1 }));
}

/** One link in words: number, kind, and what stands on either side. */
export interface LinkInWords {
  readonly number: number;
  readonly link: Link;
  readonly mine: string;
  readonly theirs: string;
}

/** All links between two sentences, in the order of their numbers. */
export function linksBetween(
  mine: readonly Span[],
  theirs: readonly Span[],
  explanation: Explanation,
): LinkInWords[] {
  return numbered(explanation).map(({ pair, number }) => ({
    number,
    link: pair.link,
    mine: wordsIn(mine, pair.mine),
    theirs: wordsIn(theirs, pair.theirs),
  }));
}

/** The words at a place; none where it lies in no stretch. */
function wordsIn(stretches: readonly Span[], [start, end]: readonly [number, number]): string {
  const span = stretches.find((one) => one.start <= start && end <= one.end);
  return span === undefined ? '' : wordsAt(span, start, end);
}
