import type { Line } from './line.ts';

/** `LIMA (Wire) — `, `Bogotá. `: the place at the head of an article is no part of what is said. */
export function afterDateline(line: Line): number {
  const { from } = line.unit;
  for (let at = from; at < from + 12; at++) {
    if (/^(?:—|–|--|-)$/u.test(line.text(at)) && (line.scan.tokens[at]?.start ?? 0) > 0) {
      const head = line.words({ from, to: at });
      const opens = /^\p{Lu}{3,}/u.test(head) && line.count({ from, to: at }) <= 7;
      const capitals =
        opens ||
        /^[\p{Lu}\s.,()'’]+(?:\([^)]*\)|(?!\p{Lu})\p{L}+\.?)?$/u.test(head) ||
        /^(?:\p{Lu}\p{L}*(?!\p{L})\.?,?\s?(?:de\s)?){1,4}(?:\([^)]*\))?\.?$/u.test(head.trim());
      return capitals ? at + 1 : from;
    }
    if (line.quoted(at)) return from;
  }
  return from;
}

/** `LIMA - The senator`: a hyphen that stands alone ends a dateline; one inside a word does not. */
export function isLoneHyphen(line: Line, at: number): boolean {
  const { tokens } = line.scan;
  return line.text(at) === '-' && (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);
}
