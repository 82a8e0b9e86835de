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
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern: new RegExp(`${NEVER_EN}(?: \\S+){0,3} ${ACCEPT_EN}\\b`),
    },
    {
      stance: 'rejects',
      name: 'neither-allowed',
      pattern:
        /\b(?:neither|nor) (?:allowed|permitted|accepted)|\baccept no\b|\bno (?:american|us|u\.s\.|foreign) (?:forces|troops|soldiers|boots)\b.* on (?:our|its|mexican)/,
    },
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /\b(?:said|say|saying|told (?:them|him|her|us)) no\b|^no, |^['"“‘]*no, |\bnot for sale\b|\bcannot be (?:sold|violated)\b|\binviolable\b.*\bno\b|\b(?:refus|reject|declin)(?:ed|es|e|ing|al)\b|\bturned down\b|\bthanks,? but no\b|\bnever (?:subordination|interference|submission)\b|\bnot that\b|\boff the table\b/,
    },
    {
      stance: 'denies',
      name: 'no-invasion',
      pattern:
        /\bno (?:risk|invasion|intervention|plan|plans|prospect|evidence|investigation|proof|intention|agreement|military|troops|possibility|deal|link|links|ties|truth)\b|\bnothing to do with\b|\bruled out\b|\bnot imminent\b|\bis false\b|\bnot true\b|\bfalse\b|\blie\b/,
    },
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /\b(?:must|has to|have to|need to|needs to|should|ought to)\b(?! not (?:be )?(?:surprise|matter))|^(?:['"“‘])*(?:let|show|stop|bring|give|withdraw)\b|\bif they have\b.*\bshow\b/,
    },
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /\b(?:we|i|our country|his country|her country|the united states|washington|mexico|my government) (?:will|shall|would|'ll|stands? ready to|are ready to|am ready to|is ready to|would be (?:honou?red|happy|glad|willing))\b(?! (?:not|never|see|have|be (?:no|a|an)\b))|\bwe'll (?!see)|\bstands? ready\b|\bwould be honou?red\b|\bready to (?:help|assist|cooperate)\b/,
    },
    {
      stance: 'denies',
      name: 'negated',
      pattern:
        /\b(?:will|is|are|was|were|do|does|did|has|have|had|would|could|am|going)(?: be)?(?: \S+)? ?(?:not|never)\b|\b(?:won't|isn't|aren't|wasn't|doesn't|don't|didn't|hasn't|haven't|never|not one|no one|nobody)\b|\bnot (?:in|as|the|going|appear|be|a)\b/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern:
        /\b(?:threat|threaten|threatens|danger|dangerous|risk|risks|consequences|aggression|implications)\b|\bif \S+ (?:\S+ ){0,4}(?:fails?|refuses?|does not|do not|doesn't|don't)\b|\bon its own\b|\bunilaterally\b/,
    },
  ],
  es: [
    {
      stance: 'rejects',
      name: 'never-accept',
      pattern:
        /\b(?:no|nunca|jamas|tampoco)(?: \S+){0,3} (?:aceptar\S*|acept\S+|permit\S+|admit\S+|toler\S+|consent\S+|autoriz\S+|quisiera|queremos|quiero|se vende|hace falta|negoci\S+)/,
    },
    {
      stance: 'rejects',
      name: 'said-no',
      pattern:
        /(?:^| |["“‘])(?:que no|no, |un no\b|respuesta fue (?:un no|negativa)|decir(?:le|les)? (?:que )?no|dij[oe] (?:que )?no|dicho (?:que )?no)|\bsubordinacion, no\b|\bno se vende\b|\binviolable\b.*\bno\b|\bni es parte de\b|\bno esta permitido\b|\bnunca subordinacion\b|\brechaz\S+\b|\bdeclin(?:o|aron)\b/,
    },
    {
      stance: 'denies',
      name: 'no-invasion',
      pattern:
        /\bno (?:hay|habra|va a haber|habia|existe|existen|hubo|tiene|tenia|contempla|contiene|incluye|implica|se trata|se refiere|fue|es|son|era|esta|estan)\b|\bdescartad[oa]s?\b|\bes falso\b|\bfalso\b|\bmentira\b|\bninguna?\b.*\b(?:prueba|investigacion|evidencia|plan|riesgo)\b|\bno va a (?:venir|entrar|invadir|intervenir|pasar|ocurrir)\b|\bno van a\b|\by no al\b/,
    },
    {
      stance: 'demands',
      name: 'must',
      pattern:
        /\b(?:debe|deben|debemos|debera|deberan|deberia|deberian|tiene que|tienen que|hay que|tenemos que|necesita|necesitan|que (?:la|lo|las|los) (?:muestren|presenten|entreguen|digan)|exig\S+)\b/,
    },
    {
      stance: 'promises',
      name: 'will-act',
      pattern:
        /\b(?:usara|usaremos|vamos a|seguira|seguiremos|seguira trabajando|daremos|dara|haremos|trabajaremos|cooperaremos|seria un honor|estamos listos|esta listo para|se comprometio|se compromete|continuaremos|continuara|protegeremos|entregara|enviara|firmaria|tendra)\b(?! (?:no|como esta))/,
    },
    {
      stance: 'denies',
      name: 'negated',
      pattern: /(?:^| )(?:no|nunca|jamas|tampoco|ningun|ninguna|ninguno)\b/,
    },
    {
      stance: 'warns',
      name: 'threat',
      pattern: /\b(?:amenaza|amenazas|riesgo|riesgos|peligro|peligros|agresion|consecuencias)\b|\bsi no \S+/,
    },
  ],
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
 * `Ruiz denied that troops would come` denies; `Ruiz said there will be no invasion` denies as well.
 */
export function readStance(line: Line, content: readonly Range[], cueStance: Stance): StanceReading {
  const folded = content.map((range) => foldedWords(line, range)).join(' ');
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
