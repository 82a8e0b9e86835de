import type { Element, ParentNode } from 'domhandler';
import { endsSentence } from '../text/clean-text.ts';
import { blocksIn, isElement, type MarkupBlock } from '../text/markup-blocks.ts';
import { BODY_NAMES } from './furniture-names.ts';
import { isFurniture, isInlineFurniture, namesOf } from './site-furniture.ts';

/** The blocks taken for the article, and how sure that is. */
export interface BodyChoice {
  readonly blocks: readonly MarkupBlock[];
  /** Part (0 to 1) of the page's prose, comments and the like aside, that was chosen. */
  readonly share: number;
  /** Somewhere on the page, furniture included, there is a line of ten words. */
  readonly hasProse: boolean;
  /** The page's structure told nothing: the blocks are all there was, or lie loose in the body. */
  readonly flat: boolean;
}

const LEAF_TAGS = new Set(['p', 'li', 'ul', 'ol', 'dl', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4']);

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

/** Sums over the blocks inside each element. */
export class Ledger {
  readonly #sums = new Map<Element, number>();
  readonly #prose = new Map<Element, number>();
  readonly #counts = new Map<Element, number>();
  readonly #characters = new Map<Element, number>();
  readonly #linkCharacters = new Map<Element, number>();
  prose = 0;

  constructor(blocks: readonly MarkupBlock[]) {
    for (const block of blocks) this.#add(block);
  }

  #add(block: MarkupBlock): void {
    const weight = weigh(block);
    const prose = Math.max(0, weight);
    this.prose += prose;
    for (const element of ancestors(block.owner)) {
      this.#sums.set(element, (this.#sums.get(element) ?? 0) + weight);
      this.#prose.set(element, (this.#prose.get(element) ?? 0) + prose);
      this.#counts.set(element, (this.#counts.get(element) ?? 0) + 1);
      this.#characters.set(element, (this.#characters.get(element) ?? 0) + block.text.length);
      this.#linkCharacters.set(element, (this.#linkCharacters.get(element) ?? 0) + block.linkCharacters);
    }
  }

  sum(element: Element): number {
    return this.#sums.get(element) ?? 0;
  }

  proseOf(element: Element): number {
    return this.#prose.get(element) ?? 0;
  }

  count(element: Element): number {
    return this.#counts.get(element) ?? 0;
  }

  linkShare(element: Element): number {
    return (this.#linkCharacters.get(element) ?? 0) / (this.#characters.get(element) ?? 1);
  }

  share(element: Element): number {
    return this.prose === 0 ? 0 : this.proseOf(element) / this.prose;
  }
}

export function* ancestors(from: Element | null): Generator<Element> {
  for (let node: ParentNode | null = from; node && isElement(node); node = node.parent) yield node;
}

/**
 * Finds the article in a page by density: furniture goes by name and structure, then the smallest part of the
 * tree is chosen that still holds the prose, with the siblings that continue it.
 */
export function chooseBody(root: ParentNode): BodyChoice {
  const all = blocksIn(root, (element) => isInlineOnly(element) && isInlineFurniture(element));
  const kept = withoutFurniture(all, new Ledger(all));
  const ledger = new Ledger(kept);
  const chosen = descend(markedBody(kept, ledger) ?? root, ledger, withHeadline(all));
  const inside = kept.filter((block) => [...ancestors(block.owner)].some((element) => chosen.has(element)));
  const blocks = withoutLinkBoxes(chosen.size === 0 ? kept : inside, ledger, chosen);
  const prose = new Ledger(blocks).prose;
  const loose = [...chosen].some((element) => element.name === 'body' || element.name === 'html');
  const flat = chosen.size === 0 || loose || blocks.length >= 0.9 * all.length;
  const hasProse = all.some((block) => countWords(block.text) >= 10);
  return { blocks, share: ledger.prose === 0 ? 0 : prose / ledger.prose, hasProse, flat };
}

/**
 * The element that the page itself marks as the article's body (`itemprop=articleBody`, `story-body` ...), when
 * there is one only and it holds enough to be believed.
 */
function markedBody(blocks: readonly MarkupBlock[], ledger: Ledger): Element | null {
  const outermost = new Set<Element>();
  const seen = new Set<Element>();
  for (const block of blocks) {
    let marked: Element | null = null;
    for (const element of ancestors(block.owner)) {
      if (seen.has(element)) break;
      seen.add(element);
      if (element.name !== 'body' && namesOf(element).some((name) => BODY_NAMES.test(name))) marked = element;
    }
    if (marked) outermost.add(marked);
  }
  const real = [...outermost].filter((element) => ledger.proseOf(element) > 300);
  const only = real.length === 1 ? real[0] : undefined;
  if (only && ledger.share(only) > 0.2 && ledger.sum(only) > 0) return only;
  // A list of results has no prose; the mark is all there is to go by.
  const loose = [...outermost].filter(
    (element) => ledger.count(element) > 4 && ledger.linkShare(element) < 0.3,
  );
  return ledger.prose < 300 && loose.length === 1 ? (loose[0] ?? null) : null;
}

function isInlineOnly(element: Element): boolean {
  return ['span', 'a', 'small', 'em', 'i', 'b', 'strong', 'sup', 'sub', 'label', 'time', 'cite'].includes(
    element.name,
  );
}

export function withoutFurniture(blocks: readonly MarkupBlock[], ledger: Ledger): MarkupBlock[] {
  const verdicts = new Map<Element, boolean>();
  return blocks.filter((block) => {
    let dropped = false;
    for (const element of [...ancestors(block.owner)].reverse()) {
      dropped = verdicts.get(element) ?? (dropped || isFurniture(element, ledger.share(element)));
      verdicts.set(element, dropped);
      if (dropped) break;
    }
    return !dropped;
  });
}

/** Goes down as long as one child holds most of the prose, keeping the siblings that continue it. */
function descend(root: ParentNode, ledger: Ledger, headed: ReadonlySet<Element>): Set<Element> {
  const chosen = new Set<Element>();
  let node: ParentNode = root;
  for (;;) {
    const children: Element[] = node.children.filter(isElement);
    const story: Element | undefined = firstStory(children, ledger, headed);
    const best: Element | undefined = story ?? heaviest(children, ledger);
    const whole = isElement(node) ? ledger.proseOf(node) : ledger.prose;
    if (!best || LEAF_TAGS.has(best.name) || ledger.count(best) < 2) break;
    if (!story && ledger.proseOf(best) < part(best, children, headed) * whole) break;
    for (const child of story ? [] : continuations(children, best, ledger)) chosen.add(child);
    node = best;
  }
  if (isElement(node)) chosen.add(node);
  return chosen;
}

/** The elements that hold an `<h1>`. */
function withHeadline(blocks: readonly MarkupBlock[]): Set<Element> {
  const headlines = blocks.filter((block) => block.owner?.name === 'h1');
  return new Set(headlines.flatMap((block) => [...ancestors(block.owner)]));
}

/** Pages that go on with the next story as one scrolls: several `<article>` with a headline each. */
function firstStory(
  children: readonly Element[],
  ledger: Ledger,
  headed: ReadonlySet<Element>,
): Element | undefined {
  const stories = children.filter(
    (child) => child.name === 'article' && headed.has(child) && ledger.proseOf(child) > 200,
  );
  return stories.length > 1 ? stories[0] : undefined;
}

/** The part of the prose that a child must hold to be gone down to: less where it alone has the headline. */
function part(best: Element, children: readonly Element[], headed: ReadonlySet<Element>): number {
  return headed.has(best) && !children.some((child) => child !== best && headed.has(child)) ? 0.4 : 0.6;
}

function heaviest(children: readonly Element[], ledger: Ledger): Element | undefined {
  let best: Element | undefined;
  for (const child of children) {
    if (ledger.proseOf(child) > 0 && (!best || ledger.sum(child) > ledger.sum(best))) best = child;
  }
  return best;
}

/** The siblings of `body` that go on with its text, with the subheads and lists between them. */
function continuations(children: readonly Element[], body: Element, ledger: Ledger): Element[] {
  const own = children.map((child) => child === body || continues(child, body, ledger));
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return children.filter((child, i) => {
    if (child === body) return false;
    return own[i] || (i > first && i < last && LEAF_TAGS.has(child.name) && ledger.linkShare(child) < 0.3);
  });
}

/** Is a sibling the same kind of element as `body`, or a paragraph of its own? */
function continues(sibling: Element, body: Element, ledger: Ledger): boolean {
  if (ledger.sum(sibling) <= 0 || ledger.linkShare(sibling) > 0.3) return false;
  if (ledger.count(sibling) === 1) return true;
  if (LEAF_TAGS.has(sibling.name)) return ledger.proseOf(sibling) > 80;
  const same = sibling.name === body.name && namesOf(sibling).join() === namesOf(body).join();
  return same && ledger.sum(sibling) > 0.7 * ledger.proseOf(sibling);
}

/** Boxes of links inside the article (related stories, tag lists) weigh less than nothing. */
function withoutLinkBoxes(
  blocks: readonly MarkupBlock[],
  ledger: Ledger,
  chosen: ReadonlySet<Element>,
): MarkupBlock[] {
  return blocks.filter((block) => {
    if (block.linkCharacters > 0.8 * block.text.length) return false;
    if (block.linkCharacters > 0.5 * block.text.length && countWords(block.text) < 25) return false;
    for (const element of ancestors(block.owner)) {
      if (chosen.has(element)) break;
      if (ledger.count(element) >= 3 && ledger.linkShare(element) > 0.5 && ledger.share(element) < 0.3)
        return false;
    }
    return true;
  });
}
