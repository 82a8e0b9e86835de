import type { Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import type { Line } from './line.ts';
import type { Range } from './scan.ts';

/**
 * What the words themselves do, read from their folded form: `we will never accept` rejects, `there will be no invasion`
 * denies, `we will use every tool` promises, `they must do more` demands. First rule that fits.
 */
interface StanceRule {
  readonly stance: Stance;
  readonly name: string;
  readonly pattern: RegExp;
}

const NEVER_EN = "(?:never|not|n't|cannot|can't|won't|wouldn't|don't|doesn't|isn't|aren't|no longer)";
const ACCEPT_EN = '(?:accept|allow|permit|consent|tolerate|agree|let|allowed|permitted|accepted|want|wanted)';

const RULES: Readonly<Record<Language, readonly StanceRule[]>> = {
  en: [
    // `concern about the plan`, as the object of "expressed".
    {
      stance: 'warns',
      name: 'concern',
      pattern: /^(?:concern|concerns|alarm|worry|worries|fears?|unease)\b/,
    },
    // `if they fail, we will act alone`
    {
      stance: 'warns',
      name: 'condition',
      pattern:
        /\bif \S+ (?:\S+ ){0,4}(?:fails?|refuses?|does not|do not|doesn't|don't|continues?)\b|\b(?:act|go) (?:alone|on (?:its|our|their) own)\b|\bunilaterally\b/,
    },
    // `we will never accept their presence`
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern: new RegExp(`${NEVER_EN}(?: \\S+){0,3} ${ACCEPT_EN}\\b`),
    },
    {
      stance: 'rejects',
      name: 'not-allowed',
      pattern:
        /\b(?:neither|nor) (?:allowed|permitted|accepted)\b|\baccepts? no\b|\bno (?:american|us|u\.s\.|foreign) (?:forces|troops|soldiers|boots)\b.* on (?:our|its|mexican)/,
    },
    // `there will be no invasion`
    {
      stance: 'denies',
      name: 'none',
      pattern:
        /\bno (?:risk|invasion|intervention|plans?|prospect|evidence|investigation|proof|intention|agreement|military|troops|possibility|deal|links?|ties|truth|basis|need)\b|\bnothing to do with\b|\bruled out\b|\bnot imminent\b|\b(?:is|was|are) (?:false|untrue)\b|\bnot true\b|\ba lie\b/,
    },
    // `I told him no`, `sovereignty is not for sale`
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /\b(?:said|say|saying|told (?:them|him|her|us)) no\b|^['"“‘]*no, (?:president|mr|sir|thank|gracias)|\bno, president\b|\bnot for sale\b|\bcannot be (?:sold|violated)\b|\b(?:refus|reject|declin)(?:ed|es|e|ing|al)\b|\bturned down\b|\bthanks,? but no\b|\bnever (?:subordination|interference|submission)\b|\bnot that\b|\boff the table\b|\bnot necessary\b/,
    },
    // `they must do more`
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /\b(?:must|has to(?! do with)|have to(?! do with)|need to|needs to|should|ought to)\b|^['"“‘]*(?:show|stop|bring|give|withdraw|respect)\b|\bif they have\b.*\bshow\b/,
    },
    // `we will use every tool`
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /\b(?:we|i|our country|his country|her country|the united states|washington|mexico|my government) (?:will|shall|would|'ll|stands? ready to|(?:are|am|is) ready to|would be (?:honou?red|happy|glad|willing))\b(?! (?:not|never|see|have|be (?:no|a|an)\b))|\bwe'll (?!see)|\bstands? ready\b|\bwould be honou?red\b|\bready to (?:help|assist|cooperate)\b/,
    },
    // `it is not the first time`
    {
      stance: 'denies',
      name: 'negated',
      pattern:
        /\b(?:will|is|are|was|were|do|does|did|has|have|had|would|could|am|going)(?: be)?(?: \S+)? ?(?:not|never)\b(?! (?:only|just|known|clear|yet known))|\b(?:won't|isn't|aren't|wasn't|doesn't|don't|didn't|hasn't|haven't|never|not one|no one|nobody)\b|\bnot (?:in|as|the|going|appear|be|a)\b/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern:
        /\b(?:threat|threaten|threatens|danger|dangerous|risks?|consequences|aggression|implications)\b/,
    },
  ],
  es: [
    { stance: 'warns', name: 'concern', pattern: /^(?:su )?(?:preocupacion|inquietud|alarma|temor)\b/ },
    {
      stance: 'warns',
      name: 'condition',
      pattern:
        /\bsi (?:\S+ ){0,4}no (?:\S+ ){0,6}(?:actuar|habra|tomar|intervendr|impondr)\S*|\bpor su cuenta\b|\bunilateralmente\b/,
    },
    // `nunca vamos a aceptar su presencia`
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern:
        /\b(?:no|nunca|jamas|tampoco)(?: \S+){0,3} (?:aceptar\S*|acept\S+|permit\S+|admit\S+|toler\S+|consent\S+|autoriz\S+|quisiera|queremos|quiero|se vende|hace falta|negoci\S+)|\bni es parte de\b|\bno esta permitid[oa]\b|\bninguna? (?:\S+ ){0,2}se ha (?:permitido|aceptado|autorizado)\b|\bnunca subordinacion\b|\bsubordinacion, no\b/,
    },
    // `no va a haber invasión`
    {
      stance: 'denies',
      name: 'none',
      pattern:
        /\bno (?:hay|habra|va a haber|habia|existe|existen|hubo|tiene|tenia|contempla|contiene|incluye|implica|se trata|se refiere|fue|es|son|era|esta|estan)\b|\bdescartad[oa]s?\b|\bes falso\b|\bfalsas?\b|\bmentiras?\b|\bninguna?\b.*\b(?:prueba|investigacion|evidencia|plan|riesgo)\b|\bno va a (?:venir|entrar|invadir|intervenir|pasar|ocurrir)\b|\bno van a\b|\by no al\b/,
    },
    // `le dije que no`
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /\b(?:dij\S+|dicho|decir\S*|contest\S+|respond\S+) que no\b|\bun no (?:rotundo|claro)\b|\brespuesta (?:\S+ )?(?:fue|es|ha sido) (?:un no|negativa)\b|^['"“‘]*no, (?:presidente|senor|gracias)|\bno, presidente\b|\bno se vende\b|\brechaz\S+\b|\bdeclin(?:o|aron)\b/,
    },
    // `deben hacer más`
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /\b(?:debe|deben|debemos|debera|deberan|deberia|deberian|tiene que(?! ver)|tienen que(?! ver)|hay que|tenemos que|necesita|necesitan|que (?:la|lo|las|los|se) (?:muestren|presenten|entreguen|digan|respete|aclare))\b|^['"“‘]*(?:exige|exigimos|exigen)\b/,
    },
    // `usaremos todas las herramientas`
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /\b(?:usara|usaremos|vamos a|seguira|seguiremos|daremos|dara|haremos|trabajaremos|cooperaremos|colaboraremos|defenderemos|seria un honor|estamos listos|esta list[oa] para|se comprometio|se compromete|nos comprometemos|continuaremos|continuara|protegeremos|entregara|enviara|firmaria|firmaremos|tendra)\b(?! (?:no|como esta|a ver|ver))/,
    },
    {
      stance: 'denies',
      name: 'negated',
      pattern: /(?:^| )(?:no (?!solo|solamente|obstante|unicamente)|nunca|jamas|tampoco|ninguna?o? )/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern: /\b(?:amenazas?|riesgos?|peligros?|agresion|consecuencias)\b/,
    },
  ],
};

