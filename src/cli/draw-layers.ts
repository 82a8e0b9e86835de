import { claimLayers, type NumberedClaim, topicLayers } from '../web/finding-layers.ts';
import { type Drawn, type DrawnLayer, type LayerKind, layered } from '../web/layers.ts';
import { printable } from './terminal.ts';

/** How a kind shows: by marks on both sides of its words, and by a style where the terminal has colours. */
const KINDS: Readonly<
  Partial<Record<LayerKind, { readonly marks?: readonly [string, string]; readonly style: string }>>
> = {
  content: { marks: ['{', '}'], style: '33' },
  mention: { marks: ['[', ']'], style: '1;36' },
  'near-miss': { marks: ['?', '?'], style: '2;31' },
  cue: { marks: ['<', '>'], style: '1;32' },
  speaker: { style: '35' },
  hedge: { style: '3;31' },
  figure: { style: '4' },
  date: { style: '4' },
};

/** What the marks of a drawing mean. */
export const MARKS = '[mention]  ?near miss?  <cue>  {1 what claim 1 says}';

/** Findings drawn over the headline or the text (`claims`: those of it): its words, fit for a terminal, with marks and colours. */
export function drawFindings(
  field: 'title' | 'text',
  text: string,
  found: Parameters<typeof topicLayers>[0] & { readonly claims: readonly NumberedClaim[] },
  colours: boolean,
): string {
  const layers = topicLayers(found, field, Number.POSITIVE_INFINITY);
  return draw(layered(text, [...layers, ...claimLayers(found.claims)]), [], colours);
}

/** `styles`: of everything around. Each stretch of words is given all of its own, and ends them. */
function draw(drawn: readonly Drawn[], styles: readonly string[], colours: boolean): string {
  return drawn
    .map((one) => {
      if (typeof one === 'string') return painted(printable(one), styles, colours);
      return 'layer' in one ? drawLayer(one, styles, colours) : draw(one.inside, styles, colours);
    })
    .join('');
}

function drawLayer(
  { layer, first, inside }: DrawnLayer,
  styles: readonly string[],
  colours: boolean,
): string {
  const kind = KINDS[layer.kind];
  if (kind === undefined) return draw(inside, styles, colours);
  const own = [...styles, kind.style];
  const [open, close] = kind.marks ?? ['', ''];
  const number = first && layer.number !== undefined ? `${layer.number} ` : '';
  return (
    painted(open + number, [kind.style], colours) +
    draw(inside, own, colours) +
    painted(close, [kind.style], colours)
  );
}

function painted(text: string, styles: readonly string[], colours: boolean): string {
  const paint = colours && styles.length > 0 && text.trim() !== '';
  return paint ? `\u001b[${styles.join(';')}m${text}\u001b[0m` : text;
}
