import type { Language } from '../model/language.ts';
import type { Token } from './document.ts';
import { COUNTED_NOUNS } from './lexicons/counted-nouns.ts';
import { readNumber } from './numbers.ts';

/** The unit behind a number, what it multiplies by (`mdd`: a million), and the token after it. */
export interface FigureUnit {
  readonly unit: string;
  readonly factor: number;
  readonly to: number;
}

const MONEY: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['dolar', 'USD'],
  ['dolares', 'USD'],
  ['usd', 'USD'],
  ['peso', 'pesos'],
  ['pesos', 'pesos'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
]);

/** Short forms of Mexican newsrooms: millions of dollars, millions of pesos. */
const MILLIONS_OF: ReadonlyMap<string, string> = new Map([
  ['mdd', 'USD'],
  ['mdp', 'pesos'],
]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** Words at which the look for a head noun stops: what follows them is no longer counted. */
const STOP = new Set(
  (
    'of in to at on by for from with without into over under after before during since until as than that which who whom whose when where while if because ' +
    'and or but nor so is are was were be been being has have had do does did will would can could may might must shall should not the a an this that these those ' +
    'his her its their our my your he she it they we you i said says told per each every ' +
    'en a por para con sin sobre desde hasta entre segun como que quien cuando donde y o u e pero ni es son fue fueron era eran ha han habia hay sera seran ' +
    'no se le les lo la los las el un una su sus este esta estos estas ese esa al del'
  ).split(' '),
);

/** Spanish adjectives that stand between number and noun. */
const BEFORE_NOUN = new Set(
  'nuevos nuevas otros otras grandes presuntos presuntas supuestos supuestas primeros primeras ultimos ultimas principales posibles mil millones'.split(
    ' ',
  ),
);

/** Plurals that stand before the noun that is counted: `special operations troops`, `weapons shipments`. */
const BEFORE_HEAD =
  /^(?:operations|forces|weapons|arms|drugs|sales|sports|services|affairs|sanctions|communications)$/;

const LOOK_AHEAD = 6;

/** The currency sign or code before a number: `$`, `US $`, `USD`. `from` is its first token. */
export function moneyBefore(tokens: readonly Token[], at: number): { unit: string; from: number } | null {
  const sign = tokens[at - 1];
  if (!sign) return null;
  if (sign.text === 'USD' || sign.text === 'MXN')
    return { unit: sign.text === 'USD' ? 'USD' : 'pesos', from: at - 1 };
  const unit = SIGNS.get(sign.text);
  if (unit === undefined) return null;
  const us = /^U\.?S\.?$/.test(tokens[at - 2]?.text ?? '');
  return { unit, from: us ? at - 2 : at - 1 };
}

/** The unit that stands behind the number ending before token `at`; null when none does. */
export function unitAfter(
  tokens: readonly Token[],
  at: number,
  lang: Language,
  scale: number,
): FigureUnit | null {
  const sentence = tokens[at - 1]?.sentence;
  const word = (i: number): string => {
    const token = tokens[i];
    return token && token.sentence === sentence ? token.folded : '';
  };
  const start = word(at) === '-' ? at + 1 : at;
  const percent = percentAfter(word, start);
  if (percent) return percent;
  const million = MILLIONS_OF.get(word(start));
  if (million) return { unit: million, factor: 1e6, to: start + 1 };
  const afterOf = scale > 1 && word(start) === 'de' ? start + 1 : start;
  const money =
    MONEY.get(word(afterOf)) ?? (/^u\.?s\.?$/.test(word(afterOf)) ? MONEY.get(word(afterOf + 1)) : undefined);
  if (money) return { unit: money, factor: 1, to: MONEY.has(word(afterOf)) ? afterOf + 1 : afterOf + 2 };
  const noun = lang === 'en' ? englishHead(tokens, word, start) : spanishHead(word, afterOf);
  return noun && withRate(tokens, word, noun, lang);
}

const TIME_UNIT = /^(?:minutes|hours|days|weeks|months|years|decades)$/;

/**
 * What a "one" at token `at` counts: "one attacker was killed", "the one survivor", "a one-month pause", "por un mes";
 * "un agresor" only beside another count. Null for "one official said", "one day" and the like.
 */
export function oneOf(
  tokens: readonly Token[],
  at: number,
  lang: Language,
  counted: boolean,
): FigureUnit | null {
  const sentence = tokens[at]?.sentence;
  const word = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.folded ?? '') : '');
  if (!(lang === 'en' ? /^one$/ : /^una?$/).test(word(at))) return null;
  const hyphen = word(at + 1) === '-';
  const noun = hyphen ? at + 2 : at + 1;
  const unit = COUNTED_NOUNS[lang].get(word(noun));
  if (unit === undefined || (isPlural(word(noun)) && word(noun) !== 'mes')) return null;
  const before = word(at - 1);
  const found = { unit, factor: 1, to: noun + 1 };
  if (TIME_UNIT.test(unit)) return hyphen || /^(?:for|por|durante)$/.test(before) ? found : null;
  if (lang === 'es') return counted && /^(?:y|con)$/.test(before) ? found : null;
  const told = /^(?:was|were|died|survived|escaped|killed)$/.test(word(noun + 1));
  return told || before === 'the' || (counted && before === 'and') ? found : null;
}

