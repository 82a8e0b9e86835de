/** Which form of its verb a word is; one written form may be several. */
export type VerbForm = 'finite' | 'base' | 'participle' | 'gerund';
export type Conjugation = ReadonlyMap<string, ReadonlySet<VerbForm>>;

type Adder = (word: string, ...forms: VerbForm[]) => void;

function collect(fill: (add: Adder) => void): Conjugation {
  const forms = new Map<string, Set<VerbForm>>();
  fill((word, ...kinds) => {
    const set = forms.get(word) ?? new Set<VerbForm>();
    for (const kind of kinds) set.add(kind);
    forms.set(word, set);
  });
  return forms;
}

const VOWEL = /[aeiou]/;

/**
 * The forms of an English verb: `say/said` or `write/wrote/written` gives the irregular past and participle, a plain
 * `deny` is regular. The base form is also the finite plural ("officials say").
 */
export function conjugateEnglish(entry: string): Conjugation {
  const [lemma = '', past = regularPast(lemma), participle = past] = entry.split('/');
  return collect((add) => {
    add(lemma, 'finite', 'base');
    add(thirdPerson(lemma), 'finite');
    add(past, 'finite');
    add(participle, 'participle');
    add(gerund(lemma, past), 'gerund');
  });
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

/** A consonant doubled in the past is doubled here as well: admit, admitted, admitting. */
function gerund(lemma: string, past: string): string {
  const last = lemma.slice(-1);
  if (past.startsWith(`${lemma}${last}ed`)) return `${lemma}${last}ing`;
  if (lemma.endsWith('ie')) return `${lemma.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(lemma)) return `${lemma.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/.test(lemma) && VOWEL.test(lemma) && !past.endsWith('ed'))
    return `${lemma}${last}ing`;
  return `${lemma}ing`;
}

/**
 * The third-person, infinitive, participle and gerund forms of a Spanish verb, with their accents (they tell `anunció`
 * from `anuncio`). `decir/dice/dijo/dicho` gives irregular present, preterite and participle; the tenses that are built
 * on them follow.
 */
export function conjugateSpanish(entry: string): Conjugation {
  const [reflexive = '', present, preterite, participle] = entry.split('/');
  const infinitive = reflexive.replace(/se$/, '');
  const kind = infinitive.slice(-2);
  const stem = infinitive.slice(0, -2);
  return collect((add) => {
    add(infinitive, 'base');
    addPresent(add, present ?? stem + (kind === 'ar' ? 'a' : 'e'), kind, stem);
    addPreterite(add, preterite ?? stem + (kind === 'ar' ? 'ó' : 'ió'), kind);
    const imperfect = kind === 'ar' ? `${stem}aba` : `${stem}ía`;
    const future = FUTURE_STEMS.get(infinitive) ?? infinitive.replace('í', 'i');
    add(imperfect, 'finite');
    add(`${imperfect}n`, 'finite');
    for (const ending of ['á', 'án', 'ía', 'ían']) add(future + ending, 'finite');
    const done = participle ?? stem + (kind === 'ar' ? 'ado' : /[aeo]$/.test(stem) ? 'ído' : 'ido');
    add(done, 'participle');
    add(
      gerundStem(preterite, stem, kind) + (kind === 'ar' ? 'ando' : /[aeo]$/.test(stem) ? 'yendo' : 'iendo'),
      'gerund',
    );
  });
}

const FUTURE_STEMS = new Map([
  ['decir', 'dir'],
  ['sostener', 'sostendr'],
  ['mantener', 'mantendr'],
  ['proponer', 'propondr'],
  ['exponer', 'expondr'],
  ['suponer', 'supondr'],
  ['saber', 'sabr'],
]);

function addPresent(add: Adder, singular: string, kind: string, stem: string): void {
  add(singular, 'finite');
  add(`${singular}n`, 'finite');
  // The subjunctive of regular stems ("antes de que informe"): only of -ar verbs, whose forms are no other word's.
  if (kind === 'ar' && /[^cgz]$/.test(stem) && singular === `${stem}a`) add(`${stem}en`, 'finite');
}

function addPreterite(add: Adder, singular: string, kind: string): void {
  add(singular, 'finite');
  const plural = preteritePlural(singular, kind);
  add(plural, 'finite');
  const subjunctive = plural.replace(/ron$/, 'ra');
  add(subjunctive, 'finite');
  add(`${subjunctive}n`, 'finite');
}

function preteritePlural(singular: string, kind: string): string {
  if (singular.endsWith('jo')) return singular.replace(/jo$/, 'jeron');
  if (/[^ó]$/.test(singular)) return singular.replace(/o$/, 'ieron');
  if (kind === 'ar') return singular.replace(/ó$/, 'aron');
  return /yó$/.test(singular) ? singular.replace(/yó$/, 'yeron') : singular.replace(/ió$/, 'ieron');
}

/** `pidió` gives `pidiendo`: the gerund of -ir verbs keeps the changed vowel of the preterite. */
function gerundStem(preterite: string | undefined, stem: string, kind: string): string {
  if (kind !== 'ir' || !preterite?.endsWith('ió')) return stem === 'dec' ? 'dic' : stem;
  return preterite.replace(/ió$/, '');
}
