import { PERSON_ROLES } from '../text/lexicons/roles.ts';
import { cueTable } from './cue-table.ts';
import { afterDateline } from './dateline.ts';
import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import { insertionEnd, relativeAround } from './relative-clauses.ts';
import type { Range } from './scan.ts';
import { hasVerb } from './verbs.ts';

/** What stands behind the cue, up to `limit` at most: `Ruiz said that the road was shut, adding ...`. */
export function forwardContent(line: Line, draft: Draft, limit: number): Range[] {
  const most = Math.min(limit, draft.contentTo ?? limit, insertionEnd(line, draft, limit) ?? limit);
  return trimmed(line, { from: draft.contentFrom, to: contentEnd(line, draft, most) });
}

/** What stands before the attribution, and what goes on after it: `The road, she said, was shut.` */
export function backwardContent(
  line: Line,
  draft: Draft,
  previous: Draft | undefined,
  limit: number,
): Range[] {
  const relative = relativeAround(line, draft, limit);
  if (relative) return trimmed(line, relative);
  const from =
    quotationOnly(line, draft) ??
    (previous
      ? lastSeparator(line, Math.max(previous.end, previous.contentTo ?? 0), draft.start)
      : afterDateline(line));
  const left = trimmed(line, { from, to: draft.start });
  return [...left, ...tail(line, draft, left, limit)];
}

/** `Ella creció en Lima: “Aquí empezó todo”, dijo Ruiz.` The quotation alone, where a colon stands before it. */
function quotationOnly(line: Line, { start, rule }: Draft): number | null {
  const last = start - 1;
  if (line.scan.lang !== 'es' || rule === 'label' || !line.quoted(last)) return null;
  const quote = line.scan.quoteOf[last];
  let first = last;
  while (line.has(first - 1) && line.scan.quoteOf[first - 1] === quote) first--;
  return line.text(first - 1) === ':' ? first : null;
}

/** What goes on after the attribution: `..., she said, "but not here."` */
function tail(line: Line, draft: Draft, left: readonly Range[], limit: number): Range[] {
  let at = draft.end;
  const mark = line.text(at);
  if (/^[,;:.—–]$/u.test(mark)) at++;
  // `“Es falso —dijo Ruiz—, nadie vino”`
  if (/^[—–]$/u.test(mark) && /^[,;:]$/.test(line.text(at)) && quoteAhead(line, at + 1)) at++;
  const told = left.some((range) => hasVerb(line, range));
  if (at >= limit || (draft.rule === 'as-reported' && told) || tellsWho(line, draft, at)) return [];
  const rest = { from: at, to: limit };
  if (quoteAhead(line, at)) return trimmed(line, rest);
  const again = draft.rule === 'quote:inverted' ? quoteBehindApposition(line, at, limit) : null;
  if (again !== null) return trimmed(line, { from: again, to: limit });
  // `..., said Ana Ruiz, his former partner`: the words tell who she is.
  if (draft.rule === 'quote:inverted' && !hasVerb(line, rest)) return [];
  // `What she wants, she said, is rain`: what stands before is the subject of a verb behind.
  const direct = left.length > 0 && left.every((range) => line.quoted(range.from));
  if (mark === ';') return line.holdsQuote(rest) ? trimmed(line, rest) : [];
  if (direct || mark !== ',' || line.count(rest) < (told && !hasVerb(line, { from: at, to: at + 1 }) ? 3 : 1))
    return draft.rule === 'as-reported' ? trimmed(line, rest) : [];
  return goesOn(line, at, told) ? trimmed(line, { from: at, to: contentEnd(line, draft, limit) }) : [];
}

/** `..., said Ana Ruiz, who runs the port, “but not here.”` */
function quoteBehindApposition(line: Line, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(limit, from + LONGEST_APPOSITION); at++) {
    if (/^[.;:]$/.test(line.text(at))) return null;
    if (line.opensQuote(at)) return line.text(at - 1) === ',' && !line.capital(at + 1) ? at : null;
  }
  return null;
}

