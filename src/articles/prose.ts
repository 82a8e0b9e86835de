import type { Element, ParentNode } from 'domhandler';
import { endsSentence } from '../text/clean-text.ts';
import { isElement, type MarkupBlock } from '../text/markup-blocks.ts';

/** Characters of scripts that are written without spaces. */
function unspaced(text: string): number {
  return text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
}

/** Number of words, by white space; such a text still has to be found before it can be called foreign. */
export function countWords(text: string): number {
  let spaces = 0;
  for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) spaces += 1;
  return spaces + 1 + unspaced(text) / 2;
}

/** Running text: a paragraph long enough that menus, teasers and labels hardly reach it. */
export function isRunning(text: string): boolean {
  return text.length >= 120 || (countWords(text) >= 20 && endsSentence(text));
}

/** What a block says for (+) or against (-) its surroundings being the article; about characters of prose. */
function weigh(block: MarkupBlock): number {
  const { text, linkCharacters, kind } = block;
  const linkShare = linkCharacters / text.length;
  if (linkShare > 0.5) return -Math.min(60, 15 + text.length / 4);
  if (kind === 'heading') return 0;
  const words = countWords(text);
  // Lists of teasers are made of items; an article's own lists stand beside its paragraphs.
  const prose = text.length * (1 - linkShare) * (kind === 'item' ? 0.5 : 1);
  if (words >= 20 || (words >= 12 && endsSentence(text)) || text.length >= 120) return prose;
  if (words >= 5 && endsSentence(text)) return text.length / 2;
  return -10;
}

/** What a teaser's prose counts for, and what it says for its surroundings being the article. */
const TEASER_PROSE = 0.25;
const TEASER_WEIGHT = -10;

/** Fewer are no list: a brief of two lines may have a link beside it. */
const FEW = 3;

/**
 * Teasers of other stories: a box with a headline that is a link and no more than two lines of prose. An article's
 * own box has more prose, and its subheads link nowhere.
 */
export function teasersAmong(blocks: readonly MarkupBlock[]): Set<MarkupBlock> {
  const prose = new Map<Element, number>();
  const linked = new Set<Element>();
  for (const block of blocks) {
    const isLink = block.text.length >= 15 && block.linkCharacters > 0.8 * block.text.length;
    const isProse = !isLink && block.kind !== 'heading' && countWords(block.text) >= 8;
    for (const element of isLink || isProse ? ancestors(block.owner) : []) {
      if (isProse) prose.set(element, (prose.get(element) ?? 0) + 1);
      else linked.add(element);
    }
  }
  const teasers = blocks.filter((block) => isTeaser(block, prose, linked));
  return new Set(teasers.length >= FEW ? teasers : []);
}

function isTeaser(
  block: MarkupBlock,
  prose: ReadonlyMap<Element, number>,
  linked: ReadonlySet<Element>,
): boolean {
  for (const element of ancestors(block.owner)) {
    if ((prose.get(element) ?? 0) > 2) return false;
    if (linked.has(element)) return true;
  }
  return false;
}

/** Of the blocks inside one element. */
interface Sums {
  weight: number;
  prose: number;
  count: number;
  characters: number;
  linkCharacters: number;
}

/** Sums over the blocks inside each element. */
export class ProseLedger {
  readonly #sums = new Map<Element, Sums>();
  prose = 0;

  constructor(blocks: readonly MarkupBlock[], teasers: ReadonlySet<MarkupBlock> = new Set()) {
    for (const block of blocks) this.#add(block, teasers.has(block));
  }

  #add(block: MarkupBlock, teaser: boolean): void {
    const full = weigh(block);
    const prose = Math.max(0, full) * (teaser ? TEASER_PROSE : 1);
    const weight = teaser ? Math.min(full, TEASER_WEIGHT) : full;
    this.prose += prose;
    for (let node: ParentNode | null = block.owner; node && isElement(node); node = node.parent) {
      const sums = this.#sumsOf(node);
      sums.weight += weight;
      sums.prose += prose;
      sums.count += 1;
      sums.characters += block.text.length;
      sums.linkCharacters += block.linkCharacters;
    }
  }

  #sumsOf(element: Element): Sums {
    let sums = this.#sums.get(element);
    if (!sums) {
      sums = { weight: 0, prose: 0, count: 0, characters: 0, linkCharacters: 0 };
      this.#sums.set(element, sums);
    }
    return sums;
  }

  sum(element: Element): number {
    return this.#sums.get(element)?.weight ?? 0;
  }

  proseOf(element: Element): number {
    return this.#sums.get(element)?.prose ?? 0;
  }

  count(element: Element): number {
    return this.#sums.get(element)?.count ?? 0;
  }

  linkShare(element: Element): number {
    const sums = this.#sums.get(element);
    return sums ? sums.linkCharacters / sums.characters : 0;
  }

  share(element: Element): number {
    return this.prose === 0 ? 0 : this.proseOf(element) / this.prose;
  }
}

export function* ancestors(from: Element | null): Generator<Element> {
  for (let node: ParentNode | null = from; node && isElement(node); node = node.parent) yield node;
}
