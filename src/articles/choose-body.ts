import type { Element, ParentNode } from 'domhandler';
import { blocksIn, isElement, type MarkupBlock } from '../text/markup-blocks.ts';
import { BODY_NAMES } from './furniture-names.ts';
import { leadBefore } from './lead.ts';
import { ancestors, countWords, ProseLedger, teasersAmong } from './prose.ts';
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

/**
 * Finds the article in a page by density: furniture goes by name and structure, then the smallest part of the
 * tree is chosen that still holds the prose, with the siblings that continue it. `described` is what the page says
 * of itself in its description: the lead is known by it.
 */
export function chooseBody(root: ParentNode, described: readonly string[] = []): BodyChoice {
  const all = blocksIn(root, (element) => isInlineOnly(element) && isInlineFurniture(element));
  const kept = withoutFurniture(all, new ProseLedger(all));
  const teasers = teasersAmong(all);
  const ledger = new ProseLedger(kept, teasers);
  const chosen = descend(markedBody(kept, ledger) ?? root, ledger, withHeadline(all));
  const inside = kept.filter((block) => [...ancestors(block.owner)].some((element) => chosen.has(element)));
  const blocks = withoutLinkBoxes(chosen.size === 0 ? kept : inside, ledger, chosen);
  const prose = new ProseLedger(blocks, teasers).prose;
  const loose = [...chosen].some((element) => element.name === 'body' || element.name === 'html');
  const flat = chosen.size === 0 || loose || blocks.length >= 0.9 * all.length;
  const hasProse = all.some((block) => countWords(block.text) >= 10);
  const lead = flat ? [] : leadBefore(all, blocks, described);
  return {
    blocks: [...lead, ...blocks],
    share: ledger.prose === 0 ? 0 : prose / ledger.prose,
    hasProse,
    flat,
  };
}

/**
 * The element that the page itself marks as the article's body (`itemprop=articleBody`, `story-body` ...), when
 * there is one only and it holds enough to be believed.
 */
function markedBody(blocks: readonly MarkupBlock[], ledger: ProseLedger): Element | null {
  const tops = new Map<Element, Element | null>();
  const outermost = new Set<Element>();
  for (const block of blocks) {
    let top: Element | null = null;
    for (const element of [...ancestors(block.owner)].reverse()) {
      const known = tops.get(element);
      top = known !== undefined ? known : (top ?? (isMarked(element) ? element : null));
      tops.set(element, top);
    }
    if (top) outermost.add(top);
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

function isMarked(element: Element): boolean {
  return element.name !== 'body' && namesOf(element).some((name) => BODY_NAMES.test(name));
}

function isInlineOnly(element: Element): boolean {
  return ['span', 'a', 'small', 'em', 'i', 'b', 'strong', 'sup', 'sub', 'label', 'time', 'cite'].includes(
    element.name,
  );
}

function withoutFurniture(blocks: readonly MarkupBlock[], ledger: ProseLedger): MarkupBlock[] {
  const verdicts = new Map<Element, boolean>();
  return blocks.filter((block) => {
    const known = block.owner ? verdicts.get(block.owner) : false;
    if (known !== undefined) return !known;
    let dropped = false;
    for (const element of [...ancestors(block.owner)].reverse()) {
      dropped = verdicts.get(element) ?? (dropped || isFurniture(element, ledger.share(element)));
      verdicts.set(element, dropped);
      if (dropped) break;
    }
    if (block.owner) verdicts.set(block.owner, dropped);
    return !dropped;
  });
}

/** Goes down as long as one child holds most of the prose, keeping the siblings that continue it. */
function descend(root: ParentNode, ledger: ProseLedger, headed: ReadonlySet<Element>): Set<Element> {
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
  ledger: ProseLedger,
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

function heaviest(children: readonly Element[], ledger: ProseLedger): Element | undefined {
  let best: Element | undefined;
  for (const child of children) {
    if (ledger.proseOf(child) > 0 && (!best || ledger.sum(child) > ledger.sum(best))) best = child;
  }
  return best;
}

/** The siblings of `body` that go on with its text, with the subheads and lists between them. */
function continuations(children: readonly Element[], body: Element, ledger: ProseLedger): Element[] {
  const own = children.map((child) => child === body || continues(child, body, ledger));
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  return children.filter((child, i) => {
    if (child === body) return false;
    return own[i] || (i > first && i < last && LEAF_TAGS.has(child.name) && ledger.linkShare(child) < 0.3);
  });
}

/** Is a sibling the same kind of element as `body`, or a paragraph of its own? */
function continues(sibling: Element, body: Element, ledger: ProseLedger): boolean {
  if (ledger.sum(sibling) <= 0 || ledger.linkShare(sibling) > 0.3) return false;
  if (ledger.count(sibling) === 1) return true;
  if (LEAF_TAGS.has(sibling.name)) return ledger.proseOf(sibling) > 80;
  const same = sibling.name === body.name && namesOf(sibling).join() === namesOf(body).join();
  return same && ledger.sum(sibling) > 0.7 * ledger.proseOf(sibling);
}

/** Boxes of links inside the article (related stories, tag lists) weigh less than nothing. */
function withoutLinkBoxes(
  blocks: readonly MarkupBlock[],
  ledger: ProseLedger,
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
