import type { Explanation } from '../model/judgement.ts';
import type { Span } from '../model/span.ts';
import { type LaidPiece, LINK_KINDS, LINKS, type Link, laidOver, linksBetween } from '../web/laid-over.ts';
import { oneLine, printable } from './terminal.ts';

/** How a link shows where the terminal has colours, beside its sign and number. */
const STYLES: Readonly<Record<Link, string>> = {
  same: '32',
  stem: '36',
  lexicon: '35',
  cognate: '35;3',
  concept: '34',
  alias: '1;36',
  number: '1;32',
  date: '1;33',
};
const LEFT = '31;4';

export interface Compared {
  readonly mine: readonly Span[];
  readonly theirs: readonly Span[];
  readonly explanation: Explanation;
}

/** Both sentences, a line each: `[=1 ships]` is linked to number 1 on the other line, `{waiting}` to nothing. */
export function drawComparison(
  { mine, theirs, explanation }: Compared,
  colours: boolean,
): { mine: string; theirs: string; legend: string[] } {
  const line = (stretches: readonly Span[], side: 'mine' | 'theirs') =>
    laidOver(stretches, explanation, side)
      .map((piece) => drawPiece(piece, colours))
      .join('')
      .trim();
  return {
    mine: line(mine, 'mine'),
    theirs: line(theirs, 'theirs'),
    legend: legendOf({ mine, theirs, explanation }),
  };
}

function drawPiece(piece: LaidPiece, colours: boolean): string {
  if (piece.kind === 'gap') return painted(`[... ${piece.words} words ...]`, '2', colours);
  // White space is kept at the ends of a piece: it stands between two words.
  const text = printable(piece.text.replace(/\s+/g, ' '));
  if (piece.kind === 'plain') return text;
  if (piece.kind === 'left') return painted(`{${text}}`, LEFT, colours);
  const { sign } = LINKS[piece.link];
  return painted(`[${sign}${piece.numbers.join(',')} ${text}]`, STYLES[piece.link], colours);
}

function painted(text: string, style: string, colours: boolean): string {
  return colours ? `\u001b[${style}m${text}\u001b[0m` : text;
}

/** One line for each kind of link that is drawn: `~ another form of the word: 2 ship – ships`. */
function legendOf({ mine, theirs, explanation }: Compared): string[] {
  const links = linksBetween(mine, theirs, explanation);
  const lines = LINK_KINDS.flatMap((kind) => {
    const ofKind = links.filter(({ link }) => link === kind);
    if (ofKind.length === 0) return [];
    const pairs = ofKind.map(({ number, mine: a, theirs: b }) =>
      oneLine(a === b ? `${number} ${a}` : `${number} ${a} – ${b}`),
    );
    return [`${LINKS[kind].sign} ${LINKS[kind].words}: ${pairs.join(', ')}`];
  });
  const { leftover } = explanation;
  if (leftover.mine.length + leftover.theirs.length === 0) return lines;
  return [...lines, `{} without a partner here: ${named(leftover.mine)}; there: ${named(leftover.theirs)}`];
}

function named(leftovers: Explanation['leftover']['mine']): string {
  return oneLine(leftovers.map(({ text }) => text).join(', ')) || 'nothing';
}
