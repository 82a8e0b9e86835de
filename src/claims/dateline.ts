import type { Line } from './line.ts';
import type { Range } from './scan.ts';

/** `LIMA (Wire) — `, `Bogotá. `, `Acapulco, Gro., 18 nov.- `: the place at the head of an article is no part of what is said. */
export function afterDateline(line: Line): number {
  const { from } = line.unit;
  for (let at = from; at < from + LONGEST; at++) {
    if (/^(?:—|–|--|-)$/u.test(line.text(at)) && !isInWord(line, at)) {
      const head = line.words({ from, to: at });
      return PLACED.test(head) || (at < from + SHORT && isPlace(line, { from, to: at }, head))
        ? at + 1
        : from;
    }
    if (line.quoted(at)) return from;
  }
  return from;
}

function isPlace(line: Line, range: Range, head: string): boolean {
  const opens = /^\p{Lu}{3,}/u.test(head) && line.count(range) <= 7;
  return (
    opens ||
    /^[\p{Lu}\s.,()'’]+(?:\([^)]*\)|(?!\p{Lu})\p{L}+\.?)?$/u.test(head) ||
    /^(?:\p{Lu}\p{L}*(?!\p{L})\.?,?\s?(?:de\s)?){1,4}(?:\([^)]*\))?\.?$/u.test(head.trim())
  );
}

/** Is this, the words before a dash, a dateline with its place: `Bogotá, noviembre 18 (Agencia).`? */
export function isDateline(head: string): boolean {
  return PLACED.test(head);
}

/** A dateline has at most so many words and marks; one without day and agency fewer. */
const LONGEST = 20;
const SHORT = 12;

const NAME = String.raw`\p{Lu}[\p{L}.]*(?: (?:de|del|la|las|los|el|\p{Lu}[\p{L}.]*))*`;
const DAY = String.raw`(?:\d{1,2}(?: de)? \p{L}{3,10}\.?(?:,? (?:del? )?\d{4})?|\p{L}{3,10}\.? \d{1,2}(?:, \d{4})?)`;
const WIRE = String.raw`\([^()]{2,40}\)`;
/** A place, its state, the day and the agency; at its end a stop, a bracket or the day. */
const PLACED = new RegExp(
  `^(?:Por [^/]{3,40}/ ?)?${NAME}(?:, ?${NAME})*(?:,? (?:a )?${DAY}\\.?(?: ?${WIRE})?\\.?| ?${WIRE}\\.?|\\.)$`,
  'u',
);

/** The hyphen of `Eighty-four`. */
function isInWord(line: Line, at: number): boolean {
  const { tokens } = line.scan;
  return line.text(at) === '-' && tokens[at + 1]?.start === tokens[at]?.end;
}

/** `LIMA - The senator`, `LIMA, Col.- Un senador`: a hyphen that stands alone ends a dateline; one inside a word does not. */
export function isLoneHyphen(line: Line, at: number): boolean {
  if (line.text(at) !== '-') return false;
  const { tokens } = line.scan;
  const gap = (left: number) => (tokens[left + 1]?.start ?? 0) > (tokens[left]?.end ?? 0);
  return gap(at - 1) || (gap(at) && line.text(at - 1).endsWith('.'));
}
