import type { ParentNode } from 'domhandler';
import { endsSentence } from '../text/clean-text.ts';
import type { MarkupBlock } from '../text/markup-blocks.ts';
import {
  BIOGRAPHY,
  COOKIE_NOTICE,
  DATE_WORDS,
  LABEL,
  PROMOTION,
  READER_ADDRESSED,
  SECTION_END,
} from './line-patterns.ts';
import { countWords, isRunning } from './prose.ts';

/** What of a block the rules look at. */
export type Line = Pick<MarkupBlock, 'kind' | 'text' | 'linkCharacters' | 'bold'> &
  Partial<Pick<MarkupBlock, 'owner'>>;

/** Lower case without accents, straight marks: the form that `line-patterns` is written in. */
export function foldLine(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .toLowerCase()
    .replace(/^[\s"'*•·▶►>|–—-]+/u, '')
    .trim();
}

/** Only letters and digits: for "the same line" whatever its punctuation. */
function bare(text: string): string {
  return foldLine(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The article's paragraphs among the lines of what was chosen as its body. Titles and site names are lines to
 * leave out when they stand alone. A page of nothing but `<p>` (`flat`) has only these rules.
 */
export function articleLines(lines: readonly Line[], titles: readonly string[], flat: boolean): string[] {
  const names = new Set(titles.map(bare).filter((name) => name !== ''));
  const own = lines.filter((line) => /[\p{L}1-9]/u.test(line.text) && !names.has(bare(line.text)));
  const ended = cutAtPromotion(cutAtSectionEnd(withoutRepeats(own, flat)));
  const kept = ended.filter((line) => !isSiteLine(line));
  return trimEdges(withoutBiography(kept), flat).map((line) => line.text);
}

/** Does the line's own wording say that it belongs to the site? */
export function isSiteLine(line: Line): boolean {
  const { text } = line;
  if (text.length > 400 || (/^["“«‘]/u.test(text) && endsSentence(text))) return false;
  if (/^<[a-z!/]/iu.test(text) || isDateLine(text)) return true;
  const words = countWords(text);
  const folded = foldLine(text);
  if (words <= 45 && (PROMOTION.test(folded) || isCookieNotice(folded))) return true;
  return words <= 12 && !/[.!?…]["'”’»)]*$/u.test(text) && (LABEL.test(folded) || SECTION_END.test(folded));
}

function isCookieNotice(folded: string): boolean {
  return COOKIE_NOTICE.test(folded) && READER_ADDRESSED.test(folded);
}

/** "Published: August 3, 2025 at 9:15 p.m.", "14:05 hrs": nothing but a date or a time of day. */
function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d[:.h]\d\d|\d{4}/u.test(text)) return false;
  const words = foldLine(text).match(/\p{L}+/gu) ?? [];
  return words.every((word) => DATE_WORDS.has(word));
}

/**
 * A paragraph that comes twice is kept once. Short lines that come twice are labels where the page has no structure
 * (`flat`); inside a body they are subheads ("For", "Against") and cells.
 */
function withoutRepeats(lines: readonly Line[], flat: boolean): Line[] {
  const keys = lines.map((line) => bare(line.text));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return lines.filter((line, i) => {
    const key = keys[i] ?? '';
    if (line.kind === 'quote') return true;
    if ((counts.get(key) ?? 0) > 1 && !isRunning(line.text) && !isSpoken(line.text)) return !flat;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** `"No."` may well be said twice. */
function isSpoken(text: string): boolean {
  return /^["“«—–-]/u.test(text) && endsSentence(text);
}

/** Cuts at a heading like "Related stories" or a copyright line, unless the article goes on behind it. */
function cutAtSectionEnd(lines: readonly Line[]): Line[] {
  const prose = lines.map((line) => (isRunning(line.text) ? line.text.length : 0));
  const total = prose.reduce((sum, n) => sum + n, 0);
  let before = 0;
  for (const [i, line] of lines.entries()) {
    if (isSectionEnd(line) && before * 2 >= total && !goesOn(lines.slice(i + 1))) return lines.slice(0, i);
    before += prose[i] ?? 0;
  }
  return [...lines];
}

function isSectionEnd(line: Line): boolean {
  if (line.text.length > 160) return false;
  const folded = foldLine(line.text);
  if (/^(?:©|\(c\) ?\d{4}|copyright (?:©|\d))/u.test(folded)) return true;
  return (
    countWords(line.text) <= 8 && !endsSentence(line.text.replace(/:$/u, '')) && SECTION_END.test(folded)
  );
}

/** Behind the last running paragraph the first line that sells something ends the article. */
function cutAtPromotion(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex((line) => isRunning(line.text) && !isSiteLine(line));
  const cut = lines.findIndex((line, i) => last >= 0 && i > last && isSiteLine(line));
  return cut < 0 ? [...lines] : lines.slice(0, cut);
}

/** Two running paragraphs on end are an article; teasers come one by one between their headlines. */
function goesOn(rest: readonly Line[]): boolean {
  return rest.some((line, i) => {
    const next = rest[i + 1];
    return (
      next !== undefined &&
      [line, next].every((l) => isRunning(l.text) && endsSentence(l.text) && !isSiteLine(l))
    );
  });
}

/** "Jane Doe is a reporter covering ..." as one of the last three lines. */
function withoutBiography(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line, i) => i < lines.length - 3 || i === 0 || line.text.length > 500 || !isBiography(line),
  );
}

function isBiography(line: Line): boolean {
  return BIOGRAPHY.test(line.text);
}

/** So many loose lines at the end of a well-marked body are a list or a table; fewer are credits. */
const LIST_LENGTH = 4;

/**
 * Before the first and after the last running paragraph only unbroken runs of sentences stay: "Scroll the
 * Globe, Pick a Country" ends the article, and so does all that follows it.
 */
function trimEdges(lines: readonly Line[], flat: boolean): Line[] {
  const running = lines.map((line) => isRunning(line.text) && (line.kind !== 'heading' || isLead(line)));
  let first = running.indexOf(true);
  let last = running.lastIndexOf(true);
  const characters = (some: readonly Line[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  const mostlyLoose = characters(lines) > 2 * characters(lines.filter((_, i) => running[i]));
  if (first < 0 || (mostlyLoose && !flat))
    return flat ? lines.filter((line) => line.kind !== 'heading' && isSentence(line)) : [...lines];
  while (first > 0 && isKeyPoint(lines[first - 1])) first -= 1;
  while (last < lines.length - 1 && belongs(lines[last + 1])) last += 1;
  if (!flat && lines.length - 1 - last >= LIST_LENGTH) last = lines.length - 1;
  const boxes = new Set(flat ? [] : lines.filter((_, i) => running[i]).map(boxOf));
  boxes.delete(null);
  while (last < lines.length - 1 && boxes.has(boxOf(lines[last + 1]))) last += 1;
  while (first > 0 && boxes.has(boxOf(lines[first - 1]))) first -= 1;
  return lines.slice(first, last + 1);
}

/** The element that a line's own element stands in. */
function boxOf(line: Line | undefined): ParentNode | null {
  return line?.owner?.parent ?? null;
}

/** A sentence, or one of the points that some outlets list above the text. */
function isKeyPoint(line: Line | undefined): boolean {
  return belongs(line) && line !== undefined && (isSentence(line) || countWords(line.text) >= 6);
}

/** Many outlets set the sentence that stands below the headline as a heading. */
function isLead(line: Line): boolean {
  return countWords(line.text) >= 20;
}

function belongs(line: Line | undefined): boolean {
  return line !== undefined && line.kind !== 'heading' && (isSentence(line) || line.kind === 'item');
}

function isSentence(line: Line): boolean {
  return countWords(line.text) >= 3 && /[.!?…。！？]["'”’»)\]]*$/u.test(line.text.slice(-8));
}

/**
 * The line most like a headline before the first running paragraph, for pages that mark none: the longest of 5 to
 * 25 words. Null when there is no running paragraph, or nothing before it.
 */
export function headlineAmong(lines: readonly Line[]): string | null {
  const first = lines.findIndex((line) => isRunning(line.text));
  const before = lines.slice(0, Math.max(0, first)).filter((line) => !isSiteLine(line));
  const fit = before.filter((line) => countWords(line.text) >= 5 && countWords(line.text) <= 25);
  return fit.reduce<string | null>(
    (best, line) => (line.text.length > (best?.length ?? 0) ? line.text : best),
    null,
  );
}
