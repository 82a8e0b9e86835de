import type { Paragraph, Quotation } from './document.ts';

/**
 * Quotations of a text, paragraph by paragraph, outer before inner. Curly, straight, guillemets, low-high, and single
 * marks inside double ones or as the outer marks of a British text. A mark is read by what stands beside it
 * (`against"certain` opens although no space stands before it), straight ones by parity within the paragraph, so that
 * one slip never spoils more than its paragraph. A quotation left open by a double mark ends with the paragraph; a
 * single mark left open was an apostrophe.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  return paragraphs.flatMap((paragraph) => new ParagraphQuotations(text, paragraph).read());
}

type Family = 'curly' | 'straight' | 'twin' | 'guillemet' | 'single';
/** A mark by itself. */
interface LoneMark {
  readonly at: number;
  readonly family: Family;
  /** Characters of the mark. */
  readonly width: number;
  readonly opens: boolean;
  readonly closes: boolean;
}
/** A mark in its place. */
interface Mark extends LoneMark {
  /** Something stands right before it, but no figure (`5" pipes`), and no letter behind it. */
  readonly endsWord: boolean;
}
interface Open {
  readonly at: number;
  readonly width: number;
  readonly family: Family;
}

/** `''` and ``` `` ``` are double marks typed with single keys. */
const MARKS = /''|``|["“”„«»‘’'‹›]/g;
const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string): boolean => char === '' || /\s/u.test(char);

class ParagraphQuotations {
  private readonly found: Quotation[] = [];
  /** Open double marks and guillemets; open single marks. Apart, so that each mark is looked at once. */
  private readonly doubles: Open[] = [];
  private readonly singles: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly paragraph: Paragraph,
  ) {}

  read(): Quotation[] {
    for (const mark of withoutPossessives(this.text, this.marks())) this.take(mark);
    for (const open of this.doubles) this.close(open, this.paragraph.end, 0);
    return this.outerFirst();
  }

  private marks(): Mark[] {
    const words = this.text.slice(this.paragraph.start, this.paragraph.end);
    const marks: LoneMark[] = [];
    for (const match of words.matchAll(MARKS)) {
      const mark = this.markAt(this.paragraph.start + match.index, match[0]);
      if (mark) marks.push(mark);
    }
    return this.placed(marks);
  }

  private placed(marks: readonly LoneMark[]): Mark[] {
    return marks.map((mark) => {
      const [before, after] = this.beside(mark.at, mark.width);
      const { at, width, family, opens, closes } = mark;
      const endsWord = !isSpace(before) && !/\d/.test(before) && !isLetter(after);
      return { at, width, family, opens, closes, endsWord };
    });
  }

  /** The characters on both sides, empty at the ends of the paragraph. */
  private beside(at: number, width: number): [before: string, after: string] {
    return [
      at > this.paragraph.start ? this.text.charAt(at - 1) : '',
      at + width < this.paragraph.end ? this.text.charAt(at + width) : '',
    ];
  }

  private markAt(at: number, char: string): LoneMark | null {
    const width = char.length;
    const [before, after] = this.beside(at, width);
    switch (char) {
      case '“':
      case '„':
        // `said.“`: a wrong mark that can only close.
        return { at, width, family: 'curly', opens: true, closes: isSpace(after) && !isSpace(before) };
      case '”':
        return { at, width, family: 'curly', opens: isSpace(before) && isLetter(after), closes: true };
      case '«':
      case '‹':
        return { at, width, family: 'guillemet', opens: true, closes: false };
      case '»':
      case '›':
        return { at, width, family: 'guillemet', opens: false, closes: true };
      case "''":
      case '``':
        return { at, width, family: 'twin', opens: true, closes: true };
      case '"':
        return { at, width, family: 'straight', opens: true, closes: true };
      default:
        return singleMark(at, char, before, after);
    }
  }

  private take(mark: Mark): void {
    const open = this.innermost(mark.family) ?? this.mismatched(mark);
    if (mark.closes && open) this.closeAt(open, mark);
    else if (mark.opens)
      this.openedBy(mark.family).push({ at: mark.at, family: mark.family, width: mark.width });
  }

  /**
   * `“We will build it," he said. "It is going to be long.”` Outlets mix curly and straight marks: one that stands where
   * only an end can stand, with none of its own kind to end, ends what another opened.
   */
  private mismatched({ at, family, closes, endsWord }: Mark): Open | null {
    const double = this.doubles[this.doubles.length - 1];
    if (!double || !closes || !endsWord) return null;
    const mixed =
      (family === 'straight' && double.family === 'curly') ||
      (family === 'curly' && double.family === 'straight');
    return mixed && at > double.at ? double : null;
  }

  private openedBy(family: Family): Open[] {
    return family === 'single' ? this.singles : this.doubles;
  }

  /** The open mark that a closing one of this family would close, if any. */
  private innermost(family: Family): Open | null {
    const double = this.doubles[this.doubles.length - 1];
    if (family !== 'single') return double?.family === family ? double : null;
    const single = this.singles[this.singles.length - 1];
    return single && single.at > (double?.at ?? -1) ? single : null;
  }

  /** Closes a quotation; single marks opened inside it and left open were apostrophes. */
  private closeAt(open: Open, mark: Mark): void {
    this.openedBy(open.family).pop();
    while ((this.singles[this.singles.length - 1]?.at ?? -1) > open.at) this.singles.pop();
    this.close(open, mark.at + mark.width, mark.width);
  }

  /** `width` is that of the closing mark; 0 when there is none. */
  private close(open: Open, end: number, width: number): void {
    const innerStart = open.at + open.width;
    const innerEnd = end - width;
    if (innerEnd <= innerStart) return;
    this.found.push({ start: open.at, end, innerStart, innerEnd, depth: 0, closed: width > 0 });
  }

  /** Sorted by place, depth counted anew: a quotation is as deep as the number that hold it. */
  private outerFirst(): Quotation[] {
    const sorted = this.found.sort((a, b) => a.start - b.start || b.end - a.end);
    const holding: Quotation[] = [];
    return sorted.map((quotation) => {
      while (holding.length > 0 && (holding[holding.length - 1]?.end ?? 0) <= quotation.start) holding.pop();
      const placed = { ...quotation, depth: holding.length };
      holding.push(placed);
      return placed;
    });
  }
}

/** A single mark opens after a space or mark and before a word; it closes after a word or mark and before no letter. */
function singleMark(at: number, char: string, before: string, after: string): LoneMark | null {
  const insideWord = isLetter(before) && isLetter(after);
  if (insideWord) return null;
  const opens = char !== '’' && !isLetter(before) && (isLetter(after) || /[¿¡[]/.test(after));
  const closes = char !== '‘' && !isSpace(before) && !isLetter(after) && !opens;
  return opens || closes ? { at, width: 1, family: 'single', opens, closes } : null;
}

/**
 * `the cartels’ leaders`: a mark after s and before a word may be a possessive. It is held for one when a surer closing
 * mark follows before the next opening one.
 */
function withoutPossessives(text: string, marks: readonly Mark[]): Mark[] {
  let surerFollows = false;
  const kept: Mark[] = [];
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index];
    if (!mark) continue;
    const single = mark.family === 'single';
    const doubtful =
      single &&
      mark.closes &&
      /[sz]/i.test(text.charAt(mark.at - 1)) &&
      /^\s[\p{L}\p{N}]/u.test(text.slice(mark.at + 1, mark.at + 3));
    if (doubtful && surerFollows) continue;
    if (single) surerFollows = mark.opens ? false : surerFollows || !doubtful;
    kept.push(mark);
  }
  return kept.reverse();
}
