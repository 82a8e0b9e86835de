/** CDATA sections and comments that were never closed, and would swallow the entries after them. */

export interface ClosedSections {
  readonly text: string;
  /** How many were closed. */
  readonly cdata: number;
  readonly comments: number;
}

/**
 * Closes what was left open: a CDATA section at the first end tag of the element that it stands in, a comment at
 * the end of its line or at the next end tag, both at the end of the entry at the latest.
 *
 * The sign of it: an entry that began before the section ends in it, and another section of its kind begins before
 * the mark that closes it, or there is no such mark; or the section's own element ends in it before such another.
 * Where whole entries stand in a CDATA section, it quotes a feed and stays as it is; so does a comment that begins with
 * them. A comment without any end is closed wherever it stands. Takes time with the length of the text
 * alone.
 */
export function closeSections(text: string): ClosedSections {
  const find = findersIn(text);
  const pieces: string[] = [];
  const closed = { cdata: 0, comments: 0 };
  let [done, own] = [0, ''];
  for (let at = find.section(0); at < text.length; at = find.section(done)) {
    const kind = text.startsWith('<!--', at) ? 'comments' : 'cdata';
    own = elementBefore(text, done, at) ?? own;
    const end = find[kind].close(at + find[kind].opening.length);
    const early = closingPlace(find, { kind, own, at, end }, text);
    if (early < end) {
      pieces.push(text.slice(done, early).replace(BROKEN_CLOSING, ''), find[kind].closing);
      closed[kind] += 1;
      done = early;
    } else {
      const close = Math.min(end + find[kind].closing.length, text.length);
      pieces.push(text.slice(done, close));
      done = close;
    }
  }
  return { text: pieces.join('') + text.slice(done), ...closed };
}

type Kind = 'cdata' | 'comments';
type Finder = (from: number) => number;

interface Sections {
  readonly opening: string;
  readonly closing: string;
  readonly open: Finder;
  readonly close: Finder;
}

interface Finders extends Readonly<Record<Kind, Sections>> {
  readonly section: Finder;
  readonly entryStart: Finder;
  readonly entryEnd: Finder;
  readonly lineOrTagEnd: Finder;
}

function findersIn(text: string): Finders {
  const next = (expression: RegExp): Finder => finder(text, expression);
  return {
    section: next(/<!\[CDATA\[|<!--/g),
    cdata: { opening: '<![CDATA[', closing: ']]>', open: next(/<!\[CDATA\[/g), close: next(/\]\]>/g) },
    comments: { opening: '<!--', closing: '-->', open: next(/<!--/g), close: next(/-->/g) },
    entryStart: next(/<(?:[\w.-]{1,40}:)?(?:item|entry)[\s>]/gi),
    entryEnd: next(/<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s{0,9}>/gi),
    lineOrTagEnd: next(/[\r\n]|<\//g),
  };
}

/** Where the expression is met next, asked from places that hardly go back; the text's length when it is not. */
function finder(text: string, expression: RegExp): Finder {
  let [asked, found] = [0, -1];
  return (from) => {
    if (from >= asked && from <= found) return found;
    expression.lastIndex = from;
    asked = from;
    found = expression.exec(text)?.index ?? text.length;
    return found;
  };
}

/** The name of the start tag right before a section; null where none of it stands there, as between two sections. */
function elementBefore(text: string, from: number, at: number): string | null {
  const tag = text.slice(from, at);
  return /^<([\w.:-]{1,60})[\s>]/.exec(tag.slice(Math.max(0, tag.lastIndexOf('<'))))?.[1] ?? null;
}

/** What was meant to close a CDATA section: "]]", "]>", "]] >". */
const BROKEN_CLOSING = /(?:\]\]\s{0,9}>?|\]>)\s{0,99}$/;

/** A section as it stands in the text: `end` is where the mark that closes it begins. */
interface Section {
  readonly kind: Kind;
  /** The name of the element that it stands in; empty where that is not known. */
  readonly own: string;
  readonly at: number;
  readonly end: number;
}

/** Where a section that was left open is to be closed; its end where it was not. */
function closingPlace(find: Finders, section: Section, text: string): number {
  const { kind, at, end } = section;
  if (kind === 'comments') {
    const place = Math.min(find.entryEnd(at), find.entryStart(at), find.lineOrTagEnd(at));
    return isOpenComment(find, section, text) ? place : end;
  }
  const another = find.cdata.open(at + 1);
  const ownEnd = another < end ? ownEndIn(section, text, another) : null;
  if (ownEnd !== null) return ownEnd;
  const entry = Math.min(find.entryEnd(at), find.entryStart(at));
  const swallowsEntry = find.entryEnd(at) < Math.min(end, find.entryStart(at));
  if (!swallowsEntry || (end < text.length && another > end)) return end;
  return ownEndIn(section, text, entry) ?? entry;
}

function isOpenComment(find: Finders, { at, end }: Section, text: string): boolean {
  if (end >= text.length) return true;
  const [start, entryEnd, another] = [find.entryStart(at), find.entryEnd(at), find.comments.open(at + 1)];
  if (entryEnd >= end || another >= end) return false;
  // Entries that were commented out follow the mark at once; a comment inside of one was commented out with it.
  const hasWords = text.slice(at + find.comments.opening.length, Math.min(start, at + 1000)).trim() !== '';
  return entryEnd < start || (hasWords && entryEnd < another);
}

/** Where the section's element ends before that place. */
function ownEndIn({ own, at }: Section, text: string, before: number): number | null {
  if (own === '') return null;
  const found = text.slice(at, before).search(new RegExp(`</${own.replaceAll('.', '\\.')}[\\s>]`, 'i'));
  return found < 0 ? null : at + found;
}
