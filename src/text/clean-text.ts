/** Text that holds no markup: blank lines separate paragraphs, other white space folds to one space. */
export function cleanParagraphs(text: string): string {
  return text
    .split(/\r?\n[^\S\n]*\r?\n|\u2029/u)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n\n');
}

// Soft hyphens, zero-width characters, bidi controls and byte order marks carry no words and break matching.
const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is to go.
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Unicode's stream-safe limit. Bringing a million accents on one letter into their order takes hours. */
const HEAPED_MARKS = /(\p{M}{30})\p{M}+/gu;

/** No letter bears more than thirty marks: no language needs them, and every normal form chokes on them. */
export function withoutHeapedMarks(text: string): string {
  return text.replace(HEAPED_MARKS, '$1');
}

/** Most lines hold nothing but these and single spaces, and are clean as they are. */
const ODD = /[^\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2013-\u201D\u2026]| {2}/u;

/** One line: white space of every kind (NBSP too) folded to single spaces, invisible characters gone. */
export function cleanLine(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return withoutHeapedMarks(text.replace(INVISIBLE, ''))
    .replace(CONTROL, ' ')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The first `most` UTF-16 code units, or one less where that would cut a character in half. */
export function beginning(text: string, most: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most);
}

const TERMINAL = /[.!?…:;。！？]["'”’»)\]]*$/u;

/** Does the text end as a sentence does, closing marks aside? `"That is ruled out," she said.` does. */
export function endsSentence(text: string): boolean {
  // Only the end is looked at: the expression would otherwise read the whole text for nothing.
  return TERMINAL.test(text.slice(-8));
}
