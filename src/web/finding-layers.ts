import type { Claim } from '../model/claim.ts';
import type { Field } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import type { Examined } from '../pipeline/examine.ts';
import type { Layer, LayerKind } from './layers.ts';

/** A claim with its number on the page: `c1` is the first that is shown, whatever number it has in the text; `h1` a headline's. */
export interface NumberedClaim {
  readonly claim: Claim;
  readonly id: string;
  /** Counted through the whole text, from 1; `h1` is a headline's first. */
  readonly number: string;
}

/** The claims from the given one on, `most` of them. */
export function numbered(
  claims: readonly Claim[],
  from: number,
  most: number,
  letter: 'c' | 'h' = 'c',
): NumberedClaim[] {
  return claims.slice(from, from + most).map((claim, at) => ({
    claim,
    id: `${letter}${at + 1}`,
    number: letter === 'c' ? `${from + at + 1}` : `h${from + at + 1}`,
  }));
}

/** Mentions and near misses, `most` of each, as layers over the headline or the text. */
export function topicLayers(
  { mentions, nearMisses }: Pick<Examined, 'mentions' | 'nearMisses'>,
  field: Field,
  most: number,
): Layer[] {
  const layersOf = (kind: LayerKind, letter: string, found: Examined['mentions'] | Examined['nearMisses']) =>
    found
      .slice(0, most)
      .flatMap(({ field: own, span }, at) =>
        own === field ? [layer(kind, span, { target: `${letter}${at + 1}` })] : [],
      );
  return [...layersOf('mention', 'm', mentions), ...layersOf('near-miss', 'n', nearMisses)];
}

/** Everything that claims have found in the text. What several claims share, their cue or speaker, is one layer of all. */
export function claimLayers(claims: readonly NumberedClaim[]): Layer[] {
  const shared = new Map<string, Layer & { readonly of: string[] }>();
  const own: Layer[] = [];
  for (const { claim, id, number } of claims) {
    own.push(layer('claim', claim.span, { of: [id] }));
    for (const [at, span] of claim.content.entries())
      own.push(layer('content', span, { of: [id], ...(at === 0 ? { target: id, number } : {}) }));
    for (const [kind, span] of slotsOf(claim)) {
      const key = `${kind} ${span.start} ${span.end}`;
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { ...layer(kind, span), of: [id] });
      else known.of.push(id);
    }
  }
  return [...own, ...shared.values()];
}

function slotsOf({ speaker, cue, hedges, figures, dates, entities }: Claim): [LayerKind, Span][] {
  const each = (kind: LayerKind, spans: readonly Span[]): [LayerKind, Span][] =>
    spans.map((span) => [kind, span]);
  const spanOf = ({ span }: { readonly span: Span }) => span;
  return [
    ...each('speaker', speaker?.span ? [speaker.span] : []),
    ...each('cue', cue === null ? [] : [cue.span]),
    ...each('hedge', hedges),
    ...each('figure', figures.map(spanOf)),
    ...each('date', dates.map(spanOf)),
    ...each('entity', entities.map(spanOf)),
  ];
}

function layer(kind: LayerKind, { start, end }: Span, more: Partial<Layer> = {}): Layer {
  return { kind, start, end, ...more };
}
