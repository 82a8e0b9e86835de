/**
 * A feed's XML as a small tree, however damaged: htmlparser2 in XML mode never fails, and what feeds leave
 * unclosed is closed here by what comes next. No DTD is read and no entity is expanded.
 */
import { Parser } from 'htmlparser2';
import { parseUrl } from '../model/parse-url.ts';
import { type Scope, scopeWith, type Vocabulary, vocabularyOf } from './namespaces.ts';

export interface XmlElement {
  readonly vocabulary: Vocabulary;
  /** As written, e.g. `dc` in `<dc:date>`; empty when there is none. */
  readonly prefix: string;
  /** Local name, lower-case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, character data sections included, without that of its children. */
  readonly text: string;
  /** The source between its tags. */
  readonly inner: string;
  /** The `xml:base` in force, resolved; null where the document gives none. */
  readonly base: string | null;
}

export interface XmlTree {
  readonly root: XmlElement;
  /** Elements that something else than their own end tag closed. */
  readonly unclosed: number;
  /** The document ended inside an element. */
  readonly truncated: boolean;
  /** Elements left out because they were nested too deep. */
  readonly skipped: number;
  /** Which limit ended the reading, in words, or null. */
  readonly limit: string | null;
}

/** Deeper elements are left out; real feeds stay under 30. */
export const DEEPEST = 200;
/** The parser's own work grows with the square of what is open. */
const MOST_OPEN = 5000;
export const MOST_ELEMENTS = 500_000;

/** Plain fields: one of these inside another means that the outer one was never closed. */
const PLAIN = new Set([
  ...['title', 'link', 'guid', 'pubdate', 'description', 'id', 'updated', 'published', 'summary', 'content'],
  ...[
    'comments',
    'category',
    'modified',
    'issued',
    'language',
    'ttl',
    'lastbuilddate',
    'generator',
    'copyright',
  ],
]);
const ENTRIES = new Set(['item', 'entry']);

class LimitReached extends Error {}

interface Open extends XmlElement {
  readonly raw: string;
  readonly children: Open[];
  readonly scope: Scope;
  readonly innerStart: number;
  pieces: string[];
  text: string;
  inner: string;
}

/** Read the tree of a document. Never throws. `feedUrl` is what a relative `xml:base` is relative to. */
export function readTree(source: string, feedUrl: string): XmlTree {
  const builder = new TreeBuilder(source, feedUrl);
  let limit: string | null = null;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes, parser.endIndex + 1),
      onclosetag: (name, implied) => builder.close(name, implied, parser.startIndex, parser.endIndex),
      ontext: (text) => builder.append(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.end(source);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    limit = error.message;
  }
  const root = builder.finish();
  return { root, unclosed: builder.unclosed, truncated: builder.truncated, skipped: builder.skipped, limit };
}

class TreeBuilder {
  unclosed = 0;
  truncated = false;
  skipped = 0;
  readonly #source: string;
  readonly #feedUrl: string;
  readonly #root: Open;
  readonly #stack: Open[];
  #elements = 0;
  /** Open elements as the parser counts them. */
  #parserDepth = 0;
  /** Elements open below the deepest level kept. */
  #openBelow = 0;

  constructor(source: string, feedUrl: string) {
    this.#source = source;
    this.#feedUrl = feedUrl;
    this.#root = blank('', 'other', '', '', {}, new Map(), 0, null);
    this.#stack = [this.#root];
  }

