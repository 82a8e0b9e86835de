import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** A source is named in at most so many words. */
const LONGEST_SOURCE = 24;

/** The words that name the source: `the ministry` of `according to the ministry, ...`. */
export function sourceFrom(line: Line, from: number): Range {
  const to = markFrom(line, from);
  if (line.text(to) !== ',') return { from, to };
  // `According to an aide, who asked not to be named, ...`, `Según la titular, Ana Ruiz, ...`: the insertion belongs to it.
  const end = markFrom(line, to + 1);
  const belongs = insertion(line, to + 1, end) || apposition(line, { from: to + 1, to: end });
  return line.text(end) === ',' && belongs ? { from, to: end } : { from, to };
}

/** `A juicio de Ana Ruiz, profesora de Derecho, ...`: a noun phrase without a verb says who she is. */
function apposition(line: Line, range: Range): boolean {
  const opens = line.folded(range.from);
  if (range.to - range.from > 10 || line.capital(range.from) || !line.isWord(range.from)) return false;
  const adjunct =
    /^(?:in|on|at|by|for|from|with|after|before|and|but|not|if|when|as|en|de|a|al|por|para|con|sin|desde|tras|y|o|pero|no|si|cuando|el|la|los|las|the|there|it|he|she|they)$/;
  return !adjunct.test(opens) && !hasVerb(line, range);
}

/** The first mark from `from` on: where `the ministry` ends in `the ministry, ...`. */
function markFrom(line: Line, from: number): number {
  let to = from;
  while (
    line.has(to) &&
    to < from + LONGEST_SOURCE &&
    (!/^[,.;:!?—–()]$/u.test(line.text(to)) || isClock(line, to)) &&
    !line.quoted(to)
  )
    to++;
  return to;
}

/** `a las 16:00 horas`: the colon stands within a number. */
function isClock(line: Line, at: number): boolean {
  return line.text(at) === ':' && /^\d+$/.test(line.text(at - 1)) && /^\d+$/.test(line.text(at + 1));
}

/** `, who asked not to be named,` and `, Ana Ruiz,` belong to the source before them. */
function insertion(line: Line, from: number, to: number): boolean {
  if (/^(?:who|which|whose|quien|quienes|que|un|una|a|an)$/.test(line.folded(from))) return true;
  if (to - from > 6) return false;
  for (let at = from; at < to; at++)
    if (!line.capital(at) && !/^(?:de|la|del|los|-)$/.test(line.folded(at))) return false;
  return to - from >= 2;
}
