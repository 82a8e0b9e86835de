import type { Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { type Conjugation, conjugateEnglish, conjugateSpanish, type VerbForm } from '../text/conjugate.ts';
import { type CueRow, ENGLISH_CUES, NOUNISH, SPANISH_CUES } from '../text/lexicons/cue-verbs.ts';
import { derived, ownWords } from '../text/lexicons/own-words.ts';

/** A frame of cue-verbs.ts: `t z q r n i j b w`. */
export type Frame = 't' | 'z' | 'q' | 'r' | 'n' | 'i' | 'j' | 'b' | 'w';

/** One written form of a cue verb, with all that its lemma can do. */
export interface CueForm {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  /** Stance per frame: the rows of cue-verbs.ts, first row wins. */
  readonly frames: ReadonlyMap<Frame, Stance>;
  /** More often a noun than a verb. */
  readonly nounish: boolean;
  /** The words after the first of a phrasal cue: `turned down` has `down`. */
  readonly tail: readonly string[];
}

/** Cue forms by their first word: English folded, Spanish in lower case with accents. */
export type CueTable = ReadonlyMap<string, readonly CueForm[]>;

const tables = {
  en: derived(() => build([...ownRows('en'), ...ENGLISH_CUES], 'en')),
  es: derived(() => build([...ownRows('es'), ...SPANISH_CUES], 'es')),
};

/** The cue verbs of a language, built once. Phrasal forms stand before plain ones. */
export function cueTable(lang: Language): CueTable {
  return tables[lang]();
}

/**
 * An operator's own verbs stand first: the first row of a frame gives its stance. One that is shipped too keeps its
 * irregular forms where he gives none: `say` alone would make "sayed" of "said".
 */
function ownRows(lang: Language): CueRow[] {
  const shipped = new Map<string, string>();
  for (const { verbs } of lang === 'en' ? ENGLISH_CUES : SPANISH_CUES)
    for (const entry of verbs.split(' ')) if (entry.includes('/')) shipped.set(lemmaOf(entry), entry);
  return ownWords()
    .verbs.filter((verb) => verb.lang === lang)
    .map(({ frames, stance, entry }) => {
      const verbs = entry.toLowerCase();
      return { frames, stance, verbs: shipped.get(verbs) ?? verbs };
    });
}

function lemmaOf(entry: string): string {
  return entry.split('/')[0] ?? entry;
}

interface Draft {
  readonly conjugation: Conjugation;
  readonly frames: Map<Frame, Stance>;
}

function build(rows: readonly CueRow[], lang: Language): CueTable {
  const drafts = new Map<string, Draft>();
  for (const row of rows)
    for (const entry of row.verbs.split(' ').filter(Boolean)) addEntry(drafts, row, entry, lang);
  const table = new Map<string, CueForm[]>();
  for (const [lemma, draft] of drafts) {
    for (const [form, forms] of draft.conjugation) {
      const [first = '', ...tail] = form.split('_');
      const cue = {
        lemma: lemma.replaceAll('_', ' '),
        forms,
        frames: draft.frames,
        nounish: NOUNISH.has(first),
        tail,
      };
      table.set(
        first,
        [...(table.get(first) ?? []), cue].sort((a, b) => b.tail.length - a.tail.length),
      );
    }
  }
  return table;
}

function addEntry(drafts: Map<string, Draft>, row: CueRow, entry: string, lang: Language): void {
  const lemma = lemmaOf(entry);
  const known = drafts.get(lemma);
  const draft = known ?? { conjugation: conjugatePhrase(entry, lang), frames: new Map<Frame, Stance>() };
  for (const frame of row.frames)
    if (isFrame(frame) && !draft.frames.has(frame)) draft.frames.set(frame, row.stance);
  if (!known) drafts.set(lemma, draft);
}

function isFrame(letter: string): letter is Frame {
  return 'tzqrnijbw'.includes(letter);
}

/** `turn_down/turned_down`: the verb is inflected, the rest stays. */
function conjugatePhrase(entry: string, lang: Language): Conjugation {
  const conjugate = lang === 'en' ? conjugateEnglish : conjugateSpanish;
  if (!entry.includes('_')) return conjugate(entry);
  const tail = lemmaOf(entry).split('_').slice(1).join('_');
  const heads = entry
    .split('/')
    .map((form) => form.split('_')[0])
    .join('/');
  return new Map([...conjugate(heads)].map(([form, forms]) => [`${form}_${tail}`, forms]));
}
