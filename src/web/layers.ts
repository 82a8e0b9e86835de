/** What a stretch of a text is: the outermost first, where several begin and end together. */
export const LAYER_KINDS = [
  'claim',
  'content',
  'mention',
  'near-miss',
  'speaker',
  'cue',
  'entity',
  'date',
  'figure',
  'hedge',
] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** A stretch of a text to be drawn over it, by offsets into it. Layers may nest, overlap and cross. */
export interface Layer {
  readonly start: number;
  readonly end: number;
  readonly kind: LayerKind;
  /** The findings that it belongs to, by their ids on the page. */
  readonly of?: readonly string[];
  /** The finding whose entry in the list leads here, and from here back. */
  readonly target?: string;
  /** The number of that entry, `h1` of a headline's. */
  readonly number?: string;
}

/** A text as a tree: what may nest in a page does nest, what crosses is cut in two and goes on. */
export type Drawn = string | DrawnLayer | DrawnParagraph;

export interface DrawnLayer {
  readonly layer: Layer;
  /** Its first piece: where it goes on after a cut, it is not. */
  readonly first: boolean;
  readonly inside: readonly Drawn[];
}

export interface DrawnParagraph {
  readonly paragraph: true;
  readonly inside: readonly Drawn[];
}

/** More are no article: 66,000 elements took a second and a half to write. The line ends of the rest show all the same. */
const MOST_PARAGRAPHS = 3000;

/** What lies deeper is left out: elements nest no deeper than a browser bears, and each cut stays cheap. */
const DEEPEST = 16;

/**
 * The text with its layers, as a tree whose strings are, one after the other, exactly the text. Paragraphs are the
 * outermost elements, and the blank lines between them stay. Any layers are taken: what lies outside of the text or is
 * empty is left out, and no character is cut in half. Time is that of sorting.
 */
export function layered(text: string, layers: readonly Layer[]): Drawn[] {
  const drawing = new Drawing(text);
  const waiting = layers.flatMap((layer) => fitting(text, layer)).sort(outermostFirst);
  let next = 0;
  for (const { start, end } of paragraphsIn(text)) {
    drawing.openParagraph(start);
    for (let layer = waiting[next]; layer && layer.start < end; layer = waiting[++next]) {
      drawing.begin(layer);
    }
    drawing.closeParagraph(end);
  }
  return drawing.end();
}

function outermostFirst(a: Layer, b: Layer): number {
  return a.start - b.start || b.end - a.end || LAYER_KINDS.indexOf(a.kind) - LAYER_KINDS.indexOf(b.kind);
}

/** The layer within the text, on whole characters; none when nothing is left of it. */
function fitting(text: string, layer: Layer): Layer[] {
  let start = Math.max(0, Math.floor(layer.start));
  let end = Math.min(text.length, Math.floor(layer.end));
  if (!(start < end)) return [];
  if (isCut(text, start)) start -= 1;
  if (isCut(text, end)) end += 1;
  return [{ ...layer, start, end }];
}

function isCut(text: string, at: number): boolean {
  const isLow = /[\udc00-\udfff]/.test(text.charAt(at));
  return isLow && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** Stretches between blank lines; from the last one that is counted, the rest of the text is one. */
function* paragraphsIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  let count = 0;
  for (const gap of text.matchAll(/\n{2,}/g)) {
    if (count >= MOST_PARAGRAPHS) break;
    if (gap.index > start) {
      yield { start, end: gap.index };
      count += 1;
    }
    start = gap.index + gap[0].length;
  }
  if (start < text.length) yield { start, end: text.length };
}

interface Open {
  readonly layer: Layer;
  readonly inside: Drawn[];
}

/** Draws from left to right. What is open lies on a stack, the outermost first. */
class Drawing {
  private readonly all: Drawn[] = [];
  private paragraph: Drawn[] | null = null;
  private stack: Open[] = [];
  /** Cut by the end of their paragraph: they go on in the next one. */
  private suspended: Layer[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  openParagraph(at: number): void {
    this.writeTo(at);
    const inside: Drawn[] = [];
    this.all.push({ paragraph: true, inside });
    this.paragraph = inside;
    for (const layer of this.suspended) if (layer.end > at) this.open(layer, false);
    this.suspended = [];
  }

  closeParagraph(at: number): void {
    this.closeUntil(at);
    this.writeTo(at);
    this.suspended = this.stack.map(({ layer }) => layer).filter(({ end }) => end > at);
    this.stack = [];
    this.paragraph = null;
  }

  begin(layer: Layer): void {
    this.closeUntil(layer.start);
    // It began between two paragraphs: what is written is written.
    this.writeTo(Math.max(layer.start, this.at));
    if (layer.end > this.at) this.open(layer, true);
  }

  end(): Drawn[] {
    this.writeTo(this.text.length);
    return this.all;
  }

  /** Ends, in their order, the layers that end at this place or before it. */
  private closeUntil(at: number): void {
    for (let end = this.firstEnd(); end <= at; end = this.firstEnd()) {
      this.writeTo(end);
      this.close(end);
    }
  }

  private firstEnd(): number {
    return this.stack.reduce((first, { layer }) => Math.min(first, layer.end), Number.POSITIVE_INFINITY);
  }

  /** Layers that cross one that ends here end with it, and go on beside it. */
  private close(at: number): void {
    const lowest = this.stack.findIndex(({ layer }) => layer.end <= at);
    const cut = this.stack.splice(lowest).map(({ layer }) => layer);
    for (const layer of cut) if (layer.end > at) this.open(layer, false);
  }

  private open(layer: Layer, first: boolean): void {
    if (this.stack.length >= DEEPEST) return;
    const inside: Drawn[] = [];
    this.here().push({ layer, first, inside });
    this.stack.push({ layer, inside });
  }

  private writeTo(at: number): void {
    if (at <= this.at) return;
    this.here().push(this.text.slice(this.at, at));
    this.at = at;
  }

  private here(): Drawn[] {
    return this.stack.at(-1)?.inside ?? this.paragraph ?? this.all;
  }
}
