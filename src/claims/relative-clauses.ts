import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { hasAuxiliary, hasVerb } from './verbs.ts';

/**
 * Where what is said within an insertion ends: `Ruiz, who said the road was shut, has left for Lima.` `El alcalde, que
 * aseguró que la vía está cerrada, viajará a Lima.` The sentence has had no verb before the insertion, so the one right behind
 * a comma is its own. Null where nothing is inserted.
 */
export function insertionEnd(line: Line, draft: Draft, limit: number): number | null {
  const mark = insertionStart(line, draft);
  if (mark === null || toldBefore(line, mark)) return null;
  let likely: number | null = null;
  for (let at = draft.contentFrom + 1; at < limit; at++) {
    const behind = justBehind(line, line.text(mark), at);
    if (behind === null) continue;
    if (draft.class === 'say' && !isToldBetween(line, { from: draft.contentFrom, to: at })) continue;
    const verb = verbAt(line, behind);
    if (verb === 'finite') return at;
    if (verb === 'participle') likely ??= at;
  }
  return likely;
}

/** `The bridge, which according to Ruiz will open in May, has no name.` The words of the relative clause, without the attribution. */
export function relativeAround(line: Line, draft: Draft, limit: number): Range | null {
  if (!RELATIVE.test(line.folded(draft.start - 1))) return null;
  const contentFrom = line.text(draft.end) === ',' ? draft.end + 1 : draft.end;
  const to = insertionEnd(line, { ...draft, contentFrom }, limit);
  return to === null || to <= contentFrom ? null : { from: contentFrom, to };
}

/** Where the words behind the closing mark begin: `..., has left`, `“... shut,” has left`. */
function justBehind(line: Line, mark: string, at: number): number | null {
  if (!line.quoted(at)) {
    if (line.text(at) === mark) return at + 1;
    return line.quoted(at - 1) && line.text(at - 2) === mark ? at : null;
  }
  return null;
}

/** Something has been said up to there: a quotation, or a clause: not only `the gangs, armed to the teeth`. */
function isToldBetween(line: Line, { from, to }: Range): boolean {
  if (line.holdsQuote({ from, to })) return true;
  for (let at = from, first = from; at <= to; at++) {
    if (at < to && line.text(at) !== ',') continue;
    const opens = first === from || hasAuxiliary(line, { from: first, to: first + 1 });
    if (hasVerb(line, { from: opens ? first : first + 1, to: at })) return true;
    first = at + 1;
  }
  return false;
}

/** The comma or dash before `who said`, `which Ruiz says`, `quien dijo`, `saying`. */
function insertionStart(line: Line, { start, rule }: Draft): number | null {
  const mark = (at: number) => /^[,—–]$/u.test(line.text(at)) && !line.quoted(at);
  if (mark(start) && (RELATIVE.test(line.folded(start + 1)) || rule.startsWith('participle'))) return start;
  // `Ruiz, who runs the port and who says`, `Ruiz, quien dirige el puerto y ha dicho`
  for (let at = start; at > start - LONGEST_CLAUSE && line.has(at) && !line.quoted(at); at--) {
    if (RELATIVE.test(line.folded(at)) && mark(at - 1)) return at - 1;
    // `which, according to Ruiz,`: the comma opens the attribution, and closes nothing.
    if (mark(at) && !RELATIVE.test(line.folded(at - 1))) return null;
  }
  return null;
}

/** A relative clause is looked back over for so many words. */
const LONGEST_CLAUSE = 14;
const RELATIVE = /^(?:who|which|whom|que|quien|quienes)$/;

/** Has the main clause had its verb before the insertion? An opening clause (`When the gate fell, Ruiz, who`) is no main clause. */
function toldBefore(line: Line, mark: number): boolean {
  const { from } = line.unit;
  if (!hasVerb(line, { from, to: mark })) return false;
  if (!SUBORDINATE.test(line.folded(from))) return true;
  let comma = mark - 1;
  while (comma > from && line.text(comma) !== ',') comma--;
  return comma <= from || hasVerb(line, { from: comma, to: mark });
}

const SUBORDINATE =
  /^(?:when|after|before|while|as|although|though|since|because|once|cuando|tras|luego|despues|antes|mientras|aunque|al|como)$/;

/** `has since repeated`, `met the mayors`, `ya no quiere`; `armed to the teeth` and `voted to go` may be either. */
function verbAt(line: Line, from: number): 'finite' | 'participle' | null {
  let at = from;
  while (at < from + 3 && BEFORE_VERB.test(line.folded(at))) at++;
  const verb: Range = { from: at, to: at + 1 };
  if (line.quoted(at) || line.capital(at) || !hasVerb(line, verb)) return null;
  if (line.scan.lang === 'es' || hasAuxiliary(line, verb)) return 'finite';
  return /ed$/.test(line.folded(at)) && OF_PARTICIPLE.test(line.folded(at + 1)) ? 'participle' : 'finite';
}

const BEFORE_VERB =
  /^(?:also|then|later|now|still|already|never|not|since|..+ly|tambien|ya|no|nunca|se|le|les|lo|la|los|las|me|nos|luego|despues|ahora|hoy|ayer|today)$/;
const OF_PARTICIPLE = /^(?:by|in|to|with|at|from|on|as|for|into|over|against|,)$/;
