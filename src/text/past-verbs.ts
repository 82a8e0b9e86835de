import type { Language } from '../model/language.ts';
import { ENGLISH_IRREGULAR_PASTS } from './lexicons/english-verbs.ts';

/** The folded word at a token, '' outside the sentence; `marked` keeps its accents. */
export interface Words {
  readonly folded: (at: number) => string;
  readonly marked: (at: number) => string;
}

/** They stand between a verb and its date: `vowed on Thursday`, `firmado a finales de septiembre`. */
const BEFORE_DATE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:on|in|early|late|mid|last|the|of|this|past|back|again|earlier|only|just|-|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/,
  es: /^(?:en|el|la|este|pasado|pasada|a|de|del|mes|dia|finales|fines|principios|inicios|comienzos|mediados|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/,
};

/** Forms that look like pasts and tell of what is to come: `the vote scheduled on Friday`. */
const EXPECTED: Readonly<Record<Language, RegExp>> = {
  en: /^(?:scheduled|planned|expected|slated|hoped|intended|set|due|united|proposed|postponed|delayed)$/,
  es: /^(?:previst|programad|agendad|convocad|fijad|esperad|pospuest|aplazad|acordad|unid)[oa]s?$/,
};

const COMMON_PASTS =
  /^(?:said|told|met|made|held|sent|won|took|taken|gave|given|began|begun|went|gone|came|left|sold|built|found|lost|wrote|written|saw|seen|spoke|spoken|fell|fallen|broke|broken|brought|bought|caught|drew|drawn|drove|driven|flew|flown|got|knew|known|led|ran|rose|spent|stood|swore|sworn|taught|thought|threw|thrown|understood|struck|slain|hit|cut|put)$/;
/** `will shut on Monday`, `to be signed in May`, `did not vow`: what goes before makes no past of it. */
const NO_PAST_BEHIND =
  /^(?:be|being|get|gets|getting|is|are|will|'ll|would|shall|should|to|must|may|might|can|could|not|n't|won't|a|an|the|his|her|its|their|our|my|your|these|those|any|all|no)$/;
const NO_PARTICIPLE_BEHIND =
  /^(?:ser|sea|sean|sera|seran|seria|serian|estar|este|esten|estara|estaran|siendo|quedar\p{L}*|el|la|los|las|un|una|unos|unas|su|sus|al|del|de|nuestro|nuestra|cada|este|esta|ese|esa)$/u;
const PARTICIPLE_ES =
  /^(?:\p{L}{2,}[ai]d[oa]s?|(?:hech|dich|vist|puest|impuest|propuest|escrit|suscrit|abiert|cubiert|muert|resuelt|devuelt|rot)[oa]s?)$/u;
const PRETERITE_ES =
  /^(?:\p{L}{2,}(?:ó|aron|ieron)|dijo|dijeron|hizo|dio|fue|vino|puso|propuso|expuso|impuso|tuvo|hubo|estuvo|supo|quiso|trajo|produjo|condujo)$/u;

/**
 * Is the verb beside the date that begins with token `at` a past? `vowed Thursday to go`, `the pact signed in September
 * would fall`, `prometió el jueves`, `el pacto firmado en septiembre`: the date is the past's, whatever is to come around it.
 */
export function hasPastBeside(words: Words, at: number, lang: Language): boolean {
  let verb = at - 1;
  while (BEFORE_DATE[lang].test(words.folded(verb))) verb -= 1;
  return isPast(words, verb, lang);
}

/** Is token `at` a past or a participle of what has been? */
export function isPast(words: Words, at: number, lang: Language): boolean {
  const word = words.folded(at);
  if (EXPECTED[lang].test(word)) return false;
  if (lang === 'es')
    return (
      PRETERITE_ES.test(words.marked(at)) ||
      (PARTICIPLE_ES.test(word) && !NO_PARTICIPLE_BEHIND.test(words.folded(at - 1)))
    );
  const past = /^[a-z]{2,}ed$/.test(word) || COMMON_PASTS.test(word) || ENGLISH_IRREGULAR_PASTS.has(word);
  const before = /ly$|^(?:also|then|now|again)$/.test(words.folded(at - 1)) ? at - 2 : at - 1;
  return past && !NO_PAST_BEHIND.test(words.folded(before));
}

const PROMISED: Readonly<Record<Language, RegExp>> = {
  en: /^(?:promised|pledged|vowed|swore|threatened|offered|agreed)$/,
  es: /^(?:prometio|prometieron|comprometio|comprometieron|juro|juraron|amenazo|amenazaron|ofrecio|ofrecieron)$/,
};

const INFINITIVE = /^[a-z]{2,}[aei]r(?:l[oae]s?|se)?$/;

/**
 * Is the date at token `at` the one on which the promise at token `cue` was made? `vowed at a rally Thursday to close it`,
 * `prometió en un mitin el jueves que`; never that of what was promised: `promised to close it on Thursday`.
 */
export function isDayOfPromise(words: Words, cue: number, at: number, lang: Language): boolean {
  if (!PROMISED[lang].test(words.folded(cue))) return false;
  for (let i = cue + 1; i < at; i++) {
    const word = words.folded(i);
    if (lang === 'en' ? /^(?:to|that)$/.test(word) : word === 'que' || INFINITIVE.test(word)) return false;
  }
  if (/^(?:at|in|during|en|durante|ante)$/.test(words.folded(cue + 1)) && cue + 2 < at) return true;
  let next = at + 1;
  while (/^(?:\d+|,|de|morning|afternoon|evening|night)$/.test(words.folded(next))) next += 1;
  const word = words.folded(next);
  return lang === 'en' ? /^(?:to|that)$/.test(word) : word === 'que' || INFINITIVE.test(word);
}

/** `the pact that Ruiz signed with Chile in May`, `el pacto que firmó con Chile en mayo`: a past of its own between. */
export function isPastOfRelative(words: Words, at: number, lang: Language): boolean {
  if (!isPast(words, at, lang) || PROMISED[lang].test(words.folded(at))) return false;
  for (let i = at - 1; i >= at - 4; i--) {
    const word = words.folded(i);
    if (word === '') return false;
    if (lang === 'en' ? /^(?:who|which|that)$/.test(word) : /^(?:que|quien|quienes)$/.test(word)) return true;
  }
  return false;
}
