import type { Element } from 'domhandler';
import { endsSentence } from '../text/clean-text.ts';
import type { MarkupBlock } from '../text/markup-blocks.ts';
import { LEAD_NAMES } from './furniture-names.ts';
import { ancestors, countWords } from './prose.ts';
import { isCaption, isFrame, namesOf } from './site-furniture.ts';

/** So many blocks before the article's first are looked at. */
const REACH = 14;
/** Characters; a kicker ("Politics") is shorter. */
const SHORTEST = 30;

/**
 * The lead: sentences between the headline and the body that many outlets set apart from it (in the page's header,
 * in a box called "intro" or "teaser"). It is known by its name, or by what the page says of itself in its
 * description (`described`).
 */
export function leadBefore(
  blocks: readonly MarkupBlock[],
  chosen: readonly MarkupBlock[],
  described: readonly string[],
): MarkupBlock[] {
  const first = chosen[0] ? blocks.indexOf(chosen[0]) : -1;
  const headline = blocks.slice(0, Math.max(0, first)).findLastIndex(({ owner }) => owner?.name === 'h1');
  if (first < 0 || headline < 0) return [];
  const own = new Set(ancestors(chosen[0]?.owner ?? null));
  const said = described.map(start).filter((text) => text.length >= SHORTEST);
  const between = blocks.slice(Math.max(headline + 1, first - REACH), first);
  return between
    .filter((block) => isLead(block, own, said))
    .map((block) => ({ ...block, kind: 'paragraph' }));
}

function isLead(block: MarkupBlock, body: ReadonlySet<Element>, said: readonly string[]): boolean {
  const { text, linkCharacters, owner } = block;
  if (block.kind === 'heading' || text.length < SHORTEST || linkCharacters > 0.5 * text.length) return false;
  const around = [...ancestors(owner)].filter((element) => !body.has(element));
  if (around.some((element) => element.name === 'header' || isCaption(element) || isFrame(element)))
    return false;
  if (said.includes(start(text))) return true;
  const named = around.some((element) => namesOf(element).some((name) => LEAD_NAMES.test(name)));
  return named && (countWords(text) >= 8 || endsSentence(text));
}

/** Letters and digits of the first words, for "the same text" where one of the two is cut. */
function start(text: string): string {
  return text
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 40);
}
