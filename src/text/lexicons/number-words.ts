/**
 * Number words of English and Spanish, keyed by folded form.
 *
 * `units` add up (`veinticinco`, `twenty`), `hundreds` multiply or add, `scales` multiply what stands before
 * them (`cien mil`, `three hundred thousand`). The words for one (`one`, `un`, `uno`, `una`) are left out: they
 * are articles and pronouns far more often than counts, and the reader treats them apart.
 */
import type { Language } from '../../model/language.ts';

export interface NumberWords {
  readonly units: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** Words that stand inside a number: `three hundred and five`, `treinta y cinco`. */
  readonly joiners: ReadonlySet<string>;
  readonly ones: ReadonlySet<string>;
}

const EN_UNITS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const EN_SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  mn: 1e6,
};

const ES_UNITS: Record<string, number> = {
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  trece: 13,
  catorce: 14,
  quince: 15,
  dieciseis: 16,
  diecisiete: 17,
  dieciocho: 18,
  diecinueve: 19,
  veinte: 20,
  veintiun: 21,
  veintiuno: 21,
  veintiuna: 21,
  veintidos: 22,
  veintitres: 23,
  veinticuatro: 24,
  veinticinco: 25,
  veintiseis: 26,
  veintisiete: 27,
  veintiocho: 28,
  veintinueve: 29,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  doscientos: 200,
  doscientas: 200,
  trescientos: 300,
  trescientas: 300,
  cuatrocientos: 400,
  cuatrocientas: 400,
  quinientos: 500,
  quinientas: 500,
  seiscientos: 600,
  seiscientas: 600,
  setecientos: 700,
  setecientas: 700,
  ochocientos: 800,
  ochocientas: 800,
  novecientos: 900,
  novecientas: 900,
};

/** Spanish `billón` is a million millions; `mil millones` is what English calls a billion. */
const ES_SCALES: Record<string, number> = {
  docena: 12,
  decena: 10,
  veintena: 20,
  treintena: 30,
  docenas: 12,
  centenar: 100,
  mil: 1e3,
  millar: 1e3,
  millon: 1e6,
  millones: 1e6,
  billon: 1e12,
  billones: 1e12,
};

function words(
  units: Record<string, number>,
  scales: Record<string, number>,
  joiners: readonly string[],
  ones: readonly string[],
): NumberWords {
  return {
    units: new Map(Object.entries(units)),
    scales: new Map(Object.entries(scales)),
    joiners: new Set(joiners),
    ones: new Set(ones),
  };
}

export const NUMBER_WORDS: Readonly<Record<Language, NumberWords>> = {
  en: words(EN_UNITS, EN_SCALES, ['and'], ['one', 'a', 'an']),
  es: words(ES_UNITS, ES_SCALES, ['y'], ['un', 'una', 'uno']),
};
