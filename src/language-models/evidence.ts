import type { Quotes } from '../model/opinion.ts';
import { cleanLine } from '../text/clean-text.ts';

/** Words that a quotation must have at least, unless the claim has fewer: "the" stands in every claim. */
const FEWEST = 2;

/**
 * The evidence rule for models: each quotation stands, character for character, in the stored words of its claim. Blanks
 * and invisible characters are folded on both sides, as they are where claims are read.
 */
export function standsThere(quotes: Quotes, words: Quotes): boolean {
  return isIn(quotes.claim, words.claim) && isIn(quotes.earlier, words.earlier);
}

function isIn(quoted: string, stored: string): boolean {
  const [quote, words] = [cleanLine(quoted), cleanLine(stored)];
  return count(quote) >= Math.min(FEWEST, count(words)) && quote !== '' && words.includes(quote);
}

function count(line: string): number {
  return line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
