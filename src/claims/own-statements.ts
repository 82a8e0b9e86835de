import { MEDIA_NOUNS } from '../text/lexicons/body-nouns.ts';
import { cueTable } from './cue-table.ts';
import { afterDateline } from './dateline.ts';
import type { Attribution } from './drafts.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import type { Source } from './source.ts';
import type { Speakers } from './speakers.ts';
import { asks } from './split.ts';
import { hasVerb } from './verbs.ts';

/** A stretch in which the outlet itself states something. */
export interface OwnStatement {
  readonly range: Range;
  /** `la publicación de The Daily Star sobre ...`: another outlet's report, retold without a verb of saying. */
  readonly source: Source | null;
}

/** Fewer words than this are a heading or a fragment. */
const SHORTEST = 5;

/** Sentences that tell of talk without saying what was said, `She was asked about the order.`, or point to another article. */
const ONLY_TALK = {
  en: /\b(?:was|were|been|when|being) asked\b|\bon condition of anonymity\b|\bdid not (?:immediately )?respond\b|\bdeclined to (?:comment|say|discuss)\b|\b(?:did|would|does) not (?:say|answer|elaborate|respond|comment)\b|^(?:read (?:more|also|next)|see also|related)\b ?:?/,
  es: /\bse (?:le|les) (?:pregunto|cuestiono|inquirio|pregunta|cuestiona)\b|[?] ?[—–-]? ?(?:le|les|se le|me) (?:pregunto|cuestiono|inquirio|pregunta)\b|\b(?:fue|fueron|ser|al ser|tras ser) (?:cuestionad|preguntad|interrogad|consultad)[oa]s?\b|\b(?:relat|cont|narr)o (?:la|el|su) (?:conversacion|charla|llamada|encuentro)\b|\bbajo condicion de anonimato\b|\bno quiso (?:comentar|responder)\b|^(?:le[ae] tambien|tambien lee|lee mas|te puede interesar|puedes leer)\b/,
} as const;

/**
 * What the outlet states in a unit on its own account: whole sentences where nothing is attributed, and the parts that
 * a semicolon sets off from what is.
 */
export function ownStatements(
  line: Line,
  attributions: readonly Attribution[],
  speakers: Speakers,
): OwnStatement[] {
  return parts(line)
    .flatMap((range) => besides(line, range, attributions))
    .flatMap((range) => facts(line, range))
    .filter((range) => statesSomething(line, range))
    .map((range) => ({ range, source: mediaNamed(line, range, speakers) }));
}

/** `The gate fell; Ruiz said it was old`: sentences, and what semicolons set apart in them. */
function parts(line: Line): Range[] {
  const ranges: Range[] = [];
  let from = afterDateline(line);
  for (let at = from; at <= line.unit.to; at++) {
    const sentenceEnds =
      at === line.unit.to || line.scan.tokens[at]?.sentence !== line.scan.tokens[at - 1]?.sentence;
    const semicolon = line.text(at) === ';' && !line.quoted(at);
    if (!(sentenceEnds || semicolon) || at === from) continue;
    ranges.push({ from, to: at });
    from = semicolon ? at + 1 : at;
  }
  return ranges;
}

/** The words of a part that no attribution takes: all of it, or a clause before or after. */
function besides(line: Line, range: Range, attributions: readonly Attribution[]): Range[] {
  const taken = attributions.map(extent).filter(({ from, to }) => from < range.to && to > range.from);
  if (taken.length === 0) return [range];
  const before = withoutRelative(line, {
    from: range.from,
    to: Math.min(...taken.map(({ from }) => from)),
  });
  const after = { from: Math.max(...taken.map(({ to }) => to)), to: range.to };
  return [before, after].filter(
    (rest) => line.count(rest) >= LONG_CLAUSE && hasVerb(line, rest) && !dependent(line, rest),
  );
}

/** `The list was drawn up, a step that | Ruiz called a joke`: the words that only tie the two are neither's. */
function withoutRelative(line: Line, { from, to }: Range): Range {
  const relative = /^(?:which|that|whom|que|cual)$/.test(line.folded(to - 1)) ? to - 1 : to;
  if (relative === to && !/^(?:which|that|whom|que)$/.test(line.folded(to))) return { from, to };
  for (let at = relative - 1; at > relative - 5 && at > from; at--)
    if (line.text(at) === ',') return { from, to: at };
  return { from, to };
}

/** A clause beside an attribution is a statement of its own from this many words on. */
const LONG_CLAUSE = 8;

/**
 * A fact that hangs on another is a statement of its own: `The port shut the gate, which had stood open since May.`
 * `It named six groups, one of ten that the ministry lists.` The last one only.
 */
