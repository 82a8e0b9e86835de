import type { Document } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { blocksIn } from './markup-blocks.ts';

/** How much of a page is built before the rest is left unread. */
export interface MarkupLimits {
  /** UTF-16 code units. */
  readonly characters: number;
  readonly elements: number;
  /** Open elements at any point. */
  readonly depth: number;
}

/**
 * None of 1,251 real news pages reaches these. Work on a tree grows with depth times size, so depth is what
 * keeps a hostile page from hanging its reader.
 */
export const MARKUP_LIMITS: MarkupLimits = { characters: 5_000_000, elements: 60_000, depth: 128 };

export interface ParsedMarkup {
  readonly document: Document;
  readonly elements: number;
  /** Deepest nesting met. */
  readonly depth: number;
  /** Which limit ended the reading, or null when all of it was read. */
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

/** Builds the tree and stops at a limit; what was built up to there stays usable. */
class GuardedBuilder extends DomHandler {
  elements = 0;
  deepest = 0;
  readonly #limits: MarkupLimits;

  constructor(limits: MarkupLimits) {
    super();
    this.#limits = limits;
  }

  override onopentag(name: string, attribs: { [key: string]: string }): void {
    this.elements += 1;
    this.deepest = Math.max(this.deepest, this.tagStack.length);
    if (this.elements > this.#limits.elements) throw new LimitReached('elements');
    if (this.tagStack.length > this.#limits.depth) throw new LimitReached('depth');
    super.onopentag(name, attribs);
  }
}

/**
 * Parses HTML as leniently as a browser, decoding entities once, under the limits. Never throws: at a limit
 * the tree holds what came before it.
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
  return { document: builder.root, elements: builder.elements, depth: builder.deepest, cutAt };
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
