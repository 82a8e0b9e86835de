/** From what a feed wrote in a field to what an entry holds: plain text, absolute addresses, dates. */
import { isUtf8 } from 'node:buffer';
import { parseUrl } from '../model/parse-url.ts';
import { beginning, cleanLine } from '../text/clean-text.ts';
import { wellFormed } from '../text/decode.ts';
import { mendDoubleEncoded } from '../text/double-encoded.ts';
import { plainText } from '../text/markup.ts';
import { withEmbedsEnded } from './field-markup.ts';

/** Whether a field's characters are text, HTML written as characters, or elements of the document itself. */
export type FieldKind = 'text' | 'html' | 'elements';

const HTML_NAMES =
  'a|abbr|acronym|address|applet|article|aside|b|bdi|bdo|big|blink|blockquote|body|br|caption|center|cite|code|col|dd|del|dfn|div|dl|dt|em|embed|' +
  'figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|marquee|meta|nav|' +
  'noscript|object|ol|p|picture|pre|q|s|script|section|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|' +
  'th|thead|time|title|tr|tt|u|ul|var|video|wbr|!doctype|!--';
const NO_TAG = new RegExp(`<(?!/?(?:${HTML_NAMES})(?![\\w-]))`, 'gi');

/** Titles hold "<3" and "x <y> z" as often as markup: only HTML's own tags are taken for tags. */
export function titleText(value: string, kind: FieldKind): string {
  const meant = mendDoubleEncoded(value);
  if (kind === 'text') return cleanLine(meant);
  return cleanLine(plainText(withEmbedsEnded(kind === 'html' ? meant.replace(NO_TAG, '&lt;') : meant)));
}

/** Plain text; paragraphs separated by a blank line. */
export function summaryText(value: string, kind: FieldKind): string {
  const meant = mendDoubleEncoded(value);
  return plainText(kind === 'text' ? escapeHtml(meant) : withEmbedsEnded(meant));
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The text that base64 holds, or null when this is no base64 or what it holds is no text. */
export function decodedBase64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed === '' || packed.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(packed)) return null;
  const bytes = Buffer.from(packed, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** HTML as it came, but for embedded things that never end; null when there is nothing in it. */
export function contentHtml(value: string): string | null {
  const whole = withEmbedsEnded(mendDoubleEncoded(wellFormed(value))).trim();
  return whole === '' ? null : whole;
}

/** Longer ones are answered by no server to speak of, and an index of PostgreSQL takes no more than 2,700 bytes. */
const LONGEST_ADDRESS = 2000;

/** An absolute http or https address, or null. */
export function webUrl(value: string, base: string): string | null {
  const plain = value.replace(/[\t\n\r]/g, '').trim();
  if (plain === '') return null;
  const text = /^www\./i.test(plain) ? `https://${plain}` : plain;
  const url = parseUrl(text, base);
  if (url === null) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // An address longer than any server takes is not one; a credential in it is nobody's business.
  url.username = '';
  url.password = '';
  return url.href.length > LONGEST_ADDRESS ? null : url.href;
}

/** `desk@paper.example (Ana Ruiz)`, `Ana Ruiz (desk@paper.example)` and `Ana Ruiz <desk@paper.example>` are Ana Ruiz. */
export function authorName(value: string): string | null {
  const line = titleText(value.replace(/<[^<>\s]{1,100}@[^<>\s]{1,100}>/g, ''), 'html');
  // The expressions take time with the square of the length.
  const short = line.length <= 300;
  const named = short ? (/^\S+@\S+\s*\((.+)\)$/.exec(line) ?? /^(.+?)\s*\(\S+@\S+\)$/.exec(line)) : null;
  const name = (named?.[1] ?? line).replace(/^mailto:/i, '').trim();
  return name === '' ? null : name;
}

/** Several authors on one line, each once. */
export function joinAuthors(names: readonly (string | null)[]): string | null {
  const unique = [...new Set(names.filter((name) => name !== null))];
  return unique.length === 0 ? null : unique.join(', ');
}

/** An id as written, white space folded; null when empty. */
export function entryId(value: string | null | undefined): string | null {
  const id = beginning(cleanLine(value ?? ''), 2000).trim();
  return id === '' ? null : id;
}

/** A whole number of minutes of at least one, or null. */
export function minutes(value: string | null | undefined): number | null {
  const match = /^\s*(\d{1,6})(?:\.\d+)?\s*$/.exec(value ?? '');
  const number = Number(match?.[1] ?? 0);
  return number > 0 ? number : null;
}

const PERIODS = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
]);

/** Minutes between polls from `sy:updatePeriod` and `sy:updateFrequency`. */
export function syndicationMinutes(period: string | null, frequency: string | null): number | null {
  const base = PERIODS.get((period ?? '').trim().toLowerCase());
  if (base === undefined) return null;
  return Math.max(1, Math.round(base / (minutes(frequency) ?? 1)));
}

/** `es_MX` is `es-mx`; null unless it is a language tag. */
export function languageTag(text: string): string | null {
  const match = /^\s*([a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,5})\s*$/i.exec(text);
  return match?.[1]?.replaceAll('_', '-').toLowerCase() ?? null;
}
