import type { Claim } from '../model/claim.ts';
import type { ClaimEdit, EditedPart } from '../model/claim-edit.ts';
import { bareWords } from '../text/bare-words.ts';
import { FUNCTION_WORDS } from '../text/lexicons/function-words.ts';

/** The claims of one revision of an article, and the text that they stand in. */
export interface ClaimsInText {
  readonly text: string;
  readonly claims: readonly Claim[];
}

/** Two claims of one speaker with this part of their words in common are one that was edited ... */
const SAME_SPEAKER = 0.5;
/** ... of two speakers, with this part: the words stayed, and somebody else is said to have said them. */
const OTHER_SPEAKER = 0.8;
/** More pairs than these are hostile or another article: only claims that stayed are found then. */
const MOST_PAIRS = 250_000;

/** What became of the claims between two revisions. */
export interface ComparedClaims {
  readonly edits: readonly ClaimEdit[];
  /** Who is who, by their places in both lists: the claims that stayed as they were, and those that changed. */
  readonly stayed: readonly (readonly [before: number, after: number])[];
}

interface Read {
  readonly at: number;
  readonly claim: Claim;
  readonly speaker: string;
  /** Its content without typography, and the same with `#` for each figure. */
  readonly bare: string;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
}

/**
 * The claims that stayed, and those that came, went or changed between two revisions of an article, in the order of the new text; those that
 * went come last. A claim whose words still stand in the other text neither came nor went: only the rules found it
 * there and not here.
 */
export function compareClaims(before: ClaimsInText, after: ClaimsInText): ComparedClaims {
  const old = before.claims.map(read);
  const now = after.claims.map(read);
  const { kept, gone, come } = withoutKept(old, now);
  const edits: ClaimEdit[] = [];
  const stayed = kept.map(([was, is]) => [was.at, is.at] as const);
  for (const [was, is] of pairs(gone, come)) {
    gone.delete(was);
    come.delete(is);
    stayed.push([was.at, is.at]);
    const parts = editedParts(was, is);
    if (parts.length > 0) edits.push({ kind: 'changed', before: was.at, after: is.at, parts });
  }
  const [oldText, newText] = [` ${bareWords(before.text)} `, ` ${bareWords(after.text)} `];
  for (const { at, claim } of come) {
    if (!oldText.includes(evidence(after.text, claim)))
      edits.push({ kind: 'came', before: null, after: at, parts: [] });
  }
  edits.sort((a, b) => (a.after ?? 0) - (b.after ?? 0));
  for (const { at, claim } of gone) {
    if (!newText.includes(evidence(before.text, claim)))
      edits.push({ kind: 'went', before: at, after: null, parts: [] });
  }
  return { edits, stayed: stayed.sort((a, b) => a[1] - b[1]) };
}

/** Farther away (in characters) the words for the speaker are another sentence's. */
const NEAR = 300;

/** The claim's words with the attribution beside them: where that went, the claim is another one. */
function evidence(text: string, { span, cue, speaker }: Claim): string {
  const parts = [span, cue?.span, speaker?.span].filter(
    (part) => part && part.start >= span.start - NEAR && part.end <= span.end + NEAR,
  );
  const start = Math.min(...parts.map((part) => part?.start ?? span.start));
  const end = Math.max(...parts.map((part) => part?.end ?? span.end));
  return ` ${bareWords(text.slice(start, end))} `;
}

function read(claim: Claim, at: number): Read {
  const plain = bareWords(claim.content.map((span) => withoutFigures(span, claim)).join(' '));
  const all = plain.split(' ').filter((word) => word !== '');
  const weighty = all.filter((word) => !FUNCTION_WORDS.en.has(word) && !FUNCTION_WORDS.es.has(word));
  return {
    at,
    claim,
    speaker: bareWords(claim.speaker?.name ?? ''),
    bare: bareWords(claim.content.map((span) => span.text).join(' ')),
    plain,
    words: new Set(weighty.length > 0 ? weighty : all),
  };
}

/** A word that no text has: figures are compared by their values, and "six" has to find "eight". */
const FIGURE = ' figureplace ';

