import type { FC } from 'hono/jsx';
import { shown } from './outside-text.ts';

/** A claim to be marked in a saved text, by offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the marked words lead; none: they are marked only. */
  readonly href?: string;
}

interface Piece {
  readonly text: string;
  readonly claim: Stretch | null;
}

interface SavedTextProps {
  readonly text: string;
  readonly lang: string;
  readonly stretches: readonly Stretch[];
  /** Paragraphs to be shown as changed, counted from 0. */
  readonly changed?: ReadonlySet<number>;
}

/** A saved text with claims marked; `#sentence` leads to the first claim in it. */
export const SavedText: FC<SavedTextProps> = ({ text, lang, stretches, changed }) => {
  const first = Math.min(...stretches.map((stretch) => stretch.start));
  return (
    <div class="article" lang={lang}>
      {paragraphsOf(text).map(({ start, end }, index) => (
        <p
          dir="auto"
          {...(first >= start && first < end ? { id: 'sentence' } : {})}
          {...(changed?.has(index) ? { class: 'changed' } : {})}
        >
          {piecesOf(text, start, end, stretches).map(drawn)}
        </p>
      ))}
    </div>
  );
};

function drawn(piece: Piece) {
  const text = shown(piece.text);
  if (piece.claim === null) return text;
  const { href } = piece.claim;
  return <mark>{href === undefined ? text : <a href={href}>{text}</a>}</mark>;
}

/** Paragraphs are separated by blank lines; empty ones are left out. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const gap of [...text.matchAll(/\n{2,}/g), { index: text.length, 0: '' }]) {
    if (gap.index > start) paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return paragraphs;
}

/** The text from `start` to `end`, cut wherever a stretch begins or ends. */
export function piecesOf(text: string, start: number, end: number, stretches: readonly Stretch[]): Piece[] {
  const here = stretches.filter((stretch) => stretch.start < end && stretch.end > start);
  const cuts = new Set([start, end]);
  for (const stretch of here) {
    for (const cut of [stretch.start, stretch.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const claim = here.find((stretch) => stretch.start <= from && stretch.end >= to);
    return { text: text.slice(from, to), claim: claim ?? null };
  });
}
