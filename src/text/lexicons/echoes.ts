/**
 * Words by which people answer a kind of act without naming it. When an article has named an act with one of the `acts`
 * words (folded stems), a later claim with one of the `answers` is about that act: after an offer of troops, "sovereignty
 * is not for sale" is the answer to it. `nouns` are the definite nouns by which news returns to the act itself.
 */
export interface Echo {
  readonly acts: RegExp;
  readonly answers: RegExp;
  readonly nouns: readonly string[];
}

export const ECHOES: readonly Echo[] = [
  {
    // Force, real or offered, on someone's soil.
    acts: /\b(?:troop|soldier|army|militar|invasion|invad|interven|armed forces|special forces|strike|attack|ejercito|tropa|soldado|fuerzas|ataque|bombarde|desplieg|despleg|pentagon|navy|marines|drone|flight|vuel|raid|bomb)/,
    answers:
      /\b(?:sovereign\w*|inviolable|subordinat\w*|subordinacion|injerencia|interference|soberan\w*|(?:our|their|my|your|mexican|foreign) (?:territory|soil|country's soil)|in your territory|(?:nuestro|su|el|en) (?:propio )?territorio(?! (?:venezolano))|territorio (?:mexicano|nacional)|within the united states|al interior de estados unidos|territory (?:is|cannot)|off the table|ruled out|descartad[oa]|no hace falta|not necessary|neither allowed|no esta permitido|not permitted|nunca invasion|drones?|boots on the ground|(?:all|every) options?|todas las opciones|opcion militar|military option|de rodillas|(?:to|on) (?:our|its|their|her|his) knees|intervention|intervencion|intervenciones|interventions)\b/,
    nouns: [
      'order',
      'executive order',
      'directive',
      'decree',
      'offer',
      'proposal',
      'orden',
      'orden ejecutiva',
      'directiva',
      'decreto',
      'instruccion',
      'oferta',
      'propuesta',
      'ofrecimiento',
      'intervention',
      'intervencion',
      'operacion',
      'operation',
      'flights',
      'overflights',
      'vuelos',
      'sobrevuelos',
      'raid',
      'raids',
      'bombardeos',
    ],
  },
  {
    // A label put on groups.
    acts: /\bterroris|\bdesignat|\bdesigna|\blabel|\betiqueta|\bblacklist|\blista\b/,
    answers:
      /\b(?:(?:the|this|that|these|such|any) (?:designations?|label|listing|tag|list|terror(?:ism)? (?:counts?|charges?|tag|label))|(?:la|esta|esa|dicha) (?:designacion|etiqueta|clasificacion|lista)|(?:call|name|label) them (?:what|how)ever|(?:llam|nombr|denomin)\S*(?: \S+){0,2} como quieran|without (?:consulting|asking) (?:mexico|us|her|them)|sin consultar\S*)\b/,
    nouns: ['designation', 'designations', 'label', 'designacion', 'etiqueta', 'clasificacion'],
  },
];

/** Short answers that refuse what was asked or offered just before. */
export const REFUSALS =
  /\b(?:(?:said|say|told (?:them|him|her|us)) no\b|(?:firmly |flatly )?(?:reject|refus|declin)(?:ed|es) (?:it|the offer)?$|turned (?:it|him|them) down|had declined|un no rotundo|respuesta fue (?:un no|negativa)|dicho que no|dij\S+ que no|no, (?:president|presidente)|never accept|nunca aceptar)/;

/** Phrases for two heads of state of whom one may be watched, and for the talk between them. */
export const JOINT =
  /\b(?:the two (?:presidents|leaders|heads)|both (?:presidents|leaders)|(?:los dos|ambos) (?:presidentes|mandatarios|lideres|gobernantes)|(?:their|his|her) call\b|(?:telephone|phone) call\b|\w+-minute call|(?:april|may|june|july|august|september|october|november|december|january|february|march) \d+ (?:phone |telephone )?call|call between|la llamada (?:del|telefonica|entre)|la conversacion telefonica)/;
