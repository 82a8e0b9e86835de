import type { Draft } from './drafts.ts';
import type { Line } from './line.ts';
import type { CueHit, Range, Scan, Unit } from './scan.ts';
import type { Speakers } from './speakers.ts';
import { hasVerb } from './verbs.ts';

const LONGEST_LABEL = 12;
const NO_SPEAKER =
  /^(?:claim|verdict|rating|fact|afirmacion|veredicto|one|two|three|four|five|uno|dos|tres|first|second|note|nota|update|photo|foto|source|fuente|ojo|mejor|best|premio|lugar|fecha|hora)$/;

/** `Foreign ministry: no troops here.` `Ruiz: "Show it."` A speaker, a colon and the words, as newsletters write. */
export function labelDraft(line: Line, hits: readonly CueHit[], speakers: Speakers): Draft | null {
  const colon = colonOf(line);
  if (colon === null) return null;
  const limit = relativeBefore(line, colon) ?? colon;
  if (hits.some((hit) => hit.at < limit && !hit.cue.nounish && hit.cue.forms.has('finite'))) return null;
  let from = line.unit.from;
  while (from < colon && /^[•–—-]$/u.test(line.text(from))) from++;
  const subject = { from, to: limit };
  if (from >= limit || NO_SPEAKER.test(line.folded(from)) || !isSpeaker(line, subject, speakers)) return null;
  if (!/^\p{Lu}/u.test(line.text(from))) return null;
  return colonDraft({ rule: 'label', lemma: ':', cue: { from: colon, to: colon + 1 } }, subject, {
    from: line.unit.from,
    to: colon + 1,
  });
}

/** Words behind a colon, by what stands before it: a label, or how somebody spoke. The last range is all that, with the colon. */
export function colonDraft(
  { rule, lemma, cue }: Pick<Draft, 'rule' | 'lemma' | 'cue'>,
  subject: Range,
  { from: start, to: contentFrom }: Range,
): Draft {
  return {
    rule,
    lemma,
    class: 'colon',
    cue,
    start,
    end: contentFrom,
    direction: 'forward',
    contentFrom,
    subject,
    shares: false,
    stance: 'asserts',
    recipient: null,
    takesCue: false,
    belief: false,
  };
}

/**
 * `“No vine a pedir nada”: Mora` A headline’s words, a colon and who said them. Without quotation marks only in a line of
 * its own that no stop ends: `La presa no se abrirá en invierno: Mora`.
 */
export function labelBehindDraft(line: Line, speakers: Speakers): Draft | null {
  const colon = line.opensQuote(line.unit.from) ? line.quoteEnd(line.unit.from) : headlineColon(line);
  if (colon === null || line.text(colon) !== ':') return null;
  const behind = { from: colon + 1, to: line.last + 1 };
  const length = behind.to - behind.from;
  if (length < 1 || length > 8 || hasVerb(line, behind)) return null;
  for (let at = behind.from; at < behind.to; at++) if (!line.isWord(at) || line.quoted(at)) return null;
  const subject = withoutOccasion(line, behind);
  if (subject.to - subject.from > 6 || !speakers.resolve(subject, true)) return null;
  const speaks = isSpeaker(line, subject, speakers) || speakers.isOffice(subject.from);
  if (!line.quoted(colon - 1) && !speaks) return null;
  return {
    rule: 'label',
    lemma: ':',
    class: 'colon',
    cue: { from: colon, to: colon + 1 },
    start: colon,
    end: behind.to,
    direction: 'backward',
    contentFrom: behind.to,
    subject,
    shares: false,
    stance: 'asserts',
    recipient: null,
    takesCue: false,
    belief: false,
  };
}

/** `“They will not come”: the mayor on new boats`: who says it, without what it is about. */
function withoutOccasion(line: Line, { from, to }: Range): Range {
  let at = from + 1;
  while (at < to && !/^(?:on|over|about|after|sobre|ante|tras)$/.test(line.folded(at))) at++;
  return { from, to: at };
}

