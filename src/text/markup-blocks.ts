import type { ChildNode, Element, ParentNode } from 'domhandler';
import { cleanLine, endsSentence } from './clean-text.ts';

/** A paragraph as a reader of the page would see it, with where it stands in the tree. */
export interface MarkupBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote';
  /** One line of clean text. */
  readonly text: string;
  /** Characters of `text` that are inside links, about. */
  readonly linkCharacters: number;
  /** All of it is in bold: a subhead without a heading tag. */
  readonly bold: boolean;
  /** The innermost block element that holds it; null at the root. */
  readonly owner: Element | null;
}

const BLOCK_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
  table tbody td tfoot th thead tr ul`.split(/\s+/u),
);

/** Their text is no text for a reader; struck-out words (del, s) are withdrawn by the outlet. */
const SILENT_TAGS = new Set(
  `applet area audio base button canvas datalist del embed frame frameset head iframe input link map math meta
  noframes noscript object optgroup option param picture progress s script select source strike style svg
  template textarea title track video`.split(/\s+/u),
);

const HEADING = /^h[1-6]$/u;
const BOLD = new Set(['b', 'strong']);

export function isElement(node: ChildNode | ParentNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Custom elements (`<story-body>`) are laid out as blocks by nearly every site that has them. */
export function isBlockElement(element: Element): boolean {
  return BLOCK_TAGS.has(element.name) || (element.name.includes('-') && !element.name.startsWith('amp-'));
}

export function isSilent(element: Element): boolean {
  return SILENT_TAGS.has(element.name);
}

/**
 * The text of a tree as blocks in reading order. Two `<br>` end a paragraph; one is folded by `foldLines`.
 * `skip` names elements that are left out with all they hold.
 */
export function blocksIn(root: ParentNode, skip: (element: Element) => boolean = () => false): MarkupBlock[] {
  const walker = new BlockWalker(skip);
  walker.walk(root);
  walker.flush();
  return walker.blocks;
}

class BlockWalker {
  readonly blocks: MarkupBlock[] = [];
  readonly #skip: (element: Element) => boolean;
  /** Pieces of the open block, joined at the flush: adding to one string would be quadratic. */
  #pieces: string[] = [];
  #linkCharacters = 0;
  #characters = 0;
  #boldCharacters = 0;
  #owners: Element[] = [];
  #inLink = 0;
  #inBold = 0;

  constructor(skip: (element: Element) => boolean) {
    this.#skip = skip;
  }

  walk(parent: ParentNode): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#addText(child.data);
      else if (child.type === 'cdata') this.walk(child);
      else if (isElement(child)) this.#enter(child);
    }
  }

  #enter(element: Element): void {
    if (element.name === 'br') {
      this.#pieces.push('\n');
      return;
    }
    if (isSilent(element) || this.#skip(element)) return;
    if (isBlockElement(element)) this.#enterBlock(element);
    else this.#enterInline(element);
  }

  #enterBlock(element: Element): void {
    this.flush();
    this.#owners.push(element);
    const cells = element.name === 'tr' ? dataCells(element) : null;
    if (cells) this.#enterRow(cells);
    else this.walk(element);
    this.flush();
    this.#owners.pop();
  }

  /** A row of figures is one line: its cells alone say nothing, and the same cell comes in many rows. */
  #enterRow(cells: readonly Element[]): void {
    for (const cell of cells) {
      if (this.#skip(cell)) continue;
      const [at, before] = [this.#pieces.length, this.#characters];
      this.walk(cell);
      if (before > 0 && this.#characters > before) this.#pieces.splice(at, 0, ' | ');
    }
  }

  #enterInline(element: Element): void {
    const link = element.name === 'a' ? 1 : 0;
    const bold = BOLD.has(element.name) ? 1 : 0;
    this.#inLink += link;
    this.#inBold += bold;
    // Browsers draw the marks of <q>; here quotation marks are what everything downstream reads.
    if (element.name === 'q') this.#pieces.push('“');
    this.walk(element);
    if (element.name === 'q') this.#pieces.push('”');
    this.#inLink -= link;
    this.#inBold -= bold;
  }

  #addText(data: string): void {
    // A line end in the source is a space; only <br> breaks a line, except in <pre>.
    const inPre = this.#owners.at(-1)?.name === 'pre';
    this.#pieces.push(inPre || !/[\r\n]/u.test(data) ? data : data.replace(/[\r\n]+/gu, ' '));
    const characters = data.trim().length;
    this.#characters += characters;
    if (this.#inLink > 0) this.#linkCharacters += characters;
    if (this.#inBold > 0) this.#boldCharacters += characters;
  }

  /** Ends the open block. */
  flush(): void {
    if (this.#pieces.length === 0) return;
    if (this.#characters === 0) {
      this.#pieces = [];
      return;
    }
    const raw = this.#pieces.join('');
    const linkShare = this.#characters === 0 ? 0 : this.#linkCharacters / this.#characters;
    const bold = this.#characters > 0 && this.#boldCharacters === this.#characters;
    this.#pieces = [];
    this.#characters = 0;
    this.#linkCharacters = 0;
    this.#boldCharacters = 0;
    const owner = this.#owners.at(-1) ?? null;
    const kind = this.#kind();
    for (const text of paragraphsOf(raw)) {
      this.blocks.push({ kind, text, linkCharacters: Math.round(linkShare * text.length), bold, owner });
    }
  }

  /** A paragraph inside a heading means a heading that was never closed. */
  #kind(): MarkupBlock['kind'] {
    for (let i = this.#owners.length - 1; i >= 0; i -= 1) {
      const name = this.#owners[i]?.name ?? '';
      if (HEADING.test(name))
        return this.#owners.slice(i + 1).some((inner) => inner.name === 'p') ? 'paragraph' : 'heading';
      if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
      if (name === 'blockquote') return 'quote';
      if (name !== 'p' && name !== 'div') break;
    }
    return 'paragraph';
  }
}

/** Characters in a row of data; a longer one is laid out text. */
const LONGEST_ROW = 400;

/** The cells of a row that holds nothing but short texts; null for a row that lays out blocks. */
function dataCells(row: Element): Element[] | null {
  const cells = row.children.filter(isElement);
  if (cells.length < 2 || !cells.every(({ name }) => name === 'td' || name === 'th')) return null;
  const left = { characters: LONGEST_ROW };
  return cells.every((cell) => isShortLine(cell, left)) ? cells : null;
}

function isShortLine(parent: ParentNode, left: { characters: number }): boolean {
  return parent.children.every((child) => {
    if (child.type === 'text') left.characters -= child.data.trim().length;
    if (left.characters < 0) return false;
    return !isElement(child) || (child.name !== 'br' && !isBlockElement(child) && isShortLine(child, left));
  });
}

/** Splits at blank lines, folds single line breaks, cleans; no empty paragraphs. */
export function paragraphsOf(raw: string): string[] {
  if (!raw.includes('\n')) return [cleanLine(raw)].filter((text) => text !== '');
  return raw
    .split(/\n[^\S\n]*\n\s*/u)
    .flatMap((part) => foldLines(part.split('\n').map(cleanLine)))
    .filter((text) => text !== '');
}

const STARTS_LOWER = /^[\p{Ll},;)]/u;

/**
 * Lines parted by single breaks: text wrapped by hand is joined again, lines that stand for themselves
 * (a list, an address, one paragraph a line) become paragraphs.
 */
export function foldLines(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line !== '');
  const open = full.slice(0, -1).filter((line) => line.length >= 40 && !endsSentence(line));
  if (full.length >= 3 && open.length > (full.length - 1) / 2) return [full.join(' ')];
  const groups: string[][] = [];
  for (const line of full) {
    const last = groups.at(-1);
    if (last && STARTS_LOWER.test(line) && !endsSentence(last.at(-1) ?? '')) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => group.join(' '));
}
