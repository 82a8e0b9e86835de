import { plainText } from '../text/markup.ts';
import { paragraphsOf } from '../text/markup-blocks.ts';
import type { BodyChoice } from './choose-body.ts';
import { articleLines } from './line-rules.ts';
import { isRunning } from './prose.ts';

/** A body in JSON-LD shorter than this (characters) is a teaser. */
const WHOLE = 300;
/** It must have this part of the length of what the page shows ... */
const PART_OF_PAGE = 0.6;

/** ... and the page's own paragraphs stand in for it when they make up this part of it. */
const SHOWN = 0.9;

/**
 * A body that lacks running paragraphs of the page to this part of its own length is cut: one magazine leaves out
 * every paragraph that begins with a large initial.
 */
const MISSED = 0.2;

/**
 * The paragraphs of JSON-LD's `articleBody`, or null where it is a teaser. Many sites put the whole text there
 * without its paragraphs, or glue the end of one to the start of the next: so the page's own paragraphs are taken
 * where they are found in it, and nothing else of the page.
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
  const known = ` ${bare(stated.join(' '))} `;
  const shown = choice.blocks.filter((block) => known.includes(` ${bare(block.text)} `));
  const own = articleLines(shown, titles, false);
  const missed = dense.filter((text) => isRunning(text) && !known.includes(` ${bare(text)} `));
  if (missed.length >= 3 && lengthOf(missed) > MISSED * length && lengthOf(own) > 0.6 * length) return null;
  const whole = lengthOf(own) >= SHOWN * length || (stated.length <= 2 && lengthOf(own) >= 0.8 * length);
  return whole && own.length >= stated.length / 2 ? own : stated;
}

const OPENS = '<\\/?(?:p|br|div|a|b|i|em|strong|h\\d|ul|li|span)\\b';
// Up to where the next one opens: a row of tags that never end is read once and not from each of them.
const TAG = new RegExp(`${OPENS}(?:(?!${OPENS})[^>]){0,2000}>`, 'iu');
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+);/iu;

/** The paragraphs of a body in JSON-LD: line breaks, tags, and tags that were escaped. */
export function linesOf(body: string, titles: readonly string[]): string[] {
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
