import { plainText } from '../text/markup.ts';
import { paragraphsOf } from '../text/markup-blocks.ts';
import type { BodyChoice } from './choose-body.ts';
import { articleLines } from './line-rules.ts';

/** A body in JSON-LD shorter than this (characters) is a teaser. */
const WHOLE = 300;
/** It must have this part of the length of what the page shows. */
const PART_OF_PAGE = 0.6;

/**
 * The paragraphs of JSON-LD's `articleBody`, or null where it is a teaser. Many sites put the whole text there
 * without its paragraphs: then the page's own paragraphs are taken, as far as the body holds their words.
 */
export function structuredParagraphs(
  body: string,
  dense: readonly string[],
  choice: BodyChoice,
  titles: readonly string[],
): string[] | null {
  const stated = linesOf(body, titles);
  const length = lengthOf(stated);
  if (length <= WHOLE || length < PART_OF_PAGE * lengthOf(dense)) return null;
  if (stated.length > 2 || stated.length * 3 >= dense.length) return stated;
  const known = bare(stated.join(' '));
  const shown = choice.blocks.map((block) => block.text).filter((text) => known.includes(bare(text)));
  const own = articleLines(shown.map(asLine), titles, false);
  return lengthOf(own) >= 0.85 * length ? own : stated;
}

const TAG = /<\/?(?:p|br|div|a|b|i|em|strong|h\d|ul|li|span)\b[^>]{0,2000}>/iu;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+);/iu;

function linesOf(body: string, titles: readonly string[]): string[] {
  return articleLines(plainParagraphs(body, 2).map(asLine), titles, false);
}

/** Some sites put HTML there, and some put it there escaped: a second round meets the tags of the first. */
function plainParagraphs(body: string, rounds: number): string[] {
  if (rounds > 0 && TAG.test(body)) return plainParagraphs(plainText(body), rounds - 1);
  if (rounds > 0 && ENTITY.test(body)) return plainParagraphs(withBreaks(body), rounds - 1);
  return paragraphsOf(body.replace(/\r\n?/gu, '\n'));
}

/** Decodes entities line by line: without tags the line breaks are all the structure there is. */
function withBreaks(body: string): string {
  return body
    .split(/\r\n?|\n/u)
    .map((line) => plainText(line))
    .join('\n');
}

function asLine(text: string) {
  return { kind: 'paragraph' as const, text, linkCharacters: 0, bold: false };
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
