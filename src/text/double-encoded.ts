/** UTF-8 that somebody took for windows-1252 and encoded again: `â€œNoâ€\u009d` and `seÃ±al` are “No” and señal. */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** What such text cannot be without, and what no word of a language has: three characters of a mark, or `Ã±`. */
const SIGN = /â(?:[€\u0080][^\s\w]|[‚\u0082]¬)|[ÂÃ][\u00a0-\u00bf]/u;

/**
 * The text as it was meant. Changed only where all of it, taken as bytes, is UTF-8: a text with one accent that was
 * encoded properly stays as it is, and so does “HABLÓ…”.
 */
export function mendDoubleEncoded(text: string): string {
  if (!SIGN.test(text)) return text;
  const bytes = bytesOf(text);
  return bytes !== null && isUtf8(bytes) ? bytes.toString('utf8') : text;
}

/** The text in windows-1252; the five bytes that it leaves undefined are control characters here. */
function bytesOf(text: string): Buffer | null {
  const bytes = iconv.encode(text.replace(UNDEFINED, '?'), 'windows-1252');
  if (bytes.length !== text.length || iconv.decode(bytes, 'windows-1252') !== text.replace(UNDEFINED, '?'))
    return null;
  for (const match of text.matchAll(UNDEFINED)) bytes[match.index] = match[0].charCodeAt(0);
  return bytes;
}

const UNDEFINED = /[\u0081\u008d\u008f\u0090\u009d]/g;
