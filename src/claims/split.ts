import type { Attribution } from './drafts.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** One proposition: its hull (what a reader is shown) and its content alone. */
export interface Proposition {
  readonly hull: Range;
  readonly content: readonly Range[];
}

/** Fewer words than this say too little alone ("No, no."): they go with their neighbour. */
const SHORTEST = 5;
/** A quotation of so few words says nothing without its verb and subject. */
const LITTLE = 3;
/** Sentences of a quotation are one claim up to so many words together. */
const LONGEST_TOGETHER = 25;

/**
 * The propositions of an attribution: its content cut at sentence ends, at `;` and at "and that"; very short sentences
 * and questions ("And do you know what I told him?") go with what follows, else with what stands before.
 */
export function propositions(line: Line, attribution: Attribution): Proposition[] {
  const pieces = attribution.content.flatMap((range) =>
    bySentence(line, range).flatMap((part) => byClause(line, part)),
  );
  return grouped(line, pieces, interruption(attribution)).map((group) =>
    propositionOf(line, attribution, group),
  );
}

/** The propositions of a quotation or answer that no cue introduces. */
export function floatingPropositions(line: Line, range: Range): Proposition[] {
  const pieces = bySentence(line, range);
  return grouped(line, pieces, null).map((content) => ({ hull: hullOf(line, content), content }));
}

/** The token at which the attribution splits its sentence: what stands on both sides is one proposition. */
function interruption(attribution: Attribution): number | null {
  return attribution.direction === 'backward' && attribution.content.length > 1 ? attribution.start : null;
}

/** `“It fell. Nobody was hurt.”`: one piece a sentence. */
function bySentence(line: Line, range: Range): Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (let at = range.from + 1; at <= range.to; at++) {
    const ends = at === range.to || line.scan.tokens[at]?.sentence !== line.scan.tokens[at - 1]?.sentence;
    if (!ends) continue;
    pieces.push({ from, to: at });
    from = at;
  }
  return pieces;
}

/** `that A and that B`, `A; B`: cut where each part has enough words of its own. */
function byClause(line: Line, range: Range): Range[] {
  const cuts: number[] = [];
  for (let at = range.from + 1; at < range.to - 1; at++)
    if (!line.quoted(at) && cutsBefore(line, at)) cuts.push(at);
  const pieces: Range[] = [];
  let from = range.from;
  for (const cut of cuts) {
    const that = /^(?:that|que|de)$/.test(line.folded(cut + 1));
    if (!standsAlone(line, { from, to: cut }, that) || !standsAlone(line, { from: cut, to: range.to }, that))
      continue;
    pieces.push({ from, to: cut });
    from = cut;
  }
  return [...pieces, { from, to: range.to }];
}

/** `that` introduces a clause whatever its verb looks like. */
function standsAlone(line: Line, range: Range, that: boolean): boolean {
  return line.count(range) >= SHORTEST && (that || hasVerb(line, range));
}

/** `A; but B`, `A and that B`: does a piece begin at `at`? */
function cutsBefore(line: Line, at: number): boolean {
  // `It came down to this: the road will never open again.`
  if (line.text(at - 1) === ';' || (line.text(at - 1) === ':' && line.isWord(at))) return true;
  const word = line.folded(at);
  const next = line.folded(at + 1);
  const contrast = /^(?:but|although|though|pero|aunque)$/.test(word) && line.text(at - 1) === ',';
  if (contrast) return true;
  const that =
    next === 'that' ||
    (line.scan.lang === 'es' && (next === 'que' || (next === 'de' && line.folded(at + 2) === 'que')));
  return that && /^(?:and|but|y|e|pero|sino)$/.test(word);
}

/** Pieces that are too short to stand alone go with their neighbours: `“No, no. The road stays shut.”` */
function grouped(line: Line, pieces: readonly Range[], split: number | null): Range[][] {
  const groups: Range[][] = [];
  let open: Range[] = [];
  pieces.forEach((piece, index) => {
    open.push(piece);
    const next = pieces[index + 1];
    const along = next !== undefined && goesAlong(line, open, next);
    const interrupted = split !== null && next !== undefined && piece.to <= split && next.from >= split;
    if (interrupted || (next !== undefined && (along || leansOnNext(line, open)))) return;
    groups.push(open);
    open = [];
  });
  if (open.length > 0) groups.push(open);
  const last = groups[groups.length - 1];
  if (groups.length > 1 && last && leansOnNext(line, last)) {
    groups.pop();
    groups[groups.length - 1]?.push(...last);
  }
  return groups;
}

