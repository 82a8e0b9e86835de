import type { Language } from '../model/language.ts';

/**
 * All forms of a word, so that a topic says `deploy` or `desplegar` and finds `deployed` and `desplegó`. By rule, with
 * a table of what the rules miss. It makes some forms that do not exist; text does not hold those, so they cost
 * nothing. Folded: no accents.
 */
export function formsOf(word: string, lang: Language | 'any'): ReadonlySet<string> {
  if (lang === 'any' || !/^[a-z]+$/.test(word)) return new Set([word]);
  // Two letters follow no rule: `go`, `ir`.
  if (word.length < 3) {
    const forms = lang === 'en' ? EN_IRREGULAR[word] : ES_FORMS[word];
    return new Set([word, ...(forms?.split(' ') ?? [])]);
  }
  return lang === 'en' ? english(word) : spanish(word);
}

/** Pronouns that stand for the object of a verb: `~` in a phrase. */
export const PRONOUNS: Readonly<Record<Language | 'any', ReadonlySet<string>>> = {
  en: new Set(['it', 'them', 'him', 'her', 'those']),
  es: new Set(['lo', 'la', 'los', 'las', 'le', 'les']),
  any: new Set(['it', 'them', 'lo', 'la', 'los', 'las']),
};

/** Spanish forms with the pronoun joined on: `volar` -> `volarla`, `volandolos`; none in English. */
export function joinedToPronoun(verb: string, lang: Language): string[] {
  if (lang !== 'es' || !/[aei]r$/.test(verb)) return [];
  const gerund = `${verb.slice(0, -2)}${verb.endsWith('ar') ? 'ando' : 'iendo'}`;
  return [...PRONOUNS.es].flatMap((pronoun) => [verb + pronoun, gerund + pronoun]);
}

/** Irregular English forms, by base form. */
const EN_IRREGULAR: Readonly<Record<string, string>> = {
  begin: 'began begun beginning',
  blow: 'blew blown',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose chosen',
  come: 'came coming',
  cut: 'cutting',
  deal: 'dealt',
  drive: 'drove driven',
  fall: 'fell fallen',
  fight: 'fought',
  find: 'found',
  fly: 'flew flown',
  foot: 'feet',
  get: 'got gotten getting',
  give: 'gave given',
  go: 'went gone goes going',
  grow: 'grew grown',
  have: 'has had having',
  hit: 'hitting',
  hold: 'held',
  keep: 'kept',
  kill: 'killed',
  lead: 'led',
  leave: 'left',
  let: 'letting',
  make: 'made',
  man: 'men',
  meet: 'met',
  move: 'moved',
  pay: 'paid',
  put: 'putting',
  rise: 'rose risen',
  run: 'ran running',
  say: 'said',
  see: 'saw seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'setting',
  shoot: 'shot',
  sink: 'sank sunk',
  speak: 'spoke spoken',
  stand: 'stood',
  strike: 'struck',
  take: 'took taken',
  tell: 'told',
  think: 'thought',
  throw: 'threw thrown',
  undertake: 'undertook undertaken',
  wage: 'waged',
  wear: 'wore worn',
  woman: 'women',
  write: 'wrote written',
};