const LONGEST_APPOSITION = 24;

/** `..., dijo Ana Ruiz, profesora de Derecho`, `..., dijo Ana Ruiz, que vive aquí`, `..., según la agencia, sin dar cifras`: who spoke, and how. */
function tellsWho(line: Line, draft: Draft, at: number): boolean {
  if (line.scan.lang !== 'es' || line.text(at - 1) !== ',') return false;
  if (line.isQue(at) && draft.subject?.to === at - 1) return true;
  const article = /^(?:un|una|el|la)$/.test(line.folded(at)) ? at + 1 : at;
  const office = PERSON_ROLES.es.has(line.folded(article)) && line.folded(article) !== 'una';
  return office || line.folded(at) === 'sin' || (line.capital(at) && line.text(at + 1) === ',');
}

/** `"but not here."`, `and "never again."` */
function quoteAhead(line: Line, at: number): boolean {
  return (
    line.opensQuote(at) ||
    (line.opensQuote(at + 1) && /^(?:and|but|y|pero|que|that|because)$/.test(line.folded(at)))
  );
}

/** Do the words behind the comma belong to what was said, rather than tell who spoke, when or where? */
function goesOn(line: Line, at: number, told: boolean): boolean {
  const word = line.folded(at);
  return (
    !(/(?:ing|ndo)$/.test(word) && (told || cueTable(line.scan.lang).has(word))) &&
    !/^(?:who|which|whose|according|quien|quienes|segun|luego|tras|after|before|as|in|during|at|en|durante|citing|el|este)$/.test(
      word,
    )
  );
}

/** Just past the last `;` or `:` between two attributions. */
function lastSeparator(line: Line, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (/^[;:]$/.test(line.text(at)) && !line.quoted(at)) return at + 1;
  return from;
}

/** Where content that begins at the cue ends: at what follows the clause rather than belongs to it. */
function contentEnd(line: Line, draft: Draft, limit: number): number {
  const from = draft.direction === 'forward' ? draft.contentFrom : draft.end + 1;
  let open = line.text(from) === '(' ? 1 : 0;
  for (let at = from + 1; at < limit; at++) {
    if (line.quoted(at)) continue;
    if (line.text(at) === '(') open++;
    // `(Ruiz, who called it “a joke”), has`: the bracket opened before the attribution.
    if (line.text(at) === ')' && open-- === 0) return at;
    if (endsContent(line, draft, at, limit)) return at;
  }
  return limit;
}

/** A semicolon, the colon of another's quotation, or a comma before a clause of its own. */
function endsContent(line: Line, draft: Draft, at: number, limit: number): boolean {
  const mark = line.text(at);
  // `Creyó que todo iba bien, pero la vía cedió`: what was not so, nobody believed.
  if (mark === ',' && draft.belief && line.scan.lang === 'es' && line.folded(at + 1) === 'pero') return true;
  if (mark === ',') return clauseOfItsOwn(line, draft, at + 1);
  if (draft.class === 'object' && anothersClause(line, draft.contentFrom, at)) return true;
  if ((draft.class === 'object' && circumstance(line, at)) || meanwhile(line, at)) return true;
  if (draft.class === 'colon') return false;
  // `... a plan: "There is none," she said`: the quotation has an attribution of its own.
  return mark === ';' || (mark === ':' && line.opensQuote(at + 1) && line.quoteEnd(at + 1) >= limit - 1);
}

/** `, after the gate fell`, `, citing two officials`; behind an object any clause: `rejected the plan, but went`. */
function clauseOfItsOwn(line: Line, draft: Draft, at: number): boolean {
  const word = line.folded(at);
  return (
    afterwards(line, at) ||
    /^(?:luego|tras|after)$/.test(word) ||
    (word === 'despues' && line.folded(at + 1) === 'de') ||
    (word === 'al' && line.folded(at + 1) === 'tiempo') ||
    /^(?:adding|citing|quoting|referring|noting|saying|citando|refiriendose|agregando|pointing)$/.test(
      word,
    ) ||
    (draft.class === 'object' &&
      /^(?:who|which|while|after|when|as|but|and|quien|que|mientras|tras|cuando|pero|y|luego|although|though|saying|because)$/.test(
        word,
      ))
  );
}

