import type { Document, ParentNode } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { blocksIn } from './markup-blocks.ts';

/** How much of a page is built before the rest is left unread. */
export interface MarkupLimits {
  /** UTF-16 code units. */
  readonly characters: number;
  readonly elements: number;
  /** Of the tree; elements nested deeper are put further up in it. */
  readonly depth: number;
}

/**
 * None of 1,251 real news pages reaches these. Work on a tree grows with depth times size, so depth is what
 * keeps a hostile page from hanging its reader.
 */
export const MARKUP_LIMITS: MarkupLimits = { characters: 5_000_000, elements: 60_000, depth: 128 };

/** Elements open at once, however many of them the tree nests: the parser looks through all of them. */
export const MOST_OPEN = 2000;

export interface ParsedMarkup {
  readonly document: Document;
  readonly elements: number;
  /** Deepest nesting met in the source, which the tree follows no deeper than its limit. */
  readonly depth: number;
  /** Elements that were put further up than they stood, since they were nested deeper than the limit. */
  readonly flattened: number;
  /** Which limit ended the reading, or null when all of it was read; 'depth' is that of `MOST_OPEN`. */
  readonly cutAt: 'size' | 'elements' | 'depth' | null;
}

/** Thrown by the builder to leave the parser at once; never leaves this file. */
class LimitReached extends Error {
  readonly limit: 'elements' | 'depth';

  constructor(limit: 'elements' | 'depth') {
    super(limit);
    this.limit = limit;
  }
}

/**
 * Builds the tree, no deeper than its limit, and stops at the other limits; what was built stays usable.
 *
 * An element past the deepest level goes on from three quarters of the way down instead: what it holds has room to
 * keep its own structure, so that an article in a hundred unclosed wrappers is still paragraphs in an article. Text
 * stays in the order of the source.
 */
class GuardedBuilder extends DomHandler {
  elements = 0;
  deepest = 0;
  flattened = 0;
  readonly #limits: MarkupLimits;
  /** What the parser holds open, with the place that each was given in `tagStack`. */
  readonly #open: { readonly node: ParentNode | undefined; readonly level: number }[] = [];

  constructor(limits: MarkupLimits) {
    super();
    this.#limits = limits;
  }

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    this.elements += 1;
    this.deepest = Math.max(this.deepest, this.#open.length + 1);
    if (this.elements > this.#limits.elements) throw new LimitReached('elements');
    if (this.#open.length >= MOST_OPEN) throw new LimitReached('depth');
    if (this.#open.length >= this.#limits.depth) this.flattened += 1;
    if (this.tagStack.length > this.#limits.depth)
      this.tagStack.length = Math.ceil(this.#limits.depth * 0.75);
    super.onopentag(name, attribs);
    this.#open.push({ node: this.tagStack.at(-1), level: this.tagStack.length - 1 });
  }

  override onclosetag(): void {
    this.lastNode = null;
    const closed = this.#open.pop();
    // One that the tree left when it went on further up is closed already.
    if (closed !== undefined && this.tagStack[closed.level] === closed.node)
      this.tagStack.length = closed.level;
  }
}

/**
 * Parses HTML as leniently as a browser, decoding entities once, under the limits. Never throws: at a limit
 * of size the tree holds what came before it, at that of depth it holds all, flattened.
 */
export function parseMarkup(html: string, limits: MarkupLimits = MARKUP_LIMITS): ParsedMarkup {
  const builder = new GuardedBuilder(limits);
  const parser = new Parser(builder, { decodeEntities: true, recognizeSelfClosing: false });
  const tooLong = html.length > limits.characters;
  let cutAt: ParsedMarkup['cutAt'] = tooLong ? 'size' : null;
  try {
    parser.end(tooLong ? html.slice(0, limits.characters) : html);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    cutAt = error.limit;
  }
  const { root, elements, deepest, flattened } = builder;
  return { document: root, elements, depth: deepest, flattened, cutAt };
}

/**
 * The plain text of a piece of HTML (a feed's summary or content): blocks become paragraphs separated by one
 * blank line, tags go, entities are decoded once. `<p>One</p><p>Two&nbsp;&amp; three</p>` gives
 * "One\n\nTwo & three".
 */
export function plainText(html: string, limits: MarkupLimits = MARKUP_LIMITS): string {
  if (!html.includes('<') && !html.includes('&')) return cleanParagraphs(html);
  return blocksIn(parseMarkup(html, limits).document)
    .map((block) => block.text)
    .join('\n\n');
}

/** As `plainText`, on one line: for titles, names and the like. */
export function plainLine(html: string): string {
  return cleanLine(plainText(html));
}