function withoutFigures(span: Claim['span'], { figures }: Claim): string {
  let text = '';
  let from = span.start;
  for (const figure of figures.toSorted((a, b) => a.span.start - b.span.start)) {
    if (figure.span.start < from || figure.span.end > span.end) continue;
    text += span.text.slice(from - span.start, figure.span.start - span.start) + FIGURE;
    from = figure.span.end;
  }
  return text + span.text.slice(from - span.start);
}

/** Those that are the same in both revisions, and those that have no equal in the other. */
function withoutKept(old: readonly Read[], now: readonly Read[]) {
  const equals = new Map<string, Read[]>();
  for (const one of old) equals.set(keyOf(one), [...(equals.get(keyOf(one)) ?? []), one]);
  const kept: [was: Read, is: Read][] = [];
  const gone = new Set(old);
  const come = new Set<Read>();
  for (const one of now) {
    const equal = equals.get(keyOf(one))?.shift();
    if (equal === undefined) come.add(one);
    else {
      kept.push([equal, one]);
      gone.delete(equal);
    }
  }
  return { kept, gone, come };
}

function keyOf({ claim, speaker, bare }: Read): string {
  return JSON.stringify([speaker, bare, claim.stance, claim.negated, claim.cue?.lemma ?? '', hedges(claim)]);
}

/** Who of the claims left is who, the surest pair first. */
function pairs(gone: ReadonlySet<Read>, come: ReadonlySet<Read>): [Read, Read][] {
  if (gone.size * come.size > MOST_PAIRS) return [];
  const scored: { was: Read; is: Read; alike: number }[] = [];
  for (const was of gone) {
    for (const is of come) {
      const alike = wordsShared(was.words, is.words);
      if (alike >= (isSameSpeaker(was, is) ? SAME_SPEAKER : OTHER_SPEAKER)) scored.push({ was, is, alike });
    }
  }
  scored.sort((a, b) => rank(b) - rank(a) || a.is.at - b.is.at || a.was.at - b.was.at);
  const taken = new Set<Read>();
  const found: [Read, Read][] = [];
  for (const { was, is } of scored) {
    if (taken.has(was) || taken.has(is)) continue;
    taken.add(was).add(is);
    found.push([was, is]);
  }
  return found;
}

const rank = ({ was, is, alike }: { was: Read; is: Read; alike: number }): number =>
  alike + (isSameSpeaker(was, is) ? 0.2 : 0);

/** Words in common, as a part (0 to 1) of the words of both. */
function wordsShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** `Sheinbaum` and `Claudia Sheinbaum` are one; the outlet itself is nobody else. */
function isSameSpeaker(a: Read, b: Read): boolean {
  if (a.speaker === '' || b.speaker === '') return a.speaker === b.speaker;
  const [short, long] =
    a.speaker.length <= b.speaker.length ? [a.speaker, b.speaker] : [b.speaker, a.speaker];
  return ` ${long} `.includes(` ${short} `);
}

function editedParts(was: Read, is: Read): EditedPart[] {
  const [a, b] = [was.claim, is.claim];
  const parts: EditedPart[] = [];
  if (figures(a) !== figures(b)) parts.push('figure');
  if (a.when !== null && b.when !== null && a.when !== b.when) parts.push('date');
  if (a.stance !== b.stance || a.negated !== b.negated) parts.push('stance');
  if (!isSameSpeaker(was, is)) parts.push('speaker');
  // Another verb of saying is told by the stance where that changed with it.
  const cue = a.stance === b.stance && a.cue?.lemma !== b.cue?.lemma;
  if (was.plain !== is.plain || hedges(a) !== hedges(b) || cue) parts.push('words');
  return parts;
}

function figures({ figures: all }: Claim): string {
  return JSON.stringify(
    all.map(({ value, max, unit, approximate }) => JSON.stringify([value, max, unit, approximate])).sort(),
  );
}

function hedges({ hedges: all }: Claim): string {
  return all.map((hedge) => bareWords(hedge.text)).join(' ');
}
