import { parseUrl } from '../model/parse-url.ts';

/**
 * Outside text as a page may show it: control characters, marks that turn the direction of writing and halves of
 * characters go, because they would rearrange the words that stand beside them. Letters, accents and emoji stay.
 * Escaping is not done here: hono/jsx escapes every string it renders.
 */
export function shown(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '');
}

/** Text of at most `most` characters, cut between words; what is cut shows as an ellipsis. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/\p{Cs}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Longest address that is made a link. */
const MAX_URL = 2000;

/** The address as a link may carry it, or null when it is no plain http(s) address and can only be shown. */
export function linkable(url: string): string | null {
  if (url.length > MAX_URL || !/^https?:\/\//i.test(url)) return null;
  return parseUrl(url)?.href ?? null;
}

/** A form's text as it is stored: no control characters, which a database refuses too, and no more than `most`. */
export function typed(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null;
  const text = shown(value)
    .trim()
    .slice(0, most)
    .replace(/\p{Cs}$/u, '');
  return text === '' ? null : text;
}
