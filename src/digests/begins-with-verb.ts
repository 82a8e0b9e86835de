import type { ClaimKind, Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { conjugateEnglish, conjugateSpanish } from '../text/conjugate.ts';
import { ENGLISH_CUES, NOUNISH, SPANISH_CUES } from '../text/lexicons/cue-verbs.ts';
import { ENGLISH_IRREGULAR_PASTS } from '../text/lexicons/english-verbs.ts';
import { FUNCTION_WORDS } from '../text/lexicons/function-words.ts';

interface Words {
  readonly words: string;
  readonly kind: ClaimKind;
  readonly lang: Language;
}

/**
 * Do the words themselves begin with the verb, in the past, by which they were said or done? `thanked the president`,
 * `rechazó cualquier intervención`: the speaker stands before them without another verb. Words of direct speech never do.
 */
export function beginsWithVerb({ words, kind, lang }: Words, stance: Stance): boolean {
  if (kind === 'direct') return false;
  const [verb = '', next = ''] = withoutAdverbs(words.trim(), lang);
  const told = PASTS[lang].get(verb);
  if (told !== undefined) return stance === 'asserts' || told.has(stance);
  return stance === 'asserts' && (lang === 'en' ? isEnglishPast(verb, next) : PRETERITE.test(verb));
}

/** `publicly thanked`, `también rechazó`, `le agradeció`. A capital begins a name or a sentence of its own. */
function withoutAdverbs(words: string, lang: Language): string[] {
  const all = words.split(/[^\p{L}\p{M}'’]+/u, 5);
  const from = all.findIndex((word) => !BEFORE_VERB[lang].test(word));
  return from < 0 || from > 2 ? [] : all.slice(from);
}

const BEFORE_VERB: Readonly<Record<Language, RegExp>> = {
  en: /^(?:\p{Ll}{3,}ly|also|again|then|later)$/u,
  es: /^(?:\p{Ll}{3,}mente|no|también|además|se|le|les|lo|la|los|las)$/u,
};

/** `ordered the army`; not `organized crime`, `armed groups`. */
function isEnglishPast(verb: string, next: string): boolean {
  if (!/^[a-z]{3,}ed$/.test(verb) && !ENGLISH_IRREGULAR_PASTS.has(verb)) return false;
  return OBJECT_BEGINS.test(next) || FUNCTION_WORDS.en.has(next);
}

const OBJECT_BEGINS = /^\p{Lu}/u;

const PRETERITE = /^(?:\p{Ll}{2,}(?:ó|aron|ieron)|hizo|dio|puso|propuso|impuso|hicieron|dieron|pusieron)$/u;

const SPANISH_PAST = /(?:ó|aron|ieron|jeron|yeron|jo|vo|uso|izo)$/u;

/** Pasts of the verbs of saying, with the stances that they give. */
const PASTS: Readonly<Record<Language, ReadonlyMap<string, ReadonlySet<Stance>>>> = {
  en: pasts('en'),
  es: pasts('es'),
};

function pasts(lang: Language): Map<string, Set<Stance>> {
  const table = new Map<string, Set<Stance>>();
  for (const { stance, verbs } of lang === 'en' ? ENGLISH_CUES : SPANISH_CUES) {
    for (const verb of verbs.split(/\s+/)) {
      for (const form of pastForms(verb, lang)) table.set(form, (table.get(form) ?? new Set()).add(stance));
    }
  }
  return table;
}

/** Of a phrase (`call_for/called_for`) the forms of its verb. */
function pastForms(entry: string, lang: Language): string[] {
  const heads = entry.split('/').map((form) => form.split('_')[0] ?? '');
  const forms = [...(lang === 'en' ? conjugateEnglish : conjugateSpanish)(heads.join('/'))];
  if (lang === 'es') return forms.map(([form]) => form).filter((form) => SPANISH_PAST.test(form));
  const lemma = heads[0] ?? '';
  return forms
    .filter(([form, kinds]) => kinds.has('finite') && form !== lemma && !form.endsWith('s'))
    .map(([form]) => form)
    .filter((form) => !NOUNISH.has(form));
}
