/**
 * Abbreviations whose full stop ends no sentence, lower case, without the stop. `before a name` ones are always
 * followed by more of the same sentence; the others may stand last.
 */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'mr mrs ms messrs dr prof rev hon st gen lt col maj capt cmdr adm sgt cpl pvt gov sen rep reps sens pres supt ' +
    'atty asst insp det fr vs no nos fig vol art arts sec secs ' +
    'sr sra srta sres dra dres lic ing arq mtro mtra gral tte cap cnel alte dip pdte pdta ' +
    'num pag pags ej tel av avda'
  ).split(' '),
);

export const MAY_BE_LAST: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md ' +
    'mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ' +
    'inc corp co ltd cos bros jr etc al approx dept est ext ' +
    'ene abr ago dic edomex cdmx admon depto cia hnos edo'
  ).split(' '),
);

/** Words that open a sentence so often that an abbreviation before them was the last word of the one before. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we i you his her their its our my but and or so yet in on at by for ' +
    'from with as if when while after before since although though however meanwhile according there here what who ' +
    'how why no not some many most all both each last next earlier later ' +
    'el la los las un una unos unas este esta estos estas ese esa esto eso lo su sus pero y en por para con como si ' +
    'cuando mientras tras antes desde segun aunque sin ademas asimismo tambien al del de hay asi ante'
  ).split(' '),
);
