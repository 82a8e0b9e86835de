import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type ParsedMarkup, parseMarkup } from '../text/markup.ts';
import { blocksIn, type MarkupBlock } from '../text/markup-blocks.ts';

/**
 * Readability's work grows with depth times elements: 1,500 nested divs (17 KB) keep it busy for over 12 seconds.
 * Pages past these limits never reach it.
 */
const LIMITS = { characters: 2_000_000, elements: 15_000, depth: 90 };

/** What Mozilla's Readability takes for the article, as blocks; none where it may not try or finds nothing. */
export function readabilityBlocks(html: string, parsed: ParsedMarkup): MarkupBlock[] {
  const { characters, elements, depth } = LIMITS;
  if (html.length > characters || parsed.elements > elements || parsed.depth > depth || parsed.cutAt)
    return [];
  try {
    const { document } = parseHTML(html);
    if (!document.documentElement) return [];
    const content = new Readability(document, { maxElemsToParse: elements, disableJSONLD: true }).parse()
      ?.content;
    return content ? blocksIn(parseMarkup(content).document) : [];
  } catch {
    // It is a second opinion on a page that is already odd; whatever it trips over, the first opinion stands.
    return [];
  }
}