/** `called it “a joke” after the vote`, `rejected the toll after reports that ...`: when and why, behind an object. */
function circumstance(line: Line, at: number): boolean {
  const word = line.folded(at);
  if (line.quoted(at - 1))
    return /^(?:after|amid|following|before|when|while|because|tras|luego|mientras|cuando)$/.test(word);
  if (!/^(?:after|amid|following)$/.test(word)) return false;
  for (let next = at + 2; next < at + 5 && line.isWord(next); next++)
    if (line.folded(next) === 'that') return true;
  return false;
}

/** `Mora says toll will stay as Ruiz defends the bridge`: in a headline another does something at the same time. */
function meanwhile(line: Line, at: number): boolean {
  if (line.scan.lang !== 'en' || line.folded(at) !== 'as' || line.last !== line.unit.to - 1) return false;
  let verb = at + 1;
  while (line.capital(verb) && verb < at + 6) verb++;
  const present = /[^'us]s$|^(?:is|are|has|have)$/.test(line.folded(verb));
  return verb > at + 1 && present && hasVerb(line, { from: verb, to: verb + 1 });
}

/** `rejected the offer and Ruiz left`, `criticó el plan y Ruiz calló`: behind an object, another's clause without a comma. */
function anothersClause(line: Line, from: number, at: number): boolean {
  if (!/^(?:and|but|while|y|e|pero|mientras)$/.test(line.folded(at))) return false;
  for (let before = from; before < at; before++)
    if (/^(?:that|which|who|where|when|que|quien|donde|cuando)$/.test(line.folded(before))) return false;
  const first = at + 1;
  if (/^(?:he|she|they)$/.test(line.folded(first))) return true;
  const article = /^(?:the|el|la|los|las)$/.test(line.folded(first)) ? first + 1 : first;
  let verb = article;
  while (line.capital(verb)) verb++;
  while (
    verb > article &&
    /..ly$|^(?:also|then|later|ya|tambien|no|se|le|lo|la|los|las)$/.test(line.folded(verb))
  )
    verb++;
  return verb > article && verb < article + 6 && hasVerb(line, { from: verb, to: verb + 1 });
}

/** `, hours after it emerged ...`, `, a day before`: what follows tells of another time. */
function afterwards(line: Line, at: number): boolean {
  for (let index = at; index < at + 3; index++) {
    if (/^(?:hours?|days?|weeks?|months?|minutes?|years?|horas|dias|semanas|meses)$/.test(line.folded(index)))
      return /^(?:after|before|later|despues|antes)$/.test(line.folded(index + 1));
  }
  return false;
}

/** Without marks at either end; empty when nothing is left. */
export function trimmed(line: Line, range: Range): Range[] {
  let { from, to } = range;
  const mark = (at: number, marks: RegExp) => !line.quoted(at) && marks.test(line.text(at));
  const conjunction = (at: number) =>
    !line.quoted(at) &&
    /^(?:and|but|y|e|pero|while|although|though|whereas|aunque|mientras)$/.test(line.folded(at));
  while (from < to && mark(from, /^[,;:.—–\-)•]$/u)) from++;
  if (to - 2 > from && line.folded(to - 1) === 'que' && line.folded(to - 2) === 'mientras') to--;
  // `..., which | she called “slander”`: the pronoun is of the clause behind.
  if (/^(?:which|que)$/.test(line.folded(to - 1)) && !line.quoted(to - 1)) {
    const comma = /^(?:lo|algo)$/.test(line.folded(to - 2)) ? to - 3 : to - 2;
    if (comma > from && line.text(comma) === ',') to = comma;
  }
  while (to > from && (mark(to - 1, /^[,;:.—–\-(]$/u) || conjunction(to - 1))) to--;
  return from < to ? [{ from, to }] : [];
}
