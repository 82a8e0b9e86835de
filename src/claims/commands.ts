import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { ENGLISH_PLAIN_FORMS } from '../text/lexicons/english-verbs.ts';
import { SPANISH_VERBS } from '../text/lexicons/spanish-verbs.ts';

/**
 * Do these words, folded and from the head of what is said, tell somebody to do or not to do a thing? `send them home`, `don't
 * send them`, `respeten la ley`, `no envíen a nadie`, `que entreguen las pruebas`. `quoted`: they open a quotation, so that
 * a plain form at their head is an imperative and no remnant of a sentence.
 */
export function isCommand(words: string, lang: Language, quoted: boolean): boolean {
  const said = words.replace(/^[^a-z]+/, '');
  if (said.includes('?')) return false;
  return lang === 'en' ? quoted && isEnglishCommand(said) : isSpanishCommand(said, quoted);
}

const VERBS_OF_FORCE = new Set(
  'bomb invade hit strike attack stop send shoot seize arrest tell go come get'.split(' '),
);
/** What stands at the head of a sentence without being told to anybody: `look, ...`, `thank you`, `hope so`. */
const NO_ORDER =
  /^(?:thank|thanks|look|see|let|believe|trust|mark|listen|say|love|like|need|want|hope|think|know|mean|guess|wish|feel|care|doubt|expect|seem|have|may|will|can|be|get me|tell you|make no mistake|give me a break|(?:tell|say) that to|ask me|take care)(?: |$)/;
/** Behind an imperative: whom or what, or where to; `work continues` and `trade talks` have none of them. */
const OBJECT =
  /^\S+ (?:the|an?|it|them|us|me|him|her|this|that|these|those|your|our|their|his|my|its|all|every|more|no|any|out|off|away|back|home|here|there|after|into|[a-z]+ing)(?![a-z])/;
/** `hit on land`, but not `strikes on land are`: a place behind it is as much a noun's. */
const PLACE = /^\S+ (?:in|on|up|down|to|with)(?: |$)/;
const TELLS = /^[^,]* (?:is|are|was|were|will|would|can|could|has|have|had|may|might)(?: |$)/;
/** Verbs that are hardly ever nouns: `send help`, `respect Mexico`. */
const SURE =
  /^(?:send|bring|give|leave|withdraw|stop|respect|remove|deliver|remember|forget|invade|arrest|protect|defend|join|keep|seize|tell) (?!is|are|was|were|will|has|have|for|of)/;
const NOT_TO_KNOW =
  /^(?:know|think|believe|want|need|like|care|mind|have|understand|see|get me|you|we|they|i)(?: |$)/;

function isEnglishCommand(words: string): boolean {
  const said = words.replace(/^(?:please|so|and|just|now|mr\.? president),? /, '');
  const forbidden = /^(?:do not|do ?n't|never) (.*)$/.exec(said)?.[1];
  if (forbidden !== undefined) return isPlain(forbidden) && !NOT_TO_KNOW.test(forbidden);
  // `attack us and we will answer` is what would come of it.
  if (NO_ORDER.test(said) || / (?:and|or) (?:we|i|they)(?: will|'ll) /.test(said)) return false;
  return isPlain(said) && (OBJECT.test(said) || SURE.test(said) || (PLACE.test(said) && !TELLS.test(said)));
}

function isPlain(words: string): boolean {
  const [first = ''] = words.split(/[^a-z'-]/, 1);
  return (
    ENGLISH_PLAIN_FORMS.has(first) || /^do (?:your|it|this|that)\b/.test(words) || VERBS_OF_FORCE.has(first)
  );
}

const PRONOUNS = '(?:(?:se|me|te|le|les|lo|la|los|las|nos) )*';
const FORBIDS = new RegExp(`^(?:que )?(?:no|nunca|jamas) ${PRONOUNS}([a-z]+)`);
const LETS = new RegExp(`^que ${PRONOUNS}([a-z]+)`);
const ENCLITIC = /(?:nos|me|los?|las?|les?|se)$/;
/** `que no haya tropas es lo mejor`: the clause is what something is said of. */
const IS_SUBJECT = / (?:es|seria|sera|fue|era|parece|demuestra|significa)(?: |$)/;

function isSpanishCommand(words: string, quoted: boolean): boolean {
  const said = words.replace(/^(?:por favor|entonces|y),? /, '');
  if (IS_SUBJECT.test(said.slice(0, 120)) && said.startsWith('que ')) return false;
  const forbidden = FORBIDS.exec(said)?.[1];
  if (forbidden !== undefined) return SUBJUNCTIVES.has(forbidden);
  if (!quoted) return false;
  const let_ = LETS.exec(said)?.[1];
  if (let_ !== undefined) return SUBJUNCTIVES.has(let_);
  const [first = ''] = said.split(/[^a-z]/, 1);
  return first.length > 5 && isPlural(first) && SUBJUNCTIVES.has(first)
    ? true
    : SUBJUNCTIVES.has(first.replace(ENCLITIC, '')) && isPlural(first.replace(ENCLITIC, ''));
}

function isPlural(form: string): boolean {
  return /n$/.test(form);
}

const MORE_VERBS =
  'bombardear mandar dejar respetar sacar vender retirar frenar parar matar meter entregar decir/dice venir/viene creer exagerar preocupar callar cuidar manchar culpar temer';
const IRREGULAR =
  'vaya vayan venga vengan tenga tengan haga hagan diga digan ponga pongan salga salgan traiga traigan oiga oigan vean pida pidan siga sigan sirva mienta mientan duerman';

/** Folded subjunctives that are no present of another verb: `envien`, `olviden`, `entregue`, `vendan`. */
const SUBJUNCTIVES = subjunctives();

function subjunctives(): ReadonlySet<string> {
  const told = new Set<string>();
  const wished = new Set(IRREGULAR.split(' '));
  for (const entry of [...SPANISH_VERBS, ...MORE_VERBS.split(' ')]) {
    const [infinitive = '', given] = fold(entry).split('/');
    const verb = infinitive.replace(/se$/, '');
    const ar = verb.endsWith('ar');
    const present = given ?? verb.slice(0, -2) + (ar ? 'a' : 'e');
    for (const form of [present, `${present}n`]) told.add(form);
    if (!/[ae]$/.test(present) || /^(?:haber|ser|poder|querer|saber)$/.test(verb)) continue;
    const stem = respelt(present.slice(0, -1), ar);
    for (const ending of ar ? ['e', 'en', 'es'] : ['a', 'an', 'as']) wished.add(stem + ending);
  }
  return new Set([...wished].filter((form) => form.length > 3 && !told.has(form)));
}

/** `saca` gives `saque`, `exige` gives `exija`: the sound of the stem is kept before the other vowel. */
function respelt(stem: string, ar: boolean): string {
  if (ar) return stem.replace(/[zgc]$/, (last) => ({ z: 'c', g: 'gu', c: 'qu' })[last] ?? last);
  return stem
    .replace(/([aeo])c$/, '$1zc')
    .replace(/g$/, 'j')
    .replace(/(?<=[nr])c$/, 'z');
}
