import type { Language } from '../model/language.ts';

/** Words that make what follows a label and no count: "section 740", "artículo 33", "Barrio 18". */
export const LABELS = new Set(
  (
    'section sections article articles art art. chapter title resolution no no. number page p. flight room channel highway route interstate fox barrio ' +
    'seccion articulo articulos capitulo resolucion num num. numero pagina vuelo canal carretera calle fraccion inciso numeral apartado oficio zona ' +
    'group grupo force phase fase chapter vi version ley law act'
  ).split(' '),
);

export const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th', 's', 'º', 'ª', 'o', 'a', '°']);

export const CHANGE =
  /^(?:rais|ris|rose|increas|doubl|tripl|cut|fell|fall|drop|lower|reduc|went|grew|grow|jump|climb|elev|sub|aument|duplic|triplic|pas|baj|cay|redu|increment|creci|rebaj|reduj)/;

/** Counts of the two sides of a story, which every article has: "the two leaders". */
export const TWO_SIDES = new Set(
  (
    'leaders presidents countries nations governments neighbors neighbours sides allies lideres presidentes mandatarios paises naciones gobiernos vecinos partes aliados ' +
    'jefes'
  ).split(' '),
);

export const APPROXIMATE: Readonly<Record<Language, RegExp>> = {
  en: /(?:^| )(?:about|around|roughly|approximately|nearly|almost|some|estimated|close to|more than|over|at least|less than|fewer than|under|up to|as many as|as much as|at most|upwards of|north of)(?: an?)?$/,
  es: /(?:^| )(?:unos|unas|cerca de|alrededor de|aproximadamente|casi|mas de|menos de|al menos|por lo menos|hasta|en torno a|poco mas de|un maximo de|maximo|mas o menos)$/,
};

/** Words that round by themselves: "una veintena de presos". */
export const ROUNDING = new Set(['decena', 'veintena', 'treintena', 'centenar']);

export const SIGNISH = new Set(['$', '€', '£']);
export const FRACTIONS = new Set(
  'third thirds quarters fifth fifths tenths tercio tercios cuartos quintas quintos decimas decimos'.split(
    ' ',
  ),
);

/** Behind a bare number they say that people are counted: "14 were killed", "3 resultaron heridos". */
export const BEFALLS: Readonly<Record<Language, RegExp>> = {
  en: /^(?:died|drowned|survived|(?:was|were) (?:killed|arrested|wounded|injured|detained|hospitalized|deported|extradited))\b/,
  es: /^(?:murieron|fallecieron|sobrevivieron|(?:resultaron|quedaron|fueron) (?:heridos|heridas|muertos|muertas|detenidos|detenidas|arrestados|asesinados|lesionados|hospitalizados|deportados|extraditados))\b/,
};
/** With the personal "a" before a bare number: "detuvieron a 5", "rescató a tres". */
export const SEIZED_ES =
  /^(?:detuv\S+|detien\S+|mat[oa]\S*|asesin\S+|rescat\S+|hiri\S+|arrest\S+|captur\S+|abati\S+|secuestr\S+|deport\S+|extradit\S+) a$/;
