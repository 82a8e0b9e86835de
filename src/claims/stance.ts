import type { Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { isCommand } from './commands.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';
import { STANCE_RULES } from './stance-rules.ts';
import { hasVerb } from './verbs.ts';

/** Refusals told of somebody else: they are no refusal of the speaker's. */
const OTHERS_REFUSAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:turned down|refus\w+|reject\w+|declin\w+|said no|did not accept|would not accept)\b/g,
  es: /\b(?:no acept[oó]\S*|rechaz[oó]\S*|declino|dijo que no|se nego)\b/g,
};

export interface StanceReading {
  readonly stance: Stance;
  readonly negated: boolean;
  /** The stance rule that decided, for the trace. */
  readonly rule: string;
}

const NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot)\b|n't\b/,
  es: /(?:^| )(?:no|nunca|jamas|tampoco|ni|ningun|ninguna|ninguno|nadie|nada)\b/,
};

/**
 * A bound, a share or a contrast is no negation: `no earlier than May`, `not only here`, `no más de cinco`, `as armies, not as
 * gangs`, `como ejércitos y no como bandas`.
 */
const NO_NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|not) (?:earlier|later|sooner|more|less|fewer|lower|higher) than\b|\bnot (?:only|just|merely|simply)\b|(?:,| and) not (?:as|an?|the|for|by|with|because)\b/g,
  es: /\bno (?:antes|despues|mas|menos) (?:de|que|del)\b|\bno (?:solo|solamente|unicamente|meramente)\b|(?:,| y) no (?:como|al?|de|por|para|con|una?|el)\b/g,
};

/** What the stance needs of the attribution. */
interface StanceCue {
  readonly lemma: string;
  readonly cue: Range;
}

/** Cue verbs whose own stance is kept whatever is said: who refuses, refuses. */
const FIRM: ReadonlySet<Stance> = new Set(['rejects', 'warns', 'promises', 'demands']);

/**
 * The stance of a claim: the cue's where the cue has one ("rejected", "warned"), else what the words do.
 * `aboutOthers`: the claim names another person, whose refusals are not the speaker's.
 * `own`: the outlet says it by itself; it tells a "no", and denies nothing.
 * `Ruiz denied that troops would come` denies; `Ruiz said there will be no invasion` denies as well.
 */
export function readStance(
  line: Line,
  content: readonly Range[],
  cueStance: Stance,
  aboutOthers: boolean,
  cue: StanceCue | null = null,
  own = false,
): StanceReading {
  const words = content.map((range) => foldedWords(line, range)).join(' ');
  const folded = aboutOthers ? words.replace(OTHERS_REFUSAL[line.scan.lang], '') : words;
  const negated = NEGATION[line.scan.lang].test(folded.replace(NO_NEGATION[line.scan.lang], ''));
  const main = mainClause(folded, line.scan.lang);
  const rule = STANCE_RULES[line.scan.lang].find(
    ({ pattern, stance }) =>
      !(own && stance === 'denies') && pattern.test(stance === 'denies' ? main : folded),
  );
  // `warned that she would tolerate no meddling`: the refusal is what she warns of.
  if (cueStance === 'warns' && rule?.stance === 'rejects' && rule.name !== 'said-no')
    return { stance: 'rejects', negated, rule: `stance:${rule.name}` };
  if (FIRM.has(cueStance) || cueStance === 'denies') return { ...turned(cueStance, folded), negated };
  if (cue && JUDGES.test(cue.lemma) && FALSE.test(folded))
    return { stance: 'denies', negated, rule: 'stance:called-false' };
  if (cue && FEARS.test(cue.lemma)) return { stance: 'warns', negated, rule: 'stance:fear' };
  if (cue?.lemma === 'tell' && orders(line, cue.cue.to))
    return { stance: 'demands', negated, rule: 'stance:told-to' };
  if (isCommand(folded, line.scan.lang, opensQuotation(line, content)))
    return { stance: 'demands', negated, rule: 'stance:command' };
  return rule
    ? { stance: rule.stance, negated, rule: `stance:${rule.name}` }
    : { stance: 'asserts', negated, rule: 'stance:plain' };
}

/** `declined to rule out`, `dismissed that as false`: what is refused turns the cue's own stance. */
function turned(stance: Stance, words: string): { stance: Stance; rule: string } {
  const refuses = stance === 'rejects' || stance === 'denies';
  if (refuses && /^(?:to )?(?:rul(?:e|ing)(?: \S+){0,2} out|exclude|descartar|excluir)\b/.test(words))
    return { stance: 'asserts', rule: 'stance:double-no' };
  if (
    stance === 'rejects' &&
    /\b(?:as (?:false|untrue|fake|a lie|lies|fiction)|(?:como|de) (?:fals[oa]s?|mentiras?))\b/.test(words)
  )
    return { stance: 'denies', rule: 'stance:as-false' };
  return { stance, rule: 'stance:cue' };
}

/** `called the report “totally false”`, `tachó de mentira el reporte`. */
const JUDGES = /^(?:call|brand|label|describe|deem|term|calificar|tachar|tildar|llamar|definir)$/;
const FALSE =
  /\b(?:false|untrue|fake|a lie|lies|fiction|fals[oa]s?|mentiras?|infundios?|noticias? falsas?)\b/;

const FEARS = /^(?:fear|worry|dread|temer|preocupar|recelar)$/;

const SUBORDINATE: Readonly<Record<Language, RegExp>> = {
  en: / (?:who|which|whose|whether|because|since|until|unless|when|where|although|though|whatever)\b/g,
  es: / (?:quien|quienes|porque|pues|cuando|aunque|mientras|cuyo|cuya|donde)\b/g,
};

/** The words before the first conjunction inside: a "not" behind it is no denial of the whole. */
function mainClause(words: string, lang: Language): string {
  for (const { index } of words.matchAll(SUBORDINATE[lang])) if (index > 12) return words.slice(0, index);
  return words;
}

/** Do the words begin a sentence within quotation marks? */
function opensQuotation(line: Line, content: readonly Range[]): boolean {
  let at = content[0]?.from ?? 0;
  while (!line.isWord(at) && at < (content[0]?.to ?? 0)) at++;
  return line.quoted(at) && /^\p{Lu}/u.test(line.text(at));
}

/** `told his ministers to cut the line`: whom and what to do, without a verb of its own. */
function orders(line: Line, from: number): boolean {
  for (let at = from + 1; at < from + 6; at++) {
    if (line.quoted(at) || !line.isWord(at)) return false;
    if (line.folded(at) === 'to') return !hasVerb(line, { from, to: at }) && line.folded(at + 1) !== 'be';
  }
  return false;
}

/** Folded words with single blanks; marks that matter to the rules (`no, `) stay with the word before. */
function foldedWords(line: Line, range: Range): string {
  let text = '';
  for (let at = range.from; at < range.to; at++) {
    const token = line.token(at);
    // `would amount to “an act of war”`: marks of quotation part no words.
    if (!token || /^["“”«»„‘]$/.test(token.text)) continue;
    const glued = token.kind === 'punctuation' || token.folded === "'s";
    text += (glued || text === '' ? '' : ' ') + token.folded;
  }
  return text;
}