function facts(line: Line, range: Range): Range[] {
  for (let at = range.to - SHORTEST; at > range.from + SHORTEST; at--) {
    if (line.quoted(at) || !hangsOn(line, at)) continue;
    const head = { from: range.from, to: at };
    const tail = { from: at + 1, to: range.to };
    const whole = [head, tail].every((part) => line.count(part) >= SHORTEST && hasVerb(line, part));
    return whole ? [head, tail] : [range];
  }
  return [range];
}

/** A comma before a relative clause or an apposition that holds one. */
function hangsOn(line: Line, at: number): boolean {
  if (line.text(at) !== ',') return false;
  const next = line.folded(at + 1);
  if (/^(?:which|que)$/.test(next)) return true;
  if (!/^(?:one|a|an|uno|una|un)$/.test(next)) return false;
  for (let index = at + 2; index < at + LONGEST_HEAD && line.isWord(index); index++)
    if (/^(?:that|which|who|que)$/.test(line.folded(index))) return true;
  return false;
}

/** `one of eight armed groups of the north that`: so many words at most before the relative. */
const LONGEST_HEAD = 12;

/** `When the law passed, Ruiz said ...`: the clause only tells when or why. */
function dependent(line: Line, { from, to }: Range): boolean {
  let at = from;
  while (at < to && !line.isWord(at)) at++;
  return (
    timeClause(line, at) ||
    /^(?:when|as|if|while|after|before|since|although|though|because|asked|pressed|questioned|quizzed|challenged|in|on|at|by|for|with|speaking|during|to|of|cuando|si|tras|mientras|aunque|porque|al|en|durante|ante|con|por|para|desde|de|who|which|que|quien|whose|including|citing|and|y)$/.test(
      line.folded(at),
    ) ||
    /ing$/.test(line.folded(at))
  );
}

/** `Hours after the two leaders spoke by telephone, Ruiz said ...`: a time, whatever verb stands in it. */
function timeClause(line: Line, from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    if (
      !TIME_UNITS.test(line.folded(at)) ||
      !/^(?:after|before|later|despues|antes)$/.test(line.folded(at + 1))
    )
      continue;
    // `Six months after naming ten groups`, `hours after it emerged that the gate had fallen`: a fact is told here.
    for (let next = at + 2; next < at + 6; next++)
      if (/ing$/.test(line.folded(next)) || line.folded(next) === 'that') return false;
    return true;
  }
  return false;
}

const TIME_UNITS =
  /^(?:hours?|days?|weeks?|months?|minutes?|years?|shortly|just|soon|horas?|dias?|semanas?|meses|minutos?|poco)$/;

/** All that an attribution takes, from `Ruiz said` to the end of what was said. */
function extent(attribution: Attribution): Range {
  return {
    from: Math.min(attribution.start, ...attribution.content.map((part) => part.from)),
    to: Math.max(attribution.end, ...attribution.content.map((part) => part.to)),
  };
}

/** `The road is shut today.`, not `Who shut it?`, `On Monday` or `Ruiz was asked about it.` */
function statesSomething(line: Line, range: Range): boolean {
  if (line.count(range) < SHORTEST || asks(line, range)) return false;
  if (endsInCue(line, range)) return false;
  const words: string[] = [];
  for (let at = range.from; at < range.to; at++) words.push(line.folded(at));
  return !ONLY_TALK[line.scan.lang].test(words.join(' '));
}

/** `A person close to the president, granted anonymity, says`: what was said stands elsewhere. */
function endsInCue(line: Line, { from, to }: Range): boolean {
  let at = to - 1;
  while (at > from && (!line.isWord(at) || /^(?:that|que)$/.test(line.folded(at)))) at--;
  if (at < to - 1 && /^(?:that|que)$/.test(line.folded(at + 1))) return true;
  const cue = cueTable(line.scan.lang).get(line.folded(at));
  return cue !== undefined && to < line.last;
}

/** `the publication by The Daily Star of ...`: the outlet named behind a noun of publishing. */
function mediaNamed(line: Line, range: Range, speakers: Speakers): Source | null {
  for (let at = range.from; at < range.to - 2; at++) {
    if (
      !MEDIA_NOUNS[line.scan.lang].has(line.folded(at)) ||
      !/^(?:by|in|from|of|de|del|en)$/.test(line.folded(at + 1))
    )
      continue;
    const source = speakers.resolve({ from: at + 2, to: Math.min(at + 7, range.to) }, false);
    if (source?.actor.kind === 'media') return source;
  }
  return null;
}
