/** Forms kept at most by the memo of `fold`: beyond it the memo starts anew, so that hostile text cannot grow it. */
const MEMO_LIMIT = 50_000;
let memo = new Map<string, string>();

/**
 * The normal form that lexicons are keyed by: lower case, accents folded, curly marks straight, no space inside.
 * `Méndez’s` gives `mendez's`, `EE. UU.` gives `ee.uu.`. Not of the same length as its input: offsets come from tokens.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text;
  const known = memo.get(text);
  if (known !== undefined) return known;
  const folded = foldAfresh(text);
  if (memo.size >= MEMO_LIMIT) memo = new Map();
  if (text.length <= 40) memo.set(text, folded);
  return folded;
}

/** Small letters of ASCII alone, as most words are: they are their own normal form, and need no look-up. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

let lower = new Map<string, string>();

/** A word in lower case, accents kept. */
export function lowered(text: string): string {
  if (isPlain(text)) return text;
  const known = lower.get(text);
  if (known !== undefined) return known;
  const small = text.toLowerCase();
  if (lower.size >= MEMO_LIMIT) lower = new Map();
  if (text.length <= 40) lower.set(text, small);
  return small;
}

function foldAfresh(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‛ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/gu, '');
}
