import type { FC } from 'hono/jsx';

/** A stretch of a saved text to be marked, by offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'claim' | 'aligned';
}

interface Piece {
  readonly text: string;
  readonly claim: boolean;
  readonly aligned: boolean;
}

/** A saved article with the claim's sentence marked; `#sentence` leads to it. */
export const SavedText: FC<{ text: string; lang: string; stretches: readonly Stretch[] }> = ({
  text,
  lang,
  stretches,
}) => {
  const first = Math.min(
    ...stretches.filter((stretch) => stretch.kind === 'claim').map((stretch) => stretch.start),
  );
  return (
    <div class="article" lang={lang}>
      {paragraphsOf(text).map(({ start, end }) => (
        <p {...(first >= start && first < end ? { id: 'sentence' } : {})}>
          {piecesOf(text, start, end, stretches).map(drawn)}
        </p>
      ))}
    </div>
  );
};

function drawn(piece: Piece) {
  const inner = piece.aligned ? <span class="aligned">{piece.text}</span> : piece.text;
  return piece.claim ? <mark>{inner}</mark> : inner;
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n](?:.|\n(?!\n))*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text from `start` to `end`, cut wherever a stretch begins or ends. */
export function piecesOf(text: string, start: number, end: number, stretches: readonly Stretch[]): Piece[] {
  const cuts = new Set([start, end]);
  for (const stretch of stretches) {
    for (const cut of [stretch.start, stretch.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const covers = (kind: Stretch['kind']) =>
      stretches.some((stretch) => stretch.kind === kind && stretch.start <= from && stretch.end >= to);
    return { text: text.slice(from, to), claim: covers('claim'), aligned: covers('aligned') };
  });
}