function english(word: string): Set<string> {
  const forms = new Set([word, plural(word), past(word), gerund(word)]);
  for (const form of EN_IRREGULAR[word]?.split(' ') ?? []) forms.add(form);
  return forms;
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** hop -> hopp-, refer -> referr-, blacklist and offer stay: one vowel and one consonant at the end of a short word. */
function doubled(word: string): string {
  const doubles =
    /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(word) || /(?:[^f]fer|cur|mit|pel|bel|gal|tag)$/.test(word);
  return doubles ? word + word.slice(-1) : word;
}

function past(word: string): string {
  if (word.endsWith('e')) return `${word}d`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${doubled(word)}ed`;
}

function gerund(word: string): string {
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`;
  return word.endsWith('e') && !/(?:ee|ye|oe)$/.test(word)
    ? `${word.slice(0, -1)}ing`
    : `${doubled(word)}ing`;
}

const AR =
  'o as a amos an e aste o asteis aron aba abas abamos aban are ara aremos aran aria arias ariamos arian es emos en ara aras aramos aran ase asen ado ada ados adas ando';
const ER =
  'o es e emos en i iste io imos ieron ia ias iamos ian ere era eremos eran eria erian a as amos an iera ieras ieramos ieran iese iesen ido ida idos idas iendo yo yeron yera yeran yendo';
const IR =
  'o es e imos en i iste io ieron ia ias iamos ian ire ira iremos iran iria irian a as amos an iera ieras ieramos ieran iese iesen ido ida idos idas iendo yo yeron yera yeran yendo';
const CLITICS = 'lo la los las le les se nos me te selo sela selos selas'.split(' ');

/** Irregular Spanish stems: each is conjugated like its verb as well. */
const ES_STEMS: Readonly<Record<string, readonly string[]>> = {
  decir: ['dij', 'dig', 'dic'],
  deponer: ['depus', 'depong'],
  detener: ['detuv', 'deteng', 'detien'],
  hacer: ['hic', 'hag'],
  imponer: ['impus', 'impong'],
  intervenir: ['intervin', 'interveng', 'intervien'],
  mantener: ['mantuv', 'manteng', 'mantien'],
  oponer: ['opus', 'opong'],
  poner: ['pus', 'pong'],
  proponer: ['propus', 'propong'],
  tener: ['tuv', 'teng', 'tien'],
  traer: ['traj', 'traig'],
  venir: ['vin', 'veng', 'vien'],
};

const ES_FORMS: Readonly<Record<string, string>> = {
  dar: 'doy da dan dio dieron daba daban dara daran daria de den diera dieran dado dada dando',
  decir: 'dijo dijeron dicho dira diran diria',
  hacer: 'hizo hecho hara haran haria harian',
  imponer: 'impuesto impuesta impuestos impuestas impondra impondran impuso impusieron impondria',
  intervenir: 'intervino intervinieron intervendra intervendran intervendria intervendrian interviniera',
  ir: 'va van vaya vayan fue fueron iba iban ira iran iria irian yendo ido vamos',
  poner: 'puesto puesta puestos puestas puso pondra pondran pondria',
  proponer: 'propuesto propuesta propuestos propuestas propuso propondra propondria',
  venir: 'vino vendra vendran vendria vendrian vienen viene venga vengan',
};

function spanish(word: string): Set<string> {
  const forms = new Set([word]);
  for (const form of ES_FORMS[word]?.split(' ') ?? []) forms.add(form);
  if (/[aei]r$/.test(word)) for (const form of conjugated(word)) forms.add(form);
  for (const form of declined(word)) forms.add(form);
  return forms;
}

function declined(word: string): string[] {
  if (word.endsWith('z')) return [`${word.slice(0, -1)}ces`];
  if (word.endsWith('o')) return [`${word.slice(0, -1)}a`, `${word}s`, `${word.slice(0, -1)}as`];
  if (/[aeiu]$/.test(word)) return [`${word}s`];
  // `francés`, `inglesa`; `organización`, `operaciones`; `invasor`, `invasora`.
  return [`${word}es`, ...(/(?:or|es|an)$/.test(word) ? [`${word}a`, `${word}as`] : [])];
}

function conjugated(verb: string): string[] {
  const stem = verb.slice(0, -2);
  const endings = (verb.endsWith('ar') ? AR : verb.endsWith('er') ? ER : IR).split(' ');
  const forms = stems(stem, verb).flatMap((s) => endings.map((ending) => s + ending));
  const gerund = `${stem}${verb.endsWith('ar') ? 'ando' : 'iendo'}`;
  for (const clitic of CLITICS) forms.push(verb + clitic, gerund + clitic);
  return forms;
}

/** The stem, its diphthongs (desplegar -> despliegu-, mostrar -> muestr-) and its spellings before e (atacar -> ataqu-). */
function stems(stem: string, verb: string): string[] {
  const variants = [stem, ...(ES_STEMS[verb] ?? [])];
  const last = Math.max(stem.lastIndexOf('e'), stem.lastIndexOf('o'), stem.lastIndexOf('u'));
  if (last >= 0) {
    const put = (vowels: string): string => stem.slice(0, last) + vowels + stem.slice(last + 1);
    if (stem.charAt(last) === 'e') variants.push(put('ie'), put('i'));
    else if (stem.charAt(last) === 'o') variants.push(put('ue'), put('u'));
  }
  return variants.flatMap((v) =>
    verb.endsWith('ar')
      ? [v, soft(v)]
      : [v, v.replace(/c$/, 'zc'), v.replace(/g$/, 'j'), v.replace(/u$/, 'uy')],
  );
}

function soft(stem: string): string {
  return stem.replace(/c$/, 'qu').replace(/g$/, 'gu').replace(/z$/, 'c');
}
