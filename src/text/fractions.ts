import type { Language } from '../model/language.ts';
import type { Token } from './document.ts';
import { TIME_UNITS } from './lexicons/calendar-words.ts';
import { COUNTS, PARTS } from './lexicons/fraction-words.ts';
import { type ReadNumber, readNumber } from './numbers.ts';

/** A share told as a fraction, rounded to four places. `to` is the token after it. */
export interface FractionShare {
  readonly value: number;
  readonly to: number;
}

const LONGEST_BASE = 1000;

/** The "one" of "one in five", which counts only there. */
export function oneAt(at: number): ReadNumber {
  return { value: 1, from: at, to: at + 1, scale: 1, digits: false };
}

/**
 * `six in 10 voters`, `4 out of 5`, `seis de cada 10`: the share that a read number begins. Null for `two in 10 days`, `killed two
 * in 10 strikes`.
 */
export function shareOf(tokens: readonly Token[], count: ReadNumber, lang: Language): FractionShare | null {
  const sentence = tokens[count.from]?.sentence;
  const word = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.folded ?? '') : '');
  const link = `${word(count.to)} ${word(count.to + 1)}`;
  const pair = link === 'de cada' || link === 'out of' || link === 'in every';
  if (
    !pair &&
    !(
      lang === 'en' &&
      word(count.to) === 'in' &&
      !/ed$|^(?:shot|held|lost|found|hit)$/.test(word(count.from - 1))
    )
  )
    return null;
  const base = readNumber(tokens, pair ? count.to + 2 : count.to + 1, lang);
  if (!base || tokens[base.from]?.sentence !== sentence || count.scale > 1 || base.value > LONGEST_BASE)
    return null;
  if (count.value >= base.value || count.value < 1 || TIME_UNITS.has(word(base.to))) return null;
  return { value: Math.round((count.value / base.value) * 1e4) / 1e4, to: base.to };
}

/**
 * The share that begins at token `at`: "two thirds of both chambers", "down by a third", "un tercio", "una cuarta
 * parte". Null for ordinals ("a third man"), hours and the quarters of a year.
 */
export function fractionAt(tokens: readonly Token[], at: number, lang: Language): FractionShare | null {
  const sentence = tokens[at]?.sentence;
  const word = (i: number): string => (tokens[i]?.sentence === sentence ? (tokens[i]?.folded ?? '') : '');
  const count = COUNTS.get(word(at));
  if (count === undefined) return null;
  const part = word(at + 1) === '-' ? at + 2 : at + 1;
  const base = PARTS[lang].get(word(part));
  if (base === undefined || count >= base) return null;
  const share = { value: Math.round((count / base) * 1e4) / 1e4, to: part + 1 };
  if (lang === 'es') {
    if (base === 3) return share;
    return /^partes?$/.test(word(part + 1)) ? { ...share, to: part + 2 } : null;
  }
  const next = word(part + 1);
  if (
    /^(?:hour|century|mile)$/.test(next) ||
    /^(?:an? (?:hour|century|mile)|the year)$/.test(`${word(part + 2)} ${word(part + 3)}`)
  )
    return null;
  return count > 1 || next === 'of' || word(at - 1) === 'by' ? share : null;
}