function percentAfter(word: (i: number) => string, at: number): FigureUnit | null {
  if (word(at) === '%' || word(at) === 'percent' || word(at) === 'pct')
    return { unit: 'percent', factor: 1, to: at + 1 };
  const pair = `${word(at)} ${word(at + 1)}`;
  if (pair === 'per cent' || pair === 'por ciento') return { unit: 'percent', factor: 1, to: at + 2 };
  const points = pair === 'percentage points' || pair === 'puntos porcentuales';
  return points ? { unit: 'percentage points', factor: 1, to: at + 2 } : null;
}

/**
 * The head of an English count is the first plural: "six Mexican trafficking groups". After a hyphen the singular
 * counts, and of time always: "a 45-minute call", "a 45 minute call".
 */
function englishHead(tokens: readonly Token[], word: (i: number) => string, at: number): FigureUnit | null {
  const nouns = COUNTED_NOUNS.en;
  const hyphen = tokens[at - 1]?.text === '-';
  const first = nouns.get(word(at));
  const timeUnit = /^(?:minute|hour|day|week|month|year)$/.test(word(at));
  if ((hyphen || timeUnit) && first !== undefined) return { unit: first, factor: 1, to: at + 1 };
  let from = at;
  if (word(at) === 'of' && (word(at + 1) === 'them' || word(at + 1) === 'these')) from = at + 2;
  for (let i = from; i < from + LOOK_AHEAD; i++) {
    const w = word(i);
    if (w === '-' || w === '"') continue;
    if (w === '' || STOP.has(w) || tokens[i]?.kind !== 'word') return null;
    const unit = nouns.get(w);
    if (BEFORE_HEAD.test(w) && isHead(tokens, word, i + 1)) continue;
    if (unit !== undefined && isPlural(w)) return { unit, factor: 1, to: i + 1 };
    if (unit === undefined && /[a-z]{2}[^su]s$/.test(w) && !isVerb(w))
      return { unit: w, factor: 1, to: i + 1 };
  }
  return null;
}

function isHead(tokens: readonly Token[], word: (i: number) => string, at: number): boolean {
  const w = word(at);
  const noun = COUNTED_NOUNS.en.has(w) ? isPlural(w) : /[a-z]{2}[^su]s$/.test(w) && !isVerb(w);
  return noun && tokens[at]?.kind === 'word' && !STOP.has(w);
}

function isPlural(word: string): boolean {
  return (
    word.endsWith('s') ||
    /^(?:people|men|women|children|police|feet|personnel|dead|cattle|gunmen|hitmen)$/.test(word)
  );
}

function isVerb(word: string): boolean {
  return /^(?:says|tells|makes|takes|goes|comes|keeps|remains|means|includes|faces|does|gets|puts|sees|runs|sets|lies|adds|asks|owns|pays|needs|this|its)$/.test(
    word,
  );
}

/** The head of a Spanish count is the first noun behind it: "ocho grupos criminales". */
function spanishHead(word: (i: number) => string, at: number): FigureUnit | null {
  let i = at;
  while (BEFORE_NOUN.has(word(i))) i += 1;
  const w = word(i);
  const unit = COUNTED_NOUNS.es.get(w);
  if (unit !== undefined) return { unit, factor: 1, to: i + 1 };
  const noun = /^[a-z]{3,}s$/.test(w) && !STOP.has(w) && w !== 'mas' && w !== 'menos';
  return noun ? { unit: w, factor: 1, to: i + 1 } : null;
}

/** "27 homicides per 100,000 residents", "por cada cien mil habitantes": the base belongs to the unit. */
function withRate(
  tokens: readonly Token[],
  word: (i: number) => string,
  unit: FigureUnit,
  lang: Language,
): FigureUnit {
  const rate = rateAt(tokens, word, unit.to, lang);
  return rate ? { unit: `${unit.unit} ${rate.unit}`, factor: 1, to: rate.to } : unit;
}

function rateAt(
  tokens: readonly Token[],
  word: (i: number) => string,
  at: number,
  lang: Language,
): { unit: string; to: number } | null {
  const lead =
    word(at) === 'per'
      ? 1
      : /^(?:por|for)$/.test(word(at)) && /^(?:cada|every|each)$/.test(word(at + 1))
        ? 2
        : 0;
  if (lead === 0) return null;
  const base = readNumber(tokens, at + lead, lang);
  return base && base.value >= 100 ? { unit: `per ${base.value}`, to: base.to } : null;
}

/** "27 por cada 100 mil": a rate whose noun was named before. */
export function bareRateAfter(
  tokens: readonly Token[],
  at: number,
  lang: Language,
): { unit: string; to: number } | null {
  const sentence = tokens[at - 1]?.sentence;
  const word = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.folded ?? '') : '');
  return rateAt(tokens, word, at, lang);
}
