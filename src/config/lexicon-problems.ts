import { knownNameId, type LexiconFile } from './lexicon.ts';
import type { Problem } from './problem.ts';
import { pathText, problemAt } from './validate.ts';
import type { DocumentPath, YamlFile } from './yaml-file.ts';

/** A word or name of `lexicon.yaml` and whom or what it stands for, in the words of the file. */
interface Naming {
  readonly name: string;
  readonly path: DocumentPath;
  /** The same for all names of one; another for everyone else. */
  readonly owner: string;
  /** Words that must not meet are of one sort. */
  readonly sort: string;
}

/**
 * What is wrong with the file by itself: a word or name that stands for two, an entry that is there twice, an id of two
 * people, an infinitive that is none. What is wrong beside the shipped lexicons, `claimwatch check` tells.
 */
export function lexiconProblems(file: LexiconFile, read: YamlFile): Problem[] {
  return [
    ...twice([...names(file), ...agencies(file), ...words(file)], read),
    ...sameIds(file, read),
    ...notInfinitive(file, read),
  ];
}

/** One complaint for each place: a verb that is there twice need not be told once for each thing that it takes. */
function twice(namings: readonly Naming[], read: YamlFile): Problem[] {
  const seen = new Map<string, Naming>();
  const told = new Set<string>();
  return namings.flatMap((naming) => {
    const key = `${naming.sort} ${plain(naming.name)}`;
    const before = seen.get(key);
    seen.set(key, before ?? naming);
    const place = pathText(naming.path);
    if (before === undefined || told.has(place)) return [];
    told.add(place);
    return [complaint(naming, before, read)];
  });
}

function complaint(naming: Naming, before: Naming, read: YamlFile): Problem {
  if (before.owner === naming.owner) {
    const message = `"${naming.name}" is there twice, first as ${pathText(before.path)}`;
    return problemAt(read, naming.path, message, 'Remove one of them');
  }
  const mend = 'Leave it with one of them; a fuller name can tell the other';
  return problemAt(read, naming.path, `"${naming.name}" already stands for ${before.owner}`, mend);
}

/** Case, accents and blanks do not tell two words apart, as they do not in a text. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

const KINDS = { people: 'a person', bodies: 'a body', media: 'an outlet' } as const;

/** People, bodies and outlets. An alias that is the name once more says nothing, and is let pass. */
function names(file: LexiconFile): Naming[] {
  return (['people', 'bodies', 'media'] as const).flatMap((list) =>
    (file[list] ?? []).flatMap(({ name, aliases = [] }, at) => {
      const one = { owner: `${name} (${KINDS[list]})`, sort: 'name' };
      return [{ ...one, name, path: [list, at, 'name'] }, ...others(one, { name, aliases }, [list, at])];
    }),
  );
}

/** An outlet may be an agency too: as an outlet it is quoted, as an agency it is named by bylines. */
function agencies(file: LexiconFile): Naming[] {
  return (file.agencies ?? []).flatMap(({ name, aliases = [] }, at) => {
    const one = { owner: `${name} (an agency)`, sort: 'agency' };
    return [
      { ...one, name, path: ['agencies', at, 'name'] },
      ...others(one, { name, aliases }, ['agencies', at]),
    ];
  });
}

function others(
  one: Pick<Naming, 'owner' | 'sort'>,
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  path: DocumentPath,
): Naming[] {
  return aliases.flatMap((alias, index) =>
    plain(alias) === plain(name) ? [] : [{ ...one, name: alias, path: [...path, 'aliases', index] }],
  );
}

/** Verbs, roles, given names and demonyms. A verb may come again with what it takes besides. */
function words(file: LexiconFile): Naming[] {
  const { verbs = [], roles = [], firstNames = {}, demonyms = [] } = file;
  return [
    ...verbs.flatMap(({ verb, lang, takes, stance }, at) =>
      [...new Set(takes)].map((one) => ({
        name: verb.split('/')[0] ?? verb,
        path: ['verbs', at, 'verb'],
        owner: `a verb that ${stance} with ${one}`,
        sort: `verb ${lang} ${one}`,
      })),
    ),
    ...roles.map(({ word, lang, role }, at) => ({
      name: word,
      path: ['roles', at, 'word'],
      owner: `the role ${role}`,
      sort: `role ${lang}`,
    })),
    ...(['f', 'm'] as const).flatMap((gender) =>
      (firstNames[gender] ?? []).map((name, at) => ({
        name,
        path: ['firstNames', gender, at],
        owner: gender === 'f' ? 'a woman' : 'a man',
        sort: 'given name',
      })),
    ),
    ...demonyms.flatMap(({ country, words: forms }, at) =>
      forms.map((name, index) => ({
        name,
        path: ['demonyms', at, 'words', index],
        owner: `the country ${country}`,
        sort: 'demonym',
      })),
    ),
  ];
}

/** By one id two would be one: the first that an article names would give the other its name. */
function sameIds(file: LexiconFile, read: YamlFile): Problem[] {
  const seen = new Map<string, string>();
  return (['people', 'bodies', 'media'] as const).flatMap((list) =>
    (file[list] ?? []).flatMap((one, at) => {
      const id = knownNameId(one);
      const before = seen.get(id);
      seen.set(id, before ?? one.name);
      // The same name again is told of already.
      if (before === undefined || plain(before) === plain(one.name)) return [];
      const path = [list, at, one.id === undefined ? 'name' : 'id'];
      return [problemAt(read, path, `"${id}" already is the id of ${before}`, 'Give one of them another id')];
    }),
  );
}

function notInfinitive(file: LexiconFile, read: YamlFile): Problem[] {
  return (file.verbs ?? []).flatMap(({ verb, lang }, at) => {
    const [first = ''] = verb.split(/[ /]/);
    if (lang !== 'es' || /[aeií]r(?:se)?$/i.test(first)) return [];
    const message = `"${first}" is no infinitive, from which the forms of a Spanish verb are made`;
    const mend = 'Write the infinitive, with irregular forms behind it: decir/dice/dijo/dicho';
    return [problemAt(read, ['verbs', at, 'verb'], message, mend)];
  });
}