/** Sentences of one quotation go together while they are few and short. */
function goesAlong(line: Line, group: readonly Range[], next: Range): boolean {
  const words = group.reduce((sum, range) => sum + line.count(range), 0) + line.count(next);
  return line.quoted(next.from) && words <= LONGEST_TOGETHER;
}

/** `“And you know what?”`, `“No.”`: short words and questions say nothing alone. */
function leansOnNext(line: Line, group: readonly Range[]): boolean {
  const words = group.reduce((sum, range) => sum + line.count(range), 0);
  return words < SHORTEST || asks(line, group[group.length - 1]);
}

/** Does the stretch end as a question? */
export function asks(line: Line, range: Range | undefined): boolean {
  if (!range) return false;
  for (let at = range.to - 1; at > range.to - 4 && at >= range.from; at--)
    if (line.text(at) === '?') return true;
  return false;
}

/** The hull a reader is shown and the content without `that`: `rejected the toll`, `the road is shut`. */
function propositionOf(line: Line, attribution: Attribution, content: readonly Range[]): Proposition {
  const hull = hullOf(line, content);
  const first = content[0]?.from === attribution.content[0]?.from;
  const from = first ? withCue(line, attribution, hull) : withoutConjunction(line, hull.from);
  // `that the road is shut, and that ...`: nor does the content end in the comma before the next.
  const ended = content.map((range) => ({
    from: range.from,
    to: Math.max(range.from + 1, Math.min(range.to, hull.to)),
  }));
  return { hull: { from: Math.min(from, hull.to - 1), to: hull.to }, content: withoutOpening(line, ended) };
}

/** `rejected the idea`; with the subject where very little is said: `Ruiz refused.` `The mayor asked for “calm”.` */
function withCue(line: Line, { rule, takesCue, start, cue, direction }: Attribution, hull: Range): number {
  const forward = direction === 'forward';
  // `Ruiz insiste en que siguen`: one verb.
  const said = { from: withoutConjunction(line, hull.from), to: hull.to };
  if (forward && rule === 'that' && !line.quoted(said.from) && line.count(said) === 1) return cue.from;
  const little = forward && line.quoted(hull.from) && line.count(hull) <= LITTLE;
  if (rule === 'bare') return line.folded(hull.from) === line.folded(cue.from) ? start : hull.from;
  if (little && (takesCue || rule === 'noun')) return withoutConjunction(line, start);
  return takesCue ? cue.from : said.from;
}

/** The content begins behind its "that" as well. */
function withoutOpening(line: Line, content: readonly Range[]): readonly Range[] {
  const [first, ...rest] = content;
  if (!first) return content;
  return [{ from: Math.min(withoutConjunction(line, first.from), first.to - 1), to: first.to }, ...rest];
}

/** The hull begins after "that", "and that". */
function withoutConjunction(line: Line, from: number): number {
  let at = from;
  // `That would be a mistake, Ruiz said`: at the head of a sentence it stands for something.
  if (/^(?:that|que)$/.test(line.folded(from)) && from === line.unit.from) return from;
  while (
    !line.quoted(at) &&
    /^(?:,|—|–|that|que|and|y|de|but|pero|although|though|aunque)$/.test(line.folded(at)) &&
    at < from + 4
  )
    at++;
  return at;
}

/** From the first to the last word; marks that end a sentence or clause outside quotations are left out. */
function hullOf(line: Line, content: readonly Range[]): Range {
  const from = content[0]?.from ?? 0;
  let to = content[content.length - 1]?.to ?? 0;
  while (to > from + 1 && !line.quoted(to - 1) && /^[,;:.—–]$/u.test(line.text(to - 1))) to--;
  return { from, to };
}