  open(raw: string, attributes: Record<string, string>, innerStart: number): void {
    this.#elements += 1;
    this.#parserDepth += 1;
    if (this.#elements > MOST_ELEMENTS) throw new LimitReached(`more than ${MOST_ELEMENTS} elements`);
    if (this.#parserDepth > MOST_OPEN) throw new LimitReached(`more than ${MOST_OPEN} elements open at once`);
    const { prefix, name } = split(raw);
    const scope = scopeWith(this.#top.scope, attributes);
    const vocabulary = vocabularyOf(scope, prefix);
    this.#closeWhatCannotHold(name, vocabulary, innerStart);
    if (this.#stack.length > DEEPEST) {
      this.#openBelow += 1;
      this.skipped += 1;
      return;
    }
    const base = this.#baseWith(attributes['xml:base']);
    const element = blank(raw, vocabulary, prefix, name, attributes, scope, innerStart, base);
    this.#top.children.push(element);
    this.#stack.push(element);
  }

  close(raw: string, implied: boolean, at: number, end: number): void {
    this.#parserDepth -= 1;
    const selfClosing = implied && this.#source.startsWith('/>', end - 1);
    // At the end of the document the parser closes all that is open, with no tag standing there.
    if (implied && !selfClosing && at >= this.#source.length) {
      this.truncated = true;
      return;
    }
    if (this.#openBelow > 0) {
      this.#openBelow -= 1;
      return;
    }
    const index = this.#stack.findLastIndex((element) => element.raw === raw);
    if (index <= 0) return;
    if (implied && !selfClosing) this.unclosed += 1;
    this.#cutTo(index, at);
  }

  append(text: string): void {
    if (this.#openBelow === 0) this.#top.pieces.push(text);
  }

  finish(): XmlElement {
    if (!this.#source.trimEnd().endsWith('>')) this.truncated = true;
    this.#cutTo(0, this.#source.length);
    return this.#root;
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? this.#root;
  }

  /** An entry inside an entry, or a plain field inside a plain field, shows a missing end tag. */
  #closeWhatCannotHold(name: string, vocabulary: Vocabulary, at: number): void {
    if (vocabulary !== 'rss' && vocabulary !== 'atom') return;
    const before = this.#source.lastIndexOf('<', at - 2);
    const entryAt = this.#stack.findLastIndex((element) => ENTRIES.has(element.name) && isFeedOwn(element));
    if (ENTRIES.has(name) && entryAt > 0) this.#mend(entryAt, before);
    else if (PLAIN.has(name) && isOpenPlain(this.#top) && this.#stack.length > 2)
      this.#mend(this.#stack.length - 1, before);
  }

  #mend(index: number, at: number): void {
    this.unclosed += 1;
    this.#cutTo(index, at);
  }

  #cutTo(index: number, at: number): void {
    for (const element of this.#stack.splice(index)) seal(element, this.#source, at);
  }

  #baseWith(given: string | undefined): string | null {
    const outer = this.#top.base;
    if (given === undefined) return outer;
    const from = outer ?? this.#feedUrl;
    return parseUrl(given.trim(), from)?.href ?? outer;
  }
}

const isFeedOwn = (element: XmlElement): boolean =>
  element.vocabulary === 'rss' || element.vocabulary === 'atom';

/** A plain field that holds text: one with markup inside (XHTML) may hold anything. */
const isOpenPlain = (element: XmlElement): boolean =>
  PLAIN.has(element.name) && isFeedOwn(element) && !/xhtml|xml/i.test(element.attributes.type ?? '');

function split(raw: string): { prefix: string; name: string } {
  const colon = raw.indexOf(':');
  return colon < 0
    ? { prefix: '', name: raw.toLowerCase() }
    : { prefix: raw.slice(0, colon), name: raw.slice(colon + 1).toLowerCase() };
}

function blank(
  raw: string,
  vocabulary: Vocabulary,
  prefix: string,
  name: string,
  attributes: Record<string, string>,
  scope: Scope,
  innerStart: number,
  base: string | null,
): Open {
  return {
    raw,
    vocabulary,
    prefix,
    name,
    attributes,
    children: [],
    text: '',
    inner: '',
    base,
    scope,
    innerStart,
    pieces: [],
  };
}

function seal(element: Open, source: string, end: number): void {
  element.text = element.pieces.join('');
  element.pieces = [];
  element.inner = source.slice(element.innerStart, Math.max(element.innerStart, end));
}
