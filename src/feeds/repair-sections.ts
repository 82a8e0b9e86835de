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
 * the mark that closes it, or there is no such mark. Where whole entries stand in it, it quotes a feed and stays as it
 * is. A comment without any end is closed wherever it stands. Takes time with the length of the text alone.
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
    const early = isLeftOpen(find, kind, at, end, text) ? closingPlace(find, kind, own, at, text) : end;
    const close = early < end ? early : Math.min(end + find[kind].closing.length, text.length);
    pieces.push(text.slice(done, close));
    if (early < end) {
      pieces.push(find[kind].closing);
      closed[kind] += 1;
    }
    done = close;
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

function isLeftOpen(find: Finders, kind: Kind, at: number, end: number, text: string): boolean {
  if (kind === 'comments' && end >= text.length) return true;
  const entryEnd = find.entryEnd(at);
  const swallowsEntry = entryEnd < end && entryEnd < find.entryStart(at);
  return swallowsEntry && (end >= text.length || find[kind].open(at + 1) < end);
}

function closingPlace(find: Finders, kind: Kind, own: string, at: number, text: string): number {
  const entry = Math.min(find.entryEnd(at), find.entryStart(at));
  if (kind === 'comments') return Math.min(entry, find.lineOrTagEnd(at));
  const ownEnd = own === '' ? -1 : text.slice(at, entry).indexOf(`</${own}>`);
  return ownEnd < 0 ? entry : at + ownEnd;
}
