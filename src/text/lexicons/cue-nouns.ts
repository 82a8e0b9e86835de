/**
 * Nouns that give other people's words: "the claim that", "in a statement", "la declaración de que", and prepositions
 * that do ("according to", "según").
 */
export const CUE_NOUNS = {
  en: new Set(
    (
      'claim claims statement assertion allegation allegations accusation accusations argument belief suggestion warning promise pledge ' +
      'vow announcement assurance assurances insistence contention conclusion view notion idea declaration denial threat remark comment ' +
      'comments testimony complaint acknowledgement acknowledgment admission confirmation prediction'
    ).split(' '),
  ),
  es: new Set(
    (
      'afirmación declaración acusación acusaciones alegato argumento advertencia promesa compromiso anuncio amenaza idea opinión ' +
      'versión denuncia señalamiento señalamientos dicho confesión predicción'
    ).split(' '),
  ),
} as const;

/** Openings of a source: the words, folded, as they follow each other. Longest first. */
export const SOURCE_PREPOSITIONS = {
  en: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['as', 'per'],
    ['for'],
    ['per'],
  ],
  es: [
    ['de', 'acuerdo', 'con'],
    ['de', 'acuerdo', 'a'],
    ['en', 'palabras', 'de'],
    ['en', 'opinion', 'de'],
    ['a', 'decir', 'de'],
    ['a', 'juicio', 'de'],
    ['segun'],
    ['para'],
    ['conforme', 'a'],
  ],
} as const;
