import type { Document, Quotation } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { cueTable } from './cue-table.ts';

/**
 * Speech that dashes set off, as Spanish prints it: `—La vía sigue cerrada —dijo Ana Ruiz—. Mañana se abre.` A paragraph that
 * begins with a dash right before a word is speech but for what its insertion says with a verb of saying at its head; other
 * insertions (`—perdón, lector—`) belong to the speech. An insertion parts words in quotation marks as well: `“Es falso —dijo
 * Ruiz—, nadie vino”`. Given as quotations beside those of the document.
 */
export function withDialogue({ text, paragraphs }: Document, quotations: readonly Quotation[]): Quotation[] {
  const spoken = paragraphs.flatMap(({ start, end }) => speechOf(text, start, end));
  const parted = quotations.flatMap((quotation) => aroundInsertions(text, quotation));
  if (spoken.length === 0) return parted;
  let next = 0;
  const outside = parted.filter((quotation) => {
    while (next < spoken.length && (spoken[next]?.end ?? 0) <= quotation.start) next++;
    const speech = spoken[next];
    return !speech || speech.start >= quotation.end;
  });
  return [...outside, ...spoken].sort((a, b) => a.start - b.start);
}

/** The parts of a quotation around what its insertions say: `“Es falso —dijo Ruiz—, nadie vino”`. */
function aroundInsertions(text: string, whole: Quotation): Quotation[] {
  const parts: Quotation[] = [];
  let from = whole.start;
  for (let at = whole.innerStart + 2; at < whole.innerEnd; at++) {
    if (!/[—–]/u.test(text.charAt(at)) || !opensInsertion(text, at)) continue;
    const close = closingDash(text, at + 1, whole.innerEnd, text.charAt(at));
    if (close === null) continue;
    parts.push(quotation(from, trimmedEnd(text, from, at)));
    from = close;
    at = close;
  }
  return parts.length === 0 ? [whole] : [...parts, quotation(from, whole.end)];
}

/** The stretches of speech of one paragraph; none where it does not begin with a dash. */
function speechOf(text: string, start: number, end: number): Quotation[] {
  const mark = text.charAt(start);
  if (!/[—–―-]/u.test(mark) || !/[\p{L}¿¡“"«]/u.test(text.charAt(start + 1))) return [];
  const spoken: Quotation[] = [];
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (text.charAt(at) !== mark || !opensInsertion(text, at)) continue;
    spoken.push(quotation(from, trimmedEnd(text, from, at)));
    const close = closingDash(text, at + 1, end, mark);
    if (close === null) return spoken;
    from = close;
    at = close;
  }
  const last = trimmedEnd(text, from, end);
  return /\p{L}/u.test(text.slice(from, last)) ? [...spoken, quotation(from, last)] : spoken;
}

/** ` —dijo`, ` —le respondió`, ` —se preguntó`: a dash behind a blank and before a verb of saying. */
function opensInsertion(text: string, at: number): boolean {
  if (!/\s/u.test(text.charAt(at - 1))) return false;
  const words = text.slice(at + 1, at + 50).split(/[^\p{L}]+/u);
  const first = words.findIndex(
    (word) => !/^(?:|le|les|me|nos|se|lo|la|ha|había|así|también)$/u.test(fold(word)),
  );
  const verb = (words[first] ?? '').toLowerCase();
  return (cueTable('es').get(verb) ?? []).some(({ forms }) => forms.has('finite') || forms.has('participle'));
}

/** Just past the dash that closes an insertion and the stop behind it; null where the paragraph ends with the insertion. */
function closingDash(text: string, from: number, end: number, mark: string): number | null {
  for (let at = from; at < end; at++) {
    if (text.charAt(at) !== mark || /\s/u.test(text.charAt(at - 1))) continue;
    if (!/[\s.,;:?!]/u.test(text.charAt(at + 1))) continue;
    let next = at + 1;
    while (next < end && /[\s.,;:]/u.test(text.charAt(next))) next++;
    return next < end ? next : null;
  }
  return null;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}

function quotation(start: number, end: number): Quotation {
  return { start, end, innerStart: start, innerEnd: end, depth: 0, closed: true };
}
