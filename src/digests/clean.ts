import { parseUrl } from '../model/parse-url.ts';

/** Longest address that is made a link; the rest are shown, shortened. */
const MAX_URL = 2000;

/**
 * Outside text as one line that does no more than show: line ends and tabs become spaces, control characters,
 * marks that turn the direction of writing and halves of characters go. Letters, accents and emoji stay.
 */
export function shownText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu, '')
    .trim();
}

/** Text of at most `most` characters, cut between words; what is cut shows as [...]. */
export function shortened(text: string, most: number, mark = ' […]'): string {
  if (text.length <= most) return text;
  const room = Math.max(1, most - mark.length);
  // Half of an emoji at the cut goes.
  const cut = text.slice(0, room).replace(/\p{Cs}$/u, '');
  const space = cut.lastIndexOf(' ');
  const whole = text[room] === ' ' || space < room / 2 ? cut : cut.slice(0, space);
  return whole.replace(/(?<![\s,;:.([«“"'—–-])[\s,;:.([«“"'—–-]+$/u, '') + mark;
}

/** Longest notice of the operator that is shown whole. */
export const MAX_NOTICE = 600;
/** Longest name of an outlet, speaker, topic or desk that is shown whole. */
const MAX_NAME = 120;

/** A name as it is shown: one line, and never longer than a name has reason to be. */
export function shownName(text: string): string {
  return shortened(shownText(text), MAX_NAME, '…');
}

/** The address as a link may carry it, or null when it is no plain http(s) address and can only be shown. */
export function linkable(url: string): string | null {
  const parsed = url.length > MAX_URL ? null : parseUrl(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}
