import type { Field } from '../model/mention.ts';
import type { Document, Token } from '../text/document.ts';

/** How a word is written: 0 lower case, 1 with a capital, 2 all capitals (two letters or more). */
export type Capitals = 0 | 1 | 2;

/** A word of an article as patterns see it: marks are gone, but for what they part. A percent sign is a word. */
export interface ArticleWord {
  readonly start: number;
  readonly end: number;
  /** Folded, without the stops of `U.S.` and `EE. UU.`. */
  readonly form: string;
  readonly capitals: Capitals;
  /** It is written in digits. */
  readonly digits: boolean;
  readonly field: Field;
  /** Sentences, clauses and paragraphs are counted through title and text; the title is paragraph 0. */
  readonly sentence: number;
  readonly clause: number;
  readonly paragraph: number;
  /** A mark stands between the word before and this one: a comma, a quotation mark, anything but a hyphen. */
  readonly parted: boolean;
  /** A mark other than a quotation mark does: phrases end there (`an "armed conflict" with` is one). */
  readonly broken: boolean;
  /** That mark is a comma. */
  readonly comma: boolean;
  readonly quoted: boolean;
  /** A hyphen joins it to the word before. */
  readonly hyphen: boolean;
}

/** Marks that end a clause inside a sentence. */
const CLAUSE_END = new Set([';', ':', '—', '–', '--', '(', ')', '•', '…', '...']);

const QUOTATION_MARK = /^["'“”‘’«»‹›„]$/;

/** Title and text of an article as one row of words. */
export function articleWords(title: Document, text: Document): ArticleWord[] {
  const words: ArticleWord[] = [];
  const counts = { sentence: 0, clause: 0 };
  addWords(words, title, 'title', 0, counts);
  counts.sentence += 1;
  counts.clause += 1;
  addWords(words, text, 'text', 1, counts);
  return words;
}

function addWords(
  words: ArticleWord[],
  doc: Document,
  field: Field,
  firstParagraph: number,
  counts: { sentence: number; clause: number },
): void {
  const firstSentence = counts.sentence;
  const inQuotation = quotationTest(doc);
  const paragraphs = doc.sentences.map((s) => firstParagraph + s.paragraph);
  let sentence = -1;
  let parted = false;
  let broken = false;
  let comma = false;
  let hyphen = false;
  for (const token of doc.tokens) {
    if (token.sentence !== sentence) {
      counts.clause += 1;
      parted = true;
      broken = true;
      sentence = token.sentence;
    }
    if (token.kind === 'punctuation' && token.text !== '%') {
      if (CLAUSE_END.has(token.text)) counts.clause += 1;
      if (token.text === ',') comma = true;
      if (token.text === '-') hyphen = true;
      else parted = true;
      if (token.text !== '-' && !QUOTATION_MARK.test(token.text)) broken = true;
      continue;
    }
    if (token.folded === "'s") continue;
    words.push({
      start: token.start,
      end: token.end,
      form: formOf(token),
      capitals: capitalsOf(token.text),
      digits: token.kind === 'number',
      field,
      sentence: firstSentence + sentence,
      clause: counts.clause,
      paragraph: paragraphs[sentence] ?? firstParagraph,
      parted,
      broken,
      comma,
      quoted: inQuotation(token.start),
      hyphen,
    });
    parted = false;
    broken = false;
    comma = false;
    hyphen = false;
  }
  counts.sentence = firstSentence + Math.max(0, doc.sentences.length - 1);
}

function formOf(token: Token): string {
  return token.folded.includes('.') && token.kind === 'word'
    ? token.folded.replaceAll('.', '')
    : token.folded;
}

function capitalsOf(text: string): Capitals {
  // Nearly every word is lower case: a code below 'a' is looked at more closely, as is anything beyond ASCII.
  const code = text.charCodeAt(0);
  if (code >= 97 && code <= 122) return 0;
  const first = text.charAt(0);
  if (first === first.toLowerCase()) return 0;
  return text.length > 1 && text === text.toUpperCase() ? 2 : 1;
}

/** Offsets are asked for in order, so that one walk through the quotations is enough. */
function quotationTest(doc: Document): (offset: number) => boolean {
  const outer = doc.quotations.filter((q) => q.depth === 0);
  let at = 0;
  return (offset) => {
    while (at < outer.length && (outer[at]?.end ?? 0) <= offset) at += 1;
    const quotation = outer[at];
    return quotation !== undefined && quotation.start <= offset;
  };
}
