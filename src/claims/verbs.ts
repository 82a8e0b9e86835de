import type { Language } from '../model/language.ts';
import { conjugateSpanish } from '../text/conjugate.ts';
import {
  ENGLISH_IRREGULAR_PASTS,
  ENGLISH_PLAIN_FORMS,
  ENGLISH_THIRD_PERSONS,
} from '../text/lexicons/english-verbs.ts';
import { SPANISH_VERBS } from '../text/lexicons/spanish-verbs.ts';
import { cueTable } from './cue-table.ts';
import type { Line } from './line.ts';
import { keyOf, type Range, type Scan } from './scan.ts';

/** What has a scanned text: a line, a text with its names. */
interface Scanned {
  readonly scan: Scan;
}

/** Auxiliaries, modals and the commonest irregular pasts: words that make a clause of what they stand in. */
const FINITE_EN: ReadonlySet<string> = new Set(
  (
    "is are was were am be been being has have had do does did will would can could may might must shall should ought isn't aren't wasn't " +
    "weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't i'm we're they're you're it's he's " +
    "she's that's there's we've they've i've you've we'll they'll i'll you'll he'll she'll it'll i'd we'd they'd he'd she'd let let's " +
    'died fled lied went came got gave took made knew saw found left lost held led met ran sent spent stood won began broke brought built bought ' +
    'caught chose cut drew drove fell felt fought flew grew hit kept lay meant paid put rose sat sold set shot spoke struck swore told ' +
    'taught thought threw understood wore wrote became become go goes come comes get gets give gives take takes make makes know knows ' +
    'want wants need needs use uses think thinks see sees look looks keep keeps remain remains mean means work works try tries help helps ' +
    'show shows run runs hold holds stay stays stand stands seem seems lead leads face faces grow grows move moves turn turns continue ' +
    'continues carry carries include includes require requires allow allows apply applies expect expects plan plans target targets'
  ).split(' '),
);
const FINITE_ES: ReadonlySet<string> = new Set(
  (
    'es son fue fueron era eran sea sean sera seran seria serian ha han habia habian habra habran habria habrian haya hay hubo esta estan ' +
    'estaba estaban estuvo estara estaran tiene tienen tenia tenian tuvo tendra tendran puede pueden podia podian pudo podra podran podria ' +
    'podrian debe deben debia debera deberan va van iba iban vamos hace hacen hizo hara quiere quieren queremos sabe sabemos somos estamos ' +
    'tenemos hemos podemos debemos existe existen sigue siguen permanece busca buscan quiero creo soy estoy tengo puedo voy dio dieron vino'
  ).split(' '),
);

/** `recibe`, `reciben`: the finite forms of SPANISH_VERBS, in lower case with accents. */
const PRESENT_ES: ReadonlySet<string> = new Set(
  SPANISH_VERBS.flatMap((entry) =>
    [...conjugateSpanish(entry)].filter(([, forms]) => forms.has('finite')).map(([form]) => form),
  ),
);

/** `she's`, `that's`: after these words the clitic is a verb, after others mostly a genitive. */
const IS_AFTER = /^(?:he|she|it|that|there|what|who|here|this|everybody|nobody|everyone|how|where)$/;

/** Does a clause stand here: is there a word that looks like a finite verb? Words in quotations count as well. */
export function hasVerb(line: Scanned, range: Range): boolean {
  const { finite } = line.scan;
  for (let at = range.from; at < range.to; at++) {
    if (finite[at] === 0) finite[at] = finiteAt(line, at) ? 1 : 2;
    if (finite[at] === 1) return true;
  }
  return false;
}

function finiteAt(line: Scanned, at: number): boolean {
  const { lang, tokens } = line.scan;
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const before = tokens[at - 1]?.folded ?? '';
  if (token.folded === "'s") return IS_AFTER.test(before);
  const key = keyOf(token, lang);
  if (lang === 'en' && standsAsVerb(line, at)) return true;
  if (looksFinite(token.folded, key, lang, before)) return true;
  return (
    cueTable(lang)
      .get(key)
      ?.some((cue) => cue.forms.has('finite') && !cue.nounish && (lang === 'en' || cue.tail.length === 0)) ??
    false
  );
}

