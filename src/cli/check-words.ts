import { type LexiconFile, TAKES } from '../config/lexicon.ts';
import type { Stance } from '../model/claim.ts';
import type { Language } from '../model/language.ts';
import { conjugateEnglish, conjugateSpanish } from '../text/conjugate.ts';
import { fold } from '../text/fold.ts';
import { ENGLISH_CUES, SPANISH_CUES } from '../text/lexicons/cue-verbs.ts';
import { DEMONYMS } from '../text/lexicons/demonyms.ts';
import { FIRST_NAMES } from '../text/lexicons/first-names.ts';
import { PERSON_ROLES, type RoleWord } from '../text/lexicons/roles.ts';
import type { Note } from './check-lexicon.ts';

/** Verbs that the shipped table knows: those that change nothing, and those that change a shipped stance. */
export function verbNotes({ verbs = [] }: LexiconFile): Note[] {
  const shipped = { en: shippedVerbs('en'), es: shippedVerbs('es') };
  return verbs.flatMap(({ verb, lang, takes, stance }, at): Note[] => {
    const lemma = (verb.split('/')[0] ?? verb).toLowerCase();
    const path = ['verbs', at, 'verb'];
    const known = shipped[lang].get(lemma.replaceAll(' ', '_'));
    if (known === undefined) return formOfShipped(lemma, lang, path, shipped[lang]);
    const other = takes.filter((one) => (known.get(TAKES[one]) ?? stance) !== stance);
    if (other.length > 0) {
      const [first = 'that'] = other;
      const message = `"${lemma}" is shipped with the stance ${known.get(TAKES[first])} for ${other.join(', ')}; here it ${stance}, and that counts`;
      const mend = `Leave it if that is meant; if not, write stance: ${known.get(TAKES[first])} or remove it`;
      return [{ path, message, mend, wrong: false }];
    }
    if (!takes.every((one) => known.has(TAKES[one]))) return [];
    const message = `"${lemma}" is shipped already with ${takes.join(', ')}, and ${stance}: it changes nothing`;
    return [{ path, message, mend: 'Remove it', wrong: false }];
  });
}

type Stances = ReadonlyMap<string, Stance>;

/** The stance of each frame of a shipped verb: the first row that gives it, as in the table of cues. */
function shippedVerbs(lang: Language): ReadonlyMap<string, Stances> {
  const verbs = new Map<string, Map<string, Stance>>();
  for (const row of lang === 'en' ? ENGLISH_CUES : SPANISH_CUES)
    for (const entry of row.verbs.split(' ')) {
      const lemma = entry.split('/')[0] ?? entry;
      const stances = verbs.get(lemma) ?? new Map<string, Stance>();
      for (const frame of row.frames) if (!stances.has(frame)) stances.set(frame, row.stance);
      verbs.set(lemma, stances);
    }
  return verbs;
}

/** `said`, `dijo`: written as texts have it, not as a dictionary does. */
function formOfShipped(
  written: string,
  lang: Language,
  path: Note['path'],
  shipped: ReadonlyMap<string, Stances>,
): Note[] {
  for (const entry of entriesOf(lang)) {
    const lemma = entry.split('/')[0] ?? entry;
    if (!shipped.has(lemma) || !(lang === 'en' ? conjugateEnglish : conjugateSpanish)(entry).has(written))
      continue;
    const message = `"${written}" is a form of the shipped verb ${lemma}; as a verb of its own it has forms of its own`;
    return [{ path, message, mend: `Write verb: ${lemma}, or remove it`, wrong: false }];
  }
  return [];
}

function entriesOf(lang: Language): string[] {
  const rows = lang === 'en' ? ENGLISH_CUES : SPANISH_CUES;
  return rows.flatMap(({ verbs }) => verbs.split(' ')).filter((entry) => !entry.includes('_'));
}

/** Roles, given names and the names of countries. */
export function wordNotes({ roles = [], firstNames = {}, demonyms = [] }: LexiconFile): Note[] {
  return [
    ...roles.flatMap(({ word, lang, role, gender, plural }, at) => {
      const known = PERSON_ROLES[lang].get(fold(word));
      const own = roleWords({ key: role, gender: gender ?? 'x', plural });
      return compared(word, ['roles', at, 'word'], own, known && roleWords(known));
    }),
    ...(['f', 'm'] as const).flatMap((gender) =>
      (firstNames[gender] ?? []).flatMap((name, at) => {
        const path = ['firstNames', gender, at];
        const known = FIRST_NAMES.get(fold(name));
        return [...compared(name, path, GENDERS[gender], known && GENDERS[known]), ...neverName(name, path)];
      }),
    ),
    ...demonyms.flatMap(({ country, words }, at) =>
      words.flatMap((word, index) =>
        compared(word, ['demonyms', at, 'words', index], country, DEMONYMS.get(fold(word))),
      ),
    ),
  ];
}

const GENDERS = { f: 'a woman’s name', m: 'a man’s name' } as const;

function roleWords({ key, gender, plural }: RoleWord): string {
  const marks = [gender === 'x' ? '' : `, ${gender}`, plural ? ', plural' : ''];
  return `${key}${marks.join('')}`;
}

/** Nothing where the word is not shipped. */
function compared(word: string, path: Note['path'], own: string, shipped: string | undefined): Note[] {
  if (shipped === undefined) return [];
  if (shipped === own)
    return [
      {
        path,
        message: `"${word}" is shipped already as ${own}: it changes nothing`,
        mend: 'Remove it',
        wrong: false,
      },
    ];
  const message = `"${word}" is shipped as ${shipped}; here it is ${own}, and that counts`;
  return [{ path, message, mend: 'Leave it if that is meant, or remove it', wrong: false }];
}

/** A noun for a role begins nobody's name: "Rector Ruiz" is a rector. */
function neverName(name: string, path: Note['path']): Note[] {
  const langs = (['en', 'es'] as const).filter((lang) => PERSON_ROLES[lang].has(fold(name)));
  if (langs.length === 0) return [];
  const where = langs.map((lang) => (lang === 'en' ? 'English' : 'Spanish')).join(' and ');
  const message = `"${name}" is shipped as a noun for a role, and is never read as a given name in ${where} texts`;
  return [{ path, message, mend: 'Remove it', wrong: langs.length === 2 }];
}