/** Refusals told of somebody else: they are no refusal of the speaker's. */
const OTHERS_REFUSAL: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:turned down|refus\w+|reject\w+|declin\w+|said no|did not accept|would not accept)\b/g,
  es: /\b(?:no acept[oó]\S*|rechaz[oó]\S*|declino|dijo que no|se nego)\b/g,
};

const HEDGES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|possibly|perhaps|maybe|probably|presumably|likely|may|might|could|seems?|appears?|unconfirmed|so-called)\b/giu,
  es: /(?<!\p{L})(?:presuntamente|supuestamente|aparentemente|posiblemente|probablemente|quizás?|tal vez|al parecer|presunt[oa]s?|supuest[oa]s?|habría[ns]?|podrían?|estaría[ns]?|figurarían?|tendrían?|serían?)(?!\p{L})/giu,
};

export interface StanceReading {
  readonly stance: Stance;
  readonly negated: boolean;
  /** The stance rule that decided, for the trace. */
  readonly rule: string;
}

const NEGATION: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n't\b/,
  es: /(?:^| )(?:no|nunca|jamas|tampoco|ni|ningun|ninguna|ninguno|nadie|nada|sin)\b/,
};

/** Cue verbs whose own stance is kept whatever is said: who refuses, refuses. */
const FIRM: ReadonlySet<Stance> = new Set(['rejects', 'warns', 'promises', 'demands']);

/**
 * The stance of a claim: the cue's where the cue has one ("rejected", "warned"), else what the words do.
 * `aboutOthers`: the claim names another person, whose refusals are not the speaker's.
 * `Ruiz denied that troops would come` denies; `Ruiz said there will be no invasion` denies as well.
 */
export function readStance(
  line: Line,
  content: readonly Range[],
  cueStance: Stance,
  aboutOthers: boolean,
): StanceReading {
  const words = content.map((range) => foldedWords(line, range)).join(' ');
  const folded = aboutOthers ? words.replace(OTHERS_REFUSAL[line.scan.lang], '') : words;
  const negated = NEGATION[line.scan.lang].test(folded);
  if (FIRM.has(cueStance) || cueStance === 'denies')
    return { stance: cueStance, negated, rule: 'stance:cue' };
  const rule = RULES[line.scan.lang].find(({ pattern }) => pattern.test(folded));
  return rule
    ? { stance: rule.stance, negated, rule: `stance:${rule.name}` }
    : { stance: 'asserts', negated, rule: 'stance:plain' };
}

/** Folded words with single blanks; marks that matter to the rules (`no, `) stay with the word before. */
export function foldedWords(line: Line, range: Range): string {
  let text = '';
  for (let at = range.from; at < range.to; at++) {
    const token = line.token(at);
    if (!token) continue;
    const glued = token.kind === 'punctuation' || token.folded === "'s";
    text += (glued || text === '' ? '' : ' ') + token.folded;
  }
  return text;
}

/** Words that weaken a claim, as offsets into `text` from `start`. */
export function hedgesIn(
  text: string,
  start: number,
  end: number,
  lang: Language,
): { start: number; end: number }[] {
  const words = text.slice(start, end);
  return [...words.matchAll(HEDGES[lang])].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