/** Only subjects: what follows them is a verb. */
const NOMINATIVE = /^(?:he|she|they|we|i|who)$/;
const NO_VERB =
  /^(?:and|or|but|who|that|which|of|to|in|on|at|for|with|from|by|as|not|also|alone|himself|herself|themselves|ourselves|myself|both|all|the|a|an|his|her|their|this|these|those|if|when|whose|whom|better|best|now|then)$/;
const ADVERB =
  /^(?:almost|also|always|already|even|ever|just|never|not|now|often|once|only|really|still|then|usually|both|all|.+ly)$/;
const BEHIND_VERB =
  /^(?:on|to|at|from|in|into|with|out|up|down|off|over|against|for|back|away|through|across|beyond)$/;
const DETERMINER = /^(?:the|a|an|his|her|its|their|our|my|your|this|these|no|any|him|them|us|me)$/;

/** English verbs that only their place tells: `he respects`, `the system favors the wealthy`, `voters always end up`. */
function standsAsVerb(line: Scanned, at: number): boolean {
  const { tokens } = line.scan;
  const word = tokens[at]?.folded ?? '';
  if (!/^\p{Ll}/u.test(tokens[at]?.text ?? '') || NO_VERB.test(word)) return false;
  if (ENGLISH_IRREGULAR_PASTS.has(word) || ENGLISH_THIRD_PERSONS.has(word)) return true;
  let left = at - 1;
  while (left > at - 4 && ADVERB.test(tokens[left]?.folded ?? '')) left--;
  const before = tokens[left];
  if (before?.kind !== 'word') return false;
  if (NOMINATIVE.test(before.folded)) return !ADVERB.test(word) && word !== 'not';
  const plural =
    /[^'us]s$/.test(before.folded) || /^(?:people|men|women|children|police|you)$/.test(before.folded);
  if (plural && ENGLISH_PLAIN_FORMS.has(word)) return true;
  const next = tokens[at + 1]?.folded ?? '';
  if (plural || !/[^'us]s$/.test(word) || DETERMINER.test(before.folded)) return false;
  // `the system favors the wealthy`, `the ban leans on a law`
  const noun = DETERMINER.test(tokens[left - 1]?.folded ?? '') && /^\p{Ll}/u.test(before.text);
  return (
    DETERMINER.test(next) || (noun && BEHIND_VERB.test(next) && ENGLISH_PLAIN_FORMS.has(word.slice(0, -1)))
  );
}

/** `the candidate could be`: is there an auxiliary or one of the commonest verbs, whatever else looks like one? */
export function hasAuxiliary(line: Line, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (FINITE_EN.has(line.folded(at))) return true;
  return false;
}

/** After these a Spanish word is a noun whatever its ending: `la vía`, `su economía`. */
const BEFORE_NOUN =
  /^(?:el|la|los|las|un|una|su|sus|de|del|al|este|esta|esa|ese|en|por|con|cada|gran|mi|otra|otro)$/;

function looksFinite(folded: string, lower: string, lang: Language, before: string): boolean {
  if (lang === 'en')
    return FINITE_EN.has(folded) || (folded.length > 4 && /[^e]ed$/.test(folded)) || /n't$/.test(folded);
  if (FINITE_ES.has(folded)) return true;
  // `no planea`, `se abre`, `le responden`: behind a negation or a clitic stands a verb.
  if (/^(?:no|nunca|se|le|les|nos|me)$/.test(before) && folded.length > 3 && /[aeo]n?$/.test(lower))
    return true;
  if (BEFORE_NOUN.test(before) || folded.length < 4) return false;
  if (PRESENT_ES.has(lower)) return true;
  return /(?:ó|aron|ieron|aban|aba|ían|ía|ará|arán|erá|erán|irá|irán|aría|ería|iría|amos|emos|imos)$/.test(
    lower,
  );
}
