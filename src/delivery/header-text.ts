/** RFC 5322 sets no limit to a subject, but nobody reads past this. */
const MAX_HEADER_TEXT = 500;

/**
 * Outside text made fit for a header: one line, no control characters, no halves of characters, nothing that
 * turns the direction of the header's own text. Encoding it is the composer's work.
 */
export function headerText(text: string): string {
  const line = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .trim();
  return line.length <= MAX_HEADER_TEXT
    ? line
    : `${line.slice(0, MAX_HEADER_TEXT - 1).replace(/\p{Cs}$/u, '')}…`;
}