/** The one colon of a headline with a clause before it; `Quién ganó: Mora` answers itself. */
function headlineColon(line: Line): number | null {
  const { unit, scan } = line;
  const paragraph = scan.doc.paragraphs[unit.paragraph];
  const whole =
    line.token(unit.from)?.start === paragraph?.start && line.token(line.last)?.end === paragraph?.end;
  if (!whole || ASKS.test(line.folded(unit.from))) return null;
  let colon: number | null = null;
  for (let at = unit.from; at < unit.to; at++) {
    if (line.text(at) !== ':') continue;
    if (colon !== null) return null;
    colon = at;
  }
  const before = colon === null ? null : { from: unit.from, to: colon };
  return before !== null && line.count(before) >= 3 && hasVerb(line, before) ? colon : null;
}

const ASKS =
  /^(?:quien|quienes|que|como|cuando|cuanto|cuanta|cuantos|cuantas|donde|cual|cuales|por|who|what|how|when|where|why|which|whose)$/;

/** `Ana Ruiz, who wrote it: next she’ll ask for another`: the comma behind the name, where a relative goes on to the colon. */
function relativeBefore(line: Line, colon: number): number | null {
  for (let at = line.unit.from + 1; at < colon; at++)
    if (line.text(at) === ',')
      return /^(?:who|quien|quienes)$/.test(line.folded(at + 1)) && line.text(colon - 1) !== ',' ? at : null;
  return null;
}

/** A label is a name or a role, without a verb: not "Here is one example:". */
function isSpeaker(line: Line, subject: Range, speakers: Speakers): boolean {
  if (hasVerb(line, subject)) return false;
  const source = speakers.resolve(subject, false);
  return source !== null && (source.actor.kind !== 'unnamed' || source.confidence > 0.6);
}

function colonOf(line: Line): number | null {
  for (let at = line.unit.from; at < line.unit.from + LONGEST_LABEL; at++) {
    if (line.quoted(at) || /^[.;!?]$/.test(line.text(at))) return null;
    if (line.text(at) === ':') return line.has(at + 1) && !/^\d/.test(line.text(at + 1)) ? at : null;
  }
  return null;
}

/** Who has the floor in a paragraph of a transcript. */
export interface Floor {
  readonly kind: 'question' | 'answer';
  /** Tokens of the label. */
  readonly from: number;
  readonly colon: number;
}

const ASKERS =
  /^(?:pregunta|reporter[oa]?|interlocutora?|periodista|question|q|moderador|moderadora|interviewer|reporter|host|presenter|presentador|presentadora|conductor|conductora)$/;

/** `PREGUNTA: ...`, `PRESIDENTA ANA RUIZ: ...`: a label in capitals at the head of a paragraph. */
export function floorOf(scan: Scan, unit: Unit): Floor | null {
  const { tokens } = scan;
  for (let at = unit.from; at < Math.min(unit.to, unit.from + LONGEST_LABEL); at++) {
    const token = tokens[at];
    if (!token) return null;
    if (token.text === ':')
      return at === unit.from || !isName(scan, unit.from, at)
        ? null
        : { kind: asks(scan, unit.from) ? 'question' : 'answer', from: unit.from, colon: at };
    const label =
      token.kind === 'punctuation'
        ? /^[,.\-–()]$/u.test(token.text)
        : token.text === token.text.toUpperCase();
    if (
      !label ||
      (token.kind === 'word' && at === unit.from && token.text.length < 2 && token.folded !== 'q')
    )
      return null;
  }
  return null;
}

/** At least one word of three capitals, and none of a newspaper's own labels at the head: `VERDICT`, `CLAIM TWO`. */
function isName(scan: Scan, from: number, to: number): boolean {
  if (NO_NAMES.test(scan.tokens[from]?.folded ?? '') && !asks(scan, from)) return false;
  for (let at = from; at < to; at++) {
    const token = scan.tokens[at];
    if (token?.kind === 'word' && token.text.length >= 3 && !NO_NAMES.test(token.folded)) return true;
  }
  return asks(scan, from);
}

const NO_NAMES =
  /^(?:byline|look|listen|related|correction|subject|dateline|source|credit|highlight|section|length|update|exclusive|breaking|claim|claims|verdict|rating|ruling|finding|fact|facts|context|evidence|analysis|background|summary|false|true|misleading|afirmacion|veredicto|calificacion|datos|hechos|cronica|redaccion|conclusion|contexto|falso|verdadero|enganoso|dato|note|watch|read|video|photo|more|opinion|nota|video|foto|urgente|exclusiva|actualizacion|the|and|edt|est|gmt)$/;

function asks(scan: Scan, at: number): boolean {
  return ASKERS.test(scan.tokens[at]?.folded ?? '');
}
