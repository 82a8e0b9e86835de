/** Words that make a role past, lower or somebody's stand-in: "the former president", "la vicepresidenta". */
export const NOT_NOW = new Set(
  'former ex then vice deputy acting interim late first-lady future would-be expresidenta entonces next previous'.split(
    ' ',
  ),
);
/** "the", "la", "el": part of a description, as in "la jefa del Ejecutivo". */
export const DETERMINERS = new Set(['the', 'la', 'el', 'this', 'esta', 'our', 'nuestra', 'nuestro']);
export const THEIRS = new Set(['its', 'their', 'country', 'nation', 'su', 'sus']);
export const OF = new Set(['of', 'de', 'del']);
export const SHE = new Set(['she', 'her', 'hers', 'herself', 'ella']);
export const HE = new Set(['he', 'his', 'him', 'himself', 'el']);
export const SPEECH =
  /^(?:sa(?:id|ys|ying)|t(?:old|ells)|add(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|answer(?:ed|s)|insist(?:ed|s)|den(?:ied|ies)|reject(?:ed|s)|warn(?:ed|s)|assur(?:ed|es)|announc(?:ed|es)|recall(?:ed|s)|confirm(?:ed|s)|claim(?:ed|s)|stress(?:ed|es)|argu(?:ed|es)|vow(?:ed|s)|call(?:ed|s)|not(?:ed|es)|reiterat(?:ed|es)|dij?o|dice|afirmo|aseguro|sostuvo|respondio|rechazo|nego|agrego|senalo|descarto|confirmo|declaro|informo|insistio|reitero|explico|subrayo|advirtio|conto|comento|preciso|apunto)$/;
