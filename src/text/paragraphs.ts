import type { Paragraph } from './document.ts';

const BULLET = /^\s*(?:[•▪◦●*·]|[-–—]\s|\d{1,2}[.)]\s)/u;
const FINISHED = /[.!?:;…”"»’')\]]\s*$/u;

/**
 * Paragraphs of a text: separated by blank lines; a single newline separates as well, unless it breaks a sentence
 * (the line before has no closing mark and the next one starts in lower case: text wrapped by hand).
 */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number } | null = null;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') {
      if (open) paragraphs.push(open);
      open = null;
    } else if (open && continues(text.slice(open.start, open.end), words)) {
      open.end = line.end;
    } else {
      if (open) paragraphs.push(open);
      open = { start: line.start, end: line.end };
    }
  }
  if (open) paragraphs.push(open);
  return paragraphs.map((paragraph) => trimmed(text, paragraph));
}

function continues(before: string, line: string): boolean {
  return !FINISHED.test(before.slice(-3)) && !BULLET.test(line) && /^\s*\p{Ll}/u.test(line);
}

function* linesOf(text: string): Generator<Paragraph> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

function trimmed(text: string, { start, end }: Paragraph): Paragraph {
  const isSpace = (at: number) => /\s/u.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from < to && isSpace(from)) from++;
  while (to > from && isSpace(to - 1)) to--;
  return { start: from, end: to };
}
